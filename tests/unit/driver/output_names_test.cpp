#include "catch.h"
#include "driver/output_names.h"
#include "support/memory_world.h"
#include "support/temporary_folder.h"
#include "system/real_world.h"

#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;

namespace {

std::vector<SourceName> sources(const std::vector<std::string>& names) {
  std::vector<SourceName> all;
  for (const std::string& name : names) all.push_back({name});
  return all;
}

std::vector<std::string> messages(const OutputNames& names) {
  diag::Diagnostics diagnostics;
  names.report_shared(diagnostics);
  std::vector<std::string> all;
  for (const diag::Diagnostic& diagnostic : diagnostics.all()) {
    CHECK(diagnostic.code == diag::Code::same_output);
    all.push_back(diagnostic.message);
  }
  return all;
}

} // namespace

TEST_CASE("sources that would be written to one file are named, once for all its languages") {
  const MemoryWorld world;
  const std::vector<SourceName> files = sources({"a/me.toml", "b/me.toml", "c.toml"});
  OutputNames names(files, world);
  names.plan("out/me.ko.pdf", 0);
  names.plan("out/me.en.pdf", 0);
  names.plan("out/me.ko.pdf", 1);
  names.plan("out/me.en.pdf", 1);
  names.plan("out/c.ko.pdf", 2);
  const std::vector<std::string> found = messages(names);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == "`a/me.toml` and `b/me.toml` would be written to one file, `out/me.en.pdf`");
}

TEST_CASE("names that differ in case or in composition alone are one name") {
  const MemoryWorld world;
  const std::vector<SourceName> files = sources({"1.toml", "2.toml", "3.toml", "4.toml"});
  OutputNames names(files, world);
  names.plan("out/Me.pdf", 0);
  names.plan("out/mE.PDF", 1);
  names.plan("out/\uAC01.pdf", 2);             // composed
  names.plan("out/\u1100\u1161\u11A8.pdf", 3); // and not
  CHECK(messages(names).size() == 2);
}

TEST_CASE("one source may have a name twice; it says so itself") {
  const MemoryWorld world;
  const std::vector<SourceName> files = sources({"1.toml"});
  OutputNames names(files, world);
  names.plan("out/me.pdf", 0);
  names.plan("out/me.pdf", 0);
  CHECK(messages(names).empty());
  CHECK(names.take("out/me.pdf", 0));
}

TEST_CASE("of very many sources some are named") {
  const MemoryWorld world;
  const std::vector<SourceName> files = sources({"1.toml", "2.toml", "3.toml", "4.toml", "5.toml", "6.toml"});
  OutputNames names(files, world);
  for (std::size_t i = 0; i < files.size(); ++i) names.plan("me.pdf", i);
  CHECK(messages(names) ==
        std::vector<std::string>{
            "`1.toml`, `2.toml`, `3.toml` and 3 others would be written to one file, `me.pdf`"});
}

TEST_CASE("a file that was not planned is written where nobody else writes") {
  const MemoryWorld world;
  const std::vector<SourceName> files = sources({"1.toml", "2.toml"});
  OutputNames names(files, world);
  names.plan("a.pdf", 0);
  CHECK_FALSE(names.take("A.pdf", 1));
  CHECK(names.take("b.pdf", 1));
  CHECK_FALSE(names.take("b.pdf", 0));
  CHECK(names.take("b.pdf", 1));
  CHECK_FALSE(names.take("2.toml", 1));
}

TEST_CASE("links that lead to one file are one name, and none leads to a source") {
  const TemporaryFolder folder;
  folder.put("1.toml", "");
  folder.put("2.toml", "");
  folder.put("same.pdf", "");
  std::filesystem::create_symlink("same.pdf", folder / "a.pdf");
  std::filesystem::create_symlink("same.pdf", folder / "b.pdf");
  std::filesystem::create_symlink("2.toml", folder / "c.pdf");
  const system::RealWorld world({});
  const std::vector<SourceName> files = sources({(folder / "1.toml").string(), (folder / "2.toml").string()});
  OutputNames names(files, world);
  names.plan(folder / "a.pdf", 0);
  names.plan(folder / "b.pdf", 1);
  CHECK(messages(names).size() == 1);
  names.plan(folder / "c.pdf", 0);
  CHECK(messages(names).size() == 2);
  CHECK_FALSE(names.take(folder / "c.pdf", 0));
}
