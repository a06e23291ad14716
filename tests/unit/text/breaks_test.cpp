#include "catch.h"
#include "text/paragraph.h"

#include <string>
#include <string_view>

using namespace hanjang;
using namespace hanjang::text;

namespace {

// The text with a bar at every break of that tier or a better one.
std::string marked(std::string_view text, BreakTier worst, std::string_view language = "ko") {
  std::string result;
  std::size_t from = 0;
  for (const Break& place : find_breaks(text, language)) {
    if (place.tier > worst) continue;
    result += text.substr(from, place.offset - from);
    result += "¦";
    from = place.offset;
  }
  return result + std::string(text.substr(from));
}

std::string joints(std::string_view text) { return marked(text, BreakTier::joint); }
std::string boundaries(std::string_view text) { return marked(text, BreakTier::boundary); }
std::string syllables(std::string_view text) { return marked(text, BreakTier::syllable); }
std::string graphemes(std::string_view text) { return marked(text, BreakTier::grapheme); }

} // namespace

TEST_CASE("Hangul words stay whole") {
  CHECK(boundaries("머신러닝 모델의 설계와 학습") == "머신러닝 ¦모델의 ¦설계와 ¦학습");
  CHECK(boundaries("대용량  데이터 ") == "대용량  ¦데이터 ");
  CHECK(boundaries("大韓民國 만세") == "大韓民國 ¦만세");
}

TEST_CASE("What belongs together is not torn") {
  CHECK(boundaries("C++ 개발") == "C++ ¦개발");
  CHECK(boundaries("C#과 F#") == "C#과 ¦F#");
  CHECK(boundaries("BERT를") == "BERT를");
  CHECK(boundaries("2019년 8월") == "2019년 ¦8월");
  CHECK(boundaries("(컴퓨터공학부)에서") == "(컴퓨터공학부)에서");
  CHECK(boundaries("(Next.js)를") == "(Next.js)를");
  CHECK(boundaries("『책 제목』과") == "『책 ¦제목』과");
  CHECK(boundaries("A/B 테스트") == "A/B ¦테스트");
  CHECK(boundaries("A/B테스트") == "A/B테스트");
  CHECK(boundaries("CI/CD") == "CI/CD");
  CHECK(boundaries("e-mail") == "e-mail");
  CHECK(boundaries("GPT-4") == "GPT-4");
  CHECK(boundaries("남·여") == "남·여");
  CHECK(boundaries("R&D") == "R&D");
  CHECK(boundaries("engineer(s)") == "engineer(s)");
}

TEST_CASE("Numbers stay whole") {
  CHECK(joints("2.8 s 만에") == "2.8 s ¦만에");
  CHECK(boundaries("2.8 s 만에") == "2.8 ¦s ¦만에");
  CHECK(joints("71% → 89% 향상") == "71% → 89% ¦향상");
  CHECK(joints("9 servers") == "9 ¦servers");
  CHECK(syllables("3.5%") == "3.5%");
  CHECK(syllables("1,200만") == "1,200만");
  CHECK(syllables("₩30,000,000") == "₩30,000,000");
  CHECK(syllables("US$1,200.00") == "US$1,200.00");
  CHECK(syllables("010-0000-0000") == "010-0000-0000");
  CHECK(syllables("+82 10-0000-0000") == "+82 ¦10-0000-0000");
  CHECK(syllables("10:30") == "10:30");
  CHECK(syllables("2019-03") == "2019-03");
  CHECK(syllables("100GB") == "100GB");
  CHECK(syllables("-5 ℃") == "-5 ¦℃");
}

TEST_CASE("Long words may part behind a separator") {
  CHECK(joints("PyTorch·TensorFlow·Kubernetes") == "PyTorch·¦TensorFlow·¦Kubernetes");
  CHECK(joints("머신러닝/딥러닝") == "머신러닝/¦딥러닝");
  CHECK(joints("서울·부산") == "서울·¦부산");
  CHECK(joints("BERT/모델") == "BERT/¦모델");
  CHECK(joints("data-driven") == "data-driven");
  CHECK(syllables("data-driven") == "data-¦driven");
  CHECK(joints("state-of-the-art") == "state-of-the-art");
  CHECK(joints("앞말——뒷말") == "앞말——¦뒷말");
  CHECK(graphemes("——").size() == std::string("——").size() + 2); // only as a last resort
  CHECK(syllables("——") == "——");
  CHECK(syllables("……") == "……");
}

