#include "base/path_text.h"
#include "catch.h"

using namespace hanjang::base;

TEST_CASE("a path comes back from its text") {
  for (const std::string text : {"", "me.toml", "이력서/나.toml", "/a/./b"}) {
    CHECK(utf8_of(path_of(text)) == text);
    CHECK(path_of(text) == std::filesystem::path(text));
  }
}
