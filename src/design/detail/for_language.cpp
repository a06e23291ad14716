#include "design/detail/for_language.h"

#include "syntax/merge.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hanjang::design {
namespace {

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

syntax::Node for_format(syntax::Node layout, std::string_view format) {
  auto* table = std::get_if<syntax::Table>(&layout.value);
  const syntax::Node* formats = table == nullptr ? nullptr : syntax::find(*table, "format");
  if (formats == nullptr) return layout;
  const syntax::Node* found = formats->table() == nullptr ? nullptr : syntax::find(*formats->table(), format);
  const std::optional<syntax::Node> own = found == nullptr ? std::nullopt : std::optional(*found);
  std::erase_if(table->members, [](const syntax::Member& member) { return member.key == "format"; });
  return own ? syntax::merge(std::move(layout), *own) : layout;
}

} // namespace

syntax::Node for_document(const syntax::Node& layout, std::string_view language, std::string_view format) {
  return for_format(for_language(layout, language), format);
}

} // namespace hanjang::design
