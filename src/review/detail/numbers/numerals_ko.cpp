#include "review/detail/numbers/numerals_ko.h"

#include "base/contains.h"
#include "base/hangul.h"
#include "review/detail/numbers/counters_ko.h"
#include "review/detail/numbers/native_ko.h"
#include "review/detail/numbers/number_units.h"
#include "review/detail/numbers/sino_ko.h"

#include <array>
#include <cstdint>
#include <limits>

namespace hanjang::review {
namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kSyllable = base::hangul::kSyllableBytes;
constexpr std::string_view kParts = "분의";

// Words and names that read as numbers too, and are ones only before a counter.
constexpr auto kOtherWords = std::to_array<std::string_view>(
    {"이천", "사천", "구천", "오천", "천만", "오만", "구만", "사만", "이만", "이백", "일천"});
// The same of words that are numbers next to never: angel, if, hundred days.
constexpr auto kHardlyNumbers = std::to_array<std::string_view>(
    {"만일", "천사", "만사", "백일", "천일", "백사", "백구", "만오", "만이", "천이", "백이"});

// The number below the line of a fraction is `whole`; the one above it stands at `place`.
std::optional<Amount> fraction(const Tokens& tokens, const Fraction& whole, Place place) {
  if (!tokens.rest(place).starts_with(kParts) || !whole.is_whole()) return std::nullopt;
  const Place above = tokens.after(place, kParts.size());
  std::int64_t count = 0;
  Place next = above;
  if (tokens.at(above).kind == TokenKind::number && tokens.at(above).is_plain) {
    count = tokens.at(above).value.numerator;
    next = {above.token + 1, 0};
  } else if (tokens.at(above).kind == TokenKind::hangul) {
    const SinoNumeral sino = sino_numeral(tokens.rest(above), kNoLimit);
    if (!is_particles(tokens.rest(above).substr(sino.bytes))) return std::nullopt;
    count = sino.value;
    next = tokens.after(above, sino.bytes);
  }
  const auto value = make_fraction(count, whole.numerator);
  if (!value || count == 0) return std::nullopt;
  return Amount{.value = *value, .next = next};
}

// Goes on behind 만 and above, where the rest of the number stands behind a blank: 십이억 삼천만.
void take_further_words(const Tokens& tokens, SinoNumeral& numeral, Place& next) {
  while (numeral.last_scale > 1 && next.offset == 0 && tokens.at(next).kind == TokenKind::hangul) {
    const SinoNumeral more = sino_numeral(tokens.rest(next), numeral.last_scale);
    const Place behind = tokens.after(next, more.bytes);
    const bool is_counted = behind.offset == 0 && tokens.at(behind).kind == TokenKind::hangul &&
                            is_counter(tokens.rest(behind), Counters::any); // 십만 오 명
    if (more.bytes == 0 || (!more.has_multiplier && !is_counted)) return;
    numeral.value += more.value;
    numeral.last_scale = more.last_scale;
    next = behind;
  }
}

// Whether what reads as a number is one, by what stands behind it.
enum class Standing : std::uint8_t { none, weak, sure };

Standing standing_of(std::string_view word, const SinoNumeral& numeral, bool is_apart,
                     std::string_view behind) {
  const bool is_single = word.size() == kSyllable;
  if (is_single && !numeral.has_multiplier) {
    const Counters counters = is_apart ? Counters::of_sino_digit : Counters::of_joined_digit;
    return !behind.empty() && is_counter(behind, counters) ? Standing::sure : Standing::none;
  }
  if (behind.empty()) return Standing::none;
  if (word.ends_with("조")) // more often structure than nine trillion
    return behind.starts_with("원") || behind.starts_with("달러") ? Standing::sure : Standing::none;
  const bool is_hardly = base::contains(kHardlyNumbers, word);
  const bool is_other = is_single || is_hardly || base::contains(kOtherWords, word);
  if (is_counter(behind, Counters::any))
    return is_hardly || (is_other && !is_apart) ? Standing::weak : Standing::sure;
  if (!is_apart || is_other) return Standing::none;
  return word.size() > 2 * kSyllable ? Standing::sure : Standing::weak;
}

std::optional<Amount> sino_words(const Tokens& tokens, std::size_t index) {
  const std::string_view run = tokens.at(index).text;
  SinoNumeral numeral = sino_numeral(run, kNoLimit);
  if (numeral.bytes == 0) return std::nullopt;
  const std::string_view word = run.substr(0, numeral.bytes);
  Place next = tokens.after({index, 0}, numeral.bytes);
  if (auto share = fraction(tokens, {numeral.value, 1}, next)) return share;
  take_further_words(tokens, numeral, next);
  if (const auto more = behind_and_more(tokens, next); more && numeral.has_multiplier)
    return Amount{.value = {numeral.value, 1}, .next = *more, .is_word = true};
  const Token& behind = tokens.at(next);
  const bool is_apart = next.offset == 0;
  if (is_apart && (behind.is_attached || behind.kind != TokenKind::hangul)) return std::nullopt;
  const Standing standing =
      next.token > index + 1 ? Standing::sure : standing_of(word, numeral, is_apart, tokens.rest(next));
  if (standing == Standing::none) return std::nullopt;
  return Amount{
      .value = {numeral.value, 1}, .next = next, .is_word = true, .is_weak = standing == Standing::weak};
}

/// What multiplies the digits before it: 천, 만, 천만.
struct Multiplier {
  std::int64_t small = 1;
  std::int64_t large = 1;
  Place next;

