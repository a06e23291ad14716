#pragma once
// Faulty files out of good ones, the same ones for the same seed.

#include "schema/schema.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::fuzz {

/// Numbers that look random and are the same everywhere (SplitMix64, Steele, Lea and Flood 2014).
class Dice {
public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  /// One of 0 to `sides` - 1; `sides` is not 0.
  std::size_t roll(std::size_t sides);
  bool one_in(std::size_t count) { return roll(count) == 0; }
  template <typename List>
  const auto& pick(const List& list) {
    return list[roll(list.size())];
  }

private:
  std::uint64_t state_;
};

/// `text` with one to four changes: of bytes, of lines, of values. Lines may come from `donors`.
std::string mutate(std::string text, const std::vector<std::string>& donors, Dice& dice);

/// A `key=value` for a key of the format, with a right value or one of an odd kind.
std::string odd_setting(const schema::TableSpec& spec, Dice& dice);

} // namespace hanjang::fuzz
