#include "catch.h"
#include "locale/line_rules.h"

using namespace hanjang::locale;

TEST_CASE("lines end between Han characters in Chinese and Japanese alone") {
  for (const char* language : {"ja", "zh", "zh-TW"}) CHECK(line_rules(language).breaks_between_han);
  for (const char* language : {"ko", "ko-KR", "en", "de", "jam", ""})
    CHECK_FALSE(line_rules(language).breaks_between_han);
}

TEST_CASE("Korean words lean the same way in documents of any language") {
  for (const char* language : {"ko", "en", "ja", "xx"}) {
    CHECK(line_rules(language).stay_with_next.find(U'총') != std::u32string_view::npos);
    CHECK(line_rules(language).stay_with_previous.find(U'등') != std::u32string_view::npos);
  }
}

TEST_CASE("a range may part behind its mark") {
  for (const char* text : {"2019 – ", "2019.03 ~ ", "Mar 2019 - ", "2019年 〜 "})
    CHECK(ends_in_range_mark(text));
  for (const char* text : {"2019 –", "2019 ", ""}) CHECK_FALSE(ends_in_range_mark(text));
}
