#include "resume/detail/stars.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "resume/detail/characters.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace hanjang::resume {
namespace {

constexpr std::size_t kNpos = std::string_view::npos;

// An emphasis opened further back than this many open marks is not closed any more, which keeps hostile input
// cheap.
constexpr std::size_t kMostOpenMarks = 32;

// Nor is the bracket of an argument looked for further away.
constexpr std::size_t kFar = 200;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool is_sign(char32_t c) {
  const auto kind = u_charType(static_cast<UChar32>(c));
  return kind == U_OTHER_SYMBOL || kind == U_OTHER_NUMBER; // `★`, `①`
}

// True if a quotation that begins right before the one row ends before the other: `'*a' or 'b*'`.
bool leaves_quotation(std::string_view text, const Stars& opener, const Stars& closer) {
  if (opener.begin == 0) return false;
  const char mark = text[opener.begin - 1];
  if (mark != '"' && mark != '\'') return false;
  for (std::size_t at = text.find(mark, opener.end); at < closer.begin; at = text.find(mark, at + 1)) {
    const bool is_apostrophe =
        is_word_character(character_before(text, at)) && is_word_character(character_at(text, at + 1));
    if (!is_apostrophe) return true;
  }
  return false;
}

// `/*comment*/`
bool is_comment(std::string_view text, const Stars& opener, const Stars& closer) {
  return opener.count() == 1 && character_before(text, opener.begin) == U'/' &&
         character_at(text, closer.end) == U'/';
}

// True if the one row may begin what the other ends; `***` is both marks in one.
bool may_pair(std::string_view text, const Stars& opener, const Stars& closer) {
  return (opener.count() == closer.count() || opener.count() == 3 || closer.count() == 3) &&
         opener.link == closer.link && opener.scope_end == closer.scope_end &&
         opener.next_word < closer.begin && !is_comment(text, opener, closer) &&
         !leaves_quotation(text, opener, closer);
}

// The nearest open stars that `closer` may end.
std::size_t find_opener(std::string_view text, const std::vector<Stars>& open, const Stars& closer) {
  const std::size_t stop = open.size() - std::min(open.size(), kMostOpenMarks);
  for (std::size_t i = open.size(); i > stop; --i)
    if (may_pair(text, open[i - 1], closer)) return i - 1;
  return kNpos;
}

// What a word may stand behind without a blank: dashes, quotation marks and the like. Slashes, arrows,
// bullets and other signs for two stars alone: one star behind them is more often a path or a product, as in
// `/api/*` and `5★*3`.
bool may_precede_word(char32_t c, std::size_t stars) {
  if (is_opening(c) || is_one_of(c, U"\"'-–—·•:|,;~…")) return true;
  return stars > 1 &&
         (is_one_of(c, U"/&=※") || is_sign(c) || u_charType(static_cast<UChar32>(c)) == U_MATH_SYMBOL);
}

// `"*"`, `(*)`
bool is_quoted(char32_t before, char32_t after) {
  return (before == after && is_one_of(before, U"\"'")) ||
         (is_opening(before) &&
          u_getBidiPairedBracket(static_cast<UChar32>(before)) == static_cast<UChar32>(after)) ||
         (before == U'“' && after == U'”') || (before == U'‘' && after == U'’');
}

// True if a text begins with a small letter, as the ending of a file's name does.
bool is_lower(std::string_view text) {
  return !text.empty() && base::ascii::is_letter(text.front()) && !base::ascii::is_upper(text.front());
}

// True if what follows stars makes them a pattern or an operand, `*.py`, `*→`, or is a mark that ends
// something.
bool follows_as_pattern(std::string_view text, std::size_t at, std::size_t stars) {
  const char32_t after = character_at(text, at);
  if (is_one_of(after, U",;:!?)]}·|&=")) return true;
  if (after == U'_' && stars == 1) return true;                               // `*_test.py`
  if (after == U'/') return stars == 1 || character_at(text, at + 1) == U'*'; // `**/*.toml`
  const bool is_signed = at + 1 < text.size() && base::ascii::is_digit(text[at + 1]);
  if (stars == 1 && u_charType(static_cast<UChar32>(after)) == U_MATH_SYMBOL)
    return !is_signed && after != U'~';
  const bool is_name = is_signed || (at + 1 < text.size() && base::ascii::is_upper(text[at + 1]));
  return stars == 1 && after == U'.' && !is_name;
}

// True if an emphasis may end behind a mark and before a character.
bool may_end_behind(char32_t mark, char32_t after, std::size_t stars) {
  if (mark == U'/' || (mark == U'_' && stars == 1)) return false;             // `test_*`
  if (is_space_or_end(after) || (mark == U'%' && after == U'p')) return true; // percentage points
  if (is_one_of(mark, U",;·|=&")) return is_one_of(after, U".)]}\"'”’");
  return is_hangul(after) || (!is_word_character(after) &&
                              (stars > 1 || is_one_of(after, U".,;:!?)]}\"'”’»…·-–—|~/*_」』》〉、。（(")));
}

// True if a place is among the arguments of a function: `f(*args, **options)`.
bool is_argument(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  for (std::size_t i = at; i > at - std::min(at, kFar); --i) {
    if (text[i - 1] == ')') ++depth;
    if (text[i - 1] != '(') continue;
    if (depth == 0) return is_word_character(character_before(text, i - 1));
    --depth;
  }
  return false;
}

char closing_of(char opening) {
  switch (opening) {
  case '(':
    return ')';
  case '[':
    return ']';
  case '"':
    return '"';
  default:
    return 0;
  }
}

// Pictures count as words, so that `**★★★**` is strong; operators do not.
void find_next_words(std::string_view text, std::vector<Stars>& all) {
  std::size_t end = text.size();
  std::size_t next_word = text.size();
  for (std::size_t i = all.size(); i-- > 0; end = all[i].begin) {
    for (std::size_t at = all[i].end; at < end;) {
      const auto [c, length] = base::utf8::decode(text, at);
      if (is_word_character(c) || is_sign(c)) {
        next_word = at;
        break;
      }
      at += length;
    }
    all[i].next_word = next_word;
  }
}

constexpr std::u32string_view kComparisons = U"<>=≤≥";

// Marks of significance: `0.83**`, `p < .01***`; and `**p < 0.01`, which says what they mean.
bool is_behind_statistic(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (base::ascii::is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const std::string_view number = text.substr(begin, at - begin);
  if (number.empty() || number.back() == '.') return false;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '-')) --begin;
  return number.find('.') != kNpos || is_one_of(character_before(text, begin), kComparisons);
}

