// The examples of the register of codes: the wrong one is reported, the right one is not.

#include "catch.h"
#include "diag/codes.h"
#include "diag/print.h"
#include "driver/build.h"
#include "driver/check.h"
#include "driver/output.h"
#include "support/disk.h"
#include "support/memory_world.h"
#include "support/small_dictionaries.h"
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

// Lines of work as those of a job that has ended; the first and the last line of a pair as one in two
// languages.
std::string resume_of(diag::ExampleFile file, std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back("\'\'\'" + std::string(text.substr(at, end - at)) + "\'\'\'");
    at = end + 1;
  }
  std::string resume = "[person]\nname = { ko = \"홍길동\", en = \"Gildong Hong\" }\n"
                       "[[experience]]\norganization = { ko = \"누리랩\", en = \"Nurilab\" }\n"
                       "start = \"2019-03\"\nend = \"2020-07\"\n";
  if (file == diag::ExampleFile::pair)
    return resume + "work = [{ ko = " + lines.at(0) + ", en = " + lines.at(1) + " }]\n";
  const bool is_korean =
      std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
  resume += "[document]\nlanguages = [\"" + std::string(is_korean ? "ko" : "en") + "\"]\n";
  std::string work;
  for (const std::string& line : lines) work += line + ", ";
  return resume +
         "[[experience]]\norganization = { ko = \"담다\", en = \"Damda\" }\nstart = \"2017-03\"\nend = "
         "\"2019-02\"\nwork = [" +
         work + "]\n";
}

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

// The words of the examples about spelling.
struct Dictionaries {
  SmallDictionaries small;

  Dictionaries() {
    small.put_english({"Rewrote", "the", "billing", "service", "in", "Go", "ensured", "that", "recovers"});
    small.put("ko", {"검색", "서비스", "개편"});
  }
};

bool needs_dictionary(diag::Code code) {
  return code == diag::Code::slip_of_spelling || code == diag::Code::unknown_english ||
         code == diag::Code::unknown_korean;
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

Report report_on(diag::Code code, diag::ExampleFile file, std::string_view text) {
  static const MemoryWorld kWorld = make_world();
  Report report;
  if (diag::is_review(code)) {
    driver::BuildRequest request;
    request.name = "me.toml";
    request.text = file == diag::ExampleFile::resume ? std::string(text) : resume_of(file, text);
    static const Dictionaries kDictionaries;
    driver::Session session(kWorld);
    driver::Spelling spelling{.dictionaries = spelling::Dictionaries(kDictionaries.small.world)};
    driver::check(session, {.build = request}, spelling, report.sources, report.diagnostics);
    return report;
  }
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
    if (needs_dictionary(entry.code) && !spelling::has_library()) continue;
    ++tried;
    const Report wrong = report_on(entry.code, example.file, example.wrong);
    INFO(entry.name << ", the wrong example:\n" << wrong.text());
    CHECK(wrong.has(entry.code));
    CHECK_FALSE(wrong.has_error_but(entry.code));
    const Report right = report_on(entry.code, example.file, example.right);
    INFO(entry.name << ", the right example:\n" << right.text());
    CHECK_FALSE(right.has(entry.code));
    CHECK_FALSE(right.diagnostics.has_errors());
  }
  CHECK(tried > 0);
}
