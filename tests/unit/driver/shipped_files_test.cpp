// Files that ship with the program and are parsed ahead, against what is in the folders.

#include "catch.h"
#include "diag/diagnostic.h"
#include "driver/detail/inputs.h"
#include "driver/detail/shipped_files.h"
#include "support/disk.h"
#include "support/memory_world.h"
#include "support/same_tree.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::driver;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostBytes = 1'000'000;

std::vector<std::string> shipped_texts() {
  std::vector<std::string> texts;
  for (const char* folder : {"layouts", "fonts"})
    for (const fs::path& path : test::disk().list_toml(fs::path(HANJANG_SOURCE_DIR) / folder))
      texts.push_back(test::disk().read(path, kMostBytes).bytes.value());
  return texts;
}

// What the loader of files makes of a file with this text, and the parser by itself.
struct Loaded {
  explicit Loaded(const std::string& text) {
    test::MemoryWorld world;
    world.files["/data/layouts/one.toml"] = text;
    Session session{world};
    Inputs inputs{session, sources, diagnostics, {}};
    sources.add("me.toml", "a resume");
    if (const auto tree = inputs.load("/data/layouts/one.toml", {})) loaded = **tree;
    parsed = syntax::parse_toml(sources, 2, parser_diagnostics);
  }

  bool is_as_parsed() const {
    if (loaded.has_value() != parsed.has_value()) return false;
    if (diagnostics.all().size() != parser_diagnostics.all().size()) return false;
    return !loaded || test::same_tree(*loaded, *parsed);
  }

  diag::SourceMap sources;
  diag::Diagnostics diagnostics, parser_diagnostics;
  std::optional<syntax::Node> loaded, parsed;
};

} // namespace

TEST_CASE("every layout and manifest was parsed ahead, and comes out as parsing gives it") {
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

TEST_CASE("a file that ships is loaded with the places of the run that asks") {
  for (const std::string& text : shipped_texts()) {
    const Loaded file(text);
    INFO(text.substr(0, 80));
    REQUIRE(file.loaded);
    CHECK(file.loaded->span.source == 2);
    CHECK(file.is_as_parsed());
  }
}

// As long as the shipped one, with one byte that is another: in a value, a key, a comment, a bracket.
TEST_CASE("a file that was edited is what it says now") {
  constexpr std::size_t kPlaces = 24;
  std::size_t with_other_values = 0;
  std::size_t broken = 0;
  for (const std::string& text : shipped_texts()) {
    const Loaded shipped(text);
    REQUIRE(shipped.loaded);
    for (std::size_t i = 0; i < kPlaces; ++i) {
      std::string edited = text;
      char& byte = edited[text.size() * i / kPlaces];
      byte = static_cast<char>(byte ^ 1);
      const Loaded file(edited);
      INFO(edited);
      CHECK(file.is_as_parsed());
      if (!file.loaded)
        ++broken;
      else if (!test::same_tree(*file.loaded, *shipped.loaded))
        ++with_other_values;
    }
  }
  CHECK(with_other_values > 20);
  CHECK(broken > 20);
}

TEST_CASE("an edited layout in another folder of data says what it says") {
  const std::string text =
      test::disk().read(fs::path(HANJANG_SOURCE_DIR) / "layouts/base.toml", kMostBytes).bytes.value();
  std::string edited = text;
  const std::size_t place = edited.find("\"A4\"");
  REQUIRE(place != std::string::npos);
  edited[place + 2] = '5';
  const auto size_of = [](const Loaded& file) {
    return syntax::find(*syntax::find(*file.loaded->table(), "page")->table(), "size")->string()->text;
  };
  CHECK(size_of(Loaded(text)) == "A4");
  CHECK(size_of(Loaded(edited)) == "A5");
}
