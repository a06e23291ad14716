#include "catch.h"
#include "locale/format.h"

#include <random>
#include <set>
#include <utility>

using namespace hanjang;
using namespace hanjang::locale;

namespace {

// What is wrong with its patterns, or nothing.
std::string fault_of(const Formatter& formatter) {
  const auto faults = formatter.pattern_faults();
  return faults.empty() ? std::string{} : faults.front().message;
}

Formatter korean() {
  return Formatter("ko", {.year = "yyyy",
                          .month = "yyyy.MM",
                          .day = "yyyy.MM.dd",
                          .range = "{0} ~ {1}",
                          .present = "현재",
                          .duration = "{years,plural,=0{}other{#년}} {months,plural,=0{}other{#개월}}"});
}

Formatter english() {
  return Formatter("en", {.year = "yyyy",
                          .month = "MMM yyyy",
                          .day = "MMM d, yyyy",
                          .range = "{0} – {1}",
                          .present = "Present",
                          .duration =
                              "{years,plural,=0{}one{# yr}other{# yrs}} {months,plural,=0{}one{# mo}other{# "
                              "mos}}"});
}

Formatter with_month(std::string pattern, std::string language = "en") {
  DateForms forms;
  forms.month = std::move(pattern);
  return Formatter(std::move(language), std::move(forms));
}

} // namespace

TEST_CASE("dates print at the precision they have") {
  CHECK(korean().date({2019, 8, 0}) == "2019.08");
  CHECK(korean().date({2019, 0, 0}) == "2019");
  CHECK(korean().date({2019, 8, 5}) == "2019.08.05");
  CHECK(english().date({2019, 8, 0}) == "Aug 2019");
  CHECK(english().date({2019, 8, 5}) == "Aug 5, 2019");
  CHECK(english().date({}).empty());
}

TEST_CASE("English short months have three letters") {
  const Formatter formatter = with_month("MMM");
  std::string all;
  for (int month = 1; month <= 12; ++month) all += formatter.date({2020, month, 0});
  CHECK(all == "JanFebMarAprMayJunJulAugSepOctNovDec");
}

TEST_CASE("date patterns take names, widths and quoted text") {
  CHECK(with_month("MMMM yyyy").date({2019, 9, 0}) == "September 2019");
  CHECK(with_month("yyyy'년' M'월'").date({2019, 8, 0}) == "2019년 8월");
  CHECK(with_month("yyyy년 MMM", "ko").date({2019, 8, 0}) == "2019년 8월");
  CHECK(with_month("M/yy").date({2009, 8, 0}) == "8/09");
  CHECK(with_month("MM ''yy").date({2009, 8, 0}) == "08 '09");
  CHECK(with_month("'o''clock' y").date({2009, 8, 0}) == "o'clock 2009");
  CHECK(with_month("LLLL", "de").date({2009, 3, 0}) == "März");
}

TEST_CASE("ranges leave out what is not there") {
  const base::Date march{2019, 3, 0};
  const base::Date july{2020, 7, 0};
  CHECK(korean().range({march, july, false}) == "2019.03 ~ 2020.07");
  CHECK(english().range({march, july, false}) == "Mar 2019 – Jul 2020");
  CHECK(korean().range({march, {}, true}) == "2019.03 ~ 현재");
  CHECK(korean().range({march, {}, true}, "재직 중") == "2019.03 ~ 재직 중");
  CHECK(korean().range({march, march, false}) == "2019.03");
  CHECK(korean().range({march, {}, false}) == "2019.03");
  CHECK(korean().range({{}, july, false}) == "2020.07");
  CHECK(korean().range({{}, {}, true}) == "현재");
  CHECK(korean().range({}).empty());
}

TEST_CASE("durations count years and months and skip what is zero") {
  CHECK(korean().duration(16) == "1년 4개월");
  CHECK(korean().duration(12) == "1년");
  CHECK(korean().duration(7) == "7개월");
  CHECK(english().duration(16) == "1 yr 4 mos");
  CHECK(english().duration(13) == "1 yr 1 mo");
  CHECK(english().duration(24) == "2 yrs");
  CHECK(english().duration(0).empty());
  CHECK(english().duration(-3).empty());
  CHECK(Formatter("en", {}).duration(16).empty());
}

