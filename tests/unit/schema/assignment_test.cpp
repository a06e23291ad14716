#include "catch.h"
#include "schema/assignment.h"
#include "support/parsed.h"

#include <array>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::schema;

namespace {

constexpr std::array kStyleKeys{
    KeySpec{"color", Kind::string, "A colour", "\"red\""},
    KeySpec{"fonts", Kind::string_list, "Families", "[\"Sans\"]"},
    KeySpec{"size", Kind::range, "Points", "10"},
};
constexpr TableSpec kStyleSpec{"style", "A style", kStyleKeys};
constexpr std::array kTopKeys{
    KeySpec{"style", Kind::named_tables, "Styles", "{ body = { size = 10 } }", false, &kStyleSpec},
    KeySpec{"word", Kind::word_map, "Words", "{ and = \"and\" }"},
    KeySpec{"order", Kind::string_list, "Sections", "[\"skills\"]"},
};
constexpr TableSpec kTopSpec{"test", "A test", kTopKeys};

// What `key=value` comes out as; `root` and `diagnostics` of Parsed are its own.
struct Assigned : Parsed {
  explicit Assigned(const std::string& typed) : Parsed("") {
    id = sources.add("--set", typed);
    root = parse_assignment(sources, id, kTopSpec, diagnostics);
  }
};

Strings items(const Assigned& assigned, const Strings& path) {
  Strings result;
  const syntax::Node* node = assigned.get(path);
  if (node == nullptr || node->array() == nullptr) return result;
  for (const syntax::Node& item : node->array()->items)
    result.push_back(item.string() != nullptr ? item.string()->text : "(no string)");
  return result;
}

} // namespace

TEST_CASE("an assignment is TOML") {
  CHECK(Assigned("style.body.color=\"red\"").string({"style", "body", "color"}) == "red");
  CHECK(Assigned("style.body.color = 'red' # dark").string({"style", "body", "color"}) == "red");
  CHECK(Assigned("style.body.size=[10, 9]").get({"style", "body", "size"})->array() != nullptr);
  CHECK(*Assigned("style.body.size=10").get({"style", "body", "size"})->integer() == 10);
  CHECK(items(Assigned("order=[\"skills\", \"awards\"]"), {"order"}) == Strings{"skills", "awards"});
}

TEST_CASE("a bare word is a string, and its place is where it was typed") {
  const Assigned color("style.body.color= #8a1c2b ");
  CHECK(color.string({"style", "body", "color"}) == "#8a1c2b");
  CHECK(color.written({"style", "body", "color"}) == "#8a1c2b");
  CHECK(color.diagnostics.all().empty());
  CHECK(color.at(color.root->span) == "style.body.color= #8a1c2b ");
  CHECK(Assigned("word.and=Work # 1").string({"word", "and"}) == "Work # 1");
  CHECK(Assigned("word.\"a b\"=c=d").string({"word", "a b"}) == "c=d");
  CHECK(Assigned("style.body.size=4O").string({"style", "body", "size"}) == "4O");
  CHECK(Assigned("nothing.known=here").string({"nothing", "known"}) == "here");
}

TEST_CASE("a bare word is in NFC, as all text is") {
  const Assigned word("word.and=\u1112\u1161\u11AB");
  CHECK(word.string({"word", "and"}) == "한");
  CHECK(word.get({"word", "and"})->string()->locate(0, 3) == word.get({"word", "and"})->span);
}

TEST_CASE("commas part the items of a bare list, and of nothing else") {
  CHECK(items(Assigned("order=skills"), {"order"}) == Strings{"skills"});
  CHECK(items(Assigned("order=skills, awards,"), {"order"}) == Strings{"skills", "awards"});
  const Assigned fonts("style.body.fonts=Noto Sans, 본고딕");
  CHECK(items(fonts, {"style", "body", "fonts"}) == Strings{"Noto Sans", "본고딕"});
  CHECK(fonts.written({"style", "body", "fonts", "1"}) == "본고딕");
  CHECK(Assigned("word.and=this, that").string({"word", "and"}) == "this, that");
}

TEST_CASE("a bracket starts a string only where a string is taken") {
  CHECK(Assigned("word.range={0} ~ {1}").string({"word", "range"}) == "{0} ~ {1}");
  CHECK(Assigned("style.body.color=[x").string({"style", "body", "color"}) == "[x");
  CHECK(Assigned("order=[\"skills\"").faults() == Strings{"E102 [: `[` is never closed"});
  CHECK_FALSE(Assigned("style.body={color=").root);
}

TEST_CASE("what cannot be read is reported as TOML is") {
  for (const char* typed : {"order", "word.and=", "word.and=\"x", "word..and=x", "=x", "", "a b=c",
                            "word.and=a\nb", "word.and=\x07", "word.and=\xFF"}) {
    CAPTURE(std::string(typed));
    const Assigned assigned(typed);
    if (*typed == '\0') continue; // an empty text is an empty table
    CHECK_FALSE(assigned.root);
    CHECK(assigned.diagnostics.has_errors());
  }
  const Assigned deep(std::string(100'000, '[') + "=x");
  CHECK_FALSE(deep.root);
  std::string key = "a";
  for (int i = 0; i < 10'000; ++i) key += ".a";
  CHECK_FALSE(Assigned(key + "=x").root);
}

TEST_CASE("where a string is taken, all that is typed is one") {
  CHECK(Assigned("style.body.color=[{}]").string({"style", "body", "color"}) == "[{}]");
  CHECK(Assigned("style.body.color=2024").string({"style", "body", "color"}) == "2024");
  CHECK(Assigned("style.body.color = true ").string({"style", "body", "color"}) == "true");
  CHECK(Assigned("word.and=2024-05-01").string({"word", "and"}) == "2024-05-01");
  CHECK(Assigned("word={}").get({"word"})->table() != nullptr);
  CHECK(Assigned("word={and=5}").get({"word", "and"})->integer() != nullptr);
  CHECK(Assigned("word=5").get({"word"})->integer() != nullptr);
}
