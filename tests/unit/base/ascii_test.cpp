#include "base/ascii.h"
#include "catch.h"

using namespace hanjang::base;

TEST_CASE("letters and digits are those of ASCII alone") {
  CHECK(ascii::is_digit('0'));
  CHECK(ascii::is_digit('9'));
  CHECK_FALSE(ascii::is_digit('/'));
  CHECK_FALSE(ascii::is_digit(':'));
  CHECK_FALSE(ascii::is_digit(U'３'));
  CHECK(ascii::is_letter('a'));
  CHECK(ascii::is_letter('Z'));
  for (const char c : {'@', '[', '`', '{', '7', '\xC3'}) CHECK_FALSE(ascii::is_letter(c));
  CHECK(ascii::is_letter_or_digit('7'));
  CHECK_FALSE(ascii::is_letter_or_digit('-'));
  CHECK(ascii::is_all("plain"));
  CHECK_FALSE(ascii::is_all("한글"));
}

TEST_CASE("small letters whatever the locale") {
  CHECK(ascii::to_lower("TITLE-9") == "title-9");
  CHECK(ascii::to_lower("İÄ한") == "İÄ한");
  CHECK(ascii::to_lower(U'Q') == U'q');
  CHECK(ascii::to_lower('_') == '_');
}

TEST_CASE("hexadecimal digits have a value") {
  CHECK(ascii::hex_value('0') == 0u);
  CHECK(ascii::hex_value('9') == 9u);
  CHECK(ascii::hex_value('a') == 10u);
  CHECK(ascii::hex_value('F') == 15u);
  for (const char c : {'g', 'G', '/', '\0', '\xFF'}) CHECK_FALSE(ascii::hex_value(c));
}
