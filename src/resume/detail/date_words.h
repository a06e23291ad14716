#pragma once
// Dates in words.

#include "base/date.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// A text without a word that says that its date is yet to come.
struct Unmarked {
  std::string_view text;
  bool is_expected = false;
};
Unmarked without_expectation(std::string_view text);

/// The words that dates have, in small letters, and which of them say something of a date by themselves.
struct DateWords {
  std::vector<std::string_view> all;
  std::vector<std::string_view> telling;
};
DateWords date_words();

/// What says that a date is yet to come, in small letters: by itself, and what may stand before `예정`.
std::span<const std::string_view> expectations();
std::span<const std::string_view> expected_events();

/// A date with a word in it: `2024년 3월`, `Mar 5th, 2024`, `2024 봄`, `Q1 2024`, `2024년 3/4분기`. Nothing
/// for what has no word that dates have, or any other.
std::optional<base::Date> read_worded_date(std::string_view text);

} // namespace hanjang::resume
