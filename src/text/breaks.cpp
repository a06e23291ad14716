#include "base/ascii.h"
#include "locale/line_rules.h"
#include "text/detail/addresses.h"
#include "text/detail/break_units.h"
#include "text/detail/foreign_breaks.h"
#include "text/paragraph.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::text {
namespace {

constexpr std::size_t kJointLetters = 4;   // of an alphabet, on each side of a T1 break
constexpr std::size_t kJointSyllables = 2; // of Hangul, likewise
constexpr std::size_t kLeastPart = 2;      // graphemes on each side of a T2 or T3 break
constexpr std::size_t kLeastAddressPart = 4;
constexpr std::size_t kShortAddress = 40; // graphemes; one that is no longer had better stay whole
constexpr std::size_t kUnitLetters = 3;   // kWh
constexpr std::size_t kShortQuote = 16;   // graphemes with the quotes
constexpr char32_t kMinus = 0x2212;

using Units = std::span<const Unit>;

// The words on both sides of a place, as far as they go without a blank or a mark.
struct Word {
  std::size_t syllables = 0; // that touch the place
  std::size_t letters = 0;   // letters and digits that touch the place, if a letter is among them
  std::size_t length = 0;    // syllables, letters and digits together
};

// Looks no further than any rule asks, so that a token of any length costs the same per place.
template <typename Iterator>
Word read_word(Iterator at, Iterator end) {
  constexpr std::size_t kFarEnough = 2 * kJointLetters;
  Word word;
  bool has_letter = false;
  std::size_t alphanumerics = 0;
  for (; at != end && is_word(at->kind) && word.length < kFarEnough; ++at) {
    if (at->kind == UnitKind::syllable && word.syllables == word.length) ++word.syllables;
    if (at->kind != UnitKind::syllable && alphanumerics == word.length) {
      ++alphanumerics;
      has_letter = has_letter || at->kind == UnitKind::letter;
    }
    ++word.length;
  }
  word.letters = has_letter ? alphanumerics : 0;
  return word;
}

Word word_before(Units token, std::size_t place) {
  return read_word(token.rend() - static_cast<std::ptrdiff_t>(place), token.rend());
}

Word word_after(Units token, std::size_t place) {
  return read_word(token.begin() + static_cast<std::ptrdiff_t>(place), token.end());
}

bool bears_joint(const Word& word) {
  return word.letters >= kJointLetters || word.syllables >= kJointSyllables;
}

// Where a run of equal marks (——, ……) that ends before `place` begins. KLREQ: such runs stay whole.
std::size_t mark_begin(Units token, std::size_t place) {
  std::size_t begin = place - 1;
  while (begin > 0 && token[begin - 1].code_point == token[place - 1].code_point) --begin;
  return begin;
}

bool is_arrow(char32_t c) { return c >= 0x2190 && c <= 0x21FF; }
bool is_tilde(char32_t c) { return c == U'~' || c == 0x301C || c == 0xFF5E; }

// T1: behind a separator between two words of some length. Shorter ones (CI/CD, e-mail) stay whole, and so do
// compounds with a hyphen: programs that read a line's end take its hyphen for a hyphenation and drop it.
bool is_joint(Units token, std::size_t place) {
  const Unit& mark = token[place - 1];
  if (mark.code_point == U'-' || mark.code_point == 0x2010) return false;
  if (mark.kind != UnitKind::separator || is_tilde(mark.code_point)) return false;
  return bears_joint(word_after(token, place)) && bears_joint(word_before(token, mark_begin(token, place)));
}

// T2: before a bracket that opens behind a word, and behind a comma, colon, arrow or tilde between words. A
// digit behind a comma or colon belongs to the number (1,200; 10:30).
bool is_boundary(Units token, std::size_t place) {
  const Unit& before = token[place - 1];
  const Unit& after = token[place];
  if (after.kind == UnitKind::opener) {
    return word_before(token, place).length >= kLeastPart &&
           word_after(token, place + 1).length >= kLeastPart;
  }
  const bool tilde = is_tilde(before.code_point);
  const bool phrase_end = before.kind == UnitKind::stop && before.code_point != U'.';
  if (!phrase_end && !tilde && !is_arrow(before.code_point)) return false;
  if (!tilde && after.kind == UnitKind::digit) return false;
  return word_after(token, place).length >= kLeastPart &&
         word_before(token, mark_begin(token, place)).length >= kLeastPart;
}

// T3: between the syllables of one word, and behind any separator or underscore before a word.
bool is_syllable_place(Units token, std::size_t place) {
  const Unit& before = token[place - 1];
  const Unit& after = token[place];
  if (before.kind == UnitKind::syllable && after.kind == UnitKind::syllable) {
    return word_before(token, place).syllables >= kLeastPart &&
           word_after(token, place).syllables >= kLeastPart;
  }
  const bool joins = before.kind == UnitKind::separator || before.code_point == U'_';
  return joins && (after.kind == UnitKind::letter || after.kind == UnitKind::syllable);
}

BreakTier tier_inside(Units token, std::size_t place) {
  if (is_joint(token, place)) return BreakTier::joint;
  if (is_boundary(token, place)) return BreakTier::boundary;
  if (is_syllable_place(token, place)) return BreakTier::syllable;
  return BreakTier::grapheme;
}

// Inside an address a break goes behind what divides its parts and before a dot, so that neither a dot nor a
// hyphen at the line's end looks like the sentence's.
BreakTier tier_in_address(Units address, std::size_t place) {
  const char32_t before = address[place - 1].code_point;
  const char32_t after = address[place].code_point;
  const bool divides = before == U'/' || before == U'?' || before == U'&';
  const bool scheme =
      before == U'/' && (after == U'/' || (place > 1 && address[place - 2].code_point == U'/'));
  const bool long_enough = place >= kLeastAddressPart && address.size() - place >= kLeastAddressPart;
  const BreakTier part = address.size() > kShortAddress ? BreakTier::joint : BreakTier::boundary;
  if (divides && !scheme) return long_enough ? part : BreakTier::syllable;
  const bool parts = before == U'@' || before == U'=' || after == U'.' || after == U'-' || after == U'_' ||
                     after == U'#' || after == U'%' || after == U'~';
  const bool leaves_parts = place >= kLeastPart && address.size() - place >= kLeastPart;
  return parts && leaves_parts ? BreakTier::syllable : BreakTier::grapheme;
}

// "2.8 s", "64 GB": a unit behind its number (KLREQ keeps number and suffix together).
bool is_unit_of(const Unit& last_before, Units token) {
  if (last_before.kind != UnitKind::digit) return false;
  const auto letters = static_cast<std::size_t>(
      std::ranges::find_if(token, [](const Unit& unit) { return unit.kind != UnitKind::letter; }) -
      token.begin());
  const bool ends = letters == token.size() || !is_word(token[letters].kind);
  return letters > 0 && letters <= kUnitLetters && ends;
}

// "2 minutes", "0.4 points", "9M messages": a number is read with what it counts.
bool is_number(Units token) {
  if (token.front().kind != UnitKind::digit) return false;
  std::size_t letters = 0;
  for (const Unit& unit : token) {
    if (unit.kind == UnitKind::letter) ++letters;
    if (is_word(unit.kind) ? unit.kind == UnitKind::syllable
                           : unit.code_point != U'.' && unit.code_point != U',')
      return false;
  }
  return letters <= 1 && is_word(token.back().kind);
}

bool is_one_of(Units token, std::u32string_view syllables) {
  return token.size() == 1 && syllables.find(token.front().code_point) != std::u32string_view::npos;
}

// A dash that stands for itself between blanks.
bool is_lone_dash(Units token) {
  if (token.size() > 3) return false;
  return std::ranges::all_of(token, [](const Unit& unit) {
    return unit.code_point == U'-' || (unit.code_point >= 0x2010 && unit.code_point <= 0x2015);
  });
}

bool is_lone_tilde(Units token) { return token.size() == 1 && is_tilde(token.front().code_point); }

// The hyphen or minus of a negative number: one at a line's beginning would be taken for a dash or a bullet.
bool is_negative(Units token) {
  const char32_t first = token.front().code_point;
  return token.size() > 1 && (first == U'-' || first == kMinus) && token[1].kind == UnitKind::digit;
}

// mIoU 0.61, F1 0.83, nDCG 0.4, p95 120: what is measured is named by capitals inside a word or a figure.
bool is_measured(Units token) {
  constexpr std::size_t kMost = 8;
  if (token.size() < 2 || token.size() > kMost || token.front().kind != UnitKind::letter) return false;
  const auto marks = [](const Unit& unit) {
    return unit.kind == UnitKind::digit || base::ascii::is_upper(unit.code_point);
  };
  const auto names = [](const Unit& unit) {
    return unit.kind == UnitKind::digit || (unit.kind == UnitKind::letter && unit.code_point < 0x80);
  };
  return std::ranges::all_of(token, names) && std::ranges::any_of(token.subspan(1), marks);
}

// KRW 600M, AUC 0.86: an abbreviation in capitals is read with its number.
bool is_abbreviation(Units token) {
  constexpr std::size_t kMost = 4;
  return token.size() > 1 && token.size() <= kMost &&
         std::ranges::all_of(token, [](const Unit& unit) { return base::ascii::is_upper(unit.code_point); });
}

// (A+), (RAG): a few characters in brackets, which say something of the word before them. (1) and (a) number
// what follows.
bool is_short_bracket(Units token) {
  constexpr std::size_t kMost = 4;
  const char32_t first = token.front().code_point;
  if (first != U'(' && first != U'[') return false;
  const auto closer =
      std::ranges::find_if(token, [](const Unit& unit) { return unit.kind == UnitKind::closer; });
  const auto length = static_cast<std::size_t>(closer - token.begin());
  if (closer == token.end() || length < 2 || length > kMost + 1) return false;
  const bool ends = std::none_of(closer, token.end(), [](const Unit& unit) { return is_word(unit.kind); });
  return ends && (length > 2 || base::ascii::is_upper(token[1].code_point));
}

// A blank that is better not broken at, if another one will do.
bool is_leaning(Units before, Units after, const locale::LineRules& rules) {
  if (!is_word(after.front().kind)) return false;
  if (before.back().code_point == U':') return true; // a label, and what it labels
  const bool counts = before.front().kind == UnitKind::digit && after.size() == 1; // 4,100만 원
  if (is_abbreviation(before) && after.front().kind == UnitKind::digit) return true;
  return counts || is_number(before) || is_one_of(before, rules.stay_with_next) ||
         is_one_of(after, rules.stay_with_previous);
}

bool is_letters(Units token, std::u32string_view letters) {
  return std::ranges::equal(token, letters, {}, &Unit::code_point);
}

// 31%, 11.3, $2.4M; a mark that ends a phrase may stand behind it.
bool is_figure(Units token) {
  constexpr std::size_t kMost = 10;
  const bool has_sign = token.size() > 1 && !is_word(token.front().kind);
  return token.size() <= kMost && token[has_sign ? 1 : 0].kind == UnitKind::digit;
}

// Behind its first sign a token goes on with a word.
bool leads_to_word(Units token) { return token.size() > 1 && is_word(token[1].kind); }

// The break before a separator behind blanks. One that belongs to a word begins it: -5, /etc, ~/notes.
BreakTier tier_before_separator(Units token) {
  const char32_t sign = token.front().code_point;
  const bool belongs_to_word = sign == U'-' || sign == U'/' || sign == U'~';
  const bool is_path = sign == U'~' && token.size() > 1 && token[1].code_point == U'/';
  return (belongs_to_word && leads_to_word(token)) || is_path ? BreakTier::space : BreakTier::boundary;
}

// The break before a token that stands behind blanks. What may not begin a line does not even behind a blank
// (Unicode Standard Annex #14, LB13 and LB14), nor does a mark that stands for a word (until, and, or) if it
// can be helped: T2, still better than tearing a word. A dash goes with what it leads to, and is never left
// behind at a line's end; between numbers it is read with both. Neither does a line begin with a minus.
BreakTier tier_before(Units token, Units before, const locale::LineRules& rules) {
  const Unit& last_before = before.back();
  const Unit& first = token.front();
  // "71% → 89%" is read as one.
  if (is_arrow(first.code_point) || is_arrow(last_before.code_point)) return BreakTier::boundary;
  if (is_unit_of(last_before, token) || is_short_bracket(token)) return BreakTier::boundary;
  if (last_before.kind == UnitKind::opener || first.kind == UnitKind::closer) return BreakTier::boundary;
  if (is_lone_dash(before)) return BreakTier::glue;
  if (is_lone_tilde(token) || is_lone_tilde(before)) return BreakTier::boundary;
  if (is_lone_dash(token))
    return last_before.kind == UnitKind::digit ? BreakTier::boundary : BreakTier::space;
  if (is_negative(token)) return BreakTier::glue;
  if (is_measured(before) && first.kind == UnitKind::digit) return BreakTier::boundary;
  if (first.kind == UnitKind::stop)
    return leads_to_word(token) ? BreakTier::space : BreakTier::boundary; // .NET
  if (is_leaning(before, token, rules)) return BreakTier::joint;
  if (first.kind != UnitKind::separator) return BreakTier::space;
  return tier_before_separator(token);
}

class BreakFinder {
public:
  BreakFinder(Units units, const locale::LineRules& rules) : units_(units), rules_(rules) {}

