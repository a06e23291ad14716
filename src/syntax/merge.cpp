#include "syntax/merge.h"

#include <algorithm>
#include <utility>

namespace hanjang::syntax {

Node merge(Node under, Node over) {
  auto* below = std::get_if<Table>(&under.value);
  auto* above = std::get_if<Table>(&over.value);
  if (below == nullptr || above == nullptr) return over;
  const auto inherited = static_cast<std::ptrdiff_t>(below->members.size()); // a table holds no key twice
  under.span = over.span; // what is wrong in the whole is the doing of the file that changed it
  for (Member& member : above->members) {
    const auto end = below->members.begin() + inherited;
    const auto same = std::find_if(below->members.begin(), end,
                                   [&](const Member& candidate) { return candidate.key == member.key; });
    if (same == end) {
      below->members.push_back(std::move(member));
    } else {
      same->value = merge(std::move(same->value), std::move(member.value));
      same->key_span = member.key_span;
    }
  }
  return under;
}

} // namespace hanjang::syntax
