#include "catch.h"
#include "unit/layout/support.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";

} // namespace

TEST_CASE("separators stand only between fields that are there") {
  const std::string job = "[[experience]]\norganization = \"누리랩\"\n";
  CHECK(Run(kPerson + job, "").prints("누리랩"));
  CHECK(Run(kPerson + job + "title = \"연구원\"\n", "").prints("누리랩   연구원"));
  CHECK(Run(kPerson + job + "location = \"서울\"\n", "").prints("누리랩 · 서울"));
}

TEST_CASE("an organization without dates of its own takes those of its positions") {
  const Run run(kPerson + R"([[experience]]
organization = "누리랩"
  [[experience.positions]]
  title = "선임"
  start = "2022-03"
  end = "present"
  [[experience.positions]]
  title = "연구원"
  start = "2020-01"
  end = "2022-02"
)",
                "");
  CHECK(run.prints("누리랩 2020.01 ~ 재직 중 (4년 6개월)"));
  CHECK(run.prints("연구원 2020.01 ~ 2022.02 (2년 2개월)"));
}

TEST_CASE("bullets and their text are one line, and tagged as a list") {
  const Run run(kPerson + "[[experience]]\norganization = \"누리랩\"\nwork = [\"검색 개선\"]\n", "");
  CHECK(run.prints("• 검색 개선"));
  const auto& tags = run.document->tags;
  const auto label = std::find_if(tags.begin(), tags.end(),
                                  [](const page::Tag& tag) { return tag.role == page::Role::label; });
  REQUIRE(label != tags.end());
  const page::Tag& item = tags[label->parent];
  CHECK(item.role == page::Role::list_item);
  CHECK(tags[item.parent].role == page::Role::list);
}

TEST_CASE("the name is the first heading and sections are second ones") {
  const Run run(kPerson + "[summary]\nko = \"소개합니다.\"\n", "");
  const auto count = [&](page::Role role) {
    return std::count_if(run.document->tags.begin(), run.document->tags.end(),
                         [&](const page::Tag& tag) { return tag.role == role; });
  };
  CHECK(count(page::Role::h1) == 1);
  CHECK(count(page::Role::h2) == 1);
  REQUIRE(run.document->outline.size() == 1);
  CHECK(run.document->outline.front().title == "소개");
}

TEST_CASE("a separator of equals is not drawn where the line ends") {
  const Run run(
      "[person]\nname = \"홍길동\"\nemail = \"gildong@example.com\"\nlocation = \"서울특별시 예시구\"\n"
      "links = [{ network = \"GitHub\", handle = \"a-rather-long-handle\" },"
      " { network = \"GitLab\", handle = \"another-long-handle-here\" }]\n",
      "[page]\nsize = \"330x600\"\n");
  std::size_t contact_lines = 0;
  for (const std::string& line : run.lines()) {
    CHECK_FALSE(line.ends_with("|"));
    contact_lines += line.find('.') != std::string::npos ? 1 : 0;
  }
  CHECK(contact_lines > 1);
}

TEST_CASE("a telephone number takes the form of the language") {
  const std::string text = "[person]\nname = \"홍길동\"\nphone = \"010-1234-5678\"\n";
  CHECK(Run(text, "", "ko").prints("010-1234-5678"));
  CHECK(Run(text, "", "en").prints("+82 10-1234-5678"));
}

TEST_CASE("addresses print without scheme and lead to the whole") {
  const Run run(kPerson + "[[projects]]\nname = \"한장\"\nurl = \"https://www.example.com/hanjang/\"\n", "");
  CHECK(run.prints("한장 · example.com/hanjang"));
  const auto& tags = run.document->tags;
  CHECK(std::any_of(tags.begin(), tags.end(),
                    [](const page::Tag& tag) { return tag.url == "https://www.example.com/hanjang/"; }));
}

TEST_CASE("labels of a section share one column") {
  const Run run(kPerson + "[[skills]]\ngroup = \"언어\"\nitems = [\"C++\"]\n"
                          "[[skills]]\ngroup = \"검색과 데이터\"\nitems = [\"Spark\"]\n",
                "");
  std::vector<double> starts;
  for (const page::Item& item : run.document->pages.front().items)
    if (const auto* line = std::get_if<page::TextLine>(&item))
      for (const page::GlyphRun& glyphs : line->runs)
        if (glyphs.text.starts_with("C++") || glyphs.text.starts_with("Spark"))
          starts.push_back(glyphs.origin.x.value);
  REQUIRE(starts.size() == 2);
  CHECK(starts[0] == starts[1]);
}

