#pragma once
// What is counted in Korean: the words behind a number.

#include <cstdint>
#include <string_view>

namespace hanjang::review {

/// Which counters a number word takes. Those of a wider kind are in it.
enum class Counters : std::uint8_t {
  of_sino_digit,    ///< behind 삼 to 구 and a blank: 년, 개월
  of_joined_digit,  ///< the same without a blank
  of_joined_native, ///< behind 두, 세, 네 without a blank: 세번, but not 세대
  any,              ///< behind all other numbers
};

/// True if a run of Hangul is a counter of that kind, with particles behind it or none.
bool is_counter(std::string_view hangul, Counters counters);

} // namespace hanjang::review
