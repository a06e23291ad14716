#include "resume/detail/date_words.h"

#include "base/ascii.h"
#include "resume/detail/strings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

using base::YearPart;

enum class Meaning : std::uint8_t { year, month, day, quarter, month_name, part, half, joint, ordinal };

struct Word {
  std::string_view text;
  Meaning meaning;
  std::int32_t value = 0; ///< the month, or the YearPart
};

constexpr std::int32_t number_of(YearPart part) { return static_cast<std::int32_t>(part); }

constexpr std::array kWords{
    Word{"년", Meaning::year},
    Word{"년도", Meaning::year},
    Word{"월", Meaning::month},
    Word{"일", Meaning::day},
    Word{"분기", Meaning::quarter},
    Word{"q", Meaning::quarter},
    Word{"quarter", Meaning::quarter},
    Word{"h", Meaning::half},
    Word{"반기", Meaning::half},
    Word{"half", Meaning::half},
    Word{"봄", Meaning::part, number_of(YearPart::spring)},
    Word{"여름", Meaning::part, number_of(YearPart::summer)},
    Word{"가을", Meaning::part, number_of(YearPart::autumn)},
    Word{"겨울", Meaning::part, number_of(YearPart::winter)},
    Word{"spring", Meaning::part, number_of(YearPart::spring)},
    Word{"summer", Meaning::part, number_of(YearPart::summer)},
    Word{"fall", Meaning::part, number_of(YearPart::autumn)},
    Word{"autumn", Meaning::part, number_of(YearPart::autumn)},
    Word{"winter", Meaning::part, number_of(YearPart::winter)},
    Word{"상반기", Meaning::part, number_of(YearPart::first_half)},
    Word{"하반기", Meaning::part, number_of(YearPart::second_half)},
    Word{"of", Meaning::joint},
    Word{"st", Meaning::ordinal},
    Word{"nd", Meaning::ordinal},
    Word{"rd", Meaning::ordinal},
    Word{"th", Meaning::ordinal},
    Word{"jan", Meaning::month_name, 1},
    Word{"january", Meaning::month_name, 1},
    Word{"feb", Meaning::month_name, 2},
    Word{"february", Meaning::month_name, 2},
    Word{"mar", Meaning::month_name, 3},
    Word{"march", Meaning::month_name, 3},
    Word{"apr", Meaning::month_name, 4},
    Word{"april", Meaning::month_name, 4},
    Word{"may", Meaning::month_name, 5},
    Word{"jun", Meaning::month_name, 6},
    Word{"june", Meaning::month_name, 6},
    Word{"jul", Meaning::month_name, 7},
    Word{"july", Meaning::month_name, 7},
    Word{"aug", Meaning::month_name, 8},
    Word{"august", Meaning::month_name, 8},
    Word{"sep", Meaning::month_name, 9},
    Word{"sept", Meaning::month_name, 9},
    Word{"september", Meaning::month_name, 9},
    Word{"oct", Meaning::month_name, 10},
    Word{"october", Meaning::month_name, 10},
    Word{"nov", Meaning::month_name, 11},
    Word{"november", Meaning::month_name, 11},
    Word{"dec", Meaning::month_name, 12},
    Word{"december", Meaning::month_name, 12},
};

/// A number of a text, or a word that dates have.
struct Token {
  const Word* word = nullptr; ///< nullptr: a number
  std::int32_t number = 0;
  std::size_t digits = 0;
};

// The number that begins there; of nine digits at most, which is more than any date has.
Token number_at(std::string_view text, std::size_t at) {
  Token token;
  for (; at < text.size() && base::ascii::is_digit(text[at]) && token.digits < 9; ++at, ++token.digits)
    token.number = token.number * 10 + (text[at] - '0');
  return token;
}

// The word that begins there, however long; nullptr if dates have none such.
const Word* word_of(std::string_view letters) {
  const std::string lower = base::ascii::to_lower(letters);
  const auto word = std::ranges::find(kWords, std::string_view(lower), &Word::text);
  return word == kWords.end() ? nullptr : &*word;
}

// True if what an ordinal's ending may stand behind stands last.
bool takes_ordinal(const std::vector<Token>& tokens) {
  return !tokens.empty() && tokens.back().word == nullptr && tokens.back().digits <= 2;
}

// Numbers and words, marks between them left out; nothing if there is a word of another kind.
std::optional<std::vector<Token>> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (base::ascii::is_digit(text[at])) {
      tokens.push_back(number_at(text, at));
      at += tokens.back().digits;
    } else if (base::ascii::is_letter_byte(text[at])) {
      const std::size_t begin = at;
      while (at < text.size() && base::ascii::is_letter_byte(text[at])) ++at;
      const Word* word = word_of(text.substr(begin, at - begin));
      if (word == nullptr || (word->meaning == Meaning::ordinal && !takes_ordinal(tokens)))
        return std::nullopt;
      if (word->meaning != Meaning::joint && word->meaning != Meaning::ordinal)
        tokens.emplace_back().word = word;
    } else if (std::string_view(" \t.,-/").find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      return std::nullopt;
    }
  }
  return tokens;
}

// Puts numbers to what the words beside them say of them.
class DateReader {
public:
  explicit DateReader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::optional<base::Date> read() {
    bool has_word = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].word == nullptr) continue;
      has_word = true;
      if (!take(i)) return std::nullopt;
    }
    if (!has_word) return std::nullopt;
    for (const Token& token : tokens_)
      if (token.digits > 0 && !place(token)) return std::nullopt;
    const bool is_whole = date_.year != 0 && (date_.day == 0 || date_.month != 0) &&
                          (date_.part == YearPart::none || date_.month == 0);
    return is_whole ? std::optional(date_) : std::nullopt;
  }

