// How the texts of rows are put together: separators, links, looks, icons, items.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";

std::string award_rows(const std::string& left) { return "[[entry.awards.rows]]\nleft = [" + left + "]\n"; }

Lines texts_of(const StyledText& text) {
  Lines result;
  for (const StyledSpan& span : text.spans) result.push_back(span.text.text);
  return result;
}

} // namespace

TEST_CASE("separators and affixes stand only beside fields that print") {
  const std::string rows =
      award_rows("\"title\", { field = \"issuer\", separator = \" · \" }, "
                 "{ field = \"note\", separator = \" \", before = \"(\", after = \")\" }");
  const auto line = [&](const std::string& fields) {
    return Composed(kPerson + "[[awards]]\n" + fields, rows).lines().back();
  };
  CHECK(line("title = \"금상\"\n") == "금상");
  CHECK(line("title = \"금상\"\nissuer = \"학회\"\n") == "금상 · 학회");
  CHECK(line("title = \"금상\"\nnote = \"1위\"\n") == "금상 (1위)");
  CHECK(line("title = \"금상\"\nissuer = \"학회\"\nnote = \"1위\"\n") == "금상 · 학회 (1위)");
}

TEST_CASE("in a row of facts marks between blanks vanish at a line's end, and commas do not") {
  const auto vanish = [](const std::string& separator, const std::string& own) {
    const Composed run(kPerson + "[[awards]]\ntitle = \"금상\"\nissuer = \"학회\"\nnote = \"1위\"\n",
                       "[[entry.awards.rows]]\nseparator = \"" + separator +
                           "\"\nleft = [\"title\", \"issuer\", { field = \"note\", separator = \"" + own +
                           "\" }]\n");
    const StyledText& text = run.content<Row>("금상" + separator + "학회" + own + "1위").left;
    CHECK_FALSE(text.spans.at(0).vanishes_at_line_end);
    CHECK_FALSE(text.spans.at(2).vanishes_at_line_end);
    return std::pair{text.spans.at(1).vanishes_at_line_end, text.spans.at(3).vanishes_at_line_end};
  };
  CHECK(vanish(" | ", " — ") == std::pair{true, true});
  CHECK(vanish("   ", "  ·  ") == std::pair{true, true});
  CHECK(vanish(", ", " ") == std::pair{false, false});
  CHECK(vanish(" ", ", ") == std::pair{false, false});
}

TEST_CASE("a dash vanishes at a line's end between short facts, and stays beside running text") {
  const auto vanishes = [](const std::string& left, const std::string& fields) {
    const Composed run(kPerson + "[[projects]]\nname = \"가\"\nstart = \"2021-01\"\nend = \"2021-05\"\n" +
                           fields,
                       "[[entry.projects.rows]]\nseparator = \" · \"\nleft = [" + left + "]\n");
    const StyledText& text = std::get<Row>(run.flow.blocks.back().content).left;
    return text.spans.at(text.spans.size() - 2).vanishes_at_line_end;
  };
  const std::string result = ", { field = \"result\", separator = \" — \" }";
  const std::string fields = "role = \"설계\"\ndescription = \"모두 옮김\"\nresult = ";
  const std::string few = "\"2배\"\n";
  const std::string many = "\"every team of every school in the country plans with it\"\n";
  CHECK(vanishes("\"role\"" + result, fields + few));
  CHECK(vanishes("\"dates\"" + result, fields + few));
  CHECK_FALSE(vanishes("\"role\"" + result, fields + many));
  CHECK_FALSE(vanishes("\"description\"" + result, fields + few));
  const std::string sentence = "\"name\", { field = \"role\", separator = \". \" }";
  CHECK_FALSE(vanishes(sentence + result, fields + few));
  CHECK(vanishes(sentence + ", \"dates\"" + result, fields + few));
}

