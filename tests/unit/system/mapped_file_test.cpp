#include "catch.h"
#include "support/temporary_folder.h"
#include "system/files.h"
#include "system/machine.h"

#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::system;
namespace fs = std::filesystem;

TEST_CASE("a mapped file shows its bytes, also after its name is gone") {
  const TemporaryFolder folder;
  folder.put("font.ttf", std::string("a\0b", 3));
  const auto file = map_file(folder / "font.ttf");
  REQUIRE(file);
  fs::remove(folder / "font.ttf");
  CHECK(file->bytes() == std::string_view("a\0b", 3));
}

TEST_CASE("a mapped file is given back by the last that holds it") {
  const TemporaryFolder folder;
  folder.put("font.ttf", "a");
  const auto is_mapped = [name = (folder / "font.ttf").string()] {
    std::ifstream maps("/proc/self/maps");
    const std::string all{std::istreambuf_iterator<char>(maps), {}};
    return all.find(name) != std::string::npos;
  };
  auto file = map_file(folder / "font.ttf");
  CHECK(is_mapped());
  file.reset();
  CHECK_FALSE(is_mapped());
}

TEST_CASE("what is no file with bytes in it is not mapped") {
  const TemporaryFolder folder;
  folder.put("empty", "");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(map_file(folder / "empty"));
  CHECK_FALSE(map_file(folder / "pipe"));
  CHECK_FALSE(map_file(folder / "none"));
  CHECK_FALSE(map_file(folder.path()));
}

TEST_CASE("a file that has long been as it is has a stamp, and always the same") {
  const fs::path file = HANJANG_SOURCE_DIR "/LICENSE";
  const auto stamp = stamp_of(file);
  // A source tree that was made a moment ago has none yet.
  if (stamp) {
    CHECK(stamp->size == fs::file_size(file));
    CHECK(stamp_of(file) == stamp);
  }
  CHECK_FALSE(stamp_of("/"));
  CHECK_FALSE(stamp_of(HANJANG_SOURCE_DIR "/none"));
}

TEST_CASE("a file that has just changed has no stamp: the next change might not show") {
  const TemporaryFolder folder;
  folder.put("me.toml", "1");
  CHECK_FALSE(stamp_of(folder / "me.toml"));
}

TEST_CASE("there is a processor") { CHECK(processor_count() >= 1); }
