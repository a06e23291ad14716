#pragma once
// Rows of `*` in a text: which may begin emphasis, which may end it, and which of them belong together.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// A row of one to three `*`, bytes [begin, end). What of it is used up as marks is taken off at the inner
/// end.
struct Stars {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool can_open = false;
  bool can_close = false;
  bool is_inside_word = false;
  std::uint32_t link = 0; ///< both ends of an emphasis stand in the same link, or outside of all
  std::size_t scope_end = static_cast<std::size_t>(-1); ///< where the brackets close that it stands in
  std::size_t next_word = 0;                            ///< where the next word behind it begins

  std::size_t count() const { return end - begin; }
};

/// True if a word, or what it is put into, begins with the character: a letter, digit, bracket, quotation
/// mark.
bool may_begin_word(char32_t c);

/// What the row of stars at [begin, end) of a text may be: CommonMark 0.31, section 6.2, with these changes.
/// A row opens only where a word begins, so that `Lee*`, `A*` and `5*3*2` are what they are; it may close
/// between a punctuation mark and Hangul, where a particle follows its word without a blank; and one that is
/// the whole of a quotation, or stands in a path or a pattern of file names, does neither.
Stars stars_at(std::string_view text, std::size_t begin, std::size_t end);

/// Notes for each row, in the order of the text, where the brackets or quotation marks around it close, and
/// where the next word begins: no emphasis leaves the one or is without the other, so that
/// `(*joint work), Lee*` and `*.* TO` keep their stars.
void find_scopes(std::string_view text, std::vector<Stars>& all);

/// The marks of an emphasis, each of one star or two: bytes [open, open + count) and [close, close + count).
struct StarPair {
  std::size_t open = 0;
  std::size_t close = 0;
  std::size_t count = 1;
};

struct PairedStars {
  std::vector<StarPair> pairs;
  std::vector<Stars> unpaired; ///< what is printed
};

/// Pairs rows in the order of the text, the nearest first (CommonMark 0.31, "An algorithm for parsing nested
/// emphasis"), but never one star with two, so that the footnote marks in `**Yoon*, Lee**` stay.
PairedStars pair_stars(std::string_view text, const std::vector<Stars>& all);

/// True if stars without a partner look like a slip: `**5% faster`, `an *important point`. Footnotes' `5.0*`,
/// `char *`, `2*3`, `(*equal contribution)` and `f(*args, **options)` do not.
bool looks_unclosed(std::string_view text, const Stars& stars);

} // namespace hanjang::resume
