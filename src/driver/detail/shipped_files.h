#pragma once
// The TOML files that ship with the program, as they were when it was built, and what is in them. They lie in
// its data folder to be read and changed; as long as nobody does, they need no parsing.

#include "diag/source.h"
#include "syntax/node.h"

#include <optional>
#include <span>
#include <string_view>

namespace hanjang::driver {

struct ShippedFile {
  std::string_view text;
  std::string_view tree; ///< for syntax::unpack_tree()
};

/// All of them; none where the program was built for another kind of machine than the one that built it. The
/// build writes this function (cmake/ship_files.cpp).
std::span<const ShippedFile> shipped_files();

/// The tree of a file with this text, if it is one of them to the byte.
std::optional<syntax::Node> shipped_tree(std::string_view text, diag::SourceId id);

} // namespace hanjang::driver
