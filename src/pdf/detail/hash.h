#pragma once
// A hash for names that must depend on content alone: the tag of a subset font, the file's identifier.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hanjang::pdf {

/// MurmurHash64A (A. Appleby, 2008) over one piece after the other, each with its length: eight bytes at a
/// time, read in the same order on every machine. Not for secrets.
class Hash {
public:
  constexpr Hash() = default;
  /// A hash that differs from another one's over the same bytes.
  constexpr explicit Hash(std::uint64_t seed) : state_(seed) {}

  void add(std::string_view bytes) {
    constexpr std::size_t kWord = 8;
    add_word(bytes.size());
    while (bytes.size() >= kWord) {
      add_word(word_of(bytes.substr(0, kWord)));
      bytes.remove_prefix(kWord);
    }
    if (!bytes.empty()) add_word(word_of(bytes));
  }

  constexpr std::uint64_t value() const {
    const std::uint64_t mixed = (state_ ^ state_ >> kShift) * kFactor;
    return mixed ^ mixed >> kShift;
  }

private:
  static constexpr std::uint64_t kFactor = 0xc6a4a7935bd1e995U;
  static constexpr unsigned kShift = 47;

  // Up to eight bytes, the first as the lowest.
  static std::uint64_t word_of(std::string_view bytes) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little)
      std::memcpy(&word, bytes.data(), bytes.size());
    else
      for (std::size_t i = 0; i < bytes.size(); ++i)
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << 8 * i;
    return word;
  }

  constexpr void add_word(std::uint64_t word) {
    word *= kFactor;
    word ^= word >> kShift;
    state_ = (state_ ^ word * kFactor) * kFactor;
  }

  std::uint64_t state_ = 0;
};

} // namespace hanjang::pdf
