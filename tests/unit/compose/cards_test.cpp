// Records on cards: lists of an entry, and entries of a section.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kProject = R"([person]
name = "홍길동"
[[projects]]
name = "P1"
metrics = [
  { name = "속도", before = "1", after = "2" },
  { name = "크기", after = "3" },
  { name = "값" },
]
)";

const std::string kCards = R"([[entry.projects.rows]]
left = ["name"]
[[entry.projects.rows]]
cards = "metrics"
columns = 2
space = 5
)";

const std::string kMetrics = R"([[entry.metrics.rows]]
left = ["name"]
[[entry.metrics.rows]]
left = ["before", { field = "after", separator = " → " }]
)";

// U+2028, which parts the rows of a card.
const std::string kLineEnd = "\xE2\x80\xA8";

} // namespace

TEST_CASE("a list stands on cards, so many beside each other, their rows one below the other") {
  const Composed run(kProject, kCards + kMetrics);
  CHECK(run.lines() == Lines{"홍길동", "# 프로젝트", "P1",
                             "| 속도" + kLineEnd + "1 → 2 | 크기" + kLineEnd + "3 |", "| 값 |"});
  const auto& first = run.content<TableRow>("| 속도" + kLineEnd + "1 → 2 | 크기" + kLineEnd + "3 |");
  CHECK(first.are_cards);
  CHECK(first.cells[0].from == 0);
  CHECK(first.cells[0].to == 0.5);
  CHECK(first.cells[1].to == 1);
  // A card alone in its row is as wide as the others.
  CHECK(run.content<TableRow>("| 값 |").cells.front().to == 0.5);
}

TEST_CASE("each row of a card is a paragraph of the structure") {
  const Composed run(kProject, kCards + kMetrics);
  const auto& card = run.content<TableRow>("| 값 |").cells.front().text;
  CHECK(run.role(card) == page::Role::paragraph);
  const auto& two =
      run.content<TableRow>("| 속도" + kLineEnd + "1 → 2 | 크기" + kLineEnd + "3 |").cells[0].text;
  CHECK(two.spans.front().tag != two.spans.back().tag);
}

TEST_CASE("rows of cards are a card's gap apart, and the first as far down as its row says") {
  const Composed run(kProject, kCards + kMetrics + "[card]\ngap = 9\n");
  const auto& first = run.block("| 속도" + kLineEnd + "1 → 2 | 크기" + kLineEnd + "3 |");
  REQUIRE(first.space_above.size() == 1);
  CHECK(first.space_above[0].loosest == 5);
  REQUIRE(run.block("| 값 |").space_above.size() == 1);
  CHECK(run.block("| 값 |").space_above[0].loosest == 9);
}

TEST_CASE("what prints nothing has no card, and no cards are nothing") {
  CHECK(Composed(kProject, kCards + "[[entry.metrics.rows]]\nleft = [\"before\"]\n").lines().back() ==
        "| 1 |");
  CHECK(Composed(kProject, kCards + "[[entry.metrics.rows]]\nleft = [\"measured\"]\n").lines().back() ==
        "P1");
}

TEST_CASE("the entries of a section stand on cards") {
  const std::string text =
      "[person]\nname = \"홍길동\"\n[[awards]]\ntitle = \"가\"\ndate = \"2020\"\n[[awards]]\n"
      "title = \"나\"\n[[awards]]\ntitle = \"다\"\n";
  const std::string rows =
      "cards = 2\n[[entry.awards.rows]]\nleft = [\"title\"]\n[[entry.awards.rows]]\nleft = "
      "[\"dates\"]\n";
  const Composed run(text, "[entry.awards]\n" + rows);
  CHECK(run.lines() == Lines{"홍길동", "# 수상", "| 가" + kLineEnd + "2020 | 나 |", "| 다 |"});
  CHECK_FALSE(run.block("| 다 |").across);
  CHECK(run.block("| 다 |").section == run.block("# 수상").section);
  CHECK(Composed(text, "[entry.awards]\nacross = true\n" + rows).block("| 다 |").across);
}

TEST_CASE("a view's records stand on cards") {
  const Composed run(kProject,
                     "[section]\nhide = [\"projects\"]\n[view.a]\nof = [\"projects\"]\ncards = 3\nrows = "
                     "[{ left = [\"name\"] }]\n");
  CHECK(run.lines() == Lines{"홍길동", "# 프로젝트", "| P1 |"});
  CHECK(run.content<TableRow>("| P1 |").cells.front().to == Approx(0.5)); // alone, of three
}

TEST_CASE("a page may end before cards and behind them, and behind bullets there are none") {
  const Composed run(kProject, kCards + kMetrics + "[[entry.projects.rows]]\nleft = [\"description\"]\n");
  CHECK_FALSE(run.block("| 속도" + kLineEnd + "1 → 2 | 크기" + kLineEnd + "3 |").keep_with_next);
  const Composed listed(
      kProject, "[[entry.projects.rows]]\nbullets = \"metrics\"\n[entry.metrics]\ncards = 2\n" + kMetrics);
  CHECK(listed.lines().back() == "• 값");
}

TEST_CASE("rows that cards cannot print are told, once each") {
  const auto told = [](const std::string& layout) {
    const Composed run(kProject, layout);
    return std::ranges::count(run.diagnostics.all(), diag::Code::lost_behind_bullet, &diag::Diagnostic::code);
  };
  const std::string lost = "[[entry.metrics.rows]]\nleft = [\"name\"]\nright = [\"after\"]\n";
  CHECK(told(kCards + lost) == 1);
  CHECK(told(kCards + kMetrics) == 0);
  CHECK(told("[entry.projects]\ncards = 2\n" + kCards + lost) == 2);
  CHECK(told("[entry.projects]\ncards = 2\n[[entry.projects.rows]]\nhang = [\"name\"]\nleft = "
             "[\"result\"]\n[[entry.projects.rows]]\npictures = \"images\"\n") == 2);
  CHECK(told("[section]\nhide = [\"projects\"]\n[view.a]\nof = [\"projects\"]\ncards = 2\nrows = [{ left = "
             "[\"name\"], right = [\"result\"] }]\n") == 1);
}
