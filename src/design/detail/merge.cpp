#include "design/detail/merge.h"

#include <algorithm>
#include <utility>

namespace hanjang::design {

syntax::Node merge(syntax::Node under, syntax::Node over) {
  auto* below = std::get_if<syntax::Table>(&under.value);
  auto* above = std::get_if<syntax::Table>(&over.value);
  if (below == nullptr || above == nullptr) return over;
  const auto inherited = static_cast<std::ptrdiff_t>(below->members.size()); // a table holds no key twice
  under.span = over.span; // what is wrong in the whole is the doing of the file that changed it
  for (syntax::Member& member : above->members) {
    const auto end = below->members.begin() + inherited;
    const auto same = std::find_if(below->members.begin(), end, [&](const syntax::Member& candidate) {
      return candidate.key == member.key;
    });
    if (same == end) {
      below->members.push_back(std::move(member));
    } else {
      same->value = merge(std::move(same->value), std::move(member.value));
      same->key_span = member.key_span;
    }
  }
  return under;
}

syntax::Node for_language(const syntax::Node& layout, std::string_view language) {
  syntax::Node common = layout;
  auto* table = std::get_if<syntax::Table>(&common.value);
  if (table == nullptr) return common;
  std::erase_if(table->members, [](const syntax::Member& member) { return member.key == "language"; });
  const syntax::Node* languages = syntax::find(*layout.table(), "language");
  if (languages == nullptr || languages->table() == nullptr) return common;
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const std::string_view code : {primary, language}) {
    const syntax::Node* own = syntax::find(*languages->table(), code);
    if (own != nullptr && (code == primary || primary != language)) common = merge(std::move(common), *own);
    if (primary == language) break;
  }
  return common;
}

} // namespace hanjang::design
