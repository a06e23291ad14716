// How Korean lines of work are put.

#include "base/contains.h"
#include "base/hangul.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace hanjang::review {
namespace {

bool is_korean_line(const Passage& passage) { return is_korean(passage) && is_line(passage); }

// An object whose own verb says what 진행 does not. Of a project or a class it says that it went on.
bool has_own_verb(std::string_view object) {
  constexpr std::string_view kNouns[]{
      "개발", "설계", "구현", "구축",     "테스트",   "검증", "분석", "최적화", "개선", "연구",        "배포",
      "운영", "전환", "이전", "리팩토링", "리팩터링", "튜닝", "점검", "자동화", "도입", "고도화",      "검사",
      "평가", "조사", "측정", "학습",     "디버깅",   "리뷰", "관리", "기획",   "적용", "작성",        "정리",
      "통합", "연동", "수정", "변경",     "교체",     "실험", "제작", "이관",   "검토", "마이그레이션"};
  if (!object.ends_with("을") && !object.ends_with("를")) return false;
  const std::string_view noun = object.substr(0, object.size() - 3);
  return std::ranges::any_of(kNouns, [noun](std::string_view one) { return noun.ends_with(one); });
}

// What hides the work, and the endings that it takes.
constexpr std::string_view kWeakNouns[]{"참여", "노력", "경험", "진행", "수행"};
constexpr std::string_view kEndings[]{"",           "함",   "했음",   "하였음", "했습니다",
                                      "하였습니다", "했다", "하였다", "합니다"};

std::optional<Stretch> weak_ending(std::string_view text, Stretch line) {
  const std::string_view inside = line.of(text);
  for (const std::string_view noun : kWeakNouns)
    for (const std::string_view ending : kEndings) {
      const std::size_t size = noun.size() + ending.size();
      if (!inside.ends_with(ending) || !inside.substr(0, inside.size() - ending.size()).ends_with(noun))
        continue;
      // `병행 진행` and a line that is this word alone are another matter: something has to stand before it.
      const std::size_t begin = line.end - size;
      if (begin <= line.begin || text[begin - 1] != ' ') continue;
      const std::vector<Stretch> before = words_of(text.substr(line.begin, begin - line.begin));
      const bool is_object = !before.empty() && has_own_verb(before.back().of(text.substr(line.begin)));
      if (noun == "진행" && is_object) return std::nullopt; // told as that
      return Stretch{begin, line.end};
    }
  return std::nullopt;
}

void look_for_weak_endings(const Reading& reading, Findings& findings) {
  for (const Passage* passage : passages_of(reading, is_korean_line))
    for (const Stretch line : lines_of(passage->text))
      if (const auto end = weak_ending(passage->text, without_end(passage->text, line)))
        findings.add(*passage, end->begin, end->end,
                     fmt::format("`{}` does not say what you did", end->of(passage->text)),
                     "end with what was made or changed, such as 개발, 설계, 단축");
}

void look_for_hollow_progress(const Reading& reading, Findings& findings) {
  constexpr std::string_view kVerbs[]{"진행하", "진행했", "진행함", "진행한"};
  for (const Passage& passage : reading.passages) {
    if (!is_korean(passage) || !is_prose(passage)) continue;
    const std::vector<Stretch>& words = passage.stretches;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::string_view verb = words[i].of(passage.text);
      const std::string_view object = words[i - 1].of(passage.text);
      if (!has_own_verb(object) ||
          std::ranges::none_of(kVerbs, [&](std::string_view one) { return verb.starts_with(one); }))
        continue;
      const std::string_view noun = object.substr(0, object.size() - 3);
      findings.add(passage, words[i - 1].begin, words[i].end,
                   fmt::format("`{}` says no more than `{}` as a verb",
                               passage.text.substr(words[i - 1].begin, words[i].end - words[i - 1].begin),
                               noun),
                   fmt::format("where {}하다 is a word, write that", noun));
    }
  }
}

enum class Ending { sentence, note, unknown };

// True for a note of what was done: it ends in -함, -음, -됨 or the noun of an action. Other nouns end
// headings and names as well.
bool ends_as_note(std::string_view text) {
  constexpr std::string_view kActions[]{
      "가입", "감소", "강화", "개발", "개선",    "개편",     "검증",     "검토",         "고도화", "공유",
      "관리", "교체", "구성", "구축", "구현",    "기여",     "기획",     "단축",         "달성",   "담당",
      "대응", "대체", "도입", "도출", "리뷰",    "리팩터링", "리팩토링", "마이그레이션", "발표",   "방지",
      "배포", "변경", "변환", "보완", "복구",    "분리",     "분석",     "사용",         "삭제",   "생성",
      "선정", "설계", "수립", "수상", "수정",    "수행",     "실험",     "안정화",       "연구",   "연동",
      "완료", "운영", "유지", "응대", "이관",    "이전",     "이용",     "자동화",       "작성",   "작업",
      "적용", "전환", "절감", "점검", "정리",    "정의",     "제거",     "제공",         "제작",   "조사",
      "주도", "증가", "지원", "진행", "참여",    "처리",     "최소화",   "최적화",       "추가",   "추출",
      "축소", "출시", "측정", "통합", "튜닝",    "평가",     "학습",     "해결",         "향상",   "협업",
      "확대", "확립", "확보", "활용", "업데이트"};
  constexpr std::string_view kNominals[]{"함", "음", "됨", "힘", "냄", "옮김", "줄임", "높임", "만듦"};
  const auto ends = [text](std::string_view end) { return text.ends_with(end); };
  return std::ranges::any_of(kActions, ends) || std::ranges::any_of(kNominals, ends);
}

