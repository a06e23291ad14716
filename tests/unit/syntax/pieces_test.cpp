// A file read in pieces is the file.

#include "catch.h"
#include "support/disk.h"
#include "support/same_tree.h"
#include "syntax/pieces.h"

#include <filesystem>
#include <random>
#include <string>

using namespace hanjang;
using namespace hanjang::syntax;
namespace fs = std::filesystem;

namespace {

// True if it could be read in pieces. Whatever comes of that is what reading all of it gives.
bool is_read_in_pieces(const std::string& text, PieceCache& cache) {
  diag::SourceMap sources;
  sources.add("another.toml", "");
  const diag::SourceId id = sources.add("this.toml", text);
  const std::optional<Node> pieces = read_in_pieces(text, id, cache);
  if (!pieces) return false;
  diag::Diagnostics diagnostics;
  const TomlReading whole = read_toml(sources, id, diagnostics);
  INFO(text);
  REQUIRE(diagnostics.all().empty());
  REQUIRE(whole.root);
  CHECK(test::same_tree(*pieces, *whole.root));
  return true;
}

bool is_read_in_pieces(const std::string& text) {
  PieceCache cache(kMostPieceBytes);
  return is_read_in_pieces(text, cache);
}

std::string read(const fs::path& path) {
  constexpr std::size_t kMostBytes = 1'000'000;
  return test::disk().read(path, kMostBytes).bytes.value();
}

} // namespace

TEST_CASE("examples are read in pieces, before an edit and after, in a cache that knows others") {
  PieceCache cache(kMostPieceBytes);
  std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same edits each time
  int read_so = 0;
  for (const fs::path& path : test::disk().list_toml(fs::path(HANJANG_SOURCE_DIR) / "examples")) {
    const std::string text = read(path);
    CHECK(is_read_in_pieces(text, cache));
    for (int i = 0; i < 300; ++i) {
      std::string edited = text;
      const std::size_t at = random() % edited.size();
      switch (random() % 4) {
      case 0:
        edited.erase(at, 1 + random() % 40);
        break;
      case 1:
        edited.insert(at, 1, "[]\"'=#\n.{}a"[random() % 11]);
        break;
      case 2:
        edited.insert(at, edited.substr(random() % edited.size(), 200));
        break;
      default:
        edited.insert(at, "가");
        break;
      }
      read_so += is_read_in_pieces(edited, cache) ? 1 : 0;
    }
  }
  CHECK(read_so > 200);
}

TEST_CASE("tables that add up are read in pieces") {
  for (const char* text : {
           "",
           "# nothing",
           "a = 1",
           "\n\na = 1\nb.c = 2\n[d]\ne = 3\n",
           "[[x]]\na = 1\n[[x]]\na = 2\n[[y]]\n[[x]]\n",
           "[[x]]\n[[x.y]]\n[x.y.z]\n[[x]]\n[[x.y]]\n",
           "[v.a]\nb = 1\n[v.c]\nd = 2\n",
           "  [p]\n  a = 1\n  [[q]]\n",
           "[a]\nt = \"\"\"\n[b]\n\"\"\"\n[c]\n",
           "[a]\nl = [\n[1],\n[2]\n]\n[b]\n",
           "[a] # b\n[b]# [[c]]\n",
           "[[x.y]]\n[[x.y]]\n",
           "a = 1\r\n[b]\r\nc = 2\r\n",
           "[한글이 아닌 = 1]\n",
       }) {
    INFO(text);
    CHECK(is_read_in_pieces(text) == !std::string_view(text).starts_with("[한글"));
  }
}

TEST_CASE("what does not add up, or is wrong, is left to who reads all of it") {
  for (const char* text : {
           "[a]\n[b]\n[a]\n",
           "[a]\n[b]\n[a.c]\n",
           "[[x]]\n[y]\n[x.z]\n",
           "[[x]]\n[y]\n[[x.z]]\n",
           "x = 1\n[[x]]\n",
           "x = []\n[[x]]\n",
           "x.y = 1\n[x]\n",
           "[x]\n[[x]]\n",
           "[[x]]\n[x]\n",
           "[\"a\"]\n",
           "['a'.b]\n",
           "[ a ]\n",
           "[a]\nb = 10:20:30\n",
           "[a]\nb = 1\nb = 2\n",
           "[a\n[b]\n",
           "a = \"\xff\"\n",
           "\xEF\xBB\xBF[a]\n",
           "[]\n",
           "[a]]\n",
       }) {
    INFO(text);
    CHECK_FALSE(is_read_in_pieces(text));
  }
}

TEST_CASE("only what changed is parsed again") {
  PieceCache cache(kMostPieceBytes);
  REQUIRE(is_read_in_pieces("[a]\nb = 1\n[[c]]\nd = 2\n[[c]]\nd = 3\n", cache));
  const std::size_t before = cache.weight();
  REQUIRE(is_read_in_pieces("[a]\nb = 1\n[[c]]\nd = 4\n[[c]]\nd = 3\n", cache));
  const std::size_t piece = cache.weight() - before;
  CHECK(piece > 0);
  CHECK(piece < before / 2);
}
