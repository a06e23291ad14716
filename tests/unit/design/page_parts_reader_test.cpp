#include "unit/design/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::design;

namespace {

// base.toml with a second column, in which sections may stand.
const std::string kSide = "[page]\nregions = [\"side\", \"main\"]\n[region.side]\nplace = \"left\"\n"
                          "width = [150, 140]\ngap = 20\n";

} // namespace

TEST_CASE("regions stand in the order of the page") {
  const Design design = Loaded(kSide + "padding = 14\nfill = \"#eeeeee\"\nrule.thickness = 0.5\n"
                                       "sections = [\"contact\", \"skills\"]\n")
                            .whole();
  REQUIRE(design.regions.size() == 2);
  const Region& side = design.regions.front();
  CHECK(side.name == "side");
  CHECK(side.place == Region::Place::left);
  CHECK(side.width.loosest == 150);
  CHECK(side.gap.tightest == 20);
  CHECK(side.padding.loosest == 14);
  CHECK(side.fill == base::Color{238, 238, 238});
  CHECK(side.rule.is_drawn());
  CHECK(side.names("skills"));
  CHECK_FALSE(side.names("awards"));
  CHECK(design.regions.back().place == Region::Place::main);
  CHECK_FALSE(design.regions.back().fill.has_value());
}

TEST_CASE("the person stands where a region names it, at the top, or in the main one") {
  CHECK(region_of_person(Loaded(kSide + "sections = [\"person\"]\n").whole().regions) == 0);
  CHECK(region_of_person(Loaded(kSide).whole().regions) == 1);
  const std::string top = "[page]\nregions = [\"main\", \"head\"]\n[region.head]\nplace = \"top\"\n";
  CHECK(region_of_person(Loaded(top).whole().regions) == 1);
}

TEST_CASE("headings of a region differ from the common ones in what they say") {
  const Design design = Loaded(kSide + "heading.align = \"center\"\nheading.rule.thickness = 2\n"
                                       "[heading]\nplace = \"column\"\nspace.above = [13, 8]\nrule.place = "
                                       "\"above\"\nrule.thickness = 1\n")
                            .whole();
  const HeadingDesign& side = design.regions.front().heading;
  const HeadingDesign& main = design.regions.back().heading;
  CHECK(side.center);
  CHECK_FALSE(main.center);
  CHECK(side.rule.thickness == 2);
  CHECK(main.rule.thickness == 1);
  for (const HeadingDesign* heading : {&side, &main}) {
    CHECK(heading->place == HeadingDesign::Place::column);
    CHECK(heading->rule_place == HeadingDesign::RulePlace::above);
    CHECK(heading->space_above.loosest == 13);
    CHECK(heading->space_above.tightest == 8);
  }
}

TEST_CASE("a hanging column has a width, or is none") {
  const Design with = Loaded("[region.main.hang]\nwidth = 90\ngap = 14\nalign = \"right\"\n"
                             "rule.thickness = 0.6\ndot = { size = 5, color = \"#112233\" }\n")
                          .whole();
  const HangDesign& hang = with.regions.front().hang;
  CHECK(hang.exists());
  CHECK(hang.flush_right);
  CHECK(hang.gap.loosest == 14);
  CHECK(hang.rule.thickness == 0.6);
  CHECK(hang.dot == 5);
  CHECK(hang.dot_color == base::Color{17, 34, 51});
  CHECK_FALSE(Loaded("").whole().regions.front().hang.exists());
}

TEST_CASE("the regions of a page must fit together") {
  CHECK(faults_of("[page]\nregions = [\"main\", \"main\"]\n") ==
        Strings{"E220 main: region `main` is on the page already"});
  CHECK(faults_of("[page]\nregions = [\"main\", \"sied\"]\n") ==
        Strings{"E307 sied: the layout has no region `sied`"});
  CHECK(faults_of("[page]\nregions = []\n").front() ==
        "E317 []: of the regions of a page one is the main one, here are 0");
  const std::string two = "[page]\nregions = [\"a\", \"b\", \"main\"]\n[region.a]\nplace = \"left\"\nwidth = "
                          "120\n[region.b]\nplace = \"left\"\nwidth = 120\n";
  CHECK(faults_of(two) ==
        Strings{"E317 [\"a\", \"b\", \"main\"]: 2 regions are at the left, where one has room"});
}

TEST_CASE("a box has lines, a fill and padding") {
  const BoxDesign box = Loaded("[box]\nstyle = \"heading\"\nline.thickness = 0.4\nframe.thickness = 0.8\n"
                               "fill = \"none\"\npadding = { x = [6, 5], y = 4 }\n")
                            .whole()
                            .box;
  CHECK(box.line.thickness == 0.4);
  CHECK(box.frame.thickness == 0.8);
  CHECK_FALSE(box.fill.has_value());
  CHECK(box.padding_x.tightest == 5);
  CHECK(box.padding_y.loosest == 4);
  CHECK(box.title_style != 0);
}

TEST_CASE("a photo has a place, sides and a shape") {
  const PhotoDesign photo =
      Loaded("[photo]\nplace = \"above\"\nentry = \"contact\"\nwidth = 90\nheight = 120\n"
             "shape = \"round\"\ngap = 16\nframe.thickness = 0.5\n")
          .whole()
          .photo;
  CHECK(photo.place == PhotoDesign::Place::above);
  CHECK(photo.entry == "contact");
  CHECK(photo.width == 90);
  CHECK(photo.height == 120);
  CHECK(photo.round);
  CHECK(photo.gap.loosest == 16);
  CHECK(photo.frame.is_drawn());
}

TEST_CASE("a footer is there if one of its texts is") {
  const FooterDesign footer = Loaded("[footer]\nleft = \"{name}\"\ncenter = \"\"\nright = \"{page} / "
                                     "{pages}\"\ngap = 18\nsingle = true\n")
                                  .whole()
                                  .footer;
  CHECK(footer.exists());
  CHECK(footer.left.text == "{name}");
  CHECK(footer.gap == 18);
  CHECK(footer.single);
  CHECK_FALSE(Loaded("[footer]\nleft = \"\"\ncenter = \"\"\nright = \"\"\n").whole().footer.exists());
}

TEST_CASE("the placeholders of a footer are those that there are") {
  Loaded loaded("[footer]\nleft = \"{nme}\"\ncenter = \"{date}\"\nright = \"{page\"\n");
  CHECK_FALSE(loaded.design().has_value());
  CHECK(loaded.faults() == Strings{"E314 {nme}: a footer has nothing to put in place of `{nme}`",
                                   "E314 {date}: a footer has nothing to put in place of `{date}`",
                                   "E314 {page: a footer has nothing to put in place of `{page`"});
  CHECK(loaded.diagnostics.all()[0].hints == Strings{"did you mean {name}?"});
  CHECK(loaded.diagnostics.all()[1].hints == Strings{"there are {page}, {pages} and {name}"});
}

TEST_CASE("icons have outlines by their names") {
  const IconDesign icon = Loaded("[icon]\nshow = true\nsize = 1.2\ngap = 0.5\ncolor = \"#112233\"\n"
                                 "path.email = \"M0 0H24V24Z\"\n")
                              .whole()
                              .icon;
  CHECK(icon.show);
  CHECK(icon.size == 1.2);
  CHECK(icon.gap == 0.5);
  CHECK(icon.color == base::Color{17, 34, 51});
  CHECK(icon.paths.at("email").points.size() == 3);
  CHECK(faults_of("[icon.path]\nemail = \"Q\"\n") ==
        Strings{"E318 \"Q\": the path of icon `email` cannot be read"});
}
