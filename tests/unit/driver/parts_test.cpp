// Documents of several parts, each in a layout of its own: what binds which of them, and what is told of
// them.

#include "catch.h"
#include "driver/variants.h"
#include "unit/driver/support.h"

#include <algorithm>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

const std::string kResume = R"([person]
name = "Gildong Hong"

[[projects]]
name = "Kite"

[[awards]]
title = "First"
)";

// The layouts of this source tree, and some that print little.
struct Run : MemoryRun {
  Run() {
    const fs::path root = HANJANG_SOURCE_DIR;
    for (const fs::path& path : system::RealWorld({}).list_toml(root / "layouts"))
      world.files["/data/layouts" / path.filename()] = from_source_tree("layouts" / path.filename());
    world.files["career.toml"] = "kind = \"career\"\n";
    world.files["brief.toml"] = "section.hide = [\"projects\"]\n";
    world.files["work.toml"] = "kind = \"career\"\nsection.hide = [\"awards\"]\n";
    world.files["letter.toml"] = "kind = \"letter\"\n";
    request.name = "me.toml";
    request.format = "pages";
  }
};

std::string in_layouts(const std::string& list, const std::string& document = {}) {
  return "[document]\nlayout = " + list + '\n' + document + kResume;
}

std::string longer(const std::string& text) {
  std::string all = text;
  for (int i = 0; i < 60; ++i)
    all += "[[projects]]\nname = \"Another\"\ndescription = \"One of many\"\npriority = 1\n";
  return all;
}

bool holds(const Output& output, const std::string& text) {
  return output.bytes.find(text) != std::string::npos;
}

std::size_t count(const Output& output, const std::string& text) {
  std::size_t found = 0;
  for (auto at = output.bytes.find(text); at != std::string::npos; at = output.bytes.find(text, at + 1))
    ++found;
  return found;
}

std::vector<std::string> messages(const Run& run, diag::Code code) {
  std::vector<std::string> all;
  for (const diag::Diagnostic& diagnostic : run.diagnostics.all())
    if (diagnostic.code == code) all.push_back(diagnostic.message);
  return all;
}

} // namespace

TEST_CASE("a list of layouts makes one output, of a part in each") {
  Run run;
  const BuildResult result =
      run.build(in_layouts(R"(["classic", "./career.toml"])", "file = \"{document}\"\n"));
  REQUIRE(result.outputs.size() == 1);
  const Output& output = result.outputs.front();
  CHECK(output.name == "en");
  CHECK(output.stem == "Resume_Career-Description");
  CHECK(output.report.pages == 2);
  REQUIRE(output.report.parts.size() == 2);
  CHECK(output.report.parts[1].pages == 1);
  CHECK(output.report.fit.starts_with("classic: body "));
  CHECK(output.report.fit.find("; career: body ") != std::string::npos);
  CHECK(holds(output, "labels from page 2 \"Career Description \" 1"));
  CHECK(holds(output, "outline page 1 top 0.00 \"Resume\" level 1 "));
  CHECK(count(output, " Part(") == 2);
}

TEST_CASE("each part is set as it would be alone") {
  Run alone;
  const BuildResult first = alone.build(longer(in_layouts("\"classic\"")));
  const BuildResult second = alone.build(longer(in_layouts("\"./career.toml\"")));
  Run together;
  const BuildResult both = together.build(longer(in_layouts(R"(["classic", "./career.toml"])")));
  REQUIRE(both.outputs.size() == 1);
  const OutputReport& report = both.outputs[0].report;
  CHECK(report.parts.at(0).pages == first.outputs.at(0).report.pages);
  CHECK(report.parts.at(1).pages == second.outputs.at(0).report.pages);
  CHECK(report.parts[0].fullness == first.outputs[0].report.fullness);
  CHECK(report.fullness == second.outputs[0].report.fullness);
  CHECK(report.pages == report.parts[0].pages + report.parts[1].pages);
}

