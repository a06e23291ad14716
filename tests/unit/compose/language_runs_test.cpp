// Which part of a text is of another language than the document.

#include "catch.h"
#include "compose/detail/language_runs.h"

#include <string>
#include <string_view>

using namespace hanjang::compose;

namespace {

// "Kim <ko:김> x"
std::string marked(std::string_view text, std::string_view document) {
  std::string result;
  std::size_t at = 0;
  for (const LanguageRun& run : language_runs(text, document)) {
    CHECK(run.begin == at);
    at = run.end;
    const std::string piece(text.substr(run.begin, run.end - run.begin));
    result += run.language.empty() ? piece : "<" + std::string(run.language) + ":" + piece + ">";
  }
  CHECK(at == text.size());
  return result;
}

} // namespace

TEST_CASE("Hangul is Korean in a document of any other language") {
  CHECK(marked("Gildong Hong (홍길동), Seoul", "en") == "Gildong Hong (<ko:홍길동>), Seoul");
  CHECK(marked("한별 대학교, 서울", "en-GB") == "<ko:한별 대학교, 서울>");
  CHECK(marked("네이버 D2SF 발표", "en") == "<ko:네이버> D2SF <ko:발표>");
  CHECK(marked("홍길동", "ko") == "홍길동");
  CHECK(marked("홍길동", "ko-KR") == "홍길동");
  CHECK(marked("홍길동", "kok") == "<ko:홍길동>"); // another language, whose code begins alike
}

TEST_CASE("Latin words alone are English in a Korean document") {
  CHECK(marked("Attention Is All You Need", "ko") == "<en:Attention Is All You Need>");
  CHECK(marked("Google Cloud, 2nd edition (3.5%)", "ja") == "<en:Google Cloud, 2nd edition (3.5%)>");
  CHECK(marked("PyTorch", "ko") == "PyTorch");
  CHECK(marked("A B C D", "ko") == "A B C D"); // letters are no words
  CHECK(marked("BERT and XLNet 사전학습", "ko") == "BERT and XLNet 사전학습");
  CHECK(marked("Attention Is All You Need", "en") == "Attention Is All You Need");
  CHECK(marked("Attention Is All You Need", "fr") == "Attention Is All You Need");
  CHECK(marked("Привет мой друг", "ko") == "Привет мой друг");
  CHECK(marked("Machine learning, 機械学習", "ko") == "Machine learning, 機械学習");
  CHECK(marked("", "ko").empty());
  CHECK(marked("gildong.hong@example.com", "ko") == "gildong.hong@example.com"); // one word
  CHECK(marked("2020 ~ 2021", "ko") == "2020 ~ 2021");
}
