#pragma once
// Node tree → SourceResume → Resume: one document in one language.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "resume/recipe.h"
#include "syntax/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// Reads and validates a whole resume. Reports every fault it finds; what is wrong is left out of the result,
/// so that later stages can report on the rest. Nothing if the root is no table.
std::optional<SourceResume> decode_resume(const syntax::Node& root, diag::Diagnostics& diagnostics);

/// Reads `2` (at most two pages), `1-2`, `2-2` (exactly two). Nothing for anything else.
std::optional<PageBudget> parse_page_budget(std::string_view text);

/// Reads the inline markup of one string (`**strong**`, `*emphasis*`, `` `code` ``, `[text](url)`,
/// backslash escapes). A mark that is never closed is reported and stands as itself.
RichText parse_markup(const diag::SourceText& source, diag::Diagnostics& diagnostics);

/// Which languages to print of those asked for: without any that nothing is written in; where none is left,
/// those of the file.
std::vector<std::string> languages_of(const SourceResume& resume, const LanguageList& asked);

/// A text in a language, or in the one nearest to it; empty where there is none.
RichText version_of(const LocalizedText& text, std::string_view language);

/// What a recipe shows of a resume, in one language. A text that has no version in it is reported with its
/// place (a warning) and stands in its first other language. What the recipe's tags leave out, and what is
/// hidden in the language, is not there; so is a photo or a date of birth in other languages than Korean
/// (with a note), unless it is shown. An entry keeps its place where all its lines of work go (with a
/// warning); a group of which nothing is left goes with them.
Resume select(const SourceResume& resume, const Recipe& recipe, std::string_view language,
              diag::Diagnostics& diagnostics);

/// The same for the file itself.
Resume select_language(const SourceResume& resume, std::string_view language, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
