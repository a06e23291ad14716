#include "catch.h"
#include "schema/schema.h"
#include "support/parsed.h"

#include <array>
#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::schema;

namespace {

constexpr Choice kPlaces[]{{"left"}, {"right", {"at the right", "오른쪽"}}};
constexpr Choice kNone[]{{"none"}};

constexpr std::array kPartKeys{
    KeySpec{"place", Kind::choice, "Where", "\"left\""}.one_of(kPlaces),
};
constexpr TableSpec kPart{"part", "A part", kPartKeys};

constexpr std::array kKeys{
    KeySpec{"place", Kind::choice, "Where", "\"left\""}.one_of(kPlaces),
    KeySpec{"order", Kind::choices, "In which order", "[\"left\"]"}.one_of(kPlaces),
    KeySpec{"share", Kind::number, "How much", "0.3"}.within({0.05, 0.9}).or_else(0.3),
    KeySpec{"columns", Kind::integer, "How many", "2"}.within({1, 8}).or_else(2),
    KeySpec{"any", Kind::number, "How much", "1"},
    KeySpec{"width", Kind::length, "How wide", "10"},
    KeySpec{"leading", Kind::range, "How far", "[1.4, 1.2]"}.within({0.8, 10}),
    KeySpec{"space", Kind::length_range, "How far", "[4, 2]"},
    KeySpec{"color", Kind::color, "Which", "\"accent\""}.from("colors").one_of(kNone),
    KeySpec{"colors", Kind::color_map, "All", "{ accent = \"#fff\" }"},
    KeySpec{"features", Kind::features, "Which", "[\"tnum\"]"},
    KeySpec{"part", Kind::table, "One", "{ place = \"left\" }"}.of(kPart),
    KeySpec{"parts", Kind::tables, "Many", "[{ place = \"left\" }]"}.of(kPart),
    KeySpec{"fields", Kind::text_or_tables, "Mixed", "[\"x\"]"}.of(kPart),
    KeySpec{"named", Kind::named_tables, "By name", "{ a = { place = \"left\" } }"}.of(kPart),
};
constexpr TableSpec kTop{"test", "A test", kKeys};

Parsed checked(const std::string& text) {
  Parsed p(text + "\n");
  REQUIRE(p.root);
  check_values(*p.root, kTop, p.diagnostics);
  return p;
}

Strings faults(const std::string& text) { return checked(text).faults(); }

} // namespace

TEST_CASE("a word is one of the row's") {
  CHECK(faults("place = \"right\"").empty());
  const Parsed near = checked("place = \"lefft\"");
  CHECK(near.faults() == Strings{"E211 \"lefft\": `lefft` is not a choice here"});
  CHECK(near.hints() == Strings{"did you mean `left`?"});
  CHECK(checked("place = \"middle\"").hints() == Strings{"write one of: left, right"});
  CHECK(checked("place = \"\"").faults() == Strings{"E211 \"\": `` is not a choice here"});
}

TEST_CASE("each item of a list of words is one of the row's") {
  CHECK(faults("order = [\"right\", \"left\"]").empty());
  CHECK(faults("order = []").empty());
  CHECK(faults("order = [\"left\", \"up\"]") == Strings{"E211 \"up\": `up` is not a choice here"});
}

TEST_CASE("a number is within its bounds, ends included") {
  for (const char* right : {"share = 0.05", "share = 0.9", "columns = 1", "columns = 8", "any = -1e300"})
    CHECK(faults(right).empty());
  CHECK(faults("share = 0.04") == Strings{"E223 0.04: this number must be between 0.05 and 0.9, not 0.04"});
  CHECK(faults("share = 1") == Strings{"E223 1: this number must be between 0.05 and 0.9, not 1"});
  CHECK(faults("columns = 0") == Strings{"E223 0: this number must be between 1 and 8, not 0"});
}

TEST_CASE("a length is what a page can hold, unless its row says less") {
  CHECK(faults("width = 0").empty());
  CHECK(faults("width = 14400").empty());
  CHECK(faults("width = -1") == Strings{"E223 -1: this number must be between 0 and 14400, not -1"});
  CHECK(bounds_of(*find_key(kTop, "width")) == kLengths);
  CHECK(bounds_of(*find_key(kTop, "share")) == Bounds{0.05, 0.9});
  CHECK(bounds_of(*find_key(kTop, "any")) == Bounds{});
}

TEST_CASE("both ends of a range are within the bounds") {
  CHECK(faults("leading = [1.4, 1.2]").empty());
  CHECK(faults("leading = 1").empty());
  CHECK(faults("leading = [1.4, 0.1]") ==
        Strings{"E223 0.1: this number must be between 0.8 and 10, not 0.1"});
  CHECK(faults("leading = [20, 0.1]").size() == 2);
  CHECK(faults("space = -2") == Strings{"E223 -2: this number must be between 0 and 14400, not -2"});
}

TEST_CASE("a range does not grow where space is short") {
  CHECK(faults("space = [4, 4]").empty());
  CHECK(faults("space = [2, 4]") == Strings{"E309 [2, 4]: this range grows where space is short"});
  // One fault at a time.
  CHECK(faults("space = [-2, 4]").size() == 1);
}

