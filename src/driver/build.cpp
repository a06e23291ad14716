#include "driver/build.h"

#include "driver/detail/figures.h"
#include "driver/detail/inputs.h"
#include "driver/detail/materials.h"
#include "driver/detail/photo.h"
#include "driver/detail/run.h"
#include "driver/detail/stopwatch.h"
#include "resume/resume.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hanjang::driver {
namespace {

std::vector<Output> make_outputs(const Run& run) {
  std::vector<Output> outputs;
  for_each_document(run, [&](JobContext& context) {
    const std::vector<Job> jobs = jobs_of(context.document, context.request);
    const bool is_sheet = context.request.product == Product::contact_sheet;
    std::ranges::move(is_sheet ? make_contact_sheet(jobs, context) : make_documents(jobs, context),
                      std::back_inserter(outputs));
  });
  return outputs;
}

} // namespace

std::filesystem::path root_of(const BuildRequest& request) {
  return request.root.empty() ? request.folder : request.root;
}

std::vector<std::string_view> document_kinds() {
  std::vector<std::string_view> words;
  words.reserve(design::all_kinds().size());
  for (const design::DocumentKind kind : design::all_kinds()) words.push_back(design::word_of(kind));
  return words;
}

bool is_page_budget(std::string_view text) { return resume::parse_page_budget(text).has_value(); }

std::vector<Output> plan_outputs(Session& session, BuildRequest request) {
  diag::SourceMap sources;
  diag::Diagnostics unused;
  Inputs inputs{session, sources, unused, root_of(request)};
  BuildResult result;
  Stopwatch stopwatch(result.times);
  Materials materials = read_materials(request, inputs, stopwatch);
  PhotoLoader photos(inputs, request.folder);
  FigureLoader figures(inputs, request.folder);
  for_each_document({request, materials, photos, figures, inputs, stopwatch}, [&](JobContext& context) {
    std::ranges::move(name_documents(jobs_of(context.document, request), context),
                      std::back_inserter(result.outputs));
  });
  return std::move(result.outputs);
}

BuildResult build(Session& session, BuildRequest request, diag::SourceMap& sources,
                  diag::Diagnostics& diagnostics) {
  if (request.strict) diagnostics.promote_warnings();
  Inputs inputs{session, sources, diagnostics, root_of(request)};
  BuildResult result;
  Stopwatch stopwatch(result.times);

  Materials materials = read_materials(request, inputs, stopwatch);
  PhotoLoader photos(inputs, request.folder);
  if (materials.resume) photos.note(*materials.resume);
  FigureLoader figures(inputs, request.folder);
  result.outputs = make_outputs({request, materials, photos, figures, inputs, stopwatch});
  if (request.product == Product::documents && diagnostics.has_errors()) result.outputs.clear();
  if (request.all_variants && result.outputs.empty() && !diagnostics.has_errors() && materials.resume)
    diagnostics.report(diag::Code::no_text_form, {}, "no document of this file is made as text",
                       "letters and answers are: write a variant with a `letter`");

  result.dependencies = std::move(inputs.read);
  const std::vector<std::filesystem::path>& fonts = materials.fonts.files();
  result.dependencies.insert(result.dependencies.end(), fonts.begin(), fonts.end());
  std::ranges::sort(result.dependencies);
  result.dependencies.erase(std::unique(result.dependencies.begin(), result.dependencies.end()),
                            result.dependencies.end());
  return result;
}

} // namespace hanjang::driver
