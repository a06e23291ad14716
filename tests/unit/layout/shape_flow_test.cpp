// Flow → shaped text: blanks between texts of a line, icons, items, letter case.

#include "unit/layout/support.h"

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kAward = kPerson + "[[awards]]\ntitle = \"Prize\"\nissuer = \"Jury\"\ndate = \"2021\"\n";

const ShapedBlock& last(const Shaped& run) { return run.shaped.back(); }

// Of the places where text may part that is not wider than the line.
std::vector<text::BreakTier> tiers_inside(const ShapedCell& cell, const std::string& word) {
  const std::size_t begin = cell.text.text.find(word);
  REQUIRE(begin != std::string::npos);
  std::vector<text::BreakTier> result;
  for (const text::Break& one : cell.text.breaks)
    if (one.offset > begin && one.offset < begin + word.size() && one.tier < text::BreakTier::syllable)
      result.push_back(one.tier);
  return result;
}

} // namespace

TEST_CASE("each block has the texts of its kind, by its index in the flow") {
  const Shaped run(kAward + "[[experience]]\norganization = \"Lab\"\nwork = [\"Search\"]\n");
  REQUIRE(run.shaped.size() == run.flow.blocks.size());
  for (std::size_t i = 0; i < run.shaped.size(); ++i)
    if (const auto* heading = std::get_if<compose::Heading>(&run.flow.blocks[i].content))
      CHECK(run.shaped[i].left.text.text == compose::plain_text(heading->text));
  CHECK(last(run).lead.text.text == "• ");
  CHECK(last(run).left.text.text == "Search");
}

TEST_CASE("a blank parts what shares a line, and only that") {
  const std::string row =
      "[[entry.awards.rows]]\nhang = [\"dates\"]\nlabel = [\"issuer\"]\nleft = [\"title\"]\n";
  const Shaped all(kAward, row + "[region.main]\nhang = { width = 80, gap = 10 }\n");
  CHECK(last(all).hang.text.text == "2021 ");
  CHECK(last(all).lead.text.text == "Jury ");
  CHECK(last(all).left.text.text == "Prize");
  const Shaped right(kAward, "[[entry.awards.rows]]\nleft = [\"title\"]\nright = [\"dates\"]\n");
  CHECK(last(right).left.text.text == "Prize ");
  CHECK(last(right).right.text.text == "2021");
  const Shaped cells(kAward,
                     "[[entry.awards.rows]]\ncells = [{ fields = [\"title\"] }, { fields = [\"title\"] }]\n");
  REQUIRE(last(cells).cells.size() == 2);
  CHECK(last(cells).cells[0].text.text == "Prize ");
  CHECK(last(cells).cells[1].text.text == "Prize ");
}

TEST_CASE("the blank belongs to the element of its text, not to a link in it") {
  const Shaped run(kPerson + "[[awards]]\ntitle = \"[Prize](https://example.com)\"\ndate = \"2021\"\n",
                   "[[entry.awards.rows]]\nleft = [\"title\"]\nright = [\"dates\"]\n");
  const ShapedCell& left = last(run).left;
  REQUIRE(left.spans.size() == 2);
  CHECK(run.flow.tags[left.spans[0].tag].role == page::Role::link);
  CHECK(left.spans[1].tag == run.flow.tags[left.spans[0].tag].parent);
}

TEST_CASE("upper case is applied to what is shaped and not to the flow") {
  const Shaped run(kAward, "[style.label]\ncase = \"upper\"\n");
  CHECK(last(run).left.text.text.starts_with("PRIZE"));
  CHECK(run.lines().back().starts_with("Prize"));
}

TEST_CASE("the blank of an icon is as wide as the icon and the gap behind it") {
  const Shaped run("[person]\nname = \"홍길동\"\nemail = \"a@example.com\"\n",
                   "[[entry.person.rows]]\nleft = [\"email\"]\n[icon]\nshow = true\nsize = 1.2\ngap = 0.5\n");
  const ShapedCell& cell = run.shaped.front().left;
  REQUIRE(cell.spans.front().icon != nullptr);
  CHECK(std::abs(cell.text.glyphs.front().advance - 1.7) < 1e-9);
}

TEST_CASE("an item is better not parted, a range may part behind its dash") {
  const Shaped run(kPerson + "[[projects]]\nname = \"Some name\"\nstart = \"2019-03\"\nend = \"2020-07\"\n",
                   "[[entry.projects.rows]]\nleft = [\"name\", { field = \"dates\", separator = \" \" }]\n",
                   "en");
  const ShapedCell& cell = last(run).left;
  CHECK(tiers_inside(cell, "Some name") == std::vector<text::BreakTier>{text::BreakTier::boundary});
  CHECK(tiers_inside(cell, "Mar 2019") == std::vector<text::BreakTier>{text::BreakTier::boundary});
  const auto range = tiers_inside(cell, "2019 – Jul");
  CHECK(range == std::vector<text::BreakTier>{text::BreakTier::boundary, text::BreakTier::space});
}

TEST_CASE("a letter that no font has is reported where it was written") {
  const Shaped run("[person]\nname = \"홍길동 \U00012345\"\n");
  const auto& all = run.diagnostics.all();
  const auto fault = std::find_if(
      all.begin(), all.end(), [](const diag::Diagnostic& d) { return d.severity == diag::Severity::error; });
  REQUIRE(fault != all.end());
  CHECK(run.sources.file(fault->span.source).name() == "me.toml");
}

TEST_CASE("marks typed in ASCII are drawn as the layout says, but not in code, dates and addresses") {
  const std::string award = kPerson + "[[awards]]\ntitle = \"2014-2016 `3-4` \\\"a\\\"\"\ndate = \"2021\"\n"
                                      "url = \"https://example.com/5-6\"\n";
  const std::string row = "[[entry.awards.rows]]\nleft = [\"title\", \"dates\", \"url\"]\n"
                          "[dates]\nyear = \"1-2\"\n";
  const auto cell = [&](bool quotes, bool dashes) {
    const std::string over = std::string("[punctuation]\nquotes = ") + (quotes ? "true" : "false") +
                             "\ndashes = " + (dashes ? "true" : "false") + "\nminus = false\n";
    return last(Shaped(award, row + over)).left.text;
  };
  const text::ShapedText typed = cell(false, false);
  CHECK(typed.text == "2014-2016 3-4 \"a\"1-2example.com/5-6");
  // What is drawn otherwise than typed.
  const auto drawn = [&](bool quotes, bool dashes) {
    const text::ShapedText text = cell(quotes, dashes);
    REQUIRE(text.text == typed.text);
    REQUIRE(text.glyphs.size() == typed.glyphs.size());
    std::string result;
    for (std::size_t i = 0; i < text.glyphs.size(); ++i)
      if (text.glyphs[i].id != typed.glyphs[i].id)
        result += text.text.substr(text.glyphs[i].text_begin, 1) + std::to_string(i) + " ";
    return result;
  };
  CHECK(drawn(false, true) == "-4 ");
  CHECK(drawn(true, false) == "\"14 \"16 ");
}
