#include "pdf/to_unicode.h"

#include "pdf/number.h"
#include "pdf/text_string.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace hanjang::pdf {

namespace {

constexpr std::string_view prologue =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";
constexpr std::string_view epilogue = "endcmap\n"
                                      "CMapName currentdict /CMap defineresource pop\n"
                                      "end\n"
                                      "end\n";

/// Codes [first, last] that stand for consecutive texts, the first of which is given.
struct Range {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  std::string text; ///< UTF-16BE
};

/// Whether the code goes on where the range ends. Only the last byte of code and text may change within a
/// range.
bool continues(const Range& range, std::uint16_t cid, std::string_view text) {
  if (cid != range.last + 1 || cid >> 8 != range.first >> 8) return false;
  if (text.size() != 2 || range.text.size() != 2 || text[0] != range.text[0]) return false;
  const int begin = static_cast<unsigned char>(range.text[1]);
  return static_cast<unsigned char>(text[1]) == begin + (cid - range.first);
}

std::vector<Range> find_ranges(const std::vector<CodeText>& codes) {
  std::vector<Range> ranges;
  for (const CodeText& code : codes) {
    std::string text = to_utf16be(code.text);
    if (!ranges.empty() && continues(ranges.back(), code.cid, text)) {
      ranges.back().last = code.cid;
    } else {
      ranges.push_back({code.cid, code.cid, std::move(text)});
    }
  }
  return ranges;
}

void append_code(std::string& out, std::uint16_t cid) {
  out += '<';
  append_hex(out, std::string{static_cast<char>(cid >> 8), static_cast<char>(cid & 0xff)});
  out += "> ";
}

/// Blocks of at most 100 lines, the most that a CMap may have in one.
void append_blocks(std::string& out, std::span<const Range> ranges, std::string_view name, bool with_last) {
  while (!ranges.empty()) {
    const auto block = ranges.first(std::min<std::size_t>(ranges.size(), 100));
    append_integer(out, static_cast<std::int64_t>(block.size()));
    out.append(" begin").append(name).append("\n");
    for (const Range& range : block) {
      append_code(out, range.first);
      if (with_last) append_code(out, range.last);
      out += '<';
      append_hex(out, range.text);
      out += ">\n";
    }
    out.append("end").append(name).append("\n");
    ranges = ranges.subspan(block.size());
  }
}

} // namespace

std::string to_unicode_cmap(const std::vector<CodeText>& codes) {
  std::vector<Range> ranges = find_ranges(codes);
  const auto singles = std::stable_partition(ranges.begin(), ranges.end(),
                                             [](const Range& range) { return range.first != range.last; });
  const std::span<const Range> all(ranges);
  const auto range_count = static_cast<std::size_t>(singles - ranges.begin());
  std::string cmap(prologue);
  append_blocks(cmap, all.first(range_count), "bfrange", true);
  append_blocks(cmap, all.subspan(range_count), "bfchar", false);
  cmap += epilogue;
  return cmap;
}

} // namespace hanjang::pdf
