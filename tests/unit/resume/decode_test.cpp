#include "catch.h"
#include "read.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

const SourceSection& section(const Reading& reading, std::size_t i) {
  REQUIRE(reading.resume);
  REQUIRE(i < reading.resume->sections.size());
  return reading.resume->sections[i];
}

std::string text_of(const SourceRecord& record, std::string_view key, std::string_view language = "") {
  const auto* text = record.get<LocalizedText>(key);
  if (text == nullptr) return "(none)";
  for (const auto& [code, version] : text->versions)
    if (code == language) return version.plain();
  return "(no such language)";
}

} // namespace

TEST_CASE("a name is enough for a resume") {
  const auto reading = read_file("[person]\nname = \"Gildong Hong\"\n");
  CHECK(reading.faults().empty());
  REQUIRE(reading.resume);
  CHECK(text_of(reading.resume->person, "name") == "Gildong Hong");
  CHECK(reading.resume->languages == std::vector<std::string>{"en"});
  CHECK(reading.resume->languages_written.empty());
}

TEST_CASE("plain Hangul makes a Korean resume") {
  CHECK(read_file("[person]\nname = \"홍길동\"\n").resume->languages == std::vector<std::string>{"ko"});
}

TEST_CASE("languages are those that occur, in order of first use, or those asked for") {
  const std::string person = "[person]\nname = { en = \"Hong\", ko = \"홍\" }\nheadline.ja = \"技術者\"\n";
  CHECK(read_file(person).resume->languages == std::vector<std::string>{"en", "ko", "ja"});
  const auto asked = read_file("[document]\nlanguages = [\"ko\", \"en\"]\n" + person);
  CHECK(asked.resume->languages == std::vector<std::string>{"ko", "en"});
  CHECK(asked.resume->languages_written == std::vector<std::string>{"en", "ko", "ja"});
}

TEST_CASE("sections stand in the order of the file") {
  const auto reading = read_file(R"(summary = "요약"
[person]
name = "홍길동"
[[skills]]
group = "언어"
items = ["C++"]
[[section]]
title = "첫째"
text = "글"
[[awards]]
title = "대상"
[[section]]
title = "둘째"
id = "second"
items = ["가", "나"]
[[section.entries]]
title = "항목"
[[skills]]
group = "도구"
text = "git"
)");
  CHECK(reading.faults().empty());
  REQUIRE(reading.resume);
  std::string order;
  for (const auto& one : reading.resume->sections) order += one.kind + " ";
  CHECK(order == "summary skills section awards section ");
  CHECK(section(reading, 1).entries.size() == 2);
  CHECK(text_of(section(reading, 0).entries[0], "text") == "요약");

  const auto& own = section(reading, 4);
  CHECK(own.id == "second");
  REQUIRE(own.title);
  CHECK(own.title->versions.front().second.plain() == "둘째");
  REQUIRE(own.entries.size() == 2);
  CHECK(own.entries[0].get<std::vector<LocalizedText>>("items")->size() == 2);
  CHECK(own.entries[0].get<LocalizedText>("title") == nullptr);
  CHECK(text_of(own.entries[1], "title") == "항목");
}

TEST_CASE("a job holds its positions and their work") {
  const auto reading = read_after_person(R"([[experience]]
organization.ko = "누리랩"
organization.en = "Nurilab"
start = 2019-03-04
end = "present"
stack = ["PyTorch", { ko = "쿠버네티스", en = "Kubernetes" }]
tags = ["ml"]
priority = 3
  [[experience.positions]]
  title = "선임"
  start = 2021
  end = "present"
    [[experience.positions.work]]
    project = "검색"
    tags = ["nlp"]
  [[experience.positions]]
  title = "연구원"
  work = ["추천", { role = "설계" }]
)");
  CHECK(reading.faults().empty());
  const auto& job = section(reading, 0).entries[0];
  CHECK(text_of(job, "organization", "en") == "Nurilab");
  CHECK(job.get<DateValue>("start")->date == base::Date{2019, 3, 4});
  CHECK(job.get<DateValue>("end")->present);
  CHECK(reading.at(job.get<DateValue>("end")->span) == "present");
  CHECK(job.get<std::vector<LocalizedText>>("stack")->size() == 2);
  REQUIRE(job.tags.size() == 1);
  CHECK(job.tags[0].text == "ml");
  CHECK(job.priority == 3);
  const auto* positions = job.get<std::vector<SourceRecord>>("positions");
  REQUIRE(positions != nullptr);
  REQUIRE(positions->size() == 2);
  CHECK((*positions)[0].get<DateValue>("start")->date == base::Date{2021, 0, 0});
  const auto* work = (*positions)[1].get<std::vector<SourceRecord>>("work");
  REQUIRE(work != nullptr);
  REQUIRE(work->size() == 2);
  CHECK(text_of((*work)[0], "project") == "추천");
  CHECK(text_of((*work)[1], "role") == "설계");
}

TEST_CASE("military takes one table or several") {
  for (const auto* header : {"[military]", "[[military]]"}) {
    const auto reading = read_after_person(std::string(header) + "\nservice = \"산업기능요원\"\n");
    CAPTURE(header);
    CHECK(reading.faults().empty());
    CHECK(text_of(section(reading, 0).entries[0], "service") == "산업기능요원");
  }
  CHECK(read_after_person("[military]\nservise = \"육군\"\n").faults() == Faults{"E201 servise"});
}

