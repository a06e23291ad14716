#include "layout/compose_context.h"

#include <algorithm>

namespace hanjang {

TagId ComposeContext::tag(Role role, TagId parent) const {
  flow.tags.push_back({.role = role, .parent = parent, .language = {}, .alt = {}, .url = {}});
  return static_cast<TagId>(flow.tags.size() - 1);
}

bool ComposeContext::prints(const Record& record, const std::vector<FieldRef>& fields) const {
  const auto is_word = [](const FieldRef& field) { return field.field.empty(); };
  if (!fields.empty() && std::all_of(fields.begin(), fields.end(), is_word)) return true;
  return std::any_of(fields.begin(), fields.end(), [&](const FieldRef& field) {
    return !is_word(field) && !printer.items(record, field.field).empty();
  });
}

} // namespace hanjang
