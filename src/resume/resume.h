#pragma once
// Node tree → SourceResume → Resume in one language.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "syntax/node.h"

#include <optional>
#include <string_view>

namespace hanjang::resume {

/// Reads and validates a whole resume. Reports every fault it finds; what is wrong is left out of the result,
/// so that later stages can report on the rest. Nothing if the root is no table.
std::optional<SourceResume> decode_resume(const syntax::Node& root, diag::Diagnostics& diagnostics);

/// Reads `2` (at most two pages), `1-2`, `2-2` (exactly two). Nothing for anything else.
std::optional<PageBudget> parse_page_budget(std::string_view text);

/// Reads the inline markup of one string (`**strong**`, `*emphasis*`, `` `code` ``, `[text](url)`,
/// backslash escapes). A mark that is never closed is reported and stands as itself.
RichText parse_markup(const diag::SourceText& source, diag::Diagnostics& diagnostics);

/// The resume in one language. A text that has no version in it is reported with its place (a warning) and
/// stands in its first other language. What `[document] hide` names for the language is left out.
Resume select_language(const SourceResume& resume, std::string_view language, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
