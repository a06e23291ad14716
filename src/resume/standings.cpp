#include "resume/standings.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "resume/detail/strings.h"

#include <array>
#include <string>

namespace hanjang::resume {

Standing standing_of(std::string_view text) {
  constexpr auto kPaused = std::to_array<std::string_view>(
      {"휴학",           "일반휴학",       "군휴학",         "군입대휴학", "입대휴학",
       "출산휴학",       "육아휴학",       "휴직",           "육아휴직",   "출산휴가",
       "병가",           "파견",           "안식년",         "휴가",       "휴업",
       "onleave",        "leave",          "leaveofabsence", "sabbatical", "parentalleave",
       "maternityleave", "paternityleave", "furlough",       "onhold",     "paused"});
  constexpr auto kOver = std::to_array<std::string_view>(
      {"졸업",       "졸업함",    "수료",     "수료함",     "중퇴",       "자퇴",     "제적",     "퇴학",
       "편입",       "퇴사",      "퇴직",     "이직",       "사직",       "권고사직", "계약만료", "계약종료",
       "만료",       "종료",      "완료",     "전역",       "만기전역",   "제대",     "소집해제", "graduated",
       "graduation", "completed", "complete", "finished",   "done",       "ended",    "left",     "resigned",
       "quit",       "withdrawn", "withdrew", "droppedout", "discharged", "expired"});
  std::string word;
  for (const char c : base::ascii::to_lower(trim(text)))
    if (!is_blank(c) && c != '.') word += c;
  std::string_view bare = word;
  if (bare.ends_with("중")) bare.remove_suffix(std::string_view("중").size());
  if (base::contains(kPaused, bare)) return Standing::paused;
  return bare == word && base::contains(kOver, bare) ? Standing::over : Standing::unknown;
}

} // namespace hanjang::resume