TEST_CASE("patterns that mean nothing are reported and print nothing") {
  CHECK(fault_of(korean()).empty());
  CHECK(fault_of(english()).empty());
  CHECK(fault_of(with_month("HH yyyy")).find("\"HH\"") != std::string::npos);
  CHECK(with_month("HH yyyy").date({2019, 8, 0}).empty());
  CHECK(fault_of(with_month("yyyy 'x")).find("never closed") != std::string::npos);
  CHECK(fault_of(with_month("yyyy-MM-dd")).find("cannot have a day") != std::string::npos);

  DateForms forms;
  forms.year = "MMM yyyy";
  CHECK(fault_of(Formatter("en", forms)).find("year alone") != std::string::npos);
  forms = {};
  forms.range = "{0} -";
  CHECK(fault_of(Formatter("en", forms)).find("{1}") != std::string::npos);
  forms = {};
  forms.duration = "{years,plural,";
  CHECK(fault_of(Formatter("en", forms)).find("ICU message") != std::string::npos);
  CHECK(Formatter("en", forms).duration(3).empty());
  forms.duration = "{days} d";
  CHECK(fault_of(Formatter("en", forms)).find("{days}") != std::string::npos);
}

TEST_CASE("month counts are inclusive at both ends") {
  const base::Date today{2024, 5, 17};
  CHECK(months_of({{2019, 8, 0}, {2020, 7, 0}, false}, today) == 12);
  CHECK(months_of({{2019, 8, 0}, {2019, 8, 0}, false}, today) == 1);
  CHECK(months_of({{2024, 1, 0}, {}, true}, today) == 5);
  CHECK(months_of({{2025, 1, 0}, {}, true}, today) == 0);
  CHECK(months_of({{2019, 0, 0}, {2020, 7, 0}, false}, today) == 0);
  CHECK(months_of({{2019, 8, 0}, {}, false}, today) == 0);
}

TEST_CASE("months covered by several ranges are counted once") {
  const base::Date today{2024, 5, 17};
  const base::DateRange year{{2020, 1, 0}, {2020, 12, 0}, false};
  const base::DateRange inside{{2020, 3, 0}, {2020, 4, 0}, false};
  const base::DateRange across{{2020, 11, 0}, {2021, 2, 0}, false};
  const base::DateRange apart{{2024, 5, 0}, {}, true};
  const base::DateRange vague{{2010, 0, 0}, {2012, 0, 0}, false};
  const std::vector<base::DateRange> ranges{across, apart, inside, year, vague};
  CHECK(months_covered(ranges, today) == 15);
  CHECK(months_covered({}, today) == 0);
}

TEST_CASE("whole dates count days, and what is yet to come is not counted") {
  const base::Date today{2026, 11, 26};
  CHECK(months_of({{2020, 3, 31}, {2020, 4, 1}, false}, today) == 0);
  CHECK(months_of({{2020, 2, 15}, {2022, 2, 14}, false}, today) == 24);
  CHECK(months_of({{2020, 2, 15}, {2022, 2, 13}, false}, today) == 23);
  CHECK(months_of({{2020, 1, 31}, {2020, 2, 29}, false}, today) == 1);
  CHECK(months_of({{2020, 1, 31}, {2020, 2, 28}, false}, today) == 0);
  CHECK(months_of({{2020, 1, 1}, {2020, 12, 31}, false}, today) == 12);
  CHECK(months_of({{2025, 6, 0}, {2027, 5, 0}, false}, today) == 18);
  CHECK(months_of({{2027, 6, 0}, {2028, 5, 0}, false}, today) == 0);
  CHECK(months_of({{2026, 10, 27}, {}, true}, today) == 1);
  CHECK(months_of({{2026, 10, 28}, {}, true}, today) == 0);
}

TEST_CASE("gaps between ranges are left out") {
  const base::Date today{2026, 11, 26};
  const std::vector<base::DateRange> apart{{{2018, 3, 0}, {2019, 2, 0}, false},
                                           {{2020, 3, 0}, {2021, 2, 0}, false}};
  CHECK(months_covered(apart, today) == 24);
  const std::vector<base::DateRange> adjoining{{{2020, 1, 16}, {2020, 12, 31}, false},
                                               {{2021, 1, 1}, {2021, 1, 15}, false}};
  CHECK(months_covered(adjoining, today) == 12);
  const std::vector<base::DateRange> single{{{2020, 1, 1}, {2020, 1, 30}, false}};
  CHECK(months_covered(single, today) == 0);
  const std::vector<base::DateRange> quarter{{{2021, 1, 1}, {2021, 3, 30}, false}};
  CHECK(months_covered(quarter, today) == 2);
}

namespace {

// Counts months a day at a time, as people do on a calendar: a month is over on the day before the one of the
// same number, or on the last of a month without such a day.
int counted_by_hand(base::Date start, const base::Date& end) {
  int months = 0;
  int year = start.year;
  int month = start.month;
  while (true) {
    if (++month > 12) {
      month = 1;
      ++year;
    }
    const int days = base::days_in_month(year, month);
    base::Date over{year, month, start.day - 1};
    if (start.day > days) over.day = days;
    if (over.day == 0) {
      over.month = month == 1 ? 12 : month - 1;
      over.year = month == 1 ? year - 1 : year;
      over.day = base::days_in_month(over.year, over.month);
    }
    if (base::day_number(over) > base::day_number(end)) return months;
    ++months;
  }
}

} // namespace

