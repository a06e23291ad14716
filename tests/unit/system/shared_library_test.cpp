#include "catch.h"
#include "system/shared_library.h"

#include <cstdlib>

using namespace hanjang;

TEST_CASE("A library is opened by its name, and what it lacks is not found") {
  CHECK(system::open_shared_library("libhanjang-is-not-there.so.1") == nullptr);
  CHECK(system::open_shared_library("/dev/null") == nullptr);
  const auto library = system::open_shared_library("libc.so.6");
  REQUIRE(library);
  CHECK(library->find("hanjang_is_not_there") == nullptr);
  void* const found = library->find("abs");
  REQUIRE(found != nullptr);
  CHECK(reinterpret_cast<int (*)(int)>(found)(-3) == 3);
}
