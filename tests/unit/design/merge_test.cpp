#include "catch.h"
#include "design/design.h"
#include "design/detail/for_language.h"
#include "syntax/merge.h"

#include <string>

using namespace hanjang;
using namespace hanjang::design;

namespace {

syntax::Node parse(diag::SourceMap& sources, const std::string& text) {
  diag::Diagnostics diagnostics;
  const auto node = syntax::parse_toml(sources, sources.add("layout.toml", text), diagnostics);
  REQUIRE(node.has_value());
  return *node;
}

std::int64_t integer_at(const syntax::Node& node, const std::string& table, const std::string& key) {
  const syntax::Node* inner = syntax::find(*node.table(), table);
  REQUIRE(inner != nullptr);
  const syntax::Node* value = syntax::find(*inner->table(), key);
  REQUIRE(value != nullptr);
  REQUIRE(value->integer() != nullptr);
  return *value->integer();
}

} // namespace

TEST_CASE("tables merge key by key and anything else replaces") {
  diag::SourceMap sources;
  const syntax::Node under = parse(sources, "[a]\nx = 1\ny = 2\n[b]\nlist = [1, 2]\n");
  const syntax::Node over = parse(sources, "[a]\ny = 3\nz = 4\n[b]\nlist = [9]\n");
  const syntax::Node merged = syntax::merge(under, over);
  CHECK(integer_at(merged, "a", "x") == 1);
  CHECK(integer_at(merged, "a", "y") == 3);
  CHECK(integer_at(merged, "a", "z") == 4);
  const syntax::Node* list = syntax::find(*syntax::find(*merged.table(), "b")->table(), "list");
  REQUIRE(list->array() != nullptr);
  CHECK(list->array()->items.size() == 1);
}

TEST_CASE("a language lies over its own file only") {
  diag::SourceMap sources;
  const syntax::Node layout = parse(sources, "[s]\nsize = 1\n[language.ko.s]\nsize = 2\n");
  CHECK(integer_at(for_document(layout, "ko", ""), "s", "size") == 2);
  CHECK(integer_at(for_document(layout, "en", ""), "s", "size") == 1);
  CHECK(syntax::find(*for_document(layout, "ko", "").table(), "language") == nullptr);
}

TEST_CASE("a later layout overrules what an earlier one says for a language") {
  diag::SourceMap sources;
  const syntax::Node base = parse(sources, "[s]\nsize = 1\n[language.ko.s]\nsize = 2\n");
  const syntax::Node later = parse(sources, "[s]\nsize = 3\n");
  CHECK(integer_at(merge(for_document(base, "ko", ""), for_document(later, "ko", "")), "s", "size") == 3);
}

TEST_CASE("a format lies over its file, and what a language says of it over that") {
  diag::SourceMap sources;
  const syntax::Node layout =
      parse(sources, "[s]\nsize = 1\n[format.txt.s]\nsize = 2\n[language.ko.format.txt.s]\nsize = 3\n");
  CHECK(integer_at(for_document(layout, "en", ""), "s", "size") == 1);
  CHECK(integer_at(for_document(layout, "en", "txt"), "s", "size") == 2);
  CHECK(integer_at(for_document(layout, "ko", "txt"), "s", "size") == 3);
  CHECK(syntax::find(*for_document(layout, "ko", "txt").table(), "format") == nullptr);
}
