// Which sections stand in which region, their headings, and what the photo stands beside.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using compose::is;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\nemail = \"gildong@example.com\"\n";
const std::string kSections = R"(
[summary]
ko = "소개글"
[[experience]]
organization = "예시랩"
title = "연구원"
start = "2019-03"
end = "2020-07"
work = ["사전학습", "미세조정"]
[[skills]]
group = "언어"
items = ["Python", "C++"]
[[awards]]
title = "금상"
date = "2020"
[[awards]]
title = "은상"
)";

const std::string kSide = R"(
[page]
regions = ["side", "main"]
[region.side]
place = "left"
width = 120
gap = 30
sections = ["skills", "contact"]
[[entry.contact.rows]]
left = ["email"]
)";

} // namespace

TEST_CASE("a flow is what is printed, in reading order") {
  const Composed run(kPerson + kSections);
  CHECK(run.lines() == Lines{
                           "홍길동",
                           "gildong@example.com",
                           "# 소개",
                           "소개글",
                           "# 경력",
                           "예시랩   연구원 >> 2019.03 ~ 2020.07 (1년 5개월)",
                           "• 사전학습",
                           "• 미세조정",
                           "# 기술 스택",
                           "언어: Python, C++",
                           "# 수상",
                           "금상 >> 2020",
                           "은상",
                       });
  CHECK(run.flow.sections == 5);
  CHECK(run.flow.language == "ko");
  CHECK(run.flow.author == "홍길동");
  CHECK_FALSE(run.diagnostics.has_errors());
}

TEST_CASE("every block says which section and which entry it is part of") {
  const Composed run(kPerson + kSections);
  CHECK(run.block("홍길동").section == 1);
  CHECK(run.block("홍길동").entry == 0);
  CHECK(run.block("# 경력").entry == 0);
  CHECK(run.block("• 사전학습").section == run.block("# 경력").section);
  CHECK(run.block("• 사전학습").entry == run.block("• 미세조정").entry);
  CHECK(run.block("금상 >> 2020").entry != run.block("은상").entry);
}

TEST_CASE("the name is the first heading, sections are second ones") {
  const Composed run(kPerson + kSections);
  CHECK(run.role(run.content<compose::Row>("홍길동").left) == page::Role::h1);
  CHECK(run.role(run.content<compose::Row>("gildong@example.com").left) == page::Role::paragraph);
  CHECK(run.role(run.content<compose::Heading>("# 경력").text) == page::Role::h2);
  CHECK(run.flow.tags.front().role == page::Role::document);
  CHECK(run.flow.tags.front().language == "ko");
}

TEST_CASE("regions are read one after the other, and sections nobody names are in the main one") {
  const Composed run(kPerson + kSections, kSide + "[language.ko.title]\ncontact = \"연락처\"\n");
  CHECK(run.lines() == Lines{
                           "# 기술 스택",
                           "언어: Python, C++",
                           "# 연락처",
                           "gildong@example.com",
                           "홍길동",
                           "gildong@example.com",
                           "# 소개",
                           "소개글",
                           "# 경력",
                           "예시랩   연구원 >> 2019.03 ~ 2020.07 (1년 5개월)",
                           "• 사전학습",
                           "• 미세조정",
                           "# 수상",
                           "금상 >> 2020",
                           "은상",
                       });
  CHECK(run.block("# 기술 스택").region == 0);
  CHECK(run.block("# 연락처").region == 0);
  CHECK(run.block("홍길동").region == 1);
}

TEST_CASE("a section's own order is that of the file, after what the layout names") {
  const Composed run(kPerson + kSections, "[section]\norder = [\"awards\", \"summary\"]\n");
  Lines headings;
  for (const std::string& line : run.lines())
    if (line.starts_with("# ")) headings.push_back(line);
  CHECK(headings == Lines{"# 수상", "# 소개", "# 경력", "# 기술 스택"});
}

TEST_CASE("a hidden section is nowhere, and that is told") {
  const Composed run(kPerson + kSections, "[section]\nhide = [\"awards\", \"skills\", \"experience\"]\n");
  CHECK(run.lines() == Lines{"홍길동", "gildong@example.com", "# 소개", "소개글"});
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note, "`awards` (2)"));
}

TEST_CASE("a section that the resume asks for by name shows where the layout hides it") {
  const std::string hide = "[section]\nhide = [\"awards\", \"skills\", \"experience\", \"summary\"]\n";
  const Composed run("[document]\nshow = [\"awards\"]\n" + kPerson + kSections, hide);
  CHECK(run.lines() == Lines{"홍길동", "gildong@example.com", "# 수상", "금상 >> 2020", "은상"});
}

TEST_CASE("a heading with nothing under it goes") {
  const Composed run(kPerson + kSections, "[[entry.skills.rows]]\nleft = [\"text\"]\n");
  const Lines lines = run.lines();
  CHECK(std::find(lines.begin(), lines.end(), "# 기술 스택") == lines.end());
  CHECK(std::find(lines.begin(), lines.end(), "# 수상") != lines.end());
}

TEST_CASE("the space between heading and text is the heading's") {
  const Composed run(kPerson + kSections, "[heading]\nspace = { above = 15, below = 4 }\n"
                                          "[[entry.summary.rows]]\nspace = 9\nleft = [\"text\"]\n");
  REQUIRE(run.block("# 소개").space_above.size() == 1);
  CHECK(run.block("# 소개").space_above.front().loosest == 15);
  CHECK(run.block("소개글").space_above.empty());
}