// Sentences end in -니다, -요 or the plain -다; notes as they do.
Ending ending_of(std::string_view text) {
  constexpr std::string_view kPolite[]{"니다", "세요", "어요", "아요", "해요",
                                       "예요", "에요", "네요", "지요"};
  const char32_t last = character_before(text, text.size());
  // A label and what it says, and a heading of one word.
  if (text.find(':') != std::string_view::npos || text.find(' ') == std::string_view::npos)
    return Ending::unknown;
  if (!base::hangul::is_syllable(last)) return Ending::unknown;
  if (std::ranges::any_of(kPolite, [&](std::string_view end) { return text.ends_with(end); }))
    return Ending::sentence;
  if (last != U'다') return ends_as_note(text) ? Ending::note : Ending::unknown;
  const char32_t before = character_before(text, text.size() - 3);
  const unsigned final = base::hangul::final_of(before);
  const bool is_verb = final == base::hangul::kFinalSsangSiot || final == base::hangul::kFinalNieun ||
                       before == U'하' || before == U'되' || before == U'이' || before == U'있' ||
                       before == U'없';
  return is_verb ? Ending::sentence : Ending::unknown;
}

struct Line {
  const Passage* passage;
  Stretch place;
  Ending ending;
};

// The lines of each entry of a section.
std::map<std::size_t, std::vector<Line>> lines_by_entry(const Reading& reading) {
  std::map<std::size_t, std::vector<Line>> entries;
  for (const Passage* passage : passages_of(reading, is_korean_line))
    for (const Stretch line : lines_of(passage->text)) {
      const Stretch place = without_end(passage->text, line);
      entries[reading.top_of(passage->entry)].push_back({passage, place, ending_of(place.of(passage->text))});
    }
  return entries;
}

void look_for_mixed_style(const Reading& reading, Findings& findings) {
  for (const auto& [entry, lines] : lines_by_entry(reading)) {
    const auto count = [&rows = lines](Ending ending) {
      return std::ranges::count(rows, ending, &Line::ending);
    };
    const std::ptrdiff_t sentences = count(Ending::sentence);
    const std::ptrdiff_t notes = count(Ending::note);
    if (sentences == 0 || notes == 0) continue;
    const Ending rarer = sentences <= notes ? Ending::sentence : Ending::note;
    const auto odd = std::ranges::find(lines, rarer, &Line::ending);
    const auto other = std::ranges::find_if(
        lines, [rarer](const Line& line) { return line.ending != rarer && line.ending != Ending::unknown; });
    const auto last_word = [](const Line& line) {
      const std::size_t blank = line.place.of(line.passage->text).rfind(' ');
      const std::size_t begin =
          blank == std::string_view::npos ? line.place.begin : line.place.begin + blank + 1;
      return line.passage->locate(begin, line.place.end);
    };
    findings.add(odd->passage->entry, last_word(*odd),
                 rarer == Ending::sentence ? "this line ends as a sentence, and others of the entry as notes"
                                           : "this line ends as a note, and others of the entry as sentences",
                 "end all of them in one manner", {{last_word(*other), "as here"}});
  }
}

void look_for_mixed_past(const Reading& reading, Findings& findings) {
  struct Seen {
    const Passage* passage = nullptr;
    Stretch place;
  };
  std::map<std::size_t, std::array<Seen, 2>> entries; // the short form and the long one
  for (const Passage& passage : reading.passages) {
    if (!is_korean(passage) || !is_prose(passage) || passage.role == Role::letter) continue;
    auto& seen = entries[reading.top_of(passage.entry)];
    constexpr std::array<std::string_view, 2> kForms{"했습니다", "하였습니다"};
    for (std::size_t i = 0; i < kForms.size(); ++i)
      if (const std::size_t at = passage.text.find(kForms.at(i));
          at != std::string::npos && seen.at(i).passage == nullptr)
        seen.at(i) = {&passage, {at, at + kForms.at(i).size()}};
  }
  for (const auto& [entry, seen] : entries) {
    const auto& [brief, full] = seen;
    if (brief.passage == nullptr || full.passage == nullptr) continue;
    findings.add(*full.passage, full.place.begin, full.place.end,
                 "하였습니다 stands beside 했습니다 in this entry", "write one of them throughout");
  }
}

constexpr std::array kRules{
    Rule{diag::Code::weak_ending, true, look_for_weak_endings},
    Rule{diag::Code::mixed_style, true, look_for_mixed_style},
    Rule{diag::Code::mixed_past, true, look_for_mixed_past},
    Rule{diag::Code::hollow_progress, true, look_for_hollow_progress},
};

} // namespace

std::span<const Rule> korean_wording_rules() { return kRules; }

} // namespace hanjang::review
