#pragma once
// Glyph composition (OpenType feature `ccmp`) is on for every text, and in some fonts costs more than all the
// rest of shaping, though it acts on letters with marks alone. Where it provably has nothing to do it is left
// out.

#include <hb.h>

namespace hanjang::text {

/// A character of plain Western text: Basic Latin, Latin-1, and common dashes, quotation marks and bullets.
constexpr bool is_plain(char32_t c) {
  return (c >= 0x20 && c <= 0xFF && c != 0xAD) || (c >= 0x2010 && c <= 0x2027);
}

/// True if the font's `ccmp` may bring a new glyph into a text of plain characters.
bool composes_plain_text(hb_font_t* font);

} // namespace hanjang::text
