#include "base/contains.h"
#include "resume/detail/tag_choice.h"
#include "resume/detail/visibility.h"
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

// The very language first (`en-GB`), then one of the same primary subtag (`en`), then what serves all.
const Version* find_version(const LocalizedText& text, std::string_view language) {
  const auto find = [&](auto matches) -> const Version* {
    const auto found = std::find_if(text.versions.begin(), text.versions.end(),
                                    [&](const Version& version) { return matches(version.first); });
    return found == text.versions.end() ? nullptr : &*found;
  };
  if (const auto* exact = find([&](const auto& code) { return code == language; })) return exact;
  if (const auto* near = find([&](const auto& code) { return schema::same_language(code, language); }))
    return near;
  return find([](const auto& code) { return code.empty(); });
}

// Lists without which an entry says little.
constexpr std::string_view kWorkLists[]{"work", "positions"};

// What a line of work has that wants more room than a line.
constexpr std::string_view kTaskFields[]{"start", "end", "stack", "team", "details", "share", "links"};

bool is_task(const Record& record) {
  return record.spec == entry_spec("work") && std::ranges::any_of(record.fields, [](const auto& field) {
           return std::ranges::find(kTaskFields, field.key->name) != std::end(kTaskFields);
         });
}

/// Takes one language of a recipe out of a resume, and says where it has none.
class Selection {
public:
  Selection(const Recipe& recipe, std::string_view language, diag::Diagnostics& diagnostics)
      : recipe_(recipe), hidden_(recipe, language), language_(language), diagnostics_(diagnostics) {}

  bool hides(std::string_view path) const { return hidden_.hides(path); }

  /// True if a section is asked for by name, whatever a layout makes of it.
  bool asks_for(const SourceSection& section) const {
    const auto is_named = [&](const diag::SourceText& name) { return is_called(section, name.text); };
    return hidden_.shows(section.kind) || hidden_.shows(section.id) ||
           (recipe_.sections && std::ranges::any_of(*recipe_.sections, is_named));
  }

  /// Notes what of the person is left out in this language although nobody has asked for that.
  void note_private(const SourceRecord& person) {
    for (const std::string_view path : kPrivatePaths) {
      const std::string_view key = path.substr(path.find('.') + 1);
      const auto field = std::ranges::find(person.fields, key, [](const auto& one) { return one.key->name; });
      if (field != person.fields.end() && hidden_.hides_unasked(path))
        diagnostics_.report(
            diag::Code::left_out_abroad, field->span,
            fmt::format("`{}` is left out in \"{}\": it is not customary outside Korea", key, language_),
            fmt::format("to print it all the same, write under [document] or in a variant: "
                        "show = {{ {} = [\"{}\"] }}",
                        language_, path));
    }
  }

  RichText text(const LocalizedText& text, std::string_view key) {
    const Version* version = find_version(text, language_);
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
    record.breaks_page = source.breaks_page;
    record.keep = source.keep;
    record.is_whole = source.is_whole;
    for (const auto& field : source.fields) {
      const bool hidden = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return hides(fmt::format("{}.{}", name, field.key->name));
      });
      record.is_whole = record.is_whole && !hidden;
      if (!hidden) add(record, field);
    }
    if (is_task(record)) record.spec = entry_spec("task");
    return record;
  }

  /// Those records that have anything left to print.
  std::vector<Record> records(const std::vector<SourceRecord>& sources,
                              const std::vector<std::string_view>& names) {
    std::vector<Record> chosen;
    for (const auto& source : sources) {
      if (!is_shown(source.tags, recipe_)) continue;
      Record one = record(source, names);
      if (one.fields.empty() || lacks_content(source, one)) continue;
      chosen.push_back(std::move(one));
    }
    return chosen;
  }

  /// Those to print of all sections, in their order.
  std::vector<const SourceSection*> sections(const std::vector<const SourceSection*>& all) const {
    std::vector<const SourceSection*> chosen;
    const auto take = [&](const SourceSection& section) {
      const bool is_hidden = hides(section.kind) || (!section.id.empty() && hides(section.id));
      if (!is_hidden && !base::contains(chosen, &section)) chosen.push_back(&section);
    };
    if (!recipe_.sections)
      for (const SourceSection* section : all) take(*section);
    else
      for (const diag::SourceText& name : *recipe_.sections)
        for (const SourceSection* section : all)
          if (is_called(*section, name.text)) take(*section);
    return chosen;
  }

