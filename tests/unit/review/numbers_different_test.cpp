#include "catch.h"
#include "review/detail/numbers/numbers.h"

#include <string>
#include <string_view>
#include <vector>

using namespace hanjang::review;

namespace {

/// A line in both languages, and the bytes of each that the other does not say, parted by ` | `.
struct Pair {
  std::string_view korean;
  std::string_view english;
  std::string_view only_korean;
  std::string_view only_english;
};

std::string blamed(std::string_view text, const std::vector<Quantity>& quantities) {
  std::string all;
  for (const Quantity& quantity : quantities) {
    if (!all.empty()) all += " | ";
    all += text.substr(quantity.begin, quantity.end - quantity.begin);
  }
  return all;
}

void check_different(std::initializer_list<Pair> pairs) {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.korean, pair.english);
    const auto korean = read_quantities(pair.korean, Language::korean);
    const auto english = read_quantities(pair.english, Language::english);
    const Difference difference = compare_quantities(korean, english);
    CHECK(!difference.empty());
    CHECK(blamed(pair.korean, difference.only_first) == pair.only_korean);
    CHECK(blamed(pair.english, difference.only_second) == pair.only_english);
    const Difference turned = compare_quantities(english, korean);
    CHECK(blamed(pair.korean, turned.only_second) == pair.only_korean);
    CHECK(blamed(pair.english, turned.only_first) == pair.only_english);
  }
}

} // namespace

TEST_CASE("a number that differs is blamed in both texts") {
  check_different({
      {"성능 5% 향상", "6% better", "5%", "6%"},
      {"5.1%p 향상", "up 5.2 points", "5.1%p", "5.2 points"},
      {"5%p 향상", "up 5%", "5%p", "5%"},
      {"월 비용 4,100만 원", "KRW 410M a month", "4,100만 원", "KRW 410M"},
      {"월 비용 4,100만 원", "KRW 4.1M a month", "4,100만 원", "KRW 4.1M"},
      {"투자 300만 달러", "raised KRW 3M", "300만 달러", "KRW 3M"},
      {"매출 3억 원", "$300M in sales", "3억 원", "$300M"},
      {"1억 2천만 건", "12 million records", "1억 2천만", "12 million"},
      {"회원 210만 명", "21 million members", "210만", "21 million"},
      {"3만 1천 회", "3,100 views", "3만 1천", "3,100"},
      {"70억 파라미터", "a 70B model", "70억", "70B"},
      {"1.2만 명", "1,200 people", "1.2만", "1,200"},
      {"1,043팀 중 38위", "38th of 1,034 teams", "1,043", "1,034"},
      {"1,043팀 중 38위", "39th of 1,043 teams", "38", "39th"},
      {"54개 발표 중 3위", "fourth of 54 talks", "3", "fourth"},
      {"세 번째 논문", "the fifth paper", "세", "fifth"},
      {"열두 개", "eleven", "열두", "eleven"},
      {"네 명", "five people", "네", "five"},
      {"스물네 명", "34 people", "스물네", "34"},
      {"이천 명", "three thousand people", "이천", "three thousand"},
      {"두 명", "three people", "", "three"},
      {"3명", "two people", "3", ""},
      {"9명", "a dozen people", "9", "a dozen"},
      {"2021년 3월", "April 2021", "3월", "April"},
      {"2021년 3월", "March 2022", "2021년", "2022"},
      {"2020.07 ~ 2022.05", "Jul 2020 – May 2023", "2022", "2023"},
      {"2020.07 ~ 2022.05", "Jul 2020 – Jun 2022", "05", "Jun"},
      {"21년 3월", "March 2020", "21년", "2020"},
  });
}

