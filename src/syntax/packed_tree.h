#pragma once
// Trees as bytes: what a file is when it is read need not be found out again as long as the file is the same.

#include "syntax/node.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hanjang::syntax {

/// A tree of the file `text` as bytes, for unpack_tree(). All its spans must name one file.
std::string pack_tree(const Node& root, std::string_view text);

/// The tree again, its spans in the file `id`, in which `text` begins at byte `offset`. `packed` must have
/// come from pack_tree() with the same `text`.
Node unpack_tree(std::string_view packed, std::string_view text, diag::SourceId id, std::uint32_t offset = 0);

} // namespace hanjang::syntax
