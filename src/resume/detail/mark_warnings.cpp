#include "resume/detail/mark_warnings.h"

#include "base/ascii.h"
#include "resume/detail/characters.h"

#include <algorithm>

namespace hanjang::resume {
namespace {

constexpr std::size_t kNpos = std::string_view::npos;

// The row that would close what an unpaired one would open if a word began there: `성능을**굵게**`. Letters
// of other scripts before it make a power or a footnote mark: `x**2`.
std::size_t partner_inside_word(std::string_view text, const std::vector<Stars>& unpaired, std::size_t at) {
  const Stars& stars = unpaired[at];
  const char32_t before = character_before(text, stars.begin);
  const bool is_inside = !is_space_or_end(before) && (is_hangul(before) || !is_word_character(before));
  if (stars.count() != 2 || stars.can_open || !is_inside || before == U'/' ||
      !may_begin_word(character_at(text, stars.end)) || at + 1 == unpaired.size())
    return kNpos;
  const Stars& next = unpaired[at + 1];
  return next.count() == 2 && next.can_close && next.link == stars.link ? at + 1 : kNpos;
}

MarkWarning unpaired_warning(const Stars& stars) {
  const std::string marks(stars.count(), '*');
  return {.begin = stars.begin,
          .end = stars.end,
          .message = "this " + marks + (stars.can_open ? " is never closed" : " closes nothing"),
          .hint = print_hint(marks)};
}

// `*Lee, Kim*`: a list between two single stars, or other footnote marks in the text.
bool is_doubtful(std::string_view text, const StarPair& pair, bool has_footnotes) {
  const std::string_view inside = text.substr(pair.open + 1, pair.close - pair.open - 1);
  const bool is_list = inside.find(", ") != kNpos || inside.find("; ") != kNpos;
  return pair.count == 1 && (is_list || has_footnotes);
}

} // namespace

// TOML takes a backslash of its own out of "…" strings.
std::string print_hint(std::string_view marks) {
  std::string once;
  std::string twice;
  for (const char mark : marks) {
    once.append("\\") += mark;
    twice.append("\\\\") += mark;
  }
  return "to print " + std::string(marks) + ", write " + twice + " between \" quotes, " + once +
         " between ' quotes";
}

std::vector<MarkWarning> star_warnings(std::string_view text, const PairedStars& paired) {
  std::vector<MarkWarning> warnings;
  const bool has_footnotes = std::ranges::any_of(paired.unpaired, [&](const Stars& stars) {
    return stars.count() == 1 && stars.can_close && !stars.is_inside_word;
  });
  for (std::size_t i = 0; i < paired.unpaired.size(); ++i) {
    const Stars& stars = paired.unpaired[i];
    if (const std::size_t partner = partner_inside_word(text, paired.unpaired, i); partner != kNpos) {
      warnings.push_back({.begin = stars.begin,
                          .end = stars.end,
                          .message = "this ** does not begin a word, so it prints",
                          .hint = "put a blank before it, or take the whole word between ** and **"});
      i = partner;
    } else if (looks_unclosed(text, stars) && (stars.can_open || !has_footnotes)) { // `Kim*, Lee**`
      warnings.push_back(unpaired_warning(stars));
    }
  }
  for (const StarPair& pair : paired.pairs)
    if (is_doubtful(text, pair, has_footnotes))
      warnings.push_back({.code = diag::Code::doubtful_star,
                          .begin = pair.open,
                          .end = pair.close + 1,
                          .message = "these two * are taken for marks of emphasis",
                          .hint = print_hint("*")});
  return warnings;
}

std::optional<MarkWarning> backquote_warning(std::string_view text, const std::vector<LooseQuotes>& loose) {
  for (const auto& [begin, end] : loose) {
    MarkWarning warning{.begin = begin, .end = end, .message = {}, .hint = {}};
    const bool is_apostrophe =
        is_word_character(character_at(text, end)) &&
        (is_word_character(character_before(text, begin)) || base::ascii::is_digit(text[end]));
    if (end - begin == 1) {
      warning.message =
          is_apostrophe ? "this ` stands where an apostrophe does, so it prints" : "this ` is never closed";
      warning.hint = (is_apostrophe ? "an apostrophe is '; " : "") + print_hint("`");
      return warning;
    }
    if (end - begin == 2 && text.find("''", end) != kNpos) {
      warning.message = "`` and '' are printed as they are typed";
      warning.hint = "quotation marks are “ and ”";
      return warning;
    }
  }
  return std::nullopt;
}

} // namespace hanjang::resume
