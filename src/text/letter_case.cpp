#include "text/letter_case.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

namespace hanjang::text {

diag::SourceText upper_case(const diag::SourceText& text) {
  diag::SourceText result;
  result.span = text.span;
  for (std::size_t at = 0; at < text.text.size();) {
    const base::utf8::Decoded decoded = base::utf8::decode(text.text, at);
    const auto origin = static_cast<std::uint32_t>(text.origin.empty() ? at : text.origin[at]);
    base::utf8::append(result.text,
                       static_cast<char32_t>(u_toupper(static_cast<UChar32>(decoded.code_point))));
    result.origin.resize(result.text.size(), origin);
    at += decoded.length;
  }
  result.origin.push_back(text.origin.empty() ? static_cast<std::uint32_t>(text.text.size())
                                              : text.origin.back());
  return result;
}

} // namespace hanjang::text