  std::int64_t value() const { return small * large; }
};

// 조 is a group as often as a number: `3조 원`, but `3조 발표`.
bool is_trillion(const Tokens& tokens, Place behind) {
  const std::string_view rest = tokens.rest(behind);
  if (rest.starts_with("원") || rest.starts_with("달러") || rest.starts_with("여")) return true;
  std::string_view scale = tokens.at(behind.token + 1).text; // 천억 of `3조 5천억`
  while (small_multiplier(scale) > 1) scale.remove_prefix(kSyllable);
  const bool is_number = behind.offset == 0 && tokens.at(behind).kind == TokenKind::number;
  return is_number && large_multiplier(scale) > 1;
}

// Other words that begin as 만, 백 or 천 does: 4만점, 5백업.
bool is_other_word(std::int64_t multiplier, std::string_view behind) {
  const std::string_view syllable = behind.substr(0, kSyllable);
  if (syllable.empty()) return false;
  if (multiplier == 10'000) return base::contains("점족료기찬들", syllable);
  if (multiplier == 1000) return base::contains("재국사", syllable);
  return multiplier == 100 && base::contains("신엔업그", syllable);
}

Multiplier multiplier_at(const Tokens& tokens, Place place) {
  Multiplier none{1, 1, place};
  if (tokens.at(place).kind != TokenKind::hangul) return none;
  Multiplier multiplier = none;
  multiplier.small = small_multiplier(tokens.rest(place));
  if (multiplier.small > 1) multiplier.next = tokens.after(place, kSyllable);
  if (multiplier.next.token == place.token) {
    multiplier.large = large_multiplier(tokens.rest(multiplier.next));
    if (multiplier.large > 1) multiplier.next = tokens.after(multiplier.next, kSyllable);
  }
  const bool is_read = multiplier.value() > 1;
  const bool is_in_run = multiplier.next.token == place.token;
  const std::string_view behind = is_in_run ? tokens.rest(multiplier.next) : std::string_view();
  const std::int64_t last = multiplier.large > 1 ? multiplier.large : multiplier.small;
  constexpr std::int64_t kTrillion = 1'000'000'000'000;
  if (!is_read || is_other_word(last, behind)) return none;
  if (last == kTrillion && multiplier.small == 1 && !is_trillion(tokens, multiplier.next)) return none;
  if (tokens.is_attached(place)) return multiplier;
  // `1,200 억 원`; but `2021 만족도`, `2021 만 19세`.
  const bool is_known = behind.empty() || is_counter(behind, Counters::any) || is_particles(behind);
  const bool is_before_number =
      !is_in_run && last == 10'000 && tokens.at(multiplier.next).kind == TokenKind::number;
  return is_known && !is_before_number ? multiplier : none;
}

/// Adds up digits and their multipliers, each smaller than those before.
class DigitSum {
public:
  explicit DigitSum(const Tokens& tokens) : tokens_(tokens) {}

  std::optional<Amount> read(std::size_t index) {
    Multiplier multiplier = multiplier_at(tokens_, {index + 1, 0});
    const Fraction first = tokens_.at(index).value;
    if (auto share = fraction_behind(first, multiplier)) return share;
    if (!add(first, multiplier)) return std::nullopt;
    Amount amount{.value = {}, .next = multiplier.next, .multiplier = {multiplier.value(), 1}};
    bool goes_on = multiplier.value() > 1 && first.is_whole();
    while (goes_on) {
      const std::size_t next = amount.next.token;
      multiplier = multiplier_at(tokens_, {next + 1, 0});
      goes_on =
          amount.next.offset == 0 && continues(next, multiplier) && add(tokens_.at(next).value, multiplier);
      if (!goes_on) break;
      amount.next = multiplier.next;
      amount.multiplier = {1, 1};
      goes_on = multiplier.value() > 1;
    }
    const auto value = sum(total_, section_);
    if (!value) return std::nullopt;
    amount.value = *value;
    return amount;
  }

private:
  std::optional<Amount> fraction_behind(const Fraction& first, const Multiplier& multiplier) {
    const auto whole = product(first, {multiplier.value(), 1});
    return whole ? fraction(tokens_, *whole, multiplier.next) : std::nullopt;
  }

  bool add(const Fraction& count, const Multiplier& multiplier) {
    const auto part = product(count, {multiplier.small, 1});
    const auto section = part ? sum(section_, *part) : std::nullopt;
    if (!section) return false;
    section_ = *section;
    small_limit_ = multiplier.small;
    if (multiplier.large == 1) return true;
    const auto scaled = product(section_, {multiplier.large, 1});
    const auto total = scaled ? sum(total_, *scaled) : std::nullopt;
    if (!total) return false;
    total_ = *total;
    section_ = {};
    limit_ = multiplier.large;
    small_limit_ = limit_;
    return true;
  }

  // True if the number at `index` goes on with the one before: 2천 of `1억 2천만`, but not 3 of `4천 3분기`.
  bool continues(std::size_t index, const Multiplier& multiplier) const {
    const Token& token = tokens_.at(index);
    if (token.kind != TokenKind::number || !token.is_readable || !token.value.is_whole() || token.dots > 0)
      return false;
    const std::int64_t count = token.value.numerator;
    if (count == 0 || multiplier.large >= limit_ || count >= small_limit_ / multiplier.small) return false;
    const auto part = product(token.value, {multiplier.value(), 1});
    if (!part || !is_less(*part, {limit_, 1})) return false;
    if (token.is_attached || multiplier.small > 1) return true;
    const bool is_after_large = section_.numerator == 0;
    if (multiplier.large > 1) return is_after_large;
    const bool is_year = count >= 1900 && count <= 2100 && tokens_.rest({index + 1, 0}).starts_with("년");
    return count >= 100 && !is_year;
  }

  const Tokens& tokens_;
  Fraction total_{};                    ///< of all that ends with 만 or above
  Fraction section_{};                  ///< what no 만 has multiplied yet
  std::int64_t limit_ = kNoLimit;       ///< the last of 만, 억 and 조
  std::int64_t small_limit_ = kNoLimit; ///< the last of 천, 백 and 십
};

} // namespace

std::optional<Place> behind_and_more(const Tokens& tokens, Place place) {
  constexpr std::string_view kAndMore = "여";
  const std::string_view rest = tokens.rest(place);
  if (place.offset == 0 && !tokens.at(place).is_attached) return std::nullopt;
  if (!rest.starts_with(kAndMore)) return std::nullopt;
  const std::string_view behind = rest.substr(kAndMore.size());
  if (!behind.empty() && !is_counter(behind, Counters::any)) return std::nullopt;
  return tokens.after(place, kAndMore.size());
}

std::optional<Amount> korean_words(const Tokens& tokens, std::size_t index) {
  if (auto amount = other_words(tokens, index)) return amount;
  if (auto amount = native_words(tokens, index)) return amount;
  return sino_words(tokens, index);
}

std::optional<Amount> korean_digits(const Tokens& tokens, std::size_t index) {
  return DigitSum(tokens).read(index);
}

std::optional<Place> korean_half(const Tokens& tokens, Place place) {
  constexpr std::string_view kHalf = "반";
  if (tokens.at(place).kind != TokenKind::hangul || !tokens.rest(place).starts_with(kHalf))
    return std::nullopt;
  if (!is_particles(tokens.rest(place).substr(kHalf.size()))) return std::nullopt;
  return tokens.after(place, kHalf.size());
}

} // namespace hanjang::review
