#include "schema/detail/json_values.h"

#include "schema/detail/truth.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace hanjang::schema {
namespace {

// Those that a resume is most likely written in; editors offer them.
constexpr std::array<std::string_view, 2> kUsualLanguages{"ko", "en"};

// As base/color.h and check_values() read them.
constexpr std::string_view kColor = "#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$";
constexpr std::string_view kFeature = "^[+-]?[0-9A-Za-z]{4}(?:=[0-9]{1,4})?$";
constexpr std::string_view kNumber = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

Json string_schema() { return Json::Object{{"type", "string"}}; }

Json array_of(Json items) { return Json::Object{{"type", "array"}, {"items", std::move(items)}}; }

Json pattern_of(std::string pattern) {
  return Json::Object{{"type", "string"}, {"pattern", std::move(pattern)}};
}

void add_bounds(Json::Object& schema, Bounds bounds) {
  if (std::isfinite(bounds.least)) schema.push_back({"minimum", bounds.least});
  if (std::isfinite(bounds.most)) schema.push_back({"maximum", bounds.most});
}

// What an editor tells of a word.
Json word_doc(const Doc& doc) {
  if (doc.en.empty()) return {};
  return fmt::format("{}\n\n{}", doc.en, doc.ko);
}

Json words_of(const KeySpec& key) {
  Json::Array words;
  Json::Array docs;
  bool is_told = false;
  for (const Choice& choice : key.choices) {
    words.emplace_back(choice.word);
    docs.push_back(word_doc(choice.doc));
    is_told = is_told || !choice.doc.en.empty();
  }
  Json::Object schema{{"type", "string"}, {"enum", std::move(words)}};
  if (is_told)
    schema.push_back({"x-taplo", Json::Object{{"docs", Json::Object{{"enumValues", std::move(docs)}}}}});
  return schema;
}

Json::Object choice_schema(const KeySpec& key) {
  auto schema = std::get<Json::Object>(words_of(key).value);
  if (key.has_default) schema.push_back({"default", key.choices.front().word});
  return schema;
}

// taplo tells of a key what its own schema says only if that has properties or no alternatives; a string has
// no properties to lose.
Json::Object page_size_schema(const KeySpec& key) {
  return {{"type", "string"},
          {"properties", Json::Object{}},
          {"anyOf", Json::Array{words_of(key), pattern_of(fmt::format("^{0}x{0}$", kNumber))}}};
}

Json::Object text_schema(Json::Array types) {
  types.emplace_back("object");
  Json::Object schema{{"type", std::move(types)}};
  add_languages(schema, string_schema());
  return schema;
}

// Also lists of texts, whose items may be tables.
Json::Object text_list_schema(const KeySpec& key, const Definitions& definitions) {
  return {{"type", "array"},
          {"items", key.table != nullptr ? definitions.entry(*key.table) : reference_to(kTextDefinition)}};
}

Json::Object per_language_strings_schema() {
  Json::Object schema{{"type", Json::Array{"array", "object"}}, {"items", string_schema()}};
  add_languages(schema, array_of(string_schema()));
  return schema;
}

Json::Object paragraphs_schema() {
  Json::Object schema{{"type", Json::Array{"string", "array", "object"}},
                      {"items", reference_to(kTextDefinition)}};
  add_languages(schema, Json::Object{{"type", Json::Array{"string", "array"}}, {"items", string_schema()}});
  return schema;
}

Json::Object number_schema(const KeySpec& key) {
  Json::Object schema{{"type", key.kind == Kind::integer ? "integer" : "number"}};
  add_bounds(schema, bounds_of(key));
  if (key.otherwise != 0) schema.push_back({"default", key.otherwise});
  return schema;
}

Json::Object range_schema(const KeySpec& key) {
  Json::Object end{{"type", "number"}};
  add_bounds(end, bounds_of(key));
  Json::Object schema{{"type", Json::Array{"number", "array"}}};
  add_bounds(schema, bounds_of(key));
  schema.push_back({"items", std::move(end)});
  schema.push_back({"minItems", 2});
  schema.push_back({"maxItems", 2});
  return schema;
}

Json::Object pages_schema() {
  Json::Object schema{{"type", Json::Array{"integer", "string"}}};
  add_bounds(schema, kPageCounts);
  schema.push_back({"pattern", "^\\s*0*[1-9][0-9]{0,2}\\s*(?:(?:-|–|~)\\s*0*[1-9][0-9]{0,2}\\s*)?$"});
  return schema;
}

Json::Object table_schema(const TableSpec& spec, const Definitions& definitions) {
  return {{"type", "object"}, {"allOf", Json::Array{definitions.reference(spec)}}};
}

// Of one table, its own keys are told beside those of the items.
Json::Object tables_schema(const KeySpec& key, const Definitions& definitions) {
  Json::Object schema{{"type", key.may_be_single ? Json(Json::Array{"array", "object"}) : Json("array")}};
  if (key.selector.empty()) schema.push_back({"items", definitions.entry(*key.table)});
  if (key.may_be_single) schema.push_back({"allOf", Json::Array{definitions.reference(*key.table)}});
  return schema;
}

Json::Object named_tables_schema(const KeySpec& key, const Definitions& definitions,
                                 const JsonSchemaFacts& facts) {
  const Json each = table_schema(*key.table, definitions);
  Json::Object schema{{"type", "object"}};
  const auto names = std::ranges::find(facts.names, key.table, &TableNames::table);
  if (names == facts.names.end()) {
    schema.push_back({"additionalProperties", each});
    return schema;
  }
  Json::Object usual;
  for (const std::string_view name : names->usual) usual.push_back({std::string(name), each});
  schema.push_back({"properties", std::move(usual)});
  if (!names->pattern.empty()) schema.push_back({"patternProperties", Json::Object{{names->pattern, each}}});
  schema.push_back({"additionalProperties", false});
  return schema;
}

// A word that means true or false would be printed.
Json::Object text_or_true_schema() {
  Json::Object schema = text_schema({"string", "boolean"});
  Json::Array words;
  for (const std::string_view word : truth_words()) words.emplace_back(word);
  schema.push_back({"not", Json::Object{{"enum", std::move(words)}}});
  return schema;
}

Json::Object one_text_schema(const KeySpec& key) {
  switch (key.kind) {
  case Kind::text_or_true:
    return text_or_true_schema();
  case Kind::number_text:
    return text_schema({"string", "number"});
  default:
    return text_schema({"string"});
  }
}

// Of kinds that are strings, or lists of them, in TOML.
Json::Object string_kind_schema(const KeySpec& key) {
  switch (key.kind) {
  case Kind::choice:
    return choice_schema(key);
  case Kind::choices:
    return {{"type", "array"}, {"items", words_of(key)}};
  case Kind::color: // a literal, or the name of a colour or of what there is in its place
    return {{"type", "string"}, {"pattern", fmt::format("^(?:[^#]|{})", kColor)}};
  case Kind::page_size:
    return page_size_schema(key);
  case Kind::features:
    return {{"type", "array"}, {"items", pattern_of(std::string(kFeature))}};
  case Kind::language_codes:
    return {{"type", "array"}, {"items", pattern_of(language_pattern())}};
  default:
    break;
  }
  if (form_of(key.kind) == Kind::string_list) return {{"type", "array"}, {"items", string_schema()}};
  return {{"type", "string"}};
}

// The patterns are long, so they stand once. Of what is refused and not of what there may be else, since
// taplo takes an alternative for another key to complete, and its messages name what refuses.
Json::Object date_schema(std::string_view refused) {
  Json::Object schema{{"type", Json::Array{"string", "integer"}}};
  add_bounds(schema, kYears);
  schema.push_back({"not", reference_to(refused)});
  return schema;
}

Json::Object table_kind_schema(const KeySpec& key, const Definitions& definitions,
                               const JsonSchemaFacts& facts) {
  switch (key.kind) {
  case Kind::table:
    return table_schema(*key.table, definitions);
  case Kind::tables:
    return tables_schema(key, definitions);
  case Kind::text_or_tables:
    return {{"type", "array"},
            {"items", Json::Object{{"type", Json::Array{"string", "object"}},
                                   {"allOf", Json::Array{definitions.reference(*key.table)}}}}};
  case Kind::named_tables:
    return named_tables_schema(key, definitions, facts);
  case Kind::layout_keys:
    if (facts.layout_keys != nullptr) return table_schema(*facts.layout_keys, definitions);
    return {{"type", "object"}};
  case Kind::color_map:
    return {{"type", "object"}, {"additionalProperties", pattern_of(fmt::format("^{}", kColor))}};
  default:
    return {{"type", "object"}, {"additionalProperties", string_schema()}}; // a word_map
  }
}

Json::Object single_schema(const KeySpec& key, const Definitions& definitions, const JsonSchemaFacts& facts) {
  switch (form_of(key.kind)) {
  case Kind::text:
  case Kind::text_or_true:
  case Kind::number_text:
    return one_text_schema(key);
  case Kind::text_list:
    return text_list_schema(key, definitions);
  case Kind::paragraphs:
    return paragraphs_schema();
  case Kind::per_language_strings:
    return per_language_strings_schema();
  case Kind::string:
  case Kind::string_list:
    return string_kind_schema(key);
  case Kind::integer:
  case Kind::number:
    return number_schema(key);
  case Kind::range:
    return range_schema(key);
  case Kind::boolean:
    return {{"type", "boolean"}};
  case Kind::date:
    return date_schema(kNoDateDefinition);
  case Kind::end_date:
    return date_schema(kNoEndDateDefinition);
  case Kind::pages:
    return pages_schema();
  default:
    return table_kind_schema(key, definitions, facts);
  }
}

// The same value, or an array of such values: what is said of an object or a number says nothing of an array.
Json::Object or_list(Json::Object schema) {
  Json item = schema;
  Json& type = schema.front().value;
  Json::Array types;
  if (const auto* several = std::get_if<Json::Array>(&type.value))
    types = *several;
  else
    types.push_back(type);
  types.emplace_back("array");
  type = std::move(types);
  schema.push_back({"items", std::move(item)});
  return schema;
}

} // namespace