TEST_CASE("behind a sentence a separator has no comma, and none before a link behind any stop") {
  const auto line = [](const std::string& title, const std::string& field) {
    return Composed(kPerson + "[[awards]]\ntitle = \"" + title +
                        "\"\nissuer = \"학회\"\nurl = \"https://example.com\"\n",
                    award_rows("\"title\", { field = \"" + field + "\", separator = \", \" }"))
        .lines()
        .back();
  };
  const std::string sentence = "지역 학교의 수업 자료를 모두 옮겨 적었다.";
  CHECK(line(sentence, "issuer") == sentence + " 학회");
  CHECK(line(sentence, "url") == sentence + " example.com");
  CHECK(line("옮겼다.", "url") == "옮겼다. example.com");
  CHECK(line("Hangil Inc.", "issuer") == "Hangil Inc., 학회");
  CHECK(line("Hangil", "url") == "Hangil, example.com");
}

TEST_CASE(
    "in a bullet the dot behind its project vanishes at a line's end, and the dash before a result stays") {
  const Composed run(kPerson + "[[experience]]\norganization = \"회사\"\n[[experience.work]]\n"
                               "project = \"검색\"\nrole = \"설계\"\nresult = \"2배\"\n",
                     "[[entry.work.rows]]\nseparator = \" · \"\nleft = [\"project\", \"role\", "
                     "{ field = \"result\", separator = \" — \" }]\n");
  const StyledText& text = run.content<ListItem>("• 검색 · 설계 — 2배").text;
  REQUIRE(texts_of(text) == Lines{"검색", " · ", "설계", " — ", "2배"});
  CHECK(text.spans[1].vanishes_at_line_end);
  CHECK_FALSE(text.spans[3].vanishes_at_line_end);
}

TEST_CASE("facts of the person are set evenly, and nothing else is") {
  const Composed run("[person]\nname = \"홍길동\"\nemail = \"a@example.com\"\nphone = \"010-0000-0000\"\n"
                     "[[awards]]\ntitle = \"금상\"\nissuer = \"학회\"\n",
                     "[[entry.person.rows]]\nleft = [\"name\"]\n[[entry.person.rows]]\nseparator = \" | \"\n"
                     "left = [\"email\", \"phone\"]\n[[entry.awards.rows]]\nseparator = \" | \"\n"
                     "left = [\"title\", \"issuer\"]\n");
  CHECK(run.content<Row>("a@example.com | 010-0000-0000").left.is_even);
  CHECK_FALSE(run.content<Row>("홍길동").left.is_even);
  CHECK_FALSE(run.content<Row>("금상 | 학회").left.is_even);
}

TEST_CASE("a look is the style and what markup changes of it") {
  const Composed run(kPerson + "[summary]\nko = \"가 **나** *다* `라` [마](https://example.com)\"\n",
                     "[inline]\nstrong = { weight = 600 }\nemphasis = { color = \"accent\" }\n"
                     "link = { color = \"accent\" }\n");
  const StyledText& text = run.content<Row>("가 나 다 라 마").left;
  REQUIRE(texts_of(text) == Lines{"가 ", "나", " ", "다", " ", "라", " ", "마"});
  const Look& plain = run.look(text.spans[0]);
  const Look& strong = run.look(text.spans[1]);
  const Look& emphasis = run.look(text.spans[3]);
  CHECK(plain.weight == 400);
  CHECK_FALSE(plain.strong);
  CHECK(strong.strong);
  CHECK(strong.weight == 600);
  CHECK(strong.color == plain.color);
  CHECK(emphasis.emphasis);
  CHECK(emphasis.color == base::Color{0x1f, 0x4b, 0x7a});
  CHECK(run.look(text.spans[5]).code);
  CHECK(run.look(text.spans[7]).link);
  CHECK(text.spans[0].look == text.spans[2].look);
}

TEST_CASE("markup does not darken a light style, which stands on something dark") {
  const std::string over =
      "[style.body]\ncolor = \"COLOR\"\n[inline]\nemphasis = { color = \"accent\", weight = 500 }\n";
  const auto emphasis = [&](const std::string& color) {
    std::string text = over;
    text.replace(text.find("COLOR"), 5, color);
    const Composed run(kPerson + "[summary]\nko = \"*가*\"\n", text);
    return run.look(run.content<Row>("가").left.spans.front());
  };
  CHECK(emphasis("#ffffff").color == base::Color{0xff, 0xff, 0xff});
  CHECK(emphasis("#ffffff").weight == 500);
  CHECK(emphasis("#333333").color == base::Color{0x1f, 0x4b, 0x7a});
}

