#include "catch.h"
#include "design/design.h"

#include <fstream>
#include <sstream>
#include <string>

using namespace hanjang;
using namespace hanjang::design;

namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// base.toml with a layout of the test's own over it.
struct Loaded {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  LayoutChain chain;

  explicit Loaded(const std::string& over) {
    chain.name = "test";
    for (const std::string& text : {file_text(HANJANG_SOURCE_DIR "/layouts/base.toml"), over}) {
      const auto node = syntax::parse_toml(sources, sources.add("layout.toml", text), diagnostics);
      REQUIRE(node.has_value());
      check_layout(*node, diagnostics);
      chain.files.push_back(*node);
    }
  }

  std::optional<Design> design(std::string_view language = "ko") {
    return resolve_design(chain, language, diagnostics);
  }
};

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
