#pragma once
// `{organization}`, `{position}` and `{name}` in letters.

#include "resume/model.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace hanjang::resume {

inline constexpr std::array<std::string_view, 3> kLetterPlaceholders{"organization", "position", "name"};

/// Calls `visit` with each `{word}` of a text, word alone, and where it stands. Code is left alone, and so
/// are braces around anything but words.
void for_each_placeholder(const RichText& text,
                          const std::function<void(std::string_view word, diag::Span span)>& visit);

/// The text with what `value_of` gives for each word in its place; what was filled in is not looked into, and
/// each byte of it points at its placeholder.
RichText filled_in(const RichText& text, const std::function<std::string(std::string_view word)>& value_of);

} // namespace hanjang::resume
