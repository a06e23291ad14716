#include "review/detail/scan.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/hangul.h"
#include "base/utf8.h"

#include <algorithm>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

bool is_same(std::string_view text, std::string_view phrase) {
  return std::ranges::equal(text, phrase, [](char a, char b) { return ascii::to_lower(a) == b; });
}

} // namespace

char32_t character_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : base::utf8::decode(text, base::utf8::previous(text, at)).code_point;
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at >= text.size() ? 0 : base::utf8::decode(text, at).code_point;
}

bool is_word_character(char32_t c) {
  return c == static_cast<char32_t>(kBlot) || ascii::is_letter_or_digit(c) || base::hangul::is_syllable(c) ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x3400 && c < 0xA000);
}

std::vector<Stretch> words_of(std::string_view text) {
  std::vector<Stretch> words;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    Stretch word{at, end};
    while (word.begin < word.end && !is_word_character(character_at(text, word.begin)))
      word.begin += base::utf8::decode(text, word.begin).length;
    while (word.end > word.begin && !is_word_character(character_before(text, word.end)))
      word.end = base::utf8::previous(text, word.end);
    if (word.begin < word.end) words.push_back(word);
    at = end;
  }
  return words;
}

Stretch first_word(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && !is_word_character(character_at(text, begin)))
    begin += base::utf8::decode(text, begin).length;
  std::size_t end = begin;
  while (end < text.size() && is_word_character(character_at(text, end)))
    end += base::utf8::decode(text, end).length;
  return {begin, end};
}

std::vector<Stretch> lines_of(std::string_view text) {
  std::vector<Stretch> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    Stretch line{at, end};
    while (line.begin < line.end && (is_blank(text[line.begin]) || text[line.begin] == '-')) ++line.begin;
    while (line.end > line.begin && is_blank(text[line.end - 1])) --line.end;
    if (line.begin < line.end) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

Stretch without_end(std::string_view text, Stretch line) {
  constexpr std::u32string_view kMarks = U".!;,:)]\u2026";
  const auto strip = [&] {
    while (line.end > line.begin) {
      const char32_t last = character_before(text, line.end);
      if (last != U' ' && kMarks.find(last) == std::u32string_view::npos) return;
      line.end = base::utf8::previous(text, line.end);
    }
  };
  std::string_view inside = line.of(text);
  while (!inside.empty() && (inside.back() == '.' || inside.back() == ' ')) inside.remove_suffix(1);
  if (inside.ends_with(')'))
    if (const std::size_t open = inside.rfind('('); open != std::string_view::npos && open > 0)
      line.end = line.begin + open;
  strip();
  return line;
}

// Hundreds of phrases are looked for in every text, so places are found by their first byte.
std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
  const char small = phrase.front();
  const char capital = small >= 'a' && small <= 'z' ? static_cast<char>(small - 'a' + 'A') : small;
  const auto next = [text](char first, std::size_t at) {
    return std::min(text.find(first, at), text.size());
  };
  std::size_t next_small = next(small, from);
  std::size_t next_capital = capital == small ? text.size() : next(capital, from);
  while (true) {
    const std::size_t at = std::min(next_small, next_capital);
    if (at + phrase.size() > text.size()) return std::string_view::npos;
    if (is_same(text.substr(at, phrase.size()), phrase) && !is_word_character(character_before(text, at)) &&
        !is_word_character(character_at(text, at + phrase.size())))
      return at;
    if (at == next_small)
      next_small = next(small, at + 1);
    else
      next_capital = next(capital, at + 1);
  }
}

bool starts_with_phrase(std::string_view text, std::string_view phrase) {
  return text.size() >= phrase.size() && is_same(text.substr(0, phrase.size()), phrase) &&
         !is_word_character(character_at(text, phrase.size()));
}

std::optional<PhraseList::Found> PhraseList::find(std::string_view text, std::size_t from) const {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!begins_[static_cast<unsigned char>(base::ascii::to_lower(text[at]))] ||
        is_word_character(character_before(text, at)))
      continue;
    const auto found = std::ranges::find_if(
        phrases_, [&](std::string_view phrase) { return starts_with_phrase(text.substr(at), phrase); });
    if (found != phrases_.end()) return Found{at, *found};
  }
  return std::nullopt;
}

bool has_context(std::string_view text, const Context& context) {
  std::string_view words = context.beside;
  if (words.empty()) return true;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    if (find_phrase(text, words.substr(0, end)) != std::string_view::npos) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

} // namespace hanjang::review
