// Keys that a table does not have: what is said of each leads to what the table has.

#include "catch.h"
#include "unit/resume/read.h"

#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

struct Case {
  std::string_view table;
  std::string_view line;
  std::string_view said; ///< beside the key; or the first hint where nothing stands there
};

// What is said of the one unknown key in a table.
std::string said_of(const Case& one) {
  const bool is_single = one.table == "person" || one.table == "document";
  const std::string header =
      is_single ? "[" + std::string(one.table) + "]\n" : "[[" + std::string(one.table) + "]]\n";
  const std::string text = header + std::string(one.line) + "\n";
  const Reading reading = read_file(text);
  std::vector<std::string> said;
  for (const auto& fault : reading.diagnostics.all())
    if (fault.code == diag::Code::unknown_key)
      said.push_back(!fault.span_message.empty() ? fault.span_message
                     : fault.hints.empty()       ? ""
                                                 : fault.hints.front());
  return said.size() == 1 ? said.front() : std::to_string(said.size()) + " unknown keys";
}

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.table, one.line);
    CHECK(said_of(one) == one.said);
  }
}

} // namespace

TEST_CASE("keys of other tools and of people who write Korean are named in their own table") {
  check({
      {"person", "firstName = \"A\"", "it is called `name` here"},
      {"person", "last_name = \"A\"", "it is called `name` here"},
      {"person", "Last-Name = \"A\"", "it is called `name` here"},
      {"person", "twitter = \"A\"", "it is called `links` here"},
      {"person", "country = \"A\"", "it is called `location` here"},
      {"person", "designation = \"A\"", "it is called `headline` here"},
      {"person", "\"주소\" = \"A\"", "it is called `address` here"},
      {"person", "\"생년월일\" = \"A\"", "it is called `birth` here"},
      {"person", "\"연락처\" = \"A\"", "it is called `phone` here"},
      {"person", "\"휴대폰\" = \"A\"", "it is called `phone` here"},
      {"experience", "designation = \"A\"", "it is called `title` here"},
      {"experience", "division = \"A\"", "it is called `department` here"},
      {"experience", "country = \"A\"", "it is called `location` here"},
      {"experience", "companyName = \"A\"", "it is called `organization` here"},
      {"experience", "\"입사일\" = \"A\"", "it is called `start` here"},
      {"experience", "\"퇴사일\" = \"A\"", "it is called `end` here"},
      {"experience", "\"직위\" = \"A\"", "it is called `title` here"},
      {"experience", "\"직책\" = \"A\"", "it is called `title` here"},
      {"experience", "\"회사 명\" = \"A\"", "it is called `organization` here"},
      {"experience", "\"담당업무\" = [\"A\"]", "it is called `work` here"},
      {"experience", "\"성과\" = \"A\"", "it is `result` of [[experience.work]]"},
      {"education", "fieldOfStudy = \"A\"", "it is called `major` here"},
      {"education", "honors = [\"A\"]", "it is called `highlights` here"},
      {"education", "\"입학\" = \"A\"", "it is called `start` here"},
      {"education", "\"졸업\" = \"A\"", "it is called `end` here"},
      {"education", "\"학점\" = \"4\"", "it is called `score` here"},
      {"projects", "details = [\"A\"]", "it is called `work` here"},
      {"projects", "year = 2020", "it is called `start` here"},
      {"certificates", "expiry = \"2020\"", "it is called `note` here"},
      {"certificates", "\"자격증명\" = \"A\"", "it is called `name` here"},
      {"certificates", "\"발급기관\" = \"A\"", "it is called `issuer` here"},
      {"certificates", "\"취득일\" = \"2020\"", "it is called `date` here"},
      {"awards", "\"수상명\" = \"A\"", "it is called `title` here"},
      {"awards", "\"기관\" = \"A\"", "it is called `issuer` here"},
      {"language_skills", "cefr = \"B2\"", "it is called `level` here"},
      {"language_skills", "\"점수\" = 900", "it is called `score` here"},
      {"military", "\"입대일\" = \"2012\"", "it is called `start` here"},
      {"military", "\"전역일\" = \"2014\"", "it is called `end` here"},
  });
}

