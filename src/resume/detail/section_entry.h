#pragma once
// An entry of the key table that makes a section.

#include "schema/schema.h"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>

namespace hanjang::resume {

/// The rows of a table, held by value so that a section can stand in one piece.
struct KeyRows {
  static constexpr std::size_t kMost = 28;

  std::array<schema::KeySpec, kMost> rows{};
  std::size_t count = 0;

  constexpr KeyRows() = default;
  constexpr KeyRows(std::initializer_list<schema::KeySpec> keys) {
    for (const schema::KeySpec& key : keys) rows.at(count++) = key; // too many do not compile
  }

  constexpr std::span<const schema::KeySpec> span() const { return std::span(rows).first(count); }
};

/// A section: its row at the top of a resume, and the table of its entries, which bears its name.
struct SectionEntry {
  schema::KeySpec row;     ///< an array of the table below; a text for a section of one entry
  schema::TableSpec table; ///< its name and keys are filled in from here
  KeyRows keys;
};

} // namespace hanjang::resume
