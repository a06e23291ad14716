#pragma once
// Lines of a resume in both languages that say the same numbers.

#include "catch.h"
#include "review/detail/numbers/numbers.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace hanjang::review {

struct Pair {
  std::string_view korean;
  std::string_view english;
};

inline void check_same(const Pair& pair) {
  CAPTURE(pair.korean, pair.english);
  const auto korean = read_quantities(pair.korean, Language::korean);
  const auto english = read_quantities(pair.english, Language::english);
  // A pair in which nothing was read would be the same as any other.
  const auto is_sure = [](const Quantity& quantity) { return !quantity.is_weak; };
  CHECK((std::ranges::any_of(korean, is_sure) || std::ranges::any_of(english, is_sure)));
  CHECK((!korean.empty() && !english.empty()));
  const Difference difference = compare_quantities(korean, english);
  CHECK(difference.empty());
  CHECK((difference.repeated_first.empty() && difference.repeated_second.empty()));
  const Difference turned = compare_quantities(english, korean);
  CHECK((turned.empty() && turned.repeated_first.empty() && turned.repeated_second.empty()));
}

inline void check_same(std::initializer_list<Pair> pairs) {
  for (const Pair& pair : pairs) check_same(pair);
}

} // namespace hanjang::review
