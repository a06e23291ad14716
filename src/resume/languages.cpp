#include "resume/languages.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "resume/detail/strings.h"
#include "schema/language_codes.h"
#include "schema/schema.h"

namespace hanjang::resume {
namespace {

std::string_view primary_subtag(std::string_view code) { return code.substr(0, code.find('-')); }

} // namespace

bool is_language(std::string_view code) {
  return schema::looks_like_language(code) && schema::is_known_language(code);
}

bool same_language(std::string_view a, std::string_view b) {
  return base::ascii::to_lower(primary_subtag(a)) == base::ascii::to_lower(primary_subtag(b));
}

bool has_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    if ((c >= U'\uAC00' && c <= U'\uD7A3') || (c >= U'\u3131' && c <= U'\u318E')) return true;
    at += length;
  }
  return false;
}

} // namespace hanjang::resume
