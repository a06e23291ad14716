#include "base/contains.h"
#include "resume/keys.h"
#include "resume/resume.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::resume {
namespace {

using Version = std::pair<std::string, RichText>;

constexpr std::string_view kEnglish = "en";

/// Takes one language out of a resume, and says where it has none.
class Selection {
public:
  Selection(const SourceResume& resume, std::string_view language, diag::Diagnostics& diagnostics)
      : language_(language), diagnostics_(diagnostics) {
    for (const auto& [code, paths] : resume.document.hide)
      if (code.empty() || schema::same_language(code, language))
        for (const auto& path : paths) hidden_.push_back(path.text);
  }

  bool hides(std::string_view path) const { return base::contains(hidden_, path); }

  RichText text(const LocalizedText& text, std::string_view key) {
    const Version* version = find_version(text);
    if (version != nullptr) return version->second;
    if (text.versions.empty()) return {};
    // An empty version says "nothing in that language", which is no substitute for this one.
    const auto other = std::find_if(text.versions.begin(), text.versions.end(),
                                    [](const Version& candidate) { return !candidate.second.empty(); });
    if (other == text.versions.end()) return {};
    diagnostics_.report(
        diag::Code::missing_translation, text.span,
        fmt::format("`{}` has no text in \"{}\"; the one in \"{}\" is printed", key, language_, other->first),
        fmt::format("give it a text in \"{}\"; an empty one prints nothing", language_));
    return other->second;
  }

  /// `names` are what the record's section may be called in a path to hide.
  Record record(const SourceRecord& source, const std::vector<std::string_view>& names) {
    Record record;
    record.spec = source.spec;
    record.span = source.span;
    record.tags = source.tags;
    record.priority = source.priority;
    record.is_whole = source.is_whole;
    for (const auto& field : source.fields) {
      const bool hidden = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return hides(fmt::format("{}.{}", name, field.key->name));
      });
      record.is_whole = record.is_whole && !hidden;
      if (!hidden) add(record, field);
    }
    return record;
  }

  /// Those records that have anything left to print.
  std::vector<Record> records(const std::vector<SourceRecord>& sources,
                              const std::vector<std::string_view>& names) {
    std::vector<Record> chosen;
    for (const auto& source : sources)
      if (auto one = record(source, names); !one.fields.empty()) chosen.push_back(std::move(one));
    return chosen;
  }

private:
  // The very language first (`en-GB`), then one of the same primary subtag (`en`), then what serves all.
  const Version* find_version(const LocalizedText& text) const {
    const auto find = [&](auto matches) -> const Version* {
      const auto found = std::find_if(text.versions.begin(), text.versions.end(),
                                      [&](const Version& version) { return matches(version.first); });
      return found == text.versions.end() ? nullptr : &*found;
    };
    if (const auto* exact = find([&](const auto& code) { return code == language_; })) return exact;
    if (const auto* near = find([&](const auto& code) { return schema::same_language(code, language_); }))
      return near;
    return find([](const auto& code) { return code.empty(); });
  }

  void add(Record& record, const Field<LocalizedText>& field) {
    const auto keep = [&](auto value) { record.fields.push_back({field.key, field.span, std::move(value)}); };
    if (const auto* one = std::get_if<LocalizedText>(&field.value)) {
      if (auto chosen = text(*one, field.key->name); !chosen.empty()) keep(std::move(chosen));
    } else if (const auto* several = std::get_if<std::vector<LocalizedText>>(&field.value)) {
      if (auto chosen = texts(*several, field.key->name); !chosen.empty()) keep(std::move(chosen));
    } else if (const auto* tables = std::get_if<std::vector<SourceRecord>>(&field.value)) {
      if (auto chosen = records(*tables, {}); !chosen.empty()) keep(std::move(chosen));
    } else if (const auto* plain = std::get_if<diag::SourceText>(&field.value)) {
      keep(*plain);
    } else if (const auto* list = std::get_if<std::vector<diag::SourceText>>(&field.value)) {
      keep(*list);
    } else if (const auto* date = std::get_if<DateValue>(&field.value)) {
      keep(*date);
    } else if (const auto* is_so = std::get_if<bool>(&field.value)) {
      keep(*is_so);
    }
  }

  std::vector<RichText> texts(const std::vector<LocalizedText>& sources, std::string_view key) {
    std::vector<RichText> chosen;
    for (const auto& source : sources)
      if (auto version = text(source, key); !version.empty()) chosen.push_back(std::move(version));
    return chosen;
  }

  std::string_view language_;
  diag::Diagnostics& diagnostics_;
  std::vector<std::string> hidden_;
};

std::string text_of(const Record& record, std::string_view name) {
  const auto* text = record.get<RichText>(name);
  return text == nullptr ? std::string{} : text->plain();
}

// Forms ask for the name in Latin letters beside the one in the document's language.
void add_english_name(const SourceResume& source, Resume& selected) {
  const auto* name = source.person.get<LocalizedText>("name");
  if (name == nullptr || schema::same_language(selected.language, kEnglish)) return;
  for (const auto& [language, version] : name->versions)
    if (schema::same_language(language, kEnglish) && version.plain() != selected.author)
      selected.person.fields.push_back({&kEnglishNameKey, version.span, version});
}

// A declaration bears the name of who makes it; the salary stands with the person's data.
void share_form(Resume& selected) {
  const auto form = std::ranges::find(selected.sections, kFormSection, &Section::kind);
  if (form == selected.sections.end()) return;
  for (Record& entry : form->entries) {
    if (const auto* salary = entry.get<RichText>(kSalaryKey.name))
      selected.person.fields.push_back({&kSalaryKey, salary->span, *salary});
    const auto is_declaration = [](const auto& field) { return field.key->name == kDeclarationKey; };
    const auto* name = selected.person.get<RichText>("name");
    if (name != nullptr && std::ranges::any_of(entry.fields, is_declaration))
      entry.fields.push_back({&kSignerKey, entry.span, *name});
  }
}

} // namespace

Resume select_language(const SourceResume& resume, std::string_view language,
                       diag::Diagnostics& diagnostics) {
  Selection selection(resume, language, diagnostics);
  Resume selected;
  selected.language = language;
  selected.without_internships = resume.document.without_internships;
  for (const auto& [asked, span] : resume.document.languages)
    if (asked == language) selected.language_span = span;
  selected.person = selection.record(resume.person, {"person"});
  selected.author = text_of(selected.person, "name");
  add_english_name(resume, selected);
  const std::string headline = text_of(selected.person, "headline");
  if (resume.document.title) selected.title = selection.text(*resume.document.title, "title").plain();
  if (selected.title.empty())
    selected.title = headline.empty() ? selected.author : selected.author + " – " + headline;

  for (const auto& source : resume.sections) {
    std::vector<std::string_view> names{source.kind};
    if (!source.id.empty()) names.push_back(source.id);
    if (std::any_of(names.begin(), names.end(), [&](auto name) { return selection.hides(name); })) continue;
    // The fields of entries that are `as` those of another section go by its name as well.
    if (!source.entries.empty()) names.push_back(source.entries.back().spec->name);
    Section section{source.kind, std::nullopt, source.span, selection.records(source.entries, names),
                    source.id};
    if (section.entries.empty()) continue;
    if (source.title) section.title = selection.text(*source.title, "title");
    selected.sections.push_back(std::move(section));
  }
  share_form(selected);
  return selected;
}

} // namespace hanjang::resume
