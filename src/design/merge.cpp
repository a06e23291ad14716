#include "design/merge.h"

#include <algorithm>
#include <utility>

namespace hanjang {

Node merge(Node under, const Node& over) {
  auto* below = std::get_if<Table>(&under.value);
  const Table* above = over.table();
  if (below == nullptr || above == nullptr) return over;
  const auto inherited = static_cast<std::ptrdiff_t>(below->members.size()); // a table holds no key twice
  under.span = over.span; // what is wrong in the whole is the doing of the file that changed it
  for (const Member& member : above->members) {
    const auto end = below->members.begin() + inherited;
    const auto same = std::find_if(below->members.begin(), end,
                                   [&](const Member& candidate) { return candidate.key == member.key; });
    if (same == end) {
      below->members.push_back(member);
    } else {
      same->value = merge(std::move(same->value), member.value);
      same->key_span = member.key_span;
    }
  }
  return under;
}

Node for_language(const Node& layout, std::string_view language) {
  Node common = layout;
  auto* table = std::get_if<Table>(&common.value);
  if (table == nullptr) return common;
  std::erase_if(table->members, [](const Member& member) { return member.key == "language"; });
  const Node* languages = find(*layout.table(), "language");
  const Node* own =
      languages != nullptr && languages->table() != nullptr ? find(*languages->table(), language) : nullptr;
  return own == nullptr ? common : merge(std::move(common), *own);
}

} // namespace hanjang
