#pragma once
// Rows of backquotes in a text: which of them hold code, and which are printed.

#include <cstddef>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// Code: bytes [begin, close) between the rows of backquotes [open, begin) and [close, end).
struct CodeSpan {
  std::size_t open = 0;
  std::size_t begin = 0;
  std::size_t close = 0;
  std::size_t end = 0;
};

/// A row of backquotes without a partner, bytes [begin, end).
struct LooseQuotes {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct CodeSpans {
  std::vector<CodeSpan> spans; ///< in the order of the text, none inside another
  std::vector<LooseQuotes> loose;
};

/// Finds the code of a text: CommonMark 0.31, section 6.1, with two changes for backquotes that are typed in
/// place of apostrophes. A row behind a letter of a script that parts its words opens nothing (`I`m`), and
/// one in front of a digit, or with a blank at its inner side alone, closes nothing (`` `23.03 ~ `24.02 ``).
/// Backquotes behind a backslash are letters.
CodeSpans find_code(std::string_view text);

} // namespace hanjang::resume
