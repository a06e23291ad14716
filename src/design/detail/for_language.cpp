#include "design/detail/for_language.h"

#include "syntax/merge.h"

#include <algorithm>
#include <utility>

namespace hanjang::design {

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
    if (own != nullptr && (code == primary || primary != language))
      common = syntax::merge(std::move(common), *own);
    if (primary == language) break;
  }
  return common;
}

} // namespace hanjang::design
