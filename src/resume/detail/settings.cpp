#include "resume/detail/settings.h"

#include "resume/detail/values.h"
#include "resume/keys.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::resume {
namespace {

// The value of a key if it is there and has the form the key table asks for, else nullptr.
const syntax::Node* value_of(const syntax::Node& node, const schema::TableSpec& spec, std::string_view name) {
  const syntax::Table* table = node.table();
  const syntax::Node* value = table == nullptr ? nullptr : syntax::find(*table, name);
  const schema::KeySpec* key = schema::find_key(spec, name);
  return value != nullptr && key != nullptr && schema::has_form(*value, *key) ? value : nullptr;
}

std::optional<LocalizedText> text_of(const syntax::Node& node, const schema::TableSpec& spec,
                                     std::string_view name, diag::Diagnostics& diagnostics) {
  const syntax::Node* value = value_of(node, spec, name);
  if (value == nullptr) return std::nullopt;
  auto text = read_text(*value, *schema::find_key(spec, name), diagnostics);
  return is_empty(text) ? std::nullopt : std::optional(std::move(text));
}

std::optional<diag::SourceText> layout_of(const syntax::Node& node, const schema::TableSpec& spec,
                                          diag::Diagnostics& diagnostics) {
  const syntax::Node* value = value_of(node, spec, "layout");
  if (value == nullptr) return std::nullopt;
  auto layout = read_string(*value);
  if (!layout.text.empty()) return layout;
  diagnostics.report(diag::Code::empty_value, value->span, "`layout` is empty",
                     "for example: layout = \"./mine.toml\"; `hanjang layouts` lists the names");
  return std::nullopt;
}

std::optional<PageBudget> pages_of(const syntax::Node& node, const schema::TableSpec& spec,
                                   diag::Diagnostics& diagnostics) {
  const syntax::Node* value = value_of(node, spec, "pages");
  return value == nullptr ? std::nullopt : read_pages(*value, diagnostics);
}

void report_unknown_language(const diag::SourceText& code, diag::Diagnostics& diagnostics) {
  diagnostics.report(
      diag::Code::unknown_language, code.span, fmt::format("\"{}\" is not a language code", code.text),
      schema::language_hint(code.text).value_or("write a code of ISO 639, such as \"ko\" or \"en\""));
}

void report_duplicate(const diag::SourceText& code, diag::Span first, diag::Diagnostics& diagnostics) {
  diagnostics.add({.code = diag::Code::named_twice,
                   .message = fmt::format("the language \"{}\" is named twice", code.text),
                   .span = code.span,
                   .span_message = {},
                   .labels = {{first, "first here"}},
                   .hints = {"take one of them out"}});
}

std::vector<std::pair<std::string, diag::Span>> read_languages(const syntax::Node& node,
                                                               diag::Diagnostics& diagnostics) {
  std::vector<std::pair<std::string, diag::Span>> languages;
  for (const diag::SourceText& code : read_strings(node)) {
    const auto first = std::find_if(languages.begin(), languages.end(),
                                    [&](const auto& earlier) { return earlier.first == code.text; });
    if (!schema::is_language(code.text))
      report_unknown_language(code, diagnostics);
    else if (first != languages.end())
      report_duplicate(code, first->second, diagnostics);
    else
      languages.emplace_back(code.text, code.span);
  }
  return languages;
}

std::vector<SectionSettings> read_sections(const syntax::Node& node, const schema::TableSpec& spec,
                                           diag::Diagnostics& diagnostics) {
  std::vector<SectionSettings> sections;
  if (node.table() == nullptr) return sections;
  for (const auto& [name, name_span, value] : node.table()->members) {
    SectionSettings section;
    section.name = {name, name_span, {}};
    section.title = text_of(value, spec, "title", diagnostics);
    if (const syntax::Node* sort = value_of(value, spec, "sort")) {
      const bool is_newest = schema::choice_of(sort, *schema::find_key(spec, "sort")) == 0;
      section.sort = is_newest ? Sort::newest : Sort::oldest;
      section.sort_span = sort->span;
    }
    sections.push_back(std::move(section));
  }
  return sections;
}

} // namespace

DocumentSettings read_document(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  const schema::TableSpec& spec = *schema::find_key(resume_spec(), "document")->table;
  DocumentSettings settings;
  if (const syntax::Node* languages = value_of(node, spec, "languages"))
    settings.languages = read_languages(*languages, diagnostics);
  settings.layout = layout_of(node, spec, diagnostics);
  settings.pages = pages_of(node, spec, diagnostics);
  if (const syntax::Node* pages = value_of(node, spec, "pages")) settings.pages_span = pages->span;
  settings.drop_lowest_priority = value_of(node, spec, "drop") != nullptr; // it takes one word alone
  settings.title = text_of(node, spec, "title", diagnostics);
  if (const syntax::Node* hide = value_of(node, spec, "hide"))
    settings.hide = read_strings_by_language(*hide);
  if (const syntax::Node* career = value_of(node, spec, "career"))
    settings.without_internships = schema::choice_of(career, *schema::find_key(spec, "career")) == 1;
  if (const syntax::Node* sections = value_of(node, spec, "section"))
    settings.sections = read_sections(*sections, *schema::find_key(spec, "section")->table, diagnostics);
  return settings;
}

std::vector<Variant> read_variants(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  const schema::TableSpec& spec = *schema::find_key(resume_spec(), "variant")->table;
  std::vector<Variant> variants;
  const syntax::Table* table = node.table();
  if (table == nullptr) return variants;
  for (const auto& [name, name_span, value] : table->members) {
    Variant variant;
    variant.name = name;
    variant.span = value.span;
    if (const syntax::Node* tags = value_of(value, spec, "tags")) variant.tags = read_strings(*tags);
    if (const syntax::Node* sections = value_of(value, spec, "sections"))
      variant.sections = read_strings(*sections);
    variant.headline = text_of(value, spec, "headline", diagnostics);
    variant.layout = layout_of(value, spec, diagnostics);
    variant.pages = pages_of(value, spec, diagnostics);
    if (const syntax::Node* hide = value_of(value, spec, "hide"))
      variant.hide = read_strings_by_language(*hide);
    variants.push_back(std::move(variant));
  }
  return variants;
}

} // namespace hanjang::resume