private:
  bool take(std::size_t i) {
    const Word& word = *tokens_[i].word;
    switch (word.meaning) {
    case Meaning::year:
      return number_before(i, 4, 4, date_.year);
    case Meaning::month:
      return number_before(i, 1, 2, date_.month);
    case Meaning::day:
      return number_before(i, 1, 2, date_.day);
    case Meaning::quarter:
      return count(i, 4, YearPart::quarter_1);
    case Meaning::half:
      return count(i, 2, YearPart::first_half);
    case Meaning::month_name:
      return date_.month == 0 && (date_.month = word.value) != 0;
    case Meaning::joint:
    case Meaning::ordinal:
      return false; // these make no tokens
    case Meaning::part:
      if (date_.part != YearPart::none) return false;
      date_.part = static_cast<YearPart>(word.value);
      return true;
    }
    return false;
  }

  // The number right before a unit.
  bool number_before(std::size_t i, std::size_t least, std::size_t most, std::int32_t& value) {
    if (i == 0 || value != 0) return false;
    Token& number = tokens_[i - 1];
    if (number.word != nullptr || number.digits < least || number.digits > most) return false;
    value = number.number == 0 ? -1 : number.number; // zero is wrong, not "not given"
    number.digits = 0;
    return true;
  }

  // `Q1`, `1Q`, `1분기`, `1/4분기`
  bool count(std::size_t i, std::int32_t most, YearPart first) {
    const bool is_fraction = most == 4 && i >= 2 && is_digit_token(i - 2) && is_digit_token(i - 1);
    if (is_fraction) {
      if (tokens_[i - 1].number != most) return false;
      tokens_[i - 1].digits = 0;
      std::swap(tokens_[i - 2], tokens_[i - 1]);
    }
    for (const std::size_t at : {i - 1, i + 1}) {
      if (at >= tokens_.size() || tokens_[at].word != nullptr || tokens_[at].digits != 1) continue;
      const std::int32_t number = tokens_[at].number;
      if (number < 1 || number > most || date_.part != YearPart::none) return false;
      date_.part = static_cast<YearPart>(number_of(first) + number - 1);
      tokens_[at].digits = 0;
      return true;
    }
    return false;
  }

  bool is_digit_token(std::size_t i) const { return tokens_[i].word == nullptr && tokens_[i].digits == 1; }

  // A number that no unit names: the year, or behind the name of a month the day.
  bool place(const Token& token) {
    if (token.digits == 4 && date_.year == 0) {
      date_.year = token.number == 0 ? -1 : token.number;
      return true;
    }
    if (token.digits > 2 || date_.day != 0 || date_.month == 0) return false;
    date_.day = token.number == 0 ? -1 : token.number;
    return true;
  }

  std::vector<Token> tokens_;
  base::Date date_;
};

bool cut_end(std::string_view& text, std::string_view word) {
  if (text.size() < word.size() || base::ascii::to_lower(text.substr(text.size() - word.size())) != word)
    return false;
  text.remove_suffix(word.size());
  text = trim(text);
  return true;
}

bool cut_begin(std::string_view& text, std::string_view word) {
  if (text.size() < word.size() || base::ascii::to_lower(text.substr(0, word.size())) != word) return false;
  text.remove_prefix(word.size());
  text = trim(text);
  return true;
}

constexpr std::array<std::string_view, 4> kExpected{"expected", "anticipated", "exp.", "exp"};
// What is expected, where the key says as much: an end in education is a graduation.
constexpr std::array<std::string_view, 8> kEvents{"졸업", "전역", "입사", "취득",
                                                  "종료", "완료", "입학", "퇴사"};

bool cut_any_end(std::string_view& text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return cut_end(text, word); });
}

// `2027-02 예정`, `2027-02 (졸업 예정)`, `May 2027, expected`
bool cut_expectation_behind(std::string_view& text) {
  std::string_view rest = text;
  const bool is_bracketed = cut_end(rest, ")");
  if (cut_end(rest, "예정"))
    cut_any_end(rest, kEvents);
  else if (cut_any_end(rest, kExpected))
    cut_end(rest, "graduation");
  else
    return false;
  if (is_bracketed && !cut_end(rest, "(")) return false;
  constexpr std::array<std::string_view, 4> kJoints{",", "-", "–", "—"};
  cut_any_end(rest, kJoints);
  text = rest;
  return true;
}

// `expected 2027-02`, `Expected graduation: May 2027`, `졸업예정 2027.02`
bool cut_expectation_before(std::string_view& text) {
  std::string_view rest = text;
  const auto begins = [&](std::string_view word) { return cut_begin(rest, word); };
  if (std::ranges::any_of(kExpected, begins)) {
    cut_begin(rest, "graduation");
  } else {
    std::ranges::any_of(kEvents, begins);
    if (!cut_begin(rest, "예정")) return false;
  }
  cut_begin(rest, ":");
  text = rest;
  return true;
}

} // namespace

DateWords date_words() {
  DateWords words;
  for (const Word& word : kWords) {
    words.all.push_back(word.text);
    if (word.meaning != Meaning::joint && word.meaning != Meaning::ordinal)
      words.telling.push_back(word.text);
  }
  return words;
}

std::span<const std::string_view> expectations() { return kExpected; }
std::span<const std::string_view> expected_events() { return kEvents; }

Unmarked without_expectation(std::string_view text) {
  std::string_view rest = trim(text);
  if (cut_expectation_behind(rest) || cut_expectation_before(rest)) return {rest, true};
  return {text, false};
}

std::optional<base::Date> read_worded_date(std::string_view text) {
  auto tokens = tokens_of(text);
  return tokens ? DateReader(*std::move(tokens)).read() : std::nullopt;
}

} // namespace hanjang::resume