  std::vector<Break> find() {
    for (std::size_t begin = 0; begin < units_.size();) {
      if (units_[begin].kind == UnitKind::blank) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < units_.size() && units_[end].kind != UnitKind::blank) ++end;
      const Units token = units_.subspan(begin, end - begin);
      const Units last = recent_.back().token;
      std::rotate(recent_.begin(), recent_.begin() + 1, recent_.end());
      recent_.back() = {token, breaks_.size()};
      if (!last.empty()) breaks_.push_back({token.front().offset, tier_before(token, last, rules_)});
      keep_pair_of_figures();
      add_inside(token);
      begin = end;
    }
    keep_short_quotes();
    return std::move(breaks_);
  }

private:
  void add_inside(Units token) {
    const std::vector<Address> addresses = find_addresses(token);
    auto address = addresses.begin();
    for (std::size_t place = 1; place < token.size(); ++place) {
      while (address != addresses.end() && address->end <= place) ++address;
      const bool inside = address != addresses.end() && address->begin < place;
      const BreakTier tier =
          inside ? tier_in_address(token.subspan(address->begin, address->end - address->begin),
                                   place - address->begin)
                 : tier_inside(token, place);
      breaks_.push_back({token[place].offset, tier});
    }
  }

  // "31% to 38%", "from 11.3 to 6.8": one figure, now that its last token is read.
  void keep_pair_of_figures() {
    const auto& [from, first, to, second] = recent_;
    if (first.token.empty() || !is_letters(to.token, U"to")) return;
    if (!is_figure(first.token) || !is_figure(second.token)) return;
    const auto raise = [&](const Place& place, BreakTier tier) {
      breaks_[place.before].tier = std::max(breaks_[place.before].tier, tier);
    };
    raise(second, BreakTier::boundary);
    raise(to, BreakTier::boundary);
    if (!from.token.empty() && is_letters(from.token, U"from")) raise(first, BreakTier::joint);
  }