TEST_CASE("ten thousand pairs of dates count as on a calendar") {
  std::mt19937 random(20270106);
  const base::Date today{2100, 12, 31};
  const auto draw = [&] {
    base::Date date{1990 + static_cast<int>(random() % 40), 1 + static_cast<int>(random() % 12), 0};
    date.day =
        1 + static_cast<int>(random() % static_cast<unsigned>(base::days_in_month(date.year, date.month)));
    return date;
  };
  for (int run = 0; run < 10'000; ++run) {
    base::Date start = draw();
    base::Date end = draw();
    if (base::is_before(end, start)) std::swap(start, end);
    CAPTURE(start.year, start.month, start.day, end.year, end.month, end.day);
    REQUIRE(months_of({start, end, false}, today) == counted_by_hand(start, end));
    const base::DateRange months{{start.year, start.month, 0}, {end.year, end.month, 0}, false};
    REQUIRE(months_of(months, today) == (end.year - start.year) * 12 + end.month - start.month + 1);
  }
}

TEST_CASE("covered months are those of the union, month by month") {
  std::mt19937 random(20270107);
  for (int run = 0; run < 1'000; ++run) {
    std::vector<base::DateRange> ranges;
    std::set<int> covered;
    for (std::size_t count = 1 + random() % 5; count > 0; --count) {
      const int first = 2000 * 12 + static_cast<int>(random() % 120);
      const int last = first + static_cast<int>(random() % 40);
      ranges.push_back({{first / 12, first % 12 + 1, 0}, {last / 12, last % 12 + 1, 0}, false});
      for (int month = first; month <= last; ++month) covered.insert(month);
    }
    REQUIRE(months_covered(ranges, {2100, 1, 1}) == static_cast<int>(covered.size()));
  }
}

TEST_CASE("parts of years and dates to come are written in the language's form") {
  DateForms forms;
  forms.year = "yyyy";
  forms.range = "{0} ~ {1}";
  forms.expected = "{} 예정";
  forms.parts = {{"spring", "{0}년 봄"}, {"quarter", "{0}년 {1}분기"}};
  const Formatter korean("ko", forms);
  CHECK(korean.date({2024, 0, 0, base::YearPart::spring}) == "2024년 봄");
  CHECK(korean.date({2024, 0, 0, base::YearPart::quarter_3}) == "2024년 3분기");
  CHECK(korean.date({2024, 0, 0, base::YearPart::first_half}) == "2024 H1");
  CHECK(korean.expected({2027, 2, 0}) == "2027-02 예정");
  CHECK(korean.range({{2025, 0, 0}, {2027, 0, 0}, false}, "", true) == "2025 ~ 2027 예정");
  CHECK(korean.range({{2027, 0, 0}, {}, false}, "", true) == "2027 예정");
}

TEST_CASE("what ICU cannot write is told, and not passed over") {
  Formatter formatter("en", {.month = "MMM yyyy", .duration = "{years, counted} yrs"});
  CHECK(formatter.date({2019, 3, 0}) == "Mar 2019");
  CHECK(formatter.failure().empty()); // nobody asked for a duration yet
  CHECK(formatter.duration(30).empty());
  CHECK(formatter.failure().find("durations in the language `en`") != std::string::npos);
  CHECK(korean().duration(16) == "1년 4개월");
  CHECK(korean().failure().empty());
  DateForms forms;
  forms.failure = "no orders";
  CHECK(Formatter("en", forms).failure() == "no orders");
}

TEST_CASE("a language's own order of a date is known") {
  std::string failure;
  CHECK(usual_pattern("ja", "yMMM", failure) == "y年M月");
  CHECK(usual_pattern("de", "yMMMd", failure) == "d. MMM y");
  for (const char* language : {"de", "fr", "es", "pt", "it", "nl", "pl", "cs", "tr", "sv", "fi",
                               "da", "nb", "hu", "ro", "vi", "id", "ja", "zh", "ru", "uk", "el"})
    for (const char* skeleton : {"yMMM", "yMMMd"}) {
      CAPTURE(language, skeleton);
      const auto pattern = usual_pattern(language, skeleton, failure);
      REQUIRE(pattern);
      DateForms forms;
      forms.day = *pattern;
      const Formatter formatter(language, forms);
      CHECK(formatter.pattern_faults().empty());
      CHECK(formatter.date({2019, 3, 5}).find("2019") != std::string::npos);
      CHECK(formatter.failure().empty());
    }
}
