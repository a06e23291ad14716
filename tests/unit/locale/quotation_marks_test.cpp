#include "catch.h"
#include "locale/quotation_marks.h"

using namespace hanjang::locale;

TEST_CASE("a language quotes in its own way, and as English where nothing is known of it") {
  for (const char* language : {"ko", "en", "en-US", "ja", "xx", ""}) {
    CHECK(quotation_marks(language).opening == U'“');
    CHECK(quotation_marks(language).inner_closing == U'’');
  }
  CHECK(quotation_marks("de-AT").opening == U'„');
  CHECK(quotation_marks("de-AT").closing == U'“');
  CHECK(quotation_marks("pl").closing == U'”');
  CHECK(quotation_marks("fr").opening == 0);
}
