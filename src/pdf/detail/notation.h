#pragma once
// How single values stand in a PDF: numbers of a content stream, in fixed notation without needless digits;
// text outside of pages, such as titles, descriptions and ActualText (ISO 32000-1, 7.9.2.2); addresses.

#include "base/length.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hanjang::pdf {

/// A length in hundredths of a point: the grid on which everything in a content stream lies.
using Hundredths = std::int64_t;

/// The nearest grid value.
Hundredths to_hundredths(base::Pt length);

void append_integer(std::string& out, std::int64_t value);
/// 1250 as "12.5".
void append_hundredths(std::string& out, Hundredths value);
/// A number without a unit, of a matrix or a limit, with four decimals.
void append_number(std::string& out, double value);
/// 8-bit colour channel as a number from 0 to 1 with three decimals.
void append_channel(std::string& out, std::uint8_t channel);
/// Bytes as hexadecimal digits, without brackets.
void append_hex(std::string& out, std::string_view bytes);

/// True if the text reads the same as ASCII, without control characters.
bool is_plain_ascii(std::string_view text);
/// UTF-8 as UTF-16BE bytes, without a byte order mark.
std::string to_utf16be(std::string_view text);
/// An address as RFC 3986 has it: bytes that may not stand in one, percent-encoded.
std::string to_uri(std::string_view address);

} // namespace hanjang::pdf
