#include "resume/date_pattern.h"

#include "base/utf8.h"
#include "resume/detail/date_words.h"
#include "resume/detail/dates.h"

#include <cstddef>
#include <fmt/format.h>
#include <span>
#include <string_view>

namespace hanjang::resume {
namespace {

constexpr std::string_view kYear = "(?:19[0-9][0-9]|20[0-9][0-9]|2100)"; // schema::kYears
constexpr std::string_view kMonth = "(?:0?[1-9]|1[0-2])";
constexpr std::string_view kDay = "(?:0?[1-9]|[12][0-9]|3[01])";

// A character of a word in small letters, in either case.
std::string either_case(std::string_view character) {
  const char c = character.front();
  if (c == '.') return "\\.";
  if (c < 'a' || c > 'z') return std::string(character);
  return fmt::format("[{}{}]", c, static_cast<char>(c - 'a' + 'A'));
}

// A word with `between` between its characters.
std::string spelled(std::string_view word, std::string_view between) {
  std::string result;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t length = base::utf8::decode(word, at).length;
    if (at > 0) result += between;
    result += either_case(word.substr(at, length));
    at += length;
  }
  return result;
}

std::string any_of(std::span<const std::string_view> words, std::string_view between = {}) {
  std::string result;
  for (const std::string_view word : words)
    result += fmt::format("{}{}", result.empty() ? "" : "|", spelled(word, between));
  return fmt::format("(?:{})", result);
}

// `2019`, `2019-08`, `2019. 8. 15.`
std::string numeric_date() {
  const auto marked = [](std::string_view mark) {
    return fmt::format("\\s*{0}\\s*{1}(?:\\s*{0}\\s*{2})?", mark, kMonth, kDay);
  };
  return fmt::format("{}(?:{}|{}|(?:{})?(?:\\s*\\.)?)", kYear, marked("-"), marked("/"), marked("\\."));
}

// Words of dates, numbers and marks, among them a year and a word that tells something. It looks nowhere
// ahead, so that readers with finite automata can have one: taplo takes several times as long without.
std::string worded_date() {
  const DateWords words = date_words();
  const std::string parts = fmt::format("(?:[0-9 \\t.,/-]|{})*", any_of(words.all));
  const std::string word = any_of(words.telling);
  return fmt::format("{0}(?:{1}{0}{2}|{2}{0}{1}){0}", parts, kYear, word);
}

// A date, perhaps one that is expected.
std::string date() {
  const std::string expected = any_of(expectations());
  const std::string event = any_of(expected_events());
  const std::string graduation = spelled("graduation", {});
  const std::string before =
      fmt::format("(?:(?:{}\\s*(?:{})?|{}?\\s*예정)\\s*:?\\s*)?", expected, graduation, event);
  const std::string behind = fmt::format(
      "(?:\\s*(?:,|-|–|—)?\\s*\\(?\\s*(?:{}?\\s*예정|(?:{})?\\s*{})\\s*\\)?)?", event, graduation, expected);
  return fmt::format("{}(?:{}|{}){}", before, numeric_date(), worded_date(), behind);
}

} // namespace

std::string date_pattern() { return fmt::format("^\\s*(?:{})\\s*$", date()); }

std::string end_date_pattern() {
  return fmt::format("^\\s*(?:{}|(?:~|-|–|\\.|\\s)*{}[.\\s]*)\\s*$", date(),
                     any_of(present_words(), "[.\\s]*"));
}

} // namespace hanjang::resume
