#include "schema/json_schema.h"

#include "schema/detail/json.h"
#include "schema/detail/json_values.h"
#include "schema/detail/table_homes.h"
#include "schema/language_codes.h"
#include "syntax/node.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <utility>

namespace hanjang::schema {
namespace {

constexpr std::size_t kWidth = 110;

// Editors show this as Markdown, where a line ends with an empty one.
std::string told(const Doc& doc) {
  return doc.ko.empty() ? std::string(doc.en) : fmt::format("{}\n\n{}", doc.en, doc.ko);
}

// The example of a row; nothing if it is no TOML.
std::optional<Json> example_value(const KeySpec& key) {
  diag::SourceMap sources;
  const std::string text = fmt::format("example = {}\n", key.example);
  const auto root = syntax::try_parse_toml(text, sources.add("example", text));
  const syntax::Node* value = root ? syntax::find(*root->table(), "example") : nullptr;
  return value == nullptr ? std::nullopt : std::optional(json_of(*value));
}

void append(Json::Object& object, Json::Object more) {
  for (JsonMember& member : more) object.push_back(std::move(member));
}

Json none() { return Json::Object{{"not", Json::Object{}}}; }

Json::Array names_in(std::string_view list) {
  Json::Array names;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    names.emplace_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

// What a table has to have, by its rows and its rule.
Json::Object needs_of(const TableSpec& spec) {
  Json::Array required;
  for (const KeySpec& key : spec.keys)
    if (key.is_required) required.emplace_back(key.name);
  Json::Array any;
  Json::Array rule = names_in(spec.one_of.keys);
  if (rule.size() == 1)
    required.push_back(std::move(rule.front()));
  else
    for (Json& name : rule) any.emplace_back(Json::Object{{"required", Json::Array{std::move(name)}}});
  Json::Object needs;
  if (!required.empty()) needs.push_back({"required", std::move(required)});
  if (!any.empty()) needs.push_back({"anyOf", std::move(any)});
  return needs;
}

// True if a text in several languages stands for a table with one key.
bool has_language_form(const TableSpec& spec) {
  const KeySpec* key = find_key(spec, spec.shorthand);
  return key != nullptr && form_of(key->kind) == Kind::text;
}

class SchemaMaker {
public:
  SchemaMaker(const TableSpec& top, const JsonSchemaFacts& facts)
      : top_(top), facts_(facts), definitions_(table_homes(top, facts.layout_keys)) {}

  Json document() {
    Json::Object schema{{"$schema", "http://json-schema.org/draft-04/schema#"},
                        {"id", facts_.id},
                        {"title", facts_.title},
                        {"type", "object"}};
    append(schema, table(top_, "#"));
    schema.push_back({"definitions", definitions()});
    return schema;
  }

private:
  Json definitions() {
    Json::Object all = values();
    for (const TableHome& home : definitions_.homes())
      if (const std::string name = Definitions::name_of(home); home.spec != &top_)
        all.push_back({name, table(*home.spec, fmt::format("#/definitions/{}", name))});
    return all;
  }

  // Definitions of values, where there is a key for them.
  Json::Object values() const {
    const auto takes = [&](auto is_such) {
      return std::ranges::any_of(definitions_.homes(), [&](const TableHome& home) {
        return std::ranges::any_of(home.spec->keys, is_such);
      });
    };
    Json::Object all;
    if (takes(points_to_text)) all.push_back({std::string(kTextDefinition), text_definition()});
    if (takes([](const KeySpec& key) { return key.kind == Kind::date; }))
      all.push_back({std::string(kNoDateDefinition), no_date_definition(facts_.date_pattern)});
    if (takes([](const KeySpec& key) { return key.kind == Kind::end_date; }))
      all.push_back({std::string(kNoEndDateDefinition), no_date_definition(facts_.end_date_pattern)});
    return all;
  }

  // The type is said where the table stands, since some stand there in a short form. `path` is its own.
  Json::Object table(const TableSpec& spec, std::string_view path) {
    Json::Object schema{{"description", told(spec.doc)}};
    Json::Object properties;
    for (const KeySpec& key : spec.keys)
      properties.push_back(
          {std::string(key.name), once(property(key), fmt::format("{}/properties/{}", path, key.name))});
    schema.push_back({"properties", std::move(properties)});
    if (has_language_form(spec)) {
      append(schema, language_form(spec));
    } else {
      schema.push_back({"additionalProperties", false});
      append(schema, needs_of(spec));
    }
    append(schema, choices_of_tables(spec));
    return schema;
  }

  // What stands in several tables stands in the first, and is pointed to from the others.
  Json once(Json property, const std::string& path) {
    const auto [first, is_new] = paths_.try_emplace(print_json(property, std::string::npos), path);
    return is_new ? std::move(property) : Json(Json::Object{{"$ref", first->second}});
  }

  Json property(const KeySpec& key) const {
    Json::Object schema{{"description", told(key.doc)}};
    append(schema, value_schema(key, definitions_, facts_));
    if (auto example = example_value(key)) schema.push_back({"examples", Json::Array{*std::move(example)}});
    return schema;
  }

  // Keys of the table, or languages alone; where a key could be a language it is the key.
  static Json::Object language_form(const TableSpec& spec) {
    std::vector<std::string_view> keys;
    for (const KeySpec& key : spec.keys) keys.push_back(key.name);
    const std::string languages = language_pattern(keys);
    Json::Object of_keys = needs_of(spec);
    of_keys.push_back({"patternProperties", Json::Object{{languages, none()}}});
    Json::Object of_languages{{"patternProperties", Json::Object{{languages, Json::Object{}}}},
                              {"additionalProperties", false},
                              {"minProperties", 1}};
    return {{"patternProperties", Json::Object{{languages, Json::Object{{"type", "string"}}}}},
            {"additionalProperties", false},
            {"anyOf", Json::Array{std::move(of_keys), std::move(of_languages)}}};
  }

  // What the items of a key are, by the word of the one that chooses.
  Json::Object choices_of_tables(const TableSpec& spec) const {
    const auto chosen =
        std::ranges::find_if(spec.keys, [](const KeySpec& key) { return !key.selector.empty(); });
    if (chosen == spec.keys.end()) return {};
    const std::string selector(chosen->selector);
    const auto items = [&](const TableSpec& table) {
      return JsonMember{std::string(chosen->name), Json::Object{{"items", definitions_.entry(table)}}};
    };
    const Json is_there = Json::Object{{"required", Json::Array{selector}}};
    Json::Array alternatives{
        Json::Object{{"properties", Json::Object{items(*chosen->table)}}, {"not", is_there}}};
    for (const TableChoice& choice : chosen->tables) {
      const Json word = Json::Object{{"enum", Json::Array{choice.word}}};
      alternatives.emplace_back(
          Json::Object{{"properties", Json::Object{{selector, word}, items(*choice.table)}},
                       {"required", Json::Array{selector}}});
    }
    return {{"oneOf", std::move(alternatives)}};
  }

  const TableSpec& top_;
  const JsonSchemaFacts& facts_;
  Definitions definitions_;
  std::map<std::string, std::string> paths_; ///< of the properties, by what they say
};

} // namespace

std::string json_schema(const TableSpec& spec, const JsonSchemaFacts& facts) {
  return print_json(SchemaMaker(spec, facts).document(), kWidth);
}

} // namespace hanjang::schema
