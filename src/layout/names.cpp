#include "layout/names.h"

#include "diag/suggest.h"
#include "layout/fields.h"
#include "resume/keys.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang {
namespace {

constexpr std::array kComputedFields{kDatesField, kDurationField};

std::vector<std::string_view> field_names(const TableSpec& spec) {
  std::vector<std::string_view> names(kComputedFields.begin(), kComputedFields.end());
  for (const KeySpec& key : spec.keys) names.push_back(key.name);
  return names;
}

void report(Code code, Span span, std::string message, const std::vector<std::string_view>& known,
            std::string_view word, Diagnostics& diagnostics) {
  const auto near = nearest_name(word, known);
  diagnostics.error(code, span, std::move(message),
                    near ? fmt::format("did you mean `{}`?", *near)
                         : fmt::format("there are: {}", fmt::join(known, ", ")));
}

void check_field(const TableSpec& spec, const std::string& field, Span span, Diagnostics& diagnostics) {
  const auto names = field_names(spec);
  if (std::find(names.begin(), names.end(), field) == names.end())
    report(codes::unknown_field, span, fmt::format("`{}` has no field `{}`", spec.name, field), names, field,
           diagnostics);
}

void check_list(const TableSpec& spec, const Row& row, Diagnostics& diagnostics) {
  check_field(spec, row.list, row.span, diagnostics);
  const KeySpec* key = find_key(spec, row.list);
  if (key != nullptr && key->kind != Kind::text_list && key->kind != Kind::tables)
    diagnostics.error(codes::unknown_field, row.span,
                      fmt::format("`{}.{}` is not a list", spec.name, row.list),
                      "name it in `left` or `right`");
}

// Every field of a row, in whatever part of it.
std::vector<const FieldRef*> fields_of(const Row& row) {
  std::vector<const FieldRef*> result;
  const auto add = [&](const std::vector<FieldRef>& fields) {
    for (const FieldRef& field : fields)
      if (!field.field.empty()) result.push_back(&field);
  };
  for (const auto* fields : {&row.hang, &row.label, &row.left, &row.right}) add(*fields);
  for (const CellDesign& cell : row.cells) add(cell.fields);
  return result;
}

void check_entry(const TableSpec& spec, const EntryDesign& entry, Diagnostics& diagnostics) {
  for (const Row& row : entry.rows) {
    for (const FieldRef* field : fields_of(row)) check_field(spec, field->field, field->span, diagnostics);
    if (row.kind == Row::Kind::bullets || row.kind == Row::Kind::entries) check_list(spec, row, diagnostics);
  }
}

// What was used and not printed: `awards.note` → how often and where first.
class Unshown {
public:
  explicit Unshown(const Design& design) : design_(design) {}

  void visit(const Record& record) {
    const std::string kind(record.spec->name);
    const std::set<std::string, std::less<>>& shown = shown_of(kind);
    for (const auto& field : record.fields) {
      const std::string_view key = field.key->name;
      // Links print as a whole: network and handle make the address.
      if (!shown.contains(key) && kind != "links") {
        auto& [count, span] = found_[kind + "." + std::string(key)];
        if (count++ == 0) span = field.span;
      } else if (const auto* records = std::get_if<std::vector<Record>>(&field.value)) {
        for (const Record& item : *records) visit(item);
      }
    }
  }

  const std::map<std::string, std::pair<int, Span>>& found() const { return found_; }

private:
  const std::set<std::string, std::less<>>& shown_of(const std::string& kind) {
    const auto [place, is_new] = shown_.try_emplace(kind);
    const auto design = design_.entries.find(kind);
    if (!is_new || design == design_.entries.end()) return place->second;
    add_fields(design->second, place->second);
    if (kind == kPersonKind) add_person(place->second);
    return place->second;
  }

  using Names = std::set<std::string, std::less<>>;

  static void add_fields(const EntryDesign& entry, Names& shown) {
    for (const Row& row : entry.rows) {
      for (const FieldRef* field : fields_of(row))
        for (const std::string_view key : keys_behind(field->field)) shown.emplace(key);
      if (!row.list.empty()) shown.insert(row.list);
    }
  }

  // The person prints in two places, and as a picture.
  void add_person(Names& shown) const {
    if (design_.photo.place != PhotoDesign::Place::none) shown.emplace("photo");
    const auto contact = design_.entries.find(std::string(kContactKind));
    const bool is_placed =
        std::any_of(design_.regions.begin(), design_.regions.end(), [](const Region& region) {
          return std::find(region.sections.begin(), region.sections.end(), kContactKind) !=
                 region.sections.end();
        });
    if (is_placed && contact != design_.entries.end()) add_fields(contact->second, shown);
  }

  const Design& design_;
  std::map<std::string, std::set<std::string, std::less<>>> shown_;
  std::map<std::string, std::pair<int, Span>> found_;
};

} // namespace

bool is_called(const Section& section, std::string_view name) {
  return section.kind == name || (!section.id.empty() && section.id == name);
}

bool is_hidden(const Section& section, const Design& design) {
  return std::any_of(design.hidden.begin(), design.hidden.end(),
                     [&](const std::string& name) { return is_called(section, name); });
}

std::string section_title(const Words& words, const std::string& kind) {
  const auto found = words.titles.find(kind);
  return found == words.titles.end() ? kind : found->second;
}

const TableSpec* spec_of_entries(std::string_view kind) {
  return entry_spec(kind == kContactKind ? kPersonKind : kind);
}

void check_names(const Resume& resume, const Design& design, Diagnostics& diagnostics) {
  std::vector<std::string_view> sections(section_names().begin(), section_names().end());
  sections.insert(sections.end(), {"section", kPersonKind, kContactKind});
  for (const Section& section : resume.sections)
    if (!section.id.empty()) sections.push_back(section.id);
  const auto check_sections = [&](const std::vector<std::string>& names, Span span) {
    for (const std::string& name : names)
      if (std::find(sections.begin(), sections.end(), name) == sections.end())
        report(codes::unknown_name, span, fmt::format("there is no section `{}`", name), sections, name,
               diagnostics);
  };
  check_sections(design.order, design.sections_span);
  check_sections(design.hidden, design.sections_span);
  for (const Region& region : design.regions) check_sections(region.sections, region.span);
  for (const auto& [kind, entry] : design.entries) {
    if (const TableSpec* spec = spec_of_entries(kind)) {
      check_entry(*spec, entry, diagnostics);
      continue;
    }
    std::vector<std::string_view> known = sections;
    known.insert(known.end(), {"work", "positions", "entries"});
    report(codes::unknown_field, entry.span, fmt::format("no entries are called `{}`", kind), known, kind,
           diagnostics);
  }
}

void report_not_shown(const Resume& resume, const Design& design, Diagnostics& diagnostics) {
  Unshown unshown(design);
  unshown.visit(resume.person);
  for (const Section& section : resume.sections) {
    if (is_hidden(section, design)) {
      diagnostics.note(codes::not_shown, section.span,
                       fmt::format("layout `{}` does not show `{}` ({})", design.name, section.kind,
                                   section.entries.size()));
      continue;
    }
    for (const Record& record : section.entries) unshown.visit(record);
  }
  for (const auto& [path, use] : unshown.found())
    diagnostics.note(codes::not_shown, use.second,
                     fmt::format("layout `{}` does not show `{}` ({})", design.name, path, use.first));
}

} // namespace hanjang
