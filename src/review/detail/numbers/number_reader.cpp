#include "review/detail/numbers/number_reader.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/numbers/number_names.h"
#include "review/detail/numbers/number_units.h"
#include "review/detail/numbers/numerals_en.h"
#include "review/detail/numbers/numerals_ko.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hanjang::review {
namespace {

bool is_time(Dimension dimension) {
  return dimension == Dimension::clock || dimension == Dimension::calendar;
}

// What is said in passing, and so often that it is missed in no other text.
bool is_small(const Quantity& quantity, bool is_word) {
  const bool is_counted = quantity.unit.dimension == Dimension::none || is_time(quantity.unit.dimension);
  return quantity.value.numerator == 0 ||
         (quantity.value.is_whole() &&
          ((is_counted && quantity.value.numerator == 1) || (is_word && quantity.value.numerator <= 2)));
}

bool is_calendar_year(const Quantity& quantity) {
  return quantity.unit == Unit{Dimension::calendar, {12, 1}} && quantity.value.is_whole() &&
         quantity.value.numerator >= 1900 && quantity.value.numerator <= 2100;
}

// Units that are said in one with the next smaller one.
bool is_joined_with(const Unit& unit, const Unit& smaller, const Fraction& count) {
  constexpr std::int64_t kHour = 3600;
  constexpr std::int64_t kDay = 86'400;
  const std::int64_t large = unit.scale.numerator;
  const std::int64_t small = smaller.scale.numerator;
  if (unit.dimension != smaller.dimension || !smaller.scale.is_whole()) return false;
  if (unit.dimension == Dimension::calendar) return large == 12 && small == 1;
  if (unit.dimension != Dimension::clock) return false;
  const bool is_many = count != Fraction{1, 1}; // `1일 8시간` is what a day has
  return (large == kHour && small == 60) || (large == 60 && small == 1) ||
         (large == kDay && small == kHour && is_many);
}

// True if a run of Hangul ends a word that begins before it: a particle behind a number, a name or a bracket.
bool goes_on(const Tokens& tokens, std::size_t index) {
  if (!tokens.at(index).is_attached) return false;
  const Token& before = tokens.before(index);
  if (before.kind != TokenKind::sign) return true;
  return before.is_attached && base::contains(std::u32string_view(U"%)]}>\"'\u2019\u201D"), before.sign);
}

bool is_range_sign(const Tokens& tokens, std::size_t index) {
  const Token& token = tokens.at(index);
  if (token.kind == TokenKind::hangul) return token.text == "에서" || token.text == "부터";
  if (tokens.is_word(index, "to") || tokens.is_word(index, "or")) return true;
  return token.kind == TokenKind::sign &&
         base::contains(std::u32string_view(U"~-\u2010\u2011\u2012\u2013\u2014\u2212\u223C\u301C"),
                        token.sign);
}

} // namespace

std::vector<Quantity> NumberReader::read() {
  for (std::size_t index = 0; index < tokens_.size();) index = std::max(read_token(index), index + 1);
  return std::move(quantities_);
}

std::size_t NumberReader::read_token(std::size_t index) {
  const Token& token = tokens_.at(index);
  if (token.kind == TokenKind::number && token.glue != Glue::tight) return read_digits(index);
  if (auto name = number_in_name(tokens_, index)) {
    quantities_.push_back(*name);
    return index + 1;
  }
  if (token.kind != TokenKind::word && token.kind != TokenKind::hangul) return index + 1;
  return read_amount(index);
}

std::size_t NumberReader::read_digits(std::size_t index) {
  const Token& token = tokens_.at(index);
  if (auto date = date_at(tokens_, index)) return add(std::move(date->quantities), date->next);
  if (const std::size_t end = end_of_name(tokens_, index); end > index) return end;
  if (!token.is_readable) return index + 1;
  if (auto pair = pair_at(tokens_, index)) return add(std::move(pair->quantities), pair->next);
  return read_amount(index);
}

std::size_t NumberReader::read_amount(std::size_t index) {
  const auto amount = amount_at(index);
  return amount ? add(index, *amount) : index + 1;
}

