#pragma once
// Layout files by name or path, and the chain of those they extend.

#include "design/design.h"
#include "driver/inputs.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hanjang {

/// A layout somebody asked for.
struct LayoutRequest {
  std::string name;             ///< `classic`, or a path: anything with a slash, or ending in .toml
  std::filesystem::path folder; ///< where a relative path starts
  Span span;                    ///< where it was asked for; none: on the command line, or nowhere
};

/// The files of a layout, the root of the chain first, each one checked. Reports what is wrong and returns
/// nothing then.
std::optional<LayoutChain> load_layout(Inputs& inputs, LayoutRequest request);

/// Every layout that comes with hanjang, by file; the common root, which shows nothing of its own, is left
/// out.
std::vector<std::filesystem::path> layout_files(const World& world);

} // namespace hanjang
