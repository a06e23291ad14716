#pragma once
// A number as digits or words say it, before what it counts is read.

#include "review/detail/numbers/number_tokens.h"
#include "review/detail/numbers/numbers.h"

#include <optional>

namespace hanjang::review {

/// A number, whatever it counts.
struct Amount {
  Fraction value;
  Place next;                        ///< behind it
  bool is_word = false;              ///< not written in digits
  bool is_weak = false;              ///< perhaps no number, or about one
  std::optional<Unit> unit = {};     ///< what it counts, where its word says that too: 사흘
  std::optional<Fraction> also = {}; ///< a number that its word says as well: 4 of 서너
  std::vector<Fraction> parts = {};  ///< what else it may say
  Fraction multiplier{1, 1};         ///< what its digits were multiplied by: 10,000 of `5만`
};

} // namespace hanjang::review