TEST_CASE("a unit that differs is blamed with its number") {
  check_different({
      {"3일", "3 weeks", "3일", "3 weeks"},
      {"3개월", "3 years", "3개월", "3 years"},
      {"30초", "30 minutes", "30초", "30 minutes"},
      {"140ms", "140 s", "140ms", "140 s"},
      {"2시간 30분", "2.3 hours", "2시간 30분", "2.3 hours"},
      {"2시간 30분", "2 hours and 20 minutes", "2시간 30분", "2 hours and 20 minutes"},
      {"1년 6개월", "1.6 years", "1년 6개월", "1.6 years"},
      {"1년 반", "1.5 months", "1년 반", "1.5 months"},
      {"4년 9개월", "nearly five years", "4년 9개월", "five years"},
      {"반나절", "half an hour", "반나절", "half an hour"},
      {"30분 뒤", "half a day later", "30분", "half a day"},
      {"사흘", "four days", "사흘", "four days"},
      {"이틀", "three days", "", "three days"},
      {"38GB", "38 TB", "38GB", "38 TB"},
      {"90일", "three months", "90일", "three months"},
      {"60FPS", "30FPS", "60FPS", "30FPS"},
  });
}

TEST_CASE("a share that differs is blamed") {
  check_different({
      {"절반으로 감소", "cut to a third of it", "절반으로", "a third"},
      {"절반", "40%", "절반", "40%"},
      {"4분의 1", "a fifth of it", "4분의 1", "a fifth"},
      {"4분의 1로", "75% less", "4분의 1", "75%"}, // said alike, and worth another number
      {"3분의 2", "three quarters", "3분의 2", "three quarters"},
      {"시간의 8할", "70% of the time", "8할", "70%"},
      {"1/4로 감소", "down to a third of it", "1/4", "a third"},
      {"1/4로 감소", "1/5 of it", "1/4", "1/5"},
      {"5명 중 4명", "3 out of 5", "4", "3 out of 5"},
      {"재계약률 100%", "all renewed", "100%", ""},
      {"모두 완료", "100% done", "", "100%"},
      {"상위 10%", "top quintile", "10%", "quintile"},
      {"세 배", "quadrupled", "세", "quadrupled"},
      {"10배", "5x", "10", "5x"},
      {"3.7배", "3.1×", "3.7", "3.1"},
  });
}

TEST_CASE("a number of one text alone is blamed there") {
  check_different({
      {"번역서, 412쪽, 3쇄", "translated book, third printing", "412", ""},
      {"256차원으로 줄임", "cut to 256 dimensions and the index to a quarter", "", "a quarter"},
      {"3·4학년 46명", "46 undergraduates", "3 | 4", ""},
      {"수요 예측", "forecast 12 weeks ahead", "", "12 weeks"},
      {"**31%** → **38%**", "to **38%**", "31%", ""},
      {"8,400건에서 0.74", "0.74", "8,400", ""},
      {"다섯 명 미만", "small groups", "다섯", ""},
      {"6개 팀이 6개월 동안", "six teams", "6개월", ""},
      {"매출 증가", "sales up KRW 1.2B", "", "KRW 1.2B"},
      {"1%p 향상", "better", "1%p", ""},
      {"빨라짐", "1% faster", "", "1%"},
      {"30%와 40%", "30%", "40%", ""},
  });
}

TEST_CASE("what differs twice is blamed twice") {
  check_different({
      {"5%에서 8%로", "from 6% to 9%", "5% | 8%", "6% | 9%"},
      {"212팀 중 17위", "18th of 210 teams", "212 | 17", "18th | 210"},
      {"3명이 5개월", "4 people, 6 months", "3 | 5개월", "4 | 6 months"},
      {"6명, 4명, 4명", "6, 0 and 4", "4", ""},
      {"2명, 2명", "two and one", "2", ""},
  });
}

TEST_CASE("what is only said again is told apart from what differs") {
  const auto compare = [](std::string_view korean, std::string_view english) {
    return compare_quantities(read_quantities(korean, Language::korean),
                              read_quantities(english, Language::english));
  };
  const Difference again = compare("구 10곳씩을 짝지어 비교", "ten districts with ten matched ones");
  CHECK(again.empty());
  REQUIRE(again.repeated_second.size() == 1);
  CHECK(again.repeated_second[0].begin == 19);
  CHECK(again.repeated_first.empty());
  const Difference slip = compare("6명, 4명, 4명", "6, 4 and 5");
  CHECK(slip.only_first.size() == 1);
  CHECK(slip.only_second.size() == 1);
  CHECK((slip.repeated_first.empty() && slip.repeated_second.empty()));
}
