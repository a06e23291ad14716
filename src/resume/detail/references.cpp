#include "base/contains.h"
#include "diag/suggest.h"
#include "resume/detail/settings.h"
#include "resume/detail/settings_reader.h"
#include "resume/keys.h"
#include "resume/letters.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
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

// Every tag that is written, with the first place of it.
class WrittenTags {
public:
  explicit WrittenTags(const SourceResume& resume) {
    add(resume.person);
    for (const auto& section : resume.sections)
      for (const auto& entry : section.entries) add(entry);
    for (const SourceRecord& letter : resume.letters) add(letter);
  }

  const std::map<std::string_view, const diag::SourceText*>& all() const { return tags_; }

private:
  void add(const Tags& tags) {
    for (const diag::SourceText& tag : tags) tags_.try_emplace(tag.text, &tag);
  }
  void add(const SourceRecord& record) {
    add(record.tags);
    for (const auto& field : record.fields) {
      if (const auto* records = std::get_if<std::vector<SourceRecord>>(&field.value))
        for (const SourceRecord& inner : *records) add(inner);
      if (const auto* texts = std::get_if<std::vector<LocalizedText>>(&field.value))
        for (const LocalizedText& text : *texts) add(text.tags);
    }
  }

  std::map<std::string_view, const diag::SourceText*> tags_;
};

// The sections of the key table and the writer's own.
Names sections_of(const SourceResume& resume) {
  const auto known = section_names();
  Names names(known.begin(), known.end());
  for (const auto& section : resume.sections)
    if (!section.id.empty()) names.push_back(section.id);
  return names;
}

// A letter without an `id` has no name here.
Names letters_of(const SourceResume& resume) {
  Names names;
  for (const SourceRecord& letter : resume.letters)
    if (const auto* id = letter.get<diag::SourceText>("id")) names.push_back(id->text);
  return names;
}

// What tells how to print an entry, and is not printed.
bool is_instruction(const schema::KeySpec& key) {
  return key.kind == schema::Kind::names || key.kind == schema::Kind::integer ||
         key.kind == schema::Kind::choice || key.kind == schema::Kind::boolean;
}

