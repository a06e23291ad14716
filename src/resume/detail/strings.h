#pragma once
// Small string helpers of the resume reader.

#include "diag/source.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::resume {

/// A blank of TOML text: space, tab or line end.
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// True if nothing in the text leaves a mark: blanks, no-break, ideographic and zero-width spaces, fillers,
/// tags.
bool is_blank_text(std::string_view text);

/// Where the first mark that turns the direction of writing stands, from its first byte to behind its last.
/// Such a mark is not seen, and makes a line read otherwise than it is written.
std::optional<std::pair<std::size_t, std::size_t>> find_direction_mark(std::string_view text);

/// Where the first control character stands that is no blank (Unicode: Cc without White_Space). No font has
/// one, and a terminal obeys it.
std::optional<std::pair<std::size_t, std::size_t>> find_control_character(std::string_view text);

/// Puts blanks in their places, as many as they have bytes.
void blank_out_control_characters(std::string& text);

/// True if there is a digit of any script in the text.
bool has_digit(std::string_view text);

/// True for letters and digits of any script, and what parts them: names that go into names of files.
bool is_name(std::string_view name);

/// Without the blanks at both ends.
std::string_view trim(std::string_view text);
diag::SourceText trim(const diag::SourceText& text);

/// A text that was worked out from what stands at `span`.
diag::SourceText made_text(std::string text, diag::Span span);

} // namespace hanjang::resume
