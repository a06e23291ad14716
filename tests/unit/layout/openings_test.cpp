// What pages open on, and what moves over to those that open on too little.

#include "catch.h"
#include "layout/detail/openings.h"

#include <algorithm>
#include <deque>

using namespace hanjang;
using namespace hanjang::layout;

namespace {

// Pages of 500 points and blocks of 10-point lines, all of one section but where another is begun.
struct OneColumn {
  struct One {
    compose::Block block;
    ShapedBlock shaped;
    ShownBlock shown;
  };

  design::Design design;
  std::deque<One> blocks;
  std::vector<SetBlock> set;
  std::size_t region = 0;
  std::size_t section = 1;
  std::size_t entries = 0;

  OneColumn() {
    design.page = {base::Pt{200}, base::Pt{520}};
    design.regions.resize(1);
    design.margins = {{10, 10}, {10, 10}, {10, 10}, {10, 10}};
  }

  One& add(std::size_t lines, std::size_t entry) {
    One& one = blocks.emplace_back();
    one.block.region = region;
    one.block.section = section;
    one.block.entry = entry;
    one.shown.block = &one.block;
    one.shown.shaped = &one.shaped;
    SetBlock& block = set.emplace_back();
    block.shown = &one.shown;
    block.lines.resize(lines);
    for (SetLine& line : block.lines) line.height = base::Pt{10};
    return one;
  }

  void add_title(std::size_t lines, std::size_t entry) { add(lines, entry).shown.keep_with_next = true; }
  void add_items(std::size_t count, std::size_t lines, std::size_t entry) {
    for (std::size_t i = 0; i < count; ++i) add(lines, entry).block.content = compose::ListItem{};
  }

  // A side column, of whatever is added from here on.
  void begin_side_column() {
    design::Region& side = design.regions.emplace_back();
    side.place = design::Region::Place::right;
    side.width = {50, 50};
    region = 1;
    ++section;
  }

  // A section of its own, of so many lines.
  void add_section(std::size_t lines) {
    ++section;
    for (std::size_t i = 0; i < lines; ++i) add(1, 0);
  }

  // An entry of one-line blocks, whose title keeps with the next.
  void add_entry(std::size_t lines) {
    ++entries;
    for (std::size_t i = 0; i < lines; ++i) add(1, entries).shown.keep_with_next = i == 0 && lines > 1;
  }

  Measures measures() const { return {design, 0}; }
  std::vector<PlacedPage> pages() const { return paginate(set, measures(), Entries::whole); }

  // How many lines there are on each page once more has moved over.
  std::vector<std::size_t> moved() const {
    auto result = pages();
    move_over_to_poor_openings(result, set, measures(), Entries::whole);
    std::vector<std::size_t> counts;
    for (const PlacedPage& page : result) counts.push_back(page.size());
    return counts;
  }
};

} // namespace

TEST_CASE("an entry alone at the head of a page is found, with what the page before lacks for it") {
  OneColumn column;
  column.add_section(38);
  ++column.section;
  for (int i = 0; i < 4; ++i) column.add_entry(4);
  column.add_section(10);
  const auto lone = find_poor_openings(column.pages(), column.measures());
  REQUIRE(lone.size() == 1);
  CHECK(lone[0].page == 1);
  CHECK(lone[0].is_entry);
  CHECK(lone[0].lacks == base::Pt{40});
}

TEST_CASE("two entries, or the end of one, open a page well") {
  OneColumn two;
  two.add_section(41);
  ++two.section;
  for (int i = 0; i < 4; ++i) two.add_entry(4);
  CHECK(find_poor_openings(two.pages(), two.measures()).empty());
  OneColumn end;
  end.add_section(40);
  ++end.section;
  end.add_entry(20);
  CHECK(find_poor_openings(end.pages(), end.measures()).empty());
}

TEST_CASE("one block alone at the head of a page is found, but not the end of one of three lines") {
  OneColumn whole;
  whole.add_section(30);
  ++whole.section;
  whole.add(10, 1);
  whole.add(9, 1);
  whole.add(3, 1);
  const auto lone = find_poor_openings(whole.pages(), whole.measures());
  REQUIRE(lone.size() == 1);
  CHECK_FALSE(lone[0].is_entry);
  OneColumn split;
  split.add_section(30);
  ++split.section;
  split.add(23, 1);
  CHECK(find_poor_openings(split.pages(), split.measures()).empty());
}

TEST_CASE("a short entry that is split is found, with what the page before lacks for the rest of it") {
  for (const std::size_t last : {1U, 2U}) {
    OneColumn column;
    column.add_section(44);
    ++column.section;
    column.add_title(1, 0);
    column.add_title(1, 1);
    column.add_items(2, 2, 1);
    column.add_items(last, 1, 1);
    column.add_title(1, 2);
    column.add_items(2, 1, 2);
    const auto poor = find_poor_openings(column.pages(), column.measures());
    // Of seven lines it may part between items, two of them on either side.
    REQUIRE(poor.size() == (last == 1 ? 1U : 0U));
    if (poor.empty()) continue;
    CHECK(poor[0].page == 1);
    CHECK_FALSE(poor[0].is_entry);
    CHECK(poor[0].lacks == base::Pt{10});
  }
}

