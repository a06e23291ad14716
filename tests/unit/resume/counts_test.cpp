// Counts of answers, and answers as they are pasted. tests/letters_test.py holds a thousand texts against a
// counter of its own.

#include "catch.h"
#include "read.h"
#include "resume/counts.h"
#include "resume/letters.h"
#include "resume/resume.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

constexpr std::string_view kGiven = "봄, API 3개\n이동 시간 → 9초";

std::string pasted(const std::string& answer) {
  const Reading reading =
      read_after_person("[[letter]]\nid = \"a\"\n[[letter.questions]]\nquestion = \"Q\"\nanswer = " + answer);
  REQUIRE(reading.resume);
  REQUIRE(reading.resume->letters.size() == 1);
  diag::Diagnostics diagnostics;
  const Resume letter =
      select_letter(*reading.resume, {}, {reading.resume->letters.front(), "ko", {}}, diagnostics);
  const auto answers = answers_of(letter);
  REQUIRE(answers.size() == 1);
  return answers.front().text.text;
}

} // namespace

TEST_CASE("the six counts of a text that were reckoned by hand") {
  const TextCounts counts = count_text(kGiven);
  CHECK(counts.in(CountUnit::spaces, 1) == 20);
  CHECK(counts.in(CountUnit::spaces, 0) == 19);
  CHECK(counts.in(CountUnit::no_spaces, 1) == 14);
  CHECK(counts.in(CountUnit::bytes_2, 1) == 28);
  CHECK(counts.in(CountUnit::bytes_2, 2) == 29);
  CHECK(counts.in(CountUnit::bytes_3, 2) == 37);
}

TEST_CASE("what a reader sees as one character is one, however many code points it has") {
  const TextCounts counts = count_text("가👩\u200d💻e\u0323");
  CHECK(counts.clusters == 3);
  CHECK(counts.code_points == 6);
  CHECK(counts.utf16_units == 8);
}

TEST_CASE("a limit falls before the first character that is over it") {
  CHECK(end_of_limit(kGiven, CountUnit::spaces, 1, 20) == kGiven.size());
  CHECK(kGiven.substr(end_of_limit(kGiven, CountUnit::spaces, 1, 17)).starts_with(" 9초"));
  CHECK(kGiven.substr(end_of_limit(kGiven, CountUnit::bytes_2, 1, 1)).starts_with("봄"));
  CHECK(kGiven.substr(end_of_limit(kGiven, CountUnit::spaces, 2, 10)).starts_with("\n"));
}

TEST_CASE("an answer keeps its line ends and loses its marks") {
  CHECK(pasted("\"하나\\n둘\"") == "하나\n둘");
  CHECK(pasted("\"\"\"\n하나\n\n\n둘\n  셋  \n\"\"\"") == "하나\n\n둘\n셋");
  CHECK(pasted("\"**하나** [둘](https://example.com/a)와 `셋`\"") == "하나 둘 (https://example.com/a)와 셋");
  CHECK(pasted("\"- 하나\\n- 둘\"") == "- 하나\n- 둘"); // no list: what was written is pasted
  CHECK(pasted("'''\n하나\\\n둘'''") == "하나\n둘");
}

TEST_CASE("what CP949 has no code for is found once each") {
  const std::string text = "가 — 나 — 다 😀 ·→“”";
  const auto found = find_outside_cp949(text);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0]).starts_with("—"));
  CHECK(text.substr(found[1]).starts_with("😀"));
}
