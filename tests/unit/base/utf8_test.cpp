#include "base/utf8.h"
#include "catch.h"

#include <string>

using namespace hanjang;
using namespace hanjang::base;

TEST_CASE("UTF-8 is checked to the letter of RFC 3629") {
  CHECK_FALSE(utf8::find_invalid(""));
  CHECK_FALSE(utf8::find_invalid("A한😀"));
  CHECK(utf8::find_invalid("ab\xB0") == 2u);
  SECTION("over-long forms") {
    CHECK(utf8::find_invalid("\xC0\x80") == 0u);
    CHECK(utf8::find_invalid("\xE0\x80\x80") == 0u);
    CHECK(utf8::find_invalid("\xF0\x80\x80\x80") == 0u);
  }
  SECTION("surrogates and what lies above U+10FFFF") {
    CHECK(utf8::find_invalid("\xED\xA0\x80") == 0u);
    CHECK(utf8::find_invalid("\xF4\x90\x80\x80") == 0u);
    CHECK_FALSE(utf8::find_invalid("\xF4\x8F\xBF\xBF"));
  }
  SECTION("a character cut off at the end") { CHECK(utf8::find_invalid("x\xED\x95") == 1u); }
}

TEST_CASE("Decoding steps over broken bytes one at a time") {
  const std::string text = "\xED\x95\x9C\xB0z";
  CHECK(utf8::decode(text, 0).code_point == U'한');
  CHECK(utf8::decode(text, 0).length == 3);
  CHECK(utf8::decode(text, 3).code_point == 0xFFFD);
  CHECK(utf8::decode(text, 3).length == 1);
  CHECK(utf8::decode(text, 4).code_point == U'z');
}

TEST_CASE("What is appended can be read back, in every length") {
  for (const char32_t c : {U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    utf8::append(text, c);
    CHECK(utf8::decode(text, 0).code_point == c);
    CHECK(utf8::decode(text, 0).length == text.size());
  }
}

TEST_CASE("UTF-16 has surrogate pairs above the first plane") {
  CHECK(utf8::to_utf16("한😀") == u"한😀");
  CHECK(utf8::to_utf32("한😀") == U"한😀");
}
