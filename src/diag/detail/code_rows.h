#pragma once
// Short ways to write a row of the register.

#include "diag/codes.h"

#include <string_view>

namespace hanjang::diag {

/// An example written on lines of its own: the line break behind the opening of a raw string is none of its.
constexpr Example example_in(ExampleFile file, std::string_view wrong, std::string_view right) {
  if (wrong.starts_with('\n')) wrong.remove_prefix(1);
  if (right.starts_with('\n')) right.remove_prefix(1);
  return {file, wrong, right};
}

constexpr Example in_resume(std::string_view wrong, std::string_view right) {
  return example_in(ExampleFile::resume, wrong, right);
}
constexpr Example in_layout(std::string_view wrong, std::string_view right) {
  return example_in(ExampleFile::layout, wrong, right);
}
constexpr Example in_manifest(std::string_view wrong, std::string_view right) {
  return example_in(ExampleFile::manifest, wrong, right);
}
constexpr Example in_lines(std::string_view wrong, std::string_view right) {
  return example_in(ExampleFile::lines, wrong, right);
}
constexpr Example in_pair(std::string_view wrong, std::string_view right) {
  return example_in(ExampleFile::pair, wrong, right);
}
/// Said of codes that no short text brings about.
inline constexpr Example kNoExample;

constexpr CodeEntry error(Code code, std::string_view name, std::string_view sentence, Example example) {
  return {code, Severity::error, Fault::input, name, sentence, example};
}
/// An error of the machine, not of the input.
constexpr CodeEntry machine_error(Code code, std::string_view name, std::string_view sentence,
                                  Example example) {
  return {code, Severity::error, Fault::environment, name, sentence, example};
}
constexpr CodeEntry warning(Code code, std::string_view name, std::string_view sentence, Example example) {
  return {code, Severity::warning, Fault::input, name, sentence, example};
}
constexpr CodeEntry note(Code code, std::string_view name, std::string_view sentence, Example example) {
  return {code, Severity::note, Fault::input, name, sentence, example};
}

/// What a reviewer says; `reason` is why a reader minds.
constexpr CodeEntry advice(Code code, std::string_view name, std::string_view sentence,
                           std::string_view reason, Example example) {
  return {code, Severity::note, Fault::input, name, sentence, example, reason};
}
/// The same of what is plainly wrong.
constexpr CodeEntry slip(Code code, std::string_view name, std::string_view sentence, std::string_view reason,
                         Example example) {
  return {code, Severity::warning, Fault::input, name, sentence, example, reason};
}
/// The same of what must not be sent.
constexpr CodeEntry danger(Code code, std::string_view name, std::string_view sentence,
                           std::string_view reason, Example example) {
  return {code, Severity::error, Fault::input, name, sentence, example, reason};
}

} // namespace hanjang::diag
