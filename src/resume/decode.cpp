#include "base/contains.h"
#include "base/utf8.h"
#include "resume/detail/characters.h"
#include "resume/detail/letter_checks.h"
#include "resume/detail/nesting.h"
#include "resume/detail/records.h"
#include "resume/detail/section_settings.h"
#include "resume/detail/settings.h"
#include "resume/detail/values.h"
#include "resume/detail/variants.h"
#include "resume/keys.h"
#include "resume/resume.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <variant>
#include <vector>

namespace hanjang::resume {
namespace {

/// What the texts of a file are in.
struct Census {
  std::vector<std::pair<std::string, std::uint32_t>> languages; ///< with the place of the first use
  bool hangul = false;

  void add(const LocalizedText& text) {
    for (const auto& [language, version] : text.versions) {
      const auto at = version.span.begin;
      const auto known = std::find_if(languages.begin(), languages.end(),
                                      [&code = language](const auto& entry) { return entry.first == code; });
      if (language.empty())
        hangul = hangul || has_hangul(version.plain());
      else if (known == languages.end() && schema::is_known_language(language))
        languages.emplace_back(language, at);
      else if (known != languages.end())
        known->second = std::min(known->second, at);
    }
  }

  void add(const SourceRecord& record) {
    for (const auto& field : record.fields) {
      if (const auto* text = std::get_if<LocalizedText>(&field.value)) add(*text);
      if (const auto* texts = std::get_if<std::vector<LocalizedText>>(&field.value))
        for (const auto& text : *texts) add(text);
      if (const auto* records = std::get_if<std::vector<SourceRecord>>(&field.value))
        for (const auto& inner : *records) add(inner);
    }
  }

