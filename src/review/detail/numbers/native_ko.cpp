#include "review/detail/numbers/native_ko.h"

#include "base/hangul.h"
#include "review/detail/numbers/counters_ko.h"
#include "review/detail/numbers/number_units.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

namespace hanjang::review {
namespace {

/// Whether a word for one to nine stands before a noun or for one itself.
enum class Form : std::uint8_t { before_noun, alone, both };

struct Numeral {
  std::string_view text;
  std::int64_t value;
  Form form = Form::both;
};

constexpr std::array kTens{Numeral{"열", 10},   Numeral{"스물", 20}, Numeral{"스무", 20, Form::before_noun},
                           Numeral{"서른", 30}, Numeral{"마흔", 40}, Numeral{"쉰", 50},
                           Numeral{"예순", 60}, Numeral{"일흔", 70}, Numeral{"여든", 80},
                           Numeral{"아흔", 90}};
constexpr std::array kOnes{Numeral{"하나", 1, Form::alone},
                           Numeral{"한", 1, Form::before_noun},
                           Numeral{"둘", 2, Form::alone},
                           Numeral{"두", 2, Form::before_noun},
                           Numeral{"셋", 3, Form::alone},
                           Numeral{"세", 3, Form::before_noun},
                           Numeral{"넷", 4, Form::alone},
                           Numeral{"네", 4, Form::before_noun},
                           Numeral{"다섯", 5},
                           Numeral{"여섯", 6},
                           Numeral{"일곱", 7},
                           Numeral{"여덟", 8},
                           Numeral{"아홉", 9}};

/// A native number word at the begin of a run.
struct Native {
  std::int64_t value = 0;
  std::size_t bytes = 0;
  Form form = Form::both;
};

template <std::size_t size>
const Numeral* numeral_of(const std::array<Numeral, size>& numerals, std::string_view hangul) {
  const auto found =
      std::ranges::find_if(numerals, [&](const Numeral& one) { return hangul.starts_with(one.text); });
  return found == numerals.end() ? nullptr : &*found;
}

Native native_of(std::string_view hangul) {
  Native native;
  if (const Numeral* tens = numeral_of(kTens, hangul)) native = {tens->value, tens->text.size(), tens->form};
  const bool takes_ones = native.value != 20 || native.form == Form::both;
  if (const Numeral* ones = numeral_of(kOnes, hangul.substr(native.bytes)); ones != nullptr && takes_ones)
    native = {native.value + ones->value, native.bytes + ones->text.size(), ones->form};
  return native;
}

// Words that are others as well, and numbers only before a counter: 열 (heat, column), 쉰 (rested), 열세
// (weak).
bool needs_counter(std::string_view word) { return word == "열" || word == "쉰" || word == "열세"; }

// What follows with a blank between is counted: any noun, but behind a number 세 is an age.
bool is_before_noun(const Tokens& tokens, std::size_t index, std::string_view word) {
  const Token& next = tokens.at(index + 1);
  if (next.is_attached || (next.kind != TokenKind::hangul && next.kind != TokenKind::word)) return false;
  if (needs_counter(word)) return is_counter(next.text, Counters::any);
  const Token& before = tokens.before(index);
  return !(word == "세" && before.kind == TokenKind::number);
}

// 석 달, 넉 달: other forms of 세 and 네, before few nouns.
std::optional<Amount> old_form(const Tokens& tokens, std::size_t index) {
  const std::string_view run = tokens.at(index).text;
  const bool is_three = run.starts_with("석");
  if (!is_three && !run.starts_with("넉")) return std::nullopt;
  const Place next = tokens.after({index, 0}, std::string_view("석").size());
  const std::string_view noun = tokens.rest(next);
  const bool is_apart = next.offset == 0;
  if (is_apart && tokens.is_attached(next)) return std::nullopt;
  for (const std::string_view counted : {"달", "장", "자", "점"})
    if (noun.starts_with(counted) && (is_apart || counted == "달") &&
        is_particles(noun.substr(counted.size())))
      return Amount{.value = {is_three ? 3 : 4, 1}, .next = next, .is_word = true};
  return std::nullopt;
}

constexpr Unit kDay{Dimension::clock, {86'400, 1}};
constexpr Unit kHour{Dimension::clock, {3600, 1}};
constexpr Unit kWeek{Dimension::clock, {604'800, 1}};
constexpr Unit kMonth{Dimension::calendar};
constexpr Unit kYear{Dimension::calendar, {12, 1}};
constexpr Unit kNone{};

/// A word that is a number, with what it counts.
struct WholeWord {
  std::string_view text;
  Fraction value;
  Unit unit = kNone;
  bool is_weak = false;
};

constexpr std::array kWholeWords{
    WholeWord{"절반", {1, 2}},
    WholeWord{"반값", {1, 2}},
    WholeWord{"반액", {1, 2}},
    WholeWord{"반으로", {1, 2}},
    WholeWord{"반만", {1, 2}},
    WholeWord{"반나절", {1, 2}, kDay},
    WholeWord{"반시간", {1, 2}, kHour},
    WholeWord{"반년", {1, 2}, kYear},
    WholeWord{"반달", {1, 2}, kMonth, true},
    WholeWord{"하루", {1, 1}, kDay},
    WholeWord{"이틀", {2, 1}, kDay},
    WholeWord{"사흘", {3, 1}, kDay},
    WholeWord{"나흘", {4, 1}, kDay},
    WholeWord{"닷새", {5, 1}, kDay},
    WholeWord{"엿새", {6, 1}, kDay},
    WholeWord{"이레", {7, 1}, kDay, true},
    WholeWord{"여드레", {8, 1}, kDay},
    WholeWord{"아흐레", {9, 1}, kDay},
    WholeWord{"열흘", {10, 1}, kDay},
    WholeWord{"보름", {15, 1}, kDay, true},
    WholeWord{"일주일", {1, 1}, kWeek},
    WholeWord{"매시간", {1, 1}, kHour, true},
    WholeWord{"매일", {1, 1}, kDay, true},
    WholeWord{"격일", {2, 1}, kDay, true},
    WholeWord{"매주", {1, 1}, kWeek, true},
    WholeWord{"격주", {2, 1}, kWeek, true},
    WholeWord{"매월", {1, 1}, kMonth, true},
    WholeWord{"매달", {1, 1}, kMonth, true},
    WholeWord{"격월", {2, 1}, kMonth, true},
    WholeWord{"분기", {3, 1}, kMonth, true},
    WholeWord{"매분기", {3, 1}, kMonth, true},
    WholeWord{"반기", {1, 2}, kYear, true},
    WholeWord{"매년", {1, 1}, kYear, true},
};

/// Words for one number or the next.
struct Either {
  std::string_view text;
  std::int64_t value;
  std::int64_t also;
};

constexpr std::array kEither{
    Either{"두서너", 2, 3}, Either{"한두", 1, 2},   Either{"두세", 2, 3},     Either{"서너", 3, 4},
    Either{"네댓", 4, 5},   Either{"너댓", 4, 5},   Either{"너덧", 4, 5},     Either{"네다섯", 4, 5},
    Either{"대여섯", 5, 6}, Either{"예닐곱", 6, 7}, Either{"일고여덟", 7, 8}, Either{"여덟아홉", 8, 9},
    Either{"이삼", 2, 3},   Either{"삼사", 3, 4},   Either{"사오", 4, 5},     Either{"오륙", 5, 6},
    Either{"육칠", 6, 7},   Either{"칠팔", 7, 8},   Either{"팔구", 8, 9}};

std::optional<Amount> either_word(const Tokens& tokens, std::size_t index) {
  const std::string_view run = tokens.at(index).text;
  const auto found =
      std::ranges::find_if(kEither, [&](const Either& one) { return run.starts_with(one.text); });
  if (found == kEither.end()) return std::nullopt;
  const Place next = tokens.after({index, 0}, found->text.size());
  if (!is_counter(tokens.rest(next), Counters::any)) return std::nullopt;
  return Amount{.value = {found->value, 1},
                .next = next,
                .is_word = true,
                .is_weak = true,
                .also = Fraction{found->also, 1}};
}

// What the words of some tables begin with, sorted.
template <typename... Tables>
constexpr auto first_syllables(const Tables&... tables) {
  std::array<char32_t, (std::tuple_size_v<Tables> + ...)> syllables{};
  std::size_t count = 0;
  const auto add = [&](const auto& table) {
    for (const auto& word : table) syllables[count++] = base::hangul::syllable_at(word.text);
  };
  (add(tables), ...);
  std::ranges::sort(syllables);
  return syllables;
}

// Most runs of Hangul begin otherwise, and need no look at each word.
constexpr auto kNativeSyllables = first_syllables(kTens, kOnes);
constexpr auto kOtherSyllables = first_syllables(kWholeWords, kEither);
static_assert(std::ranges::binary_search(kOtherSyllables, U'반')); // which half_alone() looks for

template <std::size_t size>
bool may_begin(std::string_view run, const std::array<char32_t, size>& syllables) {
  return std::ranges::binary_search(syllables, base::hangul::syllable_at(run));
}

// `반` alone: 반 이상, 반 년.
std::optional<Amount> half_alone(const Tokens& tokens, std::size_t index) {
  const std::string_view next = tokens.at(index + 1).text;
  if (tokens.at(index).text != "반" || tokens.at(index + 1).kind != TokenKind::hangul) return std::nullopt;
  for (const std::string_view word : {"이상", "넘게", "가까이", "정도", "이하", "년", "시간", "나절"})
    if (next.starts_with(word) && is_particles(next.substr(word.size()))) {
      Amount half{.value = {1, 2}, .next = {index + 1, 0}, .is_word = true};
      if (word == "나절") half.unit = kDay;
      return half;
    }
  return std::nullopt;
}

} // namespace

std::optional<Amount> native_words(const Tokens& tokens, std::size_t index) {
  if (auto amount = old_form(tokens, index)) return amount;
  const std::string_view run = tokens.at(index).text;
  if (!may_begin(run, kNativeSyllables)) return std::nullopt;
  const Native native = native_of(run);
  if (native.bytes == 0) return std::nullopt;
  const std::string_view word = run.substr(0, native.bytes);
  const std::string_view behind = run.substr(native.bytes);
  Amount amount{.value = {native.value, 1}, .next = tokens.after({index, 0}, native.bytes), .is_word = true};
  if (behind.empty() && native.form != Form::alone && is_before_noun(tokens, index, word)) return amount;
  const bool is_short = native.value < 5 || needs_counter(word);
  if (native.form != Form::alone && !behind.empty() &&
      is_counter(behind, is_short ? Counters::of_joined_native : Counters::any))
    return amount;
  const bool is_alone = native.form != Form::before_noun && !needs_counter(word);
  return is_alone && is_particles(behind) ? std::optional(amount) : std::nullopt;
}

std::optional<Amount> other_words(const Tokens& tokens, std::size_t index) {
  const std::string_view run = tokens.at(index).text;
  if (!may_begin(run, kOtherSyllables)) return std::nullopt;
  for (const WholeWord& word : kWholeWords)
    if (run.starts_with(word.text) && is_particles(run.substr(word.text.size()))) {
      Amount amount{.value = word.value, .next = {index + 1, 0}, .is_word = true, .is_weak = word.is_weak};
      if (word.unit.dimension != Dimension::none) amount.unit = word.unit;
      return amount;
    }
  if (auto half = half_alone(tokens, index)) return half;
  return either_word(tokens, index);
}

} // namespace hanjang::review
