#include "resume/strings.h"

#include "base/utf8.h"

#include <utility>

namespace hanjang {
namespace {

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u00A0' || c == U'\u115F' ||
         (c >= U'\u2000' && c <= U'\u200D') || c == U'\u2028' || c == U'\u2029' || c == U'\u202F' ||
         c == U'\u205F' || c == U'\u2060' || c == U'\u3000' || c == U'\u3164' || c == U'\uFEFF';
}

} // namespace

bool is_blank_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = utf8::decode(text, at);
    if (!is_blank(code_point)) return false;
    at += length;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

SourceText trim(const SourceText& text) {
  const std::string_view inner = trim(std::string_view(text.text));
  if (inner.size() == text.text.size()) return text;
  const auto begin = static_cast<std::size_t>(inner.data() - text.text.data());
  return text.slice(begin, begin + inner.size());
}

std::string to_lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

SourceText made_text(std::string text, Span span) {
  SourceText made{std::move(text), span, {}};
  made.origin.assign(made.text.size() + 1, 0);
  made.origin.back() = span.end - span.begin;
  return made;
}

} // namespace hanjang
