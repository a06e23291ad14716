// What the parts of a document are: heads, tables, links in words, text of other languages; and what is said
// of it as a whole.

#include "unit/compose/support.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kPerson = "[person]\nname = { ko = \"홍길동\", en = \"Gildong Hong\" }\n";

const std::string kJobs = kPerson + R"(
[[experience]]
organization = { ko = "누리랩", en = "Nurilab" }
  [[experience.positions]]
  title = { ko = "팀장", en = "Lead" }
  start = "2021"
  end = "2022"
  [[experience.positions]]
  title = { ko = "연구원", en = "Researcher" }
  start = "2020"
  end = "2021"
[[projects]]
name = { ko = "점자로", en = "Jeomjaro" }
[[awards]]
title = { ko = "금상", en = "Gold" }
[[activities]]
title = { ko = "멘토", en = "Mentor" }
[[activities]]
title = { ko = "강사", en = "Lecturer" }
  [[activities.work]]
  project = { ko = "입문 강의", en = "A course" }
)";

const page::Tag& tag_of(const Composed& run, const StyledText& text) { return run.flow.tags.at(text.tag); }

page::Role role_of_row(const Composed& run, std::string_view start) {
  for (const Block& block : run.flow.blocks)
    if (const auto* row = std::get_if<Row>(&block.content);
        row != nullptr && plain_text(row->left).starts_with(start))
      return run.role(row->left);
  FAIL("no row begins with " << start);
  return page::Role::document;
}

std::vector<std::string> outline_of(const Composed& run) {
  std::vector<std::string> result;
  for (const Block& block : run.flow.blocks)
    if (block.outline) result.push_back(std::to_string(block.outline->level) + " " + block.outline->text);
  return result;
}

// The structure from a tag on: "Table(TR(TH TH) TR(TD TD:2))".
std::string tree(const Composed& run, page::TagId tag) {
  const auto name = [](page::Role role) -> std::string {
    switch (role) {
    case page::Role::table:
      return "Table";
    case page::Role::table_row:
      return "TR";
    case page::Role::row_title:
      return "TH-row";
    case page::Role::column_title:
      return "TH";
    case page::Role::table_cell:
      return "TD";
    case page::Role::h1:
      return "H1";
    case page::Role::h3:
      return "H3";
    case page::Role::paragraph:
      return "P";
    case page::Role::list:
      return "L";
    default:
      return "…";
    }
  };
  std::string result = name(run.flow.tags[tag].role);
  if (run.flow.tags[tag].columns > 1) result += ":" + std::to_string(run.flow.tags[tag].columns);
  if (run.flow.tags[tag].role == page::Role::list) return result;
  std::string inside;
  for (std::size_t i = tag + 1; i < run.flow.tags.size(); ++i)
    if (run.flow.tags[i].parent == tag)
      inside += (inside.empty() ? "" : " ") + tree(run, static_cast<page::TagId>(i));
  return inside.empty() ? result : result + "(" + inside + ")";
}

std::vector<std::string> tables(const Composed& run) {
  std::vector<std::string> result;
  for (std::size_t i = 1; i < run.flow.tags.size(); ++i)
    if (run.flow.tags[i].role == page::Role::table) result.push_back(tree(run, static_cast<page::TagId>(i)));
  return result;
}

const page::Tag& link_to(const Composed& run, const std::string& url) {
  const auto found = std::ranges::find(run.flow.tags, url, &page::Tag::url);
  INFO("no link to " << url);
  REQUIRE(found != run.flow.tags.end());
  return *found;
}

} // namespace

TEST_CASE("companies, positions and projects are heads, and what else has work below it") {
  const Composed run(kJobs);
  CHECK(role_of_row(run, "홍길동") == page::Role::h1);
  for (const char* head : {"누리랩", "팀장", "연구원", "점자로", "강사"}) {
    INFO(head);
    CHECK(role_of_row(run, head) == page::Role::h3);
  }
  CHECK(role_of_row(run, "금상") == page::Role::paragraph);
  CHECK(role_of_row(run, "멘토") == page::Role::paragraph); // it heads nothing
}

TEST_CASE("the outline has the entries that head something, by their names, and nothing inside of them") {
  const Composed run(kJobs);
  CHECK(outline_of(run) == std::vector<std::string>{"1 누리랩", "1 점자로", "1 강사"});
}

TEST_CASE("where a section has no heading its entries stand in its place") {
  const Composed run(kJobs, "[language.ko.title]\nexperience = \"\"\n");
  CHECK(role_of_row(run, "누리랩") == page::Role::h2);
  CHECK(outline_of(run).front() == "0 누리랩");
}

TEST_CASE("rows with cells are a table, each as many columns wide") {
  const Composed run(kPerson + R"(
[[experience]]
organization = "누리랩"
start = "2020"
description = "검색"
  [[experience.positions]]
  title = "팀장"
  start = "2021"
  [[experience.positions]]
  title = "연구원"
  start = "2020"
)",
                     R"(
[word]
firm = "회사"
when = "때"
what = "일"
[entry.experience]
box = true
rows = [
  { cells = [
    { title = "when", width = 2, fields = ["dates"] },
    { title = "firm", width = 4, fields = ["organization"] },
    { title = "what", width = 6, fields = ["description"] },
  ] },
  { left = ["description"] },
  { entries = "positions" },
]
[entry.positions]
rows = [{ cells = [{ width = 2, fields = ["dates"] }, { width = 10, fields = ["title"] }] }]
)");
  CHECK(tables(run) ==
        std::vector<std::string>{
            "Table(TR(TH TH TH) TR(TD TD(H3) TD) TR(TD:3(P)) TR(TD TD:2(H3)) TR(TD TD:2(H3)))"});
  CHECK(outline_of(run) == std::vector<std::string>{"1 누리랩"});
}

