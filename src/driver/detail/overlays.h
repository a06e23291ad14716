#pragma once
// What is laid over the chosen layout: `[layout]` of the resume, `[variant.NAME.set]`, then what `--set`
// says.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "syntax/node.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hanjang::driver {

/// Where overlays come from.
struct OverlaySources {
  const syntax::Node* tree;                 ///< of the resume file, or nullptr
  const resume::SourceResume* resume;       ///< or nullptr
  std::span<const std::string> assignments; ///< `key=value` each, of the command line
};

/// What lies over layouts, lowest first. Variants' own are with them.
struct Overlays {
  std::optional<syntax::Node> own; ///< `[layout]`
  std::vector<syntax::Node> assignments;
};

/// Reads and checks them all, those of every variant too. Each assignment becomes a file of `sources` of its
/// own, so that its diagnostics show it. Reports what is wrong and returns nothing then.
std::optional<Overlays> read_overlays(const OverlaySources& from, diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
