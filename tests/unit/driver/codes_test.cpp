// The examples of the register of codes: the wrong one is reported, the right one is not.

#include "catch.h"
#include "diag/codes.h"
#include "diag/print.h"
#include "driver/build.h"
#include "driver/output.h"
#include "support/disk.h"
#include "support/memory_world.h"
#include "system/real_world.h"

#include <algorithm>

using namespace hanjang;
using namespace hanjang::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestFile = 10'000'000;

// Something of every kind that the examples of layouts speak of.
const std::string kResume = R"([person]
name = "Gildong Hong"
email = "gildong@example.com"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2019-03"
end = "2020-07"
work = ["Search", { project = "Speech", start = "2019-04", end = "2019-05" }]

[[skills]]
group = "Languages"
items = ["Python"]
)";

// The layouts, font manifests and photo of this source tree, in memory.
MemoryWorld make_world() {
  MemoryWorld world;
  const system::RealWorld real({});
  const fs::path root = HANJANG_SOURCE_DIR;
  for (const fs::path folder : {"layouts", "fonts"})
    for (const fs::path& path : real.list_toml(root / folder))
      world.files["/data" / folder / path.filename()] = real.read(path, kLargestFile).bytes.value();
  const std::string photo = real.read(root / "examples/photo.jpg", kLargestFile).bytes.value();
  world.files["photo.jpg"] = photo;
  world.files["half.jpg"] = photo.substr(0, photo.size() / 2);
  world.files["photo.gif"] = "GIF89a";
  const std::string svg = "<svg viewBox=\"0 0 40 20\">";
  world.files["flow.svg"] = svg + "<path d=\"M0 10H40\" stroke=\"navy\"/></svg>";
  world.files["gradient.svg"] =
      svg + "<linearGradient id=\"g\"/><rect width=\"40\" height=\"20\" fill=\"url(#g)\"/></svg>";
  world.files["letter.toml"] = "extends = \"cover-letter\"\n";
  world.files["answers.toml"] = "extends = \"essay-answers\"\n";
  world.fonts = real.font_folders();
  world.machine = &disk();
  return world;
}

struct Report {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;

  bool has(diag::Code code) const {
    return std::ranges::find(diagnostics.all(), code, &diag::Diagnostic::code) != diagnostics.all().end();
  }
  bool has_error_but(diag::Code code) const {
    return std::ranges::any_of(diagnostics.all(), [code](const diag::Diagnostic& diagnostic) {
      return diagnostic.severity == diag::Severity::error && diagnostic.code != code;
    });
  }
  std::string text() const {
    return diag::print_diagnostics(diagnostics, sources, {diag::DiagnosticStyle::brief, false});
  }
};

// The one place that knows how a resume is built.
void build(const std::string& resume, const std::string& layout, const MemoryWorld& world, Report& report) {
  driver::BuildRequest request;
  request.name = "me.toml";
  request.text = resume;
  request.layout = layout;
  request.all_variants = layout.empty();
  driver::Session session(world);
  const driver::BuildResult result = driver::build(session, request, report.sources, report.diagnostics);
  const driver::SourceName source{request.name};
  const driver::OutputNaming naming{source, result.outputs, ".pdf", request.all_variants};
  driver::plan_output("", naming, {}, world, report.diagnostics);
}

Report report_on(diag::ExampleFile file, std::string_view text) {
  static const MemoryWorld kWorld = make_world();
  Report report;
  if (file == diag::ExampleFile::resume) {
    build(std::string(text), "", kWorld, report);
    return report;
  }
  MemoryWorld world = kWorld;
  world.files["mine.toml"] = text;
  if (file == diag::ExampleFile::manifest) {
    world.files["mine.toml"] = "font.sans.families = [\"Mine\", \"Noto Sans CJK KR\"]\n";
    world.files["/home/fonts/mine.toml"] = text;
  }
  build(kResume, "./mine.toml", world, report);
  return report;
}

} // namespace

TEST_CASE("the examples of every code are wrong and right as they should be") {
  std::size_t tried = 0;
  for (const diag::CodeEntry& entry : diag::code_register()) {
    const diag::Example& example = entry.example;
    if (example.file == diag::ExampleFile::none) continue;
    ++tried;
    const Report wrong = report_on(example.file, example.wrong);
    INFO(entry.name << ", the wrong example:\n" << wrong.text());
    CHECK(wrong.has(entry.code));
    CHECK_FALSE(wrong.has_error_but(entry.code));
    const Report right = report_on(example.file, example.right);
    INFO(entry.name << ", the right example:\n" << right.text());
    CHECK_FALSE(right.has(entry.code));
    CHECK_FALSE(right.diagnostics.has_errors());
  }
  CHECK(tried > 0);
}