  // A few quoted words are read as one.
  void keep_short_quotes() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const char32_t opener = units_[i].code_point;
      if (opener != 0x2018 && opener != 0x201C) continue;
      const std::size_t far = std::min(units_.size(), i + kShortQuote);
      std::size_t closer = i + 1;
      while (closer < far && units_[closer].code_point != opener + 1) ++closer;
      if (closer == far) continue;
      auto at = std::ranges::upper_bound(breaks_, units_[i].offset, {}, &Break::offset);
      for (; at != breaks_.end() && at->offset < units_[closer].offset; ++at)
        at->tier = std::max(at->tier, BreakTier::boundary);
    }
  }

  // A token, and the index of the break before it.
  struct Place {
    Units token;
    std::size_t before = 0;
  };

  Units units_;
  std::array<Place, 4> recent_; // the last one read at the end
  const locale::LineRules& rules_;
  std::vector<Break> breaks_;
};

} // namespace

std::vector<Break> find_breaks(std::string_view text, std::string_view language) {
  const locale::LineRules& rules = locale::line_rules(language);
  const std::vector<Unit> units = split_units(text, rules);
  std::vector<Break> breaks = BreakFinder(units, rules).find();
  const bool has_foreign =
      std::ranges::any_of(units, [](const Unit& unit) { return unit.kind == UnitKind::foreign; });
  if (has_foreign) raise_foreign_breaks(text, language, units, breaks);
  return breaks;
}

} // namespace hanjang::text
