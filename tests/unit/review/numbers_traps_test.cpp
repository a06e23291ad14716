#include "catch.h"
#include "review/detail/numbers/numbers.h"

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang::review;

namespace {

/// What a text says that the other must say too, as it is written, parted by ` | `.
std::string sure(std::string_view text, Language language) {
  std::string all;
  for (const Quantity& quantity : read_quantities(text, language)) {
    CHECK(quantity.begin < quantity.end);
    CHECK(quantity.end <= text.size());
    if (quantity.is_weak) continue;
    if (!all.empty()) all += " | ";
    all += text.substr(quantity.begin, quantity.end - quantity.begin);
  }
  return all;
}

struct Trap {
  std::string_view text;
  std::string_view numbers = {};
};

void check(std::initializer_list<Trap> traps, Language language) {
  for (const Trap& trap : traps) {
    CAPTURE(trap.text);
    CHECK(sure(trap.text, language) == trap.numbers);
  }
}

} // namespace

TEST_CASE("Korean words that begin as numbers do are none") {
  check(
      {
          {"이 서비스는 이미 이전했고 이후 이용자가 늘었다"},
          {"이 번, 이번, 이 분이, 이 장에서"},
          {"개발 한 기능, 한국, 한편, 한계"},
          {"일을 나누고, 일부, 일반, 일정, 일일 배포, 일 처리"},
          {"사 내 도구, 사용, 사원, 사장, 사이트, 사업"},
          {"오류, 오픈소스, 오전, 오일, 구조 개선, 구분, 구현, 구 단위 실험"},
          {"삼성, 삼일, 육군, 육성, 칠판, 팔로워"},
          {"세대, 세계, 세션, 세부, 세트, 세금, 세미나, 세장비"},
          {"네트워크, 네이버, 네, 그렇습니다"},
          {"두레, 두고, 두산, 두드러진"},
          {"데이터셋, 셋업, 셋톱, 인터넷, 이미지넷, 넷플릭스, 넷마블"},
          {"열 처리, 열전도, 열람, 문을 열기 전, 열 수 있는, 열세에 놓인"},
          {"석사, 석유, 넉넉한, 석 교수"},
          {"만약, 만족도, 만점자, 만나이, 것만, 하루만, 만일 실패하면"},
          {"천안, 추천, 천천히, 천사, 백엔드, 백신, 백업, 백방으로"},
          {"억제, 조사, 조직, 구조 종류, 일조량"},
          {"이천에서, 이천시, 이천 시민, 사천 음식, 오만한, 천만에"},
          {"백사장, 백일장, 십자가, 십분 활용"},
          {"수백 명, 수천만 건, 몇십 개, 수만 줄, 몇백 장, 수십 번"},
          {"상반기, 하반기, 반복, 반응, 반영, 기초반, 전반"},
          {"초당, 분당, 월평균, 연간, 주간, 일별"},
          {"예순이 아니라 예순실", "예순"},
          {"하나은행, 둘러보기, 다섯손가락"},
          {"만 25세 이상", "25"},
          {"30 세 이상", "30"},
          {"3조 발표", "3"},
          {"2021 만족도 조사", "2021"},
          {"5%만, ‘셋’만, (BERT)만", "5% | 셋"},
          {"제3자, 제3의 길", "3"},
      },
      Language::korean);
}

TEST_CASE("English words that may be numbers are weak or none") {
  check(
      {
          {"one of the best, no one, one-on-one, someone"},
          {"two-tower retrieval, two of them, both, a couple, a pair"},
          {"first and second, secondly, in seconds, a second look"},
          {"third-party and 3rd-party libraries, third parties"},
          {"may improve, it may 3x", "3x"},
          {"march on, marching, mar, a march"},
          {"May Kim, Jan Novak, June Park, August Lee, April"},
          {"dozens, hundreds of pages, thousands, tens of millions"},
          {"the second half of the year, the first half, half-hearted, behalf"},
          {"million-user service, hundred"},
          {"the last quarter, quarterly, headquarters"},
          {"weekly, monthly, daily, yearly, a day, per month, every week"},
          {"attention, often, weight, tense, content, freight, stone, sixteenth-note", "sixteenth"},
          {"Part II, World War I, Henry VIII"},
          {"a few dozen"},
          {"3D, 2FA, 5G"},
          {"zero-shot, none, no"},
      },
      Language::english);
}

