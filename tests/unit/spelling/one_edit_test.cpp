#include "catch.h"
#include "spelling/detail/one_edit.h"

#include <map>
#include <string>

using namespace hanjang::spelling;

namespace {

std::map<std::string, Slip> words_before(std::string_view word) {
  std::map<std::string, Slip> words;
  for_each_word_before(word, [&](std::string_view before, Slip slip) { words.emplace(before, slip); });
  return words;
}

} // namespace

TEST_CASE("each kind of slip is undone at every place") {
  const auto words = words_before("abc");
  for (const char* const swapped : {"bac", "acb"}) CHECK(words.at(swapped) == Slip::swapped);
  for (const char* const missing : {"xabc", "axbc", "abxc", "abcx", "ab'c"})
    CHECK(words.at(missing) == Slip::missing);
  for (const char* const extra : {"bc", "ac", "ab"}) CHECK(words.at(extra) == Slip::extra);
  for (const char* const other : {"xbc", "axc", "abx"}) CHECK(words.at(other) == Slip::other);
  CHECK_FALSE(words.contains("abc"));
  CHECK_FALSE(words.contains("cba"));
  CHECK_FALSE(words.contains("abc's"));
  CHECK_FALSE(words.contains("a"));
  // 2 swapped, 3 extra, 3 × 26 other, and 4 × 27 missing but for the 3 letters that may stand on either side
  // of themselves.
  CHECK(words.size() == 2 + 3 + 78 + 108 - 3);
}

TEST_CASE("a doubled letter is taken out once, and is not swapped with itself") {
  const auto words = words_before("aab");
  CHECK(words.at("ab") == Slip::extra);
  CHECK_FALSE(words.contains("aab"));
}