bool is_before_statistic(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'p' && text[at] != 'P')) return false;
  const std::size_t next = text.find_first_not_of(' ', at + 1);
  return next != kNpos && is_one_of(character_at(text, next), kComparisons);
}

} // namespace

bool may_begin_word(char32_t c) {
  return is_word_character(c) || is_opening(c) || c == U'"' || c == U'\'' || c == U'`' || c == U'\\';
}

Stars stars_at(std::string_view text, std::size_t begin, std::size_t end) {
  const char32_t before = character_before(text, begin);
  const char32_t after = character_at(text, end);
  const bool is_behind_mark = !is_space_or_end(before) && !is_word_character(before);
  Stars stars{.begin = begin, .end = end};
  stars.is_inside_word = is_word_character(before) && is_word_character(after);
  if (is_quoted(before, after)) return stars;
  stars.can_open =
      !is_space_or_end(after) && !follows_as_pattern(text, end, stars.count()) &&
      (is_space_or_end(before) || (may_precede_word(before, stars.count()) && may_begin_word(after)));
  const bool is_file_name = stars.count() == 1 && after == U'.' && is_lower(text.substr(end + 1));
  const bool is_power = stars.is_inside_word && before < 0x80 && base::ascii::is_digit(after);
  stars.can_close = !is_space_or_end(before) && !is_opening(before) && !is_file_name && !is_power &&
                    (!is_behind_mark || may_end_behind(before, after, stars.count()));
  return stars;
}

void find_scopes(std::string_view text, std::vector<Stars>& all) {
  find_next_words(text, all);
  struct Bracket {
    char closing;
    std::size_t first_star; ///< of those in it
  };
  std::vector<Bracket> open;
  std::vector<std::size_t> waiting; // stars in brackets that are not closed yet
  std::size_t star = 0;
  const std::string_view marks = std::ranges::count(text, '"') % 2 == 0 ? "()[]\"" : "()[]";
  for (std::size_t at = text.find_first_of(marks); at < text.size() && !all.empty();
       at = text.find_first_of(marks, at + 1)) {
    for (; star < all.size() && all[star].begin <= at; ++star)
      if (!open.empty()) waiting.push_back(star);
    if (at > 0 && text[at - 1] == '\\') continue;
    if (!open.empty() && open.back().closing == text[at]) {
      for (; !waiting.empty() && waiting.back() >= open.back().first_star; waiting.pop_back())
        all[waiting.back()].scope_end = at;
      open.pop_back();
    } else if (const char closing = closing_of(text[at]); closing != 0) {
      open.push_back({closing, star});
    }
  }
}

PairedStars pair_stars(std::string_view text, const std::vector<Stars>& all) {
  PairedStars result;
  std::vector<Stars> open;
  for (Stars stars : all) {
    while (stars.can_close && stars.count() > 0) {
      const std::size_t partner = find_opener(text, open, stars);
      if (partner == kNpos) break;
      result.unpaired.insert(result.unpaired.end(), open.begin() + static_cast<std::ptrdiff_t>(partner) + 1,
                             open.end());
      open.resize(partner + 1);
      Stars& opener = open.back();
      const std::size_t used = std::min<std::size_t>({2, opener.count(), stars.count()});
      result.pairs.push_back({opener.end - used, stars.begin, used});
      opener.end -= used;
      stars.begin += used;
      if (opener.count() == 0) open.pop_back();
    }
    if (stars.count() > 0) (stars.can_open ? open : result.unpaired).push_back(stars);
  }
  result.unpaired.insert(result.unpaired.end(), open.begin(), open.end());
  std::ranges::sort(result.unpaired, {}, &Stars::begin);
  return result;
}

bool looks_unclosed(std::string_view text, const Stars& stars) {
  const char32_t before = character_before(text, stars.begin);
  const char32_t after = character_at(text, stars.end);
  const bool is_path = before == U'/' || after == U'/';
  const bool is_statistic =
      stars.can_open ? is_before_statistic(text, stars.end) : is_behind_statistic(text, stars.begin);
  if (stars.is_inside_word || is_path || is_statistic || (!stars.can_open && !stars.can_close)) return false;
  if (stars.count() > 1) return !is_argument(text, stars.begin);
  return stars.can_open && is_space_or_end(before) && may_begin_word(after);
}

} // namespace hanjang::resume