Json reference_to(std::string_view definition) {
  return Json::Object{
      {"$ref", definition.empty() ? std::string("#") : fmt::format("#/definitions/{}", definition)}};
}

std::string Definitions::name_of(const TableHome& home) {
  std::string name = home.path;
  const std::string own = fmt::format(".{}", kOwnName);
  for (std::size_t at = name.find(own); at != std::string::npos; at = name.find(own))
    name.erase(at, own.size());
  return name;
}

Json Definitions::reference(const TableSpec& spec) const {
  return reference_to(name_of(*std::ranges::find(homes_, &spec, &TableHome::spec)));
}

Json Definitions::entry(const TableSpec& spec) const {
  if (spec.shorthand.empty()) return table_schema(spec, *this);
  return Json::Object{
      {"type", Json::Array{"string", "object"}}, {"minLength", 1}, {"allOf", Json::Array{reference(spec)}}};
}

void add_languages(Json::Object& object, const Json& each) {
  Json::Object usual;
  for (const std::string_view language : kUsualLanguages) usual.push_back({std::string(language), each});
  object.push_back({"properties", std::move(usual)});
  object.push_back({"patternProperties", Json::Object{{language_pattern(), each}}});
  object.push_back({"additionalProperties", false});
  object.push_back({"minProperties", 1});
}

bool points_to_text(const KeySpec& key) {
  return key.kind == Kind::paragraphs || (form_of(key.kind) == Kind::text_list && key.table == nullptr);
}

Json text_definition() { return text_schema({"string"}); }

Json no_date_definition(const std::string& pattern) {
  return Json::Object{{"type", "string"}, {"not", Json::Object{{"pattern", pattern}}}};
}

Json::Object value_schema(const KeySpec& key, const Definitions& definitions, const JsonSchemaFacts& facts) {
  Json::Object schema = single_schema(key, definitions, facts);
  return key.may_be_list ? or_list(std::move(schema)) : schema;
}

} // namespace hanjang::schema
