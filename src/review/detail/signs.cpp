// Blanks, marks and signs.

#include "base/ascii.h"
#include "base/contains.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

bool is_letter(char32_t c) {
  return (c < 0x80 && ascii::is_letter(static_cast<char>(c))) || base::hangul::is_syllable(c) ||
         (c >= 0xC0 && c < 0x250);
}

std::string_view around(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t blank = begin == 0 ? std::string_view::npos : text.find_last_of(" \n", begin - 1);
  const std::size_t first = blank == std::string_view::npos ? 0 : blank + 1;
  const std::size_t last = std::min(text.find_first_of(" \n", end), text.size());
  return text.substr(first, last - first);
}

// Runs of blanks are read as one, and seen where they were written. Line ends part nothing.
void look_for_double_spaces(const Reading& reading, Findings& findings) {
  if (reading.sources == nullptr) return;
  for (const Passage& passage : reading.passages)
    for (const Passage::Piece& piece : passage.pieces) {
      const diag::SourceText& written = *piece.source;
      if (written.origin.empty()) continue;
      const std::string_view file = reading.sources->file(written.span.source).text();
      for (std::size_t at = written.text.find(' '); at != std::string::npos;
           at = written.text.find(' ', at + 1)) {
        const std::uint32_t begin = written.span.begin + written.origin[at];
        const std::uint32_t end = written.span.begin + written.origin[at + 1];
        const std::string_view run = file.substr(begin, end - begin);
        if (run.size() > 1 && run.find_first_not_of(' ') == std::string_view::npos)
          findings.add(passage.entry, {written.span.source, begin, end}, "more than one blank stands here",
                       "write one");
      }
    }
}

void look_for_commas(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    const std::string_view text = passage.text;
    for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
      if (!is_letter(character_before(text, at)) || !is_letter(character_at(text, at + 1))) continue;
      findings.add(passage, at, at + 1,
                   fmt::format("no blank behind the comma in `{}`", around(text, at, at + 1)),
                   "put a blank behind it");
    }
  }
}

void look_for_blanks_before_marks(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    const std::string_view text = passage.text;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
      const char mark = at + 1 < text.size() ? text[at + 1] : ' ';
      const char32_t before = character_before(text, at);
      const char after = at + 2 < text.size() ? text[at + 2] : ' ';
      const bool ends =
          after == ' ' || after == '\n' || (mark == ',' && is_letter(character_at(text, at + 2)));
      // `.NET`, `...`, `:name`, and what is blotted out before an address.
      if (!base::contains(std::string_view(",:."), mark) || !ends || (!is_letter(before) && before != U')'))
        continue;
      findings.add(passage, at, at + 2, fmt::format("a blank stands before `{}`", mark), "take it out");
    }
  }
}

void look_for_brackets(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    if (!is_english(passage) || !is_prose(passage)) continue;
    const std::string_view text = passage.text;
    for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
      const std::size_t close = text.find(')', at);
      const char before = at > 0 ? text[at - 1] : ' ';
      const char inside = at + 1 < text.size() ? text[at + 1] : ' ';
      // `f(x)`, `engineer(s)`, `main()`, `O(n)`: of a call, and of an ending.
      const bool is_short = close == std::string_view::npos || close - at <= 3;
      // `BSc(hons)` and `SVM(x)` are written so.
      constexpr std::size_t kLeastLetters = 4;
      std::size_t letters = 0;
      while (letters < at && ascii::is_letter(text[at - 1 - letters]) &&
             !ascii::is_upper(text[at - 1 - letters]))
        ++letters;
      if (letters < kLeastLetters || is_short || !ascii::is_letter_or_digit(inside) || before == kBlot)
        continue;
      findings.add(passage, at - letters, at + 1, "no blank stands before this bracket", "put one before it");
    }
  }
}

// `\n` and the like, as text that was escaped twice has them.
void look_for_left_markup(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    const std::string_view text = passage.text;
    for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
      const char next = at + 1 < text.size() ? text[at + 1] : ' ';
      const bool is_path = at > 0 && (text[at - 1] == ':' || text[at - 1] == '\\');
      if (is_path || !ascii::is_letter(next) || next == 'u') continue;
      findings.add(passage, at, at + 2, fmt::format("`\\{}` is printed as it stands", next),
                   "write a line end or the sign itself, or take it out");
    }
  }
}

void look_for_bare_addresses(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    if (!is_line(passage)) continue;
    const std::string_view text = passage.text;
    const bool is_all =
        !text.empty() && std::ranges::all_of(text, [](char c) { return c == kBlot || c == ' '; });
    const bool is_address = passage.raw.find("://") != std::string::npos || passage.raw.starts_with("www.");
    if (is_all && is_address)
      findings.add(passage, 0, text.size(), "this line is nothing but an address",
                   "write what it leads to as [words](address), or the address as `url`");
  }
}

void look_for_typed_signs(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    const std::string_view text = passage.text;
    for (std::size_t at = 0; at < text.size();) {
      const auto [c, length] = base::utf8::decode(text, at);
      if (const char32_t narrow = base::utf8::narrow(c); narrow != c && c != U'～' && c != U'＋') {
        std::string sign;
        base::utf8::append(sign, narrow);
        findings.add(passage, at, at + length, fmt::format("`{}` is full width", text.substr(at, length)),
                     fmt::format("write `{}`", sign));
      }
      at += length;
    }
    for (std::size_t at = text.find("->"); at != std::string_view::npos; at = text.find("->", at + 2))
      if (at == 0 || text[at - 1] != '-')
        findings.add(passage, at, at + 2, "`->` is printed as a hyphen and a sign", "write `→`");
  }
}

void look_for_apostrophes(const Reading& reading, Findings& findings) {
  constexpr std::string_view kCurved = "’";
  const Passage* straight = nullptr;
  std::size_t straight_at = 0;
  const Passage* curved = nullptr;
  std::size_t curved_at = 0;
  for (const Passage& passage : reading.passages) {
    if (!is_english(passage)) continue;
    const std::string_view text = passage.text;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
      if (!ascii::is_letter(text[at - 1])) continue;
      if (text[at] == '\'' && ascii::is_letter(text[at + 1]) && straight == nullptr) {
        straight = &passage;
        straight_at = at;
      }
      if (text.substr(at).starts_with(kCurved) && curved == nullptr) {
        curved = &passage;
        curved_at = at;
      }
    }
  }
  if (straight == nullptr || curved == nullptr) return;
  findings.add(curved->entry, curved->locate(curved_at, curved_at + kCurved.size()),
               "this apostrophe is curved, and others are straight",
               "type them all alike: the page curves them",
               {{straight->locate(straight_at, straight_at + 1), "a straight one"}});
}

constexpr std::array kRules{
    Rule{diag::Code::double_space, true, look_for_double_spaces},
    Rule{diag::Code::no_space_after_comma, true, look_for_commas},
    Rule{diag::Code::space_before_mark, true, look_for_blanks_before_marks, Told::once_an_entry},
    Rule{diag::Code::no_space_before_bracket, true, look_for_brackets, Told::once_an_entry},
    Rule{diag::Code::left_markup, true, look_for_left_markup, Told::once_an_entry},
    Rule{diag::Code::bare_address, false, look_for_bare_addresses},
    Rule{diag::Code::typed_sign, false, look_for_typed_signs},
    Rule{diag::Code::mixed_apostrophes, false, look_for_apostrophes},
};

} // namespace

std::span<const Rule> sign_rules() { return kRules; }

} // namespace hanjang::review
