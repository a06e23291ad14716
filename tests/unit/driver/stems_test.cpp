#include "catch.h"
#include "driver/stems.h"

#include <string>
#include <vector>

using namespace hanjang::driver;

namespace {

using Indices = std::vector<std::size_t>;

std::vector<SourceName> sources(const std::vector<std::string>& names) {
  std::vector<SourceName> all;
  for (const std::string& name : names) all.push_back({name});
  return all;
}

} // namespace

TEST_CASE("a text that names files is seen, however the key is written") {
  for (const char* text :
       {"[document]\nfile = \"{name}\"\n", "document.file=\"x\"", "\"file\" = \"x\"", "'file'\t= 1",
        "document = { pages = 1, file   = \"x\" }", "\"\\u0066ile\" = \"x\"", "profile = \"x\"",
        "[variant.a]\nfile.ko = \"x\"\n", "[document . file ]\nko = \"x\"\n"}) {
    INFO(text);
    CHECK(may_name_files(text));
  }
  for (const char* text :
       {"", "[person]\nname = \"x\"\n", "text = \"a file, and files\"", "profiles = 1", "# file\n", "file"}) {
    INFO(text);
    CHECK_FALSE(may_name_files(text));
  }
}

TEST_CASE("sources share names where one stem begins with another, up to a full stop") {
  const auto sharing = [](const std::vector<std::string>& names) {
    const std::vector<SourceName> all = sources(names);
    return Stems(all).sharing();
  };
  CHECK(sharing({"a.toml", "b.toml", "ab.toml", "a-b.toml"}).empty());
  CHECK(sharing({"a/me.toml", "x.toml", "b/ME.toml"}) == Indices{0, 2});
  CHECK(sharing({"me.data.toml", "me.toml", "me.data.ko.toml", "you.data.toml"}) == Indices{0, 1, 2});
  CHECK(sharing({"medata.toml", "me.toml"}).empty());
  CHECK(sharing({".toml", ".hidden.toml"}).size() == 0);
}

TEST_CASE("a name is traced to the sources that it may come of") {
  const std::vector<SourceName> all = sources({"me.toml", "me.data.toml", "you.toml"});
  const Stems stems(all);
  CHECK(stems.sources_for("Me.data.ko.pdf") == Indices{0, 1});
  CHECK(stems.sources_for("me.ko.pdf") == Indices{0});
  CHECK(stems.sources_for("mee.ko.pdf").empty());
}
