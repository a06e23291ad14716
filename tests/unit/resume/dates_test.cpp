#include "catch.h"
#include "resume/detail/dates.h"
#include "unit/resume/read.h"

#include <array>
#include <random>
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
                           "2024 3/5분기",
                           "of 2024",
                           "th 2024",
                           "2024th",
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

TEST_CASE("what was meant is told, as it should be written") {
  struct Case {
    const char* text;
    const char* meant;
  };
  const Case cases[]{
      {"08/2019", "2019-08"},
      {"7/2020", "2020-07"},
      {"07.2020", "2020-07"},
      {"201908", "2019-08"},
      {"20200715", "2020-07-15"},
      {"2020 07", "2020-07"},
      {"2020 07 15", "2020-07-15"},
      {"2020_07", "2020-07"},
      {"15/07/2020", "2020-07-15"},
      {"07/15/2020", "2020-07-15"},
      {"07/07/2020", "2020-07-07"},
      {"2020-07-15T09:30:00", "2020-07-15"},
      {"'20.07", "2020-07"},
      {"’20.07", "2020-07"},
      {"20-07", "2020-07"},
      {"99.03", "1999-03"},
      {"'20", "2020"},
      {"20.07.15", "2020-07-15"},
      {"20년 7월", "2020-07"},
      {"2020年 7月", "2020-07"},
      {"2020年7月15日", "2020-07-15"},
      {"Jul '20", "2020-07"},
      {"Jul 20", "2020-07"},
      {"23Q1", "2023 Q1"},
      {"Spring '23", "2023 Spring"},
      {"2020–07", "2020-07"},
      {"2020‑07", "2020-07"},
      {"2020．07", "2020-07"},
      {"２０２０.07", "2020-07"},
      {"2023년 봄학기", "2023 봄"},
      {"2023 봄 학기", "2023 봄"},
      {"2023년 1학기", "2023 봄"},
      {"2023-2학기", "2023 가을"},
      {"2023 Spring Semester", "2023 Spring"},
      {"Fall 2022 semester", "2022 Fall"},
      {"Class of 2024", "2024"},
      {"2020.07 졸업", "2020-07"},
      {"2020-07 입사", "2020-07"},
      {"2020.07.15 (수)", "2020-07-15"},
      {"2020.07 (1년)", "2020-07"},
      {"2022-06까지", "2022-06"},
      {"until 2022-06", "2022-06"},
      {"since 2020", "2020"},
      {"2023년 말", "2023"},
      {"early 2023", "2023"},
      {"mid-2023", "2023"},
      {"약 2020", "2020"},
      {"c. 2020", "2020"},
      {"2020?", "2020"},
      {"Juli 2020", "2020-07"},
      {"graduating May 2027", "2027-05 expected"},
      {"2027-02 수료예정", "2027-02 예정"},
      {"07/08/2020", ""}, // the 7th of August or the 8th of July
      {"someday", ""},
      {"201913", ""},
      {"2020-13", ""},
      {"3 months in 2020", ""},
      {"2020 Q5", ""},
      {"", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const DateFault found = fault(one.text);
    CHECK(found.meant == one.meant);
    CHECK(found.meant_end.empty());
    if (!found.meant.empty()) CHECK(date(found.meant).year != 0); // what is told can be written
  }
}

TEST_CASE("a period is told as its two dates") {
  struct Case {
    const char* text;
    const char* start;
    const char* end;
  };
  const Case cases[]{
      {"2020.07 ~ 2022.06", "2020-07", "2022-06"},
      {"2020.07.~2022.06.", "2020-07", "2022-06"},
      {"2020-07 – 2022-06", "2020-07", "2022-06"},
      {"2020-07 - 2022-06", "2020-07", "2022-06"},
      {"2020-07-2022-06", "2020-07", "2022-06"},
      {"2020-07 to 2022-06", "2020-07", "2022-06"},
      {"2020-2022", "2020", "2022"},
      {"2020/2021", "2020", "2021"},
      {"2020-21", "2020", "2021"},
      {"2020∼2022", "2020", "2022"},
      {"2020.07 ~ 09", "2020-07", "2020-09"},
      {"Jul 2020 – Jun 2022", "2020-07", "2022-06"},
      {"Jan - Mar 2020", "2020-01", "2020-03"},
      {"'20.07 ~ '22.06", "2020-07", "2022-06"},
      {"2020년 7월부터 2022년 6월까지", "2020-07", "2022-06"},
      {"2020.07 ~", "2020-07", "present"},
      {"2020.07 ~ 현재", "2020-07", "present"},
      {"2020 - present", "2020", "present"},
      {"2020-07부터", "2020-07", "present"},
      {"2023.03 ~ 2027.02 졸업예정", "2023-03", "2027-02 예정"},
      {"~ 2022.06", "", "2022-06"},
      {"~2022.06", "", "2022-06"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const DateFault found = fault(one.text);
    CHECK(found.meant == one.start);
    CHECK(found.meant_end == one.end);
    CHECK((found.message.find("period") != std::string::npos) == !found.meant.empty());
  }
}

TEST_CASE("a word that something is expected needs a date") {
  for (const auto* text : {"예정", "졸업예정", "졸업 예정", "expected", "(expected)"}) {
    CAPTURE(text);
    CHECK(fault(text).lacks_date);
  }
}

TEST_CASE("a long text is looked through no longer than it takes to see that it is no date") {
  const std::string text = "2019" + std::string(20'000, '-');
  CHECK(fault(text).meant.empty());
}

TEST_CASE("only a few words mean the present") {
  for (const auto* text : {"present", "Present", " now ", "현재", "~ 현재", "현재 재직 중", "until now"})
    CHECK(means_present(text));
  for (const auto* text : {"", "presently", "2019", "~", "까지", "현", "to"})
    CHECK_FALSE(means_present(text));
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
      {"2024년 3/4분기", {2024, 0, 0, YearPart::quarter_3}},
      {"2nd half of 2024", {2024, 0, 0, YearPart::second_half}},
      {"Summer of 2024", {2024, 0, 0, YearPart::summer}},
      {"July 15th, 2020", {2020, 7, 15}},
      {"1st July 2020", {2020, 7, 1}},
      {"15th of July 2020", {2020, 7, 15}},
      {"H2 2024", {2024, 0, 0, YearPart::second_half}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(date(one.text) == one.date);
  }
  CHECK(fault("2019년 13월").message == "months go from 01 to 12");
}

TEST_CASE("a date may be one that is expected") {
  for (const auto* text :
       {"2027-02 예정", "2027.02 (예정)", "expected 2027-02", "Expected: Feb 2027", "Feb 2027 (expected)",
        "2027년 2월 예정", "anticipated 2027-02", "2027-02 졸업예정", "2027.02(졸업 예정)",
        "2027-02, expected", "Feb 2027 – expected", "2027-02 exp.", "Expected graduation: Feb 2027",
        "졸업예정 2027.02"}) {
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

TEST_CASE("what is told in place of a text can be written, whatever the text") {
  constexpr std::array kPieces = std::to_array<std::string_view>(
      {"2020", "2022", "07",       "7",  "31",   "'20",     "’",        "~",    "-",    "–",       "/",
       ".",    ",",    " ",        " ",  "년",   "월",      "일",       "학기", "봄",   "봄학기",  "분기",
       "Jul",  "June", "Juli",     "Q",  "H1",   "of",      "th",       "(",    ")",    "예정",    "졸업",
       "까지", "부터", "expected", "to", "현재", "present", "semester", "_",    "０７", "2020-07", "202007"});
  std::minstd_rand random(20260301);
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  std::uniform_int_distribution<int> count(1, 7);
  int told = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int left = count(random); left > 0; --left) text += kPieces.at(piece(random));
    const auto parsed = parse_date(text);
    const DateFault* found = std::get_if<DateFault>(&parsed);
    if (found == nullptr) continue;
    CAPTURE(text, found->meant, found->meant_end);
    if (!found->meant.empty()) CHECK(date(found->meant).year != 0);
    if (!found->meant_end.empty())
      CHECK((means_present(found->meant_end) || date(found->meant_end).year != 0));
    told += found->meant.empty() && found->meant_end.empty() ? 0 : 1;
  }
  CHECK(told > 1'000);
}

TEST_CASE("a word for how something stands is no end, and is told where it belongs") {
  const auto hint = [](const std::string& table, const std::string& end) {
    const Reading read = read_after_person("[[" + table + "\nstart = \"2019\"\nend = \"" + end + "\"\n");
    REQUIRE(read.diagnostics.all().size() == 1);
    return read.hint();
  };
  const std::string school = "education]]\ninstitution = \"B\"";
  const std::string job = "experience]]\norganization = \"B\"";
  for (const char* word : {"휴학 중", "휴학", "군휴학중", "on leave"})
    CHECK(hint(school, word) ==
          "it goes on: write end = \"present\", and status = \"" + std::string(word) + "\"");
  for (const char* word : {"휴직 중", "파견중", "육아휴직", "Sabbatical"})
    CHECK(hint(job, word) ==
          "it goes on: write end = \"present\", and say \"" + std::string(word) + "\" in a text");
  for (const char* word : {"졸업", "수료", "중퇴", "Graduated", "dropped out"})
    CHECK(hint(school, word) ==
          "write when it ended, for example: end = \"2020-07\", and status = \"" + std::string(word) + "\"");
  CHECK(hint(job, "퇴사") == "write when it ended, for example: end = \"2020-07\"");
  CHECK(hint(job, "졸업중") == "for example: end = \"2020-07\", or \"present\" if it goes on");
}
