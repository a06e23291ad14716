#include "resume/detail/foreign_markup.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "resume/detail/characters.h"
#include "resume/detail/strings.h"

#include <algorithm>
#include <array>

namespace hanjang::resume {
namespace {

using base::ascii::is_letter;
using base::ascii::is_letter_or_digit;
using Mark = std::optional<ForeignMark>;

constexpr std::size_t kNpos = std::string_view::npos;

// Marks that belong together stand no further apart, which keeps hostile input cheap.
constexpr std::size_t kFar = 200;

struct Tag {
  std::string_view name;
  std::string_view hint;
};

constexpr std::string_view kStrong = "to make it strong, write **text**";
constexpr std::string_view kEmphasis = "to emphasize it, write *text*";
constexpr std::string_view kDrop = "take it out";
constexpr std::string_view kLine =
    "a line of running text (`summary`, `description`, `details`) ends at a backslash; a blank line parts "
    "paragraphs";
constexpr std::array kTags{
    Tag{"b", kStrong},
    Tag{"strong", kStrong},
    Tag{"i", kEmphasis},
    Tag{"em", kEmphasis},
    Tag{"br", kLine},
    Tag{"p", kLine},
    Tag{"a", "write a link as [text](https://example.com)"},
    Tag{"code", "write code between backquotes"},
    Tag{"ul", "write the items of a list in lines that begin with \"- \""},
    Tag{"ol", "write the items of a list in lines that begin with \"- \""},
    Tag{"li", "write the items of a list in lines that begin with \"- \""},
    Tag{"u", kDrop},
    Tag{"s", kDrop},
    Tag{"del", kDrop},
    Tag{"ins", kDrop},
    Tag{"span", kDrop},
    Tag{"div", kDrop},
    Tag{"font", kDrop},
    Tag{"small", kDrop},
    Tag{"center", kDrop},
    Tag{"mark", kDrop},
    Tag{"hr", kDrop},
    Tag{"img", kDrop},
    Tag{"sup", "write the character itself, such as ² or ³"},
    Tag{"sub", "write the character itself, such as ₂"},
    Tag{"table", kDrop},
    Tag{"tr", kDrop},
    Tag{"td", kDrop},
    Tag{"h1", kDrop},
    Tag{"h2", kDrop},
    Tag{"h3", kDrop},
};

constexpr std::array<std::string_view, 26> kEntities{
    "amp",   "lt",    "gt",    "quot",  "apos",   "nbsp",  "middot", "bull",  "ndash",
    "mdash", "copy",  "reg",   "trade", "hellip", "rarr",  "larr",   "times", "plusmn",
    "deg",   "lsquo", "rsquo", "ldquo", "rdquo",  "laquo", "raquo",  "euro"};

Mark mark(std::size_t begin, std::size_t end, std::string_view hint) {
  return ForeignMark{begin, end, std::string(hint)};
}

// `<br>`, `</b>`, `<a href="…">`
Mark html_tag(std::string_view text, std::size_t at) {
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  std::size_t end = name;
  while (end < text.size() && end - name < 8 && is_letter_or_digit(text[end])) ++end;
  if (end == text.size()) return std::nullopt;
  const std::string lower = base::ascii::to_lower(text.substr(name, end - name));
  const auto tag = std::ranges::find(kTags, lower, &Tag::name);
  const bool goes_on = text[end] == '>' || text[end] == '/' || is_blank(text[end]);
  const std::size_t close = text.substr(0, std::min(text.size(), end + kFar)).find('>', end);
  if (tag == kTags.end() || !goes_on || close == kNpos) return std::nullopt;
  return mark(at, close + 1, tag->hint);
}

// `&amp;`, `&#8226;`
Mark entity(std::string_view text, std::size_t at) {
  const std::size_t end = text.substr(0, std::min(text.size(), at + 10)).find(';', at);
  if (end == kNpos) return std::nullopt;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  const bool is_number = name.size() > 1 && name.front() == '#';
  if (!is_number && !base::contains(kEntities, name)) return std::nullopt;
  return mark(at, end + 1, "write the character itself, such as &, < or –");
}

// `~~text~~`
Mark struck_out(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "~~" || is_space_or_end(character_at(text, at + 2))) return std::nullopt;
  const std::size_t close = text.substr(0, std::min(text.size(), at + kFar)).find("~~", at + 2);
  if (close == kNpos || is_blank(text[close - 1])) return std::nullopt;
  return mark(at, close + 2, "there is no struck-out text: take the tildes out, or the text");
}

// `$x^2$`, `$n$`, `$O(n)$`; sums of money are none.
Mark mathematics(std::string_view text, std::size_t at) {
  const std::size_t close = text.substr(0, std::min(text.size(), at + kFar)).find('$', at + 1);
  if (close == kNpos || close == at + 1) return std::nullopt;
  const std::string_view inside = text.substr(at + 1, close - at - 1);
  const bool stands_alone =
      !is_word_character(character_before(text, at)) && !is_word_character(character_at(text, close + 1));
  const bool is_tight = !is_blank(inside.front()) && !is_blank(inside.back());
  const bool is_formula =
      inside.find_first_of("\\^_{}(=") != kNpos || (inside.size() == 1 && is_letter(inside.front()));
  if (!stands_alone || !is_tight || !is_formula) return std::nullopt;
  return mark(at, close + 1, "there are no formulas: write the characters themselves, such as x² or O(n)");
}

// `![text](address)`
Mark picture(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "![") return std::nullopt;
  const std::string_view near = text.substr(0, std::min(text.size(), at + kFar));
  const std::size_t bracket = near.find("](", at);
  const std::size_t close = bracket == kNpos ? kNpos : near.find(')', bracket);
  if (close == kNpos) return std::nullopt;
  return mark(at, close + 1, "a text holds no pictures: take the ! out to make it a link");
}

