#include "catch.h"
#include "driver/job.h"

using namespace hanjang::driver;

TEST_CASE("jobs are every language in every set of layouts, one language after another") {
  const Job common{.variant = "ml", .letter = "damda", .language = {}, .layouts = {}, .format = "pages"};
  const std::vector<Job> jobs = plan_jobs(common, {"ko", "en"}, {{"one", "./two.toml"}, {"three"}});
  CHECK(jobs == std::vector<Job>{{"ml", "damda", "ko", {"one", "./two.toml"}, "pages"},
                                 {"ml", "damda", "ko", {"three"}, "pages"},
                                 {"ml", "damda", "en", {"one", "./two.toml"}, "pages"},
                                 {"ml", "damda", "en", {"three"}, "pages"}});
}

TEST_CASE("without a language or a layout there is no job") {
  CHECK(plan_jobs({}, {}, {{"one"}}).empty());
  CHECK(plan_jobs({}, {"ko"}, {}).empty());
}

TEST_CASE("pages and how full they are, of an output with parts and of one without") {
  OutputReport report{.pages = 6, .fullness = 0.954, .fit = {}, .fit_details = {}};
  CHECK(page_count(report) == "6");
  CHECK(fullness_of(report) == "95 %");
  report.parts = {{2, 0.8}, {4, 0.954}};
  CHECK(page_count(report) == "2 + 4");
  CHECK(fullness_of(report) == "80 % + 95 %");
}
