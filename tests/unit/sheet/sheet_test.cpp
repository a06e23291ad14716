#include "catch.h"
#include "sheet/sheet.h"
#include "support/disk.h"

#include <algorithm>
#include <filesystem>
#include <set>

using namespace hanjang;
using namespace hanjang::sheet;

namespace {

// Captions need a font; where it is missing there is nothing to look at, but the figures.
text::FontSet fonts() {
  text::FontFamily family;
  family.name = "Noto Sans CJK KR";
  family.faces = {{"opentype/noto/NotoSansCJK-Regular.ttc", "NotoSansCJKkr-Regular", 400, false, {}}};
  return text::FontSet({family}, test::disk());
}

Sheet sheet_of(std::vector<SheetEntry> entries) {
  return {.title = "me.toml in 1 layout",
          .author = "Gildong Hong",
          .families = {"Noto Sans CJK KR"},
          .parts = {{"en", std::move(entries)}}};
}

// Pages of one rule each.
SheetEntry entry(std::size_t pages) {
  SheetEntry result;
  result.name = "plain";
  result.status = "fits";
  for (std::size_t i = 0; i < pages; ++i)
    result.pages.push_back({{base::Pt{595}, base::Pt{842}},
                            {page::Rule{{base::Pt{0}, base::Pt{0}, base::Pt{595}, base::Pt{842}}, {}, 3}}});
  return result;
}

std::string text_with_tag(const page::Document& document, page::TagId tag) {
  std::string text;
  for (const page::Page& page : document.pages)
    for (const page::Item& item : page.items)
      if (const auto* line = std::get_if<page::TextLine>(&item))
        for (const page::GlyphRun& run : line->runs)
          if (run.tag == tag) text += run.text;
  return text;
}

std::vector<std::string> texts(const page::Document& document, page::Role role) {
  std::vector<std::string> result;
  for (page::TagId tag = 0; tag < document.tags.size(); ++tag)
    if (document.tags[tag].role == role) result.push_back(text_with_tag(document, tag));
  return result;
}

std::vector<std::string> figures(const page::Document& document) {
  std::vector<std::string> result;
  for (const page::Tag& tag : document.tags)
    if (tag.role == page::Role::figure) result.push_back(tag.alt);
  return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("every thumbnail is one figure with words") {
  text::FontSet set = fonts();
  const page::Document document = compose_sheet(sheet_of({entry(2)}), set);
  REQUIRE(document.pages.size() == 1);
  CHECK(figures(document) ==
        Texts{"The resume in layout plain, page 1 of 2", "The resume in layout plain, page 2 of 2"});
  std::set<page::TagId> drawn;
  for (const page::Item& item : document.pages.front().items) {
    if (const auto* rule = std::get_if<page::Rule>(&item); rule != nullptr && rule->tag != page::kArtifact)
      drawn.insert(rule->tag);
    if (const auto* path = std::get_if<page::Path>(&item)) CHECK(drawn.contains(path->tag));
  }
  CHECK(drawn.size() == 2);
  for (const page::TagId tag : drawn) CHECK(document.tags[tag].role == page::Role::figure);
}

TEST_CASE("three pages are shown and the others counted") {
  text::FontSet set = fonts();
  const page::Document document = compose_sheet(sheet_of({entry(5)}), set);
  CHECK(figures(document).size() == kMostShownPages);
  CHECK(texts(document, page::Role::paragraph) == Texts{"", "fits (… 2 more pages)"});
  CHECK(texts(document, page::Role::h1) == Texts{"me.toml in 1 layout, en"});
  CHECK(texts(document, page::Role::h2) == Texts{"plain"});
}

TEST_CASE("an entry without pages says why, whatever the letters") {
  text::FontSet set = fonts();
  SheetEntry broken = entry(0);
  broken.faults = {"no font has 🚀", "두 번째"};
  const page::Document document = compose_sheet(sheet_of({broken}), set);
  CHECK(figures(document).empty());
  CHECK(texts(document, page::Role::paragraph) == Texts{"no font has ?", "두 번째", "", "fits"});
}

TEST_CASE("a long description ends in an ellipsis") {
  text::FontSet set = fonts();
  SheetEntry wordy = entry(1);
  for (int i = 0; i < 90; ++i) wordy.description += "word ";
  const std::string text = texts(compose_sheet(sheet_of({wordy}), set), page::Role::paragraph).front();
  CHECK(text.ends_with("word …"));
  wordy.description = std::string(3000, 'x');
  CHECK(texts(compose_sheet(sheet_of({wordy}), set), page::Role::paragraph).front().ends_with("x …"));
}

TEST_CASE("readers find each layout in the table of contents") {
  text::FontSet set = fonts();
  Sheet sheet = sheet_of({entry(3), entry(3), entry(3), entry(3), entry(1)});
  sheet.parts.push_back({"ko", {entry(1)}});
  const page::Document document = compose_sheet(sheet, set);
  REQUIRE(document.outline.size() == 6);
  CHECK(document.outline[4].page == 1);
  CHECK(document.outline[5].page == 2);
  CHECK(document.outline[5].title == "plain (ko)");
}
