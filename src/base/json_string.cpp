#include "base/json_string.h"

#include "base/utf8.h"

#include <cstddef>

namespace hanjang::base {
namespace {

// `\u001f`; no character that is escaped so lies beyond U+FFFF.
std::string escaped(char32_t c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result = "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    result += kDigits[static_cast<std::size_t>(c >> static_cast<unsigned>(shift)) & 0xFU];
  return result;
}

} // namespace

std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, offset);
    offset += decoded.length;
    const char32_t c = decoded.code_point;
    if (c == U'"' || c == U'\\') result += '\\';
    if (c == U'\n')
      result += "\\n";
    else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
      result += escaped(c);
    else
      utf8::append(result, c);
  }
  return result + "\"";
}

} // namespace hanjang::base
