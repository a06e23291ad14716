#pragma once
// Hangul syllables by their letters (Unicode, section 3.12).

#include <cstddef>
#include <string_view>

namespace hanjang::base::hangul {

inline constexpr char32_t kFirstSyllable = U'\uAC00';
inline constexpr char32_t kLastSyllable = U'\uD7A3';

constexpr bool is_syllable(char32_t c) { return c >= kFirstSyllable && c <= kLastSyllable; }

/// A letter that makes up syllables with those beside it (Unicode block Hangul Jamo).
constexpr bool is_conjoining_letter(char32_t c) { return c >= U'\u1100' && c <= U'\u11FF'; }

/// A letter that stands alone, as in ㅋㅋ (Unicode block Hangul Compatibility Jamo).
constexpr bool is_lone_letter(char32_t c) { return c >= U'\u3131' && c <= U'\u318E'; }

/// How many bytes of UTF-8 a syllable takes.
inline constexpr std::size_t kSyllableBytes = 3;

/// The code point of the three bytes at `offset`, which must be those of one character where three are left;
/// 0 if fewer are.
constexpr char32_t syllable_at(std::string_view text, std::size_t offset = 0) {
  if (offset > text.size() || text.size() - offset < kSyllableBytes) return 0;
  const auto bits = [&](std::size_t at, unsigned mask) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + at]) & mask);
  };
  return bits(0, 0x0FU) << 12U | bits(1, 0x3FU) << 6U | bits(2, 0x3FU);
}

/// The code point of the last three bytes; see syllable_at().
constexpr char32_t last_syllable(std::string_view text) {
  return text.size() < kSyllableBytes ? 0 : syllable_at(text, text.size() - kSyllableBytes);
}

/// The consonant that a syllable ends in, by its place among the 27 that there are; 0: it ends in a vowel.
constexpr unsigned final_of(char32_t syllable) {
  constexpr char32_t kFinals = 28;
  return is_syllable(syllable) ? static_cast<unsigned>((syllable - kFirstSyllable) % kFinals) : 0;
}
inline constexpr unsigned kFinalNieun = 4;      ///< ㄴ
inline constexpr unsigned kFinalRieul = 8;      ///< ㄹ
inline constexpr unsigned kFinalMieum = 16;     ///< ㅁ
inline constexpr unsigned kFinalSsangSiot = 20; ///< ㅆ

} // namespace hanjang::base::hangul
