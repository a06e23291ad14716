#include "resume/detail/stars.h"

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

// True if the one row may begin what the other ends; `***` is both marks in one.
bool may_pair(const Stars& opener, const Stars& closer) {
  return opener.count() == closer.count() || opener.count() == 3 || closer.count() == 3;
}

// The nearest open stars that `closer` may end.
std::size_t find_opener(const std::vector<Stars>& open, const Stars& closer) {
  const std::size_t stop = open.size() - std::min(open.size(), kMostOpenMarks);
  for (std::size_t i = open.size(); i > stop; --i)
    if (open[i - 1].link == closer.link && closer.begin < open[i - 1].scope_end &&
        may_pair(open[i - 1], closer))
      return i - 1;
  return kNpos;
}

// What a word may stand behind without a blank: dashes, slashes, quotation marks and the like. Arrows,
// bullets and other signs for two stars alone: one star behind them is more often a product, as in `5★*3`.
bool may_precede_word(char32_t c, std::size_t stars) {
  return is_opening(c) || std::u32string_view(U"\"'-–—/·•:|,;&=~…").find(c) != std::u32string_view::npos ||
         (stars > 1 && (u_charType(static_cast<UChar32>(c)) == U_OTHER_SYMBOL ||
                        u_charType(static_cast<UChar32>(c)) == U_MATH_SYMBOL || c == U'※'));
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
  const bool is_path = after == U'/'; // `**/*.toml`
  stars.can_open =
      !is_space_or_end(after) && !is_path &&
      (is_space_or_end(before) || (may_precede_word(before, stars.count()) && may_begin_word(after)));
  const bool ends_phrase = is_space_or_end(after) || !is_word_character(after) || is_hangul(after);
  stars.can_close = !is_space_or_end(before) && !is_opening(before) && (!is_behind_mark || ends_phrase);
  return stars;
}

void find_scopes(std::string_view text, std::vector<Stars>& all) {
  struct Bracket {
    char closing;
    std::size_t first_star; ///< of those in it
  };
  std::vector<Bracket> open;
  std::vector<std::size_t> waiting; // stars in brackets that are not closed yet
  std::size_t star = 0;
  const auto is_mark = [&](char c) { return c == '(' || c == '[' || c == ')' || c == ']'; };
  for (std::size_t at = 0; at < text.size() && !all.empty(); ++at) {
    for (; star < all.size() && all[star].begin <= at; ++star)
      if (!open.empty()) waiting.push_back(star);
    if (!is_mark(text[at]) || (at > 0 && text[at - 1] == '\\')) continue;
    if (text[at] == '(' || text[at] == '[') {
      open.push_back({text[at] == '(' ? ')' : ']', star});
    } else if (!open.empty() && open.back().closing == text[at]) {
      for (; !waiting.empty() && waiting.back() >= open.back().first_star; waiting.pop_back())
        all[waiting.back()].scope_end = at;
      open.pop_back();
    }
  }
}

PairedStars pair_stars(const std::vector<Stars>& all) {
  PairedStars result;
  std::vector<Stars> open;
  for (Stars stars : all) {
    while (stars.can_close && stars.count() > 0) {
      const std::size_t partner = find_opener(open, stars);
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
  if (stars.is_inside_word || is_path || (!stars.can_open && !stars.can_close)) return false;
  if (stars.count() > 1) return !is_argument(text, stars.begin);
  return stars.can_open && is_space_or_end(before) && may_begin_word(after);
}

} // namespace hanjang::resume