TEST_CASE("short forms stand for tables") {
  const auto reading =
      read_after_person("research_interests = [\"자연어 처리\", { ko = \"검색\", en = \"Search\" }]\n");
  // Below [person] the key belongs to the person.
  CHECK(reading.faults().size() == 1);
  const auto top = read_file("research_interests = [\"자연어 처리\", { ko = \"검색\", en = \"Search\" }]\n"
                             "[person]\nname = \"홍\"\n");
  CHECK(top.faults().empty());
  REQUIRE(section(top, 0).entries.size() == 2);
  CHECK(text_of(section(top, 0).entries[1], "topic", "en") == "Search");
}

TEST_CASE("an address alone stands for a link") {
  const auto reading = read_file("[person]\nname = \"Hong\"\nlinks = [\"https://example.com/hong\"]\n");
  CHECK(reading.faults().empty());
  REQUIRE(reading.resume);
  const auto& links = *reading.resume->person.get<std::vector<SourceRecord>>("links");
  REQUIRE(links.size() == 1);
  CHECK(links[0].get<diag::SourceText>("url")->text == "https://example.com/hong");
  CHECK(read_file("[person]\nname = \"Hong\"\nlinks = [\"example.com\"]\n").faults() ==
        Faults{"E209 example.com"});
  CHECK(read_file("[person]\nname = \"Hong\"\nlinks = [{ ko = \"https://example.com\" }]\n").faults() ==
        Faults{"E201 ko"});
}

TEST_CASE("networks make addresses that can be blamed") {
  const auto reading = read_file(R"([person]
name = "Hong"
links = [{ network = "GitHub", handle = "gildong" }, { network = "Blog", url = "https://example.com" }]
)");
  CHECK(reading.faults().empty());
  REQUIRE(reading.resume);
  const auto& links = *reading.resume->person.get<std::vector<SourceRecord>>("links");
  const auto* url = links[0].get<diag::SourceText>("url");
  REQUIRE(url != nullptr);
  CHECK(url->text == "https://github.com/gildong");
  CHECK(reading.at(url->span) == "gildong");
  CHECK(reading.at(url->locate(0, url->text.size())) == "gildong");
  CHECK(links[1].get<diag::SourceText>("url")->text == "https://example.com");
}

TEST_CASE("numbers print as they were written") {
  const auto reading =
      read_after_person("[[education]]\ninstitution = \"한별대\"\nscore = 3.50\nscale = 4.5\n"
                        "[[language_skills]]\nlanguage = \"영어\"\nscore = 945\n");
  CHECK(reading.faults().empty());
  CHECK(text_of(section(reading, 0).entries[0], "score") == "3.50");
  CHECK(text_of(section(reading, 1).entries[0], "score") == "945");
}

TEST_CASE("an optional empty text says that there is none") {
  const auto reading = read_after_person("headline = \"\"\nemail = \"\"\n"
                                         "[[awards]]\ntitle = \"대상\"\nnote = { ko = \"\", en = \"x\" }\n");
  CHECK(reading.faults().empty());
  CHECK(reading.resume->person.fields.size() == 1);
  CHECK(section(reading, 0).entries[0].get<LocalizedText>("note") != nullptr);
}

TEST_CASE("page budgets are a most or a range") {
  const auto pages = [](const std::string& value) {
    const auto reading = read_file("[document]\npages = " + value + "\n[person]\nname = \"홍\"\n");
    if (!reading.resume || !reading.resume->document.pages) return std::pair(-1, -1);
    return std::pair(reading.resume->document.pages->budget.least,
                     reading.resume->document.pages->budget.most);
  };
  CHECK(pages("2") == std::pair(1, 2));
  CHECK(pages("\"2\"") == std::pair(1, 2));
  CHECK(pages("\"1-2\"") == std::pair(1, 2));
  CHECK(pages("\"2-2\"") == std::pair(2, 2));
  CHECK(pages("\"1 ~ 2\"") == std::pair(1, 2));
  for (const auto* wrong : {"0", "-1", "1000", "\"2-1\"", "\"0-1\"", "\"\"", "\"two\"", "\"1-\"", "\"1-2-3\"",
                            "99999999999999"}) {
    CAPTURE(wrong);
    CHECK(pages(wrong) == std::pair(-1, -1));
    CHECK(read_file(std::string("[document]\npages = ") + wrong + "\n[person]\nname = \"홍\"\n")
              .faults()
              .size() == 1);
  }
}

TEST_CASE("variants are read whole") {
  const auto reading = read_after_person(R"([[awards]]
title = "대상"
tags = ["data"]
[variant.data]
tags = ["data"]
sections = ["awards"]
headline = { ko = "데이터 엔지니어", en = "Data Engineer" }
layout = "sidebar"
pages = 1
hide = ["person.birth"]
)");
  CHECK(reading.faults().empty());
  REQUIRE(reading.resume);
  REQUIRE(reading.resume->variants.size() == 1);
  const auto& variant = reading.resume->variants[0];
  CHECK(variant.name.text == "data");
  CHECK(variant.tags->at(0).text == "data");
  CHECK(variant.sections->at(0).text == "awards");
  CHECK(variant.headline);
  CHECK(variant.layouts->at(0).text == "sidebar");
  CHECK(variant.pages->budget.most == 1);
  CHECK(variant.visibility.hide.at("")[0].text == "person.birth");
}