TEST_CASE("a lone item on either side of a page break is found unless it is long") {
  for (const std::size_t lines : {2U, 3U}) {
    OneColumn foot;
    foot.add_section(45 - lines);
    ++foot.section;
    foot.add_title(4, 0);
    foot.add_title(1, 1);
    foot.add_items(1, lines, 1);
    foot.add_items(4, 2, 1);
    const auto at_foot = find_poor_openings(foot.pages(), foot.measures());
    REQUIRE(at_foot.size() == (lines == 2 ? 1U : 0U));
    if (!at_foot.empty()) CHECK(at_foot[0].lacks == base::Pt{20});
    OneColumn head;
    head.add_section(40);
    ++head.section;
    head.add_title(2, 1);
    head.add_items(4, 2, 1);
    head.add_items(1, lines, 1);
    head.add_title(1, 2);
    head.add_items(2, 1, 2);
    CHECK(find_poor_openings(head.pages(), head.measures()).size() == (lines == 2 ? 1U : 0U));
  }
}

TEST_CASE("what stands under a title inside an entry is no more split than an entry") {
  OneColumn column;
  column.add_section(39);
  ++column.section;
  column.add_title(1, 1);
  column.add_items(4, 2, 1);
  column.add_title(1, 1);
  column.add_items(1, 1, 1);
  column.add_items(4, 2, 1);
  CHECK(find_poor_openings(column.pages(), column.measures()).size() == 1);
  CHECK(column.moved() == std::vector<std::size_t>{48, 10});
}

TEST_CASE("an item moves over to a lone one of its entry though another entry follows") {
  OneColumn column;
  column.add_section(40);
  ++column.section;
  column.add_title(2, 1);
  column.add_items(5, 2, 1);
  column.add_title(1, 2);
  column.add_items(2, 1, 2);
  CHECK(column.moved() == std::vector<std::size_t>{48, 7});
}

TEST_CASE("an entry moves over to one that stands alone, as long as the hole is small") {
  for (const auto& [lines, kept] : {std::pair{4U, 46U}, std::pair{6U, 50U}}) {
    OneColumn column;
    column.add_section(50 - 3 * lines);
    ++column.section;
    for (int i = 0; i < 4; ++i) column.add_entry(lines);
    column.add_section(10);
    CHECK(column.moved() == std::vector<std::size_t>{kept, 60 + lines - kept});
  }
}

TEST_CASE("a heading goes with the entry that moves over") {
  OneColumn column;
  column.add_section(47);
  ++column.section;
  column.add(1, 0).shown.keep_with_next = true;
  column.add_entry(2);
  column.add_entry(3);
  CHECK(column.moved() == std::vector<std::size_t>{47, 6});
}

TEST_CASE("an item moves over to one that stands alone") {
  OneColumn column;
  column.add_section(40);
  ++column.section;
  column.add(1, 1).shown.keep_with_next = true;
  for (int i = 0; i < 4; ++i) column.add(3, 1);
  CHECK(column.moved() == std::vector<std::size_t>{47, 6});
}

TEST_CASE("nothing moves over where that takes a page more") {
  OneColumn column;
  column.add_section(41);
  ++column.section;
  for (int i = 0; i < 4; ++i) column.add_entry(3);
  column.add_section(47);
  CHECK(column.moved() == std::vector<std::size_t>{50, 50});
}

TEST_CASE("the head of an entry parted from its first item or from a title inside it is found") {
  for (const bool is_list : {true, false}) {
    INFO((is_list ? "list" : "title"));
    OneColumn column;
    column.add_section(40);
    ++column.section;
    column.add_title(1, 1);
    column.add_title(9, 1);
    if (!is_list) column.add_title(1, 1);
    column.add_items(6, 2, 1);
    auto pages = column.pages();
    REQUIRE(pages.size() == 2);
    REQUIRE(pages[1].front().line > 0);
    CHECK(find_poor_openings(pages, column.measures()).empty());
    // The whole head above, what it heads below.
    const auto own = std::ranges::find_if(
        pages[1], [&](const PlacedLine& line) { return line.block != pages[1].front().block; });
    pages[0].insert(pages[0].end(), pages[1].begin(), own);
    pages[1].erase(pages[1].begin(), own);
    CHECK(find_poor_openings(pages, column.measures()).size() == 1);
  }
}

TEST_CASE("side columns open pages as well, however early they end on the page before") {
  for (const auto& [others, kept] : {std::pair{1U, 0U}, std::pair{2U, 10U}, std::pair{3U, 19U}}) {
    INFO(others << " entries before the lone one");
    OneColumn column;
    column.add_section(60);
    column.begin_side_column();
    column.add_section(50 - 9 * others - 1);
    ++column.section;
    auto& heading = column.add(1, 0);
    heading.block.content = compose::Heading{};
    heading.shown.keep_with_next = true;
    for (unsigned i = 0; i < others + 1; ++i) column.add_entry(9);
    const auto before = column.pages();
    const auto poor = find_poor_openings(before, column.measures());
    REQUIRE(poor.size() == 1);
    CHECK(poor[0].region == 1);
    CHECK(poor[0].page == 1);
    CHECK(find_poor_main_openings(before, column.measures()).empty());
    // Another entry moves over, and where there is none, all of it.
    CHECK(column.moved() ==
          std::vector<std::size_t>{50 + 50 - 9 * others - 1 + kept, 10 + 9 * others + 10 - kept});
  }
}
