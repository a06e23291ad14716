#include "compose/printable.h"

#include "compose/detail/fields.h"
#include "compose/detail/letter_fields.h"
#include "resume/keys.h"

namespace hanjang::compose {
namespace {

bool prints_as_text(const schema::KeySpec& key) {
  // A photo is drawn and not printed; a choice says how to print.
  if (key.kind == schema::Kind::file || key.kind == schema::Kind::choice) return false;
  switch (schema::form_of(key.kind)) {
  case schema::Kind::text:
  case schema::Kind::paragraphs:
  case schema::Kind::text_list:
  case schema::Kind::text_or_true:
  case schema::Kind::number_text:
  case schema::Kind::date:
  case schema::Kind::end_date:
  case schema::Kind::string:
    return true;
  case schema::Kind::tables:
    return key.name == kLinksField || key.name == kFactsField || key.table->name == kSkillKind;
  default:
    return false;
  }
}

} // namespace

const schema::TableSpec* spec_of_entries(std::string_view kind) {
  return resume::entry_spec(kind == kContactKind ? kPersonKind : kind);
}

std::vector<std::string_view> printable_fields(const schema::TableSpec& spec) {
  std::vector<std::string_view> names;
  const auto has = [&](std::string_view name) { return schema::find_key(spec, name) != nullptr; };
  for (const schema::KeySpec& key : spec.keys)
    if (prints_as_text(key)) names.push_back(key.name);
  const schema::KeySpec* skills = schema::find_key(spec, kSkillsField);
  if (skills != nullptr && skills->table != nullptr) names.push_back(kRatedSkillsField);
  for (const std::string_view added : resume::added_names(spec)) names.push_back(added);
  if (has("degree") && has("major")) names.push_back(kStudiesField);
  if (has("birth")) names.insert(names.end(), {kAgeField, kCareerField});
  if (has(resume::kDeclarationKey)) names.push_back(kTodayField);
  if (has(kSalutationField)) names.push_back(kMailSubjectField);
  if (has("answer")) names.push_back(kLengthField);
  if (has("date") || has("start")) names.push_back(kDatesField);
  if (has("start") && has("end")) names.push_back(kDurationField);
  return names;
}

std::vector<std::string_view> picture_fields(const schema::TableSpec& spec) {
  std::vector<std::string_view> names;
  for (const schema::KeySpec& key : spec.keys)
    if (key.name == kImagesField || key.name == kLogoField) names.push_back(key.name);
  return names;
}

std::vector<std::string_view> address_fields(const schema::TableSpec& spec) {
  std::vector<std::string_view> names;
  for (const schema::KeySpec& key : spec.keys)
    if (key.kind == schema::Kind::url || key.name == kLinksField) names.push_back(key.name);
  return names;
}

std::vector<std::string_view> list_fields(const schema::TableSpec& spec, bool of_tables_only) {
  std::vector<std::string_view> names;
  for (const schema::KeySpec& key : spec.keys)
    if (key.name == kImagesField)
      continue;
    else if (key.kind == schema::Kind::tables ||
             (schema::form_of(key.kind) == schema::Kind::text_list && !of_tables_only))
      names.push_back(key.name);
  return names;
}

} // namespace hanjang::compose
