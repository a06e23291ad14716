#pragma once
// Numbers of Korean: two kinds of number words, and what 만 or 억 makes of digits.

#include "review/detail/numbers/amount.h"

#include <optional>

namespace hanjang::review {

/// The number in words that begins with the token at `index`, a run of Hangul: 두 명, 열두 개, 이천 명,
/// 삼분의 일, 절반, 사흘. Nothing if none does: 이 as `this`, 사 as `company`, 이천 as a town.
std::optional<Amount> korean_words(const Tokens& tokens, std::size_t index);

/// The readable digits at `index` with what Korean writes behind them: `1억 2천만`, `3만5천`, `5백`, `4분의
/// 1`. Nothing if 64 bits do not hold it.
std::optional<Amount> korean_digits(const Tokens& tokens, std::size_t index);

/// Behind 여 at `place`, where that says that there are some more: 300여 명. Nothing if it does not stand
/// there.
std::optional<Place> behind_and_more(const Tokens& tokens, Place place);

/// Behind a unit of time, where 반 ends that adds half of one: `1년 반`. Nothing if another word stands
/// there.
std::optional<Place> korean_half(const Tokens& tokens, Place place);

} // namespace hanjang::review
