#include "catch.h"
#include "read.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

const std::string kBoth = R"([person]
name = { ko = "홍길동", en = "Gildong Hong" }
headline = { ko = "엔지니어", en = "Engineer" }
birth = "1995-03-01"
phone = "010-0000-0000"
[[education]]
institution = { ko = "한별대", en = "Hanbyeol" }
score = 3.9
[[experience]]
organization = "Nurilab"
stack = ["C++", { ko = "파이썬", en = "Python" }, { ko = "", en = "English only" }]
  [[experience.work]]
  project = { ko = "검색", en = "Search" }
  [[experience.work]]
  project = { ko = "한국어만", en = "" }
)";

struct Selected {
  Reading reading;
  Resume resume;
};

Selected select(const std::string& text, std::string_view language) {
  Selected selected{read_file(text), {}};
  REQUIRE(selected.reading.resume);
  selected.resume = select_language(*selected.reading.resume, language, selected.reading.diagnostics);
  return selected;
}

const Record& first_entry(const Resume& resume, std::string_view kind) {
  for (const auto& section : resume.sections)
    if (section.kind == kind) return section.entries.front();
  FAIL("no such section");
  return resume.person;
}

} // namespace

TEST_CASE("each language has its own texts") {
  const auto korean = select(kBoth, "ko");
  const auto english = select(kBoth, "en");
  CHECK(korean.reading.faults().empty());
  CHECK(english.reading.faults() == Faults{"N280 \"1995-03-01\""}); // of the date of birth
  CHECK(plain(korean.resume.person.get<RichText>("name")) == "홍길동");
  CHECK(plain(english.resume.person.get<RichText>("name")) == "Gildong Hong");
  CHECK(plain(english.resume.person.get<RichText>("phone")) == "010-0000-0000");
  CHECK(korean.resume.language == "ko");
  CHECK(korean.resume.author == "홍길동");
  CHECK(korean.resume.title == "홍길동 – 엔지니어");
  CHECK(english.resume.title == "Gildong Hong – Engineer");
}

TEST_CASE("an empty version prints nothing in its language") {
  const auto korean = select(kBoth, "ko");
  const auto english = select(kBoth, "en");
  const auto& korean_job = first_entry(korean.resume, "experience");
  const auto& english_job = first_entry(english.resume, "experience");
  CHECK(korean_job.get<std::vector<RichText>>("stack")->size() == 2);
  CHECK(english_job.get<std::vector<RichText>>("stack")->size() == 3);
  CHECK(korean_job.get<std::vector<Record>>("work")->size() == 2);
  CHECK(english_job.get<std::vector<Record>>("work")->size() == 1);
}

TEST_CASE("a missing language is reported and the other one printed") {
  auto selected = select("[person]\nname = { ko = \"홍길동\", en = \"Hong\" }\nheadline.ko = \"엔지니어\"\n"
                         "[[skills]]\ngroup = \"x\"\nitems = [{ ko = \"파이썬\" }, \"C\"]\n",
                         "en");
  CHECK(plain(selected.resume.person.get<RichText>("headline")) == "엔지니어");
  const auto& all = selected.reading.diagnostics.all();
  REQUIRE(all.size() == 2);
  CHECK(all[0].severity == diag::Severity::warning);
  CHECK(all[0].code == diag::Code::missing_translation);
  CHECK(all[0].message == "`headline` has no text in \"en\"; the one in \"ko\" is printed");
  CHECK(all[1].code == diag::Code::missing_translation);
  CHECK(selected.reading.at(all[1].span) == "{ ko = \"파이썬\" }");
}

TEST_CASE("regional languages fall back on their own") {
  CHECK(plain(select(kBoth, "en-GB").resume.person.get<RichText>("name")) == "Gildong Hong");
  const auto british = select("[person]\nname = { en = \"Grey\", en-GB = \"Gray\" }\n", "en-GB");
  CHECK(plain(british.resume.person.get<RichText>("name")) == "Gray");
  CHECK(british.reading.faults().empty());
}

TEST_CASE("what is to be hidden is gone, in its language only") {
  const std::string hide =
      "[document]\nhide = { en = [\"person.birth\", \"education.score\", \"experience\"] }\n" + kBoth;
  const auto english = select(hide, "en");
  const auto korean = select(hide, "ko");
  CHECK(english.resume.person.get<DateValue>("birth") == nullptr);
  CHECK(korean.resume.person.get<DateValue>("birth") != nullptr);
  CHECK(first_entry(english.resume, "education").get<RichText>("score") == nullptr);
  CHECK(first_entry(korean.resume, "education").get<RichText>("score") != nullptr);
  CHECK(english.resume.sections.size() == 1);
  CHECK(korean.resume.sections.size() == 2);
}

