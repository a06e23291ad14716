#include "catch.h"
#include "driver/detail/fonts.h"
#include "support/memory_world.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;

namespace {

text::FontFamily family(const std::string& name, const std::string& path) {
  text::FontFamily result;
  result.name = name;
  result.folder = "/data/fonts";
  result.faces.push_back({.path = path, .postscript = {}, .weight = 400, .span = {}});
  return result;
}

design::Design design_of(std::vector<std::string> families) {
  design::Design design;
  design.styles.emplace_back();
  design.styles.front().families = std::move(families);
  return design;
}

// Two families are known, and only the second is on the machine.
struct Machine {
  MemoryWorld world;
  text::FontSet fonts;

  Machine() : fonts(families(), with_second(world)) {}

private:
  static std::vector<text::FontFamily> families() {
    return {family("First", "node_modules/first.ttf"), family("Second", "second.ttf")};
  }
  static const base::World& with_second(MemoryWorld& world) {
    world.files["/machine/fonts/second.ttf"] = "";
    world.fonts = {"/machine/fonts"};
    return world;
  }
};

} // namespace

TEST_CASE("a family that is there needs no word") {
  const Machine machine;
  diag::Diagnostics diagnostics;
  CHECK(FamilyCheck(machine.fonts).check(design_of({"Second", "First"}), diagnostics));
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a stand-in is a warning, once a run") {
  const Machine machine;
  diag::Diagnostics diagnostics;
  FamilyCheck families(machine.fonts);
  CHECK(families.check(design_of({"First", "Second"}), diagnostics));
  CHECK(families.check(design_of({"First", "Second"}), diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  const diag::Diagnostic& diagnostic = diagnostics.all().front();
  CHECK(diagnostic.code == diag::Code::substituted_family);
  CHECK(diagnostic.severity == diag::Severity::warning);
  CHECK(diagnostic.message == "font family \"First\" is not installed; \"Second\" stands in");
  REQUIRE(diagnostic.hints.size() == 1);
  CHECK(diagnostic.hints[0] == "run `npm ci` in `/data/fonts` to install it");
}

TEST_CASE("no family at all is the machine's error") {
  const Machine machine;
  diag::Diagnostics diagnostics;
  FamilyCheck families(machine.fonts);
  CHECK_FALSE(families.check(design_of({"First"}), diagnostics));
  CHECK_FALSE(families.check(design_of({"First"}), diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == diag::Code::missing_family);
  CHECK(diagnostics.only_environment_errors());
}

TEST_CASE("a family nobody knows brings the nearest name") {
  const Machine machine;
  diag::Diagnostics diagnostics;
  CHECK(FamilyCheck(machine.fonts).check(design_of({"Secnod", "Second"}), diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().hints.front() == "did you mean \"Second\"?");
}

TEST_CASE("the user's manifest comes before one of the same family") {
  MemoryWorld world;
  world.files["/home/fonts/mine.toml"] = "family = \"Sans\"\n[[face]]\npath = \"mine.ttf\"\nweight = 400\n";
  world.files["/data/fonts/sans.toml"] = "family = \"Sans\"\n[[face]]\npath = \"sans.ttf\"\nweight = 400\n";
  world.files["/data/fonts/serif.toml"] =
      "family = \"Serif\"\n[[face]]\npath = \"serif.ttf\"\nweight = 400\n";
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  Session session{world};
  Inputs inputs{session, sources, diagnostics, {}};
  const text::FontSet fonts = load_fonts(inputs);
  CHECK(diagnostics.all().empty());
  REQUIRE(fonts.families().size() == 2);
  CHECK(fonts.families()[0].folder == "/home/fonts");
  CHECK(fonts.families()[1].name == "Serif");
}
