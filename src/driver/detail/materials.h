#pragma once
// What all jobs of a run are made from, read once.

#include "design/design.h"
#include "driver/build.h"
#include "driver/detail/inputs.h"
#include "driver/detail/layout_index.h"
#include "driver/detail/stopwatch.h"
#include "resume/recipe.h"
#include "text/font.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hanjang::driver {

/// A layout that jobs are set in, with what the resume and the command lay over it.
struct ChosenLayout {
  std::string requested;        ///< what jobs call it: a name, or the path that the resume gives
  std::filesystem::path folder; ///< where that path starts
  std::string name;
  std::string description;
  design::DocumentKind kind = design::DocumentKind::resume;
  bool is_further_part = false;             ///< of a document, behind another
  std::optional<design::LayoutChain> chain; ///< nothing: it cannot be read
  std::vector<syntax::Node> overlays = {};  ///< of `chain`: what lies over the layout itself
  diag::Diagnostics diagnostics;            ///< of reading it, where that is no fault of the run
};

/// One document of the file, in the languages and layouts that it is made in.
struct DocumentPlan {
  resume::Recipe recipe;
  /// Of each of its parts; none: one of them cannot be had. For a contact sheet all that there are.
  std::vector<ChosenLayout> layouts;
  std::vector<resume::Resume> selected; ///< in each language to be built
  diag::Diagnostics diagnostics;        ///< what was found in selecting, where there are several documents

  /// The resume in a language, which must be one of `selected`.
  const resume::Resume& resume_in(const std::string& language) const;
  /// The layout that jobs call so, which must be one of `layouts`.
  const ChosenLayout& layout(const std::string& requested) const;
};

struct Materials {
  std::optional<resume::SourceResume> resume;
  std::vector<DocumentPlan> documents;
  design::DocumentKind own_kind = design::DocumentKind::resume; ///< of the first layout of `[document]`
  std::optional<LayoutIndex> index;                             ///< for a contact sheet
  text::FontSet fonts;
};

/// Reads the resume of a request, its layouts, overlays and the font manifests, so that all that is wrong
/// with any of them is reported. `inputs` and its session must outlive what it returns.
Materials read_materials(BuildRequest& request, Inputs& inputs, Stopwatch& stopwatch);

} // namespace hanjang::driver
