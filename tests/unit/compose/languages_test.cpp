// Regions of known languages, and languages that the layouts have no words of.

#include "unit/compose/support.h"

#include <string>
#include <string_view>
#include <utility>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kResume = R"([person]
name = "Hong"
phone = "010-1234-5678"
[[education]]
institution = "A"
major = "B"
minor = "C"
score = 3.9
scale = 4.5
start = "2012-03"
end = "2018-02"
coursework = ["D"]
[[experience]]
organization = "E"
start = "2019-03"
end = "present"
stack = ["F"]
[[skills]]
group = "G"
items = [{ name = "H", since = 2016 }]
)";

// The block of a hint, as it is pasted, with a text Wn for the words of each line, placeholders kept.
std::string overlay_for(const std::string& hint) {
  constexpr std::string_view kLayout = "layout.";
  std::string block = hint.substr(hint.find('\n') + 1) + "\n";
  block.erase(1, kLayout.size()); // an overlay is a layout itself
  std::string overlay = block.substr(0, block.find('\n') + 1);
  int n = 0;
  for (std::size_t at = overlay.size(); at < block.size(); at = block.find('\n', at) + 1) {
    const std::string line = block.substr(at, block.find('\n', at) - at);
    overlay += line.substr(0, line.find(' ')) + " = \"W" + std::to_string(n++);
    for (const char* placeholder : {"{}", "{0}", "{1}"})
      if (line.find("plural") == std::string::npos && line.find(placeholder) != std::string::npos)
        overlay += placeholder;
    overlay += " \"\n";
  }
  return overlay;
}

// In every kind of date that words are for.
const std::string kDated = R"([[projects]]
name = "I"
start = "2020 Spring"
end = "2020 Summer"
[[projects]]
name = "J"
start = "2020 Fall"
end = "2020 Winter"
[[projects]]
name = "K"
start = "2021 Q1"
end = "2021 H1"
[[projects]]
name = "L"
start = "2023-01"
end = "2023 H2"
[[awards]]
title = "M"
date = "2027-02"
[form]
salary = "N"
declaration = true
)";

} // namespace

TEST_CASE("a region of a language that the layouts know prints as that language") {
  for (const auto& [code, language] : {std::pair{"ko-KR", "ko"},
                                       {"ko-KP", "ko"},
                                       {"ko-US", "ko"},
                                       {"en-US", "en"},
                                       {"en-GB", "en"},
                                       {"en-AU", "en"},
                                       {"en-IN", "en"},
                                       {"en-SG", "en"},
                                       {"en-001", "en"},
                                       {"en-150", "en"}}) {
    CAPTURE(code);
    const Composed region(kResume, {}, code);
    CHECK_FALSE(region.diagnostics.has_errors());
    CHECK(region.lines() == Composed(kResume, {}, language).lines());
  }
}

TEST_CASE("what is said of a region lies over what is said of its language") {
  const std::string over = "[language.en]\ntitle.skills = \"Skills A\"\ntitle.education = \"Education A\"\n"
                           "[language.en-GB]\ntitle.skills = \"Skills B\"\n";
  const auto has = [](const Composed& run, const std::string& line) {
    const Lines lines = run.lines();
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  };
  const Composed british(kResume, over, "en-GB");
  CHECK(has(british, "# Skills B"));
  CHECK(has(british, "# Education A"));
  CHECK(has(Composed(kResume, over, "en"), "# Skills A"));
}

TEST_CASE("a language without words is told which it takes, and prints with them and no others") {
  for (const char* language : {"de", "fr", "es", "pt", "it", "nl", "pl", "cs", "tr", "sv",    "fi",
                               "da", "nb", "hu", "ro", "vi", "id", "ja", "zh", "ru", "de-AT", "pt-BR"}) {
    CAPTURE(language);
    const Composed bare(kResume, {}, language);
    REQUIRE(bare.diagnostics.count(diag::Severity::error) == 1);
    const diag::Diagnostic& fault = bare.diagnostics.all().front();
    CHECK(fault.code == diag::Code::missing_words);
    for (const char* word :
         {"title.education", "title.experience", "title.skills", "present.other", "word.score", "word.stack",
          "word.minor", "word.coursework", "dates.duration", "dates.since"})
      CHECK(fault.hints.front().find(word) != std::string::npos);
    for (const char* word : {"title.awards", "title.summary", "word.thesis", "word.advisor"})
      CHECK(fault.hints.front().find(word) == std::string::npos);
    const Composed given(kResume, overlay_for(fault.hints.front()), language);
    CHECK_FALSE(given.diagnostics.has_errors());
    for (const std::string& line : given.lines())
      for (const char* english :
           {"Education", "Experience", "Skills", "Present", "GPA", "Coursework", "Stack", "since"})
        CHECK(line.find(english) == std::string::npos);
  }
}

TEST_CASE(
    "what is asked of a language is all that would print in English, and what a block gives is enough") {
  const std::string head =
      "[section]\nhide = []\n[entry.person]\nrows = [{ left = [{ word = \"top\" }] }, "
      "{ left = [\"name\", \"age\", \"career\"] }]\n"
      "[word]\ntop = \"Curriculum Vitae\"\n[dates]\nage = \"aged {}\"\n"
      "[[entry.form.rows]]\nleft = [{ field = \"declaration\", word = \"declaration\" }]\n";
  const std::string resume =
      "[document]\nshow = [\"person.birth\"]\n[person]\nname = \"O\"\nbirth = \"1990-03-02\"\n" +
      kResume.substr(kResume.find("[[education]]")) + kDated;
  const Composed bare(resume, head, "de");
  REQUIRE(bare.diagnostics.count(diag::Severity::error) == 1);
  const std::string& hint = bare.diagnostics.all().back().hints.front();
  for (const char* name : {"word.top", "word.declaration", "dates.age", "dates.duration", "dates.since",
                           "dates.expected", "dates.spring", "dates.summer", "dates.autumn", "dates.winter",
                           "dates.quarter", "dates.first_half", "dates.second_half", "present.other"}) {
    CAPTURE(name);
    CHECK(hint.find(std::string("\n") + name + " = \"") != std::string::npos);
  }
  for (const char* name : {"dates.month", "dates.year", "dates.range", "title.awards = \"\"", "word.thesis"})
    CHECK(hint.find(name) == std::string::npos);
  const Composed given(resume, head + overlay_for(hint), "de");
  CHECK_FALSE(given.diagnostics.has_errors());
  for (const std::string& line : given.lines())
    for (const char* english :
         {"Curriculum", "aged", "yr", "mo", "since", "expected", "Spring", "Summer", "Fall", "Winter", "Q1",
          "H1", "H2", "Present", "declare", "Awards", "Projects", "salary", "GPA"}) {
      CAPTURE(line, english);
      CHECK(line.find(english) == std::string::npos);
    }
}
