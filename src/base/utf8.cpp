#include "base/utf8.h"

namespace hanjang::base::utf8 {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Lead {
  std::size_t length; // 0: not a lead byte
  char32_t bits;
  char32_t smallest; // anything below would be an over-long form
};

Lead read_lead(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, static_cast<char32_t>(byte & 0x1F), 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return {3, static_cast<char32_t>(byte & 0x0F), 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
  return {0, 0, 0};
}

// The code point at `offset`, or nothing where the bytes are not one.
std::optional<Decoded> try_decode(std::string_view text, std::size_t offset) {
  const Lead lead = read_lead(static_cast<unsigned char>(text[offset]));
  if (lead.length == 0 || offset + lead.length > text.size()) return std::nullopt;
  char32_t code_point = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (!is_continuation(text[offset + i])) return std::nullopt;
    code_point = (code_point << 6) | (static_cast<unsigned char>(text[offset + i]) & 0x3Fu);
  }
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < lead.smallest || surrogate || code_point > 0x10FFFF) return std::nullopt;
  return Decoded{code_point, lead.length};
}

} // namespace

std::optional<std::size_t> find_invalid(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (is_ascii(text[offset])) {
      ++offset;
      continue;
    }
    const auto decoded = try_decode(text, offset);
    if (!decoded) return offset;
    offset += decoded->length;
  }
  return std::nullopt;
}

Decoded decode_long(std::string_view text, std::size_t offset) {
  return try_decode(text, offset).value_or(Decoded{kReplacement, 1});
}

std::size_t previous(std::string_view text, std::size_t end) {
  std::size_t start = end - 1;
  if (!is_continuation(text[start])) return start;
  while (start > 0 && end - start < 4 && is_continuation(text[start])) --start;
  const bool is_whole = decode(text, start).length == end - start;
  return is_whole ? start : end - 1;
}

void append(std::string& text, char32_t c) {
  const auto put = [&text](char32_t byte) {
    text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::u32string to_utf32(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode(text, offset);
    result.push_back(decoded.code_point);
    offset += decoded.length;
  }
  return result;
}

std::u16string to_utf16(std::string_view text) {
  std::u16string result;
  for (const char32_t c : to_utf32(text)) {
    if (c < 0x10000) {
      result.push_back(static_cast<char16_t>(c));
    } else {
      result.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
      result.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    }
  }
  return result;
}

std::size_t count(std::string_view text) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) ++characters;
  return characters;
}

} // namespace hanjang::base::utf8
