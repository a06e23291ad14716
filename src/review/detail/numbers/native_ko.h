#pragma once
// Native Korean number words and words for days and halves: 두 명, 열두 개, 셋째, 사흘, 절반.

#include "review/detail/numbers/amount.h"

#include <optional>

namespace hanjang::review {

/// The number that the run of Hangul at `index` begins with: before a noun (두 명, 네 단계), with a counter
/// (두번째) or alone (셋을). Nothing for words that only begin alike: 세대, 셋업, 네트워크.
std::optional<Amount> native_words(const Tokens& tokens, std::size_t index);

/// The words that are numbers with what they count, or shares: 하루, 사흘, 반년, 절반, 서너, 이삼.
std::optional<Amount> other_words(const Tokens& tokens, std::size_t index);

} // namespace hanjang::review
