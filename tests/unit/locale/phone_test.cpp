#include "catch.h"
#include "locale/format.h"

#include <random>
#include <string>
#include <string_view>
#include <vector>

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
  CHECK(phone_uri("02-345-6789 내선 3") == "+8223456789;ext=3");
  CHECK(phone_uri("없음").empty());
  CHECK(phone_uri("+").empty());
}

namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

} // namespace

TEST_CASE("a link calls the number that is printed, or there is none") {
  struct Case {
    const char* number;
    const char* uri;
  };
  const Case cases[]{
      {"010-1234-5678", "+821012345678"},
      {"01012345678", "+821012345678"},
      {"010\u20111234\u20115678", "+821012345678"}, // no-break hyphen
      {"010\u20131234\u20135678", "+821012345678"}, // en dash
      {"010\u20141234\u20145678", "+821012345678"},
      {"010\u22121234\u22125678", "+821012345678"}, // minus
      {"010\uFF0D1234\uFF0D5678", "+821012345678"}, // full width
      {"010\u20101234\u20105678", "+821012345678"},
      {"010~1234~5678", "+821012345678"},
      {"010\u00A01234\u00A05678", "+821012345678"},
      {"010\u202F1234\u202F5678", "+821012345678"},
      {"\u200B010-1234-5678", "+821012345678"},
      {"+82\u00A010-1234-5678", "+821012345678"},
      {"+82 10 1234 5678", "+821012345678"},
      {"+82-10-1234-5678", "+821012345678"},
      {"+82 (0)10-1234-5678", "+821012345678"},
      {"+82 (0) 10-1234-5678", "+821012345678"},
      {"(+82) 10-1234-5678", "+821012345678"},
      {"(+82) 010-1234-5678", "+821012345678"},
      {"(+82) 02-123-4567", "+8221234567"},
      {"010-1234-5678 (24/7)", ""},
      {"02-123-4567 (302)", ""},
      {"02-123-4567-302", ""},
      {"02-123-4567/8", ""},
      {"02-123-4567·8", ""},
      {"8210-1234-5678", ""},
      {"821012345678", ""},
      {"+0821012345678", ""},
      {"010-1234-567", ""},
      {"0101234567", ""},
      {"010-1234-56789", ""},
      {"+49 171/1234567", "+491711234567"},
      {"82-10-1234-5678", "+821012345678"},
      {"０１０-１２３４-５６７８", "+821012345678"},
      {"010·1234·5678", "+821012345678"},
      {"010.1234.5678", "+821012345678"},
      {"(010) 1234-5678", "+821012345678"},
      {"010-1234-5678 (mobile)", "+821012345678"},
      {"010-1234-5678(휴대폰)", "+821012345678"},
      {"Tel. 010-1234-5678", "+821012345678"},
      {"휴대폰: 010-1234-5678", "+821012345678"},
      {"M 010-1234-5678", "+821012345678"},
      {"02-123-4567", "+8221234567"},
      {"02)123-4567", "+8221234567"},
      {"02-1234-5678 내선 12", "+82212345678;ext=12"},
      {"02-1234-5678 (내선 12)", "+82212345678;ext=12"},
      {"02-1234-5678 ext. 12", "+82212345678;ext=12"},
      {"+1 415-555-0123 x9", "+14155550123;ext=9"},
      {"031-123-4567", "+82311234567"},
      {"064-712-3456", "+82647123456"},
      {"070-1234-5678", "+827012345678"},
      {"0507-1234-5678", "+8250712345678"},
      {"1588-1234", "15881234"},
      {"1544-0000", "15440000"},
      {"112", "112"},
      {"+1 (415) 555-0123", "+14155550123"},
      {"(415) 555-0123", "4155550123"},
      {"415.555.0123", "4155550123"},
      {"+44 (0)20 7946 0958", "+442079460958"},
      {"+44 20 7946 0958", "+442079460958"},
      {"0044 20 7946 0958", "+442079460958"},
      {"00 44 20 7946 0958", "+442079460958"},
      {"020 7946 0958", "02079460958"},
      {"+49 221/123456", "+49221123456"},
      {"0221/123456", "0221123456"},
      {"+33 1 42 68 53 00", "+33142685300"},
      {"+81-3-1234-5678", "+81312345678"},
      {"+86 138 0013 8000", "+8613800138000"},
      {"+65 6123 4567", "+6561234567"},
      {"010-1234-5678 / 02-123-4567", ""},
      {"010-1234-5678, 02-123-4567", ""},
      {"010-1234-5678 또는 010-2345-6789", ""},
      {"010-1234-5678 or 010-2345-6789", ""},
      {"010-1234-5678 · 02-123-4567", ""},
      {"010-1234-5678 | 02-123-4567", ""},
      {"+82 10-1234-5678 +1 415-555-0123", ""},
      {"010-1234-5678 (집 02-123-4567)", ""},
      {"010-1234-5678~9", ""},
      {"02-123-4567~8", ""},
      {"1-800-FLOWERS", ""},
      {"010-ABCD-5678", ""},
      {"010-1234-567B", ""},
      {"010-1234-5678-9999-1111", ""},
      {"001-82-10-1234-5678", ""},
      {"00700-82-10-1234-5678", ""},
      {"면접 때 알려 드림", ""},
      {"12", ""},
      {"", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.number);
    CHECK(phone_uri(one.number) == one.uri);
    CHECK((phone_fault(one.number) == PhoneFault::none) == (one.uri[0] != '\0'));
    for (const PhoneForm form : {PhoneForm::as_written, PhoneForm::national, PhoneForm::international}) {
      const std::string printed = format_phone(one.number, form);
      const std::string again = phone_uri(printed);
      CHECK(again == one.uri); // what is printed calls the same
    }
  }
  CHECK(phone_fault("010-1234-5678 / 02-123-4567") == PhoneFault::several);
  CHECK(phone_fault("010-1234-5678, 02-123-4567") == PhoneFault::several);
  CHECK(phone_fault("1-800-FLOWERS") == PhoneFault::unclear);
  CHECK(phone_fault("call me") == PhoneFault::no_digit);
}

