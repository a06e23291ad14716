#include "compose/detail/borrowed_words.h"

#include "compose/detail/fields.h"
#include "compose/detail/names.h"
#include "compose/printable.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
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
  explicit WordCollector(const design::Design& design) : design_(design) {}

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

  const std::set<std::string>& names() const { return names_; }

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
      if (is_duration) pattern("duration");
      if (field.field == kRatedSkillsField) this->skills(record);
    }
    for (const design::FieldRef& field : fields)
      if (prints && field.field.empty()) add(field.word);
    return prints;
  }

  void skills(const resume::Record& record) {
    const auto* skills = record.get<std::vector<resume::Record>>(kSkillsField);
    const auto is_dated = [](const resume::Record& skill) { return has_field(skill, "since"); };
    if (skills != nullptr && std::ranges::any_of(*skills, is_dated)) pattern("since");
  }

  void add(const diag::SourceText& word) {
    const auto found = design_.words.foreign.find({word.span.source, word.span.begin});
    if (!word.text.empty() && found != design_.words.foreign.end()) names_.insert(found->second);
  }

  void pattern(const std::string& name) {
    if (const auto found = design_.words.dates.find(name); found != design_.words.dates.end())
      add(found->second);
  }

  void present(const std::string& kind) {
    const std::string name =
        "present." + (design_.words.present.contains(kind) ? kind : std::string("other"));
    const bool is_foreign =
        std::ranges::any_of(design_.words.foreign, [&](const auto& word) { return word.second == name; });
    if (is_foreign) names_.insert(name);
  }

  const design::Design& design_;
  std::set<std::string> names_;
};

} // namespace

void check_borrowed_words(const resume::Resume& resume, const design::Design& design,
                          diag::Diagnostics& diagnostics) {
  if (design.words.foreign.empty()) return;
  WordCollector words(design);
  words.record(resume.person, std::string(kPersonKind));
  for (const design::Region& region : design.regions)
    if (region.names(kContactKind)) {
      words.record(resume.person, std::string(kContactKind));
      words.title(std::string(kContactKind));
    }
  for (const resume::Section& section : resume.sections)
    if (!is_hidden(section, design)) words.section(section);
  if (words.names().empty()) return;
  std::string list;
  for (const std::string& name : words.names())
    list += fmt::format("{}{} = \"…\"", list.empty() ? "" : "; ", name);
  const std::string primary = resume.language.substr(0, resume.language.find('-'));
  diagnostics.report(
      diag::Code::missing_words, resume.language_span,
      fmt::format("layout `{}` has no words in \"{}\"", design.name, resume.language),
      fmt::format("give them in the file, below a line [layout.language.{}]: {}", primary, list));
}

} // namespace hanjang::compose
