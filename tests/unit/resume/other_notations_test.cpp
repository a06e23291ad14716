// Lines that are right in another format, or nearly right in this one: one message each, with what to write.

#include "catch.h"
#include "resume/keys.h"
#include "unit/resume/read.h"

#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

// Everything that reading says of a file below a person: message and first hint.
std::vector<std::string> said_of(const std::string& lines) {
  Reading reading;
  const diag::SourceId id = reading.sources.add("test.toml", "[person]\nname = \"A\"\n" + lines);
  const syntax::TomlReading read = syntax::read_toml(reading.sources, id, reading.diagnostics, english_key);
  if (read.root) decode_resume(*read.root, reading.diagnostics);
  std::vector<std::string> said;
  for (const auto& one : reading.diagnostics.all())
    said.push_back(one.message + (one.hints.empty() ? "" : " | " + one.hints.front()));
  return said;
}

struct Case {
  std::string_view lines;
  std::string_view said;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.lines);
    CHECK(said_of(std::string(one.lines)) == std::vector<std::string>{std::string(one.said)});
  }
}

} // namespace

TEST_CASE("a date without quotes is told with them") {
  check({
      {"birth = 199001\n", "`birth` is a number, and a number is a year alone | write birth = \"1990-01\""},
      {"birth = 19900131\n",
       "`birth` is a number, and a number is a year alone | write birth = \"1990-01-31\""},
      {"birth = 1990.03\n",
       "`birth` takes a date, and 1990.03 is a number | put it in quotes: birth = \"1990.03\""},
      {"birth = 1990.10\n",
       "`birth` takes a date, and 1990.10 is a number | put it in quotes: birth = \"1990.10\""},
      {"birth = 199013\n", "`birth` is not a date of the calendar | for example: birth = \"1995-03-01\""},
      {"birth = 1990-03\n", "the date `1990-03` needs quotes | write birth = \"1990-03\""},
  });
}

TEST_CASE("words of other languages for nothing") {
  for (const std::string word : {"null", "NULL", "None", "nil", "undefined", "N/A"}) {
    CAPTURE(word);
    CHECK(said_of("phone = " + word + "\n") ==
          std::vector<std::string>{
              "`" + word + "` is not a value of TOML | leave the key out: what is not there is not printed"});
    CHECK(said_of("[[skills]]\ngroup = \"A\"\nitems = [\"B\", " + word + ", \"C\"]\n") ==
          std::vector<std::string>{"`" + word + "` is not a value of TOML | take it out"});
  }
}

