#include "catch.h"
#include "driver/detail/layout_index.h"
#include "schema/schema.h"
#include "support/memory_world.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;

namespace {

struct Run {
  MemoryWorld world;
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  Session session{world};
  Inputs inputs{session, sources, diagnostics, {}};

  explicit Run(const std::string& index) {
    world.files["/data/layouts/index.toml"] = index;
    for (const char* name : {"a", "b", "c", "root"})
      world.files["/data/layouts/" + std::string(name) + ".toml"] = "";
  }

  std::vector<std::string> listed() {
    std::vector<std::string> names;
    if (const auto index = load_layout_index(inputs))
      for (const auto& file : layout_files(*index, world)) names.push_back(file.stem().string());
    return names;
  }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("layouts are listed in the order of the index, then by name, without their root") {
  CHECK(Run("root = \"root\"\ndefault = \"a\"\norder = [\"c\", \"b\"]\n").listed() == Names{"c", "b", "a"});
  CHECK(Run("root = \"root\"\ndefault = \"a\"\n").listed() == Names{"a", "b", "c"});
  CHECK(Run("root = \"b\"\ndefault = \"a\"\norder = [\"root\"]\n").listed() == Names{"root", "a", "c"});
}

TEST_CASE("the default knows where it was written") {
  Run run("root = \"root\"\ndefault = \"b\"\n");
  const auto index = load_layout_index(run.inputs);
  REQUIRE(index);
  CHECK(index->standard.text == "b");
  CHECK(index->standard.span.begin == 25);
  CHECK(run.inputs.read == std::vector<std::filesystem::path>{"/data/layouts/index.toml"});
}

TEST_CASE("a name in the order that is no layout is an error at its place") {
  Run run("root = \"root\"\ndefault = \"a\"\norder = [\"a\", \"d\", \"root\"]\n");
  const auto index = load_layout_index(run.inputs);
  REQUIRE(index);
  check_layout_order(*index, run.world, run.diagnostics);
  REQUIRE(run.diagnostics.all().size() == 2);
  CHECK(run.diagnostics.all()[0].message == "there is no layout `d`");
  CHECK(run.diagnostics.all()[0].span);
}

TEST_CASE("a broken index is held against its key table") {
  Run run("root = 3\nstandard = \"a\"\n");
  CHECK_FALSE(load_layout_index(run.inputs));
  REQUIRE(run.diagnostics.all().size() == 3);
  CHECK(run.diagnostics.all()[0].code == diag::Code::wrong_type);
  CHECK(run.diagnostics.all()[1].code == diag::Code::unknown_key);
  CHECK(run.diagnostics.all()[2].message == "the layout index has no `default`");
}

TEST_CASE("without an index there is no data") {
  Run run("");
  run.world.files.clear();
  CHECK_FALSE(load_layout_index(run.inputs));
  REQUIRE(run.diagnostics.all().size() == 1);
  CHECK(run.diagnostics.all().front().message == "`/data` does not hold the layouts and fonts of hanjang");
}

TEST_CASE("the examples of the index's keys have their shape") {
  for (const schema::KeySpec& key : layout_index_spec().keys) {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    const auto root = syntax::parse_toml(
        sources, sources.add("example", std::string(key.name) + " = " + std::string(key.example)),
        diagnostics);
    REQUIRE(root);
    CHECK(schema::has_form(*syntax::find(*root->table(), key.name), key));
  }
}
