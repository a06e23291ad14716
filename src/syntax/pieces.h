#pragma once
// Files read in pieces, so that of a file that was edited only what changed is parsed again.

#include "base/recent_cache.h"
#include "syntax/node.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::syntax {

/// Pieces that were read before, by their texts, as pack_tree() packs them. Weighs the bytes of both.
using PieceCache = base::RecentCache<std::string, std::shared_ptr<const std::string>>;

/// The most bytes that a PieceCache should hold: some dozens of resumes.
inline constexpr std::size_t kMostPieceBytes = std::size_t{4} << 20;

/// The tree that read_toml() gives. A piece is what stands from the header of one top-level table
/// (`[person]`,
/// `[[work]]` with all its `[[work.lines]]`) to the next one's; only those are parsed that `cache` does not
/// know, and left there. Nothing where there is anything to tell, or tables of one name stand in pieces that
/// do not add up by themselves: what then is wrong, if anything, read_toml() says. `text` is all of the file
/// `id`.
std::optional<Node> read_in_pieces(std::string_view text, diag::SourceId id, PieceCache& cache);

} // namespace hanjang::syntax
