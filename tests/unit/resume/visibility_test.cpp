#include "catch.h"
#include "read.h"
#include "resume/detail/visibility.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

Hidden hidden(const std::string& document, const std::string& variant, std::string_view language) {
  const Reading reading =
      read_after_person("email = \"a@example.com\"\nbirth = \"1990-01-02\"\n[document]\n" + document +
                        "\n[variant.v]\n" + variant + "\n");
  INFO(reading.faults().size());
  REQUIRE(reading.resume);
  return {recipe_of(*reading.resume, find_variant(*reading.resume, "v")), language};
}

} // namespace

TEST_CASE("a photo and a date of birth are left out of what is not in Korean") {
  for (const std::string_view path : kPrivatePaths) {
    CHECK_FALSE(hidden("", "", "ko").hides(path));
    CHECK_FALSE(hidden("", "", "ko-KR").hides(path));
    CHECK(hidden("", "", "en").hides(path));
    CHECK(hidden("", "", "en").hides_unasked(path));
  }
  CHECK_FALSE(hidden("show = { en = [\"person.birth\"] }", "", "en").hides("person.birth"));
  CHECK(hidden("show = { en = [\"person.birth\"] }", "", "ja").hides("person.birth"));
  CHECK_FALSE(hidden("show = [\"person.birth\"]", "", "ja").hides("person.birth"));
  CHECK_FALSE(hidden("hide = [\"person.birth\"]", "", "en").hides_unasked("person.birth"));
}

TEST_CASE("what is said later stands, and what is said of a language stands over what is said of all") {
  CHECK(hidden("hide = [\"person.email\"]", "", "ko").hides("person.email"));
  CHECK_FALSE(hidden("hide = [\"person.email\"]", "show = [\"person.email\"]", "ko").hides("person.email"));
  CHECK(hidden("show = [\"person.email\"]", "hide = [\"person.email\"]", "ko").hides("person.email"));
  CHECK(
      hidden("hide = [\"education\"]", "hide = [\"person.email\"]", "ko").hides("education")); // they add up
  CHECK_FALSE(hidden("hide = [\"person.email\"]\nshow = { en = [\"person.email\"] }", "", "en")
                  .hides("person.email"));
  CHECK(hidden("hide = { en = [\"person.email\"] }\nshow = [\"person.email\"]", "", "en")
            .hides("person.email"));
}
