#include "catch.h"
#include "sheet/detail/grid.h"

using namespace hanjang;
using namespace hanjang::sheet;

namespace {

SheetEntry entry(std::size_t pages) {
  SheetEntry result;
  result.pages.resize(pages);
  return result;
}

Sheet sheet_of(std::vector<std::vector<std::size_t>> parts) {
  Sheet sheet;
  for (const auto& pages : parts) {
    SheetPart& part = sheet.parts.emplace_back();
    for (const std::size_t count : pages) part.entries.push_back(entry(count));
  }
  return sheet;
}

// "page.row.module+width" of every slot.
std::vector<std::string> places(const Sheet& sheet) {
  std::vector<std::string> result;
  for (const grid::Slot& slot : grid::slots(sheet))
    result.push_back(std::to_string(slot.page) + "." + std::to_string(slot.row) + "." +
                     std::to_string(slot.module) + "+" + std::to_string(slot.width));
  return result;
}

using Places = std::vector<std::string>;

} // namespace

TEST_CASE("an entry is as wide as the pages it shows, and none is torn") {
  CHECK(places(sheet_of({{1, 2, 3}})) == Places{"0.0.0+1", "0.0.1+2", "0.0.3+3"});
  CHECK(places(sheet_of({{2, 3, 2}})) == Places{"0.0.0+2", "0.0.2+3", "0.1.0+2"});
  CHECK(places(sheet_of({{9}})) == Places{"0.0.0+3"});
}

TEST_CASE("one without pages has room for what is wrong") {
  CHECK(places(sheet_of({{0, 1}})) == Places{"0.0.0+2", "0.0.2+1"});
}

TEST_CASE("rows fill pages, and a language starts one") {
  CHECK(places(sheet_of({{3, 3, 3, 3, 1}, {1}})) ==
        Places{"0.0.0+3", "0.0.3+3", "0.1.0+3", "0.1.3+3", "1.0.0+1", "2.0.0+1"});
  CHECK(places(sheet_of({{}, {1}, {}})) == Places{"0.0.0+1"});
  CHECK(places(sheet_of({})).empty());
}

TEST_CASE("the grid keeps inside the sheet") {
  const grid::Slot last{.row = grid::kRows - 1, .module = grid::kModules - 1};
  CHECK(last.left() + last.measure() <= grid::kSheetSize.width - grid::kMargin + base::Pt{0.001});
  CHECK(last.head() + grid::kRowHeight <= grid::kSheetSize.height - grid::kBottom + base::Pt{0.001});
}