// The fields that can be hidden; how an entry is picked is nothing to hide.
Names fields_of(std::string_view section, const SourceResume& resume) {
  const schema::TableSpec* spec = entry_spec(section);
  if (spec == nullptr) spec = entry_spec("section");
  for (const SourceSection& own : resume.sections)
    if (own.id == section && !own.entries.empty()) spec = own.entries.back().spec;
  Names names;
  for (const schema::KeySpec& key : spec->keys)
    if (!is_instruction(key)) names.push_back(key.name);
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

// What is hidden and shown in one breath.
void check_both(const Visibility& visibility, diag::Diagnostics& diagnostics) {
  for (const auto& [language, paths] : visibility.show) {
    const auto hidden = visibility.hide.find(language);
    if (hidden == visibility.hide.end()) continue;
    for (const diag::SourceText& path : paths) {
      const auto same = std::ranges::find(hidden->second, path.text, &diag::SourceText::text);
      if (same == hidden->second.end()) continue;
      diagnostics.add({.code = diag::Code::hidden_and_shown,
                       .message = fmt::format("\"{}\" is hidden and shown", path.text),
                       .span = path.span,
                       .span_message = {},
                       .labels = {{same->span, "hidden here"}},
                       .hints = {"take it out of one of them"}});
    }
  }
}

void check_visibility(const Visibility& visibility, const SourceResume& resume,
                      diag::Diagnostics& diagnostics) {
  for (const PathsByLanguage* by_language : {&visibility.hide, &visibility.show})
    for (const auto& [language, paths] : *by_language)
      for (const diag::SourceText& path : paths) check_path(path, resume, diagnostics);
  check_both(visibility, diagnostics);
}

// A language with plain strings alone is fine: those serve all languages.
void check_languages(const LanguageList& languages, const SourceResume& resume,
                     diag::Diagnostics& diagnostics) {
  const auto& occurring = resume.languages_written;
  if (occurring.empty()) return;
  for (const auto& [language, span] : languages) {
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

// True if all names are known. One that stands there twice is told as well.
bool check_names(const std::vector<diag::SourceText>& names, std::string_view what, const Names& known,
                 std::string_view none, diag::Diagnostics& diagnostics) {
  bool are_known = true;
  for (const diag::SourceText& name : names) {
    const auto first = std::ranges::find(names, name.text, &diag::SourceText::text);
    if (&*first != &name) {
      report_named_twice(fmt::format("\"{}\"", name.text), name.span, first->span, diagnostics);
      continue;
    }
    if (base::contains(known, std::string_view(name.text))) continue;
    are_known = false;
    report_unknown(what, name, known, none, diagnostics);
  }
  return are_known;
}

// Where variants pick by tags, tags are there for them: one that none asks for is a slip, or forgotten. A
// slip in what a variant asks for has been told.
void check_tags(const SourceResume& resume, const WrittenTags& written, const Names& tags,
                diag::Diagnostics& diagnostics) {
  std::set<std::string_view> asked;
  const auto ask = [&](const Tags& names) {
    for (const diag::SourceText& name : names) {
      asked.insert(name.text);
      if (base::contains(tags, std::string_view(name.text))) continue;
      // The name that is found is a copy; what is kept must be the file's own.
      if (const auto meant = diag::nearest_name(name.text, tags))
        asked.insert(*std::ranges::find(tags, *meant));
    }
  };
  for (const Variant& variant : resume.variants) {
    if (variant.tags) ask(*variant.tags);
    ask(variant.without);
  }
  if (asked.empty()) return;
  Names names;
  for (const std::string_view tag : tags)
    if (asked.contains(tag)) names.push_back(tag);
  for (const auto& [tag, place] : written.all()) {
    if (asked.contains(tag)) continue;
    const std::string meant = diag::did_you_mean(tag, names, diag::kStringQuotes);
    diagnostics.report(
        diag::Code::unasked_tag, place->span, fmt::format("no variant asks for the tag \"{}\"", tag),
        meant.empty() ? "name it in the `tags` or the `without` of a variant, or take it out" : meant);
  }
}

// A choice that names what is not there chooses nothing more: what came of it would be told on top.
void check_variant(Variant& variant, const SourceResume& resume, const Names& tags,
                   diag::Diagnostics& diagnostics) {
  constexpr std::string_view kNoTags = "give an entry tags, for example: tags = [\"data\"]";
  if (variant.languages) check_languages(*variant.languages, resume, diagnostics);
  check_visibility(variant.visibility, resume, diagnostics);
  const Names sections = sections_of(resume);
  if (variant.sections && !check_names(*variant.sections, "there is no section", sections, {}, diagnostics))
    variant.sections.reset();
  if (variant.tags && !check_names(*variant.tags, "nothing has the tag", tags, kNoTags, diagnostics))
    variant.tags.reset();
  check_names(variant.without, "nothing has the tag", tags, kNoTags, diagnostics);
  if (variant.letter && !find_letter(resume, variant.letter->text)) {
    report_unknown("there is no letter", *variant.letter, letters_of(resume),
                   "this file has none: write [[letter]] in it", diagnostics);
    variant.letter.reset();
  }
}

} // namespace

void check_references(SourceResume& resume, diag::Diagnostics& diagnostics) {
  const Names sections = sections_of(resume);
  check_languages(resume.document.languages, resume, diagnostics);
  check_visibility(resume.document.visibility, resume, diagnostics);
  for (const SectionSettings& section : resume.document.sections)
    if (!base::contains(sections, section.name.text))
      report_unknown("there is no section", section.name, sections, {}, diagnostics);
    else
      check_sort(section, resume, diagnostics);
  const WrittenTags written(resume);
  Names tags;
  for (const auto& [tag, place] : written.all()) tags.push_back(tag);
  check_tags(resume, written, tags, diagnostics);
  for (Variant& variant : resume.variants) check_variant(variant, resume, tags, diagnostics);
}

} // namespace hanjang::resume
