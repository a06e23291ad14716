#include "base/date.h"
#include "catch.h"

#include <random>

using namespace hanjang::base;

TEST_CASE("dates compare by what both know") {
  CHECK(is_before({2019, 0, 0}, {2020, 1, 0}));
  CHECK(is_before({2019, 7, 0}, {2019, 8, 0}));
  CHECK(is_before({2019, 7, 3}, {2019, 7, 4}));
  CHECK_FALSE(is_before({2019, 0, 0}, {2019, 8, 0}));
  CHECK_FALSE(is_before({2019, 8, 0}, {2019, 0, 0}));
  CHECK_FALSE(is_before({2019, 7, 0}, {2019, 7, 4}));
  CHECK_FALSE(is_before({2019, 7, 4}, {2019, 7, 4}));
  CHECK_FALSE(is_before({2019, 9, 1}, {2019, 8, 30}));
  CHECK(is_before({2024, 0, 0, YearPart::spring}, {2024, 6, 0}));
  CHECK_FALSE(is_before({2024, 0, 0, YearPart::spring}, {2024, 5, 0}));
  CHECK(is_before({2024, 0, 0, YearPart::first_half}, {2024, 0, 0, YearPart::quarter_3}));
}

TEST_CASE("a date means its days from the first to the last") {
  CHECK(first_day({2020, 2, 0}) == Date{2020, 2, 1});
  CHECK(last_day({2020, 2, 0}) == Date{2020, 2, 29});
  CHECK(last_day({2021, 2, 0}) == Date{2021, 2, 28});
  CHECK(last_day({2020, 0, 0}) == Date{2020, 12, 31});
  CHECK(first_day({2020, 0, 0, YearPart::quarter_4}) == Date{2020, 10, 1});
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({2000, 3, 1}) - day_number({2000, 2, 28}) == 2);
}
