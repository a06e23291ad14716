#include "driver/detail/job_runner.h"

#include "driver/detail/elsewhere.h"
#include "driver/detail/fonts.h"
#include "driver/detail/kinds.h"
#include "driver/detail/writers.h"
#include "driver/version.h"
#include "resume/file_pattern.h"
#include "resume/resume.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {
namespace {

std::ptrdiff_t count_refusals(const diag::Diagnostics& diagnostics) {
  return std::ranges::count(diagnostics.all(), diag::Code::over_budget, &diag::Diagnostic::code);
}

// What a job is called among those of its run.
std::string name_of(const Job& job, design::DocumentKind kind, const JobContext& context) {
  std::string name;
  const bool is_other_kind = kind != context.materials.own_kind;
  for (const std::string_view part :
       {std::string_view(job.variant), is_other_kind ? design::word_of(kind) : std::string_view(),
        std::string_view(job.language)})
    if (!part.empty()) name.append(name.empty() ? "" : ".").append(part);
  return name;
}

diag::Span naming_place(const resume::Recipe& recipe) {
  return recipe.file ? recipe.file->span : recipe.span;
}

std::string options_of(const Job& job) {
  return (job.variant.empty() ? std::string() : fmt::format("--variant {} ", job.variant)) + "--lang " +
         job.language;
}

// What `file` makes of a job; empty where there is none.
std::string stem_of(const Job& job, design::DocumentKind kind, const design::Design& design,
                    JobContext& context) {
  const resume::Recipe& recipe = context.document.recipe;
  if (!recipe.file) return {};
  const resume::Resume& resume = context.document.resume_in(job.language);
  const auto word = design.words.documents.find(std::string(design::word_of(kind)));
  const auto* headline = resume.person.get<resume::RichText>("headline");
  const resume::FileWords words{.name = resume.author,
                                .headline = headline == nullptr ? std::string() : headline->plain(),
                                .variant = recipe.variant,
                                .document = word == design.words.documents.end()
                                                ? std::string(design::word_of(kind))
                                                : word->second.text,
                                .lang = job.language};
  return resume::file_stem(resume::version_of(*recipe.file, job.language), words, context.inputs.diagnostics);
}

std::optional<Output> make_document(const Job& job, FamilyCheck& families, JobContext& context) {
  diag::Diagnostics& diagnostics = context.inputs.diagnostics;
  const ChosenLayout& layout = context.document.layout(job.layout);
  const std::optional<design::Design> design =
      design::resolve_design(*layout.chain, job.language, diagnostics);
  context.stopwatch.lap("design", job.language);
  if (!design || !families.check(*design, diagnostics)) return std::nullopt;
  const std::optional<layout::LayoutResult> set = set_pages(job, *design, context);
  context.stopwatch.lap("pages", job.language);
  if (!set || !context.figures.fill(set->document)) return std::nullopt;
  std::optional<std::string> bytes = writer_of(job.format)(set->document, context);
  context.stopwatch.lap(job.format, job.language);
  if (!bytes) return std::nullopt;
  OutputReport report = report_of(set->fit);
  report.milliseconds = context.stopwatch.split();
  return Output{.name = name_of(job, layout.kind, context),
                .stem = stem_of(job, layout.kind, *design, context),
                .named_at = naming_place(context.document.recipe),
                .chosen_by = options_of(job),
                .format = job.format,
                .bytes = std::move(*bytes),
                .report = std::move(report)};
}

} // namespace

std::optional<layout::LayoutResult> set_pages(const Job& job, const design::Design& design,
                                              JobContext& context) {
  diag::Diagnostics& diagnostics = context.inputs.diagnostics;
  const compose::Flow flow = composed(context.document.resume_in(job.language), design, context, diagnostics);
  const std::ptrdiff_t refusals = count_refusals(diagnostics);
  const layout::PageRequest request = page_request(context.document.layout(job.layout), context);
  auto result = layout::lay_out(flow, design, request, context.materials.fonts, diagnostics);
  if (!result && count_refusals(diagnostics) > refusals) report_fitting_layouts(job, context);
  return result;
}

compose::Flow composed(const resume::Resume& resume, const design::Design& design, JobContext& context,
                       diag::Diagnostics& diagnostics) {
  const compose::ComposeInput input{resume, design, context.inputs.world().today(),
                                    context.photos.load(resume, design), context.figures.source()};
  return compose::compose(input, diagnostics);
}

layout::PageRequest page_request(const ChosenLayout& layout, const JobContext& context) {
  const resume::Recipe& recipe = context.document.recipe;
  const bool is_of_own_kind = layout.kind == context.materials.own_kind;
  const bool is_letter = layout.kind == design::DocumentKind::letter;
  resume::PageRule rule{.budget = {.least = 1, .most = is_letter ? 1 : 0}, .span = {}};
  if (const auto requested = resume::parse_page_budget(context.request.pages))
    rule.budget = *requested;
  else if (recipe.pages)
    rule = *recipe.pages;
  else if (is_of_own_kind && recipe.document_pages)
    rule = *recipe.document_pages;
  const bool document_drops = is_of_own_kind && recipe.document_drops_lowest_priority;
  const std::string place =
      recipe.variant.empty() ? "[document]" : fmt::format("[variant.{}]", recipe.variant);
  return {.budget = rule.budget,
          .budget_span = rule.span,
          .drop_lowest_priority = recipe.drop_lowest_priority || document_drops,
          .drop_place = recipe.variant.empty() && !is_of_own_kind ? std::string() : place};
}

std::string fit_summary(const layout::FitReport& fit) {
  return fmt::format("body {:.1f} pt, leading {:.2f}, {:.0f} % full", fit.body_size, fit.leading,
                     fit.fullness * 100);
}

OutputReport report_of(const layout::FitReport& fit) {
  return {.pages = fit.pages, .fullness = fit.fullness, .fit = fit_summary(fit), .fit_details = fit.details};
}

std::optional<std::string> write_pdf(const page::Document& document, JobContext& context) {
  const pdf::PdfOptions options{.date = context.request.date,
                                .producer = fmt::format("hanjang {}", version())};
  return pdf::write_pdf(document, context.materials.fonts, options, context.inputs.diagnostics,
                        &context.inputs.session.subsets);
}

std::vector<Output> make_documents(const std::vector<Job>& jobs, JobContext& context) {
  std::vector<Output> outputs;
  const DocumentPlan& document = context.document;
  if (document.layouts.empty() || !document.layouts.front().chain) return outputs;
  if (!can_fill(document.layouts.front(), document, context.inputs.diagnostics)) return outputs;
  FamilyCheck families(context.materials.fonts, document.layouts.front().chain->files);
  for (const Job& job : jobs)
    if (std::optional<Output> output = make_document(job, families, context))
      outputs.push_back(std::move(*output));
  return outputs;
}

} // namespace hanjang::driver