TEST_CASE("what is hidden need not be translated") {
  const auto english = select("[document]\nhide = { en = [\"military\", \"volunteering.note\"] }\n"
                              "[person]\nname = { ko = \"홍\", en = \"Hong\" }\n"
                              "[military]\nservice.ko = \"육군\"\n"
                              "[[section]]\nid = \"volunteering\"\ntitle = \"V\"\n"
                              "entries = [{ title = \"T\", note.ko = \"비고\" }]\n",
                              "en");
  CHECK(english.reading.faults().empty());
  REQUIRE(english.resume.sections.size() == 1);
  CHECK(english.resume.sections[0].id == "volunteering");
  CHECK(english.resume.sections[0].entries[0].get<RichText>("note") == nullptr);
}

TEST_CASE("the title of the file is the writer's, or made from the name") {
  CHECK(select("[document]\ntitle = \"이력서\"\n" + kBoth, "ko").resume.title == "이력서");
  CHECK(select("[person]\nname = \"홍길동\"\n", "ko").resume.title == "홍길동");
  CHECK(select("[person]\nname = \"홍길동\"\nheadline = \"**수석** 엔지니어\"\n", "ko").resume.title ==
        "홍길동 – 수석 엔지니어");
}

namespace {

const std::string kTagged = R"([person]
name = "Gildong Hong"
headline = "Engineer"
links = [{ label = "Models", url = "https://example.com/m", tags = ["ml"] }, { label = "Blog", url = "https://example.com" }]
[summary]
en = "Of the file."
[[experience]]
organization = "Nurilab"
  [[experience.work]]
  project = "Search"
  tags = ["ml"]
  details = ["shared", { text = "of models", tags = ["ml"] }, { text = "of data", tags = ["data"] }]
  [[experience.work]]
  project = "Logs"
  tags = ["data"]
[[skills]]
group = "Modeling"
items = [{ name = "PyTorch", tags = ["ml"] }]
[[awards]]
title = "Prize"
tags = ["ml", "data"]
)";

Selected select_variant(const std::string& variant) {
  Selected selected{read_file(kTagged + "[variant.v]\n" + variant), {}};
  REQUIRE(selected.reading.resume);
  const SourceResume& resume = *selected.reading.resume;
  selected.resume =
      select(resume, recipe_of(resume, find_variant(resume, "v")), "en", selected.reading.diagnostics);
  return selected;
}

std::vector<std::string> kinds(const Resume& resume) {
  std::vector<std::string> result;
  for (const Section& section : resume.sections) result.push_back(section.kind);
  return result;
}

} // namespace

TEST_CASE("a variant shows what has one of its tags, and what has none") {
  const auto selected = select_variant("tags = [\"data\"]\n");
  CHECK(selected.resume.person.get<std::vector<Record>>("links")->size() == 1);
  const auto* work = first_entry(selected.resume, "experience").get<std::vector<Record>>("work");
  REQUIRE(work->size() == 1);
  CHECK(plain(work->front().get<RichText>("project")) == "Logs");
  CHECK(kinds(selected.resume) ==
        std::vector<std::string>{"summary", "experience", "awards"}); // the group is empty
  CHECK(selected.reading.faults() == Faults{"W270 ml", "W273 [[skills]]"});
}

TEST_CASE("what is left out takes with it what it holds") {
  const auto selected = select_variant("tags = [\"ml\", \"data\"]\nwithout = [\"data\"]\n");
  const auto* work = first_entry(selected.resume, "experience").get<std::vector<Record>>("work");
  REQUIRE(work->size() == 1);
  const auto* details = work->front().get<std::vector<RichText>>("details");
  REQUIRE(details->size() == 2);
  CHECK((*details)[1].plain() == "of models");
  CHECK(kinds(selected.resume) == std::vector<std::string>{"summary", "experience", "skills"});
}

TEST_CASE("a variant has sections, a headline and a summary of its own") {
  const auto selected =
      select_variant("sections = [\"awards\", \"summary\"]\nheadline = \"H\"\nsummary = \"S\"\n"
                     "tags = [\"ml\", \"data\"]\n");
  CHECK(kinds(selected.resume) == std::vector<std::string>{"awards", "summary"});
  CHECK(selected.resume.sections_are_in_order);
  CHECK(plain(selected.resume.sections[1].entries[0].get<RichText>("text")) == "S");
  CHECK(selected.resume.title == "Gildong Hong – H");
}

TEST_CASE("work with more to it than a line is a record of another kind") {
  const auto selected = select(R"([person]
name = "Gildong Hong"
[[experience]]
organization = "Nurilab"
start = "2019-01"
end = "2020-01"
work = [{ project = "a" }, { project = "b", start = "2019-02" }, { project = "c", stack = ["C"] },
  { project = "d", team = 3 }, { project = "e", details = ["x"] }, { project = "f", background = "y" }]
)",
                               "en");
  std::string kinds;
  for (const Record& record : *first_entry(selected.resume, "experience").get<std::vector<Record>>("work"))
    kinds += std::string(record.spec->name) + " ";
  CHECK(kinds == "work task task task task work ");
}
