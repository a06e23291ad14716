#include "driver/detail/job_runner.h"

#include "driver/detail/parts.h"
#include "driver/detail/writers.h"
#include "driver/version.h"
#include "resume/file_pattern.h"
#include "resume/resume.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {
namespace {

// What a job is called among those of its run.
std::string name_of(const Job& job, design::DocumentKind kind, const JobContext& context) {
  std::string name;
  // A variant that is called after its kind says it already.
  const bool says_kind = kind == context.materials.own_kind || job.variant == design::word_of(kind);
  for (const std::string_view part :
       {std::string_view(job.variant), says_kind ? std::string_view() : design::word_of(kind),
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

// What `file` makes of a job; empty where there is none. `document` is the word for what it is.
std::string stem_of(const Job& job, std::string document, JobContext& context) {
  const resume::Recipe& recipe = context.document.recipe;
  if (!recipe.file) return {};
  const resume::Resume& resume = context.document.resume_in(job.language);
  const auto* headline = resume.person.get<resume::RichText>("headline");
  const resume::FileWords words{.name = resume.author,
                                .headline = headline == nullptr ? std::string() : headline->plain(),
                                .variant = recipe.variant,
                                .document = std::move(document),
                                .lang = job.language};
  return resume::file_stem(resume::version_of(*recipe.file, job.language), words, context.inputs.diagnostics);
}

// Where a part's `drop` may stand; nowhere for what neither the variant nor `[document]` speaks of.
std::string drop_place(const resume::Recipe& recipe, bool is_first, bool is_of_own_kind) {
  if (is_first && !recipe.variant.empty()) return fmt::format("[variant.{}]", recipe.variant);
  return is_of_own_kind ? "[document]" : "";
}

std::optional<Output> make_document(const Job& job, PartSetter& setter, JobContext& context) {
  std::optional<std::vector<SetPart>> parts = setter.set(job);
  if (!parts) return std::nullopt;
  OutputReport report = report_of(*parts, context.document);
  const std::string words = document_words(*parts);
  const page::Document document = joined(*std::move(parts));
  if (!context.figures.fill(document)) return std::nullopt;
  std::optional<std::string> bytes = writer_of(job.format)(document, context);
  context.stopwatch.lap(job.format, job.language);
  if (!bytes) return std::nullopt;
  report.milliseconds = context.stopwatch.split();
  return Output{.name = name_of(job, context.document.layouts.front().kind, context),
                .stem = stem_of(job, words, context),
                .named_at = naming_place(context.document.recipe),
                .chosen_by = options_of(job),
                .format = job.format,
                .bytes = std::move(*bytes),
                .report = std::move(report)};
}

} // namespace

compose::Flow composed(const resume::Resume& resume, const design::Design& design, JobContext& context,
                       diag::Diagnostics& diagnostics, std::span<const design::Design> parts) {
  const compose::ComposeInput input{resume,
                                    design,
                                    context.inputs.world().today(),
                                    context.photos.load(resume, design),
                                    context.figures.source(),
                                    parts};
  return compose::compose(input, diagnostics);
}

layout::PageRequest page_request(const ChosenLayout& layout, const JobContext& context) {
  const resume::Recipe& recipe = context.document.recipe;
  const bool is_first = !layout.is_further_part;
  const bool is_of_own_kind = layout.kind == context.materials.own_kind;
  const bool is_letter = layout.kind == design::DocumentKind::letter;
  const auto requested = resume::parse_page_budget(context.request.pages);
  resume::PageRule rule{.budget = {.least = 1, .most = is_letter ? 1 : 0}, .span = {}};
  if (requested && is_first)
    rule.budget = *requested;
  else if (recipe.pages && is_first)
    rule = *recipe.pages;
  else if (is_of_own_kind && recipe.document_pages)
    rule = *recipe.document_pages;
  const bool document_drops = is_of_own_kind && recipe.document_drops_lowest_priority;
  return {.budget = rule.budget,
          .budget_span = rule.span,
          .drop_lowest_priority = (recipe.drop_lowest_priority && is_first) || document_drops,
          .drop_place = drop_place(recipe, is_first, is_of_own_kind)};
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
  PartSetter setter(context);
  if (!setter.can_set()) return outputs;
  for (const Job& job : jobs)
    if (std::optional<Output> output = make_document(job, setter, context))
      outputs.push_back(std::move(*output));
  return outputs;
}

} // namespace hanjang::driver
