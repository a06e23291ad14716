#include "driver/detail/job_runner.h"

#include "driver/detail/letters.h"
#include "driver/detail/parts.h"
#include "driver/detail/texts.h"
#include "driver/detail/writers.h"
#include "driver/version.h"
#include "resume/file_pattern.h"
#include "resume/letters.h"
#include "resume/resume.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {
namespace {

// What a job is called among those of its run: `ml.portfolio.ko`, `letter-damda.ko`.
std::string name_of(const Job& job, design::DocumentKind kind, const JobContext& context) {
  // What the variant is called says already need not be said again.
  const bool says_letter = job.letter.empty() || job.letter == job.variant;
  const bool says_kind = kind == context.materials.own_kind || job.variant == design::word_of(kind);
  std::string what = says_kind && says_letter ? std::string() : std::string(design::word_of(kind));
  if (!says_letter) what += "-" + job.letter;
  std::string name;
  for (const std::string& part : {job.variant, what, job.language})
    if (!part.empty()) name.append(name.empty() ? "" : ".").append(part);
  return name;
}

diag::Span naming_place(const resume::Recipe& recipe) {
  return recipe.file ? recipe.file->span : recipe.span;
}

// No option chooses one of several letters.
std::string options_of(const Job& job) {
  if (!job.letter.empty()) return {};
  return (job.variant.empty() ? std::string() : fmt::format("--variant {} ", job.variant)) + "--lang " +
         job.language;
}

// Where its letter goes.
std::string organization_of(const DocumentPlan& document, const std::string& language) {
  const auto* name = document.letter ? document.letter->get<resume::LocalizedText>("organization") : nullptr;
  return name == nullptr ? std::string() : resume::version_of(*name, language).plain();
}

// What `file` makes of a job; empty where there is none. `document` is the word for what it is.
std::string stem_of(const Job& job, std::string document, JobContext& context) {
  const resume::Recipe& recipe = context.document.recipe;
  if (!recipe.file) return {};
  const resume::Resume& resume = context.document.resume_in(job.language);
  const auto* headline = resume.person.get<resume::RichText>("headline");
  const resume::FileWords words{
      .name = resume.author,
      .headline = headline == nullptr ? std::string() : headline->plain(),
      .variant = recipe.variant,
      .organization = organization_of(context.document, job.language),
      .letter = context.document.letter ? resume::letter_id(*context.document.letter) : std::string(),
      .document = std::move(document),
      .lang = job.language};
  return resume::file_stem(resume::version_of(*recipe.file, job.language), words, context.inputs.diagnostics);
}

// Where a part's `drop` may stand; nowhere for what neither the variant nor `[document]` speaks of.
std::string drop_place(const resume::Recipe& recipe, bool is_first, bool is_of_own_kind) {
  if (is_first && !recipe.variant.empty()) return fmt::format("[variant.{}]", recipe.variant);
  return is_of_own_kind ? "[document]" : "";
}

// A finished output, but for what is in it.
Output output_of(const Job& job, std::string words, JobContext& context) {
  return {.name = name_of(job, context.document.layouts.front().kind, context),
          .stem = stem_of(job, std::move(words), context),
          .named_at = naming_place(context.document.recipe),
          .chosen_by = options_of(job),
          .format = job.format,
          .bytes = {},
          .report = {}};
}

std::optional<Output> make_pages(const Job& job, PartSetter& setter, JobContext& context) {
  std::optional<std::vector<SetPart>> parts = setter.set(job);
  if (!parts) return std::nullopt;
  Output output = output_of(job, document_words(*parts), context);
  output.report = report_of(*parts, context.document);
  const page::Document document = joined(*std::move(parts));
  if (!context.figures.fill(document)) return std::nullopt;
  std::optional<std::string> bytes = writer_of(job.format)(document, context);
  context.stopwatch.lap(job.format, job.language);
  if (!bytes) return std::nullopt;
  output.bytes = std::move(*bytes);
  output.report.milliseconds = context.stopwatch.split();
  return output;
}

std::optional<Output> make_text(const Job& job, JobContext& context) {
  std::optional<WrittenText> text = write_text(job, context);
  context.stopwatch.lap(job.format, job.language);
  if (!text) return std::nullopt;
  Output output = output_of(job, std::move(text->words), context);
  output.report.lines = static_cast<std::size_t>(std::ranges::count(text->text, '\n'));
  output.bytes = std::move(text->text);
  output.report.milliseconds = context.stopwatch.split();
  return output;
}

// Of all documents of a file those are made as text that can be.
bool is_left_to_pages(const JobContext& context) {
  return find_format(context.request.format)->is_text && context.request.all_variants &&
         std::ranges::any_of(context.document.layouts,
                             [](const ChosenLayout& layout) { return !prints_letter(layout.kind); });
}

// The words for the kinds of a document's parts, as document_words() has them of parts that are set.
std::string planned_words(const Job& job, JobContext& context) {
  std::vector<std::string> words;
  for (const ChosenLayout& part : context.document.layouts) {
    const std::string_view format = find_format(job.format)->is_text ? job.format : std::string_view();
    const auto design = design::resolve_design(*part.chain, job.language, context.inputs.diagnostics, format);
    if (design) words.push_back(word_for(part.kind, *design));
  }
  return joined_words(words);
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
                        context.inputs.session.pdf_caches(context.materials.documents.size()));
}

std::vector<Output> make_documents(const std::vector<Job>& jobs, JobContext& context) {
  std::vector<Output> outputs;
  PartSetter setter(context);
  if (!setter.can_set() || is_left_to_pages(context)) return outputs;
  for (const Job& job : jobs) {
    const bool is_text = find_format(job.format)->is_text;
    if (std::optional<Output> output = is_text ? make_text(job, context) : make_pages(job, setter, context))
      outputs.push_back(std::move(*output));
  }
  return outputs;
}

std::vector<Output> name_documents(const std::vector<Job>& jobs, JobContext& context) {
  std::vector<Output> outputs;
  const std::vector<ChosenLayout>& layouts = context.document.layouts;
  const bool are_read =
      std::ranges::all_of(layouts, [](const ChosenLayout& layout) { return layout.chain.has_value(); });
  if (layouts.empty() || !are_read || is_left_to_pages(context)) return outputs;
  for (const Job& job : jobs) {
    // No other name says what a document is.
    std::string words = context.document.recipe.file ? planned_words(job, context) : std::string();
    outputs.push_back(output_of(job, std::move(words), context));
  }
  return outputs;
}

} // namespace hanjang::driver
