#include "diag/cells.h"

#include "base/utf8.h"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>

namespace hanjang::diag {
namespace {

constexpr std::size_t kTabWidth = 4;
constexpr std::string_view kEllipsis = "…";

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

// Format characters (bidi overrides, zero-width spaces) would hide or reorder what the line says. The two
// joiners stay: scripts and emoji need them.
bool must_escape(UChar32 c) {
  switch (u_charType(c)) {
  case U_CONTROL_CHAR:
  case U_LINE_SEPARATOR:
  case U_PARAGRAPH_SEPARATOR:
    return true;
  case U_FORMAT_CHAR:
    return !is_joiner(static_cast<char32_t>(c));
  default:
    return false;
  }
}

// The vowels and finals of decomposed Hangul join the syllable before them.
bool is_joining_jamo(UChar32 c) { return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF); }

std::size_t columns_of(UChar32 c) {
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  if (is_joining_jamo(c)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_valid(std::string_view text, std::size_t offset, const base::utf8::Decoded& decoded) {
  return decoded.code_point != 0xFFFD || text.substr(offset, 3) == "\xEF\xBF\xBD";
}

TerminalCell escaped(std::string text, std::size_t length) {
  const std::size_t width = text.size();
  return TerminalCell{std::move(text), width, length};
}

// The first byte of a window that leaves `columns` before `offset`.
std::size_t window_start(std::string_view line, std::size_t offset, std::size_t columns) {
  std::size_t start = offset;
  std::size_t used = 0;
  while (start > 0) {
    const std::size_t previous = base::utf8::previous(line, start);
    used += cell_at(line, previous).width;
    if (used > columns) break;
    start = previous;
  }
  return start;
}

bool fits(std::string_view line, std::size_t columns) {
  std::size_t used = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const TerminalCell cell = cell_at(line, offset);
    used += cell.width;
    if (used > columns) return false;
    offset += cell.length;
  }
  return true;
}

} // namespace

TerminalCell cell_at(std::string_view text, std::size_t offset) {
  const unsigned char byte = static_cast<unsigned char>(text[offset]);
  if (byte == '\t') return TerminalCell{std::string(kTabWidth, ' '), kTabWidth, 1};
  const base::utf8::Decoded decoded = base::utf8::decode(text, offset);
  if (!is_valid(text, offset, decoded)) return escaped(fmt::format("\\x{:02x}", byte), 1);
  const auto c = static_cast<UChar32>(decoded.code_point);
  if (must_escape(c)) {
    const unsigned number = static_cast<unsigned>(decoded.code_point);
    return escaped(number < 0x80 ? fmt::format("\\x{:02x}", number) : fmt::format("\\u{{{:x}}}", number),
                   decoded.length);
  }
  return TerminalCell{std::string(text.substr(offset, decoded.length)), columns_of(c), decoded.length};
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const TerminalCell cell = cell_at(text, offset);
    result += cell.text;
    offset += cell.length;
  }
  return result;
}

LineWindow window_around(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  const bool whole = fits(line, columns);
  const std::size_t start = whole ? 0 : window_start(line, begin, columns / 3);
  LineWindow window{start > 0 ? std::string(kEllipsis) : std::string(), 0, 0};
  std::size_t used = start > 0 ? 1 : 0;
  window.indent = used;
  std::size_t offset = start;
  while (offset < line.size()) {
    const TerminalCell cell = cell_at(line, offset);
    if (!whole && used + cell.width > columns) break;
    window.text += cell.text;
    used += cell.width;
    offset += cell.length;
    if (offset <= begin)
      window.indent += cell.width;
    else if (offset <= end)
      window.width += cell.width;
  }
  if (offset < line.size()) window.text += kEllipsis;
  window.width = std::max<std::size_t>(window.width, 1);
  return window;
}

} // namespace hanjang::diag