private:
  void add(Record& record, const Field<LocalizedText>& field) {
    const auto keep = [&](auto value) { record.fields.push_back({field.key, field.span, std::move(value)}); };
    if (const auto* one = std::get_if<LocalizedText>(&field.value)) {
      const bool is_summary = record.spec->name == kSummarySection;
      if (auto chosen = text(*one, is_summary ? kSummarySection : field.key->name); !chosen.empty())
        keep(std::move(chosen));
    } else if (const auto* several = std::get_if<std::vector<LocalizedText>>(&field.value)) {
      if (auto chosen = texts(*several, field.key->name); !chosen.empty()) keep(std::move(chosen));
    } else if (const auto* tables = std::get_if<std::vector<SourceRecord>>(&field.value)) {
      if (auto chosen = records(*tables, {}); !chosen.empty())
        keep(std::move(chosen));
      else if (!shows_any(*tables, recipe_))
        report_left_out(field, record);
    } else if (const auto* plain = std::get_if<diag::SourceText>(&field.value)) {
      keep(*plain);
    } else if (const auto* list = std::get_if<std::vector<diag::SourceText>>(&field.value)) {
      keep(*list);
    } else if (const auto* date = std::get_if<DateValue>(&field.value)) {
      keep(*date);
    } else if (const auto* is_so = std::get_if<bool>(&field.value)) {
      keep(*is_so);
    } else if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
      keep(*number);
    }
  }

  std::vector<RichText> texts(const std::vector<LocalizedText>& sources, std::string_view key) {
    std::vector<RichText> chosen;
    for (const auto& source : sources) {
      if (!is_shown(source.tags, recipe_)) continue;
      if (auto version = text(source, key); !version.empty()) chosen.push_back(std::move(version));
    }
    return chosen;
  }

  void report_left_out(const Field<LocalizedText>& field, const Record& record) {
    if (!base::contains(kWorkLists, field.key->name)) return;
    diagnostics_.report(diag::Code::lines_left_out, record.span,
                        fmt::format("the variant \"{}\" shows this entry, and leaves out all of its `{}`",
                                    recipe_.variant, field.key->name),
                        "give some of them one of its tags, or give the entry tags too");
  }

  // True for a group that says nothing without what a variant leaves out of it: its name alone is no skill.
  bool lacks_content(const SourceRecord& source, const Record& selected) {
    const std::string_view keys = source.spec->one_of.keys;
    const auto has_content = [keys](const auto& field) { return schema::has_word(keys, field.key->name); };
    if (keys.empty() || std::ranges::any_of(selected.fields, has_content)) return false;
    const bool is_emptied = std::ranges::any_of(source.fields, [&](const auto& field) {
      const auto* items = std::get_if<std::vector<SourceRecord>>(&field.value);
      return items != nullptr && has_content(field) && !items->empty() && !shows_any(*items, recipe_);
    });
    if (is_emptied)
      diagnostics_.report(
          diag::Code::lines_left_out, source.span,
          fmt::format("the variant \"{}\" leaves out all that this group holds, and so the group",
                      recipe_.variant),
          "give some of it one of the variant's tags, or give the group tags too");
    return is_emptied;
  }

  const Recipe& recipe_;
  Hidden hidden_;
  std::string_view language_;
  diag::Diagnostics& diagnostics_;
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

// The text of a variant in place of what a record has under a key.
void replace(Record& record, std::string_view name, RichText text) {
  const schema::KeySpec* key = schema::find_key(*record.spec, name);
  const auto field = std::ranges::find(record.fields, name, [](const auto& one) { return one.key->name; });
  if (field != record.fields.end())
    *field = {key, text.span, std::move(text)};
  else
    record.fields.push_back({key, text.span, std::move(text)});
}

