#include "review/detail/numbers/counters_ko.h"

#include "review/detail/numbers/number_units.h"

#include <algorithm>
#include <array>
#include <span>

namespace hanjang::review {
namespace {

constexpr auto kOfSinoDigit =
    std::to_array<std::string_view>({"개월", "개년", "개국", "년대", "년차", "년", "주일", "주년", "주간",
                                     "주", "학기", "학년", "단계", "층", "분기", "배", "퍼센트", "쪽"});
constexpr auto kOfJoinedDigit =
    std::to_array<std::string_view>({"개월", "개년", "개국", "주년", "학년", "년", "퍼센트"});
constexpr auto kOfJoinedNative =
    std::to_array<std::string_view>({"명", "개", "번", "가지", "곳", "군데", "달", "시간", "차례", "건", "편",
                                     "권", "쌍", "사람", "마리", "살", "단계", "팀"});
constexpr auto kAny = std::to_array<std::string_view>(
    {"명",   "개월", "개년", "개국",   "개사", "개",     "건",   "번",   "회",     "차례", "원",   "달러",
     "불",   "엔",   "유로", "위안",   "권",   "편",     "장",   "쪽",   "페이지", "대",   "곳",   "군데",
     "가지", "종류", "종",   "배",     "살",   "세기",   "세트", "세",   "주년",   "년",   "주일", "주",
     "일",   "시간", "분기", "분",     "초",   "달",     "학기", "학년", "학점",   "인",   "팀",   "층",
     "평",   "줄",   "행",   "열",     "문장", "문단",   "문항", "문제", "단어",   "글자", "자",   "킬로",
     "미터", "톤",   "그램", "퍼센트", "프로", "포인트", "점",   "위",   "등",     "호",   "기",   "단계",
     "마리", "그루", "송이", "벌",     "켤레", "쌍",     "잔",   "병",   "통",     "척",   "채",   "사람",
     "차원", "차",   "석",   "표",     "판",   "부",     "매",   "단",   "과목",   "칸",   "바퀴", "걸음",
     "곡",   "알",   "필",   "월",     "해"});

std::span<const std::string_view> list_of(Counters counters) {
  switch (counters) {
  case Counters::of_sino_digit:
    return kOfSinoDigit;
  case Counters::of_joined_digit:
    return kOfJoinedDigit;
  case Counters::of_joined_native:
    return kOfJoinedNative;
  case Counters::any:
    return kAny;
  }
  return {};
}

} // namespace

bool is_counter(std::string_view hangul, Counters counters) {
  return std::ranges::any_of(list_of(counters), [&](std::string_view counter) {
    return hangul.starts_with(counter) && is_particles(hangul.substr(counter.size()));
  });
}

} // namespace hanjang::review
