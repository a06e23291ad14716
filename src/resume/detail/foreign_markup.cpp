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

// No element of HTML has a longer name: `blockquote`, `figcaption`.
constexpr std::size_t kLongestTag = 10;

struct Tag {
  std::string_view name;
  std::string_view hint;
  bool stands_alone = false; ///< needs no `</…>`
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
    Tag{"br", kLine, true},
    Tag{"p", kLine},
    Tag{"a", "write a link as [text](https://example.com)"},
    Tag{"code", "write code between backquotes"},
    Tag{"ul", "write the items of a list in lines that begin with \"- \""},
    Tag{"ol", "write the items of a list in lines that begin with \"- \""},
    Tag{"li", "write the items of a list in lines that begin with \"- \"", true},
    Tag{"hr", kDrop, true},
    Tag{"img", kDrop, true},
    Tag{"sup", "write the character itself, such as ² or ³"},
    Tag{"sub", "write the character itself, such as ₂"},
};

constexpr std::array<std::string_view, 40> kEntities{
    "amp",   "lt",    "gt",    "quot",   "apos",   "nbsp",  "ensp",   "emsp", "shy",    "middot",
    "bull",  "ndash", "mdash", "copy",   "reg",    "trade", "hellip", "rarr", "larr",   "uarr",
    "darr",  "rArr",  "times", "divide", "plusmn", "deg",   "le",     "ge",   "ne",     "lsquo",
    "rsquo", "ldquo", "rdquo", "laquo",  "raquo",  "euro",  "sect",   "para", "hearts", "szlig"};

// The accents of `&eacute;`, `&Uuml;`, `&ntilde;` behind their letter.
constexpr std::array<std::string_view, 8> kAccents{"acute", "grave", "uml",   "circ",
                                                   "tilde", "cedil", "slash", "ring"};

Mark mark(std::size_t begin, std::size_t end, std::string_view hint) {
  return ForeignMark{begin, end, std::string(hint)};
}

// True if `</name>` stands behind that place, or `<name` before it.
bool has_other_half(std::string_view text, std::size_t at, std::string_view name, bool is_end) {
  const std::string half = (is_end ? "<" : "</") + std::string(name);
  const std::size_t first = is_end ? at - std::min(at, kFar) : at;
  const std::size_t last = is_end ? at : std::min(text.size(), at + kFar);
  for (std::size_t i = text.find('<', first); i < last; i = text.find('<', i + 1)) {
    const std::size_t behind = i + half.size();
    if (behind < text.size() && base::ascii::to_lower(text.substr(i, half.size())) == half &&
        !is_letter_or_digit(text[behind]))
      return true;
  }
  return false;
}

// `<br>`, `<b>…</b>`, `<a href="…">…</a>`, `<!-- … -->`. A tag without its other half is spoken of:
// `List<a>`, "the <div> element".
Mark html_tag(std::string_view text, std::size_t at) {
  if (text.substr(at, 4) == "<!--")
    return mark(at, at + 4, "write what is not to print behind a # in a line of its own");
  const bool is_end = text.substr(at, 2) == "</";
  const std::size_t name = at + (is_end ? 2 : 1);
  std::size_t end = name;
  while (end < text.size() && end - name < kLongestTag && is_letter_or_digit(text[end])) ++end;
  if (end == name || end == text.size()) return std::nullopt;
  const std::string lower = base::ascii::to_lower(text.substr(name, end - name));
  const auto tag = std::ranges::find(kTags, lower, &Tag::name);
  const bool is_known = tag != kTags.end();
  const bool goes_on = text[end] == '>' || text[end] == '/' || is_blank(text[end]);
  const std::size_t close = text.substr(0, std::min(text.size(), end + kFar)).find('>', end);
  if (!goes_on || close == kNpos) return std::nullopt;
  if (!(is_known && tag->stands_alone) && !has_other_half(text, at, lower, is_end)) return std::nullopt;
  return mark(at, close + 1, is_known ? tag->hint : kDrop);
}

