#include "catch.h"
#include "layout/detail/paginate.h"
#include "layout/detail/share_out.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <random>

using namespace hanjang;
using namespace hanjang::layout;

namespace {

// A page of 100 points of text and blocks of 10-point lines.
struct Fixture {
  // One block as it is set, and what it is made from.
  struct One {
    compose::Block block;
    ShapedBlock shaped;
    ShownBlock shown;
  };

  design::Design design;
  std::deque<One> blocks;
  std::vector<SetBlock> set;

  Fixture() {
    design.page = {base::Pt{200}, base::Pt{120}};
    design.regions.resize(1);
    design.margins = {{10, 10}, {10, 10}, {10, 10}, {10, 10}};
  }

  One& add(std::size_t lines, double above = 0) {
    One& one = blocks.emplace_back();
    one.shown.block = &one.block;
    one.shown.shaped = &one.shaped;
    SetBlock& block = set.emplace_back();
    block.shown = &one.shown;
    block.space_above = base::Pt{above};
    block.lines.resize(lines);
    for (SetLine& line : block.lines) line.height = base::Pt{10};
    return one;
  }

  std::vector<PlacedPage> pages(Entries entries = Entries::split) {
    return paginate(set, Measures{design, 0}, entries);
  }
};

} // namespace

TEST_CASE("lines fill a page to its last point and no further") {
  Fixture fixture;
  for (int i = 0; i < 11; ++i) fixture.add(1);
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 10);
  CHECK(pages[0].front().top == base::Pt{10});
  CHECK(pages[1].front().top == base::Pt{10});
}

TEST_CASE("space above is dropped at the head of a page") {
  Fixture fixture;
  fixture.add(9);
  fixture.add(3, 20);
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].front().top == base::Pt{10});
}

TEST_CASE("a heading moves with what follows it") {
  Fixture fixture;
  fixture.add(9);
  fixture.add(1).shown.keep_with_next = true;
  fixture.add(1).shown.keep_with_next = true;
  fixture.add(6);
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 9);
}

TEST_CASE("no first or last line of a paragraph stands alone") {
  SECTION("widow") {
    Fixture fixture;
    fixture.add(5);
    fixture.add(6);
    const auto pages = fixture.pages();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == 9);
    CHECK(pages[1].size() == 2);
  }
  SECTION("orphan") {
    Fixture fixture;
    fixture.add(9);
    fixture.add(6);
    const auto pages = fixture.pages();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == 9);
  }
  SECTION("three lines stay together") {
    Fixture fixture;
    fixture.add(8);
    fixture.add(3);
    const auto pages = fixture.pages();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == 8);
  }
}

TEST_CASE("what is taller than a page is split and all of it printed") {
  Fixture fixture;
  fixture.add(1).shown.keep_with_next = true;
  fixture.add(35);
  const auto pages = fixture.pages();
  std::size_t lines = 0;
  for (const auto& page : pages) lines += page.size();
  CHECK(lines == 36);
  CHECK(pages.size() == 4);
}

TEST_CASE("a chain may end in the middle of a long paragraph, two lines of it at least on either side") {
  for (const auto& [before, on_first] :
       {std::pair{4U, 9U}, std::pair{5U, 10U}, std::pair{7U, 10U}, std::pair{8U, 8U}}) {
    INFO(before << " lines before");
    Fixture fixture;
    fixture.add(before);
    fixture.add(1).shown.keep_with_next = true;
    fixture.add(6).shown.keep_with_next = true;
    fixture.add(2).block.content = compose::ListItem{};
    const auto pages = fixture.pages();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == on_first);
  }
}

TEST_CASE("a long row with a date beside it may end on the next page as well") {
  Fixture fixture;
  fixture.add(5);
  auto& row = fixture.add(6);
  std::get<compose::Row>(row.block.content).right.spans.emplace_back();
  row.shown.keep_with_next = true;
  fixture.add(2).block.content = compose::ListItem{};
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 9);
}

TEST_CASE("a long item ends on the page of its first detail") {
  Fixture fixture;
  fixture.add(5);
  auto& item = fixture.add(5);
  item.block.content = compose::ListItem{};
  item.shown.keep_with_next = true;
  fixture.add(2).block.content = compose::ListItem{.marker = {}, .text = {}, .depth = 1};
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 8);
  CHECK(pages[1].front().line == 3);
}

