#include "driver/detail/run.h"

#include "driver/detail/shared_faults.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace hanjang::driver {

std::vector<Job> jobs_of(const DocumentPlan& document, const BuildRequest& request) {
  std::vector<std::string> languages;
  for (const resume::Resume& resume : document.selected) languages.push_back(resume.language);
  const bool is_sheet = request.product == Product::contact_sheet;
  std::vector<std::vector<std::string>> layouts;
  for (const ChosenLayout& layout : document.layouts) {
    if (is_sheet || layouts.empty()) layouts.emplace_back();
    layouts.back().push_back(layout.requested);
  }
  return plan_jobs({.variant = document.recipe.variant,
                    .letter = document.is_one_of_letters ? document.letter_name() : std::string(),
                    .language = {},
                    .layouts = {},
                    .format = request.format},
                   languages, layouts);
}

void for_each_document(const Run& run, const std::function<void(JobContext&)>& act) {
  std::vector<DocumentPlan>& documents = run.materials.documents;
  if (documents.size() == 1) {
    JobContext context{run.request, run.materials, documents.front(), run.photos,
                       run.figures, run.inputs,    run.stopwatch};
    return act(context);
  }
  const bool has_letters = std::ranges::any_of(documents, &DocumentPlan::is_one_of_letters);
  SharedFaults faults(has_letters ? "document" : "variant", diag::Severity::note);
  for (DocumentPlan& document : documents) {
    Inputs own{run.inputs.session, run.inputs.sources, document.diagnostics, run.inputs.root};
    JobContext context{run.request, run.materials, document, run.photos, run.figures, own, run.stopwatch};
    act(context);
    std::ranges::move(own.read, std::back_inserter(run.inputs.read));
    const bool is_of_letter = document.is_one_of_letters && document.recipe.variant.empty();
    faults.add(is_of_letter ? document.letter_name() : document.recipe.variant, document.diagnostics.all());
  }
  faults.report(documents.size(), run.inputs.diagnostics);
}

} // namespace hanjang::driver
