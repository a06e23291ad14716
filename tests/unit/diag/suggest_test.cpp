#include "catch.h"
#include "diag/suggest.h"

#include <array>
#include <string>

using namespace hanjang;
using namespace hanjang::diag;

namespace {
constexpr std::array<std::string_view, 6> kNames{"title", "organization",    "start",
                                                 "end",   "language_skills", "tags"};
}

TEST_CASE("The nearest name is found") {
  CHECK(nearest_name("titel", kNames) == "title"); // two neighbours swapped: one edit
  CHECK(nearest_name("tittle", kNames) == "title");
  CHECK(nearest_name("organisation", kNames) == "organization");
  CHECK(nearest_name("strat", kNames) == "start");
}

TEST_CASE("Case, hyphens and underscores do not count") {
  CHECK(nearest_name("Language-Skills", kNames) == "language_skills");
  CHECK(nearest_name("languageskills", kNames) == "language_skills");
  CHECK(nearest_name("TITLE", kNames) == "title");
}

TEST_CASE("What is far off is not suggested") {
  CHECK_FALSE(nearest_name("company", kNames));
  CHECK_FALSE(nearest_name("", kNames));
  CHECK_FALSE(nearest_name("홍길동", kNames));
  CHECK_FALSE(nearest_name(std::string(1000000, 'x'), kNames));
  constexpr std::array<std::string_view, 1> kShortName{"a"};
  CHECK_FALSE(nearest_name("b", kShortName));
}

TEST_CASE("Of two as near the first is taken") {
  constexpr std::array<std::string_view, 2> kAnimals{"bat", "cat"};
  CHECK(nearest_name("hat", kAnimals) == "bat");
}

TEST_CASE("The nearest name as a question") {
  CHECK(did_you_mean("titel", kNames) == "did you mean `title`?");
  CHECK(did_you_mean("titel", kNames, kStringQuotes) == "did you mean \"title\"?");
  CHECK(did_you_mean("company", kNames).empty());
}

TEST_CASE("Where no name is near all of them are listed") {
  constexpr std::array<std::string_view, 2> kSides{"left", "right"};
  CHECK(did_you_mean_or_list("rigth", kSides) == "did you mean `right`?");
  CHECK(did_you_mean_or_list("middle", kSides) == "there are: left, right");
}
