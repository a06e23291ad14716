// What a layout's field names print.

#include "compose/detail/fields.h"
#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

// The items of a field of the first award, project or person.
Lines items(const std::string& resume, std::string_view field, const std::string& language = "ko") {
  const Composed run(resume, {}, language);
  const compose::FieldPrinter printer(*run.design, {2024, 6, 0});
  const resume::Record& record =
      run.resume.sections.empty() ? run.resume.person : run.resume.sections.front().entries.front();
  Lines result;
  for (const std::vector<resume::Inline>& item : printer.items(record, field)) {
    std::string& text = result.emplace_back();
    for (const resume::Inline& part : item) text += part.text.text;
  }
  return result;
}

Lines icons(const std::string& resume, std::string_view field) {
  const Composed run(resume);
  const compose::FieldPrinter printer(*run.design, {2024, 6, 0});
  return printer.icons(run.resume.person, field);
}

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kProject = kPerson + "[[projects]]\nname = \"한장\"\n";

} // namespace

TEST_CASE("dates are the start and the end, or the date") {
  CHECK(items(kProject + "start = \"2019-03\"\nend = \"2020-07\"\n", "dates") == Lines{"2019.03 ~ 2020.07"});
  CHECK(items(kProject + "start = \"2019-03\"\nend = \"2020-07\"\n", "dates", "en") ==
        Lines{"Mar 2019 – Jul 2020"});
  CHECK(items(kPerson + "[[awards]]\ntitle = \"금상\"\ndate = \"2021\"\n", "dates") == Lines{"2021"});
  CHECK(items(kProject, "dates").empty());
}

TEST_CASE("a duration counts both months, and to today where it goes on") {
  CHECK(items(kProject + "start = \"2019-08\"\nend = \"2020-07\"\n", "duration") == Lines{"1년"});
  CHECK(items(kProject + "start = \"2024-05\"\nend = \"present\"\n", "duration") == Lines{"2개월"});
  CHECK(items(kProject + "start = \"2019\"\n", "duration").size() <= 1);
}

TEST_CASE("an organization without dates of its own takes those its positions cover") {
  const std::string job = kPerson + R"([[experience]]
organization = "예시랩"
[[experience.positions]]
title = "선임"
start = "2022-03"
end = "2023-01"
[[experience.positions]]
title = "연구원"
start = "2020-01"
end = "2022-02"
)";
  CHECK(items(job, "dates") == Lines{"2020.01 ~ 2023.01"});
}

TEST_CASE("an address prints without scheme and closing slash, and leads to the whole") {
  const std::string project = kProject + "url = \"https://www.example.com/hanjang/\"\n";
  CHECK(items(project, "url") == Lines{"example.com/hanjang"});
  const Composed run(project);
  const compose::FieldPrinter printer(*run.design, {2024, 6, 0});
  const auto url = printer.items(run.resume.sections.front().entries.front(), "url");
  REQUIRE(url.size() == 1);
  CHECK(url.front().front().url == "https://www.example.com/hanjang/");
}

TEST_CASE("every byte of what is made stands for the whole value it was made of") {
  const Composed run(kProject + "start = \"2019-03\"\nend = \"2020-07\"\n");
  const compose::FieldPrinter printer(*run.design, {2024, 6, 0});
  const auto dates = printer.items(run.resume.sections.front().entries.front(), "dates");
  REQUIRE(dates.size() == 1);
  for (const resume::Inline& part : dates.front())
    CHECK(part.text.origin == std::vector<std::uint32_t>(part.text.text.size() + 1, 0));
}

TEST_CASE("a telephone number takes the form of the language") {
  const std::string person = kPerson + "phone = \"010-1234-5678\"\n";
  CHECK(items(person, "phone") == Lines{"010-1234-5678"});
  CHECK(items(person, "phone", "en") == Lines{"+82 10-1234-5678"});
}

TEST_CASE("each item of a list is an item of the field") {
  CHECK(items(kPerson + "[[skills]]\ngroup = \"언어\"\nitems = [\"C++\", \"Go\"]\n", "items") ==
        Lines{"C++", "Go"});
}

TEST_CASE("links have the icons of their networks, other fields their own") {
  const std::string person = kPerson +
                             "email = \"a@example.com\"\nlinks = [{ network = \"GitHub\", handle = "
                             "\"gildong\" }, { label = \"Shop\", url = \"https://example.com\" }]\n";
  CHECK(icons(person, "email") == Lines{"email"});
  CHECK(icons(person, "links") == Lines{"github", "link"});
  CHECK(icons(kPerson, "links").empty());
}

TEST_CASE("dates are made from three keys, any other field from its own") {
  CHECK(compose::keys_behind("dates") == std::vector<std::string_view>{"date", "start", "end"});
  CHECK(compose::keys_behind("title") == std::vector<std::string_view>{"title"});
}