TEST_CASE("A dash goes with what it leads to, a tilde with both of its numbers") {
  CHECK(joints("연구 — 개발") == "연구 ¦— 개발");
  CHECK(joints("연구 - 개발") == "연구 ¦- 개발");
  CHECK(joints("work -- result") == "work ¦-- result");
  CHECK(boundaries("연구 — 개발") == "연구 ¦— 개발");
  CHECK(syllables("연구 — 개발") == "연구 ¦— ¦개발");
  CHECK(joints("Aug 2019 – Jul 2020") == "Aug ¦2019 – Jul ¦2020");
  CHECK(boundaries("2019 – 2020") == "2019 ¦– 2020");
  CHECK(joints("2019.08 ~ 2020.07") == "2019.08 ~ 2020.07");
  CHECK(boundaries("2019.08 ~ 2020.07") == "2019.08 ¦~ ¦2020.07");
  CHECK(joints("서울 | 부산 · 대전") == "서울 | ¦부산 · ¦대전");
}

TEST_CASE("A negative number begins no line if it can be helped") {
  CHECK(joints("영하 -5도") == "영하 -5도");
  CHECK(boundaries("영하 -5도") == "영하 -5도");
  CHECK(syllables("영하 -5도") == "영하 ¦-5도");
  CHECK(joints("rate \u221221%") == "rate \u221221%");
  CHECK(joints("run -v twice") == "run ¦-v ¦twice");
}

TEST_CASE("What is measured stays with its number if another blank will do") {
  CHECK(joints("reached mIoU 0.61") == "reached ¦mIoU 0.61");
  CHECK(boundaries("reached mIoU 0.61") == "reached ¦mIoU ¦0.61");
  CHECK(joints("F1 0.83, nDCG 0.4") == "F1 0.83, ¦nDCG 0.4");
  CHECK(joints("p95 120 ms") == "p95 120 ms");
  CHECK(joints("April 2020") == "April ¦2020");
  CHECK(marked("Coursework: Analysis", BreakTier::space) == "Coursework: Analysis");
}

TEST_CASE("Brackets, commas and tildes part words only below a blank") {
  CHECK(joints("컴퓨터공학부(소프트웨어)") == "컴퓨터공학부(소프트웨어)");
  CHECK(boundaries("컴퓨터공학부(소프트웨어)") == "컴퓨터공학부¦(소프트웨어)");
  CHECK(boundaries("서울,부산") == "서울,¦부산");
  CHECK(boundaries("2019.08~2020.07") == "2019.08~¦2020.07");
  CHECK(boundaries("f(x)") == "f(x)");
}

TEST_CASE("Nothing that closes begins a line, nothing that opens ends one") {
  CHECK(joints("정말 ?") == "정말 ?");
  CHECK(joints("말 … 끝") == "말 … ¦끝");
  CHECK(joints("( 가나 )") == "( 가나 )");
  CHECK(boundaries("정말 ?") == "정말 ¦?"); // before a word is torn
  CHECK(syllables("앱 .NET 기반") == "앱 ¦.NET ¦기반");
  CHECK(syllables("설정 ~/notes") == "설정 ¦~/¦notes");
}

TEST_CASE("Addresses part where they may") {
  CHECK(joints("github.com/gildong/a-very-long-name") == "github.com/gildong/a-very-long-name");
  CHECK(joints("github.com/gildong/a-very-long-name-of-a-repository") ==
        "github.com/¦gildong/¦a-very-long-name-of-a-repository");
  CHECK(boundaries("github.com/gildong/a-very-long-name") == "github.com/¦gildong/¦a-very-long-name");
  CHECK(joints("https://example.com/path/to?query=one&other=two") ==
        "https://example.com/¦path/¦to?¦query=one&¦other=two");
  CHECK(joints("gildong@example.com") == "gildong@example.com");
  CHECK(syllables("hong.gildong@example.co.kr") == "hong¦.gildong@¦example¦.co¦.kr");
  CHECK(boundaries("(github.com/gildong)에서") == "(github.com/¦gildong)에서");
  CHECK(joints("Node.js/React") == "Node.js/React");
  CHECK(joints("https://x.kr.") == "https://x.kr.");
}

TEST_CASE("A Hangul word wider than a line parts between syllables") {
  CHECK(syllables("정보통신부장관표창") == "정보¦통¦신¦부¦장¦관¦표창");
  CHECK(syllables("세글자") == "세글자");
  CHECK(syllables("네글자다") == "네글¦자다");
  CHECK(syllables("BERT모델기반") == "BERT모델¦기반");
}

TEST_CASE("Anything parts between graphemes as a last resort, never inside one") {
  CHECK(graphemes("abc") == "a¦b¦c");
  CHECK(graphemes("C++") == "C¦+¦+");
  CHECK(graphemes("e\u0301a") == "e\u0301¦a");
  CHECK(graphemes("🇰🇷🇺🇸") == "🇰🇷¦🇺🇸");
  CHECK(graphemes("👩\u200D💻!") == "👩\u200D💻¦!");
  CHECK(graphemes("\u1112\u1161\u11ABa") == "\u1112\u1161\u11AB¦a");
  CHECK(graphemes("").empty());
  CHECK(graphemes("가") == "가");
}

