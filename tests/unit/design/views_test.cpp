#include "unit/design/support.h"

// Views: what they choose, how their entries are set, and what of that cannot be.

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::design;

namespace {

const std::string kOf = "of = [\"projects\"]\n";

std::string pages(const std::string& margin, const std::string& more = "") {
  return "[page]\nsize = \"600x800\"\nmargin = { top = 50, right = 50, bottom = 50, left = 50 }\nregions = "
         "[\"cover\", "
         "\"main\"]\n[region.cover]\nplace = \"pages\"\n" +
         more + "margin = { " + margin + " }\n";
}

} // namespace

TEST_CASE("a view says whose records it shows, which, and in which order") {
  Loaded loaded(
      "[view.a]\nof = [\"projects\", \"experience.work\"]\nwith = [\"images\"]\nsort = \"priority\"\nleast = "
      "2\nmost = 5\nown_pages = true\ncards = 3\nrows = [{ left = [\"name\"] }]\n[view.b]\nof = "
      "[\"projects\"]\nwithout = [\"a\"]\n");
  const Design design = loaded.whole();
  REQUIRE(design.views.size() == 2);
  const ViewDesign& a = design.views[0];
  CHECK(a.name == "a");
  REQUIRE(a.of.size() == 2);
  CHECK(a.of[1].text == "experience.work");
  CHECK(a.with.front().text == "images");
  CHECK(a.by_priority);
  CHECK(a.least == 2);
  CHECK(a.most == 5);
  const EntryDesign& entry = design.entries.at("a");
  CHECK(entry.own_pages);
  CHECK(entry.cards == 3);
  CHECK(entry.rows.size() == 1);
  const ViewDesign& b = design.views[1];
  CHECK(b.without.front().text == "a");
  CHECK_FALSE(b.by_priority);
  CHECK(b.least == 1);
  CHECK(b.most == 0);
}

TEST_CASE("a view says of what it is") {
  CHECK(faults_of("[view.a]\nmost = 1\n") == Strings{"E203 a: [view.a] does not say `of` what it is"});
  CHECK(faults_of("[view.a]\nof = []\n").size() == 1);
}

TEST_CASE("a view leaves out what views above it show, not itself and none below") {
  CHECK(faults_of("[view.a]\n" + kOf + "without = [\"b\"]\n[view.b]\n" + kOf) ==
        Strings{"E212 b: there is no [view.b] above this one"});
  CHECK(faults_of("[view.a]\n" + kOf + "without = [\"a\"]\n") ==
        Strings{"E212 a: there is no [view.a] above this one"});
  CHECK(faults_of("[view.a]\n" + kOf + "[view.b]\n" + kOf + "without = [\"a\"]\n").empty());
}

TEST_CASE("a view has a name that no entry has") {
  CHECK(faults_of("[view.projects]\n" + kOf) == Strings{"E220 projects: [entry.projects] is there already"});
}

TEST_CASE("a view counts from one, and sorts in ways that there are") {
  CHECK(faults_of("[view.a]\n" + kOf + "most = 0\n").size() == 1);
  CHECK(faults_of("[view.a]\n" + kOf + "least = 0\n").size() == 1);
  CHECK(faults_of("[view.a]\n" + kOf + "sort = \"date\"\n").size() == 1);
  CHECK(faults_of("[view.a]\n" + kOf + "cards = 7\n").size() == 1);
}

TEST_CASE("a row stands beside its entry in a column of its pages") {
  const std::string page =
      "[page]\nregions = [\"head\", \"cover\", \"main\", \"side\"]\n[region.head]\nplace = "
      "\"top\"\n[region.cover]\nplace = \"pages\"\n[region.side]\nplace = \"right\"\nwidth = "
      "100\n[view.a]\n" +
      kOf;
  const auto row_in = [&](const std::string& region) {
    return page + "rows = [{ region = \"" + region + "\", left = [\"name\"] }]\n";
  };
  CHECK(Loaded(row_in("side")).whole().entries.at("a").rows[0].region == 3U);
  CHECK(Loaded(row_in("main")).whole().entries.at("a").rows[0].region == 2U);
  CHECK(faults_of(row_in("head")) == Strings{"E212 head: no column of the page is called `head`"});
  CHECK(faults_of(row_in("cover")) == Strings{"E212 cover: no column of the page is called `cover`"});
  CHECK(faults_of(row_in("sied")) == Strings{"E212 sied: no column of the page is called `sied`"});
}

TEST_CASE("a row of one kind takes no cards besides") {
  CHECK(faults_of("[view.a]\n" + kOf + "rows = [{ cards = \"metrics\", left = [\"name\"] }]\n").size() == 1);
}

TEST_CASE("margins of a region's own pages leave room for text") {
  CHECK(faults_of(pages("left = 240, right = 240")).empty());
  CHECK(faults_of(pages("left = 240, right = 250"))
            .front()
            .find("the margins of region `cover` leave 110 × 700 points") != std::string::npos);
  CHECK(faults_of(pages("top = 400, bottom = 300"))
            .front()
            .find("the margins of region `cover` leave 500 × 100 points") != std::string::npos);
  CHECK(faults_of(pages("top = 400, bottom = 500")).size() == 1);
  CHECK(faults_of(pages("top = [400, 100], bottom = 300")).size() == 1);
}

TEST_CASE("pages that have a footer leave room for it") {
  const std::string footer = "[footer]\nleft = \"{name}\"\ngap = 20\n";
  CHECK(faults_of(pages("bottom = 50") + footer).empty());
  CHECK(faults_of(pages("bottom = 10") + footer) ==
        Strings{"E304 10: what stands in region `cover` runs into the footer"});
  CHECK(faults_of(pages("bottom = [50, 10]") + footer).size() == 1);
  CHECK(faults_of(pages("bottom = 10", "footer = false\n") + footer).empty());
  CHECK(faults_of(pages("bottom = 10")).empty());
}
