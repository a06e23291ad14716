#pragma once
// Source files and places in them. A Span is a byte range; line and column are worked out only when a
// diagnostic is printed.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::diag {

/// Which file of a SourceMap. Zero is no file.
using SourceId = std::uint32_t;

/// Bytes [begin, end) of one source file, as read from disk (before NFC).
struct Span {
  SourceId source = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool operator==(const Span&) const = default;
  /// False for a value that was not written in any file.
  constexpr explicit operator bool() const { return source != 0; }
};

/// Text as it came out of a source file, and the way back. The text is unescaped and in NFC; `origin`
/// says where each byte of it stood.
struct SourceText {
  std::string text;
  Span span; ///< the characters of the value, without its quotes
  /// Byte i of `text` came from source byte `span.begin + origin[i]`; one more entry ends the last byte.
  /// Empty where text and source agree byte for byte.
  std::vector<std::uint32_t> origin;

  /// The source range of text bytes [begin, end).
  Span locate(std::size_t begin, std::size_t end) const;
  /// Text bytes [begin, end) with their own way back.
  SourceText slice(std::size_t begin, std::size_t end) const;
};

/// One file, or a stand-in such as standard input. Columns and lines count from 1.
class SourceFile {
public:
  SourceFile(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }
  std::size_t line_count() const { return line_starts_.size(); }

  /// The line (from 1) that holds byte `offset`; an offset past the end is in the last line.
  std::size_t line_of(std::size_t offset) const;
  /// The column (from 1) of byte `offset`, counted in code points.
  std::size_t column_of(std::size_t offset) const;
  /// Byte offset of the first character of `line`.
  std::size_t line_start(std::size_t line) const { return line_starts_[line - 1]; }
  /// The text of `line` without its line end.
  std::string_view line_text(std::size_t line) const;

private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

/// Every file of one run. Files stay where they are, so views into their text hold as long as the map.
class SourceMap {
public:
  /// Takes a file in and says which it is. `name` is what diagnostics print.
  SourceId add(std::string name, std::string text);
  /// The file of an id that add() returned.
  const SourceFile& file(SourceId id) const;

private:
  std::deque<SourceFile> files_;
};

} // namespace hanjang::diag
