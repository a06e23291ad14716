#include "catch.h"
#include "resume/date_pattern.h"
#include "resume/detail/date_words.h"
#include "resume/detail/dates.h"
#include "schema/schema.h"

#include <regex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

bool is_date(std::string_view text) { return std::holds_alternative<WrittenDate>(parse_date(text)); }

bool matches(const std::string& pattern, std::string_view text) {
  const std::regex expression(pattern, std::regex::ECMAScript);
  return std::regex_match(text.begin(), text.end(), expression);
}

struct Patterns {
  std::regex date{date_pattern(), std::regex::ECMAScript};
  std::regex end{end_date_pattern(), std::regex::ECMAScript};

  bool has_date(std::string_view text) const { return std::regex_match(text.begin(), text.end(), date); }
  bool has_end(std::string_view text) const { return std::regex_match(text.begin(), text.end(), end); }
};

const Patterns& patterns() {
  static const Patterns kPatterns;
  return kPatterns;
}

} // namespace

TEST_CASE("every text that is read as a date matches the pattern of dates") {
  for (const auto* text : {"2019",
                           "2019-08",
                           "2019.08",
                           "2019/08",
                           "2019-8",
                           "2019. 8",
                           "2019. 8.",
                           " 2019.08. ",
                           "2019 - 08 - 15",
                           "2019. 8. 15.",
                           "2019.",
                           "2019년",
                           "2019년도",
                           "2019년 8월",
                           "2019년8월15일",
                           "Aug 2019",
                           "AUGUST 2019",
                           "15th of August, 2019",
                           "Aug 15, 2019",
                           "2024 봄",
                           "2024년 하반기",
                           "Q1 2024",
                           "1Q 2024",
                           "H2 2024",
                           "2024년 3/4분기",
                           "2024 fall",
                           "2027-02 예정",
                           "2027-02 졸업예정",
                           "2027-02 (졸업 예정)",
                           "2027년 2월 졸업 예정",
                           "졸업예정 2027.02",
                           "예정: 2027.02",
                           "expected 2027-02",
                           "Expected graduation: May 2027",
                           "May 2027, expected",
                           "May 2027 - graduation expected",
                           "2027 (exp.)",
                           "exp. 2027"}) {
    CAPTURE(text);
    CHECK(is_date(text));
    CHECK(patterns().has_date(text));
    CHECK(patterns().has_end(text));
  }
}

TEST_CASE("texts that are no dates match neither pattern") {
  for (const auto* text : {"",
                           " ",
                           "2019-",
                           "2019-13",
                           "2019-00",
                           "2019-08-32",
                           "1899",
                           "2101",
                           "0000",
                           "19-08",
                           "2019-08x",
                           "x2019",
                           "2019-08.15",
                           "201903",
                           "2019 ~ 2020",
                           "2019-03 ~ 2020-02",
                           "예정",
                           "expected",
                           "봄",
                           "Aug",
                           "2019 of",
                           "2019 Smarch",
                           "soon",
                           "2019-08-15T10:00:00",
                           "휴학 중",
                           "2019년 여름방학",
                           "?",
                           "미정"}) {
    CAPTURE(text);
    CHECK_FALSE(is_date(text));
    CHECK_FALSE(patterns().has_date(text));
    CHECK_FALSE(patterns().has_end(text));
  }
}

TEST_CASE("what goes on is an end and no date") {
  std::vector<std::string> texts{"present", "Present",  "재직 중", "~ 현재",
                                 "- now",   "till now", "재직중.", " 진행 중 "};
  for (const std::string_view word : present_words()) texts.emplace_back(word);
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(means_present(text));
    CHECK(patterns().has_end(text));
    CHECK_FALSE(patterns().has_date(text));
  }
  CHECK_FALSE(patterns().has_end("presently"));
}

TEST_CASE("dates put together of all there is to write them with match the pattern if they are read") {
  const DateWords words = date_words();
  std::size_t dates = 0;
  std::vector<std::string> texts;
  for (const std::string_view word : words.all)
    for (const auto* around :
         {"2019 {}", "2019{}", "{} 2019", "2019 3{}", "2019년 3{}", "3{} 2019", "2019 {} 3", "1{} 2019"}) {
      std::string text = around;
      text.replace(text.find("{}"), 2, word);
      texts.push_back(std::move(text));
    }
  for (const std::string_view word : expectations())
    for (const auto* date : {"2027", "2027-02", "2027년 2월", "Feb 2027", "2027 봄"})
      for (const auto* joint : {" ", ": ", ""}) {
        texts.push_back(std::string(word) + joint + date);
        texts.push_back(std::string(date) + joint + std::string(word));
        texts.push_back(std::string(date) + " (" + std::string(word) + ")");
      }
  for (const std::string_view event : expected_events())
    for (const auto* gap : {"", " "}) {
      const std::string expected = std::string(event) + gap + "예정";
      texts.push_back("2027.02 " + expected);
      texts.push_back("2027.02(" + expected + ")");
      texts.push_back(expected + " 2027.02");
      texts.push_back("2027년 2월, " + expected);
    }
  for (const std::string& text : texts) {
    if (!is_date(text)) continue;
    ++dates;
    CAPTURE(text);
    CHECK(patterns().has_date(text));
  }
  CHECK(dates > 200);
}

TEST_CASE("years of the pattern are those that dates may have") {
  for (const int year : {1800, 1899, 1900, 1999, 2000, 2099, 2100, 2101, 2110, 2999}) {
    CAPTURE(year);
    const bool is_year = year >= schema::kYears.least && year <= schema::kYears.most;
    CHECK(matches(date_pattern(), std::to_string(year)) == is_year);
  }
}
