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

using Run = LayoutsRun;

} // namespace

TEST_CASE("one run makes a PDF of each language") {
  Run run;
  const BuildResult result = run.build(kResume);
  CHECK_FALSE(run.diagnostics.has_errors());
  REQUIRE(result.outputs.size() == 2);
  CHECK(result.outputs[0].name == "ko");
  CHECK(result.outputs[1].name == "en");
  for (const Output& pdf : result.outputs) {
    CHECK(pdf.report.pages == 1);
    CHECK(pdf.bytes.starts_with("%PDF-1.7"));
  }
  CHECK(Run().build(kResume).outputs[0].bytes == result.outputs[0].bytes);
}

TEST_CASE("pages come as text when asked for") {
  Run run;
  run.request.format = "pages";
  run.request.languages = {"en"};
  const BuildResult result = run.build(kResume);
  REQUIRE(result.outputs.size() == 1);
  CHECK(result.outputs[0].bytes.find("\"Gildong Hong\"") != std::string::npos);
}

TEST_CASE("a date given from outside goes into the PDF, and none comes from the clock") {
  Run run;
  run.request.languages = {"en"};
  CHECK(run.build(kResume).outputs.at(0).bytes.find("CreateDate") == std::string::npos);
  run.request.date = 1714521600;
  CHECK(run.build(kResume).outputs.at(0).bytes.find("2024-05-01T00:00:00") != std::string::npos);
}

TEST_CASE("a fault in one language keeps the other back too") {
  Run run;
  const BuildResult result = run.build(kResume + "headline = { ko = \"🚀\", en = \"Engineer\" }\n");
  CHECK(run.has(diag::Code::missing_glyph));
  CHECK(run.diagnostics.error_count() == 1);
  CHECK(result.outputs.empty());
}

TEST_CASE("strict makes a warning an error") {
  const std::string text = kResume + "headline = { ko = \"개발자\" }\n";
  Run lenient;
  CHECK(lenient.build(text).outputs.size() == 2);
  CHECK(lenient.has(diag::Code::missing_translation));
  Run strict;
  strict.request.strict = true;
  CHECK(strict.build(text).outputs.empty());
  CHECK(strict.has(diag::Code::missing_translation));
}

TEST_CASE("the files of a run are known, the missing ones as well") {
  Run run;
  run.world.files["mine.toml"] = "extends = \"base\"\n";
  run.build("[document]\nlayout = \"./mine.toml\"\n" + kResume);
  CHECK_FALSE(run.diagnostics.has_errors());
  run.request.layout = "none";
  const BuildResult result = run.build(kResume);
  const auto asked = [&](const fs::path& path) {
    return std::find(result.dependencies.begin(), result.dependencies.end(), path) !=
           result.dependencies.end();
  };
  CHECK(asked("/data/layouts/none.toml"));
  CHECK(asked("/data/fonts/noto-sans-cjk-kr.toml"));
}

TEST_CASE("an empty file is said to be empty") {
  for (const char* text : {"", " \r\n\t\n"}) {
    Run run;
    CHECK(run.build(text).outputs.empty());
    CHECK(run.has(diag::Code::empty_file));
    CHECK(run.diagnostics.error_count() == 1);
  }
}

TEST_CASE("a machine without fonts is told so") {
  Run run;
  run.world.fonts.clear();
  CHECK(run.build(kResume).outputs.empty());
  CHECK(run.has(diag::Code::missing_family));
  CHECK(run.diagnostics.only_environment_errors());
}

TEST_CASE("the common root is listed nowhere") {
  Run run;
  const std::vector<LayoutInfo> layouts = list_layouts(run.session, run.sources, run.diagnostics);
  REQUIRE_FALSE(layouts.empty());
  for (const LayoutInfo& layout : layouts) {
    CHECK(layout.name != "base");
    CHECK_FALSE(layout.description.empty());
  }
}

TEST_CASE("fonts are listed with their places") {
  Run run;
  const std::vector<FontInfo> fonts = list_fonts(run.session, run.sources, run.diagnostics);
  REQUIRE(fonts.size() == 2);
  CHECK(fonts[0].family == "Noto Sans CJK KR");
  CHECK(fonts[0].weight == 400);
  CHECK_FALSE(fonts[0].path.empty());
  run.world.fonts.clear();
  CHECK(list_fonts(run.session, run.sources, run.diagnostics)[0].path.empty());
}

TEST_CASE("the resume's [layout] is laid over the layout, and settings over both") {
  const std::string changes = "[layout.page]\nsize = \"Letter\"\nmargin.left = 60\n";
  Run run;
  run.request.format = "pages";
  run.request.languages = {"en"};
  const BuildResult letter = run.build(changes + kResume);
  REQUIRE(letter.outputs.size() == 1);
  CHECK(letter.outputs[0].bytes.find("page 1 612.00x792.00") != std::string::npos);
  CHECK(letter.outputs[0].bytes.find("\n  60.00,") != std::string::npos);
  run.request.assignments = {"page.size=400x500", "page.margin.left=70", "page.margin.left=80"};
  const BuildResult small = run.build(changes + kResume);
  REQUIRE(small.outputs.size() == 1);
  CHECK(small.outputs[0].bytes.find("page 1 400.00x500.00") != std::string::npos);
  CHECK(small.outputs[0].bytes.find("\n  80.00,") != std::string::npos);
}

TEST_CASE("a language's own changes hold in that language alone") {
  Run run;
  run.request.format = "pages";
  const BuildResult result = run.build("[layout.language.ko]\npage.size = \"Letter\"\n" + kResume);
  REQUIRE(result.outputs.size() == 2);
  CHECK(result.outputs[0].bytes.find("page 1 612.00x792.00") != std::string::npos);
  CHECK(result.outputs[1].bytes.find("page 1 595.28x841.89") != std::string::npos);
}

TEST_CASE("a fault in a change keeps all PDFs back") {
  Run run;
  run.request.assignments = {"color.accent=reddish"};
  CHECK(run.build(kResume).outputs.empty());
  CHECK(run.has(diag::Code::bad_color));
}

TEST_CASE("a family that nobody knows is blamed where it is named") {
  Run run;
  run.request.assignments = {"font.sans.families=Comic"};
  CHECK(run.build(kResume).outputs.empty());
  REQUIRE(run.has(diag::Code::missing_family));
  const diag::Span place = run.diagnostics.all().front().span;
  REQUIRE(place);
  CHECK(run.sources.file(place.source).name() == "--set");
  CHECK(place.begin == 19);
}

TEST_CASE("the default layout is the index's, which is watched too") {
  Run run;
  run.world.files["/data/layouts/index.toml"] = "root = \"base\"\ndefault = \"none\"\n";
  const BuildResult result = run.build(kResume);
  CHECK(result.outputs.empty());
  REQUIRE(run.has(diag::Code::unknown_layout));
  CHECK(run.sources.file(run.diagnostics.all().front().span.source).name() == "/data/layouts/index.toml");
  CHECK(std::count(result.dependencies.begin(), result.dependencies.end(), "/data/layouts/index.toml") > 0);
}
