#include "catch.h"
#include "schema/json_schema.h"
#include "support/json_reader.h"

#include <array>
#include <string>
#include <string_view>

using namespace hanjang;
using namespace hanjang::schema;

namespace {

// One key alone, read again from what is printed.
test::JsonValue schema_of(const KeySpec& key, const JsonSchemaFacts& facts = {}) {
  const TableSpec top{"top", {"A top", "맨 위"}, std::span(&key, 1)};
  return test::JsonReader(json_schema(top, facts)).read();
}

std::string text_of(const test::JsonValue& value);

std::string joined(const test::JsonValue& value) {
  std::string result;
  for (const test::JsonValue& item : value.items) result += (result.empty() ? "" : " ") + text_of(item);
  return result;
}

// Words and numbers as they are, and lists of them with blanks between.
std::string text_of(const test::JsonValue& value) {
  if (value.kind == '[') return joined(value);
  if (value.kind == '0') return std::to_string(static_cast<int>(value.number));
  return value.kind == '"' ? value.text : std::string(1, value.kind);
}

// What a member of the schema of the only key says.
std::string said(const KeySpec& key, std::string_view member, const JsonSchemaFacts& facts = {}) {
  const test::JsonValue schema = schema_of(key, facts);
  const test::JsonValue* value = schema.at("properties").at(key.name).find(member);
  return value == nullptr ? "(none)" : text_of(*value);
}

constexpr std::array kInnerKeys{
    KeySpec{"name", Kind::text, {"Its name", "이름"}, "\"a\""},
    KeySpec{"end", Kind::date, {"Its end", "끝"}, "2019"},
};
constexpr TableSpec kInner{"inner", {"A table", "표"}, kInnerKeys};
constexpr TableSpec kShort{
    .name = "short", .doc = {"A short one", "짧은 표"}, .keys = kInnerKeys, .shorthand = "name"};

} // namespace

TEST_CASE("a schema says what it is, and refuses unknown keys") {
  const KeySpec key = KeySpec{"a", Kind::string, {"A key", "키"}, "\"b\""}.required();
  const test::JsonValue schema = schema_of(key, {.id = "urn:a", .title = "A title"});
  CHECK(schema.at("$schema").text == "http://json-schema.org/draft-04/schema#");
  CHECK(schema.at("id").text == "urn:a");
  CHECK(schema.at("title").text == "A title");
  CHECK(schema.at("description").text == "A top\n\n맨 위");
  CHECK(schema.at("type").text == "object");
  CHECK(schema.at("additionalProperties").kind == 'f');
  CHECK(text_of(schema.at("required")) == "a");
  const test::JsonValue& a = schema.at("properties").at("a");
  CHECK(a.at("description").text == "A key\n\n키");
  CHECK(a.at("type").text == "string");
  CHECK(text_of(a.at("examples")) == "b");
}

TEST_CASE("a row without Korean is told in English alone") {
  CHECK(said(KeySpec{"a", Kind::string, "A key", "\"b\""}, "description") == "A key");
}

TEST_CASE("each kind is of the TOML forms that it takes") {
  const std::array<std::pair<Kind, std::string_view>, 31> kForms{{
      {Kind::text, "string object"},
      {Kind::phone, "string object"},
      {Kind::prose, "string object"},
      {Kind::lines, "string object"},
      {Kind::text_list, "array"},
      {Kind::prose_list, "array"},
      {Kind::paragraphs, "string array object"},
      {Kind::text_or_true, "string boolean object"},
      {Kind::number_text, "string number object"},
      {Kind::string, "string"},
      {Kind::name, "string"},
      {Kind::color, "string"},
      {Kind::email, "string"},
      {Kind::url, "string"},
      {Kind::doi, "string"},
      {Kind::file, "string"},
      {Kind::string_list, "array"},
      {Kind::names, "array"},
      {Kind::features, "array"},
      {Kind::language_codes, "array"},
      {Kind::per_language_strings, "array object"},
      {Kind::integer, "integer"},
      {Kind::number, "number"},
      {Kind::length, "number"},
      {Kind::range, "number array"},
      {Kind::length_range, "number array"},
      {Kind::boolean, "boolean"},
      {Kind::date, "string integer"},
      {Kind::end_date, "string integer"},
      {Kind::pages, "integer string"},
      {Kind::word_map, "object"},
  }};
  for (const auto& [kind, form] : kForms) {
    CAPTURE(static_cast<int>(kind));
    CHECK(said(KeySpec{"a", kind, "A key", "1"}, "type") == form);
  }
}

