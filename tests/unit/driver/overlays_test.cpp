#include "catch.h"
#include "driver/detail/overlays.h"

#include <optional>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::driver;

namespace {

struct Reading {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::optional<Overlays> overlays;

  Reading(const std::string& resume, const std::vector<std::string>& settings) {
    const std::optional<syntax::Node> root =
        syntax::parse_toml(sources, sources.add("me.toml", resume), diagnostics);
    overlays = read_overlays({root ? &*root : nullptr, nullptr, settings}, sources, diagnostics);
  }

  /// Each diagnostic as `file what it points at: message`.
  std::vector<std::string> faults() const {
    std::vector<std::string> result;
    for (const diag::Diagnostic& one : diagnostics.all()) {
      const diag::SourceFile& file = sources.file(one.span.source);
      result.push_back(file.name() + " " + file.text().substr(one.span.begin, one.span.end - one.span.begin) +
                       ": " + one.message);
    }
    return result;
  }
};

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("the resume's changes are read, and the settings in their order") {
  const Reading reading("[layout]\npage.size = \"A4\"\n", {"page.size=Letter", "phone=national"});
  REQUIRE(reading.overlays);
  CHECK(reading.diagnostics.all().empty());
  REQUIRE(reading.overlays->own);
  CHECK(syntax::find(*reading.overlays->own->table(), "page") != nullptr);
  REQUIRE(reading.overlays->assignments.size() == 2);
  CHECK(syntax::find(*reading.overlays->assignments[1].table(), "phone") != nullptr);
}

TEST_CASE("no change is no overlay") {
  const Reading reading("[person]\nname = \"A\"\n", {});
  REQUIRE(reading.overlays);
  CHECK_FALSE(reading.overlays->own);
  CHECK(reading.overlays->assignments.empty());
}

TEST_CASE("settings are checked even if the resume cannot be read") {
  const Reading reading("[person\n", {"page.sise=A4"});
  CHECK_FALSE(reading.overlays);
  REQUIRE(reading.diagnostics.all().size() == 2);
  CHECK(reading.faults()[1] == "--set sise: unknown key `sise` in [page]");
}

TEST_CASE("overlays are held against the format of a layout file") {
  CHECK(Reading("[layout]\ncolour.accent = \"#000000\"\n", {"page.margin.left=wide"}).faults() ==
        Faults{"me.toml colour: unknown key `colour` in the layout",
               "--set wide: `left` takes a number or a range [loosest, tightest], not a string"});
  CHECK(Reading("[layout.language.korean]\nphone = \"national\"\n", {}).faults() ==
        Faults{"me.toml korean: `korean` is not a language code"});
}

TEST_CASE("what speaks of a layout file has no place in an overlay") {
  const Reading reading("[layout]\nextends = \"other\"\n", {"description=mine"});
  CHECK_FALSE(reading.overlays);
  CHECK(reading.faults() == Faults{"me.toml extends: `extends` has no place in [layout]",
                                   "--set description: `description` has no place in `--set`"});
  CHECK(reading.diagnostics.all()[0].hints.front() ==
        "choose the layout that is changed under [document]: layout = \"…\"");
}
