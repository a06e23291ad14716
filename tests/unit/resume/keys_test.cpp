#include "catch.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "resume/keys.h"
#include "syntax/node.h"

#include <set>
#include <string>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

void collect(const schema::TableSpec& spec, std::set<const schema::TableSpec*>& specs) {
  if (!specs.insert(&spec).second) return;
  for (const auto& key : spec.keys)
    if (key.table != nullptr) collect(*key.table, specs);
}

std::set<const schema::TableSpec*> all_specs() {
  std::set<const schema::TableSpec*> specs;
  collect(resume_spec(), specs);
  for (const auto name : section_names()) collect(*entry_spec(name), specs);
  return specs;
}

} // namespace

TEST_CASE("every key is described and named once in its table") {
  for (const auto* spec : all_specs()) {
    CHECK_FALSE(spec->doc.en.empty());
    CHECK_FALSE(spec->doc.ko.empty());
    std::set<std::string_view> names;
    for (const auto& key : spec->keys) {
      CAPTURE(std::string(spec->name), std::string(key.name));
      CHECK(names.insert(key.name).second);
      CHECK_FALSE(key.doc.en.empty());
      CHECK_FALSE(key.doc.ko.empty());
      CHECK_FALSE(key.doc.en.ends_with('.'));
      CHECK_FALSE(key.doc.ko.ends_with('.'));
    }
    if (!spec->shorthand.empty()) CHECK(schema::find_key(*spec, spec->shorthand) != nullptr);
  }
}

TEST_CASE("every example is TOML of the shape its key takes") {
  for (const auto* spec : all_specs())
    for (const auto& key : spec->keys) {
      CAPTURE(std::string(spec->name), std::string(key.name));
      diag::SourceMap sources;
      diag::Diagnostics diagnostics;
      const auto text = std::string(key.name) + " = " + std::string(key.example) + "\n";
      const auto root = syntax::parse_toml(sources, sources.add("example", text), diagnostics);
      REQUIRE(root);
      CHECK(schema::has_shape(*syntax::find(*root->table(), key.name), key));
    }
}

TEST_CASE("all sections can be looked up, and all are keys of a resume") {
  for (const auto name : section_names()) {
    CHECK(entry_spec(name) != nullptr);
    CHECK(schema::find_key(resume_spec(), name) != nullptr);
  }
  for (const auto* name : {"person", "work", "positions", "links"}) CHECK(entry_spec(name) != nullptr);
  CHECK(entry_spec("document") == nullptr);
  CHECK(entry_spec("") == nullptr);
}

TEST_CASE("every entry and line of work takes tags and a priority") {
  for (const auto name : section_names()) {
    if (name == "summary") continue;
    CAPTURE(std::string(name));
    CHECK(schema::find_key(*entry_spec(name), "tags") != nullptr);
    CHECK(schema::find_key(*entry_spec(name), "priority") != nullptr);
  }
  CHECK(schema::find_key(*entry_spec("work"), "tags") != nullptr);
}
