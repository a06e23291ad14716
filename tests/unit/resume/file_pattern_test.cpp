#include "catch.h"
#include "resume/file_pattern.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

RichText pattern(const std::string& text) {
  return {{{.text = {text, {1, 0, 1}, {}}, .url = {}}}, {1, 0, 1}};
}

const FileWords kKorean{.name = "홍길동",
                        .headline = "머신러닝 엔지니어 · 검색과 NLP",
                        .variant = "ml",
                        .organization = "담다 페이",
                        .letter = "damda-2",
                        .document = "이력서",
                        .lang = "ko"};
const FileWords kEnglish{.name = "Gildong Hong",
                         .headline = "C++ / Systems Engineer",
                         .variant = "",
                         .organization = "",
                         .letter = "",
                         .document = "Resume",
                         .lang = "en"};

std::string stem(const std::string& text, const FileWords& words) {
  diag::Diagnostics diagnostics;
  std::string result = file_stem(pattern(text), words, diagnostics);
  CHECK(diagnostics.has_errors() == result.empty());
  return result;
}

std::size_t faults(const std::string& text) {
  diag::Diagnostics diagnostics;
  check_file_pattern(pattern(text), diagnostics);
  return diagnostics.all().size();
}

} // namespace

TEST_CASE("the organization of a letter stands in its name, and leaves no gap in those of others") {
  CHECK(stem("{name}_{organization}_{document}", kKorean) == "홍길동_담다페이_이력서");
  CHECK(stem("{name}_{organization}_{document}", kEnglish) == "Gildong-Hong_Resume");
}

TEST_CASE("two letters to one organization are told apart by their ids") {
  CHECK(stem("{organization}_{letter}", kKorean) == "담다페이_damda-2");
  CHECK(stem("{name}_{letter}", kEnglish) == "Gildong-Hong");
}

TEST_CASE("a pattern is filled in, without blanks") {
  CHECK(stem("{name}.pdf", kKorean) == "홍길동");
  CHECK(stem("{name}.PDF", kKorean) == "홍길동");
  CHECK(stem("{name}_{headline}_{document}", kKorean) == "홍길동_머신러닝엔지니어-검색과NLP_이력서");
  CHECK(stem("{name}_{headline}_{document}", kEnglish) == "Gildong-Hong_C++-Systems-Engineer_Resume");
  CHECK(stem("{name} {variant} {lang}", kKorean) == "홍길동ml-ko");
  CHECK(stem("{variant}_{name}", kEnglish) == "Gildong-Hong"); // nothing stands for an empty one
}

TEST_CASE("a name is safe on every system") {
  CHECK(stem("a/b\\c:d*e?f\"g<h>i|j", kEnglish) == "a-b-c-d-e-f-g-h-i-j");
  CHECK(stem("..hidden..", kEnglish) == "hidden");
  CHECK(stem("a/../../b.c", kEnglish) == "a-b.c");
  CHECK(stem("-rf", kEnglish) == "rf");
  CHECK(stem("CON", kEnglish) == "CON_");
  CHECK(stem("nul.txt", kEnglish) == "nul_.txt");
  CHECK(stem("a\u200Bb\u202Ec", kEnglish) == "a-b-c");
  CHECK(stem("\u1112\u1161\u11AB", kEnglish) == "한"); // NFC
}

TEST_CASE("a pattern that makes no name is an error") {
  CHECK(stem("{variant}", kEnglish).empty());
  CHECK(stem("///", kEnglish).empty());
  CHECK(stem(std::string(kMostStemBytes + 1, 'a'), kEnglish).empty());
  CHECK(stem(std::string(kMostStemBytes, 'a'), kEnglish).size() == kMostStemBytes);
}

TEST_CASE("placeholders that there are not are told") {
  CHECK(faults("{name}_{headline}_{variant}_{document}_{lang}") == 0);
  CHECK(faults("{name}_{job}_{Lang}") == 2);
  CHECK(faults("{name}_{lang") == 1);
  CHECK(faults("plain") == 0);
}
