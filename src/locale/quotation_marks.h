#pragma once
// How a language quotes.

#include <string_view>

namespace hanjang::locale {

/// The marks around a quotation and around one inside it. Zero: the language has none that could stand in
/// place of a typed one, as French with its blanks inside.
struct QuotationMarks {
  char32_t opening = 0x201C;
  char32_t closing = 0x201D;
  char32_t inner_opening = 0x2018;
  char32_t inner_closing = 0x2019;
};

/// Those of a language (BCP 47; only its primary subtag counts), after CLDR's delimiters; “ ” ‘ ’ of one that
/// is not listed.
QuotationMarks quotation_marks(std::string_view language);

} // namespace hanjang::locale
