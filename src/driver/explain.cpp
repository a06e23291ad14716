#include "driver/explain.h"

#include "diag/codes.h"
#include "review/review.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::driver {
namespace {

std::string_view word_of(diag::Severity severity) {
  switch (severity) {
  case diag::Severity::note:
    return "note";
  case diag::Severity::warning:
    return "warning";
  case diag::Severity::error:
    break;
  }
  return "error";
}

bool is_off(diag::Code code) {
  const auto rules = review::rules();
  const auto rule = std::ranges::find(rules, code, &review::RuleInfo::code);
  return rule != rules.end() && !rule->is_on;
}

std::string_view file_of(diag::ExampleFile file) {
  switch (file) {
  case diag::ExampleFile::layout:
    return " in a layout";
  case diag::ExampleFile::manifest:
    return " in a font manifest";
  case diag::ExampleFile::lines:
    return " as lines of a job that has ended";
  case diag::ExampleFile::pair:
    return " in the two languages of a text";
  default:
    return "";
  }
}

std::string indented(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    result += line.empty() ? "\n" : fmt::format("    {}\n", line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

} // namespace

std::optional<std::string> explain_code(std::string_view name) {
  const diag::CodeEntry* entry = diag::find_code(name);
  if (entry == nullptr) return std::nullopt;
  std::string text = fmt::format("{} {} ({})\n\n{}.\n", diag::code_name(entry->code, entry->severity),
                                 entry->name, word_of(entry->severity), entry->sentence);
  if (!entry->reason.empty()) text += fmt::format("Why: {}.\n", entry->reason);
  if (is_off(entry->code))
    text += fmt::format("It is said only where the file asks for it: [check] warn = [\"{}\"]\n",
                        diag::code_name(entry->code, entry->severity));
  else if (diag::is_review(entry->code))
    text += fmt::format("Not to hear of it: [check] allow = [\"{0}\"], or allow = [\"{0}\"] in one entry.\n",
                        diag::code_name(entry->code, entry->severity));
  const diag::Example& example = entry->example;
  if (example.file == diag::ExampleFile::none) return text;
  return text + fmt::format("\nWrong{}:\n\n{}\nRight:\n\n{}", file_of(example.file), indented(example.wrong),
                            indented(example.right));
}

std::vector<CodeInfo> list_codes() {
  std::vector<CodeInfo> codes;
  for (const diag::CodeEntry& entry : diag::code_register())
    codes.push_back({diag::code_name(entry.code, entry.severity),
                     std::string(is_off(entry.code) ? "off" : word_of(entry.severity)),
                     std::string(entry.name), std::string(entry.sentence)});
  return codes;
}

std::vector<std::string> code_names() {
  std::vector<std::string> names;
  for (const diag::CodeEntry& entry : diag::code_register()) {
    names.push_back(diag::code_name(entry.code, entry.severity));
    names.emplace_back(entry.name);
  }
  return names;
}

} // namespace hanjang::driver