  std::vector<std::string> in_order() {
    std::ranges::stable_sort(languages, {}, [](const auto& language) { return language.second; });
    std::vector<std::string> codes;
    for (auto& [code, place] : languages) codes.push_back(code);
    return codes;
  }
};

Census census_of(const SourceResume& resume) {
  Census census;
  census.add(resume.person);
  for (const auto& section : resume.sections) {
    if (section.title) census.add(*section.title);
    for (const auto& entry : section.entries) census.add(entry);
  }
  return census;
}

// Takes out the dates of entries that have been told of, so that nothing is said of them twice.
void drop_dates(std::vector<SourceRecord>& records, const std::vector<diag::Span>& told) {
  for (SourceRecord& record : records) {
    if (base::contains(told, record.span))
      std::erase_if(record.fields,
                    [](const auto& field) { return std::holds_alternative<DateValue>(field.value); });
    for (auto& field : record.fields)
      if (auto* inner = std::get_if<std::vector<SourceRecord>>(&field.value)) drop_dates(*inner, told);
  }
}

// Somebody who writes `layout = "…"` at the top means to choose one, which is said under [document].
// Reports it, and returns the file without it.
std::optional<syntax::Node> without_chosen_layout(const syntax::Node& root, diag::Diagnostics& diagnostics) {
  const syntax::Table* table = root.table();
  const syntax::Node* layout = table == nullptr ? nullptr : syntax::find(*table, "layout");
  if (layout == nullptr || layout->string() == nullptr) return std::nullopt;
  diagnostics.report(
      diag::Code::wrong_type, layout->span,
      "`layout` at the top of a resume is a table of changes, not the name of a layout",
      fmt::format("to choose a layout, write under [document]: layout = \"{}\"", layout->string()->text));
  syntax::Node changed = root;
  std::erase_if(std::get<syntax::Table>(changed.value).members,
                [](const syntax::Member& member) { return member.key == "layout"; });
  return changed;
}

SourceSection read_summary(const syntax::Node& node, const schema::KeySpec& key,
                           diag::Diagnostics& diagnostics) {
  const schema::TableSpec& spec = *entry_spec("summary");
  SourceSection section{.kind = "summary", .title = {}, .span = node.span, .entries = {}, .id = {}};
  auto text = read_text(node, key, diagnostics);
  if (is_empty(text)) return section;
  SourceRecord entry;
  entry.spec = &spec;
  entry.span = node.span;
  entry.fields.push_back({schema::find_key(spec, "text"), node.span, std::move(text)});
  section.entries.push_back(std::move(entry));
  return section;
}

// The names of sections are one set, in `hide` and in layouts.
std::string read_id(const diag::SourceText& id, diag::Diagnostics& diagnostics) {
  if (base::contains(section_names(), std::string_view(id.text)))
    diagnostics.report(diag::Code::taken_name, id.span,
                       fmt::format("\"{}\" is the name of another section", id.text),
                       fmt::format("take another `id`, such as \"my-{}\"", id.text));
  return id.text;
}

// The section's own text and list become its first entry, so that everything below a heading is an entry.
SourceSection read_own_section(const syntax::Node& node, const schema::TableSpec& spec,
                               diag::Diagnostics& diagnostics) {
  SourceRecord written = read_record(node, spec, diagnostics);
  SourceSection section{.kind = "section", .title = {}, .span = written.span, .entries = {}, .id = {}};
  SourceRecord first;
  first.spec = entry_spec("section");
  first.span = written.span;
  for (auto& field : written.fields) {
    const std::string_view name = field.key->name;
    if (name == "title")
      section.title = std::get<LocalizedText>(std::move(field.value));
    else if (name == "id")
      section.id = read_id(std::get<diag::SourceText>(field.value), diagnostics);
    else if (name == "as")
      continue; // the entries were read by it
    else if (name == "entries")
      section.entries = std::get<std::vector<SourceRecord>>(std::move(field.value));
    else
      first.fields.push_back({schema::find_key(*first.spec, name), field.span, std::move(field.value)});
  }
  if (!first.fields.empty()) section.entries.insert(section.entries.begin(), std::move(first));
  return section;
}

void read_section(const syntax::Member& member, const schema::KeySpec& key,
                  std::vector<SourceSection>& sections, diag::Diagnostics& diagnostics) {
  if (key.name == "summary") {
    sections.push_back(read_summary(member.value, key, diagnostics));
  } else if (key.name == "section") {
    if (const syntax::Array* array = member.value.array())
      for (const syntax::Node& item : array->items)
        if (item.table() != nullptr) sections.push_back(read_own_section(item, *key.table, diagnostics));
  } else {
    sections.push_back({.kind = std::string(key.name),
                        .title = {},
                        .span = member.key_span,
                        .entries = read_records(member.value, *key.table, diagnostics),
                        .id = {}});
  }
}

SourceResume read_resume(const syntax::Table& table, diag::Diagnostics& diagnostics) {
  SourceResume resume;
  for (const syntax::Member& member : table.members) {
    const schema::KeySpec* key = schema::find_key(resume_spec(), member.key);
    if (key == nullptr || !schema::has_form(member.value, *key)) continue;
    if (key->name == "document")
      resume.document = read_document(member.value, diagnostics);
    else if (key->name == "person")
      resume.person = read_record(member.value, *key->table, diagnostics);
    else if (key->name == kCheckTable)
      resume.check = read_check(member.value, diagnostics);
    else if (key->name == "variant")
      resume.variants = read_variants(member.value, diagnostics);
    else if (key->name == kLetterKind)
      resume.letters = read_records(member.value, *key->table, diagnostics);
    else if (key->kind == schema::Kind::layout_keys)
      continue;
    else
      read_section(member, *key, resume.sections, diagnostics);
  }
  // Sections of the writer's own are one array, though other sections may stand between its parts.
  std::stable_sort(resume.sections.begin(), resume.sections.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return resume;
}

// Letters have languages of their own: one in English makes no English resume.
std::vector<std::string> default_languages(const SourceResume& resume, Census& census) {
  std::vector<std::string> languages = languages_of(resume, resume.document.languages);
  if (languages.empty()) languages = census.in_order();
  if (languages.empty()) languages.emplace_back(census.hangul ? "ko" : "en");
  return languages;
}

} // namespace

std::vector<std::string> languages_of(const SourceResume& resume, const LanguageList& asked) {
  // One that nothing is written in is an error already; setting it would only repeat that for every text.
  const auto is_written = [&](const std::string& language) {
    const auto& written = resume.languages_written;
    return written.empty() || std::ranges::any_of(written, [&](const std::string& one) {
             return schema::same_language(one, language);
           });
  };
  std::vector<std::string> languages;
  for (const auto& [language, span] : asked)
    if (is_written(language)) languages.push_back(language);
  return languages.empty() ? resume.languages : languages;
}

std::optional<SourceResume> decode_resume(const syntax::Node& root, diag::Diagnostics& diagnostics) {
  const auto known = without_chosen_layout(root, diagnostics);
  const syntax::Node& node = known ? *known : root;
  schema::check_form(node, resume_spec(), diagnostics);
  schema::check_values(node, resume_spec(), diagnostics);
  const syntax::Table* table = node.table();
  if (table == nullptr) return std::nullopt;

  const std::vector<diag::Span> dateless = check_nesting(*table, diagnostics);
  SourceResume resume = read_resume(*table, diagnostics);
  for (SourceSection& section : resume.sections) drop_dates(section.entries, dateless);
  resume.person.spec = entry_spec("person");
  apply_section_settings(resume);
  Census census = census_of(resume);
  Census with_letters = census;
  for (const SourceRecord& letter : resume.letters) with_letters.add(letter);
  resume.languages_written = with_letters.in_order();
  check_references(resume, diagnostics);
  check_letters(resume, diagnostics);
  std::erase_if(resume.sections, [](const SourceSection& section) { return section.entries.empty(); });
  resume.languages = default_languages(resume, census);
  return resume;
}

} // namespace hanjang::resume
