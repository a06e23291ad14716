#include "catch.h"
#include "driver/job.h"

using namespace hanjang::driver;

TEST_CASE("jobs are every language in every layout, one language after another") {
  const std::vector<Job> jobs = plan_jobs({"ko", "en"}, {"one", "./two.toml"}, Format::pages);
  CHECK(jobs == std::vector<Job>{{"", "ko", "one", Format::pages},
                                 {"", "ko", "./two.toml", Format::pages},
                                 {"", "en", "one", Format::pages},
                                 {"", "en", "./two.toml", Format::pages}});
}

TEST_CASE("without a language or a layout there is no job") {
  CHECK(plan_jobs({}, {"one"}, Format::pdf).empty());
  CHECK(plan_jobs({"ko"}, {}, Format::pdf).empty());
}
