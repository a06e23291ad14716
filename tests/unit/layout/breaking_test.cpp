// Blocks → lines at their places across the page.

#include "unit/layout/support.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
// 200 points of text from 50 to 250.
const std::string kNarrow =
    "[page]\nsize = \"300x600\"\nmargin = { top = 50, right = 50, bottom = 50, left = 50 }\n";

struct Broken : Shaped {
  Measures measures;
  std::vector<BrokenBlock> blocks;

  explicit Broken(const std::string& resume_text, const std::string& over, double tightness = 0)
      : Shaped(resume_text, kNarrow + over, "en"), measures(*design, tightness),
        blocks(break_blocks(shown, measures, fonts)) {}

  const BrokenBlock& last() const { return blocks.back(); }
  const Piece& piece(std::size_t line, std::size_t piece) const {
    return last().lines.at(line).pieces.at(piece);
  }
};

bool near(base::Pt a, double b) { return std::abs(a.value - b) < 0.01; }

std::string award(const std::string& title) {
  return kPerson + "[[awards]]\ntitle = \"" + title + "\"\nissuer = \"Jury\"\ndate = \"2021\"\n";
}

std::string row(const std::string& parts) { return "[[entry.awards.rows]]\n" + parts; }

const std::string kLong = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

} // namespace

TEST_CASE("a row stands between the margins, its right part at the right one") {
  const Broken run(award("Prize"), row("left = [\"title\"]\nright = [\"dates\"]\n"));
  REQUIRE(run.last().lines.size() == 1);
  CHECK(near(run.piece(0, 0).x, 50));
  const Piece& right = run.piece(0, 1);
  CHECK(near(right.x + right.range.width, 250));
}

TEST_CASE("text runs on below, and what stands at its right is read after it") {
  const Broken run(award(kLong), row("left = [\"title\"]\nright = [\"dates\"]\n"));
  REQUIRE(run.last().lines.size() > 1);
  for (const BrokenLine& line : run.last().lines) {
    CHECK(line.pieces.size() == 1);
    CHECK(line.pieces.front().x + line.pieces.front().range.width < base::Pt{250});
  }
  CHECK(texts_of(run.last().lines.front().aside) == Lines{"2021"});
}

TEST_CASE("a long right part leaves the left one its share of the line") {
  const Broken run(kPerson + "[[awards]]\ntitle = \"Prize\"\nnote = \"" + kLong + "\"\n",
                   row("left = [\"title\"]\nright = [\"note\"]\n"));
  REQUIRE(run.last().lines.size() > 1);
  const Piece& right = run.piece(0, 1);
  CHECK(right.range.width <= base::Pt{200 * 0.65 + 0.01});
}

TEST_CASE("a list item hangs from its marker, deeper lists further in") {
  const Broken run(
      kPerson + "[[experience]]\norganization = \"Lab\"\n[[experience.work]]\nproject = \"" + kLong +
          "\"\nactions = [\"inner\"]\n",
      "[bullet]\nindent = 12\n[entry.work]\nrows = [{ left = [\"project\"] }, { bullets = \"actions\" }]\n");
  const BrokenBlock& outer = run.blocks[run.at("• " + kLong)];
  REQUIRE(outer.lines.size() > 1);
  CHECK(near(outer.lines[0].pieces[0].x, 50));
  CHECK(near(outer.lines[0].pieces[1].x, 62));
  CHECK(near(outer.lines[1].pieces[0].x, 62));
  CHECK(near(run.piece(0, 0).x, 62));
  CHECK(near(run.piece(0, 1).x, 74));
}

TEST_CASE("a wide marker pushes its text on") {
  const Broken run(kPerson + "[[experience]]\norganization = \"Lab\"\nwork = [\"Search\"]\n",
                   "[bullet]\nindent = 5\nglyph = \"=====>\"\n");
  CHECK(run.piece(0, 1).x > run.piece(0, 0).x + run.piece(0, 0).range.width);
}

TEST_CASE("labels of a section share a column as wide as the widest, within limits") {
  const std::string skills = kPerson +
                             "[[skills]]\ngroup = \"A\"\nitems = [\"C\"]\n[[skills]]\ngroup = \"ABCDEF\"\n"
                             "items = [\"Go\"]\n";
  const std::string label = "[label]\ngap = 10\nmost = 0.5\n";
  const Broken run(skills, label);
  const BrokenBlock& narrow = run.blocks[run.at("A: C")];
  CHECK(narrow.lines[0].pieces[1].x == run.piece(0, 1).x);
  CHECK(near(run.piece(0, 1).x, (run.piece(0, 0).x + run.piece(0, 0).range.width).value + 10));
  const Broken limited(skills, "[label]\ngap = 10\nmost = 0.05\n");
  CHECK(near(limited.piece(0, limited.last().lines[0].pieces.size() - 1).x, 50 + 200 * 0.05 + 10));
}

TEST_CASE("a label of several lines leaves the gap before its text free") {
  const auto label = [](const std::string& group, double most) {
    const Broken run(kPerson + "[[skills]]\ngroup = \"" + group + "\"\nitems = [\"C\"]\n",
                     "[style.label]\nsize = 10\n[label]\ngap = 30\nmost = " + std::to_string(most) + "\n");
    const BrokenLine& first = run.last().lines.at(0);
    const Piece& piece = first.pieces.at(0);
    CHECK(near(first.pieces.at(1).x, 50 + 200 * most + 30));
    return std::pair{run.last().lines.size(), (piece.x + piece.range.width).value - 50 - 200 * most};
  };
  const auto [lines, beyond] = label("wwwww wwwww", 0.3); // two words have room with the gap, not without
  CHECK(lines == 2);
  CHECK(beyond <= 0);
  const auto [line, reach] = label("wwwwwwww", 0.3); // no word is parted for a little
  CHECK(line == 1);
  CHECK(reach > 0);
  CHECK(reach <= 15);
}

