#pragma once
// A text as what its numbers are read from.

#include "review/detail/numbers/fraction.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hanjang::review {

enum class TokenKind : std::uint8_t {
  number, ///< digits, with commas between thousands and a decimal point
  word,   ///< Latin letters, with digits behind them: `S3`
  hangul, ///< syllables of Hangul
  sign,   ///< any other character that prints
  gap,    ///< an address, code, a line's end: what stands before it has nothing to do with what stands behind
};

/// How a number clings to a Latin name before it.
enum class Glue : std::uint8_t {
  none,
  loose, ///< behind a small word and a hyphen: `top-10`
  tight, ///< part of a name: `GPT-4`, `C++20`, `H.264`, `nDCG@10`
};

/// A piece of a text. Blanks and marks of emphasis are in none.
struct Token {
  TokenKind kind = TokenKind::gap;
  Glue glue = Glue::none;   ///< of a number
  bool is_attached = false; ///< no blank stands before it
  bool is_readable = true;  ///< of a number: `value` is what it says, not too long and no version
  bool is_plain = false;    ///< of a number: digits alone
  std::uint8_t dots = 0;    ///< of a number: points in it; above one it is a version, an address or a date
  char32_t sign = 0;        ///< full-width signs as those of ASCII
  std::size_t begin = 0;    ///< in bytes of the text
  std::string_view text;
  Fraction value; ///< of a number

  std::size_t end() const { return begin + text.size(); }
};

/// All pieces of a text, in its order.
std::vector<Token> number_tokens(std::string_view text);

/// Where something begins among the tokens: a token, and how many of its bytes have been read.
struct Place {
  std::size_t token = 0;
  std::size_t offset = 0;
};

/// Looks at tokens around a place, and finds nothing past their ends.
class Tokens {
public:
  explicit Tokens(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::size_t size() const { return tokens_.size(); }
  /// The token there, or a gap.
  const Token& at(std::size_t index) const { return index < tokens_.size() ? tokens_[index] : gap_; }
  const Token& at(Place place) const { return at(place.token); }
  /// The token before the one at `index`, or a gap.
  const Token& before(std::size_t index) const { return index > 0 ? at(index - 1) : gap_; }

  /// What of the token there is unread.
  std::string_view rest(Place place) const { return at(place).text.substr(place.offset); }
  /// True if no blank stands before that place.
  bool is_attached(Place place) const { return place.offset > 0 || at(place).is_attached; }
  /// The place `bytes` of the token further on; behind the token if that is all of it.
  Place after(Place place, std::size_t bytes) const;
  /// Where in the text the last byte before `place` ends.
  std::size_t end_before(Place place) const;

  bool is_sign(std::size_t index, char32_t sign) const {
    return at(index).kind == TokenKind::sign && at(index).sign == sign;
  }
  /// True if a Latin word stands there and reads `lower` in small letters.
  bool is_word(std::size_t index, std::string_view lower) const;

private:
  std::vector<Token> tokens_;
  Token gap_;
};

} // namespace hanjang::review
