// Letters: the ways to write a body, what is filled in, and the languages they come in.

#include "catch.h"
#include "read.h"
#include "resume/letters.h"
#include "resume/resume.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

constexpr base::Date kToday{2026, 11, 28};

const SourceRecord& letter_of(const Reading& reading) {
  REQUIRE(reading.resume);
  REQUIRE(!reading.resume->letters.empty());
  return reading.resume->letters.front();
}

// The one entry of a letter in a language.
Record selected(const Reading& reading, std::string_view language) {
  diag::Diagnostics diagnostics;
  const Resume resume =
      select_letter(*reading.resume, {}, {letter_of(reading), language, kToday}, diagnostics);
  REQUIRE(is_letter(resume));
  return resume.sections.front().entries.front();
}

std::vector<std::string> paragraphs(const Reading& reading, std::string_view language) {
  const Record letter = selected(reading, language);
  const auto* body = letter.get<RichText>("body");
  std::vector<std::string> result;
  if (body == nullptr) return result;
  const auto add = [&](const std::vector<Inline>& inlines) {
    std::string text;
    for (const Inline& part : inlines) text += part.text.text;
    result.push_back(text);
  };
  add(body->inlines);
  for (const ProseBlock& block : body->rest) add(block.inlines);
  return result;
}

using Strings = std::vector<std::string>;

Reading with_body(const std::string& body) {
  return read_after_person("[[letter]]\norganization = { ko = \"담다\", en = \"Damda\" }\n" + body);
}

} // namespace

TEST_CASE("a body is a text, an array of paragraphs, or either in each language") {
  CHECK(paragraphs(with_body("body = \"\"\"\n하나\n\n둘\"\"\""), "ko") == Strings{"하나", "둘"});
  CHECK(paragraphs(with_body("body = [\"하나\", \"둘\"]"), "ko") == Strings{"하나", "둘"});
  const Reading each = with_body("body = { ko = [\"하나\", \"둘\"], en = \"One\" }");
  CHECK(paragraphs(each, "ko") == Strings{"하나", "둘"});
  CHECK(paragraphs(each, "en") == Strings{"One"});
  const Reading tables =
      with_body("body = [{ ko = \"하나\", en = \"One\" }, { ko = \"둘\", en = \"\" }, \"3\"]");
  CHECK(paragraphs(tables, "ko") == Strings{"하나", "둘", "3"});
  CHECK(paragraphs(tables, "en") == Strings{"One", "3"});
  CHECK(tables.faults().empty());
}

TEST_CASE("placeholders are filled in, but for those in code") {
  const Reading reading =
      with_body("position = \"개발자\"\nbody = \"{organization}의 {position}, {name}: `{name}` {}\"");
  CHECK(reading.faults().empty());
  CHECK(paragraphs(reading, "ko") == Strings{"담다의 개발자, 홍길동: {name} {}"});
}

TEST_CASE("a letter without a date bears that of the day") {
  CHECK(selected(with_body("body = \"글\""), "ko").get<DateValue>("date")->date == kToday);
  CHECK(selected(with_body("date = 2026-01-02\nbody = \"글\""), "ko").get<DateValue>("date")->date ==
        base::Date{2026, 1, 2});
}

TEST_CASE("a letter comes in the languages that its body or its answers are written in") {
  const auto languages = [](const std::string& text) {
    const Reading reading = read_after_person("[[letter]]\n" + text);
    return letter_languages(*reading.resume, letter_of(reading));
  };
  CHECK(languages("body.ko = \"글\"") == Strings{"ko"});
  CHECK(languages("body = { en = \"Text\", ko = \"글\" }") == Strings{"ko", "en"}); // the file's first
  CHECK(languages("body = { en = \"\", ko = \"글\" }") == Strings{"ko"});
  CHECK(languages("body = \"글\"") == Strings{"ko"}); // one text for all: its letters tell
  CHECK(languages("questions = [{ question = \"Q\", answer.ko = \"답\" }, { question = \"Q\", answer.en = "
                  "\"A\" }]") == Strings{"ko", "en"});
}

TEST_CASE("letters have languages of their own, and make no resume in them") {
  const Reading reading = read_file("[person]\nname.ko = \"홍길동\"\n[[letter]]\nbody.en = \"Text\"");
  CHECK(reading.resume->languages == Strings{"ko"});
}

TEST_CASE("nothing of a letter falls back to another language but names") {
  const Reading reading =
      read_after_person("[[letter]]\norganization.ko = \"담다\"\nsubject.ko = \"제목\"\n"
                        "enclosures = [{ ko = \"이력서\" }, \"CV\"]\nbody = { ko = \"글\", en = \"Text\" }");
  const Record letter = selected(reading, "en");
  CHECK(plain(letter.get<RichText>("organization")) == "담다");
  CHECK(letter.get<RichText>("subject") == nullptr);
  CHECK(letter.get<std::vector<RichText>>("enclosures")->size() == 1);
  CHECK(letter.get<RichText>("body")->plain() == "Text");
}

TEST_CASE("an answer that lacks a language that others have is a fault") {
  const Reading reading = read_after_person(
      "[[letter]]\nquestions = [{ question = \"Q\", answer = { ko = \"답\", en = \"A\" } }, "
      "{ question = \"R\", answer.ko = \"답\" }]");
  diag::Diagnostics diagnostics;
  select_letter(*reading.resume, {}, {letter_of(reading), "en", kToday}, diagnostics);
  REQUIRE(diagnostics.error_count() == 1);
  CHECK(diagnostics.all().front().code == diag::Code::letter_language);
}
