#include "cli/detail/columns.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::cli {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kIndent = 2;

// The next word of `text`, which begins with none of the blanks; code between backticks has no blanks to part
// at.
std::string_view next_word(std::string_view text) {
  bool is_code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') is_code = !is_code;
    if (text[at] == ' ' && !is_code) return text.substr(0, at);
  }
  return text;
}

} // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
  std::string lines;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::string_view word = next_word(text);
    const bool is_first = column == indent;
    if (!is_first && column + 1 + word.size() > kWidth) {
      lines += fmt::format("\n{:{}}", "", indent);
      column = indent;
    } else if (!is_first) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += word.size();
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return lines;
}

void Columns::add(std::string term, std::string meaning) {
  rows_.push_back({std::move(term), std::move(meaning)});
}

void Columns::add_below(std::string text) { rows_.push_back({{}, std::move(text), true}); }

std::size_t Columns::column() const {
  std::size_t widest = 0;
  for (const Row& row : rows_)
    if (!row.meaning.empty()) widest = std::max(widest, row.term.size());
  return std::min(kIndent + widest + gap_, limit_);
}

std::string Columns::str() const {
  const std::size_t column = this->column();
  std::string text;
  for (const Row& row : rows_) {
    if (row.is_below)
      text += fmt::format("{:{}}{}\n", "", column, row.meaning);
    else if (row.meaning.empty())
      text += fmt::format("{:{}}{}\n", "", kIndent, row.term);
    else if (kIndent + row.term.size() < column)
      text += fmt::format("{:{}}{:{}}{}\n", "", kIndent, row.term, column - kIndent,
                          wrapped(row.meaning, column));
    else
      text +=
          fmt::format("{:{}}{}\n{:{}}{}\n", "", kIndent, row.term, "", column, wrapped(row.meaning, column));
  }
  return text;
}

} // namespace hanjang::cli
