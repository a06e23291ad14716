#include "review/detail/numbers/numerals_en.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/numbers/number_units.h"
#include "review/detail/numbers/words_en.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>

namespace hanjang::review {
namespace {

using Kind = EnglishKind;

EnglishWord word_at(const Tokens& tokens, std::size_t index) {
  const Token& token = tokens.at(index);
  return token.kind == TokenKind::word ? english_word(token.text) : EnglishWord{};
}

bool is_hyphen(const Tokens& tokens, std::size_t index) {
  const Token& token = tokens.at(index);
  const bool is_dash =
      token.kind == TokenKind::sign && (token.sign == U'-' || token.sign == 0x2010 || token.sign == 0x2011);
  return is_dash && token.is_attached && tokens.at(index + 1).is_attached;
}

// The word at `index`, or behind a hyphen there.
std::size_t past_hyphen(const Tokens& tokens, std::size_t index) {
  return is_hyphen(tokens, index) ? index + 1 : index;
}

bool is_any_word(const Tokens& tokens, std::size_t index, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return tokens.is_word(index, word); });
}

bool is_time_word(const Tokens& tokens, std::size_t index, bool is_singular) {
  const Token& token = tokens.at(index);
  return token.kind == TokenKind::word &&
         time_word(base::ascii::to_lower(token.text), is_singular).has_value();
}

/// Puts number words together, from the left.
class CardinalSum {
public:
  CardinalSum(const Tokens& tokens, std::size_t index, std::int64_t count)
      : tokens_(tokens), next_(index), current_(count) {
    std::size_t at = index;
    while (take(word_at(tokens_, at))) {
      next_ = at + 1;
      at = following();
    }
  }

  std::int64_t value() const { return total_ + current_; }
  std::size_t next() const { return next_; }
  bool is_ordinal() const { return last_ == Kind::ordinal; }

private:
  // Where a word that goes on may stand: behind a hyphen, or behind `and` after hundred and above.
  std::size_t following() const {
    const bool may_join = last_ == Kind::hundred || last_ == Kind::scale;
    if (may_join && tokens_.is_word(next_, "and")) {
      const Kind kind = word_at(tokens_, next_ + 1).kind;
      return kind == Kind::ones || kind == Kind::tens ? next_ + 1 : next_;
    }
    return past_hyphen(tokens_, next_);
  }

  bool take(const EnglishWord& word) {
    if (!fits(word)) return false;
    last_ = word.kind;
    if (word.kind == Kind::hundred || word.kind == Kind::dozen) {
      current_ *= word.value;
    } else if (word.kind == Kind::scale) {
      total_ += current_ * word.value;
      current_ = 0;
      limit_ = word.value;
    } else {
      current_ += word.value;
    }
    return true;
  }

  bool fits(const EnglishWord& word) const {
    if (last_ == Kind::ordinal || last_ == Kind::dozen) return false;
    const bool is_open = current_ % 100 >= 20 && current_ % 10 == 0; // twenty
    switch (word.kind) {
    case Kind::ones:
      return current_ % 100 == 0 || (is_open && word.value < 10);
    case Kind::tens:
      return current_ % 100 == 0;
    case Kind::hundred:
      return current_ > 0 && current_ < 100;
    case Kind::scale:
      return current_ > 0 && word.value < limit_;
    case Kind::dozen:
      return current_ > 0 && current_ < 100 && total_ == 0;
    case Kind::ordinal:
      return is_open && word.value < 10;
    default:
      return false;
    }
  }

  const Tokens& tokens_;
  std::size_t next_;
  std::int64_t current_;
  std::int64_t total_ = 0;
  std::int64_t limit_ = std::numeric_limits<std::int64_t>::max();
  Kind last_ = Kind::none;
};

// `third-party` counts nobody.
bool is_party(const Tokens& tokens, std::size_t next) {
  return is_any_word(tokens, past_hyphen(tokens, next), {"party", "parties"});
}

// Adds `and a half`; `next` is behind the number.
void take_half(const Tokens& tokens, Amount& amount) {
  const auto end = english_half(tokens, amount.next);
  const auto more = end ? sum(amount.value, {1, 2}) : std::nullopt;
  if (!more) return;
  amount.value = *more;
  amount.next = *end;
}

