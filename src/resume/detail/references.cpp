#include "base/contains.h"
#include "diag/suggest.h"
#include "resume/detail/settings.h"
#include "resume/keys.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace hanjang::resume {
namespace {

using Names = std::vector<std::string_view>;

void report_unknown(std::string_view what, const diag::SourceText& name, const Names& known,
                    std::string_view none, diag::Diagnostics& diagnostics) {
  diag::Diagnostic diagnostic;
  diagnostic.code = diag::Code::unknown_name;
  diagnostic.message = fmt::format("{} \"{}\"", what, name.text);
  diagnostic.span = name.span;
  diagnostic.span_message = diag::did_you_mean(name.text, known, diag::kStringQuotes);
  if (diagnostic.span_message.empty())
    diagnostic.hints.push_back(known.empty() ? std::string(none)
                                             : fmt::format("known: {}", fmt::join(known, ", ")));
  diagnostics.add(std::move(diagnostic));
}

void collect_tags(const SourceRecord& record, std::set<std::string_view>& tags) {
  tags.insert(record.tags.begin(), record.tags.end());
  for (const auto& field : record.fields)
    if (const auto* records = std::get_if<std::vector<SourceRecord>>(&field.value))
      for (const SourceRecord& inner : *records) collect_tags(inner, tags);
}

Names tags_of(const SourceResume& resume) {
  std::set<std::string_view> tags;
  for (const auto& section : resume.sections)
    for (const auto& entry : section.entries) collect_tags(entry, tags);
  return {tags.begin(), tags.end()};
}

// The sections of the key table and the writer's own.
Names sections_of(const SourceResume& resume) {
  const auto known = section_names();
  Names names(known.begin(), known.end());
  for (const auto& section : resume.sections)
    if (!section.id.empty()) names.push_back(section.id);
  return names;
}

// The fields that can be hidden; how an entry is picked is nothing to hide.
Names fields_of(std::string_view section, const SourceResume& resume) {
  const schema::TableSpec* spec = entry_spec(section);
  if (spec == nullptr) spec = entry_spec("section");
  for (const SourceSection& own : resume.sections)
    if (own.id == section && !own.entries.empty()) spec = own.entries.back().spec;
  Names names;
  for (const schema::KeySpec& key : spec->keys)
    if (key.kind != schema::Kind::names && key.kind != schema::Kind::integer) names.push_back(key.name);
  return names;
}

// `birth` for `person.birth`: the section and field of that name; empty if there is none, or it is in many.
std::string field_called(std::string_view name) {
  Names holders{"person"};
  for (const std::string_view section : section_names()) holders.push_back(section);
  std::string found;
  for (const std::string_view holder : holders) {
    const schema::TableSpec* spec = entry_spec(holder);
    if (spec == nullptr || schema::find_key(*spec, name) == nullptr) continue;
    if (holder == "person") return fmt::format("person.{}", name);
    if (!found.empty()) return {};
    found = fmt::format("{}.{}", holder, name);
  }
  return found;
}

void check_path(const diag::SourceText& path, const SourceResume& resume, diag::Diagnostics& diagnostics) {
  const Names sections = sections_of(resume);
  const std::size_t dot = path.text.find('.');
  const std::string_view section = std::string_view(path.text).substr(0, dot);
  if (section != "person" && !base::contains(sections, section)) {
    Names known = sections;
    known.emplace_back("person");
    const diag::SourceText head = path.slice(0, section.size());
    if (const std::string meant = dot == std::string::npos ? field_called(section) : ""; !meant.empty())
      return diagnostics.report(diag::Code::unknown_name, head.span,
                                fmt::format("there is no section \"{}\"", section),
                                fmt::format("a field is written behind its section: \"{}\"", meant));
    return report_unknown("there is no section", head, known, {}, diagnostics);
  }
  const Names fields = fields_of(section, resume);
  if (dot == std::string::npos) {
    if (section == "person")
      diagnostics.report(diag::Code::cannot_hide, path.span, "`person` cannot be hidden as a whole",
                         "name a field, for example: \"person.birth\"");
    return;
  }
  const diag::SourceText field = path.slice(dot + 1, path.text.size());
  if (!base::contains(fields, field.text))
    report_unknown(fmt::format("`{}` has no key", section), field, fields, {}, diagnostics);
}

void check_hide(const std::map<std::string, std::vector<diag::SourceText>>& hide, const SourceResume& resume,
                diag::Diagnostics& diagnostics) {
  for (const auto& [language, paths] : hide)
    for (const diag::SourceText& path : paths) check_path(path, resume, diagnostics);
}

// A language with plain strings alone is fine: those serve all languages.
void check_languages(const SourceResume& resume, diag::Diagnostics& diagnostics) {
  const auto& occurring = resume.languages_written;
  if (occurring.empty()) return;
  for (const auto& [language, span] : resume.document.languages) {
    const bool found = std::any_of(occurring.begin(), occurring.end(), [&code = language](const auto& other) {
      return schema::same_language(other, code);
    });
    if (!found)
      diagnostics.report(diag::Code::unknown_language, span,
                         fmt::format("no text of this file is in \"{}\"", language),
                         fmt::format("languages that occur: {}", fmt::join(occurring, ", ")));
  }
}

// The keys of a section's entries; nullptr for one that has none.
const schema::TableSpec* entries_of(std::string_view section, const SourceResume& resume) {
  for (const SourceSection& own : resume.sections)
    if (own.id == section) return own.entries.empty() ? nullptr : own.entries.back().spec;
  return entry_spec(section);
}

void check_sort(const SectionSettings& settings, const SourceResume& resume, diag::Diagnostics& diagnostics) {
  if (settings.sort == Sort::as_written) return;
  const schema::TableSpec* spec = entries_of(settings.name.text, resume);
  const bool has_dates = spec != nullptr && (schema::find_key(*spec, "start") != nullptr ||
                                             schema::find_key(*spec, "date") != nullptr);
  if (!has_dates)
    diagnostics.report(diag::Code::cannot_sort, settings.sort_span,
                       fmt::format("`{}` has no dates to sort by", settings.name.text),
                       "take `sort` out: what a section holds prints in the order of the file");
}

} // namespace

void check_references(const SourceResume& resume, diag::Diagnostics& diagnostics) {
  const Names sections = sections_of(resume);
  const Names tags = tags_of(resume);
  check_languages(resume, diagnostics);
  check_hide(resume.document.hide, resume, diagnostics);
  for (const SectionSettings& section : resume.document.sections)
    if (!base::contains(sections, section.name.text))
      report_unknown("there is no section", section.name, sections, {}, diagnostics);
    else
      check_sort(section, resume, diagnostics);
  for (const Variant& variant : resume.variants) {
    check_hide(variant.hide, resume, diagnostics);
    for (const diag::SourceText& name : variant.sections)
      if (!base::contains(sections, name.text))
        report_unknown("there is no section", name, sections, {}, diagnostics);
    for (const diag::SourceText& name : variant.tags)
      if (!base::contains(tags, name.text))
        report_unknown("nothing has the tag", name, tags,
                       "give an entry tags, for example: tags = [\"data\"]", diagnostics);
  }
}

} // namespace hanjang::resume