TEST_CASE("the section order of a layout goes before that of the file") {
  const Run run(kPerson +
                    "[summary]\nko = \"소개합니다.\"\n[[skills]]\ngroup = \"언어\"\nitems = [\"C++\"]\n",
                "[section]\norder = [\"skills\"]\n");
  const auto lines = run.lines();
  const auto skills = std::find(lines.begin(), lines.end(), "기술 스택");
  const auto summary = std::find(lines.begin(), lines.end(), "소개");
  REQUIRE(summary != lines.end());
  CHECK(skills < summary);
}

TEST_CASE("what a layout leaves out is told") {
  const Run run(kPerson + "[[awards]]\ntitle = \"대상\"\nnote = \"120팀 중 1위\"\n",
                "[[entry.awards.rows]]\nleft = [\"title\"]\n");
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note, "`awards.note` (1)"));
  CHECK(run.document.has_value());
}

TEST_CASE("a layout may name only fields there are") {
  const Run run(kPerson, "[[entry.awards.rows]]\nleft = [\"titel\"]\n");
  CHECK(run.reports(diag::Code::unknown_field, diag::Severity::error, "`titel`"));
  CHECK_FALSE(run.document.has_value());
  const Run list(kPerson, "[[entry.awards.rows]]\nbullets = \"title\"\n");
  CHECK(list.reports(diag::Code::unknown_field, diag::Severity::error, "not a list"));
  const Run kind(kPerson, "[[entry.award.rows]]\nleft = [\"title\"]\n");
  CHECK(kind.reports(diag::Code::unknown_field, diag::Severity::error, "`award`"));
}

TEST_CASE("a date pattern that cannot be read is the layout's fault") {
  const Run run(kPerson, "[dates]\nmonth = \"qq\"\n[language.ko.dates]\nmonth = \"qq\"\n");
  CHECK(run.reports(diag::Code::bad_pattern, diag::Severity::error, ""));
  CHECK_FALSE(run.document.has_value());
}

namespace {

std::string long_resume(int lines, const std::string& pages) {
  std::string text =
      "[document]\n" + pages + kPerson + "[[experience]]\norganization = \"누리랩\"\nwork = [\n";
  for (int i = 0; i < lines; ++i) text += "\"일 " + std::to_string(i) + "\",\n";
  return text + "]\n";
}

} // namespace

TEST_CASE("a page budget is kept by tightening, or refused") {
  const Run loose(long_resume(47, "pages = \"2-2\"\n"), "");
  REQUIRE(loose.document.has_value());
  CHECK(loose.document->pages.size() == 2);

  const Run tight(long_resume(47, "pages = 1\n"), "");
  REQUIRE(tight.document.has_value());
  CHECK(tight.document->pages.size() == 1);
  CHECK(tight.lines() == loose.lines());

  const Run over(long_resume(90, "pages = 1\n"), "");
  CHECK_FALSE(over.document.has_value());
  CHECK(over.reports(diag::Code::over_budget, diag::Severity::error, "over by"));
}

TEST_CASE("a refusal names the cheapest cuts and the lowest priorities") {
  std::string jobs = "[document]\npages = 1\n" + kPerson;
  for (int i = 0; i < 25; ++i)
    jobs += "[[experience]]\norganization = \"누리랩\"\npriority = " + std::to_string(25 - i) +
            "\nwork = [\"" + std::string(i == 7 ? 96 : 130, 'w') + " 끝\"]\n";
  const Run run(jobs, "");
  REQUIRE(run.reports(diag::Code::over_budget, diag::Severity::error, "over by"));
  const auto& all = run.diagnostics.all();
  const auto refusal = std::find_if(
      all.begin(), all.end(), [](const diag::Diagnostic& d) { return d.code == diag::Code::over_budget; });
  const auto says = [&](const std::string& fragment) {
    return std::any_of(refusal->labels.begin(), refusal->labels.end(), [&](const diag::Label& label) {
      return label.message.find(fragment) != std::string::npos;
    });
  };
  CHECK(says("fewer here save a line"));
  for (const char* lowest : {"priority 1: ", "priority 2: ", "priority 3: "}) CHECK(says(lowest));
  CHECK_FALSE(says("priority 4: "));
}

