#include "compose/detail/compose_context.h"

#include <algorithm>

namespace hanjang::compose {

page::TagId ComposeContext::tag(page::Role role, page::TagId parent) const {
  if (parent == 0) parent = table.home(flow.tags);
  flow.tags.push_back({.role = role, .parent = parent, .language = {}, .alt = {}, .url = {}});
  return static_cast<page::TagId>(flow.tags.size() - 1);
}

bool ComposeContext::prints(const resume::Record& record, const std::vector<design::FieldRef>& fields) const {
  const auto is_word = [](const design::FieldRef& field) { return field.field.empty(); };
  if (!fields.empty() && std::all_of(fields.begin(), fields.end(), is_word)) return true;
  return std::any_of(fields.begin(), fields.end(), [&](const design::FieldRef& field) {
    return !is_word(field) && !printer.items(record, field.field).empty();
  });
}

} // namespace hanjang::compose
