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

OutputPlan plan(const std::string& option, const std::vector<std::string>& languages,
                const std::string& input = "in/me.toml") {
  const Paths inputs{input};
  const SourceName source{input};
  return plan_output(option, {source, languages, ".pdf"}, inputs, world_with_input());
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
  CHECK(plan("-", kBoth).usage_hint == "choose one language, as in `--lang ko`");
  CHECK(plan("/dev/stdout", kKorean).files == Paths{"/dev/stdout"});
  CHECK(plan("/dev/stdout", kBoth).usage_error ==
        "`/dev/stdout` takes one file, and this run makes ko and en");
}

TEST_CASE("what a run reads is not written over") {
  CHECK(plan("in/me.toml", kKorean).usage_error ==
        "the output would replace `in/me.toml`, which is one of its inputs");
  CHECK(plan("in/../in/me.toml", kKorean).files.empty());
}
