#include "base/json_string.h"
#include "catch.h"

using hanjang::base::json_string;

TEST_CASE("a string of JSON has escapes where RFC 8259 asks for them") {
  CHECK(json_string("") == R"("")");
  CHECK(json_string("경력 · \U0001F680") == "\"경력 · \U0001F680\"");
  CHECK(json_string(R"(a "b" \c)") == R"("a \"b\" \\c")");
  CHECK(json_string("a\nb") == R"("a\nb")");
  CHECK(json_string("\t\x01\x1f\x7f") == R"("\u0009\u0001\u001f\u007f")");
  CHECK(json_string("\u0085\u2028\u2029") == R"("\u0085\u2028\u2029")");
  CHECK(json_string(std::string_view("\0", 1)) == R"("\u0000")");
}

TEST_CASE("what is not UTF-8 makes no broken JSON") { CHECK(json_string("a\xB0z") == "\"a\uFFFDz\""); }

TEST_CASE("a slash and what lies beside what is escaped stay as they are") {
  CHECK(json_string("a/b \u00A0\u2027\u202A") == "\"a/b \u00A0\u2027\u202A\"");
}
