#include "driver/detail/shipped_files.h"
#include "syntax/packed_tree.h"

#include <algorithm>

namespace hanjang::driver {

std::optional<syntax::Node> shipped_tree(std::string_view text, diag::SourceId id) {
  const std::span<const ShippedFile> files = shipped_files();
  const auto found = std::ranges::find(files, text, &ShippedFile::text);
  return found == files.end() ? std::nullopt : std::optional(syntax::unpack_tree(found->tree, text, id));
}

} // namespace hanjang::driver
