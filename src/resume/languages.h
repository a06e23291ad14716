#pragma once
// Language codes.

#include <string>
#include <string_view>

namespace hanjang::resume {

/// True for a code whose primary subtag is a language of ISO 639 (BCP 47 shape: `ko`, `pt-BR`).
bool is_language(std::string_view code);

/// True if both have the same primary subtag (`en` and `en-GB`).
bool same_language(std::string_view a, std::string_view b);

/// True if a Hangul syllable or letter occurs.
bool has_hangul(std::string_view text);

} // namespace hanjang::resume
