#include "pdf/detail/notation.h"

#include "base/contains.h"
#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hanjang::pdf {

namespace {

/// `value` counts units of 10^-decimals.
void append_fixed(std::string& out, std::int64_t value, unsigned decimals) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  std::int64_t unit = 1;
  for (unsigned i = 0; i < decimals; ++i) unit *= 10;
  const std::int64_t whole = value / unit;
  std::int64_t rest = value % unit;
  if (whole != 0 || rest == 0) append_integer(out, whole);
  if (rest == 0) return;
  out += '.';
  while (rest != 0) {
    unit /= 10;
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

} // namespace

Hundredths to_hundredths(base::Pt length) { return std::llround(length.value * 100); }

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void append_hundredths(std::string& out, Hundredths value) { append_fixed(out, value, 2); }

void append_number(std::string& out, double value) { append_fixed(out, std::llround(value * 10'000), 4); }

void append_channel(std::string& out, std::uint8_t channel) {
  append_fixed(out, (channel * 1000 + 127) / 255, 3);
}

void append_hex(std::string& out, std::string_view bytes) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string to_utf16be(std::string_view text) {
  std::string bytes;
  for (const char16_t unit : base::utf8::to_utf16(text)) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 0xff);
  }
  return bytes;
}

std::string to_uri(std::string_view address) {
  constexpr std::string_view kRefused = "\"<>\\^`{|} ";
  std::string uri;
  for (const char c : address) {
    if (is_plain_ascii({&c, 1}) && !base::contains(kRefused, c)) {
      uri += c;
    } else {
      uri += '%';
      append_hex(uri, {&c, 1});
    }
  }
  return uri;
}

} // namespace hanjang::pdf
