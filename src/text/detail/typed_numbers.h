#pragma once
// Numbers as people type them, and which two of them with a hyphen between are a range.

#include "text/detail/mark_context.h"

#include <cstddef>
#include <optional>

namespace hanjang::text {

/// Units [begin, end) are a number: 3, 1,200, 0.5.
struct TypedNumber {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::int64_t digits = 0;  ///< all of them as one integer
  std::size_t whole = 0;    ///< how many stand before the point
  std::size_t decimals = 0; ///< how many stand behind it
  bool is_grouped = false;  ///< by commas, in thousands
};

/// Where the figures with points and commas between them end that begin at `i`.
std::size_t end_of_figures(const MarkContext& context, std::size_t i);

/// The number of which a figure stands at `i`; nothing for what is none, as 1.2.3 or 007.
std::optional<TypedNumber> number_around(const MarkContext& context, std::size_t i);

/// True if the hyphen at `i` stands between the two ends of a range: two years, or a smaller and a greater
/// number, neither of them part of a date, a telephone number, an address, a name or a version.
bool is_range(const MarkContext& context, std::size_t i);

} // namespace hanjang::text