TEST_CASE("lists, headers and rules as other formats write them") {
  check({
      {"email = \"a@b.com\", \"c@d.com\"\n",
       "several values outside brackets | a list stands in brackets: email = [\"a@b.com\", \"c@d.com\"]"},
      {"email = 'a@b.com' , 'c@d.com' # both\n",
       "several values outside brackets | a list stands in brackets: email = ['a@b.com' , 'c@d.com']"},
      {"address = \"He said \"a\", \"b\"\"\n", "quotation marks inside a string | write each of them as "
                                               "\\\", or put the whole text in single quotes: '…'"},
      {"experience\n", "`experience` is no header | write [[experience]]"},
      {"[[military]]\nservice\n", "`service` has no value | write service = …"},
      {"Work Experience\norganization = \"A\"\n", "`Work Experience` is no header | write [[experience]]"},
      {"경력:\n", "`경력` is no header | write [[experience]]"},
      {"[[work experience]]\norganization = \"A\"\n",
       "`work experience` is [[experience]] here | write [[experience]]"},
      {"[[my section]]\ntitle = \"A\"\n", "there is no `my section` | a section of your own is [[section]], "
                                          "and below it title = \"my section\""},
      {"email = \"a@b.com\", phone = \"010-0000-0000\"\n",
       "a second key on one line | begin a line of its own with `phone`"},
      {"email = \"a@b.com\"; phone = \"010-0000-0000\"\n",
       "a second key on one line | begin a line of its own with `phone`"},
      {"links = [\n  network = \"GitHub\",\n  handle = \"a\",\n]\n",
       "a list has no keys of its own | put each entry in braces, on one line: { network = … }; or write "
       "[[name]] above "
       "its keys"},
      {"[[experience]]\n기간 = \"2019~2020\"\n",
       "keys are English: `기간` is `start` and `end` here | write `start` and `end`"},
      {"---\n", "`---` parts nothing in TOML | take the line out"},
      {"*****\n", "`*****` parts nothing in TOML | take the line out"},
      {"- a\n- b\n\n- c = d\n", "this is no list in TOML | a list stands in brackets behind its key: work = "
                                "[\"…\", \"…\"]; or in a text "
                                "between \"\"\" and \"\"\""},
      {"• a\n• b\n", "this is no list in TOML | a list stands in brackets behind its key: work = [\"…\", "
                     "\"…\"]; or in a text "
                     "between \"\"\" and \"\"\""},
      {"email = [\"a@b.com\", \"\"]\n", "an item of `email` is empty | write one, or take the item out"},
      {"photo = \"photos\\new.jpg\"\n", "this path holds a control character: a backslash begins an escape "
                                        "in double quotes | in a path write /: "
                                        "\"photos/new.jpg\""},
      {"photo = \"a\\tb\\bc\\f.jpg\"\n", "this path holds a control character: a backslash begins an escape "
                                         "in double quotes | in a path write /: "
                                         "\"a/tb/bc/f.jpg\""},
  });
}

TEST_CASE("a text over several lines in single quotation marks is one fault") {
  const std::string said =
      "this text goes over several lines | begin and end it with three quotation marks: \"\"\"…\"\"\"";
  for (const std::string lines :
       {"address = \"a\nb\"\n", "address = \"a\n\nb, c\n- d [e]\nf \\\" g\"  # end\nemail = \"a@b.com\"\n",
        "address = 'a\nb'\nemail = 'a@b.com'\n", "[[skills]]\ngroup = \"A\"\nitems = [\"a\nb\", \"c\"]\n",
        "address = \"a\n\"\n"}) {
    CAPTURE(lines);
    CHECK(said_of(lines) == std::vector<std::string>{said});
  }
  // The next line is a key of its own: the first was not closed.
  CHECK(said_of("address = \"a\nemail = \"a@b.com\"\n") ==
        std::vector<std::string>{"this string is never closed | add \" at its end"});
}

TEST_CASE("Markdown is named") {
  const auto message = [](const std::string& text) {
    Reading reading;
    const diag::SourceId id = reading.sources.add("test.toml", text);
    syntax::read_toml(reading.sources, id, reading.diagnostics, english_key);
    return reading.diagnostics.all().size() == 1 ? reading.diagnostics.all().front().message
                                                 : std::string("?");
  };
  const std::string said = "this looks like Markdown, and hanjang reads TOML";
  CHECK(message("# 홍길동\n\n## 경력\n- 누리랩\n- 한빛\n") == said);
  CHECK(message("# A\n\nEngineer\n\n## Experience\n\n- **Nurilab** 2019\n") == said);
  CHECK(message("**A**\n[site](https://example.com)\n* b\n") == said);
  CHECK(message("---\ntitle: x\n---\n# A\n") == "this looks like YAML, and hanjang reads TOML");
  CHECK(message("## About me\n[person]\nname = \"A\nemail = \"a@b.com\"\n") == "this string is never closed");
}

TEST_CASE("an address without its scheme under another tool's key is shown as a link") {
  check({{"homepage = \"a.kr\"\n", "unknown key `homepage` in [person] | write links = [\"https://a.kr\"]"},
         {"website = \"https://a.kr/me\"\n",
          "unknown key `website` in [person] | write links = [\"https://a.kr/me\"]"},
         {"github = \"kim\"\n",
          "unknown key `github` in [person] | write links = [{ network = \"github\", handle = \"kim\" }]"}});
}
