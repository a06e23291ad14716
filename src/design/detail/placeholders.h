#pragma once
// Texts of a layout with places that are filled in when they are printed: `{page}` of a footer, `{degree}` of
// a pattern.

#include "diag/diagnostic.h"

#include <span>
#include <string_view>

namespace hanjang::design {

/// Reports each `{word}` of a text that is none of `known`, which are without braces. `what` is the text's
/// name in a message: "a footer". True if there is none to report.
bool check_placeholders(const diag::SourceText& text, std::string_view what,
                        std::span<const std::string_view> known, diag::Diagnostics& diagnostics);

/// The same, and where all are known, each of `parts` that a pattern has no place for: it would not be
/// printed. `key` is what the pattern is called in the file, `example` a right one.
void check_pattern(const diag::SourceText& pattern, std::string_view key,
                   std::span<const std::string_view> parts, std::string_view example,
                   diag::Diagnostics& diagnostics);

} // namespace hanjang::design
