#include "syntax/detail/parser_message.h"

#include "base/contains.h"

#include <algorithm>
#include <array>

namespace hanjang::syntax {
namespace {

// "Error while parsing SCOPE: REASON"
constexpr std::string_view kPrefix = "Error while parsing ";
constexpr std::string_view kScopeEnd = ": ";

// The scopes that are no value of one word.
constexpr std::array<std::string_view, 8> kOtherScopes{"string",       "literal string", "key",
                                                       "table header", "key-value pair", "root table",
                                                       "array",        "inline table"};
constexpr std::string_view kCodePointScope = "unicode scalar sequence";

enum class Match { start, end, anywhere };

struct Wording {
  Match match;
  std::string_view text;
  ParserFault fault;
};

// The first that fits counts. What comes before the words that are looked for anywhere holds names of the
// file.
constexpr std::array kWordings{
    Wording{Match::end, " as dotted key-value pair", ParserFault::dotted_through_leaf},
    Wording{Match::start, "cannot redefine", ParserFault::defined_twice},
    Wording{Match::start, "cannot insert", ParserFault::defined_twice},
    Wording{Match::start, "expected month between", ParserFault::not_in_calendar},
    Wording{Match::start, "expected day between", ParserFault::not_in_calendar},
    Wording{Match::start, "leading zero", ParserFault::leading_zero},
    Wording{Match::end, "is not representable in 64 bits", ParserFault::number_too_large},
    Wording{Match::start, "expected ']'", ParserFault::header_not_closed},
    Wording{Match::anywhere, "escape sequence", ParserFault::bad_escape},
    Wording{Match::anywhere, "backslash", ParserFault::bad_escape},
};

bool matches(const Wording& wording, std::string_view reason) {
  switch (wording.match) {
  case Match::start:
    return reason.starts_with(wording.text);
  case Match::end:
    return reason.ends_with(wording.text);
  case Match::anywhere:
    return base::contains(reason, wording.text);
  }
  return false;
}

ParserFault fault_in(std::string_view scope, std::string_view reason) {
  if (scope == kCodePointScope) return ParserFault::bad_code_point;
  const auto found =
      std::ranges::find_if(kWordings, [reason](const Wording& wording) { return matches(wording, reason); });
  return found == kWordings.end() ? ParserFault::other : found->fault;
}

// The name in "cannot redefine existing string 'name'".
std::string_view quoted_name(std::string_view reason) {
  const std::size_t begin = reason.find('\'');
  if (begin == std::string_view::npos) return {};
  return reason.substr(begin + 1, reason.find('\'', begin + 1) - begin - 1);
}

} // namespace

ParserMessage read_parser_message(std::string_view description) {
  std::string_view scope;
  std::string_view reason = description;
  if (reason.starts_with(kPrefix)) {
    reason.remove_prefix(kPrefix.size());
    scope = reason.substr(0, reason.find(kScopeEnd));
    reason.remove_prefix(std::min(scope.size() + kScopeEnd.size(), reason.size()));
  }
  ParserMessage message;
  message.fault = fault_in(scope, reason);
  message.in_value = !scope.empty() && !base::contains(kOtherScopes, scope);
  if (message.fault == ParserFault::defined_twice || message.fault == ParserFault::dotted_through_leaf)
    message.name = quoted_name(reason);
  message.reason = reason;
  return message;
}

} // namespace hanjang::syntax