TEST_CASE("strong text in an already heavy style keeps the heavier weight") {
  const Composed run(kPerson + "[summary]\nko = \"**가**\"\n", "[style.body]\nweight = 800\n");
  CHECK(run.look(run.content<Row>("가").left.spans.front()).weight == 800);
}

TEST_CASE("each look is kept once") {
  std::string text = kPerson;
  for (int i = 0; i < 40; ++i) text += "[[awards]]\ntitle = \"상 **하나**\"\nissuer = \"학회\"\n";
  const Composed run(text);
  CHECK(run.flow.looks.size() < 12);
  for (std::size_t i = 0; i < run.flow.looks.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      const Look& a = run.flow.looks[i];
      const Look& b = run.flow.looks[k];
      CHECK_FALSE((a.style == b.style && a.strong == b.strong && a.link == b.link && a.code == b.code &&
                   a.emphasis == b.emphasis && a.icon == b.icon));
    }
}

TEST_CASE("a link is an element of its own, once for all its spans") {
  const Composed run(kPerson +
                     "[summary]\nko = \"[가 **나**](https://a.example) 다 [라](https://b.example)\"\n");
  const StyledText& text = run.content<Row>("가 나 다 라").left;
  REQUIRE(texts_of(text) == Lines{"가 ", "나", " 다 ", "라"});
  const page::Tag& link = run.flow.tags[text.spans[0].tag];
  CHECK(link.role == page::Role::link);
  CHECK(link.url == "https://a.example");
  CHECK(link.parent == text.tag);
  CHECK(text.spans[1].tag == text.spans[0].tag);
  CHECK(text.spans[2].tag == text.tag);
  CHECK(run.flow.tags[text.spans[3].tag].url == "https://b.example");
}

TEST_CASE("text stays as written where its style is in upper case") {
  const Composed run("[person]\nname = \"Gildong Hong\"\n", "[style.name]\ncase = \"upper\"\n", "en");
  const StyledText& name = run.content<Row>("Gildong Hong").left;
  CHECK(run.design->styles[run.look(name.spans.front()).style].upper);
}

TEST_CASE("an icon stands in a blank of its own before what it stands for") {
  const std::string rows =
      "[[entry.person.rows]]\nleft = [\"email\", { field = \"links\", separator = \" \" }]\n";
  const std::string person = "[person]\nname = \"홍길동\"\nemail = \"a@example.com\"\n"
                             "links = [{ network = \"GitHub\", handle = \"gildong\" }, "
                             "{ label = \"Shop\", url = \"https://example.com\" }]\n";
  const Composed plain(person, rows);
  for (const StyledSpan& span : std::get<Row>(plain.flow.blocks.front().content).left.spans)
    CHECK(span.icon == nullptr);
  const Composed run(person, rows + "[icon]\nshow = true\ncolor = \"accent\"\n");
  std::vector<const design::IconPath*> icons;
  for (const StyledSpan& span : std::get<Row>(run.flow.blocks.front().content).left.spans) {
    if (span.icon == nullptr) continue;
    icons.push_back(span.icon);
    CHECK(span.text.text == "\u00a0");
    CHECK(run.look(span).icon);
    CHECK(run.look(span).color == base::Color{0x1f, 0x4b, 0x7a});
  }
  const auto& paths = run.design->icon.paths;
  CHECK(icons ==
        std::vector<const design::IconPath*>{&paths.at("email"), &paths.at("github"), &paths.at("link")});
}

TEST_CASE("dates, addresses and short facts are items that are better not parted") {
  const Composed run(
      kPerson + "[[awards]]\ntitle = \"금상\"\nstart = \"2020-01\"\n"
                "[[projects]]\nname = \"한장\"\nstart = \"2020-01\"\nend = \"2020-03\"\n",
      "[[entry.projects.rows]]\nleft = [\"name\", { field = \"dates\", separator = \" \" }]\n");
  const StyledText& text = std::get<Row>(run.flow.blocks.back().content).left;
  REQUIRE(text.spans.size() == 3);
  CHECK(text.spans[0].item == 1);
  CHECK(text.spans[1].item == 0);
  CHECK(text.spans[2].item == 2);
}