// `_text in words_`, `__텍스트__`; names such as `__init__` are none.
Mark underscores(std::string_view text, std::size_t at) {
  if (is_word_character(character_before(text, at)) || character_before(text, at) == U'_')
    return std::nullopt;
  const std::string_view near = text.substr(0, std::min(text.size(), at + kFar));
  const std::size_t count = std::min(near.find_first_not_of('_', at), near.size()) - at;
  const std::size_t close = count > 2 ? kNpos : near.find('_', at + count);
  if (close == kNpos || close == at + count || near.substr(close, count) != near.substr(at, count))
    return std::nullopt;
  const std::string_view inside = text.substr(at + count, close - at - count);
  const bool is_tight = !is_blank(inside.front()) && !is_blank(inside.back());
  const bool is_name =
      std::ranges::all_of(inside, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; });
  const char32_t after = character_at(text, close + count);
  if (!is_tight || is_name || (is_word_character(after) && !is_hangul(after)) || after == U'_')
    return std::nullopt;
  return mark(at, close + count, count == 1 ? kEmphasis : kStrong);
}

// `\textbf{text}`, `\%`
Mark latex(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (end < text.size() && std::string_view("%&$#_").find(text[end]) != kNpos)
    return mark(at, end + 1, "leave the backslash out: it prints");
  while (end < text.size() && is_letter(text[end])) ++end;
  if (end < at + 3 || end == text.size() || text[end] != '{') return std::nullopt;
  return mark(at, end + 1, "commands of LaTeX are not carried out: **text** is strong, *text* emphasized");
}

// `# Title`, `| a | b |`, `|---|---|`, at the beginning alone.
Mark block_mark(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
  const std::size_t hashes = std::min(text.find_first_not_of('#', begin), text.size());
  const std::size_t count = hashes - begin;
  if (count > 0 && count <= 6 && hashes < text.size() && text[hashes] == ' ' &&
      !base::ascii::is_digit(text[std::min(hashes + 1, text.size() - 1)]))
    return mark(begin, hashes, "a heading is the `title` of a [[section]]");
  if (text.substr(begin, 1) == "|" && text.find("|--", begin) != kNpos)
    return mark(begin, begin + 1, "there are no tables in texts: write a list, or entries of a [[section]]");
  return std::nullopt;
}

Mark mark_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
  case '<':
    return html_tag(text, at);
  case '&':
    return entity(text, at);
  case '~':
    return struck_out(text, at);
  case '$':
    return mathematics(text, at);
  case '!':
    return picture(text, at);
  case '_':
    return underscores(text, at);
  case '\\':
    return latex(text, at);
  default:
    return std::nullopt;
  }
}

} // namespace

std::optional<ForeignMark> find_foreign_mark(std::string_view text, std::size_t from) {
  if (from == 0)
    if (auto found = block_mark(text)) return found;
  for (std::size_t at = text.find_first_of("<&~$!_\\", from); at != kNpos;
       at = text.find_first_of("<&~$!_\\", at + 1))
    if (auto found = mark_at(text, at)) return found;
  return std::nullopt;
}

} // namespace hanjang::resume