// `one in four`, `4 out of 5`: a share, or two numbers.
void take_whole(const Tokens& tokens, Amount& amount) {
  if (amount.next.offset > 0 || !amount.value.is_whole()) return;
  std::size_t at = amount.next.token;
  const bool is_out_of = tokens.is_word(at, "out") && tokens.is_word(at + 1, "of");
  if (!is_out_of && !tokens.is_word(at, "in")) return;
  at += is_out_of ? 2 : 1;
  std::int64_t whole = 0;
  if (tokens.at(at).kind == TokenKind::number && tokens.at(at).is_plain)
    whole = tokens.at(at++).value.numerator;
  else if (const CardinalSum words(tokens, at, 0); words.next() > at && !words.is_ordinal()) {
    whole = words.value();
    at = words.next();
  }
  const std::int64_t most = is_out_of ? 1000 : 20;
  const std::int64_t part = amount.value.numerator;
  const bool is_of_time = is_time_word(tokens, past_hyphen(tokens, at), false) || unit_at(tokens, {at, 0});
  if (part == 0 || whole <= part || whole > most || is_of_time) return;
  amount.value = make_fraction(part, whole).value_or(amount.value);
  amount.parts = {{part, 1}, {whole, 1}};
  amount.next = {at, 0};
}

Amount word_amount(const Fraction& value, std::size_t next) {
  return {.value = value, .next = {next, 0}, .is_word = true};
}

// Behind `count`: thirds, quarters, or for one of them a third.
bool take_denominator(const Tokens& tokens, Amount& amount) {
  const std::size_t at = past_hyphen(tokens, amount.next.token);
  const EnglishWord word = word_at(tokens, at);
  const std::int64_t count = amount.value.numerator;
  const bool is_single = (word.kind == Kind::ordinal && word.value > 2 && !is_party(tokens, at + 1)) ||
                         word.kind == Kind::quarter || word.kind == Kind::half;
  if (word.kind != Kind::denominator && !(is_single && count == 1)) return false;
  const auto value = make_fraction(count, word.value);
  if (!value || count >= word.value) return false;
  amount.value = *value;
  const bool is_time_perhaps = tokens.is_word(at, "quarters");
  if (is_time_perhaps) amount.parts = {{count, 1}};
  amount.next = {at + 1, 0};
  return true;
}

Amount cardinal(const Tokens& tokens, std::size_t index, std::int64_t count) {
  const CardinalSum words(tokens, index, count);
  Amount amount = word_amount({words.value(), 1}, words.next());
  if (words.is_ordinal() || take_denominator(tokens, amount)) return amount;
  take_half(tokens, amount);
  take_whole(tokens, amount);
  return amount;
}

// True where a share stands for sure: `a quarter of`, `to a quarter`.
bool is_share(const Tokens& tokens, std::size_t begin, std::size_t next) {
  return tokens.is_word(next, "of") ||
         (begin > 0 && is_any_word(tokens, begin - 1,
                                   {"to", "by", "at", "than", "about", "nearly", "almost", "only", "under"}));
}

// Behind a or an at `index`: `a dozen`, `a third`, `a day`.
std::optional<Amount> behind_article(const Tokens& tokens, std::size_t index) {
  const std::size_t at = index + 1;
  const EnglishWord word = word_at(tokens, at);
  switch (word.kind) {
  case Kind::hundred:
  case Kind::scale:
  case Kind::dozen:
    return cardinal(tokens, at, 1);
  case Kind::half:
    return word_amount({1, 2}, at + 1);
  case Kind::quarter: {
    Amount amount = word_amount({1, 4}, at + 1);
    amount.is_weak = !is_share(tokens, index, at + 1);
    return amount;
  }
  case Kind::ordinal: {
    if (word.value < 3 || is_party(tokens, at + 1)) return std::nullopt;
    Amount amount = word_amount({1, word.value}, at + 1);
    amount.parts = {{word.value, 1}};
    return amount;
  }
  default:
    if (is_time_word(tokens, at, true)) return word_amount({1, 1}, at);
    return std::nullopt;
  }
}

