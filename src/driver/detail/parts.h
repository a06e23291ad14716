#pragma once
// The parts of a document: each is set in a layout of its own, and all of them are one output.

#include "driver/detail/fonts.h"
#include "driver/detail/job_runner.h"
#include "layout/layout.h"
#include "page/page.h"

#include <optional>
#include <string>
#include <vector>

namespace hanjang::driver {

/// A part of a document in one language, as it was set.
struct SetPart {
  std::string word; ///< for its kind, in its language: `이력서`
  page::Document document;
  layout::FitReport fit;
};

/// Sets all parts of a document, one language after another.
class PartSetter {
public:
  /// `context` must outlive this.
  explicit PartSetter(JobContext& context);

  /// True if all layouts of the document are there and the file holds what fills them. Reports what it lacks.
  bool can_set() const;

  /// The parts of a job in their order. Reports what is wrong with any of them, what several have in common
  /// once, and returns nothing where one cannot be set. For documents that can be set alone.
  std::optional<std::vector<SetPart>> set(const Job& job);

private:
  JobContext& context_;
  std::vector<FamilyCheck> families_; ///< by part
};

/// The names of a document's layouts: `classic + career-history`.
std::string layout_names(const DocumentPlan& document);

/// The word for a kind of document in the language of a design: `이력서`.
std::string word_for(design::DocumentKind kind, const design::Design& design);

/// Words for kinds, each once: `이력서_경력기술서`.
std::string joined_words(const std::vector<std::string>& words);

/// The words of parts, each once: `이력서_경력기술서`.
std::string document_words(const std::vector<SetPart>& parts);

/// How the parts came out, without a time.
OutputReport report_of(const std::vector<SetPart>& parts, const DocumentPlan& document);

/// All parts as one document.
page::Document joined(std::vector<SetPart> parts);

} // namespace hanjang::driver
