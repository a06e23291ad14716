#include "driver/detail/layout_tables.h"

#include "base/contains.h"
#include "design/design.h"

namespace hanjang::driver {

LayoutTables::LayoutTables() {
  fill(format_, false, false, false);
  fill(language_, false, false, true);
  fill(changes_, false, true, true);
  fill(file_, true, true, true);
}

void LayoutTables::fill(Table& table, bool has_file_keys, bool has_languages, bool has_formats) const {
  const schema::TableSpec& layout = design::layout_spec();
  for (const schema::KeySpec& key : layout.keys) {
    const bool is_language = key.table == &layout && key.name == "language";
    const bool is_format = key.table == &layout && !is_language;
    const bool is_file_key = base::contains(design::file_keys(), key.name);
    if ((is_file_key && !has_file_keys) || (is_language && !has_languages) || (is_format && !has_formats))
      continue;
    table.keys.push_back(is_language ? key.of(language_.spec) : is_format ? key.of(format_.spec) : key);
  }
  table.spec = layout;
  table.spec.keys = table.keys;
}

} // namespace hanjang::driver
