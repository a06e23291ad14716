#include "unit/design/support.h"

#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::design;

namespace {

const Style& style(const Design& design, const std::string& name) {
  for (const Style& candidate : design.styles)
    if (candidate.name == name) return candidate;
  FAIL("no style " << name);
  return design.styles.front();
}

bool has_error(const diag::Diagnostics& diagnostics, diag::Code code, const std::string& fragment) {
  for (const diag::Diagnostic& d : diagnostics.all())
    if (d.code == code && d.severity == diag::Severity::error &&
        d.message.find(fragment) != std::string::npos)
      return true;
  return false;
}

} // namespace

TEST_CASE("the shipped base layout is whole in both languages") {
  Loaded loaded("description = \"nothing changed\"\n");
  for (const char* language : {"ko", "en", "fr"}) {
    INFO(language);
    const auto design = loaded.design(language);
    REQUIRE(design.has_value());
    CHECK(loaded.diagnostics.all().empty());
    CHECK(design->entries.count("experience") == 1);
    CHECK_FALSE(design->words.titles.at("experience").text.empty());
  }
}

TEST_CASE("words and sizes differ by language") {
  Loaded loaded("description = \"x\"\n");
  const auto ko = loaded.design("ko");
  const auto en = loaded.design("en");
  REQUIRE(ko.has_value());
  REQUIRE(en.has_value());
  CHECK(ko->words.titles.at("experience").text == "경력");
  CHECK(en->words.titles.at("experience").text == "Experience");
  CHECK(ko->words.present.at("experience") == "재직 중");
  CHECK(en->words.phone == "international");
}

TEST_CASE("a style inherits from body") {
  Loaded loaded("[style.body]\nsize = [11, 10]\n[style.quiet]\nweight = 300\n");
  const auto design = loaded.design();
  REQUIRE(design.has_value());
  CHECK(style(*design, "quiet").size.loosest == 11);
  CHECK(style(*design, "quiet").size.tightest == 10);
  CHECK(style(*design, "quiet").weight == 300);
  CHECK(style(*design, "quiet").families == style(*design, "body").families);
}

TEST_CASE("a range slides from loosest to tightest") {
  const Range range{10, 8};
  CHECK(range.at(0) == 10);
  CHECK(range.at(1) == 8);
  CHECK(range.at(0.5) == 9);
}

TEST_CASE("what a layout refers to must be there") {
  SECTION("style") {
    Loaded loaded("[heading]\nstyle = \"headling\"\n");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(has_error(loaded.diagnostics, diag::Code::unknown_style, "headling"));
  }
  SECTION("colour") {
    Loaded loaded("[style.body]\ncolor = \"mutd\"\n");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(has_error(loaded.diagnostics, diag::Code::unknown_color, "mutd"));
  }
  SECTION("colour that is none") {
    Loaded loaded("[color]\naccent = \"blue\"\n");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(has_error(loaded.diagnostics, diag::Code::bad_color, "blue"));
  }
  SECTION("page size") {
    Loaded loaded("[page]\nsize = \"A44\"\n");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(has_error(loaded.diagnostics, diag::Code::bad_page_size, "A44"));
  }
  SECTION("room for text") {
    Loaded loaded("[page.margin]\nleft = 300\nright = 280\n");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(has_error(loaded.diagnostics, diag::Code::region_too_narrow, "15 ×"));
  }
  SECTION("a row of one kind") {
    Loaded loaded("[entry.awards]\nrows = [{ left = [\"title\"], bullets = \"work\" }]\n");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(has_error(loaded.diagnostics, diag::Code::bad_row, "either fields"));
  }
}

TEST_CASE("unknown keys of a layout are errors") {
  Loaded loaded("[heading]\nstile = \"heading\"\n");
  CHECK(has_error(loaded.diagnostics, diag::Code::unknown_key, "stile"));
}

