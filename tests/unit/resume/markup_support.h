#pragma once
// Marked-up text as a string to read.

#include "catch.h"
#include "resume/resume.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace hanjang::test {

// Inlines as one string: S{} strong, E{} emphasis, C{} code, L{url|} link, nested in that order.
inline std::string show(const resume::RichText& text) {
  std::string shown;
  for (const auto& part : text.inlines) {
    std::string one = part.text.text;
    if (part.code) one = "C{" + one + "}";
    if (part.emphasis) one = "E{" + one + "}";
    if (part.strong) one = "S{" + one + "}";
    if (!part.url.empty()) one = "L{" + part.url + "|" + one + "}";
    shown += one;
  }
  return shown;
}

struct Marked {
  std::string shown;
  std::size_t warnings;
};

inline Marked mark(std::string text) {
  diag::Diagnostics diagnostics;
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto read = resume::parse_markup({std::move(text), {1, 0, size}, {}}, diagnostics);
  CHECK(diagnostics.error_count() == 0);
  return {show(read), diagnostics.count(diag::Severity::warning)};
}

inline std::string clean(std::string text) {
  const auto [shown, warnings] = mark(std::move(text));
  CHECK(warnings == 0);
  return shown;
}

} // namespace hanjang::test