TEST_CASE("digits of names are no numbers") {
  for (const Language language : {Language::korean, Language::english, Language::other})
    check(
        {
            {"S3, EC2, HTML5, v2, k8s, p95, INT8, web3, seq2seq, CO2, F1"},
            {"GPT-4, COVID-19, UTF-8, C++20, H.264, nDCG@10, MAP@5, C#8, RTX-3090, CVE-2021-44228"},
            {"**S3**, `x = 5`, ``y = `6` ``, model_v2, A4"},
            {"https://example.com/2024/03/05?page=7 and (https://a.kr/9)을"},
            {"[a](https://a.kr/1/2), www.a.kr/3, github.com/a/4, a.b.c.org/5"},
            {"me2@example.com, 123@example.com, a.b-5@c.co.kr"},
            {"10.1145/3292500.3330701"},
            {"010-1234-5678, 02-345-6789, 010 1234 5678, 010.1234.5678, (02) 345-6789"},
            {"+82 10-1234-5678"},
            {"+82-10-1234-5678"},
            {"+1 (415) 555-0123"},
            {"1588-1234, 1899-0000"},
            {"900101-1234567, 978-89-123-4567-8, 10-2021-0012345"},
            {"v1.2.3, 18.1.8, 192.168.0.1, 1.0.0-rc2"},
            {"commit 3f2a91c, 7d9e"},
            {"12345678901234567890"},
            {""},
            {"***", ""},
            {"-–·%₩$", ""},
        },
        language);
}

TEST_CASE("what looks like those is a number") {
  for (const Language language : {Language::korean, Language::english, Language::other})
    check(
        {
            {"2014-2016, 1200-1500", "2014 | 2016 | 1200 | 1500"},
            {"100~200", "100 | 200"},
            {"3, 40", "3 | 40"},
            {"10,11", "10 | 11"},
            {"1,234,567", "1,234,567"},
            {"0.05, 12.5%, 1,024.5", "0.05 | 12.5% | 1,024.5"},
            {"**4** + **5**", "4 | 5"},
            {"(7) [8] “9”", "7 | 8 | 9"},
            {"３７％", "３７％"},
            {"₩500 $20 €30", "₩500 | $20 | €30"},
            {"KRW9M USD 3M", "KRW9M | USD 3M"},
            {"2.5GB 140 ms", "2.5GB | 140 ms"},
            {"3/4", "3/4"},
            {"4.2/4.5", "4.2 | 4.5"},
            {"2021.03.05", "2021 | 03 | 05"},
            {"+5 -3 +0.083", "5 | 3 | 0.083"},
            {"Python 3.11, Java 17", "3.11 | 17"},
            {"`open 5", "5"},
            {"5\n6", "5 | 6"},
        },
        language);
}

TEST_CASE("a language reads the words of its own") {
  CHECK(sure("twelve 열두 개", Language::korean) == "열두");
  CHECK(sure("twelve 열두 개", Language::english) == "twelve");
  CHECK(sure("twelve 열두 개 12", Language::other) == "12");
}

