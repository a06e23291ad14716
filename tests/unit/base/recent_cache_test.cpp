#include "base/recent_cache.h"
#include "catch.h"

#include <string>

using hanjang::base::RecentCache;

TEST_CASE("what was used last stays, what was not goes first") {
  RecentCache<std::string, int> cache(2);
  cache.put("a", 1);
  cache.put("b", 2);
  REQUIRE(cache.find("a") != nullptr);
  cache.put("c", 3);
  CHECK(cache.find("b") == nullptr);
  REQUIRE(cache.find("a") != nullptr);
  CHECK(*cache.find("a") == 1);
  CHECK(*cache.find("c") == 3);
  CHECK(cache.weight() == 2);
}

TEST_CASE("a value takes the place of the one before it, with its weight") {
  RecentCache<std::string, int> cache(10);
  cache.put("a", 1, 4);
  cache.put("b", 2, 4);
  cache.put("a", 3, 6);
  CHECK(*cache.find("a") == 3);
  CHECK(cache.weight() == 10);
  cache.put("c", 4, 1);
  CHECK(cache.find("b") == nullptr);
  CHECK(cache.weight() == 7);
}

TEST_CASE("a value that is too heavy is not kept, and pushes nothing out") {
  RecentCache<std::string, int> cache(10);
  cache.put("a", 1, 4);
  cache.put("b", 2, 11);
  CHECK(cache.find("b") == nullptr);
  CHECK(cache.find("a") != nullptr);
  CHECK(cache.weight() == 4);
}
