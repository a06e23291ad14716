#pragma once
// QR codes.

#include "page/page.h"

#include <optional>
#include <string_view>

namespace hanjang::image {

/// The QR code of a text (ISO/IEC 18004) on white, with the quiet zone of four modules around it, in units of
/// a module: with error correction of level M or, where that is no larger, better. Nothing for a text that is
/// too long for one, some 2,300 bytes.
std::optional<page::Drawing> draw_qr_code(std::string_view text);

} // namespace hanjang::image
