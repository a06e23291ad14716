#pragma once
// The words of a Korean text that a dictionary can be asked about.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::spelling {

/// Hangul between anything else, with its particles.
struct KoreanToken {
  std::size_t begin; ///< in bytes
  std::size_t end;
  std::string word; ///< in syllables
};

/// The words of two syllables and more. Left out is what stands right behind a letter, a digit or a closing
/// mark, as particles do (`API를`, `생성(RAG)의`, `‘정확도’라는`): it is no word of its own.
std::vector<KoreanToken> korean_tokens(std::string_view text);

} // namespace hanjang::spelling
