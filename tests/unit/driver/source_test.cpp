#include "catch.h"
#include "driver/detail/inputs.h"
#include "driver/source.h"
#include "support/memory_world.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;

TEST_CASE("a source file has a name, a stem and a folder") {
  CHECK(SourceName{"in/me.toml"}.display() == "in/me.toml");
  CHECK(SourceName{"in/me.toml"}.stem() == "me");
  CHECK(SourceName{"in/me.toml"}.folder() == "in");
  CHECK(SourceName{"-"}.display() == "<stdin>");
  CHECK(SourceName{"-"}.stem() == "resume");
  CHECK(SourceName{"-"}.folder().empty());
}

TEST_CASE("a file and standard input are read") {
  MemoryWorld world;
  world.files["me.toml"] = "file";
  world.standard_input = "input";
  diag::Diagnostics diagnostics;
  CHECK(read_source({"me.toml"}, world, diagnostics) == "file");
  CHECK(read_source({"-"}, world, diagnostics) == "input");
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a missing file brings a like-named one") {
  MemoryWorld world;
  world.files["gildong.toml"] = "";
  diag::Diagnostics diagnostics;
  CHECK_FALSE(read_source({"gildnog.toml"}, world, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  const diag::Diagnostic& diagnostic = diagnostics.all().front();
  CHECK(diagnostic.code == diag::Code::cannot_read);
  CHECK(diagnostic.message == "cannot read `gildnog.toml`: No such file or directory");
  REQUIRE(diagnostic.hints.size() == 1);
  CHECK(diagnostic.hints[0] == "did you mean `gildong.toml`?");
}

TEST_CASE("a file beyond the limit is the writer's mistake") {
  MemoryWorld world;
  world.files["me.toml"] = std::string(kMostSourceBytes + 1, ' ');
  diag::Diagnostics diagnostics;
  CHECK_FALSE(read_source({"me.toml"}, world, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == diag::Code::file_too_large);
  CHECK_FALSE(diagnostics.only_environment_errors());
}

namespace {

std::vector<std::string> arguments_of(const std::vector<SourceName>& sources) {
  std::vector<std::string> arguments;
  for (const SourceName& source : sources) arguments.push_back(source.argument);
  return arguments;
}

} // namespace

TEST_CASE("a folder stands for its resumes, and each file is taken once") {
  MemoryWorld world;
  world.files = {{"a.toml", ""}, {"in/b.toml", ""}, {"in/c.toml", ""}, {"in/c.txt", ""}, {"none/x.txt", ""}};
  world.folders = {"in", "none"};
  diag::Diagnostics diagnostics;
  const auto found = [&](const std::vector<std::string>& arguments) {
    return arguments_of(sources_of(arguments, world, diagnostics));
  };
  using Names = std::vector<std::string>;
  CHECK(found({"a.toml", "in"}) == Names{"a.toml", "in/b.toml", "in/c.toml"});
  CHECK(found({"in/c.toml", "a.toml", "in", "./a.toml"}) == Names{"in/c.toml", "a.toml", "in/b.toml"});
  CHECK(found({"nowhere.toml"}) == Names{"nowhere.toml"}); // told when it is read
  CHECK(diagnostics.all().empty());
  CHECK(found({"a.toml", "none"}) == Names{"a.toml"});
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message == "there is no .toml file in `none`");
}
