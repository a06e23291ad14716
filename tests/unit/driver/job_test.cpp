#include "catch.h"
#include "driver/job.h"

using namespace hanjang::driver;

TEST_CASE("jobs are every language in every layout, one language after another") {
  const std::vector<Job> jobs = plan_jobs("", {"ko", "en"}, {"one", "./two.toml"}, "pages");
  CHECK(jobs == std::vector<Job>{{"", "ko", "one", "pages"},
                                 {"", "ko", "./two.toml", "pages"},
                                 {"", "en", "one", "pages"},
                                 {"", "en", "./two.toml", "pages"}});
}

TEST_CASE("without a language or a layout there is no job") {
  CHECK(plan_jobs("", {}, {"one"}, kPdf).empty());
  CHECK(plan_jobs("", {"ko"}, {}, kPdf).empty());
}