TEST_CASE("a key that many tables have sends nobody to one of them") {
  check({
      {"experience", "date = \"2019\"", "it is called `start` here"},
      {"experience", "details = [\"A\"]", "it is called `work` here"},
      {"experience", "items = [\"A\"]", "it is called `work` here"},
      {"experience", "result = \"A\"", "it belongs to [[experience.work]]"},
      {"experience", "note = \"A\"", "it is called `description` here"},
      {"experience", "languages = [\"C++\"]", "it is called `stack` here"},
      {"experience", "level = \"A\"", "it is called `title` here"},
      {"experience", "rank = \"A\"", "it is called `title` here"},
      {"experience", "venue = \"A\"", "it is called `organization` here"},
      {"experience", "keywords = [\"A\"]", "it is called `stack` here"},
      {"experience", "doi = \"A\"", "`doi` is a key of [[publications]]"},
      {"education", "items = [\"A\"]", "it is called `highlights` here"},
      {"education", "rank = [\"A\"]", "it is called `highlights` here"},
      {"education", "venue = \"A\"", "`venue` is a key of [[publications]]"},
      {"awards", "rank = \"A\"", "it is called `note` here"},
      {"awards", "details = \"A\"", "it is called `note` here"},
      {"awards", "stack = [\"A\"]",
       "the keys known here are title, issuer, date, note, url, tags, priority, allow, break, keep"},
      {"publications", "keywords = \"A\"", "it is called `note` here"},
      {"activities", "items = [\"A\"]", "it is called `work` here"},
      {"publications", "pages = \"1-9\"", "it is called `note` here"},
      {"projects", "location = \"A\"",
       "the keys known here are name, role, organization, description, result, start, end, stack, url, "
       "links, images, logo, "
       "background, actions, choice, learned, metrics, team, share, work, tags, priority, allow, break, "
       "keep"},
      {"projects", "email = \"a@b.com\"", "`email` is a key of [person]"},
      {"awards", "pages = 2", "`pages` is a key of [document]"},
      {"activities", "venue = \"A\"", "it is called `organization` here"},
      {"certificates", "level = \"A\"", "it is called `note` here"},
      {"person", "languages = [\"Korean\", \"English\"]",
       "it is called [[language_skills]] here, and belongs to no table"},
      {"person", "languages = [\"ko\", \"en\"]", "it belongs to [document]"},
      {"person", "company = \"A\"",
       "the keys known here are name, hanja, headline, email, phone, location, address, birth, photo, links, "
       "facts"},
  });
}

TEST_CASE("a time that other tools write in one key is two keys") {
  for (const std::string key : {"date", "period", "year", "\"근무기간\""}) {
    CAPTURE(key);
    CHECK(read_file("[person]\nname = \"A\"\n[[experience]]\norganization = \"A\"\n" + key + " = \"2019\"\n")
              .hint() == "a time is two keys: start = \"2019-03\" and end = \"2020-07\"");
  }
}

TEST_CASE("names in the place of keys are one error that shows the entry") {
  const auto only = [](const std::string& file) {
    const Reading reading = read_after_person(file);
    return reading.diagnostics.all().size() == 1 ? reading.hint() : std::string("more than one");
  };
  CHECK(
      only("[person.links]\ngithub = \"gildong\"\n") ==
      "write [[person.links]] for each of them, and below it network = \"github\" and handle = \"gildong\"");
  CHECK(only("[person.links]\nblog = \"https://example.com\"\nvelog = \"a\"\n") ==
        "write [[person.links]] for each of them, and below it network = \"blog\" and url = "
        "\"https://example.com\"");
  CHECK(only("[skills]\nlanguages = [\"Python\"]\n") ==
        "write [[skills]] for each of them, and below it group = \"languages\" and items = …");
  CHECK(only("[skills]\nlanguages = [\"Python\"]\ntools = [\"Git\"]\nother = \"Excel\"\n") ==
        "write [[skills]] for each of them, and below it group = \"languages\" and items = …");
  CHECK(only("[language_skills]\nenglish = \"native\"\n") ==
        "write [[language_skills]] for each of them, and below it language = \"english\" and level = "
        "\"native\"");
  CHECK(
      only("[[person.links]]\ngithub = \"gildong\"\n") ==
      "write [[person.links]] for each of them, and below it network = \"github\" and handle = \"gildong\"");
  CHECK(only("[skills.languages]\nitems = [\"Python\"]\n") ==
        "write [[skills]] for each of them, and below it group = \"languages\" and its keys");
  CHECK(only("[experience.nurilab]\ntitle = \"B\"\n") ==
        "write [[experience]] for each of them, and below it organization = \"nurilab\" and its keys");
  CHECK(only("[[skills]]\nPython = \"상\"\n") ==
        "write [[skills]] for each of them, and below it group = \"Python\" and text = \"상\"");
  CHECK(only("[[skills]]\nlanguages = [\"C\"]\ntools = [\"Git\"]\n") ==
        "write [[skills]] for each of them, and below it group = \"languages\" and items = …");
  // One alias, and a key of another table, are told as such.
  CHECK(read_after_person("[[skills]]\nkeywords = [\"C\"]\n").faults() ==
        Faults{"E201 keywords", "E203 [[skills]]"});
  CHECK(read_after_person("[[awards]]\nservice = \"B\"\n").faults() ==
        Faults{"E201 service", "E203 [[awards]]"});
  // One of its keys, or one letter off: a table of the wrong brackets.
  CHECK(read_after_person("[skills]\ngroup = \"A\"\nitems = [\"B\"]\n").hint() ==
        "write [[skills]] as the header, in double brackets");
  CHECK(read_after_person("[skills]\ngruop = \"A\"\nitems = [\"B\"]\n").hint() ==
        "write [[skills]] as the header, in double brackets");
}

