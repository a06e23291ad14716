#pragma once
// A hash for names that must depend on content alone: the tag of a subset font, the file's identifier.

#include <cstdint>
#include <string_view>

namespace hanjang::pdf {

/// FNV-1a with 64 bits. Not for secrets.
class Hash {
public:
  constexpr Hash() = default;
  /// A hash that differs from another one's over the same bytes.
  constexpr explicit Hash(std::uint64_t seed) : state_(kBasis ^ seed) {}

  constexpr void add(std::string_view bytes) {
    for (const char c : bytes) state_ = (state_ ^ static_cast<unsigned char>(c)) * kPrime;
  }
  constexpr std::uint64_t value() const { return state_; }

private:
  static constexpr std::uint64_t kBasis = 0xcbf29ce484222325U;
  static constexpr std::uint64_t kPrime = 0x100000001b3U;
  std::uint64_t state_ = kBasis;
};

} // namespace hanjang::pdf