TEST_CASE("a pattern of studies has a place for each part, and for nothing else") {
  const auto studies = [](const std::string& pattern) {
    return Loaded("[pattern]\nstudies = \"" + pattern + "\"\n");
  };
  CHECK(studies("{major}: {degree}").design().has_value());
  SECTION("a part without a place is told, with what would be lost") {
    Loaded loaded = studies("{degree} ({degree})");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(loaded.faults() ==
          Strings{
              "E319 {degree} ({degree}): `studies` has no place for `{major}`, which would not be printed"});
    CHECK(loaded.diagnostics.all()[0].hints == Strings{"for example: studies = \"{degree} in {major}\""});
  }
  SECTION("a slip for a part is told alone") {
    Loaded loaded = studies("{degree} in {majr}, {school}");
    CHECK_FALSE(loaded.design().has_value());
    CHECK(loaded.faults() == Strings{"E314 {majr}: `studies` has nothing to put in place of `{majr}`",
                                     "E314 {school}: `studies` has nothing to put in place of `{school}`"});
    CHECK(loaded.diagnostics.all()[0].hints == Strings{"did you mean {major}?"});
    CHECK(loaded.diagnostics.all()[1].hints == Strings{"there are {degree} and {major}"});
  }
  SECTION("another language's pattern too") {
    Loaded loaded("[language.ko.pattern]\nstudies = \"{major}\"\n");
    CHECK(loaded.whole("en").words.patterns.at("studies").text == "{degree} in {major}");
    CHECK_FALSE(loaded.design("ko").has_value());
  }
}

TEST_CASE("a page size may be given in points") {
  Loaded loaded("[page]\nsize = \"500x700\"\n");
  const auto design = loaded.design();
  REQUIRE(design.has_value());
  CHECK(design->page.width.value == 500);
  CHECK(design->page.height.value == 700);
  for (const std::string wrong : {"0x300x842", "595x842abc", "595x", "595x842x", "-595x842", " 595x842"}) {
    Loaded other("[page]\nsize = \"" + wrong + "\"\n");
    CHECK_FALSE(other.design().has_value());
    CHECK(has_error(other.diagnostics, diag::Code::bad_page_size, "is not a page size"));
  }
}

TEST_CASE("what cannot be printed is blamed where it is said") {
  const std::string over = "[region.main]\nsections = [\"skils\"]\n[section]\norder = [\"x\", \"skills\"]\n";
  Loaded loaded(over);
  const auto design = loaded.design();
  REQUIRE(design.has_value());
  REQUIRE(design->order.size() == 2);
  CHECK(design->order[1].text == "skills");
  CHECK(design->order[1].span.begin == over.find("skills\"]\n", over.find("order")));
  CHECK(design->regions.front().sections.front().span.begin == over.find("skils"));
}

TEST_CASE("a region that is not put on the page and a word that nothing asks for are told") {
  Loaded loaded("[region.side]\nplace = \"left\"\nwidth = 100\n[word]\nscores = \"Grade\"\n");
  REQUIRE(loaded.design().has_value());
  REQUIRE(loaded.diagnostics.all().size() == 2);
  CHECK(loaded.diagnostics.all()[0].message == "region `side` is not on the page");
  CHECK(loaded.diagnostics.all()[1].message == "nothing asks for `scores` of [word]");
}

TEST_CASE("a region that a later file takes off the page is no fault") {
  Loaded loaded("[page]\nregions = [\"side\", \"main\"]\n[region.side]\nplace = \"left\"\nwidth = 100\n");
  const auto node = syntax::parse_toml(
      loaded.sources, loaded.sources.add("over.toml", "[page]\nregions = [\"main\"]\n"), loaded.diagnostics);
  REQUIRE(node.has_value());
  loaded.chain.files.push_back(*node);
  REQUIRE(loaded.design().has_value());
  CHECK(loaded.diagnostics.all().empty());
}

TEST_CASE("what the root of all layouts does not say is told") {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const auto node =
      syntax::parse_toml(sources, sources.add("root.toml", "phone = \"national\"\n"), diagnostics);
  REQUIRE(node.has_value());
  CHECK_FALSE(resolve_design({.name = "x", .files = {*node}}, "ko", diagnostics).has_value());
  for (const char* path : {"page.size", "page.margin.top", "style.body", "bullet.glyph", "label.most",
                           "entry", "page.regions", "heading.style", "row.gap"})
    CHECK(has_error(diagnostics, diag::Code::missing_key,
                    std::string("the layout does not say `") + path + "`"));
}

