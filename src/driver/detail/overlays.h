#pragma once
// What is laid over the chosen layout: `[layout]` of the resume, then what `--set` says.

#include "diag/diagnostic.h"
#include "syntax/node.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hanjang::driver {

/// The overlays of a run as layout files, the first to be laid over first. `resume` is the root of the resume
/// file, or nullptr if it could not be read; each of `settings` is a `key=value` and becomes a file of
/// `sources` of its own. All are held against the format of a layout file; reports what is wrong and returns
/// nothing then.
std::optional<std::vector<syntax::Node>> read_overlays(const syntax::Node* resume,
                                                       std::span<const std::string> assignments,
                                                       diag::SourceMap& sources,
                                                       diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
