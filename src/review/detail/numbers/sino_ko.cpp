#include "review/detail/numbers/sino_ko.h"

#include "base/hangul.h"

#include <algorithm>
#include <array>

namespace hanjang::review {
namespace {

constexpr std::size_t kSyllable = base::hangul::kSyllableBytes;

struct Numeral {
  std::string_view syllable;
  std::int64_t value;
};

constexpr std::array kDigits{Numeral{"일", 1}, Numeral{"이", 2}, Numeral{"삼", 3}, Numeral{"사", 4},
                             Numeral{"오", 5}, Numeral{"육", 6}, Numeral{"륙", 6}, Numeral{"칠", 7},
                             Numeral{"팔", 8}, Numeral{"구", 9}};
constexpr std::array kSmall{Numeral{"십", 10}, Numeral{"백", 100}, Numeral{"천", 1000}};
constexpr std::array kLarge{Numeral{"만", 10'000}, Numeral{"억", 100'000'000},
                            Numeral{"조", 1'000'000'000'000}};

// All of them, sorted: most runs of Hangul begin otherwise.
constexpr auto kSyllables = [] {
  std::array<char32_t, kDigits.size() + kSmall.size() + kLarge.size()> syllables{};
  std::size_t count = 0;
  for (const Numeral& numeral : kDigits) syllables[count++] = base::hangul::syllable_at(numeral.syllable);
  for (const Numeral& numeral : kSmall) syllables[count++] = base::hangul::syllable_at(numeral.syllable);
  for (const Numeral& numeral : kLarge) syllables[count++] = base::hangul::syllable_at(numeral.syllable);
  std::ranges::sort(syllables);
  return syllables;
}();

template <std::size_t size>
std::int64_t value_of(const std::array<Numeral, size>& numerals, std::string_view hangul, std::int64_t none) {
  const auto found =
      std::ranges::find(numerals, hangul.substr(0, std::min(kSyllable, hangul.size())), &Numeral::syllable);
  return found == numerals.end() ? none : found->value;
}

/// Puts syllables together, from the left.
class Sum {
public:
  explicit Sum(std::int64_t limit) : limit_(limit) {}

  // Takes a syllable, unless it does not go on with the number.
  bool take(std::string_view hangul) {
    if (const std::int64_t digit = value_of(kDigits, hangul, 0); digit > 0) return take_digit(digit);
    if (const std::int64_t small = small_multiplier(hangul); small > 1) return take_small(small);
    if (const std::int64_t large = large_multiplier(hangul); large > 1) return take_large(large);
    return false;
  }

  std::int64_t value() const { return total_ + section_ + digit_; }
  std::int64_t last_scale() const { return section_ + digit_ == 0 ? limit_ : 1; }
  bool has_multiplier() const { return has_multiplier_; }

private:
  bool take_digit(std::int64_t digit) {
    if (digit_ != 0) return false;
    digit_ = digit;
    return true;
  }

  bool take_small(std::int64_t small) {
    if (small >= small_limit_ || small >= limit_) return false;
    section_ += std::max<std::int64_t>(digit_, 1) * small;
    digit_ = 0;
    small_limit_ = small;
    return has_multiplier_ = true;
  }

  bool take_large(std::int64_t large) {
    constexpr std::int64_t kMan = 10'000;
    const std::int64_t count = section_ + digit_;
    if (large >= limit_ || (count == 0 && (large != kMan || total_ != 0))) return false;
    total_ += std::max<std::int64_t>(count, 1) * large;
    section_ = digit_ = 0;
    small_limit_ = kNoLimit;
    limit_ = large;
    return has_multiplier_ = true;
  }

  static constexpr std::int64_t kNoLimit = 10'000;
  std::int64_t limit_;
  std::int64_t small_limit_ = kNoLimit;
  std::int64_t total_ = 0;
  std::int64_t section_ = 0; ///< below 만
  std::int64_t digit_ = 0;   ///< that nothing has multiplied yet
  bool has_multiplier_ = false;
};

} // namespace

std::int64_t small_multiplier(std::string_view hangul) { return value_of(kSmall, hangul, 1); }
std::int64_t large_multiplier(std::string_view hangul) { return value_of(kLarge, hangul, 1); }

SinoNumeral sino_numeral(std::string_view hangul, std::int64_t limit) {
  if (!std::ranges::binary_search(kSyllables, base::hangul::syllable_at(hangul))) return {};
  Sum sum(limit);
  std::size_t bytes = 0;
  while (bytes < hangul.size() && sum.take(hangul.substr(bytes))) bytes += kSyllable;
  if (bytes == 0) return {};
  return {sum.value(), bytes, sum.has_multiplier() ? sum.last_scale() : 1, sum.has_multiplier()};
}

} // namespace hanjang::review