TEST_CASE("what is not dialled is said rightly, and is no second number") {
  for (const char* masked : {"010-XXXX-5678", "010-****-1234", "010-1234-○○○○", "010-1234-56", "02-345-67xx"})
    CHECK(phone_fault(masked) == PhoneFault::unclear);
  for (const char* several : {"010-1234-5678 or 5679", "010-1234-5678 또는 02-345-6789", "02-345-6789, 6790",
                              "+82 10-1234-5678 / +1 415-555-0123", "010-1234-5678 (집 02-345-6789)"})
    CHECK(phone_fault(several) == PhoneFault::several);
  for (const char* one : {"010_1234_5678", "[+82] 10-1234-5678", "+ 82 10 1234 5678", "010-1234-5678.",
                          "010-1234-5678 (09:00~18:00)"})
    CHECK(phone_uri(one) == "+821012345678");
  CHECK(phone_uri("02-345-6789 교환 302") == "+8223456789;ext=302");
  CHECK(phone_fault("010-1234-5678 (우편 12345)") == PhoneFault::unclear);
}

TEST_CASE("a number drawn at random calls its own digits") {
  std::mt19937 random(20270104);
  const std::vector<std::string> dashes{"-", " ", ".", "\u2011", "\u2013", "\u00A0"};
  for (int run = 0; run < 2000; ++run) {
    std::string number = random() % 2 == 0 ? "+" : "";
    for (std::size_t groups = 2 + random() % 3, i = 0; i < groups; ++i) {
      if (i > 0) number += dashes[random() % dashes.size()];
      for (std::size_t length = 2 + random() % 3; length > 0; --length)
        number += static_cast<char>('1' + random() % 9);
    }
    CAPTURE(number);
    const std::string uri = phone_uri(number);
    if (!uri.empty()) CHECK(digits_of(uri) == digits_of(number));
  }
}