TEST_CASE("words, what they mean and the one that is taken where nothing is said") {
  constexpr Choice kWords[]{{"below", {"below it", "아래"}}, {"above"}};
  const KeySpec key = KeySpec{"a", Kind::choice, "A key", "\"above\""}.one_of(kWords);
  CHECK(said(key, "enum") == "below above");
  CHECK(said(key, "default") == "below");
  CHECK(said(key.without_default(), "default") == "(none)");
  const test::JsonValue schema = schema_of(key);
  const test::JsonValue& docs = schema.at("properties").at("a").at("x-taplo").at("docs").at("enumValues");
  REQUIRE(docs.items.size() == 2);
  CHECK(docs.items[0].text == "below it\n\n아래");
  CHECK(docs.items[1].kind == 'n');
  constexpr Choice kPlain[]{{"a"}, {"b"}};
  CHECK(said(KeySpec{"a", Kind::choice, "A key", "\"a\""}.one_of(kPlain), "x-taplo") == "(none)");
}

TEST_CASE("bounds and the number where nothing is said") {
  const KeySpec key = KeySpec{"a", Kind::integer, "A key", "2"}.within({1, 8}).or_else(3);
  CHECK(said(key, "minimum") == "1");
  CHECK(said(key, "maximum") == "8");
  CHECK(said(key, "default") == "3");
  CHECK(said(KeySpec{"a", Kind::number, "A key", "2"}, "minimum") == "(none)");
  CHECK(said(KeySpec{"a", Kind::number, "A key", "2"}, "default") == "(none)");
  CHECK(said(KeySpec{"a", Kind::length, "A key", "2"}, "maximum") == "14400");
  const test::JsonValue schema = schema_of(KeySpec{"a", Kind::range, "A key", "2"}.within({0, 9}));
  const test::JsonValue& range = schema.at("properties").at("a");
  CHECK(range.at("maximum").number == 9);
  CHECK(range.at("items").at("maximum").number == 9);
  CHECK(range.at("minItems").number == 2);
  CHECK(range.at("maxItems").number == 2);
}

TEST_CASE("a text has languages, each with what a text is") {
  const test::JsonValue schema = schema_of(KeySpec{"a", Kind::text, "A key", "\"b\""});
  const test::JsonValue& text = schema.at("properties").at("a");
  CHECK(text.at("properties").at("ko").at("type").text == "string");
  CHECK(text.at("properties").at("en").at("type").text == "string");
  REQUIRE(text.at("patternProperties").members.size() == 1);
  CHECK(text.at("additionalProperties").kind == 'f');
  CHECK(text.at("minProperties").number == 1);
}

TEST_CASE("a word that means true or false is no text in place of true") {
  const test::JsonValue schema = schema_of(KeySpec{"a", Kind::text_or_true, "A key", "true"});
  const std::string refused = text_of(schema.at("properties").at("a").at("not").at("enum"));
  CHECK(refused.find("yes") != std::string::npos);
  CHECK(refused.find("아니오") != std::string::npos);
  CHECK(said(KeySpec{"a", Kind::text, "A key", "\"b\""}, "not") == "(none)");
}

TEST_CASE("an array may stand for one value") {
  const test::JsonValue schema = schema_of(KeySpec{"a", Kind::email, "A key", "\"b\""}.or_list());
  CHECK(text_of(schema.at("properties").at("a").at("type")) == "string array");
  CHECK(schema.at("properties").at("a").at("items").at("type").text == "string");
}

