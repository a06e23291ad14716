#include "catch.h"
#include "driver/build.h"
#include "driver/listings.h"
#include "unit/driver/support.h"

#include <algorithm>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;
namespace fs = std::filesystem;

namespace {

const std::string kResume = R"([person]
name = { ko = "홍길동", en = "Gildong Hong" }
)";

// Two layouts of our own over the root of this source tree, in memory.
struct Run : MemoryRun {
  Run() {
    world.files["/data/layouts/root.toml"] = from_source_tree("layouts/base.toml");
    world.files["/data/layouts/index.toml"] = "root = \"root\"\ndefault = \"one\"\n";
    world.files["/data/layouts/one.toml"] = "description = \"첫째\"\nextends = \"root\"\n";
    world.files["/data/layouts/two.toml"] = "extends = \"root\"\n[page]\nsize = \"Letter\"\n";
    request.languages = {"en"};
    request.name = "dir/me.toml";
    request.folder = "dir";
    request.product = Product::contact_sheet;
  }

  BuildResult sheet(const std::string& text) { return build(text); }
};

std::string work(int lines) {
  std::string text = "[[experience]]\norganization = \"Example\"\n";
  for (int i = 0; i < lines; ++i) text += "[[experience.work]]\nproject = \"A line of work\"\n";
  return text;
}

} // namespace

TEST_CASE("one sheet shows every layout") {
  Run run;
  const BuildResult result = run.sheet(kResume);
  CHECK_FALSE(run.diagnostics.has_errors());
  REQUIRE(result.outputs.size() == 1);
  CHECK(result.outputs[0].name == "layouts");
  CHECK(result.outputs[0].report.fit == "2 layouts");
  CHECK(result.outputs[0].report.pages == 1);
  CHECK(result.outputs[0].bytes == Run().sheet(kResume).outputs.at(0).bytes);
}

TEST_CASE("each language of the file starts a page of the sheet") {
  Run run;
  run.request.languages.clear();
  CHECK(run.sheet(kResume).outputs.at(0).report.pages == 2);
}

TEST_CASE("a layout of the file's own is shown too") {
  Run run;
  run.world.files["dir/mine.toml"] = "extends = \"root\"\n";
  const BuildResult result = run.sheet("[document]\nlayout = \"./mine.toml\"\n" + kResume);
  CHECK(result.outputs.at(0).report.fit == "3 layouts");
  CHECK(std::count(result.dependencies.begin(), result.dependencies.end(), fs::path("dir/mine.toml")) == 1);
  CHECK(Run().sheet("[document]\nlayout = \"two\"\n" + kResume).outputs.at(0).report.fit == "2 layouts");
}

TEST_CASE("a page budget that does not hold is no error of a sheet") {
  Run run;
  run.request.pages = "1";
  CHECK(run.sheet(kResume + work(90)).outputs.size() == 1);
  CHECK_FALSE(run.diagnostics.has_errors());
  Run longer;
  longer.request.pages = "3-4";
  CHECK(longer.sheet(kResume).outputs.size() == 1);
  CHECK_FALSE(longer.diagnostics.has_errors());
}

TEST_CASE("a broken layout stops no other one") {
  Run run;
  run.world.files["/data/layouts/two.toml"] = "extends = \"root\"\nszie = 3\n";
  CHECK(run.sheet(kResume).outputs.at(0).report.fit == "2 layouts");
  CHECK(run.diagnostics.error_count() == 1);
  CHECK(run.diagnostics.all().back().code == diag::Code::unknown_key);
  CHECK(run.diagnostics.all().back().hints.back() == "in the layout `two`");
}

TEST_CASE("what no layout can print is said once") {
  Run run;
  // Nor is there anything to put on a sheet.
  CHECK(run.sheet(kResume + "headline = \"🚀\"\n").outputs.empty());
  CHECK(run.count(diag::Code::missing_glyph) == 1);
  CHECK(run.diagnostics.error_count() == 1);
}

TEST_CASE("a wrong resume, root or setting gives no sheet") {
  Run run;
  CHECK(run.sheet("[person]\nnmae = \"\"\n").outputs.empty());
  CHECK(run.diagnostics.has_errors());
  Run root;
  root.world.files["/data/layouts/root.toml"] += "\n[szie]\n";
  CHECK(root.sheet(kResume).outputs.empty());
  CHECK(root.diagnostics.error_count() == 1);
  Run setting;
  setting.request.assignments = {"page.szie=A4"};
  CHECK(setting.sheet(kResume).outputs.empty());
  CHECK(setting.diagnostics.error_count() == 1);
}

TEST_CASE("the listing tells columns, and a broken layout from a sound one") {
  Run run;
  run.world.files["/data/layouts/two.toml"] = "extends = \"root\"\n[page]\nregions = [\"main\", \"side\"]\n"
                                              "[region.side]\nplace = \"right\"\nwidth = 120\ngap = 10\n";
  run.world.files["/data/layouts/hung.toml"] =
      "extends = \"root\"\n[region.main.hang]\nwidth = 80\ngap = 9\n";
  run.world.files["/data/layouts/sad.toml"] = "extends = \"root\"\nszie = 3\n";
  const std::vector<LayoutInfo> layouts = list_layouts(run.session, run.sources, run.diagnostics);
  REQUIRE(layouts.size() == 4);
  CHECK(layouts[0].columns == "1 + margin");
  CHECK(layouts[1].columns == "1");
  CHECK(layouts[1].description == "첫째");
  CHECK(layouts[2].name == "sad");
  CHECK(layouts[2].columns.empty());
  CHECK(layouts[3].columns == "2");
  CHECK(run.diagnostics.error_count() == 1);
}

TEST_CASE("a sheet shows the layouts of one kind, which may be asked for") {
  Run run;
  run.world.files["/data/layouts/tale.toml"] = "extends = \"root\"\nkind = \"career\"\n";
  const std::vector<LayoutInfo> layouts = list_layouts(run.session, run.sources, run.diagnostics);
  CHECK(layouts.back().name == "tale");
  CHECK(layouts.back().kind == "career");
  CHECK(document_kinds() ==
        std::vector<std::string_view>{"resume", "career", "portfolio", "letter", "essay"});
}
