#pragma once
// Which language codes there are.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::schema {

/// True for an ISO 639 code of a language, with or without a region, that is not a common slip for another.
bool is_known_language(std::string_view code);

/// True for such a code in the form of BCP 47: `ko`, `pt-BR`.
bool is_language(std::string_view code);

/// A regular expression (ECMA 262) of what looks like a language code and is no common slip for another, but
/// for the words in `others`. Which of them there are in ISO 639 it does not know.
std::string language_pattern(const std::vector<std::string_view>& others = {});

/// True if both have the same primary subtag (`en` and `en-GB`).
bool same_language(std::string_view a, std::string_view b);

/// The code that is most likely meant: `ko` for `kr`, `en-US` for `en_us`; else the one that was written.
std::string meant_language(std::string_view code);

/// What the writer of an unknown code most likely meant, as a hint: "the code for Korean is `ko`".
std::optional<std::string> language_hint(std::string_view code);

} // namespace hanjang::schema
