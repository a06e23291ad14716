#include "catch.h"
#include "design/design.h"
#include "driver/detail/layout_tables.h"
#include "driver/reference.h"
#include "resume/keys.h"
#include "support/json_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using test::JsonValue;

namespace {

// Goes down the tables of a format and its schema in step: every key of each has to be told of in the other.
class Walk {
public:
  Walk(const JsonValue& schema, const schema::TableSpec& layout_keys)
      : schema_(schema), layout_keys_(layout_keys) {}

  void visit(const schema::TableSpec& spec, const JsonValue& table) {
    if (std::ranges::find(seen_, &spec) != seen_.end()) return;
    seen_.push_back(&spec);
    CAPTURE(std::string(spec.name));
    const JsonValue& properties = table.at("properties");
    CHECK(table.at("additionalProperties").kind == 'f');
    CHECK(properties.members.size() == spec.keys.size());
    check_required(spec, table);
    for (std::size_t i = 0; i < spec.keys.size(); ++i) {
      CHECK(properties.members.at(i).key == spec.keys[i].name); // in the order of the table
      const JsonValue& property = resolved(properties.members.at(i).value);
      check_key(spec.keys[i], property);
      visit_inner(spec.keys[i], property, table);
    }
  }

  std::size_t tables() const { return seen_.size(); }
  std::size_t keys() const { return keys_; }

private:
  static bool holds(const JsonValue& words, std::string_view word) {
    return std::ranges::any_of(words.items, [&](const JsonValue& item) { return item.text == word; });
  }

  // A rule about the table stands in it, or where it has a short form in the first of its alternatives.
  static void check_required(const schema::TableSpec& spec, const JsonValue& table) {
    const JsonValue& rules =
        table.find("patternProperties") != nullptr ? table.at("anyOf").items.at(0) : table;
    for (const schema::KeySpec& key : spec.keys)
      if (key.is_required) CHECK(holds(rules.at("required"), key.name));
    if (spec.one_of.keys.empty()) return;
    const bool is_one = spec.one_of.keys.find(' ') == std::string_view::npos;
    if (is_one) CHECK(holds(rules.at("required"), spec.one_of.keys));
    if (is_one) return;
    for (const JsonValue& alternative : rules.at("anyOf").items)
      CHECK(schema::has_word(spec.one_of.keys, alternative.at("required").items.at(0).text));
  }

  void check_key(const schema::KeySpec& key, const JsonValue& property) {
    ++keys_;
    CAPTURE(std::string(key.name));
    CHECK(property.at("description").text == std::string(key.doc.en) + "\n\n" + std::string(key.doc.ko));
    CHECK(property.at("examples").items.size() == 1);
    if (key.kind == schema::Kind::choice) {
      REQUIRE(property.at("enum").items.size() == key.choices.size());
      for (std::size_t i = 0; i < key.choices.size(); ++i)
        CHECK(property.at("enum").items[i].text == key.choices[i].word);
      CHECK((property.find("default") != nullptr) == key.has_default);
    }
    if (key.kind == schema::Kind::choices)
      CHECK(property.at("items").at("enum").items.size() == key.choices.size());
    const schema::Kind form = schema::form_of(key.kind);
    const bool is_number =
        form == schema::Kind::integer || form == schema::Kind::number || form == schema::Kind::range;
    const schema::Bounds bounds = schema::bounds_of(key);
    if (is_number && bounds != schema::Bounds{}) {
      CHECK(property.at("minimum").number == Approx(bounds.least));
      CHECK(property.at("maximum").number == Approx(bounds.most));
    }
    if (key.otherwise != 0) CHECK(property.at("default").number == Approx(key.otherwise));
  }