TEST_CASE("what is too long to be read at a glance, or stands alone, is no item") {
  const std::string name(49, 'x');
  const Composed run(
      kPerson + "[[projects]]\nname = \"" + name + "\"\nrole = \"개발\"\n[[awards]]\ntitle = \"금상\"\n",
      "[[entry.projects.rows]]\nleft = [\"name\", { field = \"role\", separator = \", \" }]\n" +
          award_rows("\"title\""));
  const StyledText& project = run.content<Row>(name + ", 개발").left;
  CHECK(project.spans[0].item == 0);
  CHECK(project.spans[2].item != 0);
  CHECK(run.content<Row>("금상").left.spans[0].item == 0);
}

TEST_CASE("behind a sentence a dash is left out") {
  const auto printed = [](const std::string& role) {
    const Composed run(
        kPerson + "[[projects]]\nname = \"한장\"\nrole = \"" + role + "\"\nresult = \"절감\"\n",
        "[[entry.projects.rows]]\nleft = [\"role\", { field = \"result\", separator = \" — \" }]\n");
    return run.lines().back();
  };
  CHECK(printed("설계") == "설계 — 절감");
  CHECK(printed("설계했습니다.") == "설계했습니다. 절감");
}

TEST_CASE("a style may hold only beside other fields") {
  const auto look = [](const std::string& fields) {
    const Composed run(
        kPerson + "[[projects]]\nname = \"한장\"\n" + fields,
        "[style.strong]\nweight = 700\n[[entry.projects.rows]]\nleft = [{ field = \"name\", style = "
        "\"strong\", beside = [\"role\", \"work\"] }, { field = \"role\", separator = \", \" }]\n");
    const StyledText& text = std::get<Row>(run.flow.blocks.back().content).left;
    return run.look(text.spans.front()).weight;
  };
  CHECK(look("") == 400);
  CHECK(look("description = \"도구\"\n") == 400);
  CHECK(look("role = \"개발\"\n") == 700);
}

TEST_CASE("a degree and its major are put together as the language does") {
  const auto printed = [](const std::string& fields) {
    const Composed run(
        kPerson + "[[education]]\ninstitution = \"대학\"\n" + fields,
        "[pattern]\nstudies = \"{degree} in {major}!\"\n[[entry.education.rows]]\nleft = [\"studies\"]\n");
    return run.lines().back();
  };
  CHECK(printed("degree = \"M.S.\"\nmajor = \"*Physics*\"\n") == "M.S. in Physics!");
  CHECK(printed("degree = \"M.S.\"\n") == "M.S.");
  CHECK(printed("major = \"Physics\"\n") == "Physics");
  CHECK(printed("degree = \"M.S. in Physics\"\nmajor = \"Physics\"\n") == "M.S. in Physics");
  CHECK(printed("degree = \"Bachelor of Arts\"\nmajor = \"Art\"\n") == "Bachelor of Arts in Art!");
}

TEST_CASE("a text is blamed where the resume wrote it, else where the layout did") {
  const Composed run(kPerson + "[[awards]]\ntitle = \"금상\"\n",
                     award_rows("{ field = \"title\", before = \"[\" }"));
  const diag::Span award = std::get<Row>(run.flow.blocks.back().content).left.source;
  CHECK(run.sources.file(award.source).name() == "me.toml");
  const diag::Span heading = run.content<Heading>("# 수상").text.source;
  CHECK(run.sources.file(heading.source).name() == "layout.toml");
}

TEST_CASE("items of a list are joined as the layout says, else by commas") {
  const std::string skills = kPerson + "[[skills]]\ngroup = \"언어\"\nitems = [\"C\", \"Go\", \"SQL\"]\n";
  CHECK(Composed(skills).lines().back() == "언어: C, Go, SQL");
  CHECK(Composed(skills, "[[entry.skills.rows]]\nleft = [{ field = \"items\", join = \" / \" }]\n")
            .lines()
            .back() == "C / Go / SQL");
}
