#include "spelling/word_list.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "spelling/detail/hangul.h"
#include "spelling/detail/sorted_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace hanjang::spelling {
namespace {

// A list of a user's own words is far below that.
constexpr std::size_t kMostBytes = 4'000'000;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// The part of a line before its comment.
std::string_view word_of(std::string_view line) { return trimmed(line.substr(0, line.find('#'))); }

std::string key_of(std::string_view word) { return composed(base::ascii::to_lower(word)); }

// Every line, without its end.
std::vector<std::string_view> lines_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// The bytes of a file of words, nothing where there is none; `error` says why it cannot be read.
std::string read_words(const std::filesystem::path& file, const base::World& world, std::string& error) {
  if (world.kind(file) == base::PathKind::missing) return {};
  base::ReadResult result = world.read(file, kMostBytes);
  if (!result.bytes) {
    error = result.too_large ? "it holds more than 4 MB" : std::move(result.error);
    return {};
  }
  if (base::utf8::find_invalid(*result.bytes)) error = "it is not UTF-8";
  return *std::move(result.bytes);
}

// A word of the file with the lines that go with it.
struct Entry {
  std::string lines; // comments above it, and its own
  std::string word;
};

struct WordsText {
  std::string head; // what stays at the top
  std::vector<Entry> entries;
  std::string tail; // comments below the last word
};

WordsText parse(std::string_view text) {
  WordsText parsed;
  std::string pending;
  for (const std::string_view line : lines_of(text)) {
    pending.append(line).push_back('\n');
    if (const std::string_view word = word_of(line); !word.empty())
      parsed.entries.push_back({std::exchange(pending, {}), std::string(word)});
    else if (trimmed(line).empty() && parsed.entries.empty())
      parsed.head += std::exchange(pending, {});
  }
  parsed.tail = std::move(pending);
  return parsed;
}

std::string why_no_word(std::string_view word) {
  if (word.empty()) return "there is no word";
  if (word.find_first_of(" \t\r\n") != std::string_view::npos) return "a word has no blanks";
  if (word.find('#') != std::string_view::npos) return "`#` begins a comment there";
  if (base::utf8::find_invalid(word)) return "it is not UTF-8";
  return {};
}

} // namespace

void WordList::add(std::string_view text) {
  std::string word;
  for (std::size_t at = 0; at <= text.size();) {
    const bool is_end = at == text.size();
    const base::utf8::Decoded next = is_end ? base::utf8::Decoded{U' ', 1} : base::utf8::decode(text, at);
    const char32_t c = next.code_point;
    const bool is_punctuation =
        c >= 0x80 && (c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040));
    if (c == U'\u2019' || c == U'\'') {
      word.push_back('\'');
    } else if (base::ascii::is_letter(c) || (c >= 0x80 && !is_punctuation)) {
      word.append(text.substr(at, next.length));
    } else {
      while (word.ends_with('\'')) word.pop_back();
      if (const std::size_t begin = word.find_first_not_of('\''); begin != std::string::npos)
        words_.insert(key_of(std::string_view(word).substr(begin)));
      word.clear();
    }
    at += next.length;
  }
}

bool WordList::has(std::string_view word) const { return words_.contains(key_of(word)); }

std::string add_words_of(const std::filesystem::path& file, const base::World& world, WordList& words) {
  std::string error;
  const std::string text = read_words(file, world, error);
  if (error.empty())
    for (const std::string_view line : lines_of(text)) words.add(word_of(line));
  return error;
}

LearnResult learn(std::string_view word, const std::filesystem::path& file, const base::World& world) {
  LearnResult result;
  result.error = why_no_word(word);
  if (!result.error.empty()) return result;
  const std::string text = read_words(file, world, result.error);
  if (!result.error.empty()) return result;
  WordsText parsed = parse(text);
  const std::string key = key_of(word);
  if (std::ranges::any_of(parsed.entries, [&](const Entry& entry) { return key_of(entry.word) == key; }))
    return result;
  const std::string line = composed(word);
  parsed.entries.push_back({line + "\n", line});
  std::ranges::stable_sort(
      parsed.entries, [](const Entry& a, const Entry& b) { return compare_caseless(a.word, b.word) < 0; });
  std::string bytes = std::move(parsed.head);
  for (const Entry& entry : parsed.entries) bytes += entry.lines;
  bytes += parsed.tail;
  const std::array<base::FileContent, 1> content{{{file, bytes}}};
  if (std::optional<base::WriteError> error = world.replace(content))
    result.error = std::move(error->reason);
  else
    result.is_new = true;
  return result;
}

} // namespace hanjang::spelling