  void visit_inner(const schema::KeySpec& key, const JsonValue& property, const JsonValue& around) {
    if (key.kind == schema::Kind::layout_keys) return visit(layout_keys_, target(property));
    if (key.table == nullptr) return;
    for (const schema::TableChoice& choice : key.tables) {
      const auto& alternatives = around.at("oneOf").items;
      const auto found = std::ranges::find_if(alternatives, [&](const JsonValue& one) {
        const JsonValue* word = one.at("properties").find(key.selector);
        return word != nullptr && holds(word->at("enum"), choice.word);
      });
      REQUIRE(found != alternatives.end());
      visit(*choice.table, target(found->at("properties").at(key.name).at("items")));
    }
    if (!key.selector.empty())
      visit(*key.table, target(around.at("oneOf").items.at(0).at("properties").at(key.name).at("items")));
    else if (const JsonValue* items = property.find("items"))
      visit(*key.table, target(*items));
    else if (const JsonValue* named = property.find("properties"))
      visit(*key.table, target(named->members.at(0).value));
    else if (const JsonValue* each = property.find("additionalProperties"))
      visit(*key.table, target(*each));
    else
      visit(*key.table, target(property));
  }

  // What a pointer leads to, `#/definitions/person`; anything else itself.
  const JsonValue& resolved(const JsonValue& node) const {
    const JsonValue* reference = node.find("$ref");
    if (reference == nullptr) return node;
    const JsonValue* found = &schema_;
    std::string_view path = reference->text;
    for (path.remove_prefix(1); !path.empty();) {
      const std::size_t end = std::min(path.find('/', 1), path.size());
      found = &found->at(path.substr(1, end - 1));
      path.remove_prefix(end);
    }
    return *found;
  }

  // The definition that a place for a table points to.
  const JsonValue& target(const JsonValue& place) const { return resolved(place.at("allOf").items.at(0)); }

  const JsonValue& schema_;
  const schema::TableSpec& layout_keys_;
  std::vector<const schema::TableSpec*> seen_;
  std::size_t keys_ = 0;
};

std::size_t definitions_of_tables(const JsonValue& schema) {
  const auto& definitions = schema.at("definitions").members;
  return static_cast<std::size_t>(std::ranges::count_if(definitions, [](const auto& member) {
    return member.key.front() >= 'a' && member.key.front() <= 'z';
  }));
}

} // namespace

TEST_CASE("the schema of a resume has every key of the tables, and no other") {
  const driver::LayoutTables layout;
  const JsonValue schema = test::JsonReader(driver::resume_schema()).read();
  Walk walk(schema, layout.of_changes());
  // The tables of the schema are made for it; those of the layout are alike, one by one.
  walk.visit(resume::resume_spec(), schema);
  CHECK(walk.keys() > 400);
  CHECK(walk.tables() <= definitions_of_tables(schema) + 1);
}

TEST_CASE("the schema of a layout has every key of the tables, and no other") {
  const driver::LayoutTables layout;
  const JsonValue schema = test::JsonReader(driver::layout_schema()).read();
  Walk walk(schema, layout.of_changes());
  walk.visit(layout.of_file(), schema);
  CHECK(walk.keys() > 200);
  CHECK(walk.tables() == definitions_of_tables(schema) + 1);
}

TEST_CASE("what speaks of a layout file as a whole stands at its top alone") {
  const driver::LayoutTables layout;
  const auto has = [](const schema::TableSpec& table, std::string_view key) {
    return schema::find_key(table, key) != nullptr;
  };
  for (const std::string_view key : design::file_keys()) {
    CAPTURE(std::string(key));
    CHECK(has(layout.of_file(), key));
    CHECK_FALSE(has(layout.of_changes(), key));
    CHECK_FALSE(has(layout.of_language(), key));
    CHECK_FALSE(has(layout.of_format(), key));
  }
  CHECK(has(layout.of_changes(), "language"));
  CHECK(has(layout.of_language(), "format"));
  CHECK_FALSE(has(layout.of_language(), "language"));
  CHECK_FALSE(has(layout.of_format(), "language"));
  CHECK_FALSE(has(layout.of_format(), "format"));
  // And everything else stands in each.
  CHECK(layout.of_file().keys.size() == design::layout_spec().keys.size());
  CHECK(layout.of_format().keys.size() + design::file_keys().size() + 2 == design::layout_spec().keys.size());
}
