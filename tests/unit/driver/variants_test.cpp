// Several documents of one file: what binds which of them, what they are called, and their faults.

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
headline = "Engineer"

[[projects]]
name = "Kite"
tags = ["a"]

[[projects]]
name = "Swing"
)";

// The layouts of this source tree, and one of each of two other kinds.
struct Run : MemoryRun {
  Run() {
    const fs::path root = HANJANG_SOURCE_DIR;
    for (const fs::path& path : system::RealWorld({}).list_toml(root / "layouts"))
      world.files["/data/layouts" / path.filename()] = from_source_tree("layouts" / path.filename());
    world.files["career.toml"] = "kind = \"career\"\n";
    world.files["letter.toml"] = "kind = \"letter\"\n";
    request.name = "me.toml";
    request.format = "pages";
  }
};

Names names(const BuildResult& result) {
  Names all;
  for (const Output& output : result.outputs) all.push_back(output.stem.empty() ? output.name : output.stem);
  return all;
}

bool holds(const Output& output, const std::string& text) {
  return output.bytes.find(text) != std::string::npos;
}

// What each document shows of a row.
Names marks(const VariantRow& row) {
  Names all;
  for (const VariantMark& mark : row.marks) {
    std::string languages;
    for (const std::string& language : mark.languages) languages += (languages.empty() ? "" : ",") + language;
    all.push_back(mark.is_dropped ? "dropped" + languages : languages);
  }
  return all;
}

std::string long_resume(const std::string& document) {
  std::string text = document + kResume;
  for (int i = 0; i < 60; ++i) text += "[[projects]]\nname = \"Another\"\ndescription = \"One of many\"\n";
  return text;
}

} // namespace

TEST_CASE("variants are built in the order asked for, each once, and the file itself before all of them") {
  const std::string text = kResume + "[variant.v]\ntags = [\"a\"]\n[variant.w]\nwithout = [\"a\"]\n";
  Run run;
  CHECK(names(run.build(text)) == Names{"en"});
  run.request.variants = {"w", "v", "w"};
  CHECK(names(run.build(text)) == Names{"w.en", "v.en"});
  run.request.variants = {};
  run.request.all_variants = true;
  const BuildResult all = run.build(text);
  CHECK(names(all) == Names{"en", "v.en", "w.en"});
  CHECK(holds(all.outputs[1], "Kite"));
  CHECK_FALSE(holds(all.outputs[2], "Kite"));
}

TEST_CASE("pages, drop and [layout] of the document bind documents of its kind alone") {
  const std::string text = long_resume("[document]\npages = 1\n[layout.page]\nsize = \"Letter\"\n");
  Run own;
  CHECK(own.build(text).outputs.empty());
  CHECK(own.has(diag::Code::over_budget));
  Run other;
  other.request.layout = "./career.toml";
  const BuildResult result = other.build(text);
  CHECK(names(result) == Names{"career.en"});
  CHECK(holds(result.outputs.at(0), "595.28x841.89"));
  other.request.pages = "1";
  CHECK(other.build(text).outputs.empty());
}

TEST_CASE("the values of a variant's layout stand over the document's, and the command's over both") {
  const std::string text = "[layout.page]\nsize = \"Letter\"\nmargin.left = 100\n" + kResume +
                           "[variant.v.set]\npage.size = \"400x500\"\npage.margin.left = 90\n";
  Run run;
  CHECK(holds(run.build(text).outputs.at(0), "612.00x792.00"));
  run.request.variants = {"v"};
  CHECK(holds(run.build(text).outputs.at(0), "400.00x500.00"));
  run.request.assignments = {"page.size=300x400"};
  CHECK(holds(run.build(text).outputs.at(0), "300.00x400.00"));
}

TEST_CASE("a variant's layout of another kind than the document's is in the name") {
  Run run;
  run.request.all_variants = true;
  CHECK(names(run.build(
            kResume +
            "[variant.v]\nlayout = \"./career.toml\"\n[variant.w]\nfile = \"{name}_{document}\"\n")) ==
        Names{"en", "v.career.en", "Gildong-Hong_Resume"});
  CHECK(names(run.build("[document]\nlayout = \"./career.toml\"\n" + kResume +
                        "[variant.v]\nlayout = \"classic\"\n")) == Names{"en", "v.resume.en"});
}

TEST_CASE("a layout of a kind that the file has nothing for is an error") {
  Run letter;
  letter.request.layout = "./letter.toml";
  CHECK(letter.build(kResume).outputs.empty());
  CHECK(letter.has(diag::Code::cannot_fill));
  Run career;
  career.request.layout = "./career.toml";
  CHECK(career.build("[person]\nname = \"Gildong Hong\"\n").outputs.empty());
  CHECK(career.has(diag::Code::cannot_fill));
}

TEST_CASE("one document with a fault keeps back all of them, and the fault says whose it is") {
  Run run;
  run.request.all_variants = true;
  CHECK(run.build(long_resume("") + "[variant.v]\npages = 1\n").outputs.empty());
  const auto& all = run.diagnostics.all();
  const auto fault = std::ranges::find(all, diag::Code::over_budget, &diag::Diagnostic::code);
  REQUIRE(fault != all.end());
  CHECK(fault->hints.back() == "in the variant `v`");
}

