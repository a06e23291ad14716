#pragma once
// What all jobs of a run are made from, read once.

#include "design/design.h"
#include "driver/build.h"
#include "driver/detail/inputs.h"
#include "driver/detail/layout_index.h"
#include "driver/detail/stopwatch.h"
#include "resume/model.h"
#include "text/font.h"

#include <optional>
#include <string>
#include <vector>

namespace hanjang::driver {

/// A layout that jobs are set in, with what the resume and the command lay over it.
struct ChosenLayout {
  std::string requested; ///< what jobs call it: a name, or the path that the resume gives
  std::string name;
  std::string description;
  std::optional<design::LayoutChain> chain; ///< nothing: it cannot be read
  diag::Diagnostics diagnostics;            ///< of reading it, where that is no fault of the run
};

struct Materials {
  std::optional<resume::SourceResume> resume;
  std::vector<resume::Resume> selected; ///< `resume` in each language to be built
  std::vector<ChosenLayout> layouts;    ///< one for documents, all for a contact sheet
  std::vector<syntax::Node> overlays;   ///< what lies over every layout
  std::optional<LayoutIndex> index;     ///< for a contact sheet
  text::FontSet fonts;

  /// The resume in a language, which must be one of `selected`.
  const resume::Resume& resume_in(const std::string& language) const;
  /// The layout that jobs call so, which must be one of `layouts`.
  const ChosenLayout& layout(const std::string& requested) const;
};

/// Reads the resume of a request, its layouts, overlays and the font manifests, so that all that is wrong
/// with any of them is reported. `inputs` and its session must outlive what it returns.
Materials read_materials(BuildRequest& request, Inputs& inputs, Stopwatch& stopwatch);

} // namespace hanjang::driver
