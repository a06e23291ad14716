// Regions of known languages, and languages that the layouts have no words of.

#include "unit/compose/support.h"

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

// The words of a hint, `title.awards = "…"; present.other = "…"`, each given the text Wn.
std::string overlay_for(const std::string& hint, const std::string& language) {
  std::string overlay = "[language." + language + "]\n";
  std::string rest = hint.substr(hint.find("]: ") + 3);
  for (int n = 0; !rest.empty(); ++n) {
    const std::size_t end = std::min(rest.find("; "), rest.size());
    overlay += rest.substr(0, rest.find(' ')) + " = \"W" + std::to_string(n) + " \"\n";
    rest.erase(0, std::min(end + 2, rest.size()));
  }
  return overlay;
}

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
    const std::string primary = std::string(language).substr(0, 2);
    const Composed given(kResume, overlay_for(fault.hints.front(), primary), language);
    CHECK_FALSE(given.diagnostics.has_errors());
    for (const std::string& line : given.lines())
      for (const char* english :
           {"Education", "Experience", "Skills", "Present", "GPA", "Coursework", "Stack", "since"})
        CHECK(line.find(english) == std::string::npos);
  }
}

TEST_CASE("words for parts of years, for what is expected and of titles alone are asked for too") {
  const auto asked = [](const std::string& entry, const std::string& over) {
    const Composed run("[person]\nname = \"Kim\"\n" + entry, over, "de"); // today is 2024-06-15
    const auto& all = run.diagnostics.all();
    const auto found = std::ranges::find(all, diag::Code::missing_words, &diag::Diagnostic::code);
    CAPTURE(entry);
    REQUIRE(found != all.end());
    return found->hints.front();
  };
  const auto asks = [&](const std::string& dates, const std::string& word) {
    return asked("[[education]]\ninstitution = \"A\"\n" + dates, {}).find(word) != std::string::npos;
  };
  CHECK(asks("start = \"2019 spring\"\nend = \"2020\"\n", "dates.spring = \"Spring {0}\""));
  CHECK(asks("start = \"2019\"\nend = \"2020 Q1\"\n", "dates.quarter = \"Q{1} {0}\""));
  CHECK(asks("start = \"2019\"\nend = \"2020 H2\"\n", "dates.second_half"));
  CHECK(asks("start = \"2019\"\nend = \"2024-07\"\n", "dates.expected = \"{} (expected)\""));
  CHECK(asks("end = \"2023 expected\"\n", "dates.expected"));
  CHECK_FALSE(asks("start = \"2019-03\"\nend = \"2024-06\"\n", "dates.expected"));
  CHECK(asked({}, "[word]\nhead = \"Résumé\"\n[entry.person]\nrows = [{ left = [{ word = \"head\" }] }]\n")
            .find("word.head = \"Résumé\"") != std::string::npos);
}