TEST_CASE("a heading beside the text parts between words, and a long word reaches into the gap") {
  const auto broken = [](const std::string& side) {
    return Broken(kPerson + "[[awards]]\ntitle = \"Prize\"\n",
                  "[region.main]\nhang = { width = 30, gap = 20, align = \"" + side +
                      "\" }\nheading = { place = \"hang\" }\n[style.heading]\nsize = 10\n" +
                      "[title]\nawards = \"가나다라 가나\"\n");
  };
  const Broken left = broken("left");
  const std::vector<Piece>& lines = left.last().beside.at(0).lines;
  CHECK(texts_of(lines) == Lines{"가나다라", "가나"});
  CHECK(near(lines.at(0).x, 50));
  CHECK(lines[0].range.width > base::Pt{30});
  CHECK(lines[0].range.width < base::Pt{40});
  const Broken right = broken("right");
  const std::vector<Piece>& flush = right.last().beside.at(0).lines;
  CHECK(near(flush.at(0).x, 50));
  CHECK(near(flush.at(1).x + flush.at(1).range.width, 80));
}

TEST_CASE("a centred row has as much room on either side") {
  const Broken run(award("Prize"), "[entry.awards]\nalign = \"center\"\nrows = [{ left = [\"title\"] }]\n");
  const Piece& piece = run.piece(0, 0);
  CHECK(near(piece.x - base::Pt{50}, (base::Pt{250} - piece.x - piece.range.width).value));
}

TEST_CASE("a row of contacts shares two lines evenly, and beside a right part fills the first") {
  const std::string person =
      "[person]\nname = \"A\"\nemail = \"one@example.com\"\nphone = \"000-0000-0000\"\n"
      "address = \"Seoul\"\n";
  const auto firsts = [&](const std::string& parts) {
    const Broken run(person, "[[entry.person.rows]]\nseparator = \" · \"\n" + parts);
    REQUIRE(run.last().lines.size() == 2);
    return texts_of({run.piece(0, 0)}).front();
  };
  CHECK(firsts("left = [\"email\", \"phone\", \"address\"]\n") == "one@example.com");
  CHECK(firsts("left = [\"email\", \"phone\", \"address\"]\nright = [\"name\"]\n") ==
        "one@example.com · 000-0000-0000");
}

TEST_CASE("a row breaks rather behind its separator than a bullet does") {
  const std::string title = "one two three four five six seven";
  const std::string text = "eight ninetenelevenandtwelve";
  const std::string left = "\nseparator = \" · \"\nleft = [";
  const auto first = [&](const std::string& resume, const std::string& rows) {
    const Broken run(kPerson + resume, "[style.body]\nsize = 10\n" + rows);
    return texts_of(run.last().lines.at(0).pieces).back();
  };
  CHECK(first("[[awards]]\ntitle = \"" + title + "\"\nissuer = \"" + text + "\"\n",
              "[[entry.awards.rows]]" + left + "\"title\", \"issuer\"]\n") == title);
  CHECK(first("[[experience]]\norganization = \"A\"\n[[experience.work]]\nproject = \"" + title +
                  "\"\nrole = \"" + text + "\"\n",
              "[[entry.work.rows]]" + left + "\"project\", \"role\"]\n") == title + " · eight");
}

TEST_CASE("table cells stand in their shares, as many lines as the highest") {
  const Broken run(award(kLong), "[box]\npadding = { x = 4, y = 0 }\n" +
                                     row("cells = [{ fields = [\"title\"], width = 1, align = \"left\" }, "
                                         "{ fields = [\"issuer\"], width = 1, align = \"left\" }]\n"));
  const BrokenBlock& table = run.last();
  REQUIRE(table.beside.size() == 2);
  CHECK(table.beside[0].lines.size() == table.lines.size());
  CHECK(table.beside[0].lines.size() > 1);
  CHECK(table.beside[1].lines.size() == 1);
  CHECK(near(table.beside[0].lines[0].x, 54));
  CHECK(near(table.beside[1].lines[0].x, 154));
  CHECK(table.lines.front().pieces.empty());
}

TEST_CASE("what hangs stands in its column, and the text beside it") {
  const std::string hang = "[region.main]\nhang = { width = 60, gap = 10, align = \"right\" }\n";
  const Broken run(award("Prize"), hang + row("hang = [\"dates\"]\nleft = [\"title\"]\n"));
  const BrokenBlock& block = run.last();
  CHECK(near(block.left, 120));
  CHECK(near(run.piece(0, 0).x, 120));
  REQUIRE(block.beside.size() == 1);
  CHECK(block.beside[0].cell == nullptr);
  const Piece& date = block.beside[0].lines.front();
  CHECK(near(date.x + date.range.width, 110));
}

TEST_CASE("lines depend on sizes and widths alone") {
  const std::string ranges = "[fit]\norder = [\"leading\", \"space\", \"size\", \"margin\"]\n"
                             "[style.body]\nsize = [10, 8]\nleading = [1.6, 1.2]\n";
  const auto count = [&](double tightness) {
    return Broken(award(kLong + " " + kLong + " " + kLong),
                  ranges + row("left = [{ field = \"title\", style = \"body\" }]\n"), tightness)
        .last()
        .lines.size();
  };
  CHECK(count(0) == count(0.5)); // leading and space are spent, sizes are not touched
  CHECK(count(0.75) < count(0));
}
