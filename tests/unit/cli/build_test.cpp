#include "catch.h"
#include "cli/build.h"
#include "support/disk.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::cli;

namespace {

struct Machine {
  TemporaryFolder folder;
  driver::Session session{disk()};
  BuildCommand command;

  explicit Machine(const std::string& resume) {
    folder.put("me.toml", resume);
    command.inputs = {(folder / "me.toml").string()};
    command.output = (folder / "cv.pdf").string();
    command.languages = {"en"};
    command.assignments = {"font.sans.families=Noto Sans CJK KR"};
  }

  Build build() { return build_once(command, {}, session); }
};

const std::string kResume = "[person]\nname = \"Gildong Hong\"\n";

} // namespace

TEST_CASE("a build writes its PDF and says how it went") {
  Machine machine(kResume);
  const Build build = machine.build();
  CHECK_FALSE(build.diagnostics.has_errors());
  REQUIRE(build.written.size() == 1);
  CHECK(build.written[0].report.pages == 1);
  CHECK(machine.folder.get("cv.pdf").size() == build.written[0].bytes);
  CHECK(build.fit_details.starts_with("en:\n"));
  CHECK_FALSE(build.times.empty());
}

TEST_CASE("fonts are among the files that a build depends on") {
  Machine machine(kResume);
  const Build build = machine.build();
  CHECK(std::any_of(build.dependencies.begin(), build.dependencies.end(),
                    [](const auto& path) { return path.filename() == "NotoSansCJK-Bold.ttc"; }));
  CHECK(build.dependencies.front() == machine.folder / "me.toml");
}

TEST_CASE("a page dump goes to standard output, and no file is written") {
  Machine machine(kResume);
  machine.command.output.clear();
  machine.command.format = "pages";
  const Build build = machine.build();
  CHECK(build.output.find("Gildong Hong") != std::string::npos);
  CHECK(build.written.empty());
}

TEST_CASE("a broken resume writes nothing") {
  Machine machine("[person]\n");
  const Build build = machine.build();
  CHECK(build.diagnostics.has_errors());
  CHECK(build.written.empty());
  CHECK(machine.folder.size() == 1);
}

TEST_CASE("a PDF does not take the place of its resume") {
  Machine machine(kResume);
  machine.command.output = machine.command.inputs.front();
  CHECK(machine.build().usage_error.find("one of its inputs") != std::string::npos);
}
