#include "catch.h"
#include "spelling/detail/hangul.h"

using namespace hanjang::spelling;

TEST_CASE("syllables that are spelled out are put together") {
  CHECK(composed("\u1112\u1161\u11AB\u1100\u1173\u11AF") == "한글");
  CHECK(composed("\u1100\u1161") == "가");
  CHECK(composed("\uAC00\u11A8") == "각"); // a syllable and a final consonant alone
  CHECK(composed("\uAC01\u11A8") == "\uAC01\u11A8");
  CHECK(composed("\u1112\u1175\u11C2") == "\uD7A3"); // the last one
  CHECK(composed("\u1100\u1100\u1161") == "\u1100가");
  CHECK(composed("한글 café a\u0301 ㄱㅏ") ==
        "한글 café a\u0301 ㄱㅏ"); // nothing else, and letters that stand alone
  CHECK(composed("\xEA\xB0 \xFF") == "\xEA\xB0 \xFF");
  CHECK(composed("").empty());
}

TEST_CASE("what a syllable ends in") {
  CHECK(final_of(U'계') == Final::none);
  CHECK(final_of(U'발') == Final::rieul);
  CHECK(final_of(U'현') == Final::other);
  CHECK(final_of(U'값') == Final::other);
  CHECK(final_of(U'a') == Final::none);
  CHECK(is_hangul(U'가'));
  CHECK(is_hangul(U'\u1161'));
  CHECK_FALSE(is_hangul(U'ㅋ')); // not a part of a word
  CHECK_FALSE(is_hangul(U'漢'));
}
