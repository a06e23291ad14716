#include "diag/codes.h"

#include "diag/detail/date_codes.h"
#include "diag/detail/file_codes.h"
#include "diag/detail/input_codes.h"
#include "diag/detail/layout_codes.h"
#include "diag/detail/letter_codes.h"
#include "diag/detail/nesting_codes.h"
#include "diag/detail/page_codes.h"
#include "diag/detail/prose_codes.h"
#include "diag/detail/variant_codes.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hanjang::diag {
namespace {

template <std::size_t... sizes>
constexpr auto joined(const std::array<CodeEntry, sizes>&... tables) {
  std::array<CodeEntry, (sizes + ...)> result;
  auto next = result.begin();
  ((next = std::ranges::copy(tables, next).out), ...);
  return result;
}

constexpr auto kRegister = joined(kFileCodes, kInputCodes, kProseCodes, kDateCodes, kNestingCodes,
                                  kVariantCodes, kLetterCodes, kLayoutCodes, kPageCodes);
static_assert(std::ranges::is_sorted(kRegister, {}, &CodeEntry::code));

constexpr CodeEntry kNoEntry;

} // namespace

std::span<const CodeEntry> code_register() { return kRegister; }

const CodeEntry& entry_of(Code code) {
  const auto found = std::ranges::lower_bound(kRegister, code, {}, &CodeEntry::code);
  return found != kRegister.end() && found->code == code ? *found : kNoEntry;
}

} // namespace hanjang::diag
