#include "driver/detail/job_runner.h"

#include "driver/detail/elsewhere.h"
#include "driver/detail/fonts.h"
#include "driver/detail/writers.h"
#include "driver/version.h"
#include "resume/resume.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {
namespace {

std::ptrdiff_t count_refusals(const diag::Diagnostics& diagnostics) {
  return std::ranges::count(diagnostics.all(), diag::Code::over_budget, &diag::Diagnostic::code);
}

std::optional<layout::LayoutResult> set_pages(const Job& job, const design::Design& design,
                                              JobContext& context) {
  diag::Diagnostics& diagnostics = context.inputs.diagnostics;
  const compose::Flow flow =
      composed(context.materials.resume_in(job.language), design, context, diagnostics);
  const std::ptrdiff_t refusals = count_refusals(diagnostics);
  auto result = layout::lay_out(flow, design, page_request(context), context.materials.fonts, diagnostics);
  if (!result && count_refusals(diagnostics) > refusals) report_fitting_layouts(job, context);
  return result;
}

std::optional<Output> make_document(const Job& job, FamilyCheck& families, JobContext& context) {
  diag::Diagnostics& diagnostics = context.inputs.diagnostics;
  const std::optional<design::Design> design =
      design::resolve_design(*context.materials.layout(job.layout).chain, job.language, diagnostics);
  context.stopwatch.lap("design", job.language);
  if (!design || !families.check(*design, diagnostics)) return std::nullopt;
  const std::optional<layout::LayoutResult> set = set_pages(job, *design, context);
  context.stopwatch.lap("pages", job.language);
  if (!set) return std::nullopt;
  std::optional<std::string> bytes = writer_of(job.format)(set->document, context);
  context.stopwatch.lap(job.format, job.language);
  if (!bytes) return std::nullopt;
  return Output{
      job.language,
      job.format,
      std::move(*bytes),
      {set->fit.pages, fit_summary(set->fit), set->fit.details, context.stopwatch.split()},
  };
}

} // namespace

compose::Flow composed(const resume::Resume& resume, const design::Design& design, JobContext& context,
                       diag::Diagnostics& diagnostics) {
  const compose::ComposeInput input{resume, design, context.inputs.world().today(),
                                    context.photos.load(resume, design)};
  return compose::compose(input, diagnostics);
}

layout::PageRequest page_request(const JobContext& context) {
  const resume::DocumentSettings& settings = context.materials.resume->document;
  const std::optional<resume::PageBudget> requested = resume::parse_page_budget(context.request.pages);
  return {.budget = requested ? *requested : settings.pages.value_or(resume::PageBudget{}),
          .budget_span = requested ? diag::Span{} : settings.pages_span,
          .drop_lowest_priority = settings.drop_lowest_priority};
}

std::string fit_summary(const layout::FitReport& fit) {
  return fmt::format("body {:.1f} pt, leading {:.2f}, {:.0f} % full", fit.body_size, fit.leading,
                     fit.fullness * 100);
}

std::optional<std::string> write_pdf(const page::Document& document, JobContext& context) {
  const pdf::PdfOptions options{.date = context.request.date,
                                .producer = fmt::format("hanjang {}", version())};
  return pdf::write_pdf(document, context.materials.fonts, options, context.inputs.diagnostics,
                        &context.inputs.session.subsets);
}

std::vector<Output> make_documents(const std::vector<Job>& jobs, JobContext& context) {
  std::vector<Output> outputs;
  const Materials& materials = context.materials;
  if (materials.layouts.empty() || !materials.layouts.front().chain) return outputs;
  FamilyCheck families(materials.fonts, materials.layouts.front().chain->files);
  for (const Job& job : jobs)
    if (std::optional<Output> output = make_document(job, families, context))
      outputs.push_back(std::move(*output));
  if (context.inputs.diagnostics.has_errors()) outputs.clear();
  return outputs;
}

} // namespace hanjang::driver
