#pragma once
// Digits that are no count: telephone and other numbers that name something, dates, times of day, ratios.

#include "review/detail/numbers/number_tokens.h"
#include "review/detail/numbers/numbers.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hanjang::review {

/// Behind the telephone number, resident number, ISBN or the like that begins with the token at `index`;
/// `index` if none does. A date and a range of years are none.
std::size_t end_of_name(const Tokens& tokens, std::size_t index);

/// The digits that end a name at `index`: `S3`, and 4 of `GPT-4`. Weak, since they count nothing, but the
/// other text may write them apart: `Vue3` and Vue 3, `Q3` and 3분기.
std::optional<Quantity> number_in_name(const Tokens& tokens, std::size_t index);

/// Numbers that stand together, and the token behind them.
struct NumberGroup {
  std::vector<Quantity> quantities;
  std::size_t next = 0;
};

/// The date that begins with the digits at `index`: `2021.03`, `2021-03-05`, `03/2021`, the year of `21년
/// 3월`.
std::optional<NumberGroup> date_at(const Tokens& tokens, std::size_t index);

/// Two numbers with a sign between them: `3/4`, which is a share or both, and `10:30`, a time of day.
std::optional<NumberGroup> pair_at(const Tokens& tokens, std::size_t index);

} // namespace hanjang::review
