#include "catch.h"
#include "resume/detail/dates.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

base::Date date(std::string_view text) {
  const auto parsed = parse_date(text);
  const base::Date* found = std::get_if<base::Date>(&parsed);
  return found == nullptr ? base::Date{} : *found;
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
                           "Aug 2019",
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
  CHECK(fault("2019년 8월").meant == "2019-08");
  CHECK(fault("2019년 8월 3일").meant == "2019-08-03");
  CHECK(fault("08/2019").meant == "2019-08");
  CHECK(fault("201908").meant == "2019-08");
  CHECK(fault("Aug 2019").meant == "2019-08");
  CHECK(fault("2019년").meant == "2019");
  CHECK(fault("someday").meant.empty());
  CHECK(fault("201913").meant.empty());
}

TEST_CASE("only a few words mean the present") {
  for (const auto* text : {"present", "Present", " now ", "현재"}) CHECK(means_present(text));
  for (const auto* text : {"", "presently", "2019"}) CHECK_FALSE(means_present(text));
}

TEST_CASE("dates compare by what both know") {
  CHECK(is_before({2019, 0, 0}, {2020, 1, 0}));
  CHECK(is_before({2019, 7, 0}, {2019, 8, 0}));
  CHECK(is_before({2019, 7, 3}, {2019, 7, 4}));
  CHECK_FALSE(is_before({2019, 0, 0}, {2019, 8, 0}));
  CHECK_FALSE(is_before({2019, 8, 0}, {2019, 0, 0}));
  CHECK_FALSE(is_before({2019, 7, 0}, {2019, 7, 4}));
  CHECK_FALSE(is_before({2019, 7, 4}, {2019, 7, 4}));
  CHECK_FALSE(is_before({2019, 9, 1}, {2019, 8, 30}));
}
