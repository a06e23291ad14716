#include "resume/detail/settings_reader.h"

#include "resume/detail/values.h"
#include "resume/file_pattern.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::resume {
namespace {

void report_unknown_language(const diag::SourceText& code, diag::Diagnostics& diagnostics) {
  diagnostics.report(
      diag::Code::unknown_language, code.span, fmt::format("\"{}\" is not a language code", code.text),
      schema::language_hint(code.text).value_or("write a code of ISO 639, such as \"ko\" or \"en\""));
}

LanguageList read_languages(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  LanguageList languages;
  for (const diag::SourceText& code : read_strings(node)) {
    const auto first = std::find_if(languages.begin(), languages.end(),
                                    [&](const auto& earlier) { return earlier.first == code.text; });
    if (!schema::is_language(code.text))
      report_unknown_language(code, diagnostics);
    else if (first != languages.end())
      report_named_twice(fmt::format("the language \"{}\"", code.text), code.span, first->second,
                         diagnostics);
    else
      languages.emplace_back(code.text, code.span);
  }
  return languages;
}

// More than anybody is asked for at once.
constexpr std::size_t kMostParts = 8;

void report_empty(std::string_view key, diag::Span span, const schema::KeySpec& row,
                  diag::Diagnostics& diagnostics) {
  diagnostics.report(diag::Code::empty_value, span, fmt::format("`{}` is empty", key),
                     schema::example_of(row) +
                         (key == "layout" ? "; `hanjang layouts` lists the names" : ""));
}

void check_layouts(const std::vector<diag::SourceText>& layouts, const schema::KeySpec& row, diag::Span list,
                   diag::Diagnostics& diagnostics) {
  if (layouts.empty()) report_empty(row.name, list, row, diagnostics);
  for (auto layout = layouts.begin(); layout != layouts.end(); ++layout) {
    if (layout->text.empty()) report_empty(row.name, layout->span, row, diagnostics);
    const auto first = std::ranges::find(layouts.begin(), layout, layout->text, &diag::SourceText::text);
    if (first != layout && !layout->text.empty())
      report_named_twice(fmt::format("the layout \"{}\"", layout->text), layout->span, first->span,
                         diagnostics);
  }
  if (layouts.size() > kMostParts)
    diagnostics.report(diag::Code::too_many_layouts, list,
                       fmt::format("`{}` names {} layouts, and a document has at most {} parts", row.name,
                                   layouts.size(), kMostParts),
                       "make several documents of them, each under a [variant.NAME] of its own");
}

} // namespace

const syntax::Node* SettingsReader::value(std::string_view key) const {
  const syntax::Table* table = node_.table();
  const syntax::Node* value = table == nullptr ? nullptr : syntax::find(*table, key);
  const schema::KeySpec* row = schema::find_key(spec_, key);
  return value != nullptr && row != nullptr && schema::has_form(*value, *row) ? value : nullptr;
}

std::optional<std::size_t> SettingsReader::choice(std::string_view key) const {
  const syntax::Node* node = value(key);
  if (node == nullptr) return std::nullopt;
  return schema::choice_of(node, *schema::find_key(spec_, key));
}

std::optional<LocalizedText> SettingsReader::text(std::string_view key) const {
  const syntax::Node* node = value(key);
  if (node == nullptr) return std::nullopt;
  const schema::KeySpec& row = *schema::find_key(spec_, key);
  const std::size_t errors = diagnostics_.error_count();
  auto text = read_text(*node, row, diagnostics_);
  if (!is_empty(text)) return text;
  if (diagnostics_.error_count() == errors)
    diagnostics_.report(diag::Code::empty_value, node->span, fmt::format("`{}` is empty", key),
                        schema::example_of(row) + "; or leave the key out");
  return std::nullopt;
}

std::optional<diag::SourceText> SettingsReader::string(std::string_view key) const {
  const syntax::Node* node = value(key);
  if (node == nullptr) return std::nullopt;
  auto text = read_string(*node);
  if (!text.text.empty()) return text;
  report_empty(key, node->span, *schema::find_key(spec_, key), diagnostics_);
  return std::nullopt;
}

std::optional<std::vector<diag::SourceText>> SettingsReader::strings(std::string_view key) const {
  const syntax::Node* node = value(key);
  return node == nullptr ? std::nullopt : std::optional(read_strings(*node));
}

bool SettingsReader::is_true(std::string_view key) const {
  const syntax::Node* node = value(key);
  return node != nullptr && node->boolean() != nullptr && *node->boolean();
}

std::optional<LanguageList> SettingsReader::languages() const {
  const syntax::Node* node = value("languages");
  return node == nullptr ? std::nullopt : std::optional(read_languages(*node, diagnostics_));
}

std::optional<std::vector<diag::SourceText>> SettingsReader::layouts() const {
  const syntax::Node* node = value("layout");
  if (node == nullptr) return std::nullopt;
  if (node->array() == nullptr) {
    const auto one = string("layout");
    return one ? std::optional(std::vector{*one}) : std::nullopt;
  }
  std::vector<diag::SourceText> layouts = read_strings(*node);
  const std::size_t errors = diagnostics_.error_count();
  check_layouts(layouts, *schema::find_key(spec_, "layout"), node->span, diagnostics_);
  return diagnostics_.error_count() == errors ? std::optional(std::move(layouts)) : std::nullopt;
}

std::optional<PageRule> SettingsReader::pages() const {
  const syntax::Node* node = value("pages");
  const auto budget = node == nullptr ? std::nullopt : read_pages(*node, diagnostics_);
  return budget ? std::optional(PageRule{*budget, node->span}) : std::nullopt;
}

std::optional<LocalizedText> SettingsReader::file() const {
  const syntax::Node* node = value("file");
  if (node == nullptr) return std::nullopt;
  LocalizedText pattern = read_plain_text(*node);
  const std::size_t errors = diagnostics_.error_count();
  for (const auto& [language, version] : pattern.versions) check_file_pattern(version, diagnostics_);
  return diagnostics_.error_count() == errors ? std::optional(std::move(pattern)) : std::nullopt;
}

Visibility SettingsReader::visibility() const {
  Visibility visibility;
  if (const syntax::Node* hide = value("hide")) visibility.hide = read_strings_by_language(*hide);
  if (const syntax::Node* show = value("show")) visibility.show = read_strings_by_language(*show);
  return visibility;
}

void report_named_twice(std::string_view what, diag::Span again, diag::Span first,
                        diag::Diagnostics& diagnostics) {
  diagnostics.add({.code = diag::Code::named_twice,
                   .message = fmt::format("{} is named twice", what),
                   .span = again,
                   .span_message = {},
                   .labels = {{first, "first here"}},
                   .hints = {"take one of them out"}});
}

} // namespace hanjang::resume
