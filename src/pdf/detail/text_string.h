#pragma once
// Text outside of pages: titles, descriptions, ActualText (ISO 32000-1, 7.9.2.2).

#include <string>
#include <string_view>

namespace hanjang::pdf {

/// True if the text reads the same as ASCII, without control characters.
bool is_plain_ascii(std::string_view text);
/// UTF-8 as UTF-16BE bytes, without a byte order mark.
std::string to_utf16be(std::string_view text);
/// An address as RFC 3986 has it: bytes that may not stand in one, percent-encoded.
std::string to_uri(std::string_view address);

} // namespace hanjang::pdf
