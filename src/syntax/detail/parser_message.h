#pragma once
// What toml++ says of a fault, told apart by its wording. The library has no codes, so this is the one place
// that knows its texts; a unit test provokes each of them.

#include <string>
#include <string_view>

namespace hanjang::syntax {

/// The faults that are explained by more than where they are.
enum class ParserFault {
  other,
  defined_twice,       ///< a key or table that is there already
  dotted_through_leaf, ///< a dotted key leads through a value that is there already
  not_in_calendar,     ///< a month or day that no year has
  leading_zero,        ///< 0123
  number_too_large,    ///< beyond 64 bits
  bad_escape,          ///< a backslash before what it does not go with
  bad_code_point,      ///< \u or \U that names no character
  header_not_closed,   ///< no `]` where one belongs
};

/// An error message of the parser, taken apart.
struct ParserMessage {
  ParserFault fault = ParserFault::other;
  bool in_value = false; ///< in a number, a date or a boolean, even if that ends right at the error
  std::string name;      ///< of the key or table that is defined twice, as a dotted path
  std::string reason;    ///< what the parser expected, in its own words
};

/// Reads the description of a toml::parse_error.
ParserMessage read_parser_message(std::string_view description);

} // namespace hanjang::syntax
