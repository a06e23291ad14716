#pragma once
// Hangul in syllables, and letters that make up syllables (Unicode, chapter 3.12: conjoining jamo).

#include <string>
#include <string_view>

namespace hanjang::spelling {

/// True for a syllable (U+AC00 to U+D7A3) or a conjoining letter, which a decomposed text has in place of it.
bool is_hangul(char32_t c);

/// What a syllable ends in.
enum class Final {
  none,  ///< a vowel, or no syllable at all
  rieul, ///< ㄹ, before which 으로 is 로
  other,
};
Final final_of(char32_t syllable);

/// The text with every syllable that is spelled out in conjoining letters put together, as NFC has it. All
/// else stays.
std::string composed(std::string_view text);

} // namespace hanjang::spelling
