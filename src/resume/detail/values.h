#pragma once
// TOML values → the leaves of a resume. Nodes must have the form their key takes (has_form); what is wrong
// with what they say is reported.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "schema/schema.h"
#include "syntax/node.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hanjang::resume {

/// Text, its markup read. A number counts as text as it was written. A version that is empty stays in, so
/// that it can say "nothing in this language"; one of blanks alone is reported.
LocalizedText read_text(const syntax::Node& node, const schema::KeySpec& key, diag::Diagnostics& diagnostics);

/// One version of a text; the node must be a string.
RichText read_version(const syntax::Node& node, const schema::KeySpec& key, diag::Diagnostics& diagnostics);

/// The same of what has no markup: a pattern.
LocalizedText read_plain_text(const syntax::Node& node);

/// The items of a text list, with their tags. Empty ones are reported.
std::vector<LocalizedText> read_texts(const syntax::Node& node, const schema::KeySpec& key,
                                      diag::Diagnostics& diagnostics);

/// The most bytes of one text, some pages of it.
inline constexpr std::size_t kMostTextBytes = 20'000;

/// Reports the marks that an item of a list of texts begins with, in any of its languages.
void check_item_marks(const syntax::Node& item, const schema::KeySpec& key, diag::Diagnostics& diagnostics);

/// Reports a mark in the text that turns the direction of writing, or a control character. True if there is
/// neither.
bool check_characters(const diag::SourceText& text, const schema::KeySpec& key,
                      diag::Diagnostics& diagnostics);

/// A string without the blanks at its ends.
diag::SourceText read_string(const syntax::Node& node);

std::vector<diag::SourceText> read_strings(const syntax::Node& node);

/// Strings by language; a plain array stands under "".
std::map<std::string, std::vector<diag::SourceText>> read_strings_by_language(const syntax::Node& node);

/// A date of the calendar, or `present` where the key takes it. `spec` is the table the key stands in.
std::optional<DateValue> read_date(const syntax::Node& node, const schema::KeySpec& key,
                                   const schema::TableSpec& spec, diag::Diagnostics& diagnostics);

/// `2` (at most two pages), `"1-2"` or `"2-2"`.
std::optional<PageBudget> read_pages(const syntax::Node& node, diag::Diagnostics& diagnostics);

/// True if no version of the text prints anything.
bool is_empty(const LocalizedText& text);

} // namespace hanjang::resume
