#include "pdf/detail/glyph_text.h"

#include "base/utf8.h"
#include "pdf/detail/notation.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace hanjang::pdf {

namespace {

constexpr std::string_view kPrologue =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";
constexpr std::string_view kEpilogue = "endcmap\n"
                                       "CMapName currentdict /CMap defineresource pop\n"
                                       "end\n"
                                       "end\n";

using Range = std::span<const CodeText>;

/// Stretches of consecutive codes. Within one only the last byte of the code may change.
std::vector<Range> find_ranges(std::span<const CodeText> codes) {
  std::vector<Range> ranges;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= codes.size(); ++i) {
    if (i < codes.size() && codes[i].cid == codes[i - 1].cid + 1 &&
        codes[i].cid >> 8 == codes[begin].cid >> 8) {
      continue;
    }
    ranges.push_back(codes.subspan(begin, i - begin));
    begin = i;
  }
  return ranges;
}

void append_code(std::string& out, std::uint16_t cid) {
  out += '<';
  append_hex(out, std::string{static_cast<char>(cid >> 8), static_cast<char>(cid & 0xff)});
  out += "> ";
}

/// First code, last code, and a text each: shorter than a line per code.
void append_range(std::string& out, Range range) {
  append_code(out, range.front().cid);
  append_code(out, range.back().cid);
  out += '[';
  for (const CodeText& code : range) {
    out += '<';
    append_hex(out, to_utf16be(code.text));
    out += '>';
  }
  out += "]\n";
}

} // namespace

std::size_t GlyphUseHash::operator()(const GlyphUse& use) const noexcept {
  std::uint64_t hash = use.glyph;
  for (const char c : use.text) hash = hash * 257 + static_cast<unsigned char>(c);
  return static_cast<std::size_t>(hash * 0x9e3779b97f4a7c15U >> 16);
}

void split_text(const page::GlyphRun& run, std::vector<std::string_view>& texts) {
  texts.clear();
  const auto& glyphs = run.glyphs;
  std::uint32_t taken = 0; // of the current cluster
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const page::Glyph& glyph = glyphs[i];
    const bool first = i == 0 || glyphs[i - 1].text_begin != glyph.text_begin;
    const bool last = i + 1 == glyphs.size() || glyphs[i + 1].text_begin != glyph.text_begin;
    if (first) taken = glyph.text_begin;
    std::uint32_t end = glyph.text_end;
    if (!last && taken < end)
      end = taken + static_cast<std::uint32_t>(base::utf8::decode(run.text, taken).length);
    texts.push_back(std::string_view(run.text).substr(taken, end - taken));
    taken = end;
  }
}

std::string to_unicode_cmap(const std::vector<CodeText>& codes) {
  std::string cmap(kPrologue);
  const std::vector<Range> all = codes.empty() ? std::vector<Range>() : find_ranges(codes);
  std::span<const Range> ranges(all);
  while (!ranges.empty()) {
    constexpr std::size_t kMost = 100; // that a block of a CMap may have
    const auto block = ranges.first(std::min(ranges.size(), kMost));
    append_integer(cmap, static_cast<std::int64_t>(block.size()));
    cmap += " beginbfrange\n";
    for (const Range& range : block) append_range(cmap, range);
    cmap += "endbfrange\n";
    ranges = ranges.subspan(block.size());
  }
  cmap += kEpilogue;
  return cmap;
}

} // namespace hanjang::pdf