// `half an hour`, `half-day`, `half a million`, `more than half`; the first half of a year is no share.
Amount half(const Tokens& tokens, std::size_t index) {
  Amount amount = word_amount({1, 2}, index + 1);
  amount.is_weak =
      index > 0 && is_any_word(tokens, index - 1, {"first", "second", "other", "latter", "better", "each"});
  const std::size_t at =
      is_any_word(tokens, index + 1, {"a", "an"}) ? index + 2 : past_hyphen(tokens, index + 1);
  const bool is_hyphenated = is_hyphen(tokens, index + 1);
  if (is_time_word(tokens, at, true)) {
    amount.next = {at, 0};
  } else if (is_hyphenated) {
    amount.is_weak = true;
    if (is_any_word(tokens, at, {"yearly"})) amount.unit = Unit{Dimension::calendar, {12, 1}};
  } else if (const EnglishWord scale = word_at(tokens, at);
             at == index + 2 &&
             (scale.kind == Kind::scale || scale.kind == Kind::hundred || scale.kind == Kind::dozen)) {
    amount.value = make_fraction(scale.value, 2).value_or(amount.value);
    amount.next = {at + 1, 0};
  }
  return amount;
}

std::optional<Amount> ordinal(const Tokens& tokens, std::size_t index, std::int64_t value) {
  if (is_party(tokens, index + 1)) return std::nullopt;
  Amount amount = word_amount({value, 1}, index + 1);
  if (value > 2) amount.parts = {{1, value}};
  return amount;
}