std::optional<Amount> NumberReader::amount_at(std::size_t index) const {
  const Token& token = tokens_.at(index);
  if (token.kind == TokenKind::number) return digits_at(index);
  return word_at(index);
}

std::optional<Amount> NumberReader::digits_at(std::size_t index) const {
  const Token& token = tokens_.at(index);
  if (!token.is_readable || token.glue == Glue::tight) return std::nullopt;
  if (tokens_.at(index + 1).kind != TokenKind::hangul)
    return english_digits(tokens_, index, currency_before(tokens_, index).has_value());
  auto amount = korean_digits(tokens_, index);
  if (!amount) return std::nullopt;
  if (const auto more = behind_and_more(tokens_, amount->next)) amount->next = *more;
  return amount;
}

std::optional<Amount> NumberReader::word_at(std::size_t index) const {
  const Token& token = tokens_.at(index);
  if (token.kind == TokenKind::hangul) {
    if (language_ != Language::korean || goes_on(tokens_, index)) return std::nullopt;
    return korean_words(tokens_, index);
  }
  if (token.kind != TokenKind::word || language_ == Language::other) return std::nullopt;
  if (auto month = english_month(tokens_, index)) return month;
  auto amount = english_words(tokens_, index);
  if (amount && language_ == Language::korean) amount->is_weak = true; // more often than not of a name
  return amount;
}

std::size_t NumberReader::add(std::vector<Quantity> quantities, std::size_t next) {
  std::ranges::move(quantities, std::back_inserter(quantities_));
  last_bare_end_ = 0;
  return next;
}

std::size_t NumberReader::add(std::size_t index, const Amount& amount) {
  Place next = amount.next;
  Quantity quantity = with_unit(amount, index, next);
  const bool is_digits = tokens_.at(index).kind == TokenKind::number;
  if (is_digits) {
    const auto end = behind_letters(quantity, next);
    if (!end) return std::max(next.token, index + 1);
    next = *end;
    const bool is_third_party = // 제3자
        tokens_.at(index).is_attached && tokens_.before(index).text.ends_with("제") &&
        tokens_.rest(next).starts_with("자");
    if (tokens_.at(index).glue == Glue::loose || is_third_party) quantity.is_weak = true;
  }
  quantity.end = tokens_.end_before(next);
  const std::size_t going_on = next.offset > 0 ? next.token + 1 : next.token;
  join_range(index, amount, quantity);
  quantities_.push_back(quantity);
  if (amount.also) {
    quantity.value = *amount.also;
    quantities_.push_back(std::move(quantity));
  }
  const bool is_bare =
      (quantities_.back().unit.dimension == Dimension::none || currency_before(tokens_, index).has_value()) &&
      quantities_.back().parts.empty() && amount.multiplier == Fraction{1, 1};
  last_bare_end_ = is_bare && next.offset == 0 ? next.token : 0;
  return going_on;
}

Quantity NumberReader::with_unit(const Amount& amount, std::size_t begin, Place& next) const {
  Quantity quantity{.value = amount.value, .begin = tokens_.at(begin).begin, .is_weak = amount.is_weak};
  next = amount.next;
  const auto currency = currency_before(tokens_, begin);
  if (currency) {
    quantity.begin = tokens_.at(currency->first).begin;
    quantity.unit.dimension = currency->dimension;
  } else if (amount.unit) {
    quantity.unit = *amount.unit;
  } else if (const auto unit = unit_at(tokens_, next)) {
    quantity.unit = unit->unit;
    quantity.value = product(quantity.value, unit->times).value_or(quantity.value);
    next = unit->next;
  }
  if (is_calendar_year(quantity)) quantity.unit = {};
  if (is_time(quantity.unit.dimension) && !amount.unit) {
    auto half = korean_half(tokens_, next);
    if (!half) half = english_half(tokens_, next);
    if (const auto more = half ? sum(quantity.value, {1, 2}) : std::nullopt) {
      quantity.value = *more;
      next = *half;
    } else {
      while (take_smaller_unit(quantity, next)) continue;
    }
  }
  if (is_small(quantity, amount.is_word)) quantity.is_weak = true;
  for (const Fraction& part : amount.parts) {
    Quantity& other = quantity.parts.emplace_back();
    other.value = part;
    other.is_weak = is_small(other, amount.is_word);
  }
  return quantity;
}