TEST_CASE("what has the lowest priority is left out where that is allowed, and told") {
  std::string text = "[document]\npages = 1\ndrop = \"lowest-priority\"\n" + kPerson;
  for (int i = 0; i < 60; ++i)
    text +=
        "[[awards]]\ntitle = \"상 " + std::to_string(i) + "\"\npriority = " + std::to_string(100 - i) + "\n";
  text += "[[skills]]\ngroup = \"언어\"\nitems = [\"C++\"]\n";
  const Run run(text, "");
  REQUIRE(run.document.has_value());
  CHECK(run.document->pages.size() == 1);
  CHECK(run.prints("상 0"));
  CHECK_FALSE(run.prints("상 59"));
  CHECK(run.prints("언어 C++"));
  CHECK(run.reports(diag::Code::dropped, diag::Severity::note, "priority 41"));
}

TEST_CASE("a page budget may ask for a least number of pages") {
  const Run run("[document]\npages = \"2-2\"\n" + kPerson, "");
  CHECK_FALSE(run.document.has_value());
  CHECK(run.reports(diag::Code::under_budget, diag::Severity::error, "fills 1 page of at least 2"));
}

TEST_CASE("a last page that is nearly empty is told") {
  const std::string said = "page 2 of the ko document is only";
  const Run run(long_resume(47, "pages = \"2-2\"\n"), "");
  CHECK(run.reports(diag::Code::nearly_empty_page, diag::Severity::warning, said));
  CHECK(run.document->pages.size() == 2);
  const Run saved(long_resume(47, ""), "");
  CHECK_FALSE(saved.reports(diag::Code::nearly_empty_page, diag::Severity::warning, said));
  CHECK(saved.document->pages.size() == 1);
}

TEST_CASE("type that is larger than the page is refused") {
  const Run tall(kPerson + "[summary]\nko = \"소개\"\n", "[language.ko.style.body]\nsize = 2000\n");
  CHECK_FALSE(tall.document.has_value());
  CHECK(tall.reports(diag::Code::overfull_line, diag::Severity::error, "does not fit on the page"));
  const Run wide(kPerson, "[page]\nsize = \"300x2000\"\n[style.name]\nsize = 900\n");
  CHECK(wide.reports(diag::Code::overfull_line, diag::Severity::error, "style `name`"));
}

TEST_CASE("nothing is printed past the margins") {
  const Run run(kPerson + "[summary]\nko = \"" + std::string(400, 'w') +
                    " 한글낱말이띄어쓰기없이아주길게이어지는경우에도"
                    "종이밖으로나가지않는다한글낱말이띄어쓰기없이아주길게이어지는경우\"\n",
                "");
  REQUIRE(run.document.has_value());
  for (const page::Item& item : run.document->pages.front().items)
    if (const auto* line = std::get_if<page::TextLine>(&item))
      for (const page::GlyphRun& glyphs : line->runs) {
        double right = glyphs.origin.x.value;
        for (const page::Glyph& glyph : glyphs.glyphs) right += glyph.advance.value;
        CHECK(right <= 595.276 - 50 + 0.01);
      }
}

TEST_CASE("fields that hang are printed where there is no hanging column") {
  const std::string award =
      kPerson + "[[awards]]\ntitle = \"Grand Prize\"\nissuer = \"Jury\"\ndate = \"2021-11\"\n";
  const std::string hang = "[entry.awards]\nrows = [{ hang = [\"dates\"], left = [\"title\"]";
  SECTION("at the right") {
    const Run run(award, hang + " }]\n", "en");
    CHECK(run.prints("Grand Prize Nov 2021"));
  }
  SECTION("before the rest where the right is taken") {
    const Run run(award, hang + ", right = [\"issuer\"] }]\n", "en");
    CHECK(run.prints("Nov 2021  Grand Prize Jury"));
  }
  SECTION("where the entry goes over the hanging column") {
    const Run run(award, hang + " }]\nacross = true\n[region.main.hang]\nwidth = 80\ngap = 10\n", "en");
    CHECK(run.prints("Grand Prize Nov 2021"));
  }
  SECTION("not where there is one") {
    const Run run(award, hang + " }]\n[region.main.hang]\nwidth = 80\ngap = 10\n", "en");
    CHECK(run.prints("Nov 2021"));
    CHECK(run.prints("Grand Prize"));
  }
}
