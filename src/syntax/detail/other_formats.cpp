#include "syntax/detail/other_formats.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "syntax/detail/scan.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace hanjang::syntax {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_key_letter(char c) {
  return base::ascii::is_letter_or_digit(c) || c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

// `name: …`, `- name: …`, `- …`
bool is_yaml_line(std::string_view line) {
  if (line.starts_with("- ")) return true;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const bool is_end = colon + 1 == line.size() || line[colon + 1] == ' ';
  return is_end && std::ranges::all_of(line.substr(0, colon), is_key_letter);
}

// `name = …`, `[name]`
bool is_toml_line(std::string_view line) {
  if (line.starts_with('[')) return trimmed(line.substr(0, line.find('#'))).ends_with(']');
  if (line.starts_with("- ") || line.starts_with("* ")) return false;
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos || equals == 0) return false;
  const std::string_view key = trimmed(line.substr(0, equals));
  return std::ranges::all_of(key, [](char c) { return is_key_letter(c) || base::contains(".\"' ", c); });
}

/// How many lines of a text look like what; comments and blank lines count for nothing.
struct Lines {
  std::size_t toml = 0;
  std::size_t yaml = 0;
  std::size_t markdown = 0; ///< `## Title`, `**bold**`, `* item`
  std::size_t all = 0;
};

bool is_markdown_line(std::string_view line) {
  return line.starts_with("## ") || line.starts_with("### ") || line.starts_with("**") ||
         line.starts_with("* ") || (line.starts_with('[') && base::contains(line, "]("));
}

Lines count_lines(std::string_view text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    begin = end + 1;
    if (is_markdown_line(line)) ++lines.markdown;
    if (line.empty() || line.starts_with('#')) continue;
    ++lines.all;
    if (is_toml_line(line))
      ++lines.toml;
    else if (is_yaml_line(line))
      ++lines.yaml;
  }
  return lines;
}

// A text from its first line that is no comment of TOML.
std::string_view behind_comments(std::string_view text) {
  text = trimmed(text);
  while (text.starts_with('#')) text = trimmed(text.substr(std::min(text.find('\n'), text.size())));
  return text;
}

std::string_view format_of(std::string_view text) {
  const std::string_view body = behind_comments(text);
  const std::string_view behind = body.empty() ? body : trimmed(body.substr(1));
  if (body.starts_with('{') ||
      (body.starts_with('[') && (behind.starts_with('{') || behind.starts_with('"'))))
    return "JSON";
  if (body.starts_with('<')) return "XML or HTML";
  if (base::contains(body, "\\documentclass") || base::contains(body, "\\begin{")) return "LaTeX";
  const Lines lines = count_lines(text);
  if (lines.toml > 0) return {};
  if (!body.starts_with("---") && lines.markdown > 0 && lines.all > 0) return "Markdown";
  if (body.starts_with("---") || lines.yaml >= 2) return "YAML";
  return lines.all >= 2 ? "plain text" : "";
}

} // namespace

std::optional<diag::Diagnostic> explain_other_format(std::string_view text, diag::SourceId id) {
  const std::string_view format = format_of(text);
  if (format.empty()) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t\r\n"), text.size() - 1));
  diag::Diagnostic diagnostic;
  diagnostic.code = diag::Code::other_format;
  diagnostic.span = {id, begin, std::max(begin + 1, static_cast<std::uint32_t>(line_end(text, begin)))};
  diagnostic.message = fmt::format("this looks like {}, and hanjang reads TOML", format);
  diagnostic.hints.emplace_back("write [person] on a line, and below it name = \"…\"; a list of entries is "
                                "[[experience]], once for each");
  return diagnostic;
}

} // namespace hanjang::syntax
