#pragma once
// Layout files by name or path, and the chain of those they extend.

#include "design/design.h"
#include "driver/detail/inputs.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::driver {

/// A layout somebody asked for.
struct LayoutRequest {
  std::string name;             ///< as in the listing, or a path: anything with a slash, or ending in .toml
  std::filesystem::path folder; ///< where a relative path starts
  diag::Span span;              ///< where it was asked for; none: on the command line, or nowhere
};

/// True for a name that is the path of a layout file, and none of those that come with hanjang.
bool is_layout_path(std::string_view name);

/// The files of a layout, the root of the chain first, each one checked. Reports what is wrong and returns
/// nothing then.
std::optional<design::LayoutChain> load_layout(Inputs& inputs, LayoutRequest request);

} // namespace hanjang::driver