TEST_CASE("patterns of dates are those that are handed in") {
  const std::array keys{KeySpec{"a", Kind::date, "A key", "2019"},
                        KeySpec{"b", Kind::end_date, "A key", "2019"}};
  const JsonSchemaFacts facts{.date_pattern = "^d$", .end_date_pattern = "^e$"};
  const test::JsonValue schema = test::JsonReader(json_schema(TableSpec{"top", "A top", keys}, facts)).read();
  const test::JsonValue& properties = schema.at("properties");
  CHECK(properties.at("a").at("not").at("$ref").text == "#/definitions/NotADate");
  CHECK(properties.at("b").at("not").at("$ref").text == "#/definitions/NotAnEndDate");
  CHECK(schema.at("definitions").at("NotADate").at("not").at("pattern").text == "^d$");
  CHECK(schema.at("definitions").at("NotAnEndDate").at("not").at("pattern").text == "^e$");
}

TEST_CASE("tables are definitions, called by the path at which they stand") {
  static constexpr std::array kBoxKeys{KeySpec{"b", Kind::table, "A table", "{}"}.of(kInner)};
  constexpr TableSpec kBox{"box", {"A box", "상자"}, kBoxKeys};
  const test::JsonValue schema = schema_of(KeySpec{"a", Kind::named_tables, "Tables", "{}"}.of(kBox));
  const test::JsonValue& each = schema.at("properties").at("a").at("additionalProperties");
  CHECK(each.at("allOf").items.at(0).at("$ref").text == "#/definitions/a");
  const test::JsonValue& box = schema.at("definitions").at("a");
  CHECK(box.at("description").text == "A box\n\n상자");
  CHECK(box.at("properties").at("b").at("allOf").items.at(0).at("$ref").text == "#/definitions/a.b");
  CHECK(schema.at("definitions").find("a.b") != nullptr);
  CHECK(schema.at("definitions").members.size() == 3); // and a date
}

TEST_CASE("names of tables are those that are handed in") {
  const KeySpec key = KeySpec{"a", Kind::named_tables, "Tables", "{}"}.of(kInner);
  const test::JsonValue closed = schema_of(key, {.names = {{&kInner, {"txt"}, {}}}});
  const test::JsonValue& tables = closed.at("properties").at("a");
  CHECK(tables.at("properties").find("txt") != nullptr);
  CHECK(tables.find("patternProperties") == nullptr);
  CHECK(tables.at("additionalProperties").kind == 'f');
  const test::JsonValue open = schema_of(key, {.names = {{&kInner, {"ko"}, "^..$"}}});
  CHECK(open.at("properties").at("a").at("patternProperties").find("^..$") != nullptr);
}

TEST_CASE("an item may be written shorter than a table") {
  const test::JsonValue schema = schema_of(KeySpec{"a", Kind::tables, "Tables", "[]"}.of(kShort));
  const test::JsonValue& items = schema.at("properties").at("a").at("items");
  CHECK(text_of(items.at("type")) == "string object");
  CHECK(items.at("minLength").number == 1);
  const test::JsonValue& table = schema.at("definitions").at("a");
  // Languages alone, but for what is a key: `end` could be the code of a language.
  REQUIRE(table.at("patternProperties").members.size() == 1);
  CHECK(table.at("patternProperties").members[0].key.find("|end)$") != std::string::npos);
  CHECK(table.at("anyOf").items.size() == 2);
  const test::JsonValue plain = schema_of(KeySpec{"a", Kind::tables, "Tables", "[]"}.of(kInner));
  CHECK(text_of(plain.at("properties").at("a").at("items").at("type")) == "object");
  CHECK(plain.at("definitions").at("a").find("patternProperties") == nullptr);
}

TEST_CASE("a single table may stand for an array of one") {
  KeySpec key = KeySpec{"a", Kind::tables, "Tables", "[]"}.of(kInner);
  key.may_be_single = true;
  CHECK(said(key, "type") == "array object");
  CHECK(schema_of(key).at("properties").at("a").find("allOf") != nullptr);
}

