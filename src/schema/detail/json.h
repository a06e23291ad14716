#pragma once
// Values of JSON (RFC 8259), whose members keep the order in which they were put there.

#include "syntax/node.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace hanjang::schema {

struct JsonMember;

/// One value. Made from what it holds: `Json("text")`, `Json(true)`, `Json(Json::Object{{"type",
/// "string"}})`.
struct Json {
  using Array = std::vector<Json>;
  using Object = std::vector<JsonMember>;

  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> value;

  // Conversions, so that a schema reads as what it prints.
  // NOLINTBEGIN(google-explicit-constructor)
  Json();
  Json(const char* text);
  Json(std::string_view text);
  Json(std::string text);
  Json(Array items);
  Json(Object members);
  template <class Number>
    requires std::is_arithmetic_v<Number>
  Json(Number number);
  // NOLINTEND(google-explicit-constructor)
};

struct JsonMember {
  std::string key;
  Json value;
};

inline Json::Json() : value(nullptr) {}
inline Json::Json(const char* text) : value(std::string(text)) {}
inline Json::Json(std::string_view text) : value(std::string(text)) {}
inline Json::Json(std::string text) : value(std::move(text)) {}
inline Json::Json(Array items) : value(std::move(items)) {}
inline Json::Json(Object members) : value(std::move(members)) {}
template <class Number>
  requires std::is_arithmetic_v<Number>
inline Json::Json(Number number) {
  if constexpr (std::is_same_v<Number, bool> || std::is_floating_point_v<Number>)
    value = number;
  else
    value = static_cast<std::int64_t>(number);
}

/// A value of TOML as its readers hand it to a JSON Schema: a date is a string, `"2026-11-26"`. A number that
/// JSON does not have is null.
Json json_of(const syntax::Node& node);

/// The text of a value, with a line end behind it: what fits in `width` characters stands on one line,
/// anything else on a line for each of its parts.
std::string print_json(const Json& json, std::size_t width);

} // namespace hanjang::schema
