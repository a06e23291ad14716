#include "driver/detail/parts.h"

#include "driver/detail/designs.h"
#include "driver/detail/elsewhere.h"
#include "driver/detail/kinds.h"
#include "driver/detail/letters.h"
#include "driver/detail/shared_faults.h"
#include "page/joined.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

namespace hanjang::driver {
namespace {

std::ptrdiff_t count_refusals(const diag::Diagnostics& diagnostics) {
  return std::ranges::count(diagnostics.all(), diag::Code::over_budget, &diag::Diagnostic::code);
}

// Where one part of a document reports to. Parts that lie side by side have most of their faults in common.
class PartFaults {
public:
  explicit PartFaults(JobContext& context)
      : context_(context), faults_("layout", diag::Severity::note), parts_(context.document.layouts.size()) {}

  void during(const ChosenLayout& part, const std::function<void(JobContext&)>& act) {
    if (parts_ == 1) return act(context_);
    Inputs& inputs = context_.inputs;
    diag::Diagnostics found = inputs.diagnostics; // what was found before counts for every part
    const std::size_t before = found.all().size();
    Inputs own{inputs.session, inputs.sources, found, inputs.root};
    JobContext context{context_.request,  context_.materials, context_.document,
                       context_.photos,   context_.figures,   own,
                       context_.stopwatch};
    act(context);
    std::ranges::move(own.read, std::back_inserter(inputs.read));
    faults_.add(part.name, std::span(found.all()).subspan(before));
  }

  void report() const { faults_.report(parts_, context_.inputs.diagnostics); }

private:
  JobContext& context_;
  SharedFaults faults_;
  std::size_t parts_;
};

// The designs of the parts that print what that one does, where that is not all of them: the letter, or all
// else.
std::vector<design::Design> of_same_content(std::size_t index, const std::vector<design::Design>& designs) {
  std::vector<design::Design> same;
  for (const design::Design& design : designs)
    if (prints_letter(design.kind) == prints_letter(designs[index].kind)) same.push_back(design);
  return same;
}

// `designs` are those of all parts, with the part's own at `index`.
std::optional<SetPart> set_part(const Job& job, std::size_t index, const std::vector<design::Design>& designs,
                                JobContext& context) {
  diag::Diagnostics& diagnostics = context.inputs.diagnostics;
  const ChosenLayout& part = context.document.layouts[index];
  const design::Design& design = designs[index];
  const std::vector<design::Design> same =
      context.document.letters.empty() ? std::vector<design::Design>() : of_same_content(index, designs);
  const compose::Flow flow =
      composed(context.document.resume_for(part, job.language), design, context, diagnostics,
               context.document.letters.empty() ? std::span(designs) : std::span(same));
  const std::ptrdiff_t refusals = count_refusals(diagnostics);
  auto result =
      layout::lay_out(flow, design, page_request(part, context), context.materials.fonts, diagnostics);
  if (!result && count_refusals(diagnostics) > refusals) report_fitting_layouts(job, part, context);
  if (!result) return std::nullopt;
  return SetPart{word_for(part.kind, design), std::move(result->document), std::move(result->fit)};
}

} // namespace

std::string word_for(design::DocumentKind kind, const design::Design& design) {
  const auto word = design.words.documents.find(std::string(design::word_of(kind)));
  return word == design.words.documents.end() ? std::string(design::word_of(kind)) : word->second.text;
}

PartSetter::PartSetter(JobContext& context) : context_(context) {
  for (const ChosenLayout& layout : context.document.layouts)
    families_.emplace_back(context.materials.fonts, layout.chain
                                                        ? std::span<const syntax::Tree>(layout.chain->files)
                                                        : std::span<const syntax::Tree>());
}

bool PartSetter::can_set() const {
  const std::vector<ChosenLayout>& layouts = context_.document.layouts;
  const auto is_there = [](const ChosenLayout& layout) { return layout.chain.has_value(); };
  if (layouts.empty() || !std::ranges::all_of(layouts, is_there)) return false;
  bool can = true;
  for (const ChosenLayout& layout : layouts)
    can = can_fill(layout, context_.document, context_.inputs.diagnostics) && can;
  return can;
}

std::optional<std::vector<SetPart>> PartSetter::set(const Job& job) {
  const std::vector<ChosenLayout>& layouts = context_.document.layouts;
  PartFaults faults(context_);
  std::vector<design::Design> designs;
  for (std::size_t i = 0; i < layouts.size(); ++i)
    faults.during(layouts[i], [&](JobContext& context) {
      const auto design =
          resolved(layouts[i], job.language, context.inputs.session, context.inputs.diagnostics);
      if (design && families_[i].check(*design, context.inputs.diagnostics)) designs.push_back(*design);
    });
  context_.stopwatch.lap("design", job.language);
  std::vector<SetPart> parts;
  if (designs.size() == layouts.size())
    for (std::size_t i = 0; i < layouts.size(); ++i)
      faults.during(layouts[i], [&](JobContext& context) {
        if (auto part = set_part(job, i, designs, context)) parts.push_back(std::move(*part));
      });
  context_.stopwatch.lap("pages", job.language);
  faults.report();
  return parts.size() == layouts.size() ? std::optional(std::move(parts)) : std::nullopt;
}

std::string layout_names(const DocumentPlan& document) {
  std::string names;
  for (const ChosenLayout& layout : document.layouts) names += (names.empty() ? "" : " + ") + layout.name;
  return names;
}

std::string joined_words(const std::vector<std::string>& words) {
  std::string joined;
  for (auto word = words.begin(); word != words.end(); ++word)
    if (std::find(words.begin(), word, *word) == word) joined += (joined.empty() ? "" : "_") + *word;
  return joined;
}

std::string document_words(const std::vector<SetPart>& parts) {
  std::vector<std::string> words;
  for (const SetPart& part : parts) words.push_back(part.word);
  return joined_words(words);
}

OutputReport report_of(const std::vector<SetPart>& parts, const DocumentPlan& document) {
  if (parts.size() == 1) return report_of(parts.front().fit);
  OutputReport report;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const layout::FitReport& fit = parts[i].fit;
    const std::string& name = document.layouts[i].name;
    report.pages += fit.pages;
    report.fullness = fit.fullness;
    report.fit += fmt::format("{}{}: {}", i == 0 ? "" : "; ", name, fit_summary(fit));
    report.fit_details += fmt::format("{}:\n{}", name, fit.details);
    report.parts.push_back({fit.pages, fit.fullness});
  }
  return report;
}

page::Document joined(std::vector<SetPart> parts) {
  std::vector<page::Part> documents;
  for (SetPart& part : parts) documents.push_back({std::move(part.document), std::move(part.word)});
  return page::joined(std::move(documents));
}

} // namespace hanjang::driver
