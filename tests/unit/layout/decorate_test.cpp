// What is drawn besides text, and in which order a page is read.

#include "layout/detail/draw.h"
#include "unit/layout/support.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kAwards =
    kPerson + "[[awards]]\ntitle = \"금상\"\nissuer = \"학회\"\n[[awards]]\ntitle = \"은상\"\n";
const std::string kNoRule = "[heading]\nrule = { thickness = 0 }\n";

struct Drawn : Shaped {
  Measures measures;
  Fit fit;
  page::Document document;

  explicit Drawn(const std::string& resume_text, const std::string& over,
                 std::shared_ptr<const page::Picture> photo = nullptr)
      : Shaped(resume_text, over, "ko", std::move(photo)), measures(*design, 0), fit(fit_of(input())),
        document(emit(fit.pages, flow, measures, fonts)) {}

  static Fit fit_of(const FitInput& input) { return Fitter(input).at(0); }

  template <class T>
  std::vector<T> drawn(std::size_t page = 0) const {
    std::vector<T> result;
    for (const page::Item& item : decorations(std::span(fit.pages).first(page + 1), measures))
      if (const auto* one = std::get_if<T>(&item)) result.push_back(*one);
    return result;
  }

  Lines texts(std::size_t page = 0) const {
    Lines result;
    for (const page::Item& item : document.pages.at(page).items)
      if (const auto* line = std::get_if<page::TextLine>(&item)) {
        std::string& text = result.emplace_back();
        for (const page::GlyphRun& run : line->runs) text += run.text;
      }
    return result;
  }
};

bool near(base::Pt a, base::Pt b) { return std::abs((a - b).value) < 0.01; }

std::size_t count_thick(const std::vector<page::Rule>& rules, double thickness) {
  return static_cast<std::size_t>(std::count_if(rules.begin(), rules.end(), [&](const page::Rule& rule) {
    return near(std::min(rule.box.width, rule.box.height), base::Pt{thickness});
  }));
}

} // namespace

TEST_CASE("a plain page has nothing drawn but the rules of its headings") {
  CHECK(Drawn(kAwards, kNoRule).drawn<page::Rule>().empty());
  const Drawn run(kAwards, "[heading]\nrule = { thickness = 2, gap = 3 }\n");
  const auto rules = run.drawn<page::Rule>();
  REQUIRE(rules.size() == 1);
  CHECK(near(rules[0].box.left, run.measures.left()));
  CHECK(near(rules[0].box.right(), run.measures.right()));
  CHECK(rules[0].tag == page::kArtifact);
}

TEST_CASE("a rule beside a heading begins behind its text") {
  const Drawn run(kAwards, "[heading]\nrule = { thickness = 2, gap = 3, place = \"beside\" }\n");
  const auto rules = run.drawn<page::Rule>();
  REQUIRE(rules.size() == 1);
  const Piece& text = run.fit.blocks[run.at("# 수상")].text->lines.back().pieces.back();
  CHECK(near(rules[0].box.left, text.x + text.range.width + base::Pt{3}));
}

TEST_CASE("boxes of one section are drawn as one, with a line between entries") {
  const std::string box =
      "[box]\nline = { thickness = 0.5 }\nframe = { thickness = 3 }\n[entry.awards]\nbox = true\n"
      "rows = [{ left = [\"title\"] }, { left = [\"issuer\"] }]\n";
  const Drawn run(kAwards, kNoRule + box);
  const auto rules = run.drawn<page::Rule>();
  CHECK(count_thick(rules, 3) == 2 * 3 + 2); // both sides of three blocks, head and foot
  CHECK(count_thick(rules, 0.5) == 1);
  base::Pt foot;
  base::Pt head = run.measures.bottom();
  for (const page::Rule& rule : rules)
    if (rule.box.width < base::Pt{4}) {
      foot = std::max(foot, rule.box.bottom());
      head = std::min(head, rule.box.top);
    }
  CHECK(near(foot - head, [&] {
    base::Pt sum;
    for (const SetBlock& set : run.fit.blocks)
      if (set.block().box != compose::Box::none) sum += set.height();
    return sum;
  }()));
}

TEST_CASE("cells have lines between them and a fill behind titles") {
  const Drawn run(kAwards, kNoRule + R"(
[word]
prize = "상"
jury = "기관"
[box]
line = { thickness = 0.5 }
frame = { thickness = 3 }
fill = "#eeeeee"
[entry.awards]
box = true
[[entry.awards.rows]]
cells = [{ title = "prize", fields = ["title"] }, { title = "jury", fields = ["issuer"] }]
)");
  const auto rules = run.drawn<page::Rule>();
  CHECK(std::count_if(rules.begin(), rules.end(), [](const page::Rule& rule) {
          return rule.color == base::Color{0xee, 0xee, 0xee};
        }) == 2);
  CHECK(count_thick(rules, 0.5) == 3 + 2); // between cells of three rows, and between the rows
}

