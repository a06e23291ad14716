#include "fuzz/mutate.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hanjang::fuzz {
namespace {

constexpr std::array<std::string_view, 28> kOddValues{
    "0",       "-1",      "1e308",  "-0.0",      "nan",  "inf",      "14400",    "9223372036854775807",
    "[0, 0]",  "[]",      "{}",     "\"\"",      "true", "\"none\"", "\"main\"", "\"\\u0000\"",
    "[[[]]]",  "\"{\"",   "\"{}\"", "0.001",     "1000", "\"한글\"", "[1, 2]",   "\"\\u202e\\u0301\"",
    "[\"a\"]", "\"top\"", "99999",  "2020-02-30"};

// Names that there are, for the tables whose keys are names; any of them elsewhere.
struct Names {
  std::string_view table;
  std::array<std::string_view, 6> names;
};
constexpr std::array<Names, 5> kNames{
    {{"region", {"main", "side", "head", "main", "main", "x"}},
     {"style", {"body", "name", "title", "heading", "muted", "date"}},
     {"entry", {"person", "experience", "work", "skills", "education", "x"}},
     {"language", {"ko", "en", "ko", "en", "fr", "x"}},
     {"font", {"sans", "serif", "sans", "sans", "sans", "x"}}}};
constexpr std::array<std::string_view, 6> kOtherNames{"accent", "skills", "other", "score", "email", "x"};
using namespace std::string_view_literals;
constexpr std::string_view kOddBytes = "\0\n\"'[]{}=,.#\\\t\x7f\xff\xed\xa0"sv;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    lines.back() += c;
    if (c == '\n') lines.emplace_back();
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

void change_byte(std::string& text, Dice& dice) {
  if (text.empty()) return;
  const std::size_t at = dice.roll(text.size());
  switch (dice.roll(3)) {
  case 0:
    text[at] = kOddBytes[dice.roll(kOddBytes.size())];
    return;
  case 1:
    text.insert(at, 1, kOddBytes[dice.roll(kOddBytes.size())]);
    return;
  default:
    text.erase(at, 1 + dice.roll(20));
  }
}

void change_lines(std::string& text, const std::vector<std::string>& donors, Dice& dice) {
  std::vector<std::string> lines = lines_of(text);
  const std::size_t at = dice.roll(lines.size());
  switch (dice.roll(4)) {
  case 0:
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
    break;
  case 1:
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), dice.pick(lines));
    break;
  case 2:
    std::swap(lines[at], lines[dice.roll(lines.size())]);
    break;
  default:
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at),
                 dice.pick(lines_of(dice.pick(donors))) + "\n");
  }
  text = joined(lines);
}

// What stands behind an `=` becomes something else.
void change_value(std::string& text, Dice& dice) {
  std::vector<std::string> lines = lines_of(text);
  for (int tries = 0; tries < 20; ++tries) {
    std::string& line = lines[dice.roll(lines.size())];
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) continue;
    line = line.substr(0, equals + 1) + " " + std::string(dice.pick(kOddValues)) + "\n";
    break;
  }
  text = joined(lines);
}

// A number within the text becomes another.
void change_number(std::string& text, Dice& dice) {
  constexpr std::string_view kDigits = "0123456789";
  if (text.empty()) return;
  const std::size_t begin = text.find_first_of(kDigits, dice.roll(text.size()));
  if (begin == std::string::npos) return;
  const std::size_t end = std::min(text.find_first_not_of(kDigits, begin), text.size());
  constexpr std::array<std::string_view, 10> kNumbers{"0",  "1",   "3",    "7",     "12",
                                                      "40", "250", "5000", "14400", "99999999"};
  text.replace(begin, end - begin, dice.pick(kNumbers));
}

std::string_view name_in(std::string_view table, Dice& dice) {
  for (const Names& known : kNames)
    if (known.table == table) return dice.pick(known.names);
  return dice.pick(kOtherNames);
}

// The way to a key of the format; what it holds is in `key`.
std::string path_to_key(const schema::TableSpec& spec, Dice& dice, const schema::KeySpec*& key) {
  std::string path;
  const schema::TableSpec* table = &spec;
  for (int depth = 0; depth < 6; ++depth) {
    key = &dice.pick(table->keys);
    path += (path.empty() ? "" : ".") + std::string(key->name);
    if (key->kind == schema::Kind::word_map || key->kind == schema::Kind::named_tables)
      path += "." + std::string(name_in(key->name, dice));
    const bool goes_in = key->kind == schema::Kind::table || key->kind == schema::Kind::named_tables;
    if (!goes_in) return path;
    table = key->table;
  }
  return path;
}

} // namespace

std::size_t Dice::roll(std::size_t sides) {
  state_ += 0x9e3779b97f4a7c15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return static_cast<std::size_t>((z ^ (z >> 31U)) % sides);
}

std::string mutate(std::string text, const std::vector<std::string>& donors, Dice& dice) {
  for (std::size_t changes = 1 + dice.roll(3); changes > 0; --changes) {
    switch (dice.roll(6)) {
    case 0:
      change_byte(text, dice);
      break;
    case 1:
      change_lines(text, donors, dice);
      break;
    case 2:
      change_value(text, dice);
      break;
    default:
      change_number(text, dice);
    }
  }
  return text;
}

std::string odd_setting(const schema::TableSpec& spec, Dice& dice) {
  const schema::KeySpec* key = nullptr;
  std::string path = path_to_key(spec, dice, key);
  const bool is_words = key->kind == schema::Kind::word_map;
  const bool is_odd = is_words || dice.one_in(8);
  return path + "=" + std::string(is_odd ? dice.pick(kOddValues) : key->example);
}

} // namespace hanjang::fuzz
