#include "catch.h"
#include "spelling/detail/english_tokens.h"
#include "spelling/detail/korean_tokens.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace hanjang::spelling;

namespace {

// The words with one blank between them; `^` before a capitalised one, `~` before one with accents.
std::string english(std::string_view text) {
  std::string words;
  for (const Token& token : english_tokens(text)) {
    if (!words.empty()) words += ' ';
    if (token.shape == Shape::capitalised) words += '^';
    if (token.shape == Shape::accented) words += '~';
    words += token.word;
  }
  return words;
}

std::string korean(std::string_view text) {
  std::string words;
  for (const KoreanToken& token : korean_tokens(text)) words += words.empty() ? token.word : " " + token.word;
  return words;
}

} // namespace

TEST_CASE("English words, and what is none") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"", ""},
      {"Cut costs by half", "^Cut costs by half"},
      {"well-known, open\u2011source; done.", "well known open source done"},
      {"**bold** and *slanted* “quoted” (aside)", "bold and slanted quoted aside"},
      {"don't, team’s plan, customers’ plans, 'quoted'", "don't team plan customers plans quoted"},
      {"input/output and CI/CD", "input output and"},
      // Not words: shouting, capitals inside, digits, one letter alone.
      {"API GraphQL iOS v2 3rd k8s utf-8 gpt-4 24-hour I a", "hour a"},
      // All of an address, a file, a path, an option, a name of programs.
      {"see https://example.com/some-page or me@example.com", "see or"},
      {"edit notes.txt, src_main, ./run, /etc/hosts, (--dry-run), C:\\temp or std::move", "edit or"},
      {"Node.js, example.com and e.g. this", "and this"},
      {"@mention #hashtag `code` key=value", ""},
      {"end of line.\nNext line", "end of line ^Next line"},
      // Of another language, and of another script.
      {"café naïve Élan résumé", "~café ~naïve ~Élan ~résumé"},
      {"배포 pipeline을 구축", "pipeline"},
      {"soft\u00ADhyphen", "~soft\u00ADhyphen"},
      {"a\u00A0b\u3000cd", "a b cd"},
  };
  for (const auto& [text, words] : cases) {
    INFO(text);
    CHECK(english(text) == words);
  }
}

TEST_CASE("an English word keeps its place") {
  constexpr std::string_view kText = "한글 the team’s well-known plan";
  std::string parts;
  for (const Token& token : english_tokens(kText))
    parts.append(kText.substr(token.begin, token.end - token.begin)).push_back('|');
  CHECK(parts == "the|team|well|known|plan|");
}

TEST_CASE("Korean words, and what belongs to another word") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"", ""},
      {"배포를 자동화", "배포를 자동화"},
      {"API를 3개월에 5%를 GPU로", ""},
      {"생성(RAG)의 ‘정확도’라는 \"지표\"라는 **굵게**처럼", "생성 정확도 지표 굵게"},
      {"(배포) 개발/운영·관리, 배포→운영", "배포 개발 운영 관리 배포 운영"},
      {"2.5시간을 줄여", "줄여"},
      {"및 등 그 앱", ""}, // one syllable says too little
      {"머신러닝ML 파이프라인", "머신러닝 파이프라인"},
      {"배포\n운영", "배포 운영"},
      {"\u1107\u1162\u1111\u1169\u1105\u1173\u11AF 봄", "배포를"},
      {"ㅋㅋㅋ 하하", "하하"},
  };
  for (const auto& [text, words] : cases) {
    INFO(text);
    CHECK(korean(text) == words);
  }
}

TEST_CASE("a Korean word keeps its place, spelled out or not") {
  constexpr std::string_view kText = "API 배포, \u110B\u116E\u11AB\u110B\u1167\u11BC!";
  std::string parts;
  for (const KoreanToken& token : korean_tokens(kText))
    parts.append(kText.substr(token.begin, token.end - token.begin)).push_back('|');
  CHECK(parts == "배포|\u110B\u116E\u11AB\u110B\u1167\u11BC|");
}
