#pragma once
// The key table of layouts, for each place where such keys stand. The one of design:: is for all of them.

#include "schema/schema.h"

#include <vector>

namespace hanjang::driver {

/// Tables that take what check_layout() and read_overlays() let pass. They point into each other.
class LayoutTables {
public:
  LayoutTables();
  LayoutTables(const LayoutTables&) = delete;
  LayoutTables& operator=(const LayoutTables&) = delete;

  /// A layout file.
  const schema::TableSpec& of_file() const { return file_.spec; }
  /// What is laid over a layout: `[layout]` and `set` of a resume.
  const schema::TableSpec& of_changes() const { return changes_.spec; }
  /// `[language.CODE]` of each.
  const schema::TableSpec& of_language() const { return language_.spec; }
  /// `[format.WORD]` of each, and of `[language.CODE]`.
  const schema::TableSpec& of_format() const { return format_.spec; }

private:
  struct Table {
    std::vector<schema::KeySpec> keys;
    schema::TableSpec spec;
  };

  void fill(Table& table, bool has_file_keys, bool has_languages, bool has_formats) const;

  Table format_;
  Table language_;
  Table changes_;
  Table file_;
};

} // namespace hanjang::driver