bool NumberReader::take_smaller_unit(Quantity& quantity, Place& next) const {
  if (next.offset > 0) return false;
  const std::size_t index = tokens_.is_word(next.token, "and") ? next.token + 1 : next.token;
  const auto amount = amount_at(index);
  if (!amount || amount->unit || amount->is_weak) return false;
  auto unit = unit_at(tokens_, amount->next);
  const bool is_minute = quantity.unit.scale == Fraction{3600, 1} && tokens_.is_word(amount->next.token, "m");
  if (!unit && is_minute)
    unit = UnitMatch{{Dimension::clock, {60, 1}}, {amount->next.token + 1, 0}}; // `2h30m`
  if (!unit || !is_joined_with(quantity.unit, unit->unit, quantity.value)) return false;
  const auto ratio = make_fraction(quantity.unit.scale.numerator, unit->unit.scale.numerator);
  const auto larger = ratio ? product(quantity.value, *ratio) : std::nullopt;
  const auto total = larger ? sum(*larger, amount->value) : std::nullopt;
  if (!total || !is_less(amount->value, *ratio)) return false;
  const Quantity smaller{.value = amount->value, .unit = unit->unit};
  if (quantity.parts.empty()) quantity.parts = {quantity};
  quantity.parts.push_back(smaller);
  quantity.value = *total;
  quantity.unit = unit->unit;
  next = unit->next;
  return true;
}

std::optional<Place> NumberReader::behind_letters(Quantity& quantity, Place next) const {
  const Token& token = tokens_.at(next);
  if (quantity.unit == Unit{Dimension::clock} && tokens_.before(next.token).text == "s" &&
      tokens_.before(next.token).is_attached && quantity.value.is_whole() && quantity.value.numerator >= 20 &&
      quantity.value.numerator % 10 == 0)
    quantity.unit = {}; // `1990s`, `90s`
  const bool is_named = tokens_.is_word(next.token, "percentile") ||
                        (token.kind == TokenKind::hangul && (tokens_.rest(next).starts_with("백분위") ||
                                                             tokens_.rest(next).starts_with("퍼센타일")));
  if (is_named) quantity.is_weak = true;
  if (token.kind != TokenKind::word || !token.is_attached || next.offset > 0) return next;
  const auto is_digit = [](char c) { return base::ascii::is_digit(c); };
  if (std::ranges::any_of(token.text, is_digit)) return std::nullopt; // `3f2a`
  const Place end{next.token + 1, 0};
  constexpr auto kOrdinals = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
  if (base::contains(kOrdinals, token.text)) {
    const std::size_t noun = tokens_.is_sign(end.token, U'-') ? end.token + 1 : end.token;
    if (tokens_.is_word(noun, "party")) return std::nullopt;
    if (tokens_.is_word(noun, "percentile")) quantity.is_weak = true;
  } else if (token.text.size() <= 2 && base::ascii::is_upper(token.text[0]) &&
             is_less(quantity.value, {10, 1})) {
    quantity.is_weak = true; // `3D`, `2FA`; but `60FPS`
  }
  return end;
}

void NumberReader::join_range(std::size_t index, const Amount& amount, const Quantity& quantity) {
  if (last_bare_end_ == 0 || last_bare_end_ + 1 != index || !is_range_sign(tokens_, index - 1)) return;
  Quantity& first = quantities_.back();
  if (quantity.unit.dimension == Dimension::none && amount.multiplier == Fraction{1, 1}) return;
  if (quantity.unit.dimension == Dimension::month) {
    if (first.value.is_whole() && first.value.numerator <= 12) first.unit = quantity.unit;
    return;
  }
  Quantity scaled{.value = product(first.value, amount.multiplier).value_or(first.value),
                  .unit = quantity.unit.dimension == Dimension::none ? first.unit : quantity.unit,
                  .is_weak = first.is_weak};
  first.parts = {std::move(scaled)};
}

} // namespace hanjang::review
