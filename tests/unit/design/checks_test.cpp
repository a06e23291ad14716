#include "unit/design/support.h"

// Room, contrast and names without use: what is told of a design that can be read.

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::design;

namespace {

std::string side_of(const std::string& width) {
  return "[page]\nregions = [\"side\", \"main\"]\n[region.side]\nplace = \"left\"\ngap = 20\nwidth = " +
         width + "\n";
}

Strings hints_of(const std::string& over) {
  Loaded loaded(over);
  loaded.design();
  Strings hints;
  for (const diag::Diagnostic& one : loaded.diagnostics.all())
    hints.insert(hints.end(), one.hints.begin(), one.hints.end());
  return hints;
}

} // namespace

TEST_CASE("margins leave room for text") {
  CHECK(faults_of("[page]\nsize = \"300x842\"\nmargin.left = 100\nmargin.right = 100\n")
            .front()
            .find("the margins leave 100 × ") != std::string::npos);
  CHECK(faults_of("[page]\nsize = \"330x842\"\nmargin.left = 100\nmargin.right = 100\n").empty());
}

TEST_CASE("the looser end of a range is what takes room") {
  CHECK(faults_of("[page]\nsize = \"300x842\"\nmargin.left = [100, 10]\nmargin.right = 100\n").size() == 1);
}

TEST_CASE("a column is as wide as a word") {
  CHECK(faults_of(side_of("20")) ==
        Strings{"E304 20: region `side` is 20 points wide, too narrow for a word"});
  CHECK(faults_of(side_of("[150, 140]")).empty());
}

TEST_CASE("columns leave room for the main region") {
  CHECK(faults_of(side_of("430")).front().find("E304 430: region `main` has ") == 0);
  CHECK(hints_of(side_of("430")).front().find("make the other columns narrower") == 0);
}

TEST_CASE("a hanging column leaves room for the text beside it") {
  const Strings faults = faults_of("[region.main.hang]\nwidth = 450\ngap = 10\n");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].find("E304 450: the hanging column leaves ") == 0);
}

TEST_CASE("a photo fits into its region and on its page") {
  const std::string photo =
      "[region.main]\nsections = [\"person\"]\n[photo]\nplace = \"right\"\nentry = \"person\"\n";
  CHECK(faults_of(photo + "width = 100\nheight = 120\n").empty());
  CHECK(faults_of(photo + "width = 399\nheight = 120\ngap = 90\n")
            .front()
            .find("E304 399: the photo is too wide for region `main`") == 0);
  CHECK(faults_of("[page]\nsize = \"595x300\"\n" + photo + "width = 100\nheight = 300\n")
            .front()
            .find("E304 300: the photo is higher than the page") == 0);
  CHECK(faults_of("[photo]\nplace = \"none\"\nwidth = 399\nheight = 400\n").empty());
}

TEST_CASE("a footer stands in the margin at the bottom") {
  const std::string footer = "[footer]\nright = \"{page}\"\ngap = ";
  CHECK(faults_of(footer + "60\n[page.margin]\nbottom = [48, 38]\n").front().find("E304 60: the footer") ==
        0);
  CHECK(faults_of(footer + "20\n[page.margin]\nbottom = [48, 38]\n").empty());
}

TEST_CASE("a style that is hard to read is told, with the way out") {
  const Strings faults = faults_of("[style.body]\ncolor = \"#bbbbbb\"\n");
  REQUIRE_FALSE(faults.empty());
  CHECK(faults.front().find(
            "style `body` is hard to read in region `main`: #bbbbbb on #ffffff has a contrast of "
            "1.9 to 1") != std::string::npos);
  CHECK(hints_of("[style.body]\ncolor = \"#bbbbbb\"\n").front() ==
        "text needs 4.5 to 1: take a darker colour");
}

TEST_CASE("a region's fill is the ground of what stands in it") {
  const std::string dark = side_of("150") + "fill = \"#000000\"\nsections = [\"skills\"]\n";
  const Strings hints = hints_of(dark);
  REQUIRE_FALSE(hints.empty());
  CHECK(hints.front() == "text needs 4.5 to 1: take a lighter colour");
  CHECK(faults_of(side_of("150") + "fill = \"#fafafa\"\nsections = [\"skills\"]\n").empty());
}

TEST_CASE("low contrast is a warning") {
  Loaded loaded("[style.body]\ncolor = \"#bbbbbb\"\n");
  CHECK(loaded.design().has_value());
  CHECK(loaded.diagnostics.error_count() == 0);
}

TEST_CASE("icons need less contrast than text") {
  const auto icons = [](const std::string& color) {
    return faults_of("[icon]\nshow = true\ncolor = \"" + color + "\"\n");
  };
  CHECK(icons("#888888").empty());
  REQUIRE(icons("#bbbbbb").size() == 1);
  CHECK(icons("#bbbbbb").front().find("icons are hard to see in region `main`") != std::string::npos);
  CHECK(faults_of("[icon]\nshow = false\ncolor = \"#bbbbbb\"\n").empty());
}

TEST_CASE("a region is put on the page") {
  CHECK(faults_of("[region.mian]\nplace = \"left\"\n") ==
        Strings{"E224 mian: region `mian` is not on the page"});
  CHECK(hints_of("[region.mian]\nplace = \"left\"\n") == Strings{"did you mean `main`?"});
  CHECK(hints_of("[region.aside]\nplace = \"left\"\n") == Strings{"name it in `page.regions` too"});
}

TEST_CASE("a name that nothing asks for is told if it is a slip for one that something does") {
  CHECK(faults_of("[style.headng]\nsize = 9\n") ==
        Strings{"E224 headng: nothing asks for `headng` of [style]"});
  CHECK(hints_of("[style.headng]\nsize = 9\n") == Strings{"did you mean `heading`?"});
  CHECK(faults_of("[color]\nacent = \"#000000\"\n") ==
        Strings{"E224 acent: nothing asks for `acent` of [color]"});
  CHECK(faults_of("[font.snas]\nfamilies = [\"X\"]\n") ==
        Strings{"E224 snas: nothing asks for `snas` of [font]"});
  CHECK(faults_of("[style.quite-another-thing]\nsize = 9\n").empty());
}

TEST_CASE("a name is asked for by any key of its kind, wherever it stands") {
  const std::string row = "[style.headng]\nsize = 9\n[entry.awards]\nrows = [{ left = [{ field = \"title\", "
                          "style = \"headng\" }] }]\n";
  CHECK(faults_of(row).empty());
  CHECK(faults_of("[color]\nacent = \"#000000\"\n[box]\nfill = \"acent\"\n").empty());
  CHECK(faults_of("[color]\nacent = \"#000000\"\n[inline.strong]\ncolor = \"acent\"\n").empty());
}

TEST_CASE("a key that is called like one for names asks for nothing") {
  // `style` here is a word under a name of the writer's own.
  CHECK(faults_of("[style.headng]\nsize = 9\n[word]\nstyle = \"headng\"\n") ==
        Strings{"E224 headng: nothing asks for `headng` of [style]"});
}
