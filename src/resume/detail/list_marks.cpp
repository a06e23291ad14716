#include "resume/detail/list_marks.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "resume/detail/characters.h"

namespace hanjang::resume {
namespace {

// Nothing else begins with these; the others are marks in front of a blank alone.
constexpr std::u32string_view kSureBullets = U"•●○■□▪▫◆◇◦‣⁃▶▷►➤➢❖";
constexpr std::u32string_view kSpacedBullets = U"*+·∙–—−→√✓✔✅ㅇ-";
constexpr std::u32string_view kSyllables = U"가나다라마바사아자차카타파하";
constexpr std::string_view kRomans = "ivx";

bool is_circled(char32_t c) {
  return (c >= U'①' && c <= U'⓿') || (c >= U'㈀' && c <= U'㉿') || (c >= U'❶' && c <= U'➓');
}

// How long a number, letter or syllable is that an item may be counted by; 0: none.
std::size_t counter_length(std::string_view text, bool may_be_capital) {
  std::size_t length = 0;
  while (length < text.size() && base::ascii::is_digit(text[length])) ++length;
  if (length > 0) return length <= 2 ? length : 0;
  while (length < text.size() && base::contains(kRomans, text[length])) ++length;
  if (length > 0) return length <= 4 ? length : 0;
  if (text.empty()) return 0;
  const auto [c, bytes] = base::utf8::decode(text, 0);
  const bool is_counter = (c >= U'a' && c <= U'h') || (may_be_capital && c >= U'A' && c <= U'H') ||
                          kSyllables.find(c) != std::u32string_view::npos;
  return is_counter ? bytes : 0;
}

// `1. `, `1) `, `(1) `, `가. `, `a) `, `iv. `
std::size_t numbered_length(std::string_view line) {
  const bool is_in_brackets = line.starts_with('(');
  std::string_view rest = line.substr(is_in_brackets ? 1 : 0);
  // "A. Kim" is a name
  const std::size_t counter = counter_length(rest, is_in_brackets);
  rest.remove_prefix(counter);
  const bool is_closed = rest.starts_with(')') || (!is_in_brackets && rest.starts_with('.'));
  if (counter == 0 || !is_closed || rest.size() < 2 || !is_space_or_end(character_at(rest, 1))) return 0;
  return line.size() - rest.size() + 1;
}

} // namespace

ListMark list_mark_of(std::string_view line) {
  if (line.empty() || line.starts_with("- ")) return {};
  const auto [c, length] = base::utf8::decode(line, 0);
  if (length == line.size()) return {};
  const char32_t next = character_at(line, length);
  if (kSureBullets.find(c) != std::u32string_view::npos) return {length};
  if (is_circled(c)) return {length, true};
  if (kSpacedBullets.find(c) != std::u32string_view::npos && is_space_or_end(next)) return {length};
  if (c == U'o' && is_space_or_end(next)) return {length, true};
  if ((c == U'-' || c == U'−') && is_word_character(next) && !(next < 0x80 && base::ascii::is_digit(next)))
    return {length, true};
  return {numbered_length(line), true};
}

} // namespace hanjang::resume
