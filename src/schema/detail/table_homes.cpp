#include "schema/detail/table_homes.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::schema {
namespace {

void add(std::vector<TableHome>& homes, const TableSpec* spec, std::string path) {
  if (spec != nullptr && std::ranges::find(homes, spec, &TableHome::spec) == homes.end())
    homes.push_back({spec, std::move(path)});
}

} // namespace

std::string inner_path(const std::string& path, const KeySpec& key) {
  std::string result = path.empty() ? std::string(key.name) : fmt::format("{}.{}", path, key.name);
  if (key.kind == Kind::named_tables) result += fmt::format(".{}", kOwnName);
  return result;
}

const TableSpec* inner_table(const KeySpec& key, const TableSpec* layout_keys) {
  return key.kind == Kind::layout_keys ? layout_keys : key.table;
}

std::vector<TableHome> table_homes(const TableSpec& top, const TableSpec* layout_keys) {
  std::vector<TableHome> homes{{&top, {}}};
  // Level by level, so that the first path found is a shortest one.
  for (std::size_t i = 0; i < homes.size(); ++i) {
    const TableHome home = homes[i];
    for (const KeySpec& key : home.spec->keys) {
      add(homes, inner_table(key, layout_keys), inner_path(home.path, key));
      for (const TableChoice& choice : key.tables)
        add(homes, choice.table, fmt::format("{}.{}", inner_path(home.path, key), choice.word));
    }
  }
  return homes;
}

} // namespace hanjang::schema
