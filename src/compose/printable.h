#pragma once
// What a layout may name of the records of a resume.

#include "schema/schema.h"

#include <string_view>
#include <vector>

namespace hanjang::compose {

/// Entries made from `[person]`: who it is, and how to reach them where a layout sets that apart.
inline constexpr std::string_view kPersonKind = "person";
inline constexpr std::string_view kContactKind = "contact";

/// What stands on which page, where a region asks for it as for a section.
inline constexpr std::string_view kContentsPart = "contents";

/// A record of work that is set as an entry.
inline constexpr std::string_view kTaskKind = "task";

/// The key table of what entries of a kind print, or nullptr.
const schema::TableSpec* spec_of_entries(std::string_view kind);

/// What a row may name of records of that kind: the keys that print as text, and the computed fields that
/// they can give.
std::vector<std::string_view> printable_fields(const schema::TableSpec& spec);

/// The keys of that kind that hold lists: `bullets` takes any of them, `entries` those of tables.
std::vector<std::string_view> list_fields(const schema::TableSpec& spec, bool of_tables_only);

/// The keys of that kind that hold pictures: `pictures` takes any of them.
std::vector<std::string_view> picture_fields(const schema::TableSpec& spec);

/// The keys of that kind that hold addresses: `qr` takes any of them.
std::vector<std::string_view> address_fields(const schema::TableSpec& spec);

} // namespace hanjang::compose