TEST_CASE("what is a text and has to be a list or an entry is shown as one") {
  const auto only = [](const std::string& lines) {
    const Reading reading = read_after_person(lines);
    return reading.diagnostics.all().size() == 1 ? reading.hint() : std::string("more than one");
  };
  CHECK(only("gender = \"M\"\n") == "write facts = [{ label = \"gender\", value = \"M\" }]");
  CHECK(only("github = \"gildong\"\n") == "write links = [{ network = \"github\", handle = \"gildong\" }]");
  CHECK(only("website = \"https://example.com\"\n") == "write links = [\"https://example.com\"]");
  CHECK(only("hobbies = [\"A\"]\n") == "for example: facts = [{ label = \"국적\", value = \"대한민국\" }]");
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  CHECK(only(job + "stack = \"C++, Python ,Go\"\n") == "write stack = [\"C++\", \"Python\", \"Go\"]");
  CHECK(only(job + "work = \"Search\"\n") == "write work = [\"Search\"]");
  CHECK(only(job + "work = \"Led the search team of nine, and more\"\n") ==
        "write work = [\"Led the search team of nine, and more\"]");
  CHECK(only(job + "work = \"a \\\"b\\\"\"\n") == "write work = [\"…\"]");
}

TEST_CASE("a text in parts is one error with the whole") {
  const auto only = [](const std::string& lines) {
    const Reading reading = read_after_person(lines);
    return reading.diagnostics.all().size() == 1 ? reading.hint() : std::string("more than one");
  };
  CHECK(only("location = { city = \"Seoul\", country = \"Korea\" }\n") ==
        "write location = \"Seoul, Korea\"");
  CHECK(only("[person.phone]\nmobile = \"010-0000-0000\"\n") == "write phone = \"010-0000-0000\"");
  CHECK(only("location = { city = \"a \\\"b\\\"\" }\n") == "write location = \"…\"");
  // A name of a language is one in place of its code.
  CHECK(only("location = { english = \"Seoul\" }\n") == "the code for English is `en`");
}

TEST_CASE("a field to hide is named with its section") {
  const auto hint = [](const std::string& name) {
    return read_file("[document]\nhide = [\"" + name + "\"]\n[person]\nname = \"A\"\n").hint();
  };
  CHECK(hint("birth") == "a field is written behind its section: \"person.birth\"");
  CHECK(hint("photo") == "a field is written behind its section: \"person.photo\"");
  CHECK(hint("coursework") == "a field is written behind its section: \"education.coursework\"");
  CHECK(hint("title").starts_with("known: summary"));
}

TEST_CASE("a language with a script is told what a code may say") {
  for (const std::string code : {"zh-Hans", "zh-Hant-TW", "zh_hans"}) {
    CAPTURE(code);
    const Reading reading = read_file("[person]\nname = { ko = \"A\", \"" + code + "\" = \"B\" }\n");
    CHECK(reading.faults().size() == 1);
    CHECK(reading.hint() == "a code is a language, or a language and a country: `zh`, or such as `zh-CN`");
  }
}