TEST_CASE("a chain may end between two paragraphs, but not behind the title of their entry") {
  for (const std::size_t title : {1U, 2U}) {
    Fixture fixture;
    fixture.add(8 - title);
    const std::size_t first = fixture.set.size();
    fixture.add(title);
    for (int i = 0; i < 3; ++i) fixture.add(2);
    fixture.add(1).block.content = compose::ListItem{};
    for (std::size_t i = first; i < fixture.set.size(); ++i) {
      fixture.blocks[i].block.entry = 1;
      fixture.blocks[i].shown.keep_with_next = i + 1 < fixture.set.size();
    }
    const auto pages = fixture.pages();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == 10);
  }
  Fixture fixture;
  fixture.add(8);
  fixture.add(2).shown.keep_with_next = true;
  fixture.add(2).shown.keep_with_next = true;
  fixture.add(1);
  for (auto& one : fixture.blocks) one.block.entry = &one == &fixture.blocks.front() ? 1 : 2;
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 8);
}

TEST_CASE("a chain ends before a list or a title inside its entry only where the hole would be large") {
  for (const bool is_list : {true, false})
    for (const auto& [before, on_first] : {std::pair{6U, 9U}, std::pair{9U, 9U}}) {
      INFO((is_list ? "list" : "title") << " behind " << before << " lines");
      Fixture fixture;
      fixture.add(before);
      const std::size_t first = fixture.set.size();
      fixture.add(1);
      fixture.add(2);
      auto& next = fixture.add(3);
      if (is_list)
        next.block.content = compose::ListItem{};
      else
        std::get<compose::Row>(next.block.content).right.spans.emplace_back();
      for (std::size_t i = first; i < fixture.set.size(); ++i) {
        fixture.blocks[i].block.entry = 1;
        fixture.blocks[i].shown.keep_with_next = i + 1 < fixture.set.size();
      }
      const auto pages = fixture.pages();
      REQUIRE(pages.size() == 2);
      CHECK(pages[0].size() == on_first);
    }
}

TEST_CASE("the head of an entry goes to the page of its first item or title, up to twice the hole") {
  for (const bool is_list : {true, false})
    for (const auto& [before, on_first] : {std::pair{8U, 8U}, std::pair{7U, 10U}}) {
      INFO((is_list ? "list" : "title") << " behind " << before << " lines");
      Fixture fixture;
      fixture.add(before);
      const std::size_t first = fixture.set.size();
      fixture.add(1);
      fixture.add(2);
      auto& next = fixture.add(3);
      if (is_list)
        next.block.content = compose::ListItem{};
      else
        std::get<compose::Row>(next.block.content).right.spans.emplace_back();
      for (std::size_t i = first; i < fixture.set.size(); ++i) {
        for (SetLine& line : fixture.set[i].lines) line.height = base::Pt{6};
        fixture.blocks[i].block.entry = 1;
        fixture.blocks[i].shown.keep_with_next = i + 1 < fixture.set.size();
      }
      fixture.set.back().lines.back().height = base::Pt{40};
      const auto pages = fixture.pages();
      REQUIRE(pages.size() == 2);
      CHECK(pages[0].size() == on_first);
    }
}

TEST_CASE("an entry moves whole to the next page if the hole is small") {
  for (const auto& [before, foot, on_first] :
       {std::tuple{9U, 4, 10U}, std::tuple{8U, 4, 11U}, std::tuple{5U, 10, 11U}}) {
    INFO(before << " lines and one of " << foot);
    Fixture fixture;
    fixture.add(before);
    fixture.add(1);
    fixture.set.back().lines.front().height = base::Pt{static_cast<double>(foot)};
    for (int i = 0; i < 6; ++i) {
      fixture.add(1).block.entry = 1;
      fixture.set.back().lines.front().height = base::Pt{8};
    }
    const auto pages = fixture.pages(Entries::whole);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == on_first);
  }
}

TEST_CASE("what is to open a page does, unless it does already") {
  Fixture fixture;
  for (int i = 0; i < 12; ++i) fixture.add(1);
  const std::vector<const SetBlock*> openings{&fixture.set[0], &fixture.set[4]};
  const auto pages = paginate(fixture.set, Measures{fixture.design, 0}, Entries::split, openings);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 4);
}

TEST_CASE("space left over goes to the gaps, and a short last page stays as it is") {
  Fixture fixture;
  for (int i = 0; i < 12; ++i) fixture.add(1, 5);
  auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  const base::Pt last_top = pages[1].back().top;
  share_out(pages, Measures{fixture.design, 0});
  CHECK(std::abs(pages[0].back().top.value - 100) < 0.001);
  CHECK(pages[0].front().top == base::Pt{10});
  CHECK(pages[1].back().top == last_top);
}

