// Dates that contradict each other.

#include "catch.h"
#include "unit/resume/read.h"

#include <string>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

Faults job(const std::string& keys) {
  return read_after_person("[[experience]]\norganization = \"A\"\n" + keys).faults();
}

} // namespace

TEST_CASE("a single date beside a period is told") {
  const std::string talk = "[[activities]]\ntitle = \"A\"\ndate = \"2022-08\"\n";
  CHECK(read_after_person(talk).faults().empty());
  CHECK(read_after_person(talk + "start = \"2020\"\nend = \"2021\"\n").faults() == Faults{"W250 2022-08"});
  CHECK(read_after_person(talk + "end = \"2021\"\n").faults() == Faults{"W250 2022-08"});
}

TEST_CASE("what lies outside its job is told") {
  const std::string span = "start = \"2019-03\"\nend = \"2022-01\"\n";
  CHECK(job(span + "work = [{ project = \"B\", start = \"2019-03\", end = \"2022-01\" }]\n").empty());
  CHECK(job(span + "work = [{ project = \"B\", start = \"2019\", end = \"2022\" }]\n").empty());
  CHECK(job(span + "work = [{ project = \"B\", start = \"2019-02\", end = \"2020\" }]\n") ==
        Faults{"W251 2019-02"});
  CHECK(job(span + "work = [{ project = \"B\", start = \"2030\", end = \"2031\" }]\n") ==
        Faults{"W251 2030"});
  CHECK(job("start = \"2019\"\nend = \"present\"\nwork = [{ project = \"B\", start = \"2020\", end = "
            "\"present\" }]\n")
            .empty());
}

TEST_CASE("an end before its start is refused, and nothing is held to such a time") {
  CHECK(job("start = \"Winter 2024\"\nend = \"Spring 2024\"\n").empty());
  CHECK(job("start = \"2020\"\nend = \"2019\"\nwork = [{ project = \"B\", start = \"2025\", end = \"2026\" "
            "}]\n") == Faults{"E205 2019"});
}