TEST_CASE("an output knows what it is called after, and how to ask for it alone") {
  Run run;
  run.request.all_variants = true;
  const BuildResult result = run.build(kResume + "[variant.v]\nfile = \"me\"\n[variant.w]\npages = 1\n");
  REQUIRE(result.outputs.size() == 3);
  CHECK_FALSE(result.outputs[0].named_at);
  CHECK(result.outputs[0].chosen_by == "--lang en");
  CHECK(result.outputs[1].stem == "me");
  CHECK(result.outputs[1].chosen_by == "--variant v --lang en");
  CHECK(run.sources.file(result.outputs[1].named_at.source)
            .text()
            .substr(result.outputs[1].named_at.begin, 4) == "\"me\"");
  CHECK(run.sources.file(result.outputs[2].named_at.source).text().at(result.outputs[2].named_at.begin) ==
        'w');
}

TEST_CASE("a variant's own summary stands in the file's place, under its heading, and the table shows it") {
  const std::string text =
      "[document.section.summary]\ntitle = \"Profile\"\n[summary]\nen = \"Of the file\"\n" + kResume +
      "[variant.v]\nsummary = \"Of the variant\"\n";
  Run run;
  run.request.variants = {"v"};
  const BuildResult result = run.build(text);
  REQUIRE(result.outputs.size() == 1);
  CHECK(holds(result.outputs[0], "Profile"));
  CHECK(holds(result.outputs[0], "Of the variant"));
  run.request = {};
  run.request.text = text;
  const VariantTable table = list_variants(run.session, run.request, run.sources, run.diagnostics);
  REQUIRE_FALSE(table.rows.empty());
  CHECK(marks(table.rows[0]) == Names{"en", "en"});
  run.request.text = kResume + "[variant.v]\nsummary = \"Of the variant\"\n";
  const VariantTable alone = list_variants(run.session, run.request, run.sources, run.diagnostics);
  REQUIRE_FALSE(alone.rows.empty());
  CHECK(alone.rows[0].label == "summary");
  CHECK(marks(alone.rows[0]) == Names{"", "en"});
}

TEST_CASE("a layout of the command and one of the file are two, though they have one name") {
  Run run;
  run.world.files["sub/mine.toml"] = "kind = \"resume\"\n";
  run.world.files["mine.toml"] = "kind = \"career\"\n";
  run.request.folder = "sub";
  run.request.layout = "./mine.toml";
  CHECK(names(run.build("[document]\nlayout = \"./mine.toml\"\n" + kResume)) == Names{"career.en"});
}

TEST_CASE("the table of variants has the pages of each, and tells entry by entry what it shows") {
  Run run;
  run.request.text = kResume + "[variant.v]\nwithout = [\"a\"]\nlayout = \"compact\"\n";
  const VariantTable table = list_variants(run.session, run.request, run.sources, run.diagnostics);
  REQUIRE(table.columns.size() == 2);
  CHECK(table.columns[1].variant == "v");
  CHECK(table.columns[1].layout == "compact");
  REQUIRE(table.columns[1].pages.size() == 1);
  REQUIRE(table.columns[1].pages[0].report);
  CHECK(table.columns[1].pages[0].report->pages == 1);
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].label == "projects");
  CHECK(table.rows[1].label == "Kite");
  CHECK(table.rows[1].line == 5);
  CHECK(marks(table.rows[1]) == Names{"en", ""});
  CHECK(marks(table.rows[2]) == Names{"en", "en"});
}

TEST_CASE("a table tells what had to go for the pages, and what one language alone shows") {
  std::string text =
      "[document]\nhide.en = [\"summary\"]\n[person]\nname.ko = \"홍길동\"\nname.en = \"Hong\"\n"
      "[summary]\nko = \"소개\"\nen = \"About\"\n";
  for (int i = 0; i < 60; ++i)
    text += "[[projects]]\nname = \"One\"\npriority = 1\ndescription = \"One of many\"\n";
  text += "[[projects]]\nname = \"Kept\"\n"
          "[variant.short]\npages = 1\ndrop = \"lowest-priority\"\n[variant.all]\npages = 9\n";
  Run run;
  run.request.text = text;
  const VariantTable table = list_variants(run.session, run.request, run.sources, run.diagnostics);
  REQUIRE(table.rows.size() == 64);
  CHECK(marks(table.rows[0]) == Names{"ko", "ko", "ko"});
  CHECK(marks(table.rows[2]) == Names{"ko,en", "ko,en", "ko,en"});
  CHECK(marks(table.rows[3]) == Names{"ko,en", "dropped", "ko,en"});
  CHECK(marks(table.rows.back()) == Names{"ko,en", "ko,en", "ko,en"});
  run.request.text = text;
  run.request.languages = {"fr"};
  CHECK(list_variants(run.session, run.request, run.sources, run.diagnostics).columns.empty());
}

TEST_CASE("a sheet of a variant shows the layouts of the kind of the variant's own") {
  Run run;
  run.request.product = Product::contact_sheet;
  run.request.format = "pdf";
  run.request.variants = {"v"};
  const BuildResult sheet = run.build(kResume + "[variant.v]\nlayout = \"./career.toml\"\n");
  REQUIRE(sheet.outputs.size() == 1);
  CHECK(sheet.outputs[0].report.fit == "2 layouts"); // and the one that comes with hanjang
}
