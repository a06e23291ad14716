#pragma once
// What a language asks of line breaking, beyond what the rules for all have in common.

#include <string_view>

namespace hanjang::locale {

struct LineRules {
  /// Lines may end between Han characters, as in Chinese and Japanese. Elsewhere Han stands for words or
  /// parts of words, as in Korean with Hanja, and breaks where Hangul does.
  bool breaks_between_han = false;
  /// How strictly ICU keeps lines from beginning with small kana and the like (`lb` of Unicode Technical
  /// Standard #35, part 1): `strict`, `normal`, `loose`; empty: as ICU does by itself.
  std::string_view strictness;
  /// Words of one syllable that are read with the next word: determiners, numerals, adverbs of measure.
  std::u32string_view stay_with_next;
  /// Words of one syllable that are read with the word before: bound nouns.
  std::u32string_view stay_with_previous;
};

/// The rules of a language (BCP 47; only its primary subtag counts). A language that is not known has those
/// that Korean has: its own words are not in the lists, and its script breaks as ICU says.
const LineRules& line_rules(std::string_view language);

/// True for a text that ends in a mark between the two ends of a range (`–`, `~`, `-`, `〜`) and a blank: a
/// date may part there rather than elsewhere.
bool ends_in_range_mark(std::string_view text);

} // namespace hanjang::locale