// A summary of the variant's own: in the file's place and with its heading where the file has one.
std::optional<SourceSection> own_summary(const Recipe& recipe, const SourceResume& resume) {
  if (!recipe.summary) return std::nullopt;
  const schema::TableSpec& spec = *entry_spec(kSummarySection);
  SourceRecord entry;
  entry.spec = &spec;
  entry.span = recipe.summary->span;
  entry.fields.push_back({schema::find_key(spec, "text"), entry.span, *recipe.summary});
  SourceSection section{
      .kind = std::string(kSummarySection), .title = {}, .span = entry.span, .entries = {}, .id = {}};
  const auto written = std::ranges::find(resume.sections, kSummarySection, &SourceSection::kind);
  if (written != resume.sections.end()) section = *written;
  section.entries = {std::move(entry)};
  return section;
}

// The file's, with a summary of the variant's own in place of the file's, or before everything else.
std::vector<const SourceSection*> sections_with(const std::optional<SourceSection>& summary,
                                                const SourceResume& resume) {
  std::vector<const SourceSection*> all;
  for (const SourceSection& section : resume.sections) all.push_back(&section);
  if (!summary) return all;
  const auto own = std::ranges::find(all, kSummarySection, [](const auto* section) { return section->kind; });
  if (own == all.end())
    all.insert(all.begin(), &*summary);
  else
    *own = &*summary;
  return all;
}

Resume selected_person(const SourceResume& resume, const Recipe& recipe, Selection& selection) {
  Resume selected;
  selected.person = selection.record(resume.person, {"person"});
  if (recipe.headline && !selection.hides("person.headline"))
    replace(selected.person, "headline", selection.text(*recipe.headline, "headline"));
  selected.author = text_of(selected.person, "name");
  const std::string headline = text_of(selected.person, "headline");
  if (recipe.title) selected.title = selection.text(*recipe.title, "title").plain();
  if (selected.title.empty())
    selected.title = headline.empty() ? selected.author : selected.author + " – " + headline;
  return selected;
}

} // namespace

RichText version_of(const LocalizedText& text, std::string_view language) {
  if (const Version* version = find_version(text, language)) return version->second;
  return text.versions.empty() ? RichText{} : text.versions.front().second;
}

Resume select(const SourceResume& resume, const Recipe& recipe, std::string_view language,
              diag::Diagnostics& diagnostics) {
  Selection selection(recipe, language, diagnostics);
  selection.note_private(resume.person);
  Resume selected = selected_person(resume, recipe, selection);
  selected.language = language;
  selected.without_internships = resume.document.without_internships;
  selected.sections_are_in_order = recipe.sections.has_value();
  for (const auto& [asked, span] : recipe.languages)
    if (asked == language) selected.language_span = span;
  add_english_name(resume, selected);

  const std::optional<SourceSection> summary = own_summary(recipe, resume);
  for (const SourceSection* source : selection.sections(sections_with(summary, resume))) {
    std::vector<std::string_view> names{source->kind};
    if (!source->id.empty()) names.push_back(source->id);
    // The fields of entries that are `as` those of another section go by its name as well.
    if (!source->entries.empty()) names.push_back(source->entries.back().spec->name);
    Section section{.kind = source->kind,
                    .title = {},
                    .span = source->span,
                    .entries = selection.records(source->entries, names),
                    .id = source->id,
                    .breaks_page = source->breaks_page,
                    .keep = source->keep,
                    .is_asked_for = selection.asks_for(*source)};
    if (section.entries.empty()) continue;
    if (source->title) section.title = selection.text(*source->title, "title");
    selected.sections.push_back(std::move(section));
  }
  share_form(selected);
  if (selected.sections.empty() && !recipe.variant.empty()) report_nothing(recipe, diagnostics);
  return selected;
}

Resume select_language(const SourceResume& resume, std::string_view language,
                       diag::Diagnostics& diagnostics) {
  return select(resume, recipe_of(resume), language, diagnostics);
}

} // namespace hanjang::resume
