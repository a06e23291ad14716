// Each text of toml++ that is told apart, as the library itself says it: fails where a new version words it
// otherwise.

#include "catch.h"
#include "syntax/detail/parser_message.h"
#include "syntax/detail/tree.h"

#include <string>
#include <variant>

using namespace hanjang;
using namespace hanjang::syntax;

namespace {

// What the parser says of a text that is not TOML.
ParserMessage message_for(const std::string& text) {
  diag::Diagnostics diagnostics;
  const auto outcome = parse_tree(text, diag::SourceId{}, diagnostics);
  INFO(text);
  REQUIRE(std::holds_alternative<TomlError>(outcome));
  return std::get<TomlError>(outcome).message;
}

ParserFault fault_of(const std::string& text) {
  const ParserMessage message = message_for(text);
  UNSCOPED_INFO(message.reason);
  return message.fault;
}

} // namespace

TEST_CASE("the parser refuses what is defined twice, and names it") {
  for (const char* text : {"a = 1\na = 2\n", "[a]\n[a]\n", "a = 1\n[a]\n", "a = 1\n[[a]]\n",
                           "a = {}\n[a.b]\n", "x = { a = 1, a = 2 }\n", "a = 1\n[a.b]\n"}) {
    const ParserMessage message = message_for(text);
    INFO(text << message.reason);
    CHECK(message.fault == ParserFault::defined_twice);
    CHECK_FALSE(message.name.empty());
  }
  CHECK(message_for("[a]\nb = 1\n[c]\n[a]\n").name == "a");
  CHECK(message_for("[a.b]\n[a.b]\n").name == "a.b");
}

TEST_CASE("the parser refuses a dotted key through what is no table") {
  CHECK(fault_of("a = 1\na.b = 2\n") == ParserFault::dotted_through_leaf);
}

TEST_CASE("the parser knows the calendar") {
  CHECK(fault_of("d = 2019-13-01\n") == ParserFault::not_in_calendar);
  CHECK(fault_of("d = 2019-00-01\n") == ParserFault::not_in_calendar);
  CHECK(fault_of("d = 2019-02-29\n") == ParserFault::not_in_calendar);
}

TEST_CASE("the parser refuses zeros before a number, and numbers beyond 64 bits") {
  CHECK(fault_of("n = 01234\n") == ParserFault::leading_zero);
  CHECK(fault_of("n = 01.5\n") == ParserFault::leading_zero);
  CHECK(fault_of("n = 9223372036854775808\n") == ParserFault::number_too_large);
  CHECK(fault_of("n = 99999999999999999999\n") == ParserFault::number_too_large);
  CHECK(fault_of("n = 0xFFFFFFFFFFFFFFFFFF\n") == ParserFault::number_too_large);
}

TEST_CASE("the parser refuses escapes that are none") {
  CHECK(fault_of("s = \"\\d\"\n") == ParserFault::bad_escape);
  CHECK(fault_of("s = \"\\e\"\n") == ParserFault::bad_escape);
  CHECK(fault_of("s = \"\\x41\"\n") == ParserFault::bad_escape);
  CHECK(fault_of("s = \"\"\"a \\ b\"\"\"\n") == ParserFault::bad_escape);
  CHECK(fault_of("s = \"\\u12\"\n") == ParserFault::bad_code_point);
  CHECK(fault_of("s = \"\\uD800\"\n") == ParserFault::bad_code_point);
  CHECK(fault_of("s = \"\\U00110000\"\n") == ParserFault::bad_code_point);
}

TEST_CASE("the parser wants a header closed") {
  CHECK(fault_of("[a b]\n") == ParserFault::header_not_closed);
  CHECK(fault_of("[[a]\n") == ParserFault::header_not_closed);
}

TEST_CASE("the parser says whether it was in a value of one word") {
  for (const char* text :
       {"v = 12x\n", "v = 1.5x\n", "v = 0xZ\n", "v = 0b2\n", "v = 0o9\n", "v = 2019-08-01x\n",
        "v = 12:61:00\n", "v = truex\n", "v = nanx\n", "v = hello\n"}) {
    const ParserMessage message = message_for(text);
    INFO(text << message.reason);
    CHECK(message.in_value);
  }
  for (const char* text : {"s = \"abc\n", "s = 'abc\n", "a b = 1\n", "[a b]\n", "a = 1 b\n", "}\n",
                           "a = [1 2]\n", "t = { a = 1,\n"}) {
    const ParserMessage message = message_for(text);
    INFO(text << message.reason);
    CHECK_FALSE(message.in_value);
  }
}

TEST_CASE("the parser's words come without what goes before them") {
  const ParserMessage message = message_for("a = 1\na = 2\n");
  CHECK(message.reason == "cannot redefine existing integer 'a'");
  const ParserMessage unknown = read_parser_message("something else");
  CHECK(unknown.fault == ParserFault::other);
  CHECK(unknown.reason == "something else");
  CHECK_FALSE(unknown.in_value);
}

TEST_CASE("a key may be called as the parser speaks") {
  CHECK(fault_of("'escape sequence' = 1\n'escape sequence' = 2\n") == ParserFault::defined_twice);
  CHECK(fault_of("\" as dotted key-value pair\" = 1\n\" as dotted key-value pair\" = 2\n") ==
        ParserFault::defined_twice);
}
