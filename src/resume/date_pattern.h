#pragma once
// What texts are dates, for those who cannot ask the reader of dates.

#include <string>

namespace hanjang::resume {

/// A regular expression (ECMA 262, without flags) that every text matches which a key of Kind::date takes.
/// It lets some more pass: days that the month does not have, and words of dates that make none together.
std::string date_pattern();

/// The same for Kind::end_date, which takes words for what still goes on as well.
std::string end_date_pattern();

} // namespace hanjang::resume