TEST_CASE("a rule in the hanging column runs along what hangs, with dots, but not for headings alone") {
  const std::string hang =
      "[region.main]\nhang = { width = 80, gap = 20, rule = { thickness = 1 }, dot = { size = 5 } }\n";
  const std::string row = "[[entry.awards.rows]]\nhang = [\"issuer\"]\nleft = [\"title\"]\n";
  const Drawn run(kAwards, kNoRule + hang + row);
  CHECK(run.drawn<page::Path>().size() == 1); // one award names who gave it
  const auto rules = run.drawn<page::Rule>();
  REQUIRE(rules.size() == 1);
  CHECK(near(rules[0].box.left + rules[0].box.width / 2, run.measures.columns[0].text_left - base::Pt{10}));
  const Drawn headings(kAwards, kNoRule + hang + "heading = { place = \"hang\" }\n");
  CHECK(headings.drawn<page::Rule>().empty());
  CHECK(headings.drawn<page::Path>().empty());
}

TEST_CASE("the rule in the hanging column goes on beside what runs over to a page where nothing hangs") {
  std::string text =
      kPerson + "[[experience]]\norganization = \"누리랩\"\nstart = \"2020\"\nend = \"2021\"\nwork = [\n";
  for (int i = 0; i < 80; ++i) text += "\"일 " + std::to_string(i) + "\",\n";
  const Drawn run(text + "]\n[[awards]]\ntitle = \"금상\"\n",
                  kNoRule + "[region.main]\nhang = { width = 80, gap = 20, rule = { thickness = 1 } }\n"
                            "[[entry.experience.rows]]\nhang = [\"dates\"]\nleft = [\"organization\"]\n"
                            "[[entry.experience.rows]]\nbullets = \"work\"\n");
  REQUIRE(run.fit.pages.size() == 2);
  // Along the experience, but not the awards, where nothing hangs.
  CHECK(run.drawn<page::Rule>(0).size() == 1);
  CHECK(run.drawn<page::Rule>(1).size() == 1);
}

TEST_CASE("a photo beside boxed rows has a cell as high as they are") {
  const std::string photo = "[photo]\nplace = \"right\"\nwidth = 90\nheight = 120\ngap = 10\n";
  const Drawn run(kPerson + "photo = \"me.jpg\"\n",
                  photo + "[box]\nframe = { thickness = 3 }\n[entry.person]\nbox = true\n", dot_picture());
  const auto images = run.drawn<page::ImageItem>();
  REQUIRE(images.size() == 1);
  CHECK(near(images[0].box.right(), run.measures.right()));
  CHECK(run.flow.tags[images[0].tag].role == page::Role::figure);
  CHECK(count_thick(run.drawn<page::Rule>(), 3) == 4 + 4);
}

TEST_CASE("a round photo has a ring for a frame") {
  const Drawn run(
      kPerson + "photo = \"me.jpg\"\n",
      "[photo]\nplace = \"above\"\nwidth = 90\nheight = 90\nshape = \"round\"\nframe = { thickness = 2 }\n",
      dot_picture());
  const auto rings = run.drawn<page::Path>();
  REQUIRE(rings.size() == 1);
  CHECK(rings[0].stroke == base::Pt{2});
}

TEST_CASE("what hangs is read before its row, what stands at the right after it") {
  const std::string title = "가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 "
                            "마바사아 자차카타 파하가나 다라마바";
  const Drawn run(kPerson + "[[awards]]\ntitle = \"" + title + "\"\nissuer = \"학회\"\ndate = \"2021\"\n",
                  "[region.main]\nhang = { width = 80, gap = 20 }\n"
                  "[[entry.awards.rows]]\nhang = [\"issuer\"]\nleft = [\"title\"]\nright = [\"dates\"]\n");
  const Lines texts = run.texts();
  const auto at = [&](const std::string& text) {
    return std::find_if(texts.begin(), texts.end(),
                        [&](const std::string& one) { return one.starts_with(text); }) -
           texts.begin();
  };
  CHECK(at("학회") < at("가나다라"));
  CHECK(texts.back() == "2021");
  CHECK(texts.size() - static_cast<std::size_t>(at("가나다라")) > 2);
}

TEST_CASE("the outline names each section once, a heading that hangs too") {
  const auto titles = [](const std::string& over) {
    Lines result;
    for (const page::OutlineEntry& entry : Drawn(kAwards, over).document.outline)
      result.push_back(entry.title);
    return result;
  };
  CHECK(titles("") == Lines{"수상"});
  CHECK(titles("[region.main]\nhang = { width = 80, gap = 20 }\nheading = { place = \"hang\" }\n") ==
        Lines{"수상"});
}

TEST_CASE("footers are decoration at the foot of every page") {
  const auto with_footer = [](const std::string& footer) {
    Drawn run(kAwards, "[footer]\ngap = 12\n" + footer);
    FlowShaper shaper(run.flow, *run.design, run.fonts, run.diagnostics);
    add_footers(run.document, run.fit.pages, {run.flow, run.measures, shaper, run.fonts});
    return run.document.pages.front().items.back();
  };
  const page::Item item = with_footer("center = \"{page} / {pages}\"\nsingle = true\n");
  const auto& line = std::get<page::TextLine>(item);
  CHECK(line.runs.front().text == "1 / 1");
  CHECK(line.runs.front().tag == page::kArtifact);
  CHECK(near(line.runs.front().origin.y, base::Pt{841.89 - 48 + 12}));
  const page::Item none = with_footer("center = \"{page} / {pages}\"\n");
  CHECK(std::get<page::TextLine>(none).runs.front().text != "1 / 1");
}
