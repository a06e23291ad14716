#include "resume/detail/code_spans.h"

#include "base/ascii.h"
#include "resume/detail/characters.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace hanjang::resume {
namespace {

constexpr std::size_t kNpos = std::string_view::npos;

// The scripts from here on stand without blanks between a word and what is put into it.
constexpr char32_t kFirstUnspaced = U'\u1100';

struct Row {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_escaped = false;     ///< the backslash before it takes its first backquote
  std::size_t partner = kNpos; ///< the next row of just as many
};

// All rows, each with the one that would close it.
std::vector<Row> find_rows(std::string_view text) {
  std::vector<Row> rows;
  for (std::size_t at = text.find('`'); at != kNpos; at = text.find('`', rows.back().end)) {
    std::size_t backslashes = 0;
    while (backslashes < at && text[at - backslashes - 1] == '\\') ++backslashes;
    rows.push_back({at, std::min(text.find_first_not_of('`', at), text.size()), backslashes % 2 == 1, kNpos});
  }
  std::unordered_map<std::size_t, std::size_t> next;
  for (std::size_t i = rows.size(); i-- > 0;) {
    const auto [place, is_new] = next.try_emplace(rows[i].end - rows[i].begin, i);
    if (!is_new) rows[i].partner = std::exchange(place->second, i);
  }
  return rows;
}

bool may_open(std::string_view text, const Row& row) {
  const char32_t before = character_before(text, row.begin);
  return !row.is_escaped && (!is_word_character(before) || before >= kFirstUnspaced);
}

bool may_close(std::string_view text, const Row& opener, const Row& closer) {
  const bool is_padded = is_space_or_end(character_at(text, opener.end));
  return is_padded == is_space_or_end(character_before(text, closer.begin)) &&
         (closer.end == text.size() || !base::ascii::is_digit(text[closer.end]));
}

} // namespace

CodeSpans find_code(std::string_view text) {
  CodeSpans result;
  const std::vector<Row> rows = find_rows(text);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (row.partner != kNpos && may_open(text, row) && may_close(text, row, rows[row.partner])) {
      const Row& closer = rows[row.partner];
      result.spans.push_back({row.begin, row.end, closer.begin, closer.end});
      i = row.partner;
    } else if (!row.is_escaped) {
      result.loose.push_back({row.begin, row.end});
    }
  }
  return result;
}

} // namespace hanjang::resume
