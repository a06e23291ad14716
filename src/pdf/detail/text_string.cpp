#include "pdf/detail/text_string.h"

#include "base/utf8.h"
#include "pdf/detail/number.h"

#include <algorithm>

namespace hanjang::pdf {

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
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
    if (is_plain_ascii({&c, 1}) && kRefused.find(c) == std::string_view::npos) {
      uri += c;
    } else {
      uri += '%';
      append_hex(uri, {&c, 1});
    }
  }
  return uri;
}

} // namespace hanjang::pdf
