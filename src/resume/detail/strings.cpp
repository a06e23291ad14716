#include "resume/detail/strings.h"

#include "base/utf8.h"
#include "resume/detail/characters.h"

#include <unicode/uchar.h>
#include <utility>

namespace hanjang::resume {
namespace {

// White space, what is meant not to be seen (fillers, tags, zero-width marks), and the empty cell of Braille.
bool is_blank(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_isUWhiteSpace(point) || u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         c == U'\u2800' || u_charType(point) == U_CONTROL_CHAR;
}

// Marks that turn the direction of what follows them (UAX #9): embeddings, overrides and isolates.
bool turns_direction(char32_t c) {
  return (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2066' && c <= U'\u2069');
}

bool is_control_character(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_charType(point) == U_CONTROL_CHAR && !u_isUWhiteSpace(point);
}

template <class Wanted>
std::optional<std::pair<std::size_t, std::size_t>> find_first(std::string_view text, Wanted is_wanted) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = base::utf8::decode(text, at);
    if (is_wanted(code_point)) return std::pair{at, at + length};
    at += length;
  }
  return std::nullopt;
}

} // namespace

bool is_blank_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = base::utf8::decode(text, at);
    if (!is_blank(code_point)) return false;
    at += length;
  }
  return true;
}

std::optional<std::pair<std::size_t, std::size_t>> find_direction_mark(std::string_view text) {
  return find_first(text, turns_direction);
}

std::optional<std::pair<std::size_t, std::size_t>> find_control_character(std::string_view text) {
  return find_first(text, is_control_character);
}

void blank_out_control_characters(std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = base::utf8::decode(text, at);
    if (is_control_character(code_point)) text.replace(at, length, length, ' ');
    at += length;
  }
}

bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = base::utf8::decode(text, at);
    if (u_isdigit(static_cast<UChar32>(code_point))) return true;
    at += length;
  }
  return false;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

diag::SourceText trim(const diag::SourceText& text) {
  const std::string_view inner = trim(std::string_view(text.text));
  if (inner.size() == text.text.size()) return text;
  const auto begin = static_cast<std::size_t>(inner.data() - text.text.data());
  return text.slice(begin, begin + inner.size());
}

diag::SourceText made_text(std::string text, diag::Span span) {
  diag::SourceText made{std::move(text), span, {}};
  made.origin.assign(made.text.size() + 1, 0);
  made.origin.back() = span.end - span.begin;
  return made;
}

bool is_name(std::string_view name) {
  if (name.empty() || name.front() == '-') return false;
  for (std::size_t at = 0; at < name.size();) {
    const auto [c, length] = base::utf8::decode(name, at);
    if (c != U'-' && c != U'_' && !is_word_character(c)) return false;
    at += length;
  }
  return true;
}

} // namespace hanjang::resume
