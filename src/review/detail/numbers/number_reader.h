#pragma once
// Reads the numbers of a text one after another.

#include "review/detail/numbers/amount.h"
#include "review/detail/numbers/numbers.h"

#include <optional>
#include <vector>

namespace hanjang::review {

/// Goes through the tokens of one text.
class NumberReader {
public:
  NumberReader(const Tokens& tokens, Language language) : tokens_(tokens), language_(language) {}

  std::vector<Quantity> read();

private:
  /// The token to go on with.
  std::size_t read_token(std::size_t index);
  std::size_t read_digits(std::size_t index);
  std::size_t read_amount(std::size_t index);
  std::size_t add(std::size_t index, const Amount& amount);
  std::size_t add(std::vector<Quantity> quantities, std::size_t next);

  std::optional<Amount> amount_at(std::size_t index) const;
  std::optional<Amount> digits_at(std::size_t index) const;
  std::optional<Amount> word_at(std::size_t index) const;

  /// The number with its unit and what it is made of; `next` is moved behind it.
  Quantity with_unit(const Amount& amount, std::size_t begin, Place& next) const;
  /// Takes the smaller unit that follows into `quantity`: 30분 of `2시간 30분`.
  bool take_smaller_unit(Quantity& quantity, Place& next) const;
  /// Where an ordinal's or another ending behind digits ends. Nothing if digits and letters are a name.
  std::optional<Place> behind_letters(Quantity& quantity, Place next) const;
  /// `10~20분`: what the first number says besides, with the unit and multiplier of the second.
  void join_range(std::size_t index, const Amount& amount, const Quantity& quantity);

  const Tokens& tokens_;
  Language language_;
  std::vector<Quantity> quantities_;
  std::size_t last_bare_end_ = 0; ///< the token behind the last, if it has no unit and multiplier; else 0
};

} // namespace hanjang::review
