#pragma once
// Strings of JSON.

#include <string>
#include <string_view>

namespace hanjang::base {

/// `text` in quotes as RFC 8259, section 7, has it, with escapes where the RFC asks for them and for marks
/// that are not seen (C1 controls, U+2028, U+2029). Bytes that are not UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

} // namespace hanjang::base
