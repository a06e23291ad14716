#pragma once
// The whole pipeline.

#include "diag/diagnostic.h"
#include "driver/job.h"
#include "driver/session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// What a run makes of a resume.
enum class Product {
  documents, ///< an output for each language, in one layout
  /// The resume in every layout there is, and in the one the file names, on one contact sheet: one PDF,
  /// called `layouts`. A resume that is wrong gives nothing. A layout in which it cannot be set is an error
  /// too, but stays on the sheet, with what is wrong; one in which it is too long is shown as long as it is.
  /// Where it can be set in none there is no sheet.
  contact_sheet,
};

struct BuildRequest {
  std::string name;                ///< what diagnostics call the resume
  std::string text;                ///< the resume itself
  std::filesystem::path folder;    ///< where its relative paths start
  std::filesystem::path root = {}; ///< it names no file outside of it; empty: that is its folder
  Product product = Product::documents;
  std::string kind = {}; ///< of a contact sheet: which layouts it shows; empty: those of the document's kind
  std::vector<std::string> variants = {}; ///< to build; empty: the file itself
  bool all_variants = false;              ///< the file itself, and then each variant that it has
  std::vector<std::string> languages;     ///< overrides the file's; empty: the file's
  std::string layout; ///< of documents, which have one part then: a name or a path; empty: the file's
  std::vector<std::string> assignments; ///< `key=value` each, laid over the layout last
  std::string pages;             ///< a budget for the first part in place of the file's; empty: the file's
  bool strict = false;           ///< warnings are errors
  std::optional<long long> date; ///< for the PDF's own dates, in seconds since 1970
  Format format = kPdf;          ///< of documents
};

/// How long a stage took.
struct StageTime {
  std::string stage;
  double milliseconds;
};

/// What a run read and made. Documents come all or none: any error leaves `outputs` empty.
struct BuildResult {
  std::vector<Output> outputs;
  std::vector<std::filesystem::path> dependencies; ///< files asked for, found or not, for --watch
  std::vector<StageTime> times;                    ///< in the order of the stages
};

/// The folder outside of which a run reads no file that its resume names.
std::filesystem::path root_of(const BuildRequest& request);

/// The words for kinds of documents, in the order of listings.
std::vector<std::string_view> document_kinds();

/// True for a page budget as in `pages`: 2, 1-2.
bool is_page_budget(std::string_view text);

/// The outputs that a request for documents asks for, without what is in them: what they are called is known
/// before any page is set. Of a file with faults there may be fewer or more than build() makes; which those
/// are, it tells.
std::vector<Output> plan_outputs(Session& session, BuildRequest request);

/// Plans the jobs of a request and runs them. Files come from the session's world.
BuildResult build(Session& session, BuildRequest request, diag::SourceMap& sources,
                  diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
