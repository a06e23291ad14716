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

void check_entry(const TableSpec& spec, const EntryDesign& entry, Diagnostics& diagnostics) {
  for (const Row& row : entry.rows) {
    for (const auto* fields : {&row.left, &row.right, &row.label})
      for (const FieldRef& field : *fields) check_field(spec, field.field, field.span, diagnostics);
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
    for (const Row& row : design->second.rows) {
      for (const auto* fields : {&row.left, &row.right, &row.label})
        for (const FieldRef& field : *fields)
          for (const std::string_view key : keys_behind(field.field)) place->second.emplace(key);
      if (!row.list.empty()) place->second.insert(row.list);
    }
    return place->second;
  }

  const Design& design_;
  std::map<std::string, std::set<std::string, std::less<>>> shown_;
  std::map<std::string, std::pair<int, Span>> found_;
};

} // namespace

std::string section_title(const Words& words, const std::string& kind) {
  const auto found = words.titles.find(kind);
  return found == words.titles.end() ? kind : found->second;
}

void check_names(const Design& design, Diagnostics& diagnostics) {
  for (const auto& [kind, entry] : design.entries) {
    if (const TableSpec* spec = entry_spec(kind)) {
      check_entry(*spec, entry, diagnostics);
      continue;
    }
    std::vector<std::string_view> known(section_names().begin(), section_names().end());
    known.insert(known.end(), {"person", "work", "positions", "entries"});
    report(codes::unknown_field, entry.span, fmt::format("no entries are called `{}`", kind), known, kind,
           diagnostics);
  }
}

void report_not_shown(const Resume& resume, const Design& design, Diagnostics& diagnostics) {
  Unshown unshown(design);
  unshown.visit(resume.person);
  for (const Section& section : resume.sections)
    for (const Record& record : section.entries) unshown.visit(record);
  for (const auto& [path, use] : unshown.found())
    diagnostics.note(codes::not_shown, use.second,
                     fmt::format("layout `{}` does not show `{}` ({})", design.name, path, use.first));
}

} // namespace hanjang