TEST_CASE("parts of one kind share its word, and a document is called after the first") {
  Run run;
  const BuildResult same = run.build(in_layouts(R"(["classic", "compact"])", "file = \"{document}\"\n"));
  CHECK(same.outputs.at(0).stem == "Resume");
  run.request.variants = {"v"};
  const std::string variant = "[variant.v]\nlayout = [\"./career.toml\", \"classic\"]\n";
  CHECK(run.build(kResume + variant).outputs.at(0).name == "v.career.en");
}

TEST_CASE("the command's layout stands in the place of the list") {
  Run run;
  run.request.layout = "compact";
  const BuildResult result = run.build(in_layouts(R"(["classic", "./career.toml"])"));
  REQUIRE(result.outputs.size() == 1);
  CHECK(result.outputs[0].report.parts.empty());
  CHECK_FALSE(holds(result.outputs[0], "Part"));
}

TEST_CASE("[layout] binds the parts of the document's kind, `set` and the command all of them") {
  const std::string text =
      in_layouts(R"(["classic", "./career.toml"])", "[layout.page]\nsize = \"Letter\"\n");
  Run run;
  const Output own = run.build(text).outputs.at(0);
  CHECK(holds(own, "page 1 612.00x792.00"));
  CHECK(holds(own, "page 2 595.28x841.89"));
  run.request.variants = {"v"};
  const Output set = run.build(text + "[variant.v.set]\npage.size = \"400x500\"\n").outputs.at(0);
  CHECK(holds(set, "page 1 400.00x500.00"));
  CHECK(holds(set, "page 2 400.00x500.00"));
  run.request.variants = {};
  run.request.assignments = {"page.size=300x400"};
  const Output assigned = run.build(text).outputs.at(0);
  CHECK(holds(assigned, "page 1 300.00x400.00"));
  CHECK(holds(assigned, "page 2 300.00x400.00"));
}

TEST_CASE("pages of a variant and of the command bind the first part, those of [document] its kind") {
  const std::string variant = "[variant.v]\nlayout = [\"./brief.toml\", \"classic\"]\n";
  Run run;
  run.request.variants = {"v"};
  const BuildResult free = run.build(longer(kResume) + variant + "pages = 1\n");
  REQUIRE(free.outputs.size() == 1);
  CHECK(free.outputs[0].report.parts[0].pages == 1);
  CHECK(free.outputs[0].report.parts[1].pages > 1);
  run.request.pages = "1";
  CHECK(run.build(longer(kResume) + variant).outputs.size() == 1);
  run.request.pages = {};
  CHECK(run.build("[document]\npages = 1\n" + longer(kResume) + variant).outputs.empty());
  CHECK(run.has(diag::Code::over_budget));
  Run other;
  other.request.variants = {"v"};
  CHECK(other
            .build("[document]\npages = 1\n" + longer(kResume) +
                   "[variant.v]\nlayout = [\"./brief.toml\", \"./career.toml\"]\n")
            .outputs.size() == 1);
}

TEST_CASE("a part that is refused names the layouts that it fits in beside the others") {
  Run run;
  run.world.files["/data/layouts/brief.toml"] = run.world.files["brief.toml"];
  CHECK(run.build(longer(in_layouts(R"(["classic", "./career.toml"])", "pages = 1\n"))).outputs.empty());
  const auto& all = run.diagnostics.all();
  const auto note = std::ranges::find(all, diag::Code::fits_elsewhere, &diag::Diagnostic::code);
  REQUIRE(note != all.end());
  REQUIRE_FALSE(note->hints.empty());
  CHECK(note->hints.front() == "for example, under [document]: layout = [\"brief\", \"./career.toml\"]");
}

