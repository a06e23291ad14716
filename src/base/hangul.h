#pragma once
// Hangul syllables by their letters (Unicode, section 3.12).

namespace hanjang::base::hangul {

inline constexpr char32_t kFirstSyllable = U'\uAC00';
inline constexpr char32_t kLastSyllable = U'\uD7A3';

constexpr bool is_syllable(char32_t c) { return c >= kFirstSyllable && c <= kLastSyllable; }

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
