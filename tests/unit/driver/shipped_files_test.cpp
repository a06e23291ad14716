// Files that ship with the program and are parsed ahead, against what is in the folders.

#include "catch.h"
#include "diag/diagnostic.h"
#include "driver/detail/shipped_files.h"
#include "support/disk.h"
#include "support/same_tree.h"

#include <filesystem>
#include <string>

using namespace hanjang;
using namespace hanjang::driver;
namespace fs = std::filesystem;

TEST_CASE("every layout and manifest was parsed ahead, and comes out as parsing gives it") {
  constexpr std::size_t kMostBytes = 1'000'000;
  std::size_t count = 0;
  for (const char* folder : {"layouts", "fonts"})
    for (const fs::path& path : test::disk().list_toml(fs::path(HANJANG_SOURCE_DIR) / folder)) {
      INFO(path.string());
      const std::string text = test::disk().read(path, kMostBytes).bytes.value();
      diag::SourceMap sources;
      sources.add("another.toml", "");
      const diag::SourceId id = sources.add("this.toml", text);
      diag::Diagnostics diagnostics;
      const auto parsed = syntax::parse_toml(sources, id, diagnostics);
      const auto shipped = shipped_tree(text, id);
      REQUIRE(parsed);
      REQUIRE(shipped);
      CHECK(test::same_tree(*parsed, *shipped));
      CHECK_FALSE(shipped_tree(text + "\n", id)); // another file, however little differs
      std::string changed = text;
      changed.back() = changed.back() == '\n' ? ' ' : '\n';
      CHECK_FALSE(shipped_tree(changed, id));
      ++count;
    }
  CHECK(count == shipped_files().size());
  CHECK(count > 10);
}