TEST_CASE("numbers have their bytes and their worth") {
  const std::string_view text = "연 **24억 원**, 2시간 30분, 서너 명";
  const auto quantities = read_quantities(text, Language::korean);
  REQUIRE(quantities.size() == 4);
  CHECK(quantities[0].value == Fraction{2'400'000'000, 1});
  CHECK(quantities[0].unit == Unit{Dimension::won});
  CHECK(text.substr(quantities[0].begin, quantities[0].end - quantities[0].begin) == "24억 원");
  CHECK(quantities[1].value == Fraction{150, 1});
  CHECK(quantities[1].unit == Unit{Dimension::clock, {60, 1}});
  CHECK(quantities[1].parts.size() == 2);
  CHECK(quantities[2].is_weak);
  CHECK(quantities[3].is_weak);
  CHECK(quantities[2].value == Fraction{3, 1});
  CHECK(quantities[3].value == Fraction{4, 1});
}

TEST_CASE("numbers beyond 64 bits are passed over") {
  for (const std::string_view text :
       {"999999999999999조 원", "999999999999999억 999999999999999만", "999999999999999 trillion",
        "0.000000000000001 million billion", "999999999999999년 11개월", "999999999999999.9%",
        "1/999999999999999"}) {
    CAPTURE(text);
    const auto korean = read_quantities(text, Language::korean);
    const auto english = read_quantities(text, Language::english);
    CHECK(compare_quantities(korean, korean).empty());
    CHECK(compare_quantities(english, english).empty());
  }
}

TEST_CASE("any text is read, and each number is where it says") {
  const std::vector<std::string> pieces{
      "1",       "20", "3.5",    "2021",  "0",   ",",   ".",    "/",    ":",        "-",      "~",   "–",
      "+",       "%",  "₩",      "$",     "KRW", "K",   "M",    "만",   "억",       "조",     "천",  "분의",
      "시간",    "분", "반",     "년",    "월",  "원",  "세",   "두",   "열",       "이천",   "십",  "한",
      "명",      "여", "제",     "자",    "one", "two", "half", "a",    "third",    "twenty", "and", "in",
      "out",     "of", "day",    "hours", "May", "Mar", "the",  "to",   "x",        "h",      "m",   "st",
      "*",       "_",  "`",      " ",     " ",   " ",   "\n",   "\xFF", "\xED\xA0", "µ",      "s",   "dozen",
      "million", "%p", "points", "́",      "３",  "일"};
  std::mt19937 random(20270104);
  for (int run = 0; run < 20'000; ++run) {
    std::string text;
    for (std::size_t length = random() % 14; length > 0; --length) text += pieces[random() % pieces.size()];
    for (const Language language : {Language::korean, Language::english, Language::other}) {
      const auto quantities = read_quantities(text, language);
      bool is_right = compare_quantities(quantities, quantities).empty();
      std::size_t begin = 0;
      for (const Quantity& quantity : quantities) {
        is_right = is_right && begin <= quantity.begin && quantity.begin < quantity.end &&
                   quantity.end <= text.size() && quantity.value.denominator > 0;
        begin = quantity.begin;
      }
      CAPTURE(text);
      if (!is_right) CHECK(is_right);
    }
  }
}

namespace {

// In milliseconds of the processor's time, which other programs have no part in; the least of a few runs.
double time_to_compare(const std::string& text, Language language) {
  double least = 1e9;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t begin = std::clock();
    const auto quantities = read_quantities(text, language);
    const bool is_same = compare_quantities(quantities, quantities).empty();
    const std::clock_t time = std::clock() - begin;
    CHECK(is_same);
    least = std::min(least, 1000.0 * static_cast<double>(time) / CLOCKS_PER_SEC);
  }
  return least;
}

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

} // namespace

TEST_CASE("time grows with the text and no faster") {
  for (const std::string_view piece :
       {"7",    "12 ",      "1 2 ",       "3-",      "5.",      "6,",          "만",
        "1만 ", "1조 ",     "3/",         "+1 ",     "010 ",    "`",           "``",
        "a.",   "a@",       "http://",    "twenty-", "one in ", "and a half ", "세 ",
        "천",   "한 시간 ", "1시간 1분 ", "**",      "2021.",   "~1",          "3~4만 "}) {
    CAPTURE(piece);
    const double small = time_to_compare(repeated(piece, 4'000), Language::korean);
    const double large = time_to_compare(repeated(piece, 64'000), Language::korean);
    // Sixteen times the text. The square of that would be 256; what is let pass is a busy machine's.
    CHECK(large < 100 * std::max(small, 0.05));
  }
}
