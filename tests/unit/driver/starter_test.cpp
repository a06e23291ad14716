#include "catch.h"
#include "driver/build.h"
#include "driver/detail/starter_rows.h"
#include "driver/starter.h"
#include "resume/keys.h"
#include "support/disk.h"

#include <set>
#include <string>

using namespace hanjang;
using namespace hanjang::driver;

namespace {

// The table at a dotted path, or nullptr.
const schema::TableSpec* table_at(std::string_view path) {
  const schema::TableSpec* spec = &resume::resume_spec();
  while (spec != nullptr && !path.empty()) {
    const std::string_view name = path.substr(0, path.find('.'));
    const schema::KeySpec* key = schema::find_key(*spec, name);
    spec = key == nullptr ? nullptr : key->table;
    path.remove_prefix(std::min(path.size(), name.size() + 1));
  }
  return spec;
}

} // namespace

TEST_CASE("there is a starter for each kind of document, and it names keys that there are") {
  const std::vector<std::string_view> kinds = document_kinds();
  REQUIRE(starter_kinds().size() == kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const StarterKind& starter = starter_kinds()[i];
    CHECK(starter.kind == kinds[i]);
    for (const StarterTable& table : starter.tables) {
      INFO(starter.kind << " " << table.path);
      if (table.path == resume::kSummarySection) continue;
      const schema::TableSpec* spec = table_at(table.path);
      REQUIRE(spec != nullptr);
      std::set<std::string_view> keys;
      for (const StarterLine& line : table.lines) {
        INFO(line.key);
        CHECK(schema::find_key(*spec, line.key) != nullptr);
        CHECK(keys.insert(line.key).second);
        CHECK(line.text.ko.empty() == line.text.en.empty());
      }
    }
  }
}

TEST_CASE("a kind that no layout makes has no starter") {
  Session session(test::disk());
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  CHECK_FALSE(make_starter(session, {{"ko"}, "poem", "me.toml"}, sources, diagnostics));
  CHECK(diagnostics.error_count() == 1);
}
