// Footers: what stands at the foot of which page.

#include "catch.h"
#include "unit/layout/support.h"

#include <cmath>
#include <utility>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\nemail = \"gildong@example.com\"\n";
const std::string kAward = "[[awards]]\ntitle = \"금상\"\n";

bool near(double a, double b) { return std::abs(a - b) < 0.01; }

} // namespace

TEST_CASE("a footer counts the pages, and one page alone has none") {
  const std::string footer = "[footer]\nright = \"{name} {page}/{pages}\"\n";
  std::string text = kPerson;
  for (int i = 0; i < 75; ++i) text += "[[awards]]\ntitle = \"상 " + std::to_string(i) + "\"\n";
  const Run two(text, footer);
  const auto second = two.find("홍길동 2/" + std::to_string(two.document->pages.size()));
  CHECK(second.page == 1);
  CHECK(second.line->runs.front().tag == page::kArtifact);
  CHECK(near(second.right, 595.276 - 56));
  CHECK_FALSE(Run(kPerson + kAward, footer).prints("홍길동 1/1"));
  CHECK(Run(kPerson + kAward, footer + "single = true\n").prints("홍길동 1/1"));
}

TEST_CASE("the footers of two pages meet between their texts") {
  std::string text = kPerson;
  for (int i = 0; i < 75; ++i) text += "[[awards]]\ntitle = \"상 " + std::to_string(i) + "\"\n";
  const Run two(text, "[footer]\nright = \"{page}/{pages}\"\n");
  const auto is_footer = [](const page::Item& item) {
    const auto* line = std::get_if<page::TextLine>(&item);
    return line != nullptr && line->runs.front().tag == page::kArtifact;
  };
  CHECK(is_footer(two.document->pages.front().items.back()));
  CHECK(is_footer(two.document->pages.back().items.front()));
}

TEST_CASE("a footer that is too long ends in an ellipsis") {
  std::string long_name;
  for (int i = 0; i < 100; ++i) long_name += "홍길";
  const std::string text = "[person]\nname = \"" + long_name + "\"\n" + kAward;
  const Run run(text, "[footer]\nleft = \"{name}\"\nright = \"{page} / {pages}\"\nsingle = true\n");
  const auto lines = run.items<page::TextLine>();
  std::string left;
  for (const page::GlyphRun& glyphs : lines[lines.size() - 2].runs) left += glyphs.text;
  CHECK(left.ends_with("…"));
  CHECK(run.find("1 / 1").x > 500);
  // A part in the middle keeps its place, the one beside it what room that leaves.
  const Run middle(text, "[footer]\nleft = \"{name}\"\ncenter = \"{page} / {pages}\"\nsingle = true\n");
  const auto all = middle.items<page::TextLine>();
  const double centre = middle.find("1 / 1").x;
  CHECK(near(centre + (middle.find("1 / 1").right - centre) / 2, 595.276 / 2));
  const auto& beside = all[all.size() - 2].runs.back();
  double end = beside.origin.x.value;
  for (const page::Glyph& glyph : beside.glyphs) end += glyph.advance.value;
  CHECK(end < centre);
}

TEST_CASE("two long parts of a footer have half of its line each, a short one leaves the other the rest") {
  std::string name;
  for (int i = 0; i < 60; ++i) name += "홍길";
  // Where the left part ends and the right one begins.
  const auto gap = [&](const std::string& right) {
    const Run run("[person]\nname = \"" + name + "\"\n" + kAward,
                  "[footer]\nsingle = true\nleft = \"{name}\"\nright = \"" + right + "\"\n");
    const auto lines = run.items<page::TextLine>();
    const page::TextLine& left = lines[lines.size() - 2];
    CHECK(near(left.runs.front().origin.x.value, 56));
    double end = left.runs.back().origin.x.value;
    for (const page::Glyph& glyph : left.runs.back().glyphs) end += glyph.advance.value;
    return std::pair{end, lines.back().runs.front().origin.x.value};
  };
  constexpr double kLetter = 12; // no letter of a footer is wider
  constexpr double kMiddle = 595.276 / 2;
  for (const char* right : {"{name}", "{page} {name}"}) { // the wider one may be either
    INFO(right);
    const auto [left_end, right_begin] = gap(right);
    CHECK(left_end < right_begin - kLetter / 2);
    CHECK(left_end > kMiddle - 3 * kLetter);
    CHECK(right_begin < kMiddle + 3 * kLetter);
  }
  const auto [long_end, short_begin] = gap("{page}");
  CHECK(long_end < short_begin - kLetter / 2);
  CHECK(long_end > short_begin - 3 * kLetter);
}
