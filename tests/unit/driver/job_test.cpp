#include "catch.h"
#include "driver/job.h"

using namespace hanjang::driver;

TEST_CASE("jobs are every language in every set of layouts, one language after another") {
  const std::vector<Job> jobs = plan_jobs("", {"ko", "en"}, {{"one", "./two.toml"}, {"three"}}, "pages");
  CHECK(jobs == std::vector<Job>{{"", "ko", {"one", "./two.toml"}, "pages"},
                                 {"", "ko", {"three"}, "pages"},
                                 {"", "en", {"one", "./two.toml"}, "pages"},
                                 {"", "en", {"three"}, "pages"}});
}

TEST_CASE("without a language or a layout there is no job") {
  CHECK(plan_jobs("", {}, {{"one"}}, kPdf).empty());
  CHECK(plan_jobs("", {"ko"}, {}, kPdf).empty());
}

TEST_CASE("pages and how full they are, of an output with parts and of one without") {
  OutputReport report{.pages = 6, .fullness = 0.954, .fit = {}, .fit_details = {}};
  CHECK(page_count(report) == "6");
  CHECK(fullness_of(report) == "95 %");
  report.parts = {{2, 0.8}, {4, 0.954}};
  CHECK(page_count(report) == "2 + 4");
  CHECK(fullness_of(report) == "80 % + 95 %");
}