TEST_CASE("cells that end elsewhere begin a table of their own, and so does what stands outside of the box") {
  const std::string jobs = kPerson + "[[experience]]\norganization = \"가\"\nlocation = \"서울\"\n"
                                     "[[experience]]\norganization = \"나\"\nlocation = \"부산\"\n";
  const std::string rows = R"(rows = [
  { cells = [{ width = 2, fields = ["organization"] }, { width = 4, fields = ["location"] }] },
  { cells = [{ width = 3, fields = ["location"] }, { width = 4, fields = ["organization"] }] },
  { left = ["location"] },
]
)";
  const Composed boxed(jobs, "[entry.experience]\nbox = true\n" + rows);
  CHECK(tables(boxed) ==
        std::vector<std::string>{"Table(TR(TH-row(H3) TD))", "Table(TR(TH-row TD) TR(TD:2(P)))",
                                 "Table(TR(TH-row(H3) TD))", "Table(TR(TH-row TD) TR(TD:2(P)))"});
  const Composed bare(jobs, "[entry.experience]\n" + rows);
  CHECK(tables(bare).back() == "Table(TR(TH-row TD))");
  const auto row = std::ranges::find_if(bare.flow.blocks, [](const Block& block) { return is<Row>(block); });
  REQUIRE(row != bare.flow.blocks.end());
  CHECK(tag_of(bare, std::get<Row>(row->content).left).parent == 0);
}

TEST_CASE(
    "a grid is a table of titles and what they are the titles of; the name in it is the first heading") {
  const Composed run(kPerson + "email = \"gildong@example.com\"\nlocation = \"서울\"\n", R"(
[word]
name = "성명"
mail = "이메일"
form = "이력서"
[region.main]
sections = ["person", "contact"]
[title]
contact = ""
[language.ko.title]
contact = ""
[entry.person]
rows = [{ left = [{ word = "form" }] }]
[entry.contact]
box = true
rows = [{ columns = 2, label_width = 0.3, grid = [
  { title = "name", fields = ["name"] },
  { title = "mail", fields = ["email"] },
  { fields = ["location"], width = 2 },
] }]
)");
  CHECK(tables(run) == std::vector<std::string>{"Table(TR(TH-row TD(H1) TH-row TD(…)) TR(TD:4))"});
  CHECK(role_of_row(run, "이력서") == page::Role::paragraph);
}

TEST_CASE("links say in words what they are") {
  const Composed run(R"(
[person]
name = "홍길동"
email = "gildong@example.com"
phone = "010-1234-5678"
links = [{ network = "GitHub", handle = "gildong" }, { label = "블로그", url = "https://example.com/" }]
[[projects]]
name = "점자로"
url = "https://jeom.example.com"
description = "[**발표** 자료](https://example.com/talk)와 https://example.com/raw"
)");
  CHECK(link_to(run, "mailto:gildong@example.com").alt == "이메일: gildong@example.com");
  CHECK(link_to(run, "tel:+821012345678").alt == "전화: 010-1234-5678");
  CHECK(link_to(run, "https://github.com/gildong").alt == "GitHub (github.com/gildong)");
  CHECK(link_to(run, "https://example.com/").alt == "블로그 (example.com)");
  CHECK(link_to(run, "https://jeom.example.com").alt == "점자로 (jeom.example.com)");
  // Their own words say it.
  CHECK(link_to(run, "https://example.com/talk").alt.empty());
  CHECK(std::ranges::count(run.flow.tags, "https://example.com/talk", &page::Tag::url) == 1);
}

TEST_CASE("text of another language stands in an element that says so") {
  const Composed run(R"TOML(
[person]
name = "Gildong Hong"
headline = "Engineer (홍길동)"
[[projects]]
name = "[한글 이름](https://example.com)"
)TOML",
                     {}, "en");
  const auto& headline = run.content<Row>("Engineer (홍길동)").left;
  std::vector<std::string> languages;
  for (const StyledSpan& span : headline.spans) {
    const page::Tag& tag = run.flow.tags[span.tag];
    languages.push_back(span.text.text + "|" + (span.tag == headline.tag ? "" : tag.language));
    if (span.tag != headline.tag) CHECK(tag.parent == headline.tag);
  }
  CHECK(languages == std::vector<std::string>{"Engineer (|", "홍길동|ko", ")|"});
  const auto& name = run.content<Row>("한글 이름").left;
  const page::Tag& inside = run.flow.tags[name.spans.front().tag];
  CHECK(inside.language == "ko");
  CHECK(run.flow.tags[inside.parent].role == page::Role::link);
}

TEST_CASE("the subject is the headline, the keywords are the skills that are printed") {
  const std::string skills = R"(
[person]
name = "홍길동"
headline = "**검색** 엔지니어"
[[skills]]
group = "언어"
items = ["Python", "C++"]
[[skills]]
group = "도구"
items = ["Python", { name = "Docker", level = "능숙" }]
)";
  const Composed run(skills);
  CHECK(run.flow.subject == "검색 엔지니어");
  CHECK(run.flow.keywords == std::vector<std::string>{"Python", "C++", "Docker"});
  CHECK(Composed(skills, "[section]\nhide = [\"skills\"]\n").flow.keywords.empty());
}
