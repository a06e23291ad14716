#include "catch.h"
#include "locale/format.h"

using namespace hanjang;
using namespace hanjang::locale;

namespace {

std::string national(std::string_view number) { return format_phone(number, PhoneForm::national); }
std::string international(std::string_view number) { return format_phone(number, PhoneForm::international); }

} // namespace

TEST_CASE("Korean numbers turn into either form") {
  for (const auto* number :
       {"010-1234-5678", "01012345678", "010 1234 5678", "010.1234.5678", "+82 10-1234-5678",
        "+82-10-1234-5678", "+821012345678", "+82 (0)10-1234-5678", "+82 010-1234-5678"}) {
    CAPTURE(number);
    CHECK(national(number) == "010-1234-5678");
    CHECK(international(number) == "+82 10-1234-5678");
    CHECK(phone_uri(number) == "+821012345678");
    CHECK(format_phone(number, PhoneForm::as_written) == number);
  }
}

TEST_CASE("area codes decide where a number is grouped") {
  CHECK(national("+82 2-345-6789") == "02-345-6789");
  CHECK(national("0234567890") == "02-3456-7890");
  CHECK(international("(02) 3456-7890") == "+82 2-3456-7890");
  CHECK(international("031-345-6789") == "+82 31-345-6789");
  CHECK(international("070-1234-5678") == "+82 70-1234-5678");
  CHECK(international("0507-1234-5678") == "+82 507-1234-5678");
}

TEST_CASE("numbers not known to be Korean stay as they are") {
  for (const auto* number :
       {"+1 415-555-0123", "1588-0000", "02 41 23 45 67", "010-1234-567", "010-1234-56789",
        "+82 10-1234-5678 (내선 3)", "020 7946 0958", "", "없음", "+", "+82"}) {
    CAPTURE(number);
    CHECK(national(number) == number);
    CHECK(international(number) == number);
  }
}

TEST_CASE("telephone links hold what can be dialled") {
  CHECK(phone_uri("+1 (415) 555-0123") == "+14155550123");
  CHECK(phone_uri("+44 (0)20 7946 0958") == "+442079460958");
  CHECK(phone_uri("0044 20 7946 0958") == "+442079460958");
  CHECK(phone_uri("1588-0000") == "15880000");
  CHECK(phone_uri("02-345-6789 내선 3") == "023456789");
  CHECK(phone_uri("없음").empty());
  CHECK(phone_uri("+").empty());
}
