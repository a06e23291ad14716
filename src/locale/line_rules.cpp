#include "locale/line_rules.h"

#include <algorithm>
#include <array>

namespace hanjang::locale {
namespace {

// Hangul words occur in documents of any language, and lean there as they do in Korean.
constexpr std::u32string_view kStayWithNext = U"이그저각한두세네첫새온약총및단";
constexpr std::u32string_view kStayWithPrevious = U"등중후시때뒤간수것데듯만뿐";

struct LanguageRules {
  std::string_view language; ///< primary subtag
  LineRules rules;
};

constexpr LineRules kCommon{
    .strictness = {}, .stay_with_next = kStayWithNext, .stay_with_previous = kStayWithPrevious};
constexpr LineRules kBetweenHan{.breaks_between_han = true,
                                .strictness = {},
                                .stay_with_next = kStayWithNext,
                                .stay_with_previous = kStayWithPrevious};
// No line begins with a small kana or a prolonged sound mark (JIS X 4051, JLREQ 3.1.7).
constexpr LineRules kJapanese{.breaks_between_han = true,
                              .strictness = "strict",
                              .stay_with_next = kStayWithNext,
                              .stay_with_previous = kStayWithPrevious};

constexpr std::array kRules{
    LanguageRules{"ja", kJapanese},
    LanguageRules{"zh", kBetweenHan},
};

} // namespace

const LineRules& line_rules(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto found = std::ranges::find(kRules, primary, &LanguageRules::language);
  return found == kRules.end() ? kCommon : found->rules;
}

bool ends_in_range_mark(std::string_view text) {
  constexpr std::array<std::string_view, 7> kMarks{"– ", "~ ", "- ", "〜 ", "～ ", "〜", "～"};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return text.ends_with(mark); });
}

} // namespace hanjang::locale
