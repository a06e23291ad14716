// What stands in which region, before anything of it is composed.

#include "compose/detail/regions.h"
#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kResume = R"([person]
name = "홍길동"
[summary]
ko = "소개글"
[[awards]]
title = "금상"
[[skills]]
group = "언어"
items = ["C++"]
[[section]]
id = "hobby"
title = "취미"
text = "등산"
)";

// The regions of a layout, each as the names of what it shows.
std::vector<Lines> shares(const std::string& over) {
  const Composed run(kResume, over);
  std::vector<Lines> result;
  for (const std::vector<RegionPart>& parts : share_out_sections(run.resume, *run.design)) {
    Lines& names = result.emplace_back();
    for (const RegionPart& part : parts)
      names.push_back(part.kind == RegionPart::Kind::person    ? "person"
                      : part.kind == RegionPart::Kind::contact ? "contact"
                                                               : part.section->kind);
  }
  return result;
}

std::string regions(const std::string& names) { return "[page]\nregions = [" + names + "]\n"; }

std::string region(const std::string& name, const std::string& place, const std::string& sections) {
  return "[region." + name + "]\nplace = \"" + place + "\"\nsections = [" + sections + "]\n" +
         (place == "top" || place == "main" ? "" : "width = 100\n");
}

} // namespace

TEST_CASE("one region shows the person and every section in the file's order") {
  CHECK(shares("") == std::vector<Lines>{{"person", "summary", "awards", "skills", "section"}});
}

TEST_CASE("the person stands in the first region at the top") {
  CHECK(shares(regions("\"side\", \"head\", \"main\"") + region("side", "left", "\"skills\"") +
               region("head", "top", "\"summary\"")) ==
        std::vector<Lines>{{"skills"}, {"person", "summary"}, {"awards", "section"}});
}

TEST_CASE("a region that names the person has them where it says") {
  CHECK(shares(regions("\"side\", \"main\"") + region("side", "left", "\"skills\", \"person\"")) ==
        std::vector<Lines>{{"skills", "person"}, {"summary", "awards", "section"}});
}

TEST_CASE("a section named twice stands where it is named first") {
  CHECK(shares(regions("\"side\", \"main\"") + region("side", "left", "\"skills\", \"skills\"") +
               region("main", "main", "\"skills\", \"awards\"")) ==
        std::vector<Lines>{{"skills"}, {"person", "awards", "summary", "section"}});
}

TEST_CASE("a section of the writer's own goes by its id") {
  CHECK(shares(regions("\"side\", \"main\"") + region("side", "left", "\"hobby\""))[0] == Lines{"section"});
}

TEST_CASE("order comes after what the main region names and before the rest") {
  CHECK(shares("[region.main]\nsections = [\"skills\"]\n[section]\norder = [\"hobby\", \"awards\"]\n") ==
        std::vector<Lines>{{"person", "skills", "section", "awards", "summary"}});
}

TEST_CASE("hidden sections are nowhere, even where a region names them") {
  CHECK(shares("[region.main]\nsections = [\"skills\"]\n[section]\nhide = [\"skills\", \"hobby\"]\n") ==
        std::vector<Lines>{{"person", "summary", "awards"}});
}

TEST_CASE("the order that a variant asks for holds in every region") {
  Composed run(kResume, region("side", "left", "\"skills\", \"awards\"") +
                            "[page]\nregions = [\"side\", \"main\"]\n" +
                            "[section]\norder = [\"summary\", \"hobby\"]\n");
  std::ranges::reverse(run.resume.sections); // the section of one's own, skills, awards, the summary
  run.resume.sections_are_in_order = true;
  Lines names;
  for (const std::vector<RegionPart>& parts : share_out_sections(run.resume, *run.design))
    for (const RegionPart& part : parts)
      if (part.section != nullptr) names.push_back(part.section->kind);
  CHECK(names == Lines{"skills", "awards", "section", "summary"});
}
