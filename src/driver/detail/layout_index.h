#pragma once
// layouts/index.toml: what is said of the layouts as a whole. No layout is known to the code by name.

#include "driver/detail/inputs.h"
#include "schema/schema.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// The name of the index among the layout files. It is no layout and cannot be asked for as one.
inline constexpr std::string_view kLayoutIndexName = "index";

struct LayoutIndex {
  diag::SourceText root;               ///< what all others are laid over; it shows nothing of its own
  diag::SourceText standard;           ///< `default`: the layout where none is asked for
  std::vector<diag::SourceText> order; ///< of listings
};

/// Reads the index of the data folder. Reports what is wrong with it, or that there is none, and returns
/// nothing then.
std::optional<LayoutIndex> load_layout_index(Inputs& inputs);

/// Every layout that comes with hanjang, by file: those of the index's `order` first, the others by name. The
/// common root is left out.
std::vector<std::filesystem::path> layout_files(const LayoutIndex& index, const base::World& world);

/// Reports names in `order` that are no layout there.
void check_layout_order(const LayoutIndex& index, const base::World& world, diag::Diagnostics& diagnostics);

/// The key table of the index.
const schema::TableSpec& layout_index_spec();

} // namespace hanjang::driver
