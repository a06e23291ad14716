// Footers: what stands at the foot of which page.

#include "catch.h"
#include "unit/layout/support.h"

#include <cmath>

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
