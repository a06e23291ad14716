#include "driver/detail/stages.h"

#include "driver/version.h"
#include "resume/resume.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace hanjang::driver {

std::optional<syntax::Node> read_tree(const std::string& name, std::string source, Inputs& inputs) {
  const bool is_empty = is_blank(source);
  const diag::SourceId id = inputs.sources.add(name, std::move(source));
  if (is_empty) {
    inputs.diagnostics.report(diag::Code::empty_file, diag::Span{id, 0, 0},
                              fmt::format("`{}` is empty", name),
                              "start with a [person] table and a `name` in it");
    return std::nullopt;
  }
  return syntax::parse_toml(inputs.sources, id, inputs.diagnostics);
}

void add_overlays(design::LayoutChain& chain, std::vector<syntax::Node> overlays) {
  std::move(overlays.begin(), overlays.end(), std::back_inserter(chain.files));
}

layout::LayoutInput layout_input(const resume::Resume& resume, const design::Design& design,
                                 const resume::DocumentSettings& settings, const CompileOptions& options) {
  const std::optional<resume::PageBudget> asked = resume::parse_page_budget(options.pages);
  return {.resume = resume,
          .design = design,
          .budget = asked ? *asked : settings.pages.value_or(resume::PageBudget{}),
          .budget_span = asked ? diag::Span{} : settings.pages_span,
          .drop_lowest_priority = settings.drop_lowest_priority,
          .today = {}};
}

std::string in_few_words(const layout::FitReport& fit) {
  return fmt::format("body {:.1f} pt, leading {:.2f}, {:.0f} % full", fit.body_size, fit.leading,
                     fit.fullness * 100);
}

pdf::PdfOptions pdf_options(const CompileOptions& options) {
  return {.date = options.date, .producer = fmt::format("hanjang {}", version())};
}

} // namespace hanjang::driver
