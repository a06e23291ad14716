#include "compose/detail/borrowed_words.h"

#include "compose/detail/fields.h"
#include "compose/detail/names.h"
#include "compose/printable.h"
#include "locale/format.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <vector>

namespace hanjang::compose {
namespace {

bool has_field(const resume::Record& record, std::string_view field) {
  const std::vector<std::string_view> keys = keys_behind(field);
  return std::ranges::any_of(
      record.fields, [&](const auto& one) { return std::ranges::find(keys, one.key->name) != keys.end(); });
}

bool goes_on(const resume::Record& record) {
  const auto* end = record.get<resume::DateValue>("end");
  return end != nullptr && end->present;
}

class WordCollector {
public:
  WordCollector(const design::Design& design, base::Date today) : design_(design), today_(today) {}

  void section(const resume::Section& section) {
    if (!section.title) title(section.kind);
    for (const resume::Record& record : section.entries) this->record(record, std::string(record.spec->name));
  }

  void title(const std::string& kind) {
    if (const auto found = design_.words.titles.find(kind); found != design_.words.titles.end())
      add(found->second);
  }

  void record(const resume::Record& record, const std::string& kind) {
    const auto design = design_.entries.find(kind);
    if (design == design_.entries.end()) return;
    for (const design::Row& row : design->second.rows) this->row(record, row);
  }

  /// By the names of the words, what the layout has in another language.
  const std::map<std::string, std::string>& words() const { return words_; }

private:
  void row(const resume::Record& record, const design::Row& row) {
    for (const auto* fields : {&row.hang, &row.label, &row.left, &row.right}) this->fields(record, *fields);
    for (const design::CellDesign& cell : row.cells)
      if (fields(record, cell.fields)) add(cell.title);
    const auto* inner = record.get<std::vector<resume::Record>>(row.list.text);
    if (inner == nullptr) return;
    for (const resume::Record& item : *inner) this->record(item, std::string(item.spec->name));
  }

  // True if one of them prints.
  bool fields(const resume::Record& record, const std::vector<design::FieldRef>& fields) {
    bool prints = false;
    for (const design::FieldRef& field : fields) {
      const bool has_period = has_field(record, "start") && has_field(record, "end");
      const bool is_duration = field.field == kDurationField && has_period;
      if (field.field.empty() || (!is_duration && !has_field(record, field.field))) continue;
      prints = true;
      if (field.is_labelled) add(field.before);
      if (record.get<bool>(field.field) != nullptr) add(field.word);
      if (field.field == kDatesField && goes_on(record)) present(std::string(record.spec->name));
      for (const std::string_view key : keys_behind(field.field)) date(record, key);
      if (is_duration) pattern("duration");
      if (field.field == kRatedSkillsField) this->skills(record);
    }
    const bool is_worded = std::ranges::all_of(fields, [](const auto& field) { return field.field.empty(); });
    for (const design::FieldRef& field : fields)
      if ((prints || is_worded) && field.field.empty()) add(field.word);
    return prints;
  }

  // The words of a date of its own: for a part of a year, and for what is yet to come.
  void date(const resume::Record& record, std::string_view key) {
    const auto* value = record.get<resume::DateValue>(key);
    if (value == nullptr || value->present) return;
    if (const std::string_view form = locale::part_form(value->date); !form.empty())
      pattern(std::string(form));
    if (value->is_expected || is_ahead(value->date, today_)) pattern("expected");
  }

  void skills(const resume::Record& record) {
    const auto* skills = record.get<std::vector<resume::Record>>(kSkillsField);
    const auto is_dated = [](const resume::Record& skill) { return has_field(skill, "since"); };
    if (skills != nullptr && std::ranges::any_of(*skills, is_dated)) pattern("since");
  }

  void add(const diag::SourceText& word) {
    const auto found = design_.words.foreign.find({word.span.source, word.span.begin});
    if (!word.text.empty() && found != design_.words.foreign.end()) words_.emplace(found->second, word.text);
  }

  void pattern(const std::string& name) {
    if (const auto found = design_.words.dates.find(name); found != design_.words.dates.end())
      add(found->second);
  }

  void present(const std::string& kind) {
    const auto& known = design_.words.present;
    const auto found = known.contains(kind) ? known.find(kind) : known.find("other");
    if (found == known.end()) return;
    const std::string name = "present." + found->first;
    const bool is_foreign =
        std::ranges::any_of(design_.words.foreign, [&](const auto& word) { return word.second == name; });
    if (is_foreign) words_.emplace(name, found->second);
  }

  const design::Design& design_;
  base::Date today_;
  std::map<std::string, std::string> words_;
};

} // namespace

void check_borrowed_words(const resume::Resume& resume, const design::Design& design, base::Date today,
                          diag::Diagnostics& diagnostics) {
  if (design.words.foreign.empty()) return;
  WordCollector words(design, today);
  words.record(resume.person, std::string(kPersonKind));
  for (const design::Region& region : design.regions)
    if (region.names(kContactKind)) {
      words.record(resume.person, std::string(kContactKind));
      words.title(std::string(kContactKind));
    }
  for (const resume::Section& section : resume.sections)
    if (!is_hidden(section, design)) words.section(section);
  if (words.words().empty()) return;
  std::string list;
  for (const auto& [name, text] : words.words())
    list += fmt::format("{}{} = \"{}\"", list.empty() ? "" : "; ", name, text);
  const std::string primary = resume.language.substr(0, resume.language.find('-'));
  diagnostics.report(
      diag::Code::missing_words, resume.language_span,
      fmt::format("layout `{}` has no words in \"{}\"", design.name, resume.language),
      fmt::format("give them in that language, below a line [layout.language.{}]: {}", primary, list));
}

} // namespace hanjang::compose
