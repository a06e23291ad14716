#include "catch.h"
#include "locale/format.h"

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
  CHECK(months_inclusive({{2019, 8, 0}, {2020, 7, 0}, false}, today) == 12);
  CHECK(months_inclusive({{2019, 8, 0}, {2019, 8, 0}, false}, today) == 1);
  CHECK(months_inclusive({{2024, 1, 0}, {}, true}, today) == 5);
  CHECK(months_inclusive({{2025, 1, 0}, {}, true}, today) == 0);
  CHECK(months_inclusive({{2019, 0, 0}, {2020, 7, 0}, false}, today) == 0);
  CHECK(months_inclusive({{2019, 8, 0}, {}, false}, today) == 0);
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
