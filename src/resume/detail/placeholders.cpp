#include "resume/detail/placeholders.h"

#include "base/contains.h"
#include "base/utf8.h"
#include "resume/detail/characters.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace hanjang::resume {
namespace {

// Bytes [begin, end) of a text, braces included.
struct Placeholder {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view word(std::string_view text) const { return text.substr(begin + 1, end - begin - 2); }
};

// Words, and what somebody leaves to fill in: `{회사 이름}`, `{ name }`, `{position.ko}`.
bool is_word(std::string_view text) {
  constexpr std::string_view kBetween = "_-. ";
  bool has_letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    const bool is_letter = is_word_character(c);
    if (!is_letter && (c >= 0x80 || !base::contains(kBetween, static_cast<char>(c)))) return false;
    has_letter = has_letter || is_letter;
    at += length;
  }
  return has_letter;
}

std::optional<Placeholder> next_placeholder(std::string_view text, std::size_t from) {
  for (std::size_t open = text.find('{', from); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    if (is_word(text.substr(open + 1, close - open - 1))) return Placeholder{open, close + 1};
  }
  return std::nullopt;
}

diag::SourceText filled(const diag::SourceText& source,
                        const std::function<std::string(std::string_view word)>& value_of) {
  diag::SourceText result;
  result.span = source.span;
  const auto origin = [&](std::size_t at) {
    return source.origin.empty() ? static_cast<std::uint32_t>(at) : source.origin[at];
  };
  std::size_t at = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; at < end; ++at) {
      result.text += source.text[at];
      result.origin.push_back(origin(at));
    }
  };
  while (const auto placeholder = next_placeholder(source.text, at)) {
    copy_until(placeholder->begin);
    result.text += value_of(placeholder->word(source.text));
    result.origin.resize(result.text.size(), origin(placeholder->begin));
    at = placeholder->end;
  }
  copy_until(source.text.size());
  result.origin.push_back(origin(source.text.size()));
  return result;
}

template <class Text, class Visit>
void for_each_inline(Text& text, Visit visit) {
  for (auto& part : text.inlines) visit(part);
  for (auto& block : text.rest)
    for (auto& part : block.inlines) visit(part);
}

} // namespace

void for_each_placeholder(const RichText& text,
                          const std::function<void(std::string_view word, diag::Span span)>& visit) {
  for_each_inline(text, [&](const Inline& part) {
    if (part.code) return;
    std::size_t from = 0;
    while (const auto placeholder = next_placeholder(part.text.text, from)) {
      visit(placeholder->word(part.text.text), part.text.locate(placeholder->begin, placeholder->end));
      from = placeholder->end;
    }
  });
}

RichText filled_in(const RichText& text, const std::function<std::string(std::string_view word)>& value_of) {
  RichText result = text;
  for_each_inline(result, [&](Inline& part) {
    if (!part.code && next_placeholder(part.text.text, 0)) part.text = filled(part.text, value_of);
  });
  return result;
}

} // namespace hanjang::resume