// `&amp;`, `&#8226;`
Mark entity(std::string_view text, std::size_t at) {
  const std::size_t end = text.substr(0, std::min(text.size(), at + 10)).find(';', at);
  if (end == kNpos) return std::nullopt;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  const bool is_number = name.size() > 1 && name.front() == '#';
  const bool is_accented =
      name.size() > 1 && is_letter(name.front()) && base::contains(kAccents, name.substr(1));
  if (!is_number && !is_accented && !base::contains(kEntities, name)) return std::nullopt;
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
  const char32_t after = character_at(text, close + 1);
  const bool is_shell = inside.front() == '{' || after == U'{' || after == U'('; // `${a}/${b}`, `$(a)$(b)`
  if (!stands_alone || !is_tight || !is_formula || is_shell) return std::nullopt;
  return mark(at, close + 1, "there are no formulas: write the characters themselves, such as x² or O(n)");
}

// `![text](address)`
Mark picture(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "![" || !is_picture_mark(text, at + 1)) return std::nullopt;
  const std::string_view near = text.substr(0, std::min(text.size(), at + kFar));
  const std::size_t bracket = near.find("](", at);
  const std::size_t close = bracket == kNpos ? kNpos : near.find(')', bracket);
  if (close == kNpos) return std::nullopt;
  return mark(at, close + 1, "a text holds no pictures: without the ! it is a link");
}

// `Nature`, as no program names a thing that underscores stand around.
bool is_capitalized(std::string_view word) {
  return word.size() > 1 && base::ascii::to_lower(word) != word &&
         base::ascii::to_lower(word.substr(1)) == word.substr(1);
}

// `_text in words_`, `_Nature_`, `__텍스트__`; names such as `__init__`, `_id_` and `__FILE__` are none.
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
  const bool is_name = !is_capitalized(inside) && std::ranges::all_of(inside, [](char c) {
    return is_letter_or_digit(c) || c == '-' || c == '.';
  });
  const char32_t after = character_at(text, close + count);
  if (!is_tight || is_name || (is_word_character(after) && !is_hangul(after)) || after == U'_')
    return std::nullopt;
  return mark(at, close + count, count == 1 ? kEmphasis : kStrong);
}

// `\textbf{text}`, `\item`, `\%`
Mark latex(std::string_view text, std::size_t at) {
  constexpr std::string_view kCommand =
      "commands of LaTeX are not carried out: **text** is strong, *text* emphasized";
  std::size_t end = at + 1;
  if (end < text.size() && std::string_view("%&$#_").find(text[end]) != kNpos)
    return mark(at, end + 1, "leave the backslash out: it prints");
  while (end < text.size() && is_letter(text[end])) ++end;
  const bool is_item = text.substr(at, end - at) == "\\item" && is_space_or_end(character_before(text, at)) &&
                       is_space_or_end(character_at(text, end));
  if (is_item) return mark(at, end, "write the items of a list in lines that begin with \"- \"");
  if (end < at + 3 || end == text.size() || text[end] != '{') return std::nullopt;
  return mark(at, end + 1, kCommand);
}

// A row of `|` and `-` alone, with colons and blanks: the second of a table.
bool has_table_row(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    if (line.starts_with('|') && line.find('-') != kNpos && line.find_first_not_of("|-: \t") == kNpos)
      return true;
    begin = end + 1;
  }
  return false;
}

// `# Title`, `| a | b |`, `|---|---|`, at the beginning alone.
Mark block_mark(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
  const std::size_t hashes = std::min(text.find_first_not_of('#', begin), text.size());
  const std::size_t count = hashes - begin;
  if (count > 0 && count <= 6 && hashes < text.size() && text[hashes] == ' ' &&
      !base::ascii::is_digit(text[std::min(hashes + 1, text.size() - 1)]) &&
      !text.substr(hashes).starts_with(" of "))
    return mark(begin, hashes, "a heading is the `title` of a [[section]]");
  if (text.substr(begin, 1) == "|" && has_table_row(text.substr(begin)))
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

bool is_picture_mark(std::string_view text, std::size_t bracket) {
  return bracket > 0 && text[bracket - 1] == '!' && !is_word_character(character_before(text, bracket - 1));
}

std::optional<ForeignMark> find_foreign_mark(std::string_view text, std::size_t from) {
  if (from == 0)
    if (auto found = block_mark(text)) return found;
  for (std::size_t at = text.find_first_of("<&~$!_\\", from); at != kNpos;
       at = text.find_first_of("<&~$!_\\", at + 1))
    if (auto found = mark_at(text, at)) return found;
  return std::nullopt;
}

} // namespace hanjang::resume
