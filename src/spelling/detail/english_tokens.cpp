#include "spelling/detail/english_tokens.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace hanjang::spelling {
namespace {

namespace ascii = base::ascii;

// What a character can be in a word.
enum class Part { small, capital, accented, apostrophe, digit, hyphen, blank, other };

// U+00C0 to U+024F are the Latin letters of Europe, U+1E00 to U+1EFF those with more marks, U+0300 to U+036F
// the marks of a decomposed text. A soft hyphen and a joiner stand inside of words too.
bool is_accented(char32_t c) {
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF) ||
         (c >= 0x300 && c <= 0x36F) || c == 0xAD || c == 0x200C || c == 0x200D;
}

bool is_blank(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         (c >= 0x2028 && c <= 0x202F) || c == 0x3000;
}

Part part_of(char32_t c) {
  if (ascii::is_upper(c)) return Part::capital;
  if (ascii::is_letter(c)) return Part::small;
  if (ascii::is_digit(c)) return Part::digit;
  if (c == U'\'' || c == U'\u2019') return Part::apostrophe;
  if (c == U'-' || c == U'\u2010' || c == U'\u2011') return Part::hyphen;
  if (is_accented(c)) return Part::accented;
  return is_blank(c) ? Part::blank : Part::other;
}

bool is_letter(Part part) { return part == Part::small || part == Part::capital || part == Part::accented; }

struct Character {
  std::size_t at;
  Part part;
};

// A stretch without blanks that is an address, a path, an option or a name of programs.
bool is_technical(std::string_view run) {
  if (run.find("::") != std::string_view::npos || run.find("://") != std::string_view::npos ||
      run.find_first_of("@_\\`=#$<>~") != std::string_view::npos)
    return true;
  run.remove_prefix(std::min(run.find_first_not_of("([{\"'*"), run.size()));
  if (run.starts_with("--") && run.size() > 2 && ascii::is_letter(run[2])) return true;
  if (run.starts_with("/") || run.starts_with("./") || run.starts_with("../")) return true;
  for (std::size_t dot = run.find_first_of(".:"); dot != std::string_view::npos;
       dot = run.find_first_of(".:", dot + 1))
    if (dot > 0 && dot + 1 < run.size() && ascii::is_letter_or_digit(run[dot - 1]) &&
        ascii::is_letter_or_digit(run[dot + 1]))
      return true;
  return false;
}

class Tokens {
public:
  explicit Tokens(std::string_view text) : text_(text) {}

  std::vector<Token> found() && {
    std::size_t run_begin = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const base::utf8::Decoded next = base::utf8::decode(text_, at);
      if (const Part part = part_of(next.code_point); part != Part::blank)
        run_.push_back({at, part});
      else
        finish_run(run_begin, at);
      at += next.length;
      if (run_.empty()) run_begin = at;
    }
    finish_run(run_begin, text_.size());
    return std::move(tokens_);
  }

private:
  void finish_run(std::size_t begin, std::size_t end) {
    if (!run_.empty() && !is_technical(text_.substr(begin, end - begin))) {
      run_.push_back({end, Part::other}); // so that every word has a character behind it
      for (std::size_t i = 0; i < run_.size(); ++i)
        if (is_letter(run_[i].part)) i = take_word(i);
    }
    run_.clear();
  }

  // Takes the word that begins at the character `first`; gives the first character behind it.
  std::size_t take_word(std::size_t first) {
    std::size_t last = first + 1; // behind the word
    while (is_letter(run_[last].part) ||
           (run_[last].part == Part::apostrophe && is_letter(run_[last + 1].part)))
      ++last;
    if (touches_digit(first, last)) return last;
    const std::size_t end = is_possessive(first, last) ? last - 2 : last;
    if (const std::optional<Shape> shape = shape_of(first, end))
      tokens_.push_back({run_[first].at, run_[end].at, *shape, word_of(first, end)});
    return last;
  }

  bool is_possessive(std::size_t first, std::size_t last) const {
    return last - first > 2 && run_[last - 2].part == Part::apostrophe && text_[run_[last - 1].at] == 's';
  }

  // Also over a hyphen: `utf-8`.
  bool touches_digit(std::size_t first, std::size_t last) const {
    const auto is_digit = [&](std::size_t i) { return i < run_.size() && run_[i].part == Part::digit; };
    if (is_digit(last) || (run_[last].part == Part::hyphen && is_digit(last + 1))) return true;
    return first > 0 && is_digit(first - 1);
  }

  std::optional<Shape> shape_of(std::size_t first, std::size_t last) const {
    const bool is_capitalised = run_[first].part == Part::capital;
    bool is_accented = false;
    for (std::size_t i = first + 1; i < last; ++i)
      if (run_[i].part == Part::capital) return std::nullopt;
    for (std::size_t i = first; i < last; ++i) is_accented = is_accented || run_[i].part == Part::accented;
    if (is_capitalised && (is_accented || last == first + 1)) return std::nullopt;
    if (is_accented) return Shape::accented;
    return is_capitalised ? Shape::capitalised : Shape::small;
  }

  std::string word_of(std::size_t first, std::size_t last) const {
    std::string word;
    for (std::size_t i = first; i < last; ++i)
      if (run_[i].part == Part::apostrophe)
        word.push_back('\'');
      else
        word.append(text_.substr(run_[i].at, run_[i + 1].at - run_[i].at));
    return word;
  }

  std::string_view text_;
  std::vector<Character> run_;
  std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> english_tokens(std::string_view text) { return Tokens(text).found(); }

} // namespace hanjang::spelling
