#include "catch.h"
#include "review/detail/numbers/numbers.h"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang::review;

// Spells numbers as people write them, with nothing of what reads them.
namespace {

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

constexpr std::array<std::string_view, 10> kSino{"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};

// Below ten thousand; `has_one`: 일백, 일천 for 백, 천.
std::string sino_section(std::int64_t number, bool has_one) {
  std::string text;
  for (const auto& [scale, word] : {std::pair{1000, "천"}, {100, "백"}, {10, "십"}, {1, ""}}) {
    const auto digit = static_cast<std::size_t>(number / scale % 10);
    if (digit == 0) continue;
    if (digit > 1 || scale == 1 || has_one) text += kSino[digit];
    text += word;
  }
  return text;
}

// With blanks between 억, 만 and the rest, as the rules of spelling have them.
std::string sino(std::int64_t number, bool has_one, std::string_view blank) {
  std::string text;
  for (const auto& [scale, word] :
       {std::pair<std::int64_t, std::string_view>{100'000'000, "억"}, {10'000, "만"}, {1, ""}}) {
    const std::int64_t section = number / scale % 10'000;
    if (section == 0) continue;
    if (!text.empty()) text += blank;
    const bool is_bare = section == 1 && scale == 10'000 && text.empty(); // 만, and not 일만
    text += is_bare ? "" : sino_section(section, has_one);
    text += word;
  }
  return text;
}

std::string native(std::int64_t number) {
  constexpr std::array<std::string_view, 10> kTens{"",   "열",   "스물", "서른", "마흔",
                                                   "쉰", "예순", "일흔", "여든", "아흔"};
  constexpr std::array<std::string_view, 10> kOnes{"",     "한",   "두",   "세",   "네",
                                                   "다섯", "여섯", "일곱", "여덟", "아홉"};
  if (number == 20) return "스무";
  return std::string(kTens[static_cast<std::size_t>(number / 10)]) +
         std::string(kOnes[static_cast<std::size_t>(number % 10)]);
}

// `12억 3,456만 7,890`, where each part is digits.
std::string mixed(std::int64_t number, std::string_view blank, bool has_commas) {
  std::string text;
  for (const auto& [scale, word] : {std::pair<std::int64_t, std::string_view>{1'000'000'000'000, "조"},
                                    {100'000'000, "억"},
                                    {10'000, "만"},
                                    {1, ""}}) {
    const std::int64_t section = number / scale % 10'000;
    if (section == 0) continue;
    if (!text.empty()) text += blank;
    text += has_commas ? grouped(section) : std::to_string(section);
    text += word;
  }
  return text;
}

constexpr std::array<std::string_view, 20> kEnglishOnes{
    "",         "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kEnglishTens{"",      "",      "twenty",  "thirty", "forty",
                                                        "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string english_section(std::int64_t number, bool has_and) {
  std::string text;
  if (number >= 100) text = std::string(kEnglishOnes[static_cast<std::size_t>(number / 100)]) + " hundred";
  const std::int64_t rest = number % 100;
  if (rest == 0) return text;
  if (!text.empty()) text += has_and ? " and " : " ";
  if (rest < 20) return text + std::string(kEnglishOnes[static_cast<std::size_t>(rest)]);
  text += kEnglishTens[static_cast<std::size_t>(rest / 10)];
  if (rest % 10 != 0) text += "-" + std::string(kEnglishOnes[static_cast<std::size_t>(rest % 10)]);
  return text;
}

std::string english(std::int64_t number, bool has_and) {
  std::string text;
  for (const auto& [scale, word] : {std::pair<std::int64_t, std::string_view>{1'000'000'000, " billion"},
                                    {1'000'000, " million"},
                                    {1000, " thousand"},
                                    {1, ""}}) {
    const std::int64_t section = number / scale % 1000;
    if (section == 0) continue;
    if (!text.empty()) text += has_and && scale == 1 && section < 100 ? " and " : " ";
    text += english_section(section, has_and) + std::string(word);
  }
  return text;
}

// One number, worth that, which takes `spelled` from its first byte on.
void check_read(const std::string& spelled, std::string_view behind, Language language,
                const Fraction& value) {
  for (const std::string_view before : {"", "약 ", "(", "**", "to "}) {
    const std::string text = std::string(before) + spelled + std::string(behind);
    CAPTURE(text);
    const auto quantities = read_quantities(text, language);
    REQUIRE(quantities.size() == 1);
    CHECK((quantities[0].value.numerator == value.numerator &&
           quantities[0].value.denominator == value.denominator));
    CHECK(quantities[0].begin == before.size());
    CHECK(quantities[0].end >= before.size() + spelled.size());
  }
}

// Drawn so that short ones and such with zeros come as often as long ones.
std::int64_t drawn(std::mt19937& random, int most_digits) {
  const int digits = 1 + static_cast<int>(random() % static_cast<unsigned>(most_digits));
  std::int64_t number = 1 + static_cast<std::int64_t>(random() % 9);
  for (int i = 1; i < digits; ++i)
    number = number * 10 + (random() % 3 == 0 ? 0 : static_cast<std::int64_t>(random() % 10));
  return number;
}

} // namespace

TEST_CASE("numbers in Korean words are read back") {
  std::mt19937 random(20210305);
  for (int run = 0; run < 1500; ++run) {
    const std::int64_t number = drawn(random, 12);
    if (number < 10) continue; // 삼, 사 and 오 are read before few words
    const bool has_one = random() % 2 == 0;
    check_read(sino(number, has_one, " "), " 명", Language::korean, {number, 1});
    check_read(sino(number, has_one, ""), random() % 2 == 0 ? "개" : " 건을", Language::korean, {number, 1});
  }
  for (std::int64_t number = 1; number < 100; ++number) {
    check_read(native(number), " 명", Language::korean, {number, 1});
    check_read(native(number), "번째", Language::korean, {number, 1});
    check_read(native(number), " 개의", Language::korean, {number, 1});
  }
}

TEST_CASE("digits with Korean multipliers are read back") {
  std::mt19937 random(20220101);
  for (int run = 0; run < 1500; ++run) {
    const std::int64_t number = drawn(random, 13);
    const std::string behind = number >= 1'000'000'000'000 ? "원" : random() % 2 == 0 ? "명" : " 개";
    if (number % 10'000 >= 100 || number < 10'000) // `3만 20대` is no number of five digits
      check_read(mixed(number, " ", random() % 2 == 0), behind, Language::korean, {number, 1});
    check_read(mixed(number, "", random() % 2 == 0), behind, Language::korean, {number, 1});
    check_read(random() % 2 == 0 ? grouped(number) : std::to_string(number), behind, Language::korean,
               {number, 1});
  }
  for (std::int64_t tenths = 1; tenths < 100'000; tenths += 37) { // 1.2만, 345.6억
    const std::string decimal = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    check_read(decimal + "만", " 명", Language::korean, {tenths * 1000, 1});
    check_read(decimal + "억", "원", Language::korean, {tenths * 10'000'000, 1});
  }
  for (std::int64_t number = 10'000; number < 100'000; number += 1000) { // 3만5천, 3만 5천
    const std::string thousands = number / 1000 % 10 == 0 ? "" : std::to_string(number / 1000 % 10) + "천";
    check_read(std::to_string(number / 10'000) + "만" + thousands, " 원", Language::korean, {number, 1});
  }
}

TEST_CASE("numbers in English words are read back") {
  std::mt19937 random(20230607);
  for (int run = 0; run < 2500; ++run) {
    const std::int64_t number = drawn(random, 12);
    if (number == 20) continue;
    check_read(english(number, random() % 2 == 0), " people", Language::english, {number, 1});
    check_read(english(number, random() % 2 == 0), random() % 2 == 0 ? "" : ", too", Language::english,
               {number, 1});
  }
}

TEST_CASE("digits with English multipliers are read back") {
  std::mt19937 random(20240229);
  for (int run = 0; run < 1500; ++run) {
    const std::int64_t tenths = drawn(random, 4);
    const std::string decimal = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    for (const auto& [scale, words] :
         {std::pair<std::int64_t, std::array<std::string_view, 2>>{1000, {"K", " thousand"}},
          {1'000'000, {"M", " million"}},
          {1'000'000'000, {"B", "-billion"}}}) {
      const std::string word(words[random() % 2]);
      check_read(decimal + word, " users", Language::english, {tenths * (scale / 10), 1});
      check_read(std::to_string(tenths) + word, " users", Language::english, {tenths * scale, 1});
    }
  }
}

TEST_CASE("both languages spell one number alike") {
  std::mt19937 random(20250101);
  for (int run = 0; run < 2000; ++run) {
    const std::int64_t number = 3 + drawn(random, 10);
    const std::string korean = random() % 2 == 0 ? mixed(number, "", true) : grouped(number);
    const std::string words = random() % 2 == 0 ? english(number, true) : grouped(number);
    for (const auto& [unit, name] :
         {std::pair{"명", "people"}, {"원", "won"}, {"시간", "hours"}, {"%", "percent"}}) {
      const std::string first = korean + unit;
      const std::string second = words + " " + name;
      CAPTURE(first, second);
      const auto of_first = read_quantities(first, Language::korean);
      CHECK(compare_quantities(of_first, read_quantities(second, Language::english)).empty());
      const std::string other =
          english(number + 1 + static_cast<std::int64_t>(random() % 9), true) + " " + name;
      const Difference difference = compare_quantities(of_first, read_quantities(other, Language::english));
      CHECK((difference.only_first.size() == 1 && difference.only_second.size() == 1));
    }
  }
}