TEST_CASE("Glue and zero-width blanks") {
  CHECK(syllables("홍\u00A0길동") == "홍\u00A0길동");
  CHECK(syllables("가나\u2060다라") == "가나\u2060다라");
  CHECK(syllables("data\u200Bbase") == "data\u200B¦base");
  CHECK(syllables("data\u00ADbase") == "data\u00ADbase");
  CHECK(syllables(" 가") == " 가");
}

TEST_CASE("Scripts without blanks break as ICU says") {
  CHECK(marked("東京大学", BreakTier::joint, "ja") == "東¦京¦大¦学");
  CHECK(marked("した。「は", BreakTier::joint, "ja") == "し¦た。¦「は"); // between marks as well
  CHECK(marked("語、Python", BreakTier::joint, "ja") == "語、¦Python");
  CHECK(marked("待って", BreakTier::joint, "ja") == "待っ¦て"); // no line begins with a small kana
  CHECK(marked("2024年3月", BreakTier::joint, "ja") == "2024年¦3月");
  CHECK(marked("東京大学", BreakTier::joint, "ko") == "東京大学");
  CHECK(marked("カメラ。", BreakTier::joint, "ko") == "カ¦メ¦ラ。");
  CHECK(marked("ภาษาไทย", BreakTier::joint, "th") == "ภาษา¦ไทย");
  CHECK(marked("日本語 머신러닝", BreakTier::joint, "ja") == "日¦本¦語 ¦머신러닝");
}

TEST_CASE("A word that leans on its neighbour stays with it if another blank will do") {
  const auto blanks = [](std::string_view text) { return marked(text, BreakTier::space); };
  CHECK(blanks("두 제품의 총 매출") == "두 제품의 ¦총 매출");
  CHECK(blanks("개발자 등 세 명") == "개발자 등 ¦세 명");
  CHECK(blanks("read in 2 minutes, 9M messages a day") == "read ¦in ¦2 minutes, ¦9M messages ¦a ¦day");
  CHECK(blanks("4,100만 원 절감") == "4,100만 원 ¦절감");
  CHECK(blanks("raised KRW 600M at AUC 0.86") == "raised ¦KRW 600M at ¦AUC 0.86");
  CHECK(joints("두 제품") == "두 ¦제품");
}

TEST_CASE("A few characters in brackets stay with the word before them, unless they number what follows") {
  CHECK(joints("Operating Systems (A+), Networks (A)") == "Operating ¦Systems (A+), ¦Networks (A)");
  CHECK(joints("검색 증강 생성 (RAG) 개발") == "검색 ¦증강 ¦생성 (RAG) ¦개발");
  CHECK(joints("the system (design and build)") == "the ¦system ¦(design ¦and ¦build)");
  CHECK(joints("the system (BERTs)") == "the ¦system ¦(BERTs)");
  CHECK(joints("either (1) build or (b) buy") == "either ¦(1) ¦build ¦or ¦(b) ¦buy");
  CHECK(boundaries("Systems (A+)") == "Systems ¦(A+)");
}

TEST_CASE("Two figures with a \"to\" between them are one, and a \"from\" leads to them") {
  CHECK(joints("grew 31% to 38%, then") == "grew ¦31% to 38%, ¦then");
  CHECK(joints("cut from $2.4M to $1.1M") == "cut ¦from ¦$2.4M to $1.1M");
  CHECK(marked("cut from 11.3 to 6.8, in May", BreakTier::space) == "cut ¦from 11.3 to 6.8, ¦in ¦May");
  CHECK(boundaries("31% to 38%") == "31% ¦to ¦38%");
  CHECK(joints("31% to all") == "31% ¦to ¦all");
  CHECK(joints("moved to 38% of") == "moved ¦to ¦38% ¦of");
  CHECK(joints("11.8%에서 6.9%") == "11.8%에서 ¦6.9%");
}

TEST_CASE("A few quoted words stay together, more of them part as any") {
  CHECK(joints("‘결과 없음’ 비율") == "‘결과 없음’ ¦비율");
  CHECK(boundaries("‘결과 없음’ 비율") == "‘결과 ¦없음’ ¦비율");
  CHECK(joints("“임베딩 모델을 직접 학습해서 아낀 돈” 발표") ==
        "“임베딩 ¦모델을 ¦직접 ¦학습해서 ¦아낀 ¦돈” ¦발표");
  CHECK(joints("customers’ support handling’ time") == "customers’ ¦support ¦handling’ ¦time");
}
