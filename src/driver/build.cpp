#include "driver/build.h"

#include "driver/detail/inputs.h"
#include "driver/detail/job_runner.h"
#include "driver/detail/materials.h"
#include "driver/detail/photo.h"
#include "driver/detail/stopwatch.h"
#include "resume/resume.h"

#include <utility>

namespace hanjang::driver {
namespace {

std::vector<Job> plan_jobs(const BuildRequest& request, const Materials& materials) {
  std::vector<std::string> languages;
  for (const resume::Resume& resume : materials.selected) languages.push_back(resume.language);
  std::vector<std::string> layouts;
  for (const ChosenLayout& layout : materials.layouts) layouts.push_back(layout.requested);
  return driver::plan_jobs(languages, layouts, request.format);
}

std::vector<Output> run_jobs(const std::vector<Job>& jobs, JobContext& context) {
  return context.request.product == Product::contact_sheet ? make_contact_sheet(jobs, context)
                                                           : make_documents(jobs, context);
}

} // namespace

bool is_page_budget(std::string_view text) { return resume::parse_page_budget(text).has_value(); }

BuildResult build(Session& session, BuildRequest request, diag::SourceMap& sources,
                  diag::Diagnostics& diagnostics) {
  if (request.strict) diagnostics.promote_warnings();
  Inputs inputs{session, sources, diagnostics};
  BuildResult result;
  Stopwatch stopwatch(result.times);

  Materials materials = read_materials(request, inputs, stopwatch);
  PhotoLoader photos(inputs, request.folder);
  if (materials.resume) photos.note(*materials.resume);
  JobContext context{request, materials, photos, inputs, stopwatch};
  result.outputs = run_jobs(plan_jobs(request, materials), context);

  result.dependencies = std::move(inputs.read);
  const std::vector<std::filesystem::path>& fonts = materials.fonts.files();
  result.dependencies.insert(result.dependencies.end(), fonts.begin(), fonts.end());
  return result;
}

} // namespace hanjang::driver
