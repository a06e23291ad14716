#include "locale/quotation_marks.h"

#include <algorithm>
#include <array>

namespace hanjang::locale {
namespace {

struct LanguageMarks {
  std::string_view language; ///< primary subtag
  QuotationMarks marks;
};

constexpr QuotationMarks kLowAndHigh{0x201E, 0x201C, 0x201A, 0x2018};  // „ “ ‚ ‘
constexpr QuotationMarks kLowAndRight{0x201E, 0x201D, 0x201A, 0x2019}; // „ ” ‚ ’
constexpr QuotationMarks kRightTwice{0x201D, 0x201D, 0x2019, 0x2019};  // ” ” ’ ’
constexpr QuotationMarks kGuillemets{0xAB, 0xBB, 0x201E, 0x201C};      // « » „ “
constexpr QuotationMarks kNone{0, 0, 0, 0};

constexpr std::array kMarks{
    LanguageMarks{"be", kGuillemets},  LanguageMarks{"bg", kLowAndHigh},  LanguageMarks{"cs", kLowAndHigh},
    LanguageMarks{"de", kLowAndHigh},  LanguageMarks{"fi", kRightTwice},  LanguageMarks{"fr", kNone},
    LanguageMarks{"hu", kLowAndRight}, LanguageMarks{"pl", kLowAndRight}, LanguageMarks{"ro", kLowAndRight},
    LanguageMarks{"ru", kGuillemets},  LanguageMarks{"sk", kLowAndHigh},  LanguageMarks{"sv", kRightTwice},
    LanguageMarks{"uk", kGuillemets},
};

} // namespace

QuotationMarks quotation_marks(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto found = std::ranges::find(kMarks, primary, &LanguageMarks::language);
  return found == kMarks.end() ? QuotationMarks{} : found->marks;
}

} // namespace hanjang::locale
