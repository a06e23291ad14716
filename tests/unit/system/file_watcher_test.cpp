#include "catch.h"
#include "support/temporary_folder.h"
#include "system/file_watcher.h"

#include <array>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::system;
namespace fs = std::filesystem;

TEST_CASE("a watched file that is written, replaced or removed has changed") {
  const TemporaryFolder folder;
  folder.put("me.toml", "1");
  folder.put("other.toml", "1");
  FileWatcher watcher;
  REQUIRE(watcher.error().empty());
  const std::array<fs::path, 1> files{folder / "me.toml"};
  watcher.watch(files);
  CHECK_FALSE(watcher.take_changes());

  folder.put("me.toml", "2");
  CHECK(watcher.take_changes());
  CHECK_FALSE(watcher.take_changes());

  folder.put("other.toml", "2");
  CHECK_FALSE(watcher.take_changes());

  fs::rename(folder / "other.toml", folder / "me.toml");
  CHECK(watcher.take_changes());

  fs::remove(folder / "me.toml");
  CHECK(watcher.take_changes());
}

TEST_CASE("a file behind a symbolic link is watched too") {
  const TemporaryFolder folder;
  folder.put("far/me.toml", "1");
  fs::create_symlink("far/me.toml", folder / "me.toml");
  FileWatcher watcher;
  const std::array<fs::path, 1> files{folder / "me.toml"};
  watcher.watch(files);
  folder.put("far/me.toml", "2");
  CHECK(watcher.take_changes());
}

TEST_CASE("a folder may come, go and come again") {
  const TemporaryFolder folder;
  FileWatcher watcher;
  const std::array<fs::path, 1> files{folder / "sub/me.toml"};
  watcher.watch(files);
  CHECK(watcher.has_missing_folder());
  CHECK_FALSE(watcher.retry_missing_folders());

  folder.put("sub/me.toml", "1");
  CHECK(watcher.retry_missing_folders());
  CHECK_FALSE(watcher.has_missing_folder());

  fs::remove_all(folder / "sub");
  CHECK(watcher.take_changes());
  CHECK(watcher.has_missing_folder());

  folder.put("sub/me.toml", "2");
  CHECK(watcher.retry_missing_folders());
  CHECK_FALSE(watcher.take_changes());
  folder.put("sub/me.toml", "3");
  CHECK(watcher.take_changes());
}
