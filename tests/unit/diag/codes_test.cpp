#include "catch.h"
#include "diag/codes.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

using namespace hanjang::diag;

TEST_CASE("numbers ascend and are there once") {
  const auto entries = code_register();
  REQUIRE_FALSE(entries.empty());
  CHECK(std::ranges::adjacent_find(entries, std::ranges::greater_equal{}, &CodeEntry::code) == entries.end());
  for (const CodeEntry& entry : entries) {
    CHECK((number_of(entry.code) > 100 || is_review(entry.code)));
    CHECK(number_of(entry.code) < 1000);
    CHECK(&entry_of(entry.code) == &entry);
  }
}

TEST_CASE("names are words joined by hyphens, each there once") {
  std::set<std::string> names;
  for (const CodeEntry& entry : code_register()) {
    INFO(entry.name);
    CHECK(names.insert(std::string(entry.name)).second);
    CHECK_FALSE(entry.name.empty());
    CHECK(entry.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
  }
}

TEST_CASE("sentences begin with a capital and have no full stop") {
  for (const CodeEntry& entry : code_register()) {
    INFO(entry.name);
    REQUIRE(entry.sentence.size() > 1);
    CHECK(std::isupper(static_cast<unsigned char>(entry.sentence.front())) != 0);
    CHECK(entry.sentence.find('.') == std::string_view::npos);
  }
}

TEST_CASE("an example is a whole text and the same text mended") {
  for (const CodeEntry& entry : code_register()) {
    INFO(entry.name);
    const Example& example = entry.example;
    CHECK(example.right.empty() == (example.file == ExampleFile::none));
    CHECK((example.right.empty() || example.wrong != example.right));
    CHECK_FALSE(example.wrong.starts_with('\n'));
    for (const std::string_view text : {example.wrong, example.right})
      CHECK((text.empty() || text.ends_with('\n')));
  }
}

TEST_CASE("what is in no row is an error without a name") {
  CHECK(entry_of(Code::none).name.empty());
  CHECK(entry_of(Code::none).severity == Severity::error);
  CHECK(entry_of(static_cast<Code>(999)).name.empty());
}
