#include "catch.h"
#include "resume/detail/dates.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

base::Date date(std::string_view text) {
  const auto parsed = parse_date(text);
  const WrittenDate* found = std::get_if<WrittenDate>(&parsed);
  return found == nullptr ? base::Date{} : found->date;
}

DateFault fault(std::string_view text) {
  auto parsed = parse_date(text);
  REQUIRE(std::holds_alternative<DateFault>(parsed));
  return std::get<DateFault>(std::move(parsed));
}

} // namespace

TEST_CASE("dates are read in the forms people write") {
  for (const auto* text : {"2019-08", "2019.08", "2019/08", "2019-8", "2019. 8", "2019. 8.", " 2019.08. "}) {
    CAPTURE(text);
    CHECK(date(text) == base::Date{2019, 8, 0});
  }
  CHECK(date("2019") == base::Date{2019, 0, 0});
  CHECK(date("2019-08-15") == base::Date{2019, 8, 15});
  CHECK(date("2019. 8. 15.") == base::Date{2019, 8, 15});
  CHECK(date("2020-02-29") == base::Date{2020, 2, 29});
  CHECK(date("2000-02-29") == base::Date{2000, 2, 29});
}

TEST_CASE("dates that cannot be are refused") {
  for (const auto* text : {"",
                           " ",
                           "2019-",
                           "2019-13",
                           "2019-00",
                           "2019-02-30",
                           "2019-02-00",
                           "2019-04-31",
                           "2021-02-29",
                           "1900-02-29",
                           "1899",
                           "2101",
                           "0000",
                           "19-08",
                           "2019-08x",
                           "x2019",
                           "2019-08.15",
                           "2019-008",
                           "2019-08-15-1",
                           "20190",
                           "99999999999999999999",
                           "2019--08",
                           "2019-08-",
                           "Aug 20190",
                           "13월 2019",
                           "봄",
                           "2024 5분기",
                           "3H 2024",
                           "2024년 봄 3월",
                           "about 2019",
                           "-2019"}) {
    CAPTURE(text);
    CHECK(date(text) == base::Date{});
  }
}

TEST_CASE("the wrong part of a date is to blame") {
  const auto month = fault("2019-13");
  CHECK(month.begin == 5);
  CHECK(month.end == 7);
  const auto day = fault("2019-02-30");
  CHECK(day.begin == 8);
  CHECK(day.message == "2019-02 has days 01 to 28");
  const auto year = fault("1850-01");
  CHECK(year.begin == 0);
  CHECK(year.end == 4);
}

TEST_CASE("what was meant is guessed where it can be") {
  CHECK(fault("08/2019").meant == "2019-08");
  CHECK(fault("201908").meant == "2019-08");
  CHECK(fault("2019.03 ~ 2021.02").message.find("period") != std::string::npos);
  CHECK(fault("someday").meant.empty());
  CHECK(fault("201913").meant.empty());
}

TEST_CASE("only a few words mean the present") {
  for (const auto* text : {"present", "Present", " now ", "현재"}) CHECK(means_present(text));
  for (const auto* text : {"", "presently", "2019"}) CHECK_FALSE(means_present(text));
}

TEST_CASE("dates in words are read") {
  using base::YearPart;
  struct Case {
    const char* text;
    base::Date date;
  };
  const Case cases[]{
      {"2019년", {2019, 0, 0}},
      {"2019년 8월", {2019, 8, 0}},
      {"2019년8월3일", {2019, 8, 3}},
      {"2019년도", {2019, 0, 0}},
      {"Aug 2019", {2019, 8, 0}},
      {"August 2019", {2019, 8, 0}},
      {"Sept. 2019", {2019, 9, 0}},
      {"2019 Aug", {2019, 8, 0}},
      {"Aug 15, 2019", {2019, 8, 15}},
      {"15 August 2019", {2019, 8, 15}},
      {"may 2019", {2019, 5, 0}},
      {"2024 봄", {2024, 0, 0, YearPart::spring}},
      {"2024년 여름", {2024, 0, 0, YearPart::summer}},
      {"Fall 2024", {2024, 0, 0, YearPart::autumn}},
      {"2024 autumn", {2024, 0, 0, YearPart::autumn}},
      {"Winter 2024", {2024, 0, 0, YearPart::winter}},
      {"Q1 2024", {2024, 0, 0, YearPart::quarter_1}},
      {"2024-Q4", {2024, 0, 0, YearPart::quarter_4}},
      {"2Q 2024", {2024, 0, 0, YearPart::quarter_2}},
      {"2024Q3", {2024, 0, 0, YearPart::quarter_3}},
      {"2024년 1분기", {2024, 0, 0, YearPart::quarter_1}},
      {"2024 상반기", {2024, 0, 0, YearPart::first_half}},
      {"2024년 하반기", {2024, 0, 0, YearPart::second_half}},
      {"H2 2024", {2024, 0, 0, YearPart::second_half}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(date(one.text) == one.date);
  }
  CHECK(fault("2019년 13월").message == "months go from 01 to 12");
}

TEST_CASE("a date may be one that is expected") {
  for (const auto* text : {"2027-02 예정", "2027.02 (예정)", "expected 2027-02", "Expected: Feb 2027",
                           "Feb 2027 (expected)", "2027년 2월 예정", "anticipated 2027-02"}) {
    CAPTURE(text);
    const auto parsed = parse_date(text);
    REQUIRE(std::holds_alternative<WrittenDate>(parsed));
    CHECK(std::get<WrittenDate>(parsed) == WrittenDate{{2027, 2, 0}, true});
  }
  CHECK(fault("expected 2027-13").begin == 14);
}

TEST_CASE("every word that is printed for the present is read") {
  for (const auto* text : {"재직 중", "재직중", "재학 중", "복무 중", "진행 중", "현재", "Present", "Current",
                           "ongoing", "to date"})
    CHECK(means_present(text));
}
