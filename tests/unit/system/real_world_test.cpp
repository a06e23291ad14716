#include "catch.h"
#include "support/temporary_folder.h"
#include "system/program.h"
#include "system/real_world.h"

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::system;
namespace fs = std::filesystem;

namespace {

// Sets an environment variable for one test.
class Variable {
public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(old_ ? old_->c_str() : nullptr); }

private:
  void set(const char* value) const {
    if (value != nullptr)
      ::setenv(name_, value, 1);
    else
      ::unsetenv(name_);
  }

  const char* name_;
  std::optional<std::string> old_;
};

} // namespace

TEST_CASE("SOURCE_DATE_EPOCH takes seconds in digits") {
  CHECK(parse_source_date_epoch("0") == 0);
  CHECK(parse_source_date_epoch("1714521600") == 1714521600);
  CHECK(parse_source_date_epoch("253402300799") == 253402300799);
  for (const char* wrong :
       {"", "x", "-1", "+1", " 1", "1 ", "1.5", "0x10", "253402300800", "99999999999999999999"})
    CHECK_FALSE(parse_source_date_epoch(wrong));
}

TEST_CASE("a given date is today, in UTC whatever the time zone") {
  const Variable zone("TZ", "Pacific/Apia");
  CHECK(RealWorld(1714521599).today() == base::Date{2024, 4, 30});
  CHECK(RealWorld(1714521600).today() == base::Date{2024, 5, 1});
}

TEST_CASE("HANJANG_DATA is taken as it is") {
  const Variable data("HANJANG_DATA", "/nowhere");
  CHECK(RealWorld({}).data_folder() == "/nowhere");
}

TEST_CASE("data is found beside an installed program, or above a built one") {
  const Variable data("HANJANG_DATA", nullptr);
  const TemporaryFolder folder;
  folder.put("tree/layouts/index.toml", "");
  CHECK(find_data_folder(folder / "tree/build/release/src/hanjang") == folder / "tree");
  CHECK(find_data_folder(folder / "tree/1/2/3/4/5/hanjang") == folder / "tree");
  CHECK(find_data_folder(folder / "tree/1/2/3/4/5/6/hanjang").empty());
  folder.put("tree/share/hanjang/layouts/index.toml", "");
  CHECK(find_data_folder(folder / "tree/bin/hanjang") == folder / "tree/share/hanjang");
  CHECK(find_data_folder({}).empty());
}

TEST_CASE("the user's own folders come first, and relative ones do not count") {
  const Variable home("HOME", "/home/gildong");
  const Variable data("HANJANG_DATA", "/data");
  SECTION("by default") {
    const Variable config("XDG_CONFIG_HOME", nullptr);
    const Variable share("XDG_DATA_HOME", "relative");
    const RealWorld world({});
    CHECK(world.manifest_folders() ==
          std::vector<fs::path>{"/home/gildong/.config/hanjang/fonts", "/data/fonts"});
    CHECK(world.font_folders() == std::vector<fs::path>{"/home/gildong/.local/share/fonts",
                                                        "/usr/local/share/fonts", "/usr/share/fonts"});
  }
  SECTION("as set") {
    const Variable config("XDG_CONFIG_HOME", "/config");
    const Variable share("XDG_DATA_HOME", "/share");
    CHECK(RealWorld({}).manifest_folders().front() == "/config/hanjang/fonts");
    CHECK(RealWorld({}).font_folders().front() == "/share/fonts");
  }
  SECTION("without a home") {
    const Variable no_home("HOME", nullptr);
    const Variable config("XDG_CONFIG_HOME", nullptr);
    const Variable share("XDG_DATA_HOME", nullptr);
    CHECK(RealWorld({}).manifest_folders() == std::vector<fs::path>{"/data/fonts"});
    CHECK(RealWorld({}).font_folders().size() == 2);
  }
}

TEST_CASE("dictionaries are looked for where DICPATH says, then with the user, then with the system") {
  const Variable home("HOME", "/home/gildong");
  const Variable share("XDG_DATA_HOME", nullptr);
  SECTION("without DICPATH") {
    const Variable path("DICPATH", nullptr);
    const std::vector<fs::path> folders = RealWorld({}).dictionary_folders();
    CHECK(folders.front() == "/home/gildong/.local/share/hunspell");
    CHECK(std::ranges::find(folders, fs::path("/usr/share/hunspell")) != folders.end());
  }
  SECTION("with it") {
    const Variable path("DICPATH", ":/one::two/words:");
    const std::vector<fs::path> folders = RealWorld({}).dictionary_folders();
    CHECK(std::vector<fs::path>(folders.begin(), folders.begin() + 3) ==
          std::vector<fs::path>{"/one", "two/words", "/home/gildong/.local/share/hunspell"});
  }
  SECTION("nowhere else without a home") {
    const Variable path("DICPATH", "");
    const Variable no_home("HOME", nullptr);
    CHECK(RealWorld({}).dictionary_folders().front() == "/usr/local/share/hunspell");
  }
}

TEST_CASE("settings are in the user's folder of configuration") {
  const Variable home("HOME", "/home/gildong");
  SECTION("by default") {
    const Variable config("XDG_CONFIG_HOME", "relative");
    CHECK(RealWorld({}).configuration_folder() == "/home/gildong/.config/hanjang");
  }
  SECTION("as set") {
    const Variable config("XDG_CONFIG_HOME", "/config");
    CHECK(RealWorld({}).configuration_folder() == "/config/hanjang");
  }
  SECTION("without a home") {
    const Variable no_home("HOME", nullptr);
    const Variable config("XDG_CONFIG_HOME", nullptr);
    CHECK(RealWorld({}).configuration_folder().empty());
  }
}

TEST_CASE("files are listed by name, TOML only") {
  const TemporaryFolder folder;
  folder.put("b.toml", "");
  folder.put("a.toml", "");
  folder.put("c.txt", "");
  folder.put("folder.toml/x", "");
  const RealWorld world({});
  CHECK(world.list_toml(folder.path()) == std::vector<fs::path>{folder / "a.toml", folder / "b.toml"});
  CHECK(world.list_toml(folder / "missing").empty());
}

TEST_CASE("kinds of paths") {
  const TemporaryFolder folder;
  folder.put("file", "");
  fs::create_symlink("file", folder / "link");
  const RealWorld world({});
  CHECK(world.kind(folder / "link") == base::PathKind::file);
  CHECK(world.kind(folder.path()) == base::PathKind::folder);
  CHECK(world.kind(folder / "no") == base::PathKind::missing);
  CHECK(world.kind("/dev/null") == base::PathKind::special);
  CHECK(world.same_file(folder / "link", folder / "file"));
  CHECK_FALSE(world.same_file(folder / "no", folder / "no"));
}
