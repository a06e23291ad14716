#pragma once
// Numbers of a content stream, in fixed notation without needless digits.

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
/// 8-bit colour channel as a number from 0 to 1 with three decimals.
void append_channel(std::string& out, std::uint8_t channel);
/// Bytes as hexadecimal digits, without brackets.
void append_hex(std::string& out, std::string_view bytes);

} // namespace hanjang::pdf
