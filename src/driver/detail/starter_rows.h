#pragma once
// What starters are made of: tables with their lines, each naming a key of the resume language.

#include <cstdint>
#include <span>
#include <string_view>

namespace hanjang::driver {

/// A text in each of the languages that starters are written in.
struct StarterText {
  std::string_view ko;
  std::string_view en;

  constexpr std::string_view in(std::string_view language) const { return language == "ko" ? ko : en; }
};

/// How a value is written.
enum class StarterForm : std::uint8_t {
  toml,       ///< as it is, the same in every language
  text,       ///< a string
  texts,      ///< an array of strings
  paragraphs, ///< an array of strings, one array for each language
  lines,      ///< a string over several lines
};

/// A key and its value.
struct StarterLine {    // NOLINT(clang-analyzer-optin.performance.Padding): in the order rows are read
  std::string_view key; ///< empty: the table is the text, and has a key for each language
  StarterForm form = StarterForm::toml;
  StarterText text = {};
  std::span<const StarterText> items = {};
  bool is_off = false; ///< it stands behind a mark of a comment
};

constexpr StarterLine as_toml(std::string_view key, std::string_view value) {
  return {key, StarterForm::toml, {value, value}};
}
constexpr StarterLine as_text(std::string_view key, std::string_view ko, std::string_view en) {
  return {key, StarterForm::text, {ko, en}};
}
constexpr StarterLine as_lines(std::string_view key, std::string_view ko, std::string_view en) {
  return {key, StarterForm::lines, {ko, en}};
}
constexpr StarterLine as_texts(std::string_view key, std::span<const StarterText> items) {
  return {key, StarterForm::texts, {}, items};
}
constexpr StarterLine as_paragraphs(std::string_view key, std::span<const StarterText> items) {
  return {key, StarterForm::paragraphs, {}, items};
}
/// The line switched off.
constexpr StarterLine off(StarterLine line) {
  line.is_off = true;
  return line;
}

/// A table and what stands in it.
struct StarterTable {
  std::string_view path; ///< `experience.work`; whether it is repeated is in the key table
  std::span<const StarterLine> lines;
};

/// A command that a starter names, with `{}` for its file.
struct StarterHint {
  std::string_view command;
  StarterText meaning;
};

/// The starter of a kind of document.
struct StarterKind {
  std::string_view kind;
  StarterText name;            ///< what the file is called in its first sentence
  std::string_view pages = {}; ///< of `[document]`; empty: as many as it takes
  std::span<const StarterTable> tables;
  std::span<const StarterHint> hints;
  StarterText end = {};        ///< a last comment, with line ends; `{}` stands for the name of the layout
  bool lists_sections = false; ///< names the sections that it has not
};

/// The starters, one for each kind of document.
std::span<const StarterKind> starter_kinds();

} // namespace hanjang::driver