TEST_CASE("any blocks: every line once, in order, inside its page") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Fixture fixture;
    const std::size_t count = 1 + random() % 30;
    std::size_t total = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t lines = 1 + random() % 5;
      total += lines;
      fixture.add(lines, static_cast<double>(random() % 15)).shown.keep_with_next =
          i + 1 < count && random() % 4 == 0;
    }
    std::size_t seen = 0;
    const SetBlock* last = nullptr;
    std::size_t next_line = 0;
    for (const auto& page : fixture.pages()) {
      REQUIRE_FALSE(page.empty());
      for (const PlacedLine& line : page) {
        ++seen;
        if (line.block != last) {
          CHECK(line.line == 0);
          CHECK((last == nullptr || last < line.block));
        } else {
          CHECK(line.line == next_line);
        }
        next_line = line.line + 1;
        last = line.block;
        CHECK(line.top.value >= 10);
        CHECK(line.top.value <= 100.01);
      }
    }
    CHECK(seen == total);
  }
}

TEST_CASE("a box has room for its padding where a page parts it, and no other room") {
  const auto boxed = [](std::size_t before, std::size_t lines, compose::Box box, bool goes_on) {
    Fixture fixture;
    fixture.design.box.padding_y = {4, 4};
    for (std::size_t i = 0; i < before; ++i) fixture.add(1);
    fixture.add(lines).block.box = box;
    fixture.set.back().box_goes_on = goes_on;
    return fixture.pages();
  };
  // The last row of a box has the padding in its own height, any other may have to close the box.
  CHECK(boxed(9, 1, compose::Box::opens, false).size() == 1);
  REQUIRE(boxed(9, 1, compose::Box::opens, true).size() == 2);
  CHECK(boxed(9, 1, compose::Box::opens, true)[1].front().top == base::Pt{10});
  REQUIRE(boxed(9, 1, compose::Box::goes_on, true).size() == 2);
  CHECK(boxed(9, 1, compose::Box::goes_on, true)[1].front().top == base::Pt{14});
  // A row that is parted closes its box, and opens it again.
  const auto parted = boxed(0, 14, compose::Box::opens, false);
  REQUIRE(parted.size() == 2);
  CHECK(parted[0].size() == 9);
  CHECK(parted[0].front().top == base::Pt{10});
  CHECK(parted[1].front().top == base::Pt{14});
  CHECK(boxed(0, 14, compose::Box::none, false)[0].size() == 10);
}

TEST_CASE("a block that begins a page does, at the head of one no other") {
  Fixture fixture;
  fixture.add(2).shown.breaks_page = true;
  fixture.add(3);
  fixture.add(1).shown.breaks_page = true;
  fixture.add(1);
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 5);
  CHECK(pages[1].size() == 2);
}

TEST_CASE("what is whole is not parted where a page holds it, whatever hole that leaves") {
  Fixture fixture;
  fixture.add(4);
  fixture.add(1).shown.keep_with_next = true; // the heading goes with it
  for (int i = 0; i < 4; ++i) fixture.add(2).block.whole = 1;
  for (int i = 0; i < 8; ++i) fixture.add(2).block.whole = 2; // more than a page
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 4);
  CHECK(pages[0].size() == 4);
  CHECK(pages[1].size() == 9);
  CHECK(pages[2].size() == 10);
  CHECK(pages[3].size() == 6);
}

TEST_CASE("a page before one that the writer begins may end early") {
  Fixture fixture;
  fixture.add(2);
  fixture.add(2, 10);
  fixture.add(9, 10).shown.breaks_page = true;
  std::vector<PlacedPage> pages = fixture.pages();
  share_out(pages, Measures{fixture.design, 0});
  CHECK(pages[0].back().top == base::Pt{50});
}

TEST_CASE("a page knows whether its writer begins it") {
  Fixture fixture;
  fixture.add(12);
  fixture.add(1).shown.breaks_page = true;
  const auto pages = fixture.pages();
  REQUIRE(pages.size() == 3);
  CHECK_FALSE(is_begun_by_writer(pages[1], Measures{fixture.design, 0}));
  CHECK(is_begun_by_writer(pages[2], Measures{fixture.design, 0}));
}
