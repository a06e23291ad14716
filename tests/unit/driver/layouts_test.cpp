#include "catch.h"
#include "driver/detail/layouts.h"
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

  Run() {
    world.files["/data/layouts/index.toml"] = "root = \"base\"\ndefault = \"plain\"\n";
    world.files["/data/layouts/base.toml"] = "description = \"common\"\n";
    world.files["/data/layouts/plain.toml"] = "description = \"plain\"\nextends = \"base\"\n";
    world.files["/data/layouts/grand.toml"] = "extends = \"plain\"\n";
  }

  std::optional<design::LayoutChain> load(const std::string& name) {
    return load_layout(inputs, {name, "work", {}});
  }
};

} // namespace

TEST_CASE("a layout comes with all it extends, the root first") {
  Run run;
  const auto chain = run.load("grand");
  REQUIRE(chain);
  CHECK(chain->name == "grand");
  REQUIRE(chain->files.size() == 3);
  CHECK(design::description_of(chain->files[0]) == "common");
  CHECK(design::description_of(chain->files[1]) == "plain");
  CHECK(run.inputs.read.size() == 4); // and the index, which names the root
  CHECK(run.diagnostics.all().empty());
}

TEST_CASE("a layout that extends nothing stands on the common root") {
  Run run;
  run.world.files["work/mine.toml"] = "description = \"mine\"\n";
  const auto chain = run.load("./mine.toml");
  REQUIRE(chain);
  REQUIRE(chain->files.size() == 2);
  CHECK(design::description_of(chain->files[0]) == "common");
  CHECK(design::description_of(chain->files[1]) == "mine");
}

TEST_CASE("a path starts in the folder of whoever wrote it") {
  Run run;
  run.world.files["work/mine.toml"] = "extends = \"sub/theirs.toml\"\n";
  run.world.files["work/sub/theirs.toml"] = "extends = \"./other.toml\"\n";
  run.world.files["work/sub/other.toml"] = "extends = \"base\"\n";
  const auto chain = run.load("./mine.toml");
  REQUIRE(chain);
  CHECK(chain->name == "mine");
  CHECK(chain->files.size() == 4);
  REQUIRE(run.load("mine.toml"));
}

TEST_CASE("an unknown layout brings the nearest name") {
  Run run;
  CHECK_FALSE(run.load("plian"));
  REQUIRE(run.diagnostics.all().size() == 1);
  const diag::Diagnostic& diagnostic = run.diagnostics.all().front();
  CHECK(diagnostic.code == diag::Code::unknown_layout);
  CHECK(diagnostic.message == "there is no layout `plian`");
  REQUIRE(diagnostic.hints.size() == 2);
  CHECK(diagnostic.hints[0] == "did you mean `plain`?");
  CHECK(diagnostic.hints[1] == "layouts: grand, plain; or the path of a file, as in ./mine.toml");
}

TEST_CASE("an unknown layout in `extends` is blamed on that line") {
  Run run;
  run.world.files["work/mine.toml"] = "extends = \"palin\"\n";
  CHECK_FALSE(run.load("mine.toml"));
  REQUIRE(run.diagnostics.all().size() == 1);
  const diag::Diagnostic& diagnostic = run.diagnostics.all().front();
  CHECK(diagnostic.span.begin == 11);
  CHECK(diagnostic.span_message == "did you mean `plain`?");
}

TEST_CASE("a layout file that is not there is the machine's fault") {
  Run run;
  CHECK_FALSE(run.load("./none.toml"));
  REQUIRE(run.diagnostics.all().size() == 1);
  CHECK(run.diagnostics.all().front().code == diag::Code::cannot_read);
  CHECK(run.diagnostics.only_environment_errors());
}

TEST_CASE("layouts that extend each other end") {
  Run run;
  run.world.files["work/a.toml"] = "extends = \"b.toml\"\n";
  run.world.files["work/b.toml"] = "extends = \"./a.toml\"\n";
  run.world.files["work/self.toml"] = "extends = \"self.toml\"\n";
  for (const char* name : {"a.toml", "self.toml"}) {
    CHECK_FALSE(run.load(name));
    REQUIRE(!run.diagnostics.all().empty());
    CHECK(run.diagnostics.all().back().code == diag::Code::extends_cycle);
  }
}

TEST_CASE("missing data is said to be missing") {
  Run run;
  run.world.files.clear();
  CHECK_FALSE(run.load("plain"));
  REQUIRE(run.diagnostics.all().size() == 1);
  CHECK(run.diagnostics.all().front().message == "`/data` does not hold the layouts and fonts of hanjang");
}

TEST_CASE("the index is no layout") {
  Run run;
  CHECK_FALSE(run.load("index"));
  REQUIRE(run.diagnostics.all().size() == 1);
  CHECK(run.diagnostics.all().front().code == diag::Code::unknown_layout);
}

TEST_CASE("a chain may be too long without coming back to itself") {
  Run run;
  for (int i = 1; i <= 16; ++i)
    run.world.files["work/c" + std::to_string(i) + ".toml"] =
        "extends = \"./c" + std::to_string(i + 1) + ".toml\"\n";
  run.world.files["work/c17.toml"] = "extends = \"plain\"\n";
  CHECK(run.load("./c4.toml"));
  CHECK_FALSE(run.load("./c1.toml"));
  CHECK(run.diagnostics.all().back().message == "layout `c1` stands on a chain of more than 16 files");
}

TEST_CASE("a file is found however its name is normalized") {
  Run run;
  const std::string composed = "work/\uAC00.toml";
  const std::string decomposed = "work/\u1100\u1161.toml";
  for (const auto& [on_disk, asked] : {std::pair{composed, decomposed}, std::pair{decomposed, composed}}) {
    run.world.files = {{on_disk, ""}};
    CHECK(run.inputs.locate("work", asked.substr(5), {}) == on_disk);
  }
  // As written, where both are there; in the tree names are in NFC.
  run.world.files = {{composed, ""}, {decomposed, ""}};
  const diag::SourceId id = run.sources.add("r", "\u1100\u1161.toml");
  CHECK(run.inputs.locate("work", composed.substr(5), {id, 0, 11}) == decomposed);
  CHECK(run.inputs.locate("work", composed.substr(5), {}) == composed);
  CHECK(run.inputs.locate("work", "none.toml", {}) == "work/none.toml");
}
