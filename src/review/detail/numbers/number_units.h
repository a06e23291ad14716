#pragma once
// What stands behind or before a number and says what it counts.

#include "review/detail/numbers/number_tokens.h"
#include "review/detail/numbers/numbers.h"

#include <optional>
#include <string_view>

namespace hanjang::review {

/// A unit and how much of the text says it.
struct UnitMatch {
  Unit unit;
  Place next;           ///< behind it
  Fraction times{1, 1}; ///< what the number is multiplied by: 10 for 할
};

/// The unit of a number that ends before `place`: `%p`, `시간`, `ms`, ` million`'s ` won`, `-day`. Nothing if
/// none is known there.
std::optional<UnitMatch> unit_at(const Tokens& tokens, Place place);

/// The currency that ends before the token at `index`: `₩`, `KRW`, `US$`; and its first token.
struct CurrencyMatch {
  Dimension dimension;
  std::size_t first;
};
std::optional<CurrencyMatch> currency_before(const Tokens& tokens, std::size_t index);

/// The unit of time that a Latin word names, in the singular if `is_singular`: `year`, but not `years`.
std::optional<Unit> time_word(std::string_view lower, bool is_singular);

/// True if a text is particles and endings alone, as they stand behind Korean nouns: `에서`, `만에`, or
/// nothing.
bool is_particles(std::string_view hangul);

} // namespace hanjang::review
