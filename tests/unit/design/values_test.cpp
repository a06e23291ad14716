#include "unit/design/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::design;

TEST_CASE("a word is taken by its place in the key table") {
  const Tree tree("[heading]\nplace = \"hang\"\nrule.place = \"beside\"\n");
  const Values heading = tree.values().inner("heading");
  CHECK(heading.choice<HeadingDesign::Place>("place") == HeadingDesign::Place::hang);
  CHECK(heading.inner("rule").choice<HeadingDesign::RulePlace>("place") == HeadingDesign::RulePlace::beside);
  CHECK(heading.word("place") == "hang");
}

TEST_CASE("where nothing is said the first word holds") {
  const Tree tree("[heading]\n");
  const Values heading = tree.values().inner("heading");
  CHECK(heading.choice<HeadingDesign::Place>("place") == HeadingDesign::Place::above);
  CHECK(heading.word("align") == "left");
  CHECK(tree.values().word("phone") == "as-written");
  CHECK(tree.values().inner("photo").choice<PhotoDesign::Place>("place") == PhotoDesign::Place::none);
}

TEST_CASE("the enumerations stand in the order of their words") {
  using Place = Region::Place;
  for (const auto& [word, place] : {std::pair{"main", Place::main},
                                    {"left", Place::left},
                                    {"right", Place::right},
                                    {"top", Place::top}}) {
    const Tree tree(std::string("[region.x]\nplace = \"") + word + "\"\n");
    CHECK(tree.values().named("region").front().second.choice<Place>("place") == place);
  }
  const auto& fit = *schema::find_key(*schema::find_key(layout_spec(), "fit")->table, "order");
  REQUIRE(fit.choices.size() == kKnobs);
  CHECK(fit.choices[static_cast<std::size_t>(Knob::leading)].word == "leading");
  CHECK(fit.choices[static_cast<std::size_t>(Knob::space)].word == "space");
  CHECK(fit.choices[static_cast<std::size_t>(Knob::size)].word == "size");
  CHECK(fit.choices[static_cast<std::size_t>(Knob::margin)].word == "margin");
}

TEST_CASE("numbers come from the layout, else from the key table") {
  const Tree tree("[photo]\nwidth = 90\n[icon]\nsize = 1.5\n");
  CHECK(tree.values().inner("photo").number("width") == 90);
  CHECK(tree.values().inner("photo").number("height") == 113);
  CHECK(tree.values().inner("icon").number("size") == 1.5);
  CHECK(tree.values().inner("icon").number("gap") == 0.35);
  CHECK(tree.values().inner("footer").number("gap") == 20);
}

TEST_CASE("a range is a pair or one number for both its ends") {
  const Tree tree("[bullet]\nindent = [11, 10]\nspace = 2\n");
  const Values bullet = tree.values().inner("bullet");
  CHECK(bullet.range("indent").loosest == 11);
  CHECK(bullet.range("indent").tightest == 10);
  CHECK(bullet.range("space").loosest == 2);
  CHECK(bullet.range("space").tightest == 2);
  CHECK(tree.values().inner("row").range("gap").loosest == 0);
}

TEST_CASE("flags and texts are empty where nothing is said") {
  const Tree tree("[footer]\nright = \"{page}\"\nsingle = true\n");
  const Values footer = tree.values().inner("footer");
  CHECK(footer.flag("single"));
  CHECK(footer.text("right").text == "{page}");
  CHECK(footer.text("left").text.empty());
  CHECK_FALSE(tree.values().inner("icon").flag("show"));
}

TEST_CASE("a table that is not there has no values, and neither have those inside it") {
  const Tree tree("");
  const Values rule = tree.values().inner("heading").inner("rule");
  CHECK(rule.node() == nullptr);
  CHECK(rule.at("color") == nullptr);
  CHECK(rule.number("thickness") == 0);
  CHECK(tree.values().named("region").empty());
  CHECK(tree.values().inner("section").texts("order").empty());
}

TEST_CASE("tables of an array and tables under names keep their order") {
  const Tree tree("[entry.b]\nrows = [{ left = [\"x\"] }, { right = [\"y\"] }]\n[entry.a]\nspace = 3\n");
  const auto entries = tree.values().named("entry");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].first.text == "b");
  CHECK(tree.at(entries[1].first.span) == "a");
  const std::vector<Values> rows = entries[0].second.items("rows");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].at("left") != nullptr);
  CHECK(rows[1].at("left") == nullptr);
  CHECK(entries[1].second.items("rows").empty());
}

TEST_CASE("small helpers take anything") {
  const Tree tree("list = [\"a\", \"b\"]\ntext = \"c\"\n[table]\nk = 1\n");
  CHECK(texts_of(tree.get({"list"})).size() == 2);
  CHECK(texts_of(tree.get({"text"})).empty());
  CHECK(texts_of(nullptr).empty());
  CHECK(text_of(tree.get({"text"})).text == "c");
  CHECK(text_of(tree.get({"list"})).text.empty());
  CHECK(keys_of(tree.get({"table"})) == std::vector<std::string_view>{"k"});
  CHECK(keys_of(nullptr).empty());
  CHECK(member_of(tree.get({"table"}), "k") != nullptr);
  CHECK(member_of(tree.get({"table"}), "q") == nullptr);
  CHECK(member_of(tree.get({"text"}), "k") == nullptr);
}
