// Settings of a whole section, and sections of the writer's own with the entries of another.

#include "catch.h"
#include "resume/keys.h"
#include "resume/resume.h"
#include "unit/resume/read.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

const std::string kJobs = R"([[experience]]
organization = "가"
start = "2010-01"
end = "2012-02"
[[experience]]
organization = "나"
[[experience]]
organization = "다"
[[experience.positions]]
title = "t"
start = "2015-01"
end = "present"
[[experience.positions]]
title = "u"
start = "2009-01"
end = "2009-12"
[[experience]]
organization = "라"
start = "2013-01"
end = "2014-12"
)";

std::string order(const SourceSection& section) {
  std::string names;
  for (const SourceRecord& entry : section.entries)
    names += entry.get<LocalizedText>(entry.spec->keys.front().name)->versions.front().second.plain();
  return names;
}

std::string order_of(const std::string& settings, const std::string& entries) {
  const Reading reading = read_after_person(settings + entries);
  CHECK(reading.faults().empty());
  return order(reading.resume->sections.front());
}

} // namespace

TEST_CASE("entries stand as written, the newest or the oldest first") {
  CHECK(order_of("", kJobs) == "가나다라");
  CHECK(order_of("[document.section.experience]\nsort = \"newest\"\n", kJobs) == "다라가나");
  CHECK(order_of("[document.section.experience]\nsort = \"oldest\"\n", kJobs) == "다가라나");
}

TEST_CASE("entries of one time keep their order, whatever it is") {
  std::mt19937 random(7);
  for (int run = 0; run < 100; ++run) {
    std::string file = "[document.section.awards]\nsort = \"newest\"\n";
    std::vector<std::pair<int, std::string>> expected;
    for (int i = 0; i < 12; ++i) {
      const int year = 2015 + static_cast<int>(random() % 4);
      const std::string name(1, static_cast<char>('a' + i));
      file += "[[awards]]\ntitle = \"" + name + "\"\ndate = " + std::to_string(year) + "\n";
      expected.emplace_back(-year, name);
    }
    std::ranges::stable_sort(expected, {}, &std::pair<int, std::string>::first);
    std::string names;
    for (const auto& [year, name] : expected) names += name;
    CHECK(order_of(file, "") == names);
  }
}

TEST_CASE("a section may have a title of its own") {
  const Reading reading = read_after_person(
      "[document.section.experience]\ntitle = { ko = \"주요 경력\", en = \"Selected\" }\n" + kJobs);
  REQUIRE(reading.faults().empty());
  diag::Diagnostics diagnostics;
  CHECK(select_language(*reading.resume, "en", diagnostics).sections.front().title->plain() == "Selected");
  CHECK(read_after_person("[document.section.experence]\nsort = \"newest\"\n" + kJobs).faults() ==
        Faults{"E212 experence"});
}

TEST_CASE("what has no dates cannot be sorted, and every other section can") {
  for (const std::string_view kind : section_names()) {
    if (kind == "section") continue;
    INFO(kind);
    const schema::TableSpec& spec = *entry_spec(kind);
    const bool has_dates =
        schema::find_key(spec, "start") != nullptr || schema::find_key(spec, "date") != nullptr;
    const Reading reading =
        read_after_person("[document.section." + std::string(kind) + "]\nsort = \"oldest\"\n");
    CHECK(reading.faults() == (has_dates ? Faults{} : Faults{"E229 \"oldest\""}));
  }
  const std::string own =
      "[document.section.mine]\nsort = \"newest\"\n[[section]]\ntitle = \"가\"\nid = \"mine\"\n";
  CHECK(read_after_person(own + "as = \"skills\"\nentries = [{ group = \"나\", items = [\"다\"] }]\n")
            .faults() == Faults{"E229 \"newest\""});
  CHECK(read_after_person(own + "as = \"awards\"\nentries = [{ title = \"나\" }]\n").faults().empty());
  CHECK(read_after_person(own + "entries = [{ title = \"나\" }]\n").faults().empty());
}

TEST_CASE("a section of one's own takes the entries of any section that is an array") {
  for (const std::string_view kind : section_names()) {
    if (kind == "summary" || kind == "section" || kind == kFormSection) continue;
    INFO(kind);
    const schema::TableSpec& spec = *entry_spec(kind);
    std::string file = "[[section]]\ntitle = \"가\"\nid = \"mine\"\nas = \"" + std::string(kind) + "\"\n";
    file += "[[section.entries]]\n" + std::string(spec.keys.front().name) + " = \"나\"\n";
    if (kind == "skills") file += "items = [\"다\"]\n";
    const Reading reading = read_after_person(file);
    CHECK(reading.faults().empty());
    const SourceSection& section = reading.resume->sections.front();
    CHECK(section.kind == "section");
    CHECK(section.entries.front().spec == &spec);
    CHECK(order(section) == "나");
  }
}

TEST_CASE("what it is as is one of those, and its entries are held to it") {
  const auto faults = [](const std::string& as, const std::string& entry) {
    return read_after_person("[[section]]\ntitle = \"가\"\nas = \"" + as + "\"\n[[section.entries]]\n" +
                             entry)
        .faults();
  };
  CHECK(faults("experience", "organization = \"나\"\nissuer = \"다\"\n") == Faults{"E201 issuer"});
  CHECK(faults("experience", "start = \"2019-13\"\norganization = \"나\"\n") == Faults{"E204 13"});
  CHECK(faults("experiance", "organization = \"나\"\n") == Faults{"E211 \"experiance\""});
  CHECK(faults("summary", "text = \"나\"\n") == Faults{"E211 \"summary\""});
  // What forms ask prints in places of their own, and would be lost elsewhere.
  CHECK(faults("form", "salary = \"나\"\n") == Faults{"E211 \"form\""});
}

TEST_CASE("fields of such entries are hidden by the name of either section") {
  const std::string file =
      "[document]\nhide = [\"experience.location\", \"mine.department\"]\n"
      "[[section]]\ntitle = \"가\"\nid = \"mine\"\nas = \"experience\"\n"
      "[[section.entries]]\norganization = \"나\"\ndepartment = \"다\"\nlocation = \"라\"\n";
  const Reading reading = read_after_person(file);
  REQUIRE(reading.faults().empty());
  diag::Diagnostics diagnostics;
  const Resume resume = select_language(*reading.resume, "ko", diagnostics);
  CHECK(resume.sections.front().entries.front().fields.size() == 1);
}
