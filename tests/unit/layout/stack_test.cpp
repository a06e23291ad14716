// Lines → blocks of known height.

#include "layout/detail/stack.h"
#include "unit/layout/support.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kStyle = "[style.body]\nsize = 10\nleading = 1.5\n[style.label]\nsize = 20\n";

struct Stacked : Shaped {
  Measures measures;
  std::vector<BrokenBlock> text;
  std::vector<SetBlock> blocks;

  explicit Stacked(const std::string& resume_text, const std::string& over,
                   std::shared_ptr<const page::Picture> photo = nullptr)
      : Shaped(resume_text, kStyle + over, "ko", std::move(photo)), measures(*design, 0),
        text(break_blocks(shown, measures, fonts)), blocks(stack_blocks(text, measures)) {}

  const SetBlock& block(const std::string& wanted) const { return blocks[at(wanted)]; }
};

bool near(base::Pt a, double b) { return std::abs(a.value - b) < 0.01; }

const std::string kAward = kPerson + "[[awards]]\ntitle = \"금상\"\nissuer = \"학회\"\n";

} // namespace

TEST_CASE("a line is as high as the largest leading in it") {
  const Stacked plain(kAward, "[[entry.awards.rows]]\nleft = [\"title\"]\n");
  CHECK(near(plain.block("금상").lines.front().height, 15));
  const Stacked mixed(
      kAward, "[[entry.awards.rows]]\nleft = [\"title\", { field = \"issuer\", style = \"label\" }]\n");
  CHECK(near(mixed.blocks.back().lines.front().height, 30));
}

TEST_CASE("a line of small type alone is not spaced as the large type before it in its row") {
  const auto second = [](double size) {
    const Stacked run(
        kPerson + "headline = \"검색과 추천을 만드는 개발자이자 다섯 사람을 이끌어 온 사람, 그리고 "
                  "그 모두를 글로 남기는 사람이자 번역가이자 강사이자 사회자\"\n",
        "[style.name]\nsize = " + std::to_string(size) +
            "\nleading = 1.2\n[[entry.person.rows]]\nstyle = \"name\"\n"
            "left = [\"name\", { field = \"headline\", separator = \" \", style = \"body\" }]\n");
    const SetBlock& head = run.blocks.front();
    REQUIRE(head.lines.size() == 2);
    CHECK(near(head.lines[0].height, size * 1.2));
    return head.lines[1];
  };
  CHECK(near(second(24).height, 15));
  CHECK(near(second(24).baseline, 7.5 + 10 * kOpticalCentre));
  CHECK(near(second(13).height, 13 * 1.2)); // nearer sizes keep an even leading
}

TEST_CASE("letters stand in the middle of their line") {
  const Stacked run(kAward, "[[entry.awards.rows]]\nleft = [\"title\"]\n");
  CHECK(near(run.block("금상").lines.front().baseline, 7.5 + 10 * kOpticalCentre));
}

TEST_CASE("a rule of a heading takes room above it or below") {
  const std::string heading =
      "[style.heading]\nsize = 10\nleading = 1.5\n[heading]\nspace = { above = 12, below = 5 }\n";
  const Stacked none(kAward, heading + "rule = { thickness = 0 }\n");
  const Stacked above(kAward, heading + "rule = { thickness = 2, gap = 3, place = \"above\" }\n");
  const Stacked below(kAward, heading + "rule = { thickness = 2, gap = 9, place = \"below\" }\n");
  const auto line = [](const Stacked& run) { return run.block("# 수상").lines.front(); };
  CHECK(near(line(above).height, line(none).height.value + 5));
  CHECK(near(line(above).baseline, line(none).baseline.value + 5));
  CHECK(near(line(below).height, line(none).baseline.value + 11));
  CHECK(near(line(below).baseline, line(none).baseline.value));
  CHECK(near(none.block("# 수상").space_above, 12));
  CHECK(near(none.block("# 수상").space_below, 5));
}

TEST_CASE("in a box the spaces are the lines' own, so that boxes touch") {
  const std::string box = "[box]\npadding = { x = 4, y = 6 }\n[entry.awards]\nbox = true\nspace = 30\n"
                          "rows = [{ left = [\"title\"] }, { left = [\"issuer\"], space = 2 }]\n";
  const Stacked run(kAward + "[[awards]]\ntitle = \"은상\"\n", box);
  CHECK(near(run.block("금상").lines.front().height, 15 + 6));
  CHECK(run.block("금상").box_goes_on);
  CHECK(near(run.block("학회").lines.front().height, 15 + 2 + 6));
  CHECK_FALSE(run.block("학회").box_goes_on);
  CHECK(near(run.block("은상").space_above, 0));
  CHECK_FALSE(run.block("은상").box_goes_on);
}

TEST_CASE("table cells stand in the middle of their row") {
  const Stacked run(kPerson + "[[awards]]\ntitle = \"가\\u2028나\\u2028다\"\nissuer = \"학회\"\n",
                    "[[entry.awards.rows]]\ncells = [{ fields = [\"title\"] }, { fields = [\"issuer\"] }]\n");
  const SetBlock& row = run.blocks.back();
  REQUIRE(row.lines.size() == 3);
  REQUIRE(row.beside.size() == 2);
  CHECK(row.beside[0].size() == 3);
  REQUIRE(row.beside[1].size() == 1);
  CHECK(near(row.beside[1].front(), row.beside[0][1].value));
}

TEST_CASE("what hangs shares the first baseline and may reach below the block") {
  const Stacked run(kPerson + "[[awards]]\ntitle = \"금상\"\nissuer = \"가\\u2028나\\u2028다\"\n",
                    "[region.main]\nhang = { width = 80, gap = 10 }\n"
                    "[[entry.awards.rows]]\nhang = [\"issuer\"]\nleft = [\"title\"]\n");
  const SetBlock& row = run.blocks.back();
  REQUIRE(row.beside.size() == 1);
  REQUIRE(row.beside[0].size() == 3);
  CHECK(near(row.beside[0][0], row.lines.front().baseline.value));
  CHECK(near(row.beside[0][2] - row.beside[0][0], 30));
  CHECK(row.beside_height > row.height());
}

TEST_CASE("rows beside a photo are together at least as high") {
  const std::string person = kPerson + "photo = \"me.jpg\"\nemail = \"a@example.com\"\n";
  const std::string photo = "[photo]\nplace = \"right\"\nwidth = 90\nheight = 120\ngap = 10\n";
  const auto height = [](const Stacked& run) {
    base::Pt sum;
    for (const SetBlock& set : run.blocks)
      if (set.shown->photo != nullptr)
        sum += set.height() + (&set == &run.blocks.front() ? base::Pt{0} : set.space_above);
    return sum;
  };
  const Stacked plain(person, photo, dot_picture());
  CHECK(near(height(plain), 120));
  const Stacked boxed(person, photo + "[entry.person]\nbox = true\n", dot_picture());
  CHECK(near(height(boxed), 120));
  // Spread over the boxed rows, below the others.
  CHECK(boxed.blocks.front().lines.front().height > plain.blocks.front().lines.front().height);
}

TEST_CASE("a photo above is as high as it is, and its gap") {
  const Stacked run(kPerson + "photo = \"me.jpg\"\n",
                    "[photo]\nplace = \"above\"\nwidth = 90\nheight = 120\ngap = 10\n", dot_picture());
  CHECK(near(run.blocks.front().height(), 130));
}