TEST_CASE("what is written like a colour is one") {
  for (const char* right :
       {"color = \"#fff\"", "color = \"#102030\"", "color = \"accent\"", "color = \"none\""})
    CHECK(faults(right).empty());
  const Parsed p = checked("color = \"#12\"");
  CHECK(p.faults() == Strings{"E310 #12: `#12` is not a color"});
  CHECK(p.hints() == Strings{"write it as \"#1f4b7a\""});
  CHECK(faults("colors = { accent = \"red\", ink = \"#000\" }") == Strings{"E310 red: `red` is not a color"});
}

TEST_CASE("features are written as HarfBuzz writes them") {
  CHECK(faults("features = [\"tnum\", \"-kern\", \"+liga\", \"cv05=2\", \"ss01=1234\"]").empty());
  for (const std::string wrong : {"tnumm", "kern=on", "", "-", "tnu", "cv05=", "cv05=12345", "tn m"}) {
    CAPTURE(wrong);
    CHECK(faults("features = [\"" + wrong + "\"]") ==
          Strings{"E312 " + (wrong.empty() ? std::string() : wrong) + ": `" + wrong +
                  "` is not an OpenType feature"});
  }
}

TEST_CASE("values are checked all the way down") {
  const std::string part = "{ place = \"up\" }";
  const Strings told{"E211 \"up\": `up` is not a choice here"};
  CHECK(faults("part = " + part) == told);
  CHECK(faults("parts = [{}, " + part + "]") == told);
  CHECK(faults("fields = [\"up\", " + part + "]") == told);
  CHECK(faults("named = { a = {}, b = " + part + " }") == told);
}

TEST_CASE("values of another shape are passed over") {
  for (const char* wrong :
       {"place = 1", "order = \"up\"", "share = \"much\"", "leading = [1]", "leading = [1, 2, 3]",
        "color = 3", "colors = 3", "colors = { a = 1 }", "features = [1]", "part = 1", "parts = 1",
        "named = 1", "named = { a = 1 }", "unknown = 1", "width = nan"})
    CHECK(faults(wrong).empty());
}

TEST_CASE("a reader gets the word by its place, the first for none") {
  const Parsed p("place = \"right\"\nother = \"up\"\nnumber = 1\n");
  const KeySpec& key = *find_key(kTop, "place");
  CHECK(choice_of(p.get({"place"}), key) == 1);
  CHECK(choice_of(p.get({"other"}), key) == 0);
  CHECK(choice_of(p.get({"number"}), key) == 0);
  CHECK(choice_of(nullptr, key) == 0);
}

TEST_CASE("a reader gets the number, that of the row for none") {
  const Parsed p("a = 0.5\nb = 3\nc = \"x\"\nd = 4\n");
  CHECK(number_of(p.get({"a"}), *find_key(kTop, "share")) == 0.5);
  CHECK(number_of(p.get({"b"}), *find_key(kTop, "share")) == 0.3);
  CHECK(number_of(p.get({"c"}), *find_key(kTop, "share")) == 0.3);
  CHECK(number_of(nullptr, *find_key(kTop, "columns")) == 2);
  CHECK(number_of(p.get({"d"}), *find_key(kTop, "columns")) == 4);
}

TEST_CASE("kinds of one shape are told apart by what they mean alone") {
  for (const Kind kind : {Kind::choice, Kind::name, Kind::color, Kind::page_size, Kind::email, Kind::url,
                          Kind::doi, Kind::file}) {
    CHECK(form_of(kind) == Kind::string);
    CHECK(kind_name(kind) == "a string");
  }
  for (const Kind kind : {Kind::choices, Kind::names, Kind::features, Kind::language_codes})
    CHECK(form_of(kind) == Kind::string_list);
  CHECK(form_of(Kind::phone) == Kind::text);
  CHECK(form_of(Kind::length) == Kind::number);
  CHECK(form_of(Kind::length_range) == Kind::range);
  CHECK(form_of(Kind::color_map) == Kind::word_map);
  for (const Kind kind : {Kind::text, Kind::date, Kind::tables, Kind::boolean, Kind::pages, Kind::integer})
    CHECK(form_of(kind) == kind);
}

TEST_CASE("what is read as one") {
  for (const Kind kind : {Kind::date, Kind::end_date, Kind::phone, Kind::url, Kind::doi})
    CHECK(reads_as_one(kind));
  for (const Kind kind : {Kind::text, Kind::text_list, Kind::email, Kind::tables, Kind::string})
    CHECK_FALSE(reads_as_one(kind));
}

TEST_CASE("words in a list with blanks between") {
  CHECK(has_word("mail e-mail 메일", "mail"));
  CHECK(has_word("mail e-mail 메일", "e-mail"));
  CHECK(has_word("mail e-mail 메일", "메일"));
  CHECK_FALSE(has_word("mail e-mail", "e"));
  CHECK_FALSE(has_word("mail e-mail", "mail e-mail"));
  CHECK_FALSE(has_word("mail", ""));
  CHECK_FALSE(has_word("", "mail"));
  CHECK_FALSE(has_word("", ""));
}