TEST_CASE("headings, rows above lists and lonely entries keep with what follows") {
  const Composed run(kPerson + kSections);
  CHECK(run.block("홍길동").keep_with_next);
  CHECK(run.block("# 경력").keep_with_next);
  CHECK(run.block("예시랩   연구원 >> 2019.03 ~ 2020.07 (1년 5개월)").keep_with_next);
  CHECK_FALSE(run.block("• 사전학습").keep_with_next);
  CHECK_FALSE(run.block("• 미세조정").keep_with_next);
  CHECK(run.block("금상 >> 2020").keep_with_next);
  CHECK_FALSE(run.block("은상").keep_with_next);
}

TEST_CASE("headings hang where the region has a column for them and says so") {
  const std::string hang = "[region.main]\nhang = { width = 80, gap = 20 }\n";
  CHECK(Composed(kPerson + kSections, hang).content<compose::Heading>("# 소개").hangs == false);
  const std::string hanging =
      "[region.main]\nhang = { width = 80, gap = 20 }\nheading = { place = \"hang\" }\n";
  const Composed run(kPerson + kSections, hanging);
  CHECK(run.content<compose::Heading>("#> 소개").hangs);
  CHECK(text_of(run.flow.blocks[3]) == "소개글");
}

TEST_CASE("the photo is read before what it stands above or beside") {
  const std::string photo = "photo = \"me.jpg\"\n";
  const std::string size = "width = 90\nheight = 120\ngap = 10\n";
  SECTION("above") {
    const Composed run(kPerson + photo, "[photo]\nplace = \"above\"\n" + size, "ko", dot_picture());
    CHECK(run.lines() == Lines{"<photo>", "홍길동", "gildong@example.com"});
    CHECK_FALSE(run.flow.blocks[1].photo.has_value());
    CHECK(run.flow.blocks[0].keep_with_next);
  }
  SECTION("beside") {
    const Composed run(kPerson + photo + kSections, "[photo]\nplace = \"right\"\n" + size, "ko",
                       dot_picture());
    REQUIRE(run.lines()[0] == "<photo beside>");
    CHECK(run.flow.blocks[1].photo == compose::BlockIndex{0});
    CHECK(run.flow.blocks[2].photo == compose::BlockIndex{0});
    CHECK_FALSE(run.block("# 소개").photo.has_value());
    const auto& content = std::get<compose::Photo>(run.flow.blocks[0].content);
    CHECK(run.flow.tags[content.tag].role == page::Role::figure);
    CHECK(run.flow.tags[content.tag].alt == "홍길동");
    CHECK(run.sources.file(content.source.source).name() == "me.toml");
  }
  SECTION("not without the rows it would stand beside") {
    const Composed run(kPerson + photo + kSections,
                       "[photo]\nplace = \"right\"\n" + size +
                           "[[entry.person.rows]]\nleft = [\"address\"]\n",
                       "ko", dot_picture());
    CHECK(run.lines().front() == "# 소개");
  }
  SECTION("not where the layout has no place for it or there is none") {
    CHECK(Composed(kPerson + photo, "[photo]\nplace = \"none\"\n", "ko", dot_picture()).lines().size() == 2);
    CHECK(Composed(kPerson + photo, "[photo]\nplace = \"above\"\n" + size).lines().size() == 2);
  }
}

TEST_CASE("the person prints once, in the first region that names it") {
  const Composed run(kPerson, R"(
[page]
regions = ["head", "main"]
[region.head]
place = "top"
sections = ["person"]
[region.main]
sections = ["person"]
)");
  CHECK(run.lines() == Lines{"홍길동", "gildong@example.com"});
  CHECK(run.flow.blocks.front().region == 0);
  CHECK(run.reports(diag::Code::placed_twice, diag::Severity::warning, "region `head`"));
}

TEST_CASE("parts are the entries and lines of work, never the person") {
  const Composed run(kPerson + R"([[experience]]
organization = "예시랩"
priority = 3
[[experience.work]]
project = "검색"
priority = 1
[[experience.work]]
project = "추천"
)");
  REQUIRE(run.flow.parts.size() == 3);
  CHECK(run.flow.parts[0].priority == 1);
  CHECK(run.flow.parts[0].end_block - run.flow.parts[0].first_block == 1);
  CHECK(run.flow.parts[1].priority == 0);
  CHECK(run.flow.parts[2].priority == 3);
  CHECK(text_of(run.flow.blocks[run.flow.parts[2].first_block]) == "예시랩");
  CHECK(run.flow.parts[2].end_block == run.flow.blocks.size());
}

TEST_CASE("a layout that shows nothing of a resume is an error") {
  const Composed run(kPerson, "[[entry.person.rows]]\nleft = [\"address\"]\n");
  CHECK(run.flow.blocks.empty());
  CHECK(run.reports(diag::Code::nothing_to_print, diag::Severity::error, "layout `test` shows nothing"));
}

TEST_CASE("a date pattern that cannot be read is the layout's fault") {
  const Composed run(kPerson, "[language.ko.dates]\nmonth = \"qq\"\n");
  CHECK(run.reports(diag::Code::bad_pattern, diag::Severity::error, ""));
}