TEST_CASE("what one part prints is printed") {
  Run apart;
  CHECK(apart.build(in_layouts(R"(["./brief.toml", "./work.toml"])")).outputs.size() == 1);
  CHECK(messages(apart, diag::Code::not_shown).empty());
  Run neither;
  neither.world.files["brief.toml"] = "section.hide = [\"projects\", \"awards\"]\n";
  neither.build(in_layouts(R"(["./brief.toml", "./work.toml"])"));
  CHECK(messages(neither, diag::Code::not_shown) ==
        Names{"layouts `brief` and `work` do not show `awards` (1)"});
  // A section that one layout hides is printed by another, but for a field that it has no place for.
  Run field;
  field.world.files["work.toml"] += "[[entry.projects.rows]]\nleft = [\"description\"]\n";
  field.build(in_layouts(R"(["./brief.toml", "./work.toml"])"));
  CHECK(messages(field, diag::Code::not_shown) ==
        Names{"layouts `brief` and `work` do not show `projects.name` (1)"});
}

TEST_CASE("what is wrong in several parts is told once, and what is in one says in which") {
  Run all;
  CHECK(all.build(in_layouts(R"(["classic", "./career.toml"])") + "[[skills]]\nitems = [\"🚀\"]\n")
            .outputs.empty());
  REQUIRE(messages(all, diag::Code::missing_glyph).size() == 1);
  const auto told = [](const Run& run, diag::Code code) {
    const auto& found = run.diagnostics.all();
    return *std::ranges::find(found, code, &diag::Diagnostic::code);
  };
  CHECK(std::ranges::none_of(told(all, diag::Code::missing_glyph).hints,
                             [](const std::string& hint) { return hint.starts_with("in the layout"); }));
  Run one;
  one.world.files["career.toml"] += "[entry.projects]\nrows = [{ left = [\"nmae\"] }]\n";
  CHECK(one.build(in_layouts(R"(["classic", "./career.toml"])")).outputs.empty());
  CHECK(told(one, diag::Code::unknown_field).hints.back() == "in the layout `career`");
}

TEST_CASE("without one of its layouts, or with one that cannot be filled, a document is not made") {
  Run missing;
  CHECK(missing.build(in_layouts(R"(["classic", "nowhere"])")).outputs.empty());
  CHECK(missing.has(diag::Code::unknown_layout));
  Run outside;
  CHECK(outside.build(in_layouts(R"(["classic", "../career.toml"])")).outputs.empty());
  CHECK(outside.has(diag::Code::outside_root));
  Run letter;
  CHECK(letter.build(in_layouts(R"(["classic", "./letter.toml"])")).outputs.empty());
  CHECK(letter.has(diag::Code::cannot_fill));
}

TEST_CASE("the table has the layouts of all parts, their pages, and what had to go of every one") {
  Run run;
  run.request.text = longer(kResume) + "[variant.v]\nlayout = [\"classic\", \"./career.toml\"]\npages = 1\n"
                                       "drop = \"lowest-priority\"\n";
  const VariantTable table = list_variants(run.session, run.request, run.sources, run.diagnostics);
  REQUIRE(table.columns.size() == 2);
  CHECK(table.columns[1].layout == "classic + career");
  REQUIRE(table.columns[1].pages.at(0).report);
  const OutputReport& report = *table.columns[1].pages[0].report;
  REQUIRE(report.parts.size() == 2);
  CHECK(report.parts[0].pages == 1);
  CHECK(std::ranges::none_of(table.rows, [](const VariantRow& row) { return row.marks.at(1).is_dropped; }));
}

TEST_CASE("a sheet shows the layouts of the kind of the first part") {
  Run run;
  run.request.product = Product::contact_sheet;
  run.request.format = "pdf";
  const BuildResult sheet = run.build(in_layouts(R"(["./career.toml", "classic", "./work.toml"])"));
  REQUIRE(sheet.outputs.size() == 1);
  CHECK(sheet.outputs[0].report.fit == "3 layouts"); // and the one that comes with hanjang
}
