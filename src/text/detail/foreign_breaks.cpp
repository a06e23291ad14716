#include "text/detail/foreign_breaks.h"

#include "locale/line_rules.h"

#include <algorithm>
#include <memory>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

namespace hanjang::text {
namespace {

struct UTextDeleter {
  void operator()(UText* text) const { utext_close(text); }
};

// Byte offsets of ICU's line breaks; none if ICU lacks its data.
std::vector<std::uint32_t> icu_line_breaks(std::string_view text, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale icu_locale = icu::Locale::forLanguageTag(std::string(language), status);
  if (const std::string_view strictness = locale::line_rules(language).strictness; !strictness.empty())
    icu_locale.setUnicodeKeywordValue("lb", std::string(strictness), status);
  status = U_ZERO_ERROR; // an unknown language breaks by the root rules
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createLineInstance(icu_locale, status));
  const std::unique_ptr<UText, UTextDeleter> utext(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  std::vector<std::uint32_t> offsets;
  if (U_FAILURE(status) != 0) return offsets;
  iterator->setText(utext.get(), status);
  if (U_FAILURE(status) != 0) return offsets;
  for (int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    offsets.push_back(static_cast<std::uint32_t>(at));
  }
  return offsets;
}

// Kana, Han, and the marks written between them: U+3001–301B but the wave dash, and full-width ones.
bool is_foreign(const Unit& unit) {
  const char32_t c = unit.code_point;
  return unit.kind == UnitKind::foreign || (c >= 0x3001 && c <= 0x301B) || (c >= 0xFF01 && c <= 0xFF65);
}

// A number and what it counts (2024年) are better not parted, though Unicode's rules allow it.
bool is_counted(const Unit& before, const Unit& after) {
  return before.kind == UnitKind::digit && after.kind == UnitKind::foreign;
}

} // namespace

void raise_foreign_breaks(std::string_view text, std::string_view language, std::span<const Unit> units,
                          std::vector<Break>& breaks) {
  const std::vector<std::uint32_t> allowed = icu_line_breaks(text, language);
  for (Break& place : breaks) {
    if (place.tier <= BreakTier::joint || !std::ranges::binary_search(allowed, place.offset)) continue;
    const auto unit = std::ranges::lower_bound(units, place.offset, {}, &Unit::offset);
    const Unit& before = *(unit - 1);
    if ((is_foreign(*unit) || is_foreign(before)) && !is_counted(before, *unit))
      place.tier = BreakTier::joint;
  }
}

} // namespace hanjang::text
