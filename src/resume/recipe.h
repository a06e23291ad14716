#pragma once
// What one document of a file is made of.

#include "diag/diagnostic.h"
#include "resume/model.h"

#include <string_view>

namespace hanjang::resume {

/// `[document]`, with a variant over it or none: what a command may yet override.
struct Recipe {
  std::string variant;                    ///< its name; empty: the file itself
  diag::Span span;                        ///< of the name; none: the file itself
  LanguageList languages;                 ///< empty: all that occur
  std::vector<diag::SourceText> layouts;  ///< of each of its parts; empty: one part, in the default layout
  std::optional<syntax::Node> set;        ///< laid over the layouts
  std::optional<PageRule> pages;          ///< the variant's own
  bool drop_lowest_priority = false;      ///< the variant says so
  std::optional<PageRule> document_pages; ///< `[document]`'s, for documents of its kind
  bool document_drops_lowest_priority = false;
  std::optional<LocalizedText> title;
  std::optional<LocalizedText> file;
  std::optional<LocalizedText> headline;
  std::optional<LocalizedText> summary;
  std::optional<Tags> tags; ///< what shows has one of them, or none of its own; nothing: all shows
  Tags without;
  std::optional<std::vector<diag::SourceText>> sections;
  std::vector<Visibility> visibility; ///< what comes later stands over what came before
  std::optional<diag::SourceText> letter;
};

/// The recipe of a variant, or of the file itself.
Recipe recipe_of(const SourceResume& resume, const Variant* variant = nullptr);

/// The variant of that name, or nullptr.
const Variant* find_variant(const SourceResume& resume, std::string_view name);

/// Reports that a variant shows nothing.
void report_nothing(const Recipe& recipe, diag::Diagnostics& diagnostics);

/// Reports what a recipe makes of the file that its writer will not have meant: no section is left, no line
/// of work is, or a section that it names is not there.
void check_recipe(const SourceResume& resume, const Recipe& recipe, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