// Words that say a period: months, or weeks below zero.
Amount period(std::size_t index, std::int64_t value) {
  Amount amount = word_amount({value < 0 ? -value : value, 1}, index + 1);
  amount.unit = value < 0 ? Unit{Dimension::clock, {604'800, 1}} : Unit{Dimension::calendar};
  amount.is_weak = true;
  return amount;
}

Amount weak(Amount amount) {
  amount.is_weak = true;
  return amount;
}

std::optional<Amount> around_clock(const Tokens& tokens, std::size_t index) {
  const std::size_t the = index > 1 && is_hyphen(tokens, index - 1) ? index - 2 : index - 1;
  if (index < 2 || !tokens.is_word(the, "the")) return std::nullopt;
  Amount amount = weak(word_amount({24, 1}, index + 1));
  amount.unit = Unit{Dimension::clock, {3600, 1}};
  return amount;
}

bool is_month(Kind kind) {
  return kind == Kind::month || kind == Kind::month_or_word || kind == Kind::may || kind == Kind::short_month;
}

bool is_month(const Tokens& tokens, std::size_t index) {
  return is_month(word_at(tokens, index).kind) && base::ascii::is_upper(tokens.at(index).text.front());
}

// What K, M or million behind digits multiplies by; 0 if it is something else.
std::int64_t suffix(std::string_view word, bool is_money) {
  if (word == "K" || word == "k") return 1000;
  if (word == "M" || word == "mn" || (is_money && (word == "m" || word == "mm"))) return 1'000'000;
  if (word == "B" || word == "bn" || (is_money && word == "b")) return 1'000'000'000;
  return word == "T" ? 1'000'000'000'000 : 0;
}

} // namespace

std::optional<Amount> english_words(const Tokens& tokens, std::size_t index) {
  const EnglishWord word = word_at(tokens, index);
  switch (word.kind) {
  case Kind::ones:
  case Kind::tens:
    return cardinal(tokens, index, 0);
  case Kind::hundred:
  case Kind::scale:
  case Kind::dozen:
    return weak(word_amount({word.value, 1}, index + 1));
  case Kind::article:
    return behind_article(tokens, index);
  case Kind::each:
    if (!is_time_word(tokens, index + 1, true)) return std::nullopt;
    return word_amount({1, 1}, index + 1);
  case Kind::half:
    return half(tokens, index);
  case Kind::halved:
    return word_amount({1, 2}, index + 1);
  case Kind::halves:
    return weak(word_amount({1, 2}, index + 1));
  case Kind::quarter:
    return weak(word_amount({1, 4}, index + 1));
  case Kind::ordinal:
    return ordinal(tokens, index, word.value);
  case Kind::multiple:
    return word_amount({word.value, 1}, index + 1);
  case Kind::about:
    if (tokens.at(index).text.front() == 'i' || tokens.at(index).text.front() == 'v') return std::nullopt;
    return weak(word_amount({word.value, 1}, index + 1));
  case Kind::percentage: {
    Amount amount = word_amount({word.value, 1}, index + 1);
    amount.unit = Unit{Dimension::percent, {1, 100}};
    return amount;
  }
  case Kind::period:
    return period(index, word.value);
  case Kind::around_clock:
    return around_clock(tokens, index);
  default:
    return std::nullopt;
  }
}

std::optional<Amount> english_digits(const Tokens& tokens, std::size_t index, bool is_money) {
  Amount amount{.value = tokens.at(index).value, .next = {index + 1, 0}};
  std::int64_t multiplier = 1;
  const Token& next = tokens.at(index + 1);
  if (next.kind == TokenKind::word && next.is_attached) multiplier = suffix(next.text, is_money);
  if (multiplier > 1) amount.next = {index + 2, 0};
  if (multiplier == 0) multiplier = 1;
  std::int64_t limit = std::numeric_limits<std::int64_t>::max();
  const std::size_t behind = amount.next.token;
  const bool has_plus = tokens.is_sign(behind, U'+') && word_at(tokens, behind + 1).kind == Kind::scale;
  for (std::size_t at = has_plus ? behind + 1 : past_hyphen(tokens, behind);;
       at = past_hyphen(tokens, at + 1)) {
    const EnglishWord word = word_at(tokens, at);
    const bool is_scale = word.kind == Kind::scale || word.kind == Kind::hundred || word.kind == Kind::dozen;
    if (!is_scale || multiplier > 1'000'000 || (word.kind == Kind::scale && word.value >= limit)) break;
    multiplier *= word.value;
    if (word.kind == Kind::scale) limit = word.value;
    amount.next = {at + 1, 0};
  }
  const auto value = product(amount.value, {multiplier, 1});
  if (!value) return std::nullopt;
  amount.value = *value;
  amount.multiplier = {multiplier, 1};
  take_half(tokens, amount);
  if (multiplier == 1) take_whole(tokens, amount);
  return amount;
}

std::optional<Amount> english_month(const Tokens& tokens, std::size_t index) {
  const EnglishWord word = word_at(tokens, index);
  if (!is_month(word.kind) || !base::ascii::is_upper(tokens.at(index).text.front())) return std::nullopt;
  const std::size_t next = tokens.is_sign(index + 1, U'.') ? index + 2 : index + 1;
  const bool is_in_range =
      (tokens.at(index + 1).kind == TokenKind::sign && is_month(tokens, index + 2)) ||
      (tokens.before(index).kind == TokenKind::sign && index > 1 && is_month(tokens, index - 2));
  const bool is_before_number = tokens.at(next).kind == TokenKind::number;
  const bool is_beside_number = is_before_number || is_in_range ||
                                tokens.before(index).kind == TokenKind::number ||
                                (index > 1 && is_any_word(tokens, index - 1, {"st", "nd", "rd", "th"}));
  if (word.kind == Kind::may && !is_before_number) return std::nullopt;
  if (word.kind == Kind::short_month && !is_beside_number) return std::nullopt;
  Amount amount{.value = {word.value, 1}, .next = {index + 1, 0}};
  amount.unit = Unit{Dimension::month};
  amount.is_weak = word.kind == Kind::month_or_word && !is_beside_number;
  return amount;
}

std::optional<Place> english_half(const Tokens& tokens, Place place) {
  const std::size_t at = place.token;
  const bool is_half = place.offset == 0 && tokens.is_word(at, "and") && tokens.is_word(at + 1, "a") &&
                       tokens.is_word(at + 2, "half");
  return is_half ? std::optional(Place{at + 3, 0}) : std::nullopt;
}

} // namespace hanjang::review
