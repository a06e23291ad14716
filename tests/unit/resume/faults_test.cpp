#include "catch.h"
#include "read.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

Faults job(const std::string& lines) {
  return read_after_person("[[experience]]\norganization = \"누리랩\"\n" + lines + "\n").faults();
}

Faults document(const std::string& lines) {
  return read_file("[document]\n" + lines + "\n[person]\nname = { ko = \"홍\", en = \"Hong\" }\n").faults();
}

} // namespace

TEST_CASE("all faults of a file are found in one run") {
  const auto reading = read_file(R"([person]
name = ""
email = "gildong"
[[experience]]
organization = "누리랩"
start = "2019-13"
end = "someday"
url = "example.com"
[[experience.work]]
tags = ["x"]
)");
  REQUIRE(reading.resume);
  CHECK(reading.resume->sections.size() == 1);
  CHECK(reading.faults() == Faults{"E213 \"\"", "E210 gildong", "E204 13", "E204 someday",
                                   "E203 [[experience.work]]", "E209 example.com"});
}

TEST_CASE("a text of unreasonable length is an error, not a wait") {
  const auto reading = read_after_person("[[awards]]\ntitle = \"" + std::string(20'001, 'w') + "\"\n");
  CHECK(reading.faults() == Faults{"E215 w"});
}

TEST_CASE("one fault gives one message") {
  CHECK(read_after_person("[[skills]]\ngroup = \"언어\"\nitems = 3\n").faults().size() == 1);
  CHECK(read_after_person("[[skills]]\ngroup = \"언어\"\nitem = [\"C\"]\n").faults() == Faults{"E201 item"});
  CHECK(read_after_person("[[experience]]\norganization = \" \"\n").faults() == Faults{"E213  "});
  CHECK(job("work = [{ project = 3 }]").size() == 1);
  CHECK(job("start = 3.5\nend = \"2019\"").size() == 1);
}

TEST_CASE("dates that cannot be are errors at the part that is wrong") {
  CHECK(job("start = \"2019-13\"") == Faults{"E204 13"});
  CHECK(job("start = \"2019-02-30\"") == Faults{"E204 30"});
  CHECK(job("start = 1800") == Faults{"E204 1800"});
  CHECK(job("start = \"present\"") == Faults{"E204 present"});
  CHECK(job("end = \"\"") == Faults{"E204 \"\""});
  CHECK(job("start = \"08/2019\"") == Faults{"E204 08/2019"});
}

TEST_CASE("a wrong date is met with a right one") {
  const auto hint = [](const std::string& line) {
    return read_after_person("[[experience]]\norganization = \"누리랩\"\n" + line + "\n").hint();
  };
  CHECK(hint("start = \"08/2019\"") == "write start = \"2019-08\"");
  CHECK(hint("start = \"2019-13\"") == "for example: start = \"2019-03\"");
  CHECK(hint("end = \"presnet\"") == "write \"present\" for what still goes on");
}

TEST_CASE("an end before its start is shown with both places") {
  const auto reading = read_after_person("[[experience]]\norganization = \"누리랩\"\nstart = \"2020-03\"\n"
                                         "end = \"2019-08\"\n");
  CHECK(reading.faults() == Faults{"E205 2019-08"});
  const auto& error = reading.diagnostics.all().front();
  REQUIRE(error.labels.size() == 1);
  CHECK(reading.at(error.labels[0].span) == "2020-03");
  CHECK(job("start = 2019\nend = \"2019-03\"").empty());
  CHECK(job("end = \"2019-03\"").empty());
}

TEST_CASE("languages must be known, different and in use") {
  CHECK(document("languages = [\"kr\"]") == Faults{"E206 kr"});
  CHECK(document("languages = [\"ko\", \"ko\"]") == Faults{"E220 ko"});
  CHECK(document("languages = [\"ko\", \"fr\"]") == Faults{"E206 fr"});
  CHECK(document("languages = [\"ko\", \"en-GB\"]").empty());
  CHECK(read_file("[document]\nlanguages = [\"fr\"]\n[person]\nname = \"Hong\"\n").faults().empty());
}

TEST_CASE("paths to hide must name what there is") {
  CHECK(document("hide = [\"person.birth\", \"military\", \"education.score\"]").empty());
  CHECK(document("hide = { en = [\"person.brith\"] }") == Faults{"E212 brith"});
  CHECK(document("hide = [\"educaton.score\"]") == Faults{"E212 educaton"});
  CHECK(document("hide = [\"person\"]") == Faults{"E221 person"});
  CHECK(document("hide = [\"education.tags\"]") == Faults{"E212 tags"});
  CHECK(document("hide = [\"education.\"]").size() == 1);
  CHECK(document("hide = [\"\"]").size() == 1);
  const auto own =
      read_after_person("[[section]]\ntitle = \"봉사\"\nid = \"volunteering\"\ntext = \"글\"\n"
                        "[variant.a]\nhide = [\"volunteering.note\"]\nsections = [\"volunteering\"]\n");
  CHECK(own.faults().empty());
}

TEST_CASE("variants must refer to what there is") {
  const auto faults = read_after_person("[[awards]]\ntitle = \"대상\"\ntags = [\"data\"]\n"
                                        "[variant.a]\nsections = [\"award\"]\ntags = [\"date\", \"data\"]\n")
                          .faults();
  CHECK(faults == Faults{"E212 award", "E212 date"});
}

TEST_CASE("links need an address") {
  const auto links = [](const std::string& link) {
    return read_file("[person]\nname = \"Hong\"\nlinks = [" + link + "]\n").faults();
  };
  CHECK(links("{ network = \"GitHub\", handle = \"gildong\" }").empty());
  CHECK(links("{ network = \"Nowhere\", handle = \"gildong\" }") ==
        Faults{"E203 { network = \"Nowhere\", handle = \"gildong\" }"});
  CHECK(links("{ label = \"Blog\" }") == Faults{"E203 { label = \"Blog\" }"});
  CHECK(links("{ network = \"GitHub\", handle = \"https://github.com/x\" }") ==
        Faults{"E218 https://github.com/x"});
  CHECK(links("{ url = \"gildong.dev\" }") == Faults{"E209 gildong.dev"});
}

TEST_CASE("empty and blank texts are errors where something must stand") {
  CHECK(read_file("[person]\nname = \"\"\n").faults() == Faults{"E213 \"\""});
  CHECK(read_file("[person]\nname = { ko = \"홍\", en = \"\" }\n").faults().size() == 1);
  CHECK(read_file("[person]\nname = \"홍\"\nheadline = \"  \"\n").faults() == Faults{"E213   "});
  CHECK(job("stack = [\"\"]").size() == 1);
  CHECK(job("stack = [{ ko = \"\", en = \"x\" }]").empty());
  CHECK(read_after_person("[[section]]\ntitle = \"봉사\"\n").faults() == Faults{"E203 [[section]]"});
}

TEST_CASE("a text of nothing that can be seen is blank") {
  for (const char* text : {"\\U000e0041", "\\u200B", "\\u2060", "\\uFEFF", "\\u00AD", "\\u2800", "\\u0085"})
    CHECK(read_file("[person]\nname = \"홍\"\nheadline = \"" + std::string(text) + "\"\n").faults() ==
          Faults{"E213 " + std::string(text)});
  CHECK(read_file("[person]\nname = \"홍\"\nheadline = \"A\\u200BB\"\n").faults().empty());
}

TEST_CASE("marks that turn the direction of writing are errors where they stand") {
  CHECK(job("description = \"a\\u202Eb\"") == Faults{"E216 \\u202E"});
  CHECK(job("description = \"[a](https://b.example/\\u2066c)\"") == Faults{"E216 \\u2066"});
  CHECK(read_file("[person]\nname = \"홍\"\nemail = \"a\u202A@b.example\"\n").faults() ==
        Faults{"E216 \u202A"});
}

TEST_CASE("a telephone number has digits") {
  const auto phone = [](const std::string& text) {
    return read_file("[person]\nname = \"홍\"\nphone = \"" + text + "\"\n").faults();
  };
  CHECK(phone("call me") == Faults{"W217 call me"});
  CHECK(phone("+82 10-0000-0000").empty());
  CHECK(phone("０１０").empty());
}

TEST_CASE("faults of markup are found in every text") {
  CHECK(job("description = \"**5% up\"") == Faults{"W208 **"});
  CHECK(job("stack = [\"[x](y)\"]") == Faults{"W208 (y)"});
  CHECK(job("title = { ko = \"*가\", en = \"b\" }") == Faults{"W208 *"});
}

TEST_CASE("a DOI has a shape") {
  const auto reading = read_after_person("[[publications]]\ntitle = \"글\"\ndoi = \"182\"\n");
  CHECK(reading.faults() == Faults{"E219 182"});
}

namespace {

// What a slip in a key is answered with, beside the key.
std::string answer(const std::string& text) {
  const auto reading = read_file(text);
  for (const diag::Diagnostic& one : reading.diagnostics.all())
    if (one.code == diag::Code::unknown_key) return one.span_message;
  return "(nothing)";
}

} // namespace

TEST_CASE("keys of other tools are met with the names they have here") {
  const auto person = [](const std::string& key) {
    return answer("[person]\nname = \"홍길동\"\n" + key + " = \"x\"\n");
  };
  const auto job = [](const std::string& key) {
    return answer("[person]\nname = \"홍길동\"\n[[experience]]\norganization = \"x\"\n" + key + " = \"x\"\n");
  };
  CHECK(person("mail") == "it is called `email` here");
  CHECK(person("tel") == "it is called `phone` here");
  CHECK(person("github") == "it is called `links` here");
  CHECK(person("\"생년월일\"") == "it is called `birth` here");
  CHECK(job("company") == "it is called `organization` here");
  CHECK(job("position") == "it is called `title` here");
  CHECK(job("from") == "it is called `start` here");
  CHECK(job("to") == "it is called `end` here");
  CHECK(job("\"회사\"") == "it is called `organization` here");
  CHECK(job("\"직함\"") == "it is called `title` here");
}

TEST_CASE("sections of other tools are met with the headers they have here") {
  const auto section = [](const std::string& header) {
    return answer("[person]\nname = \"홍길동\"\n" + header + "\n");
  };
  CHECK(section("[[work]]") == "it is called [[experience]] here");
  CHECK(section("[[career]]") == "it is called [[experience]] here");
  CHECK(section("[[\"경력\"]]") == "it is called [[experience]] here");
  CHECK(section("[[bootcamp]]") == "it is called [[education]] here");
  CHECK(section("[[\"학력\"]]") == "it is called [[education]] here");
  CHECK(section("[[talks]]") == "it is called [[activities]] here");
  CHECK(section("[\"자기소개\"]") == "it is called `summary` here");
  CHECK(section("[[experiences]]") == "did you mean `experience`?");
}

TEST_CASE("what is dropped has one word") {
  CHECK(document("drop = \"lowest-priority\"").empty());
  CHECK(document("drop = \"lowest\"") == Faults{"E211 \"lowest\""});
}

TEST_CASE("service may be told once, without brackets in pairs") {
  const auto once =
      read_after_person("[military]\nservice = \"산업기능요원\"\nstart = \"2019-01\"\nend = \"2018-01\"\n");
  CHECK(once.faults() == Faults{"E205 2018-01"});
  REQUIRE(once.resume->sections.size() == 1);
  CHECK(once.resume->sections.front().kind == "military");
  CHECK(once.resume->sections.front().entries.size() == 1);
  CHECK(read_after_person("[military]\n").faults() == Faults{"E203 [military]"});
  CHECK(read_file("military = 3\n[person]\nname = \"홍\"\n").faults() == Faults{"E202 3"});
}

TEST_CASE("a value is checked by the kind of its key, wherever that stands") {
  CHECK(read_after_person("[[person.links]]\nlabel = \"x\"\nurl = \"example.com\"\n").faults() ==
        Faults{"E209 example.com"});
  CHECK(job("[[experience.work]]\nproject = \"x\"\nurl = \"example.com\"").front() == "E209 example.com");
  CHECK(read_after_person("[[publications]]\ntitle = \"x\"\ndoi = \"12\"\n").faults() == Faults{"E219 12"});
  CHECK(read_file("[person]\nname = \"홍\"\nphone = { ko = \"없음\", en = \"none\" }\n").faults() ==
        Faults{"W217 없음", "W217 none"});
}

TEST_CASE("a list of addresses has one at least, and each is held to its kind") {
  const auto faults = [](const std::string& keys) { return read_after_person(keys).faults(); };
  CHECK(faults("email = [\"a@b.kr\", \"c@d.kr\"]\nphone = [\"010-1234-5678\", { ko = \"02-123-4567\" }]\n")
            .empty());
  CHECK(faults("email = []\n") == Faults{"E213 []"});
  CHECK(faults("phone = []\n") == Faults{"E213 []"});
  CHECK(faults("email = [\"a@b.kr\", \"c\"]\n") == Faults{"E210 c"});
  CHECK(faults("phone = [\"010-1234-5678\", \"call me\"]\n") == Faults{"W217 call me"});
  CHECK(faults("email = [\"a@b.kr\", 3]\n") == Faults{"E202 3"});
}
