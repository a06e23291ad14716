#include "review/detail/numbers/number_tokens.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/hangul.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hanjang::review {
namespace {

using base::ascii::is_letter;
using base::ascii::is_letter_or_digit;

constexpr int kMostDigits = 15; ///< what is longer counts nothing

/// Letters that digits behind them leave words of their own.
constexpr std::array<std::string_view, 6> kCurrencies{"KRW", "USD", "EUR", "JPY", "CNY", "GBP"};

bool is_line_end(char32_t c) { return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029; }

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

// Characters that print nothing.
bool is_invisible(char32_t c) { return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

/// Reads a text from its begin to its end, once.
class Tokenizer {
public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> read() {
    tokens_.reserve(text_.size() / 3 + 1);
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

private:
  struct Character {
    char32_t code = 0; ///< narrow; 0 past the end
    std::size_t length = 0;
  };

  Character peek(std::size_t at) const {
    if (at >= text_.size()) return {};
    const auto [code, length] = base::utf8::decode(text_, at);
    return {base::utf8::narrow(code), length};
  }

  void step() {
    if (at_ >= chunk_end_) begin_chunk();
    if (at_ >= address_begin_ && at_ < address_end_) return add(TokenKind::gap, address_end_);
    const auto [c, length] = peek(at_);
    const std::size_t end = at_ + length;
    if (is_line_end(c)) {
      add(TokenKind::gap, end);
      return skip(end, false);
    }
    if (is_blank(c)) return skip(end, false);
    if (is_invisible(c) || is_emphasis(c, end)) return skip(end, is_attached_);
    if (c == U'`') return add(TokenKind::gap, code_end(at_));
    if (base::ascii::is_digit(c)) return add_number();
    if (is_letter(c)) return add_word();
    if (base::hangul::is_syllable(c)) return add_hangul();
    add(TokenKind::sign, end);
    tokens_.back().sign = c;
  }

  void skip(std::size_t end, bool is_attached) {
    at_ = end;
    is_attached_ = is_attached;
  }

  void add(TokenKind kind, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.is_attached = is_attached_;
    token.begin = at_;
    token.text = text_.substr(at_, end - at_);
    skip(end, true);
  }

  // Stars and lines beside words, but neither `3*4` nor `a_b`.
  bool is_emphasis(char32_t c, std::size_t end) const {
    if (c != U'*' && c != U'_') return false;
    const bool is_inside =
        at_ > 0 && is_letter_or_digit(text_[at_ - 1]) && end < text_.size() && is_letter_or_digit(text_[end]);
    return !is_inside;
  }

  // Behind a span of code, or behind the backquote that opens none.
  std::size_t code_end(std::size_t begin) {
    std::size_t inside = begin;
    while (inside < text_.size() && text_[inside] == '`') ++inside;
    if (begin >= no_code_from_) return inside;
    const std::size_t end = text_.find(text_.substr(begin, inside - begin), inside);
    if (end != std::string_view::npos) return end + (inside - begin);
    no_code_from_ = begin;
    return inside;
  }

  void add_hangul() {
    std::size_t end = at_;
    for (Character c = peek(end); base::hangul::is_syllable(c.code); c = peek(end)) end += c.length;
    add(TokenKind::hangul, end);
  }

  // A word with the digits in it; but `2h30m` is two numbers with units, and `1920x1080` two with a sign.
  void add_word() {
    std::size_t end = at_;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    const std::string_view letters = text_.substr(at_, end - at_);
    const bool is_behind_number =
        is_attached_ && !tokens_.empty() && tokens_.back().kind == TokenKind::number;
    constexpr std::array<std::string_view, 5> kBetween{"h", "hr", "m", "min", "x"};
    if (!base::contains(kCurrencies, letters) && !(is_behind_number && base::contains(kBetween, letters)))
      while (end < text_.size() && (is_letter_or_digit(text_[end]) || text_[end] == '_')) ++end;
    add(TokenKind::word, end);
  }

  // The digits from `at` on, behind `token`'s others.
  std::size_t digits(std::size_t at, Token& token, int& count) const {
    for (Character c = peek(at); base::ascii::is_digit(c.code); c = peek(at)) {
      if (++count <= kMostDigits)
        token.value.numerator = token.value.numerator * 10 + static_cast<std::int64_t>(c.code - U'0');
      at += c.length;
    }
    return at;
  }

  // True if a comma and a group of three digits stand there, which no fourth follows.
  bool is_group(std::size_t comma) const {
    if (peek(comma).code != U',') return false;
    std::size_t at = comma + peek(comma).length;
    for (int i = 0; i < 3; ++i) {
      const Character c = peek(at);
      if (!base::ascii::is_digit(c.code)) return false;
      at += c.length;
    }
    return !base::ascii::is_digit(peek(at).code);
  }

  void add_number() {
    Token number;
    int count = 0;
    std::size_t end = digits(at_, number, count);
    const bool may_group = count <= 3 && peek(at_).code != U'0';
    while (may_group && is_group(end)) end = digits(end + peek(end).length, number, count);
    number.is_plain = true;
    std::int64_t below = 1;
    while (peek(end).code == U'.' && base::ascii::is_digit(peek(end + peek(end).length).code)) {
      const int before = count;
      end = digits(end + peek(end).length, number, count);
      number.is_plain = false;
      if (number.dots < 4) ++number.dots;
      for (int i = before; i < count && count <= kMostDigits; ++i) below *= 10;
    }
    const Glue glue = glue_before();
    add(TokenKind::number, end);
    Token& token = tokens_.back();
    token.glue = glue;
    token.dots = number.dots;
    token.is_readable = count <= kMostDigits && number.dots <= 1;
    token.is_plain = number.is_plain && count <= kMostDigits && !base::contains(token.text, ',');
    if (token.is_readable) token.value = make_fraction(number.value.numerator, below).value_or(Fraction{});
  }

  // What stands before a number, where signs that names have may lie between.
  Glue glue_before() const {
    if (!is_attached_) return Glue::none;
    std::size_t at = tokens_.size();
    bool is_hyphen = false;
    for (int signs = 0; at > 0 && signs < 3; --at, ++signs) {
      const Token& token = tokens_[at - 1];
      if (token.kind != TokenKind::sign || !base::contains(std::u32string_view(U"-.@+#_\u2011"), token.sign))
        break;
      is_hyphen = signs == 0 && (token.sign == U'-' || token.sign == 0x2011);
      if (!token.is_attached) return Glue::none;
    }
    if (at == 0) return Glue::none;
    const Token& name = tokens_[at - 1];
    if (name.kind == TokenKind::number) return at < tokens_.size() ? name.glue : Glue::none;
    if (name.kind != TokenKind::word || is_unit_between(at - 1) || base::contains(kCurrencies, name.text))
      return Glue::none;
    const bool is_small = name.text.size() > 1 && std::ranges::all_of(name.text, [](char c) {
                            return is_letter(c) && !base::ascii::is_upper(c);
                          });
    return is_hyphen && is_small ? Glue::loose : Glue::tight;
  }

  // `h` of `2h30m`, which add_word() has cut from the digits behind it.
  bool is_unit_between(std::size_t index) const {
    return index > 0 && tokens_[index].is_attached && tokens_[index - 1].kind == TokenKind::number &&
           index + 1 == tokens_.size();
  }

  // Looks for an address in what stands between two blanks.
  void begin_chunk() {
    chunk_end_ = at_;
    while (chunk_end_ < text_.size()) {
      const auto [c, length] = peek(chunk_end_);
      chunk_end_ += length;
      if (is_blank(c) || is_line_end(c)) break;
    }
    const std::string_view chunk = text_.substr(at_, chunk_end_ - at_);
    address_begin_ = address_end_ = 0;
    if (const auto begin = address_in(chunk)) {
      address_begin_ = at_ + *begin;
      address_end_ = address_begin_;
      while (address_end_ < chunk_end_ && !base::contains(")>]\"' \t\n\r", text_[address_end_]))
        ++address_end_;
    }
  }

  // Where in a chunk a web or mail address begins.
  static std::optional<std::size_t> address_in(std::string_view chunk) {
    const auto begin_of = [&](std::size_t at, std::string_view marks) {
      while (at > 0 && (is_letter_or_digit(chunk[at - 1]) || base::contains(marks, chunk[at - 1]))) --at;
      return at;
    };
    if (const std::size_t scheme = chunk.find("://"); scheme != std::string_view::npos)
      return begin_of(scheme, "+");
    if (const std::size_t web = chunk.find("www."); web != std::string_view::npos) return web;
    if (const std::size_t mail = chunk.find('@'); mail != std::string_view::npos && mail > 0)
      if (is_host(chunk.substr(mail + 1))) return begin_of(mail, "._%+-");
    if (const std::size_t path = chunk.find('/'); path != std::string_view::npos) {
      const std::size_t begin = begin_of(path, ".-");
      if (is_host(chunk.substr(begin, path - begin)) || is_registered(chunk.substr(begin))) return begin;
    }
    return std::nullopt;
  }

  // `example.com`: two letters at least behind the last point.
  static bool is_host(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (is_letter_or_digit(text[end]) || base::contains(".-", text[end]))) ++end;
    while (end > 0 && text[end - 1] == '.') --end;
    const std::string_view host = text.substr(0, end);
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return false;
    return std::ranges::all_of(host.substr(dot + 1), [](char c) { return is_letter(c); });
  }

  // A DOI: `10.1145/3292500`.
  static bool is_registered(std::string_view text) {
    const std::size_t slash = text.find('/');
    return text.starts_with("10.") && slash >= 7 && slash + 1 < text.size();
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool is_attached_ = false;
  std::size_t chunk_end_ = 0;
  std::size_t address_begin_ = 0;
  std::size_t address_end_ = 0;
  std::size_t no_code_from_ = std::string_view::npos; ///< no backquote from there on is closed
};

} // namespace

std::vector<Token> number_tokens(std::string_view text) { return Tokenizer(text).read(); }

Place Tokens::after(Place place, std::size_t bytes) const {
  place.offset += bytes;
  if (place.offset < at(place).text.size()) return place;
  return {place.token + 1, 0};
}

std::size_t Tokens::end_before(Place place) const {
  return place.offset > 0 ? at(place).begin + place.offset : before(place.token).end();
}

bool Tokens::is_word(std::size_t index, std::string_view lower) const {
  const Token& token = at(index);
  return token.kind == TokenKind::word && token.text.size() == lower.size() &&
         std::ranges::equal(token.text, lower, [](char a, char b) { return base::ascii::to_lower(a) == b; });
}

} // namespace hanjang::review
