#include "review/detail/numbers/words_en.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

namespace hanjang::review {
namespace {

struct Row {
  std::string_view text; ///< in small letters
  EnglishKind kind;
  std::int64_t value;
};

using enum EnglishKind;

// In the order of their letters.
constexpr std::array kWords{
    Row{"a", article, 1},
    Row{"an", article, 1},
    Row{"annual", period, 12},
    Row{"annually", period, 12},
    Row{"apr", short_month, 4},
    Row{"april", month_or_word, 4},
    Row{"aug", short_month, 8},
    Row{"august", month_or_word, 8},
    Row{"billion", scale, 1'000'000'000},
    Row{"biweekly", period, -2},
    Row{"both", about, 2},
    Row{"clock", around_clock, 24},
    Row{"couple", about, 2},
    Row{"dec", short_month, 12},
    Row{"december", month, 12},
    Row{"decile", percentage, 10},
    Row{"double", about, 2},
    Row{"doubled", about, 2},
    Row{"doubles", about, 2},
    Row{"doubling", about, 2},
    Row{"dozen", dozen, 12},
    Row{"dual", about, 2},
    Row{"each", each, 1},
    Row{"eight", ones, 8},
    Row{"eighteen", ones, 18},
    Row{"eighteenth", ordinal, 18},
    Row{"eighteenths", denominator, 18},
    Row{"eightfold", multiple, 8},
    Row{"eighth", ordinal, 8},
    Row{"eighths", denominator, 8},
    Row{"eightieth", ordinal, 80},
    Row{"eighty", tens, 80},
    Row{"eleven", ones, 11},
    Row{"eleventh", ordinal, 11},
    Row{"elevenths", denominator, 11},
    Row{"every", each, 1},
    Row{"feb", short_month, 2},
    Row{"february", month, 2},
    Row{"fifteen", ones, 15},
    Row{"fifteenth", ordinal, 15},
    Row{"fifteenths", denominator, 15},
    Row{"fifth", ordinal, 5},
    Row{"fifths", denominator, 5},
    Row{"fiftieth", ordinal, 50},
    Row{"fifty", tens, 50},
    Row{"first", ordinal, 1},
    Row{"five", ones, 5},
    Row{"fivefold", multiple, 5},
    Row{"fortieth", ordinal, 40},
    Row{"fortnightly", period, -2},
    Row{"forty", tens, 40},
    Row{"four", ones, 4},
    Row{"fourfold", multiple, 4},
    Row{"fourteen", ones, 14},
    Row{"fourteenth", ordinal, 14},
    Row{"fourteenths", denominator, 14},
    Row{"fourth", ordinal, 4},
    Row{"fourths", denominator, 4},
    Row{"fourty", tens, 40},
    Row{"half", half, 2},
    Row{"halve", halved, 2},
    Row{"halved", halved, 2},
    Row{"halves", halves, 2},
    Row{"halving", halved, 2},
    Row{"hundred", hundred, 100},
    Row{"hundredfold", multiple, 100},
    Row{"hundredth", ordinal, 100},
    Row{"hundredths", denominator, 100},
    Row{"ii", about, 2},
    Row{"iii", about, 3},
    Row{"iv", about, 4},
    Row{"ix", about, 9},
    Row{"jan", short_month, 1},
    Row{"january", month, 1},
    Row{"jul", short_month, 7},
    Row{"july", month, 7},
    Row{"jun", short_month, 6},
    Row{"june", month_or_word, 6},
    Row{"mar", short_month, 3},
    Row{"march", month_or_word, 3},
    Row{"may", may, 5},
    Row{"million", scale, 1'000'000},
    Row{"monthly", period, 1},
    Row{"nine", ones, 9},
    Row{"ninefold", multiple, 9},
    Row{"nineteen", ones, 19},
    Row{"nineteenth", ordinal, 19},
    Row{"nineteenths", denominator, 19},
    Row{"ninetieth", ordinal, 90},
    Row{"ninety", tens, 90},
    Row{"ninth", ordinal, 9},
    Row{"ninths", denominator, 9},
    Row{"nov", short_month, 11},
    Row{"november", month, 11},
    Row{"oct", short_month, 10},
    Row{"october", month, 10},
    Row{"one", ones, 1},
    Row{"pair", about, 2},
    Row{"per", each, 1},
    Row{"quadruple", multiple, 4},
    Row{"quadrupled", multiple, 4},
    Row{"quadruples", multiple, 4},
    Row{"quadrupling", multiple, 4},
    Row{"quarter", quarter, 4},
    Row{"quarterly", period, 3},
    Row{"quarters", denominator, 4},
    Row{"quartet", about, 4},
    Row{"quartile", percentage, 25},
    Row{"quintile", percentage, 20},
    Row{"quintuple", multiple, 5},
    Row{"quintupled", multiple, 5},
    Row{"second", ordinal, 2},
    Row{"secondary", about, 2},
    Row{"semiannual", period, 6},
    Row{"semiannually", period, 6},
    Row{"sep", short_month, 9},
    Row{"sept", short_month, 9},
    Row{"september", month, 9},
    Row{"seven", ones, 7},
    Row{"sevenfold", multiple, 7},
    Row{"seventeen", ones, 17},
    Row{"seventeenth", ordinal, 17},
    Row{"seventeenths", denominator, 17},
    Row{"seventh", ordinal, 7},
    Row{"sevenths", denominator, 7},
    Row{"seventieth", ordinal, 70},
    Row{"seventy", tens, 70},
    Row{"six", ones, 6},
    Row{"sixfold", multiple, 6},
    Row{"sixteen", ones, 16},
    Row{"sixteenth", ordinal, 16},
    Row{"sixteenths", denominator, 16},
    Row{"sixth", ordinal, 6},
    Row{"sixths", denominator, 6},
    Row{"sixtieth", ordinal, 60},
    Row{"sixty", tens, 60},
    Row{"ten", ones, 10},
    Row{"tenfold", multiple, 10},
    Row{"tenth", ordinal, 10},
    Row{"tenths", denominator, 10},
    Row{"tertiary", about, 3},
    Row{"third", ordinal, 3},
    Row{"thirds", denominator, 3},
    Row{"thirteen", ones, 13},
    Row{"thirteenth", ordinal, 13},
    Row{"thirteenths", denominator, 13},
    Row{"thirtieth", ordinal, 30},
    Row{"thirty", tens, 30},
    Row{"thousand", scale, 1'000},
    Row{"thousandth", ordinal, 1'000},
    Row{"thousandths", denominator, 1'000},
    Row{"three", ones, 3},
    Row{"threefold", multiple, 3},
    Row{"thrice", multiple, 3},
    Row{"trillion", scale, 1'000'000'000'000},
    Row{"trio", about, 3},
    Row{"triple", multiple, 3},
    Row{"tripled", multiple, 3},
    Row{"triples", multiple, 3},
    Row{"tripling", multiple, 3},
    Row{"twelfth", ordinal, 12},
    Row{"twelfths", denominator, 12},
    Row{"twelve", ones, 12},
    Row{"twentieth", ordinal, 20},
    Row{"twenty", tens, 20},
    Row{"twice", about, 2},
    Row{"two", ones, 2},
    Row{"twofold", about, 2},
    Row{"vi", about, 6},
    Row{"vii", about, 7},
    Row{"viii", about, 8},
    Row{"weekly", period, -1},
    Row{"yearly", period, 12},
};
static_assert(std::ranges::is_sorted(kWords, {}, &Row::text));

constexpr std::size_t kLetters = 26;

// Where the words of each letter begin, and the end of the last.
constexpr auto starts_of_letters() {
  std::array<std::size_t, kLetters + 1> starts{};
  for (const Row& row : kWords) ++starts[static_cast<std::size_t>(row.text.front() - 'a') + 1];
  for (std::size_t letter = 0; letter < kLetters; ++letter) starts[letter + 1] += starts[letter];
  return starts;
}
constexpr auto kStarts = starts_of_letters();

} // namespace

EnglishWord english_word(std::string_view word) {
  constexpr std::size_t kLongest = 14;
  if (word.empty() || word.size() > kLongest || !base::ascii::is_letter(word.front())) return {};
  const auto letter = static_cast<std::size_t>(base::ascii::to_lower(word.front()) - 'a');
  const auto rows =
      std::span<const Row>(kWords).subspan(kStarts[letter], kStarts[letter + 1] - kStarts[letter]);
  const std::string lower = base::ascii::to_lower(word);
  const auto row = std::ranges::find(rows, std::string_view(lower), &Row::text);
  if (row == rows.end()) return {};
  return {row->kind, row->value};
}

} // namespace hanjang::review
