#pragma once
// Which files a resume may name.

#include "driver/detail/inputs.h"

namespace hanjang::driver {

/// True for a path at or below the folder that a run reads files from: the one that the command names, else
/// that of the resume. Told by the paths as they are written: where symbolic links lead is for their maker to
/// know. Reports one outside of it, at the name that leads there.
bool is_below_root(const std::filesystem::path& path, const diag::SourceText& name, Inputs& inputs);

} // namespace hanjang::driver
