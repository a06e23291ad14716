// What words are looked up in: lists beside the resume and of the user, and dictionaries that are not there.

#include "catch.h"
#include "driver/check.h"
#include "support/memory_world.h"
#include "support/small_dictionaries.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

const std::string kResume = "[person]\nname = \"Gildong Hong\"\n[[experience]]\norganization = \"Nurilab\"\n"
                            "start = \"2019-03\"\nend = \"2020-07\"\nwork = [\"The billng service\"]\n";

// What is told of spelling, as its messages.
std::vector<std::string> told_of(const std::string& name, driver::Spelling& spelling,
                                 const MemoryWorld& world, std::vector<std::string>& hints) {
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  driver::CheckRequest request{.build = {}, .parts = {driver::CheckPart::spelling}};
  request.build.name = name;
  request.build.text = kResume;
  request.build.folder = "folder";
  driver::check(session, std::move(request), spelling, sources, diagnostics);
  std::vector<std::string> messages;
  for (const diag::Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.message.find("/data") != std::string::npos) continue; // these worlds have no layouts
    messages.push_back(diagnostic.message);
    if (!diagnostic.hints.empty()) hints.push_back(diagnostic.hints.front());
  }
  return messages;
}

std::vector<std::string> told_of(driver::Spelling& spelling, const MemoryWorld& world) {
  std::vector<std::string> hints;
  return told_of("me.toml", spelling, world, hints);
}

} // namespace

TEST_CASE("words of the lists beside a resume and of the user are right") {
  if (!spelling::has_library()) return;
  SmallDictionaries small;
  small.put_english({"the", "billing", "service"});
  driver::Spelling spelling{.dictionaries = spelling::Dictionaries(small.world)};
  CHECK(told_of(spelling, small.world) == Lines{"no dictionary has `billng`"});
  for (const char* const list : {"folder/words.txt", "/home/hanjang/words.txt"}) {
    INFO(list);
    small.world.files[list] = "# ours\nBillng\n";
    CHECK(told_of(spelling, small.world).empty());
    small.world.files.erase(list);
  }
  small.world.files["folder/words.txt"] = "\xFF\n";
  CHECK(told_of(spelling, small.world) ==
        Lines{"cannot read folder/words.txt: it is not UTF-8", "no dictionary has `billng`"});
}

TEST_CASE("a dictionary that is missing is told once for all files of a command") {
  if (!spelling::has_library()) return;
  MemoryWorld world;
  driver::Spelling spelling{.dictionaries = spelling::Dictionaries(world)};
  std::vector<std::string> hints;
  const std::vector<std::string> messages = told_of("one.toml", spelling, world, hints);
  REQUIRE(messages.size() == 2);
  CHECK(messages.front() == "there is no dictionary of American English (en_US) on this machine");
  CHECK(hints.front().find("`hunspell-en-us`") != std::string::npos);
  CHECK(told_of("two.toml", spelling, world, hints).empty());
}

TEST_CASE("a word that cannot be added is an error") {
  const MemoryWorld world;
  diag::Diagnostics diagnostics;
  CHECK_FALSE(driver::learn_word("Kubeflow", "words.txt", world, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().message == "cannot add `Kubeflow` to words.txt: Read-only file system");
}
