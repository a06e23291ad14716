#include "catch.h"
#include "driver/output.h"
#include "support/memory_world.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;
namespace fs = std::filesystem;

namespace {

using Paths = std::vector<fs::path>;

const std::vector<std::string> kBoth{"ko", "en"};
const std::vector<std::string> kKorean{"ko"};

MemoryWorld world_with_input() {
  MemoryWorld world;
  world.files["in/me.toml"] = "";
  world.folders = {"out"};
  world.devices = {"/dev/stdout"};
  return world;
}

std::vector<Output> outputs_of(const std::vector<std::string>& names) {
  std::vector<Output> outputs;
  for (const std::string& name : names) {
    outputs.emplace_back().name = name;
    outputs.back().chosen_by = "--lang " + name;
  }
  return outputs;
}

OutputPlan plan(const std::string& option, const std::vector<Output>& outputs, const std::string& input,
                bool is_all = false) {
  const Paths inputs{input};
  const SourceName source{input};
  diag::Diagnostics diagnostics;
  OutputPlan plan =
      plan_output(option, {source, outputs, ".pdf", is_all}, inputs, world_with_input(), diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  return plan;
}

// What is told of outputs that share a file.
std::vector<std::string> faults_of(const std::string& option, const std::vector<Output>& outputs) {
  const Paths inputs{"in/me.toml"};
  const SourceName source{"in/me.toml"};
  diag::Diagnostics diagnostics;
  plan_output(option, {source, outputs, ".pdf", true}, inputs, world_with_input(), diagnostics);
  std::vector<std::string> messages;
  for (const diag::Diagnostic& one : diagnostics.all()) {
    CHECK(one.code == diag::Code::same_output);
    messages.push_back(one.message);
  }
  return messages;
}

OutputPlan plan(const std::string& option, const std::vector<std::string>& languages,
                const std::string& input = "in/me.toml") {
  return plan(option, outputs_of(languages), input);
}

} // namespace

TEST_CASE("without -o PDFs go to the current folder, each with its language") {
  CHECK(plan("", kBoth).files == Paths{"me.ko.pdf", "me.en.pdf"});
  CHECK(plan("", kKorean).files == Paths{"me.ko.pdf"});
  CHECK(plan("", kKorean, "-").files == Paths{"resume.ko.pdf"});
  CHECK(plan("", kKorean, "a.b.toml").files == Paths{"a.b.ko.pdf"});
  CHECK(plan("", kKorean, "이력서").files == Paths{"이력서.ko.pdf"});
}

TEST_CASE("-o takes a folder") {
  CHECK(plan("out", kBoth).files == Paths{"out/me.ko.pdf", "out/me.en.pdf"});
  CHECK_FALSE(plan("out", kBoth).new_folder);
  CHECK(plan("new/", kKorean).files == Paths{"new/me.ko.pdf"});
  CHECK(plan("new/", kKorean).new_folder == fs::path("new"));
}

TEST_CASE("-o takes a name") {
  CHECK(plan("cv.pdf", kKorean).files == Paths{"cv.pdf"});
  CHECK(plan("cv", kKorean).files == Paths{"cv"});
  CHECK(plan("cv.pdf", kBoth).files == Paths{"cv.ko.pdf", "cv.en.pdf"});
  CHECK(plan("cv.PDF", kBoth).files == Paths{"cv.ko.PDF", "cv.en.PDF"});
  CHECK(plan("a.b/cv.v2", kBoth).files == Paths{"a.b/cv.v2.ko.pdf", "a.b/cv.v2.en.pdf"});
}

TEST_CASE("one place takes one file") {
  CHECK(plan("-", kKorean).files.empty());
  CHECK(plan("-", kKorean).usage_error.empty());
  CHECK(plan("-", kBoth).usage_error == "standard output takes one file, and this run makes ko and en");
  CHECK(plan("-", kBoth).usage_hint == "choose one of them, as in `--lang ko`");
  CHECK(plan("/dev/stdout", kKorean).files == Paths{"/dev/stdout"});
  CHECK(plan("/dev/stdout", kBoth).usage_error ==
        "`/dev/stdout` takes one file, and this run makes ko and en");
}

TEST_CASE("what a run reads is not written over") {
  CHECK(plan("in/me.toml", kKorean).usage_error ==
        "the output would replace `in/me.toml`, which is one of its inputs");
  CHECK(plan("in/../in/me.toml", kKorean).files.empty());
}

TEST_CASE("variants stand before the language, and what the file asks to be called stands alone") {
  std::vector<Output> outputs = outputs_of({"ko", "data.ko", "data.portfolio.en"});
  outputs[1].stem = "홍길동_이력서";
  CHECK(plan("", outputs, "me.toml").files ==
        Paths{"me.ko.pdf", "홍길동_이력서.pdf", "me.data.portfolio.en.pdf"});
  CHECK(plan("out/", outputs, "me.toml").files ==
        Paths{"out/me.ko.pdf", "out/홍길동_이력서.pdf", "out/me.data.portfolio.en.pdf"});
  CHECK(plan("cv.pdf", outputs, "me.toml").files ==
        Paths{"cv.ko.pdf", "cv.data.ko.pdf", "cv.data.portfolio.en.pdf"});
}

TEST_CASE("all variants need a folder") {
  CHECK(plan("cv.pdf", outputs_of({"ko", "en"}), "me.toml", true).usage_error ==
        "`--all` makes several files, and `cv.pdf` names one");
  CHECK(plan("cv.pdf", outputs_of({"ko"}), "me.toml", true).files == Paths{"cv.pdf"});
  CHECK(plan("out", outputs_of({"ko"}), "me.toml", true).usage_error.empty());
  CHECK(plan("", outputs_of({"ko"}), "me.toml", true).files == Paths{"me.ko.pdf"});
}

TEST_CASE("outputs that would share a file are told once, whatever the case of their letters") {
  CHECK(faults_of("", outputs_of({"V.en", "É.en", "v.en", "é.en", "w.en"})) ==
        std::vector<std::string>{"`V.en` and `v.en` would be written to one file, `me.v.en.pdf`",
                                 "`É.en` and `é.en` would be written to one file, `me.é.en.pdf`"});
  std::vector<Output> outputs = outputs_of({"ko", "en", "a.ko"});
  for (Output& output : outputs) output.stem = "cv";
  CHECK(faults_of("out/", outputs) ==
        std::vector<std::string>{"`ko` and `en` and `a.ko` would be written to one file, `out/cv.pdf`"});
  for (Output& output : outputs) CHECK(output.stem == "cv");
  CHECK(plan("x.pdf", outputs, "me.toml").files == Paths{"x.ko.pdf", "x.en.pdf", "x.a.ko.pdf"});
}
