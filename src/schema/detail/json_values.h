#pragma once
// What the keys of a table take, as JSON Schema.

#include "schema/detail/json.h"
#include "schema/detail/table_homes.h"
#include "schema/json_schema.h"
#include "schema/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::schema {

/// Definitions that belong to no table. Paths begin with a small letter, and these do not.
inline constexpr std::string_view kTextDefinition = "Text";
inline constexpr std::string_view kNoDateDefinition = "NotADate";
inline constexpr std::string_view kNoEndDateDefinition = "NotAnEndDate";

/// The schema that points to a definition.
Json reference_to(std::string_view definition);

/// The same of a table, and of an item that may be one: by its path, `#/definitions/experience.work`.
class Definitions {
public:
  explicit Definitions(std::vector<TableHome> homes) : homes_(std::move(homes)) {}

  const std::vector<TableHome>& homes() const { return homes_; }
  /// The name of a definition; empty for the top.
  static std::string name_of(const TableHome& home);
  /// Must be asked of tables of homes() alone.
  Json reference(const TableSpec& spec) const;
  /// A table, or what stands for one where it has a short form.
  Json entry(const TableSpec& spec) const;

private:
  std::vector<TableHome> homes_;
};

/// Adds to an object's schema that it has a value of the schema `each` for every language, and one at least.
void add_languages(Json::Object& object, const Json& each);

/// True for a key whose items are texts, and nothing but texts.
bool points_to_text(const KeySpec& key);

/// What definitions of their own say: a text, and a string that is no date.
Json text_definition();
Json no_date_definition(const std::string& pattern);

/// Members of the schema of what a key takes, but for what is said of the key. Where a word beside it chooses
/// its table, that is left open.
Json::Object value_schema(const KeySpec& key, const Definitions& definitions, const JsonSchemaFacts& facts);

} // namespace hanjang::schema
