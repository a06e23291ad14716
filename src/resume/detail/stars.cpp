#include "resume/detail/stars.h"

#include "resume/detail/characters.h"

#include <algorithm>

namespace hanjang::resume {
namespace {

constexpr std::size_t kNpos = std::string_view::npos;

// An emphasis opened further back than this many open marks is not closed any more, which keeps hostile input
// cheap.
constexpr std::size_t kMostOpenMarks = 32;

// Nor is the bracket of an argument looked for further away.
constexpr std::size_t kFar = 200;

// The nearest open stars that `closer` may end. Of a row that could do either, `**` does not end at a `*`
// (CommonMark 0.31, emphasis rules 9 and 10).
std::size_t find_opener(const std::vector<Stars>& open, const Stars& closer) {
  const std::size_t stop = open.size() - std::min(open.size(), kMostOpenMarks);
  for (std::size_t i = open.size(); i > stop; --i) {
    const Stars& opener = open[i - 1];
    const std::size_t sum = opener.count() + closer.count();
    const bool clash = (opener.both() || closer.both()) && sum % 3 == 0 && opener.count() % 3 != 0;
    if (opener.link == closer.link && !clash) return i - 1;
  }
  return kNpos;
}

// What a word may stand behind without a blank: dashes, slashes, quotation marks and the like.
bool may_precede_word(char32_t c) {
  return is_opening(c) || std::u32string_view(U"\"'-–—/·•:|,;&=~…").find(c) != std::u32string_view::npos;
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

Stars stars_at(std::string_view text, std::size_t begin, std::size_t end) {
  const char32_t before = character_before(text, begin);
  const char32_t after = character_at(text, end);
  const bool is_behind_mark = !is_space_or_end(before) && !is_word_character(before);
  Stars stars{.begin = begin, .end = end};
  stars.is_inside_word = is_word_character(before) && is_word_character(after);
  const bool begins_word = is_word_character(after) || is_opening(after) || after == U'"' || after == U'\'' ||
                           after == U'`' || after == U'\\';
  const bool is_path = after == U'/'; // `**/*.toml`
  stars.can_open = !is_space_or_end(after) && !is_path &&
                   (is_space_or_end(before) || (may_precede_word(before) && begins_word));
  const bool ends_phrase = is_space_or_end(after) || !is_word_character(after) || is_hangul(after);
  stars.can_close = !is_space_or_end(before) && !is_opening(before) && (!is_behind_mark || ends_phrase);
  return stars;
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
  if (stars.is_inside_word) return false;
  if (stars.count() > 1) return !is_argument(text, stars.begin);
  return stars.can_open && is_space_or_end(before);
}

} // namespace hanjang::resume
