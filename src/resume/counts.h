#pragma once
// How long an answer is, as the forms count that it is pasted into.

#include "resume/model.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// What a limit counts.
enum class CountUnit : std::uint8_t {
  spaces,    ///< characters, as a reader sees them: grapheme clusters (UAX #29)
  no_spaces, ///< the same without white space
  bytes_2,   ///< bytes, two for each code point beyond ASCII, as in EUC-KR
  bytes_3,   ///< bytes in UTF-8
};
inline constexpr std::size_t kCountUnits = 4;

/// The word of a unit in a file: `no-spaces`.
std::string_view word_of(CountUnit unit);

/// What stands in a text. Line ends are counted by themselves, since forms differ in what they make of them.
struct TextCounts {
  std::size_t clusters = 0;
  std::size_t clusters_without_blanks = 0;
  std::size_t code_points = 0;
  std::size_t utf16_units = 0;
  std::size_t bytes_2 = 0;
  std::size_t bytes_3 = 0;
  std::size_t line_ends = 0;

  /// In a unit, where a line end counts `newline`.
  std::size_t in(CountUnit unit, std::size_t newline) const;
};

/// Counts a text in NFC, with LF for line ends.
TextCounts count_text(std::string_view text);

/// The first byte of a text that is beyond a limit, at the beginning of a character; the text's size if none
/// is.
std::size_t end_of_limit(std::string_view text, CountUnit unit, std::size_t newline, std::size_t limit);

/// A text as it is pasted: without marks, its paragraphs parted by blank lines, items of lists behind `- `,
/// the address of a link behind its words.
struct PastedText {
  /// A stretch of it and where that was written.
  struct Piece {
    std::size_t begin = 0; ///< in `text`
    diag::SourceText source;
  };

  std::string text;
  std::vector<Piece> pieces;

  /// Where the character at a byte was written.
  diag::Span locate(std::size_t at) const;
};

PastedText as_pasted(const RichText& text);

/// Where a text holds what CP949 has no code for, which portals may refuse: the first of each, by its byte.
std::vector<std::size_t> find_outside_cp949(std::string_view text);

/// An answer to a set question, and what is asked of its length.
struct AnswerLimit {
  CountUnit unit = CountUnit::spaces;
  std::size_t newline = 1;
  std::optional<std::size_t> limit; ///< nothing: none is set
};

/// What a record of `questions` says of its length.
AnswerLimit limit_of(const Record& question);

} // namespace hanjang::resume
