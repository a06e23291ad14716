#pragma once
// Small string helpers of the resume reader.

#include "diag/source.h"

#include <string>
#include <string_view>

namespace hanjang {

/// A blank of TOML text: space, tab or line end.
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// True if nothing in the text leaves a mark: blanks, no-break, ideographic and zero-width spaces, fillers.
bool is_blank_text(std::string_view text);

/// Without the blanks at both ends.
std::string_view trim(std::string_view text);
SourceText trim(const SourceText& text);

/// A to Z to a to z; all else stays.
std::string to_lower_ascii(std::string_view text);

/// A text that was worked out from what stands at `span`.
SourceText made_text(std::string text, Span span);

} // namespace hanjang