TEST_CASE("at least one of several keys, or the only one there is to have") {
  const TableSpec several{
      .name = "b", .doc = "B", .keys = kInnerKeys, .one_of = {"name end", "none", "hint"}};
  const test::JsonValue any = schema_of(KeySpec{"a", Kind::table, "A table", "{}"}.of(several));
  const test::JsonValue& rule = any.at("definitions").at("a").at("anyOf");
  REQUIRE(rule.items.size() == 2);
  CHECK(text_of(rule.items[0].at("required")) == "name");
  CHECK(text_of(rule.items[1].at("required")) == "end");
  const TableSpec one{.name = "b", .doc = "B", .keys = kInnerKeys, .one_of = {"name", "none", "hint"}};
  const test::JsonValue only = schema_of(KeySpec{"a", Kind::table, "A table", "{}"}.of(one));
  CHECK(text_of(only.at("definitions").at("a").at("required")) == "name");
}

TEST_CASE("a word says what the items beside it are") {
  constexpr Choice kWords[]{{"x"}, {"y"}};
  static constexpr std::array kTables{TableChoice{"x", &kInner}, TableChoice{"y", &kShort}};
  const std::array keys{
      KeySpec{"as", Kind::choice, "What they are", "\"x\""}.one_of(kWords).without_default(),
      KeySpec{"a", Kind::tables, "Tables", "[]"}.of(kInner).chosen_by("as", kTables),
  };
  const test::JsonValue schema = test::JsonReader(json_schema(TableSpec{"top", "A top", keys}, {})).read();
  CHECK(schema.at("properties").at("a").find("items") == nullptr);
  const auto& alternatives = schema.at("oneOf").items;
  REQUIRE(alternatives.size() == 3);
  CHECK(text_of(alternatives[0].at("not").at("required")) == "as");
  CHECK(text_of(alternatives[1].at("properties").at("as").at("enum")) == "x");
  const auto reference = [&](std::size_t i) {
    return alternatives[i].at("properties").at("a").at("items").at("allOf").items.at(0).at("$ref").text;
  };
  CHECK(reference(0) == "#/definitions/a");
  CHECK(reference(1) == "#/definitions/a");
  CHECK(reference(2) == "#/definitions/a.y");
}

TEST_CASE("a table inside of itself is pointed to") {
  static TableSpec self{"top", "A top", {}};
  static const KeySpec key = KeySpec{"a", Kind::named_tables, "Itself", "{}"}.of(self);
  self.keys = std::span(&key, 1);
  const test::JsonValue schema = test::JsonReader(json_schema(self, {})).read();
  const test::JsonValue& each = schema.at("properties").at("a").at("additionalProperties");
  CHECK(each.at("allOf").items.at(0).at("$ref").text == "#");
}

TEST_CASE("keys of a layout are those of the table that is handed in") {
  const KeySpec key{"set", Kind::layout_keys, "Changes", "{}"};
  CHECK(said(key, "allOf") == "(none)");
  const test::JsonValue schema = schema_of(key, {.layout_keys = &kInner});
  CHECK(schema.at("definitions").at("set").at("properties").find("end") != nullptr);
}

TEST_CASE("what several tables say of a key in the same words is told once") {
  static constexpr std::array kFirstKeys{KeySpec{"x", Kind::string, "Said twice", "\"a\""}};
  static constexpr std::array kSecondKeys{KeySpec{"x", Kind::string, "Said twice", "\"a\""},
                                          KeySpec{"y", Kind::string, "Said once", "\"a\""}};
  constexpr TableSpec kFirst{"first", "A table", kFirstKeys};
  constexpr TableSpec kSecond{"second", "Another", kSecondKeys};
  const std::array keys{KeySpec{"a", Kind::table, "A", "{}"}.of(kFirst),
                        KeySpec{"b", Kind::table, "B", "{}"}.of(kSecond)};
  const test::JsonValue schema = test::JsonReader(json_schema(TableSpec{"top", "A top", keys}, {})).read();
  const test::JsonValue& definitions = schema.at("definitions");
  CHECK(definitions.at("a").at("properties").at("x").at("description").text == "Said twice");
  CHECK(definitions.at("b").at("properties").at("x").at("$ref").text == "#/definitions/a/properties/x");
  CHECK(definitions.at("b").at("properties").at("y").at("description").text == "Said once");
}