TEST_CASE("a style `body` that is not whole is told once") {
  std::string text = base_layout();
  const std::size_t size = text.find("\nsize", text.find("[style.body]"));
  text.erase(size, text.find('\n', size + 1) - size);
  Loaded loaded("");
  loaded.chain.files.clear();
  loaded.add(text);
  CHECK_FALSE(loaded.design().has_value());
  REQUIRE(loaded.diagnostics.all().size() == 1);
  CHECK(loaded.diagnostics.all()[0].message == "style `body` is not whole");
}

TEST_CASE("the values in force are checked, those that are overruled are not") {
  Loaded loaded("[photo]\nplace = \"lefft\"\n");
  loaded.add("[photo]\nplace = \"left\"\n");
  CHECK(loaded.design().has_value());
  CHECK(faults_of("[photo]\nplace = \"lefft\"\n") == Strings{"E211 \"lefft\": `lefft` is not a choice here"});
}

TEST_CASE("a colour of [color] that is none is told where it is given, asked for or not") {
  CHECK(faults_of("[color]\nspare-one = \"reddish\"\n") == Strings{"E310 reddish: `reddish` is not a color"});
}

TEST_CASE("each range is spent once, in the order that is given") {
  const Design design = Loaded("[fit]\norder = [\"size\", \"margin\", \"size\"]\n").whole();
  CHECK(design.fit == std::vector<Knob>{Knob::size, Knob::margin});
}

TEST_CASE("marks in the text change what they say and leave the rest") {
  const Design design =
      Loaded("[inline]\nstrong = { weight = 650 }\nlink = { color = \"#112233\" }\n").whole();
  CHECK(design.strong.weight == 650);
  CHECK(design.link.color == base::Color{17, 34, 51});
}

TEST_CASE("a style may have letter spacing, features and capitals") {
  const Design design = Loaded("[style.loud]\ntracking = 0.06\nfeatures = [\"tnum\", \"-kern\"]\ncase = "
                               "\"upper\"\n[heading]\nstyle = \"loud\"\n")
                            .whole();
  CHECK(style(design, "loud").tracking == 0.06);
  CHECK(style(design, "loud").features == Strings{"tnum", "-kern"});
  CHECK(style(design, "loud").upper);
  CHECK_FALSE(style(design, "body").upper);
}

TEST_CASE("some keys hold for the file and not for a language") {
  CHECK(faults_of("[language.ko]\nextends = \"classic\"\n").front() ==
        "E201 extends: `extends` has no place in [language.ko]");
  CHECK(faults_of("[language.kr]\nphone = \"national\"\n").front() == "E206 kr: `kr` is not a language code");
}

TEST_CASE("a format that no layout can speak of is told, and what holds for a whole file") {
  CHECK(faults_of("[format.tex]\nrow = { gap = 1 }\n") ==
        Strings{"E212 tex: there is no format `tex` that a layout can speak of"});
  CHECK(faults_of("[format.txt]\nkind = \"letter\"\n") ==
        Strings{"E201 kind: `kind` has no place in [format.txt]"});
  CHECK(faults_of("[language.ko.format.txt]\nhead = \"document\"\n") ==
        Strings{"E201 head: `head` has no place in [language.ko.format.txt]"});
}

TEST_CASE("a layout that takes its head from a resume lies over that resume's layout") {
  Loaded resume("[color]\naccent = \"#112233\"\n[style.name]\nsize = 30\n");
  Loaded letter("head = \"document\"\nkind = \"letter\"\n[style.name]\nweight = 300\n");
  CHECK(takes_head(letter.chain));
  CHECK_FALSE(takes_head(resume.chain));
  const LayoutChain chain = laid_over(resume.chain, letter.chain);
  CHECK(chain.files.size() == 3);
  CHECK(kind_of(chain) == DocumentKind::letter);
  const auto design = resolve_design(chain, "ko", letter.diagnostics);
  REQUIRE(design.has_value());
  const auto name = std::ranges::find(design->styles, std::string("name"), &Style::name);
  CHECK(name->size.loosest == 30);
  CHECK(name->weight == 300);
}
