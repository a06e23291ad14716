#pragma once
// Text as a terminal shows it: cells, not characters.

#include <cstddef>
#include <string>
#include <string_view>

namespace hanjang::diag {

/// One character made fit for a terminal.
struct TerminalCell {
  std::string text;   ///< what to print: the character itself, four spaces for a tab, or an escape
  std::size_t width;  ///< columns it takes; 0 for a combining mark
  std::size_t length; ///< bytes of source it stands for, at least 1
};

/// The character at `offset`, which must lie inside `text`. Characters that move the cursor, reorder the line
/// or cannot be seen come out escaped (`\x1b`, `\u{202e}`), bytes that are not UTF-8 as `\xb0`. Wide
/// characters (Unicode Standard Annex #11, East_Asian_Width W and F) take two columns.
TerminalCell cell_at(std::string_view text, std::size_t offset);

/// The whole text that way. A line end is escaped as well, so that the result is one line.
std::string printable(std::string_view text);

/// Bytes [begin, end) of a line cut to a window that a terminal can show.
struct LineWindow {
  std::string text;   ///< with `…` where something is cut off
  std::size_t indent; ///< columns before the marked range
  std::size_t width;  ///< columns of the marked range that the window shows, at least 1
};

/// The part of `line` around bytes [begin, end), which are cut to the line. Not more than `columns` wide.
LineWindow window_around(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns);

} // namespace hanjang::diag
