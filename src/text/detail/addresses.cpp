#include "text/detail/addresses.h"

#include "base/ascii.h"

#include <algorithm>
#include <string>

namespace hanjang::text {
namespace {

// RFC 3986, section 2: reserved, unreserved and percent-encoded characters, without the brackets that rather
// belong to the sentence around an address.
bool is_address_character(char32_t c) {
  if (c >= 0x80) return false;
  return base::ascii::is_letter_or_digit(static_cast<char>(c)) ||
         std::u32string_view(U"-._~:/?#@!$&'*+,;=%").find(c) != std::u32string_view::npos;
}

// At least two labels of lower-case letters, digits and hyphens, the last of two letters or more.
bool is_domain(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || text.size() - dot < 3) return false;
  const auto is_label = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  return base::ascii::is_letter_or_digit(text.front()) && std::ranges::all_of(text, is_label) &&
         std::ranges::all_of(text.substr(dot + 1), is_lower) && text.find("..") == std::string_view::npos;
}

bool is_web_address(std::string_view text) {
  const std::size_t scheme = text.find("://");
  if (scheme != std::string_view::npos) return scheme > 0 && scheme + 3 < text.size();
  if (text.starts_with("www.")) return true;
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && is_domain(text.substr(0, slash));
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.rfind('@') != at) return false;
  const std::string_view host = text.substr(at + 1);
  const std::size_t dot = host.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < host.size() &&
         base::ascii::is_letter_or_digit(text[at - 1]);
}

} // namespace

std::vector<Address> find_addresses(std::span<const Unit> token) {
  std::vector<Address> addresses;
  for (std::size_t begin = 0; begin < token.size();) {
    std::size_t end = begin;
    std::string text;
    while (end < token.size() && is_address_character(token[end].code_point)) {
      text.push_back(static_cast<char>(token[end++].code_point));
    }
    const std::size_t next = end + 1;
    while (!text.empty() && !base::ascii::is_letter_or_digit(text.back()) && text.back() != '/') {
      text.pop_back();
      --end;
    }
    if (is_web_address(text) || is_email(text)) addresses.push_back({begin, end});
    begin = next;
  }
  return addresses;
}

} // namespace hanjang::text
