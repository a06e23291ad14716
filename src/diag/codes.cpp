#include "diag/codes.h"

#include "base/ascii.h"
#include "diag/detail/date_codes.h"
#include "diag/detail/file_codes.h"
#include "diag/detail/input_codes.h"
#include "diag/detail/layout_codes.h"
#include "diag/detail/letter_codes.h"
#include "diag/detail/nesting_codes.h"
#include "diag/detail/page_codes.h"
#include "diag/detail/prose_codes.h"
#include "diag/detail/review_fact_codes.h"
#include "diag/detail/review_language_codes.h"
#include "diag/detail/review_line_codes.h"
#include "diag/detail/review_pair_codes.h"
#include "diag/detail/variant_codes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>

namespace hanjang::diag {
namespace {

template <std::size_t... sizes>
constexpr auto joined(const std::array<CodeEntry, sizes>&... tables) {
  std::array<CodeEntry, (sizes + ...)> result;
  auto next = result.begin();
  ((next = std::ranges::copy(tables, next).out), ...);
  return result;
}

constexpr auto kRegister = joined(kReviewLineCodes, kReviewLanguageCodes, kReviewFactCodes, kReviewPairCodes,
                                  kFileCodes, kInputCodes, kProseCodes, kDateCodes, kNestingCodes,
                                  kVariantCodes, kLetterCodes, kLayoutCodes, kPageCodes);
static_assert(std::ranges::is_sorted(kRegister, {}, &CodeEntry::code));

constexpr CodeEntry kNoEntry;

} // namespace

std::span<const CodeEntry> code_register() { return kRegister; }

const CodeEntry& entry_of(Code code) {
  const auto found = std::ranges::lower_bound(kRegister, code, {}, &CodeEntry::code);
  return found != kRegister.end() && found->code == code ? *found : kNoEntry;
}

const CodeEntry* find_code(std::string_view name) {
  const std::string wanted = base::ascii::to_lower(name);
  // Under --strict a warning is printed as an error, so any letter of a severity stands before a number.
  const bool has_letter =
      !wanted.empty() && std::string_view("enw").find(wanted.front()) != std::string::npos;
  const std::string_view number = std::string_view(wanted).substr(has_letter ? 1 : 0);
  for (const CodeEntry& entry : kRegister) {
    const bool is_called = wanted == entry.name || wanted == base::ascii::to_lower(code_name(entry.code, {}));
    if (is_called || (!is_review(entry.code) && number == std::to_string(number_of(entry.code))))
      return &entry;
  }
  return nullptr;
}

std::string code_name(Code code, Severity severity) {
  if (code == Code::none) return {};
  if (is_review(code)) return fmt::format("R{:03}", number_of(code));
  constexpr std::string_view kLetters = "NWE";
  return fmt::format("{}{}", kLetters[static_cast<std::size_t>(severity)], number_of(code));
}

} // namespace hanjang::diag
