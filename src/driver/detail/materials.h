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
  bool is_further_part = false;                  ///< of a document, behind another
  std::optional<design::LayoutChain> chain;      ///< nothing: it cannot be read
  std::optional<design::LayoutChain> below = {}; ///< of one that takes its head from a resume: that resume's
  std::vector<syntax::Node> overlays = {};       ///< of `chain`: what lies over the layout itself
  bool is_as_read = true;        ///< `chain` is of files alone, and nothing that this run asks for lies in it
  diag::Diagnostics diagnostics; ///< of reading it, where that is no fault of the run
};

/// One document of the file, in the languages and layouts that it is made in.
struct DocumentPlan {
  resume::Recipe recipe;
  /// Of each of its parts; none: one of them cannot be had. For a contact sheet all that there are.
  std::vector<ChosenLayout> layouts;
  std::optional<resume::SourceRecord> letter; ///< that its parts of letter kinds print
  bool is_one_of_letters = false;             ///< there is a document of each of several letters, or could be
  std::vector<resume::Resume> selected;       ///< in each language to be built
  std::vector<resume::Resume> letters;        ///< the same for parts that print its letter, if others do not
  diag::Diagnostics diagnostics; ///< what was found in selecting, where there are several documents

  /// The `id` of its letter; empty: it has none.
  std::string letter_name() const;
  /// The resume in a language, which must be one of `selected`.
  const resume::Resume& resume_in(const std::string& language) const;
  /// What a part prints in a language: the letter or all else.
  const resume::Resume& resume_for(const ChosenLayout& part, const std::string& language) const;
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

/// The tree of a request's resume. Reports why there is none: it is blank or no TOML.
std::optional<syntax::Node> read_tree(BuildRequest& request, Inputs& inputs);

/// The recipes that a request asks for, in its order, each once. Reports variants that there are not.
std::vector<resume::Recipe> recipes_of(const BuildRequest& request, const resume::SourceResume& resume,
                                       diag::Diagnostics& diagnostics);

/// Reads the resume of a request, its layouts, overlays and the font manifests, so that all that is wrong
/// with any of them is reported. `inputs` and its session must outlive what it returns.
Materials read_materials(BuildRequest& request, Inputs& inputs, Stopwatch& stopwatch);

} // namespace hanjang::driver
