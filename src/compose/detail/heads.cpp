#include "compose/detail/heads.h"

#include "base/contains.h"
#include "compose/detail/names.h"
#include "compose/printable.h"
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::compose {
namespace {

// What somebody has worked on heads what is said of it, even if that is nothing but dates.
constexpr std::array<std::string_view, 4> kPiecesOfWork{"experience", "positions", "projects", kTaskKind};
constexpr std::string_view kWorkField = "work";
constexpr std::string_view kNameField = "name";

bool has_field(const design::Row& row, std::string_view name) {
  const std::vector<const design::FieldRef*> fields = fields_of(row);
  return std::ranges::any_of(fields, [&](const design::FieldRef* field) { return field->field == name; });
}

bool prints(const resume::Record& record, const design::Row& row, const ComposeContext& context) {
  if (const auto* texts = record.get<std::vector<resume::RichText>>(row.list.text)) return !texts->empty();
  if (const auto* records = record.get<std::vector<resume::Record>>(row.list.text)) return !records->empty();
  const std::vector<const design::FieldRef*> fields = fields_of(row);
  return std::ranges::any_of(fields, [&](const design::FieldRef* field) {
    return !context.printer.items(record, field->field).empty();
  });
}

bool names(const design::Design& design, std::string_view entry) {
  const auto found = design.entries.find(std::string(entry));
  return found != design.entries.end() && std::ranges::any_of(found->second.rows, [](const design::Row& row) {
           return has_field(row, kNameField);
         });
}

} // namespace

const design::Row* head_row(const resume::Record& record, const design::EntryDesign& design, page::Role head,
                            const ComposeContext& context) {
  if (head == page::Role::paragraph) return nullptr;
  const auto is_printed = [&](const design::Row& row) { return prints(record, row, context); };
  const auto has_work = [&] {
    return schema::find_key(*record.spec, kWorkField) != nullptr &&
           std::ranges::count_if(design.rows, is_printed) > 1;
  };
  if (head != page::Role::h1 && !design.own_pages && !base::contains(kPiecesOfWork, record.spec->name) &&
      !has_work())
    return nullptr;
  const std::string_view title = title_key(*record.spec);
  auto found = design.rows.end();
  if (record.get<resume::RichText>(title) != nullptr)
    found = std::ranges::find_if(design.rows, [&](const design::Row& row) { return has_field(row, title); });
  if (found == design.rows.end()) found = std::ranges::find_if(design.rows, is_printed);
  return found == design.rows.end() ? nullptr : &*found;
}

std::optional<OutlineTitle> outline_title(const resume::Record& record, page::Role head) {
  const auto* title = record.get<resume::RichText>(title_key(*record.spec));
  if (title == nullptr) return std::nullopt;
  return OutlineTitle{.text = title->plain(), .level = head == page::Role::h2 ? 0U : 1U};
}

bool is_named_in_contact(const design::Design& design) {
  return !names(design, kPersonKind) && names(design, kContactKind) &&
         section_title(design.words, std::string(kContactKind)).text.empty();
}

} // namespace hanjang::compose
