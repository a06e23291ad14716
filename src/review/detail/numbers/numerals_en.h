#pragma once
// Numbers of English: twelve, two-thirds, half an hour, a quarter; and what K or million makes of digits.

#include "review/detail/numbers/amount.h"

#include <optional>

namespace hanjang::review {

/// The number in words that begins with the token at `index`, a Latin word. Nothing if none does.
std::optional<Amount> english_words(const Tokens& tokens, std::size_t index);

/// The readable digits at `index` with what English writes behind them: `120 million`, `4.1K`, `3 and a
/// half`; of money `m` is a million too. Nothing if 64 bits do not hold it.
std::optional<Amount> english_digits(const Tokens& tokens, std::size_t index, bool is_money);

/// The month of the year that the word at `index` names, by its number. A name that is another word too
/// (March, Jan) is one beside a number alone, or weak; May only before a number.
std::optional<Amount> english_month(const Tokens& tokens, std::size_t index);

/// Where `and a half` ends behind a unit: `a year and a half`. Nothing if it does not stand there.
std::optional<Place> english_half(const Tokens& tokens, Place place);

} // namespace hanjang::review
