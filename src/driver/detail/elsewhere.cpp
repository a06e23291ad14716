#include "driver/detail/elsewhere.h"

#include "base/path_text.h"
#include "driver/detail/fonts.h"
#include "driver/detail/layout_index.h"
#include "driver/detail/layouts.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <string>
#include <vector>

namespace hanjang::driver {
namespace {

// Whatever is wrong with the other layout is no affair of this run.
bool fits_in(const std::string& name, const Job& job, JobContext& context) {
  diag::Diagnostics found;
  Inputs own{context.inputs.session, context.inputs.sources, found, context.inputs.root};
  std::optional<design::LayoutChain> chain = load_layout(own, {name, {}, {}});
  const ChosenLayout& current = context.document.layout(job.layout);
  if (!chain || design::kind_of(*chain) != current.kind) return false;
  std::ranges::copy(context.document.overlays, std::back_inserter(chain->files));
  const auto design = design::resolve_design(*chain, job.language, found);
  if (!design) return false;
  text::FontSet fonts = load_fonts(own);
  const compose::Flow flow = composed(context.document.resume_in(job.language), *design, context, found);
  return layout::lay_out(flow, *design, page_request(current, context), fonts, found).has_value();
}

std::string how_to_choose(const std::string& layout, const Job& job, const BuildRequest& request) {
  if (!job.variant.empty())
    return fmt::format("for example, under [variant.{}]: layout = \"{}\"", job.variant, layout);
  return request.all_variants ? fmt::format("for example, under [document]: layout = \"{}\"", layout)
                              : fmt::format("for example: --layout {}", layout);
}

} // namespace

void report_fitting_layouts(const Job& job, JobContext& context) {
  diag::Diagnostics found;
  Inputs own{context.inputs.session, context.inputs.sources, found, context.inputs.root};
  const auto index = load_layout_index(own);
  if (!index) return;
  const std::string current = context.document.layout(job.layout).name;
  std::vector<std::string> fitting;
  for (const std::filesystem::path& file : layout_files(*index, context.inputs.world())) {
    std::string name = base::utf8_of(file.stem());
    if (name != current && fits_in(name, job, context)) fitting.push_back(std::move(name));
  }
  if (fitting.empty()) return;
  context.inputs.diagnostics.report(
      diag::Code::fits_elsewhere, page_request(context.document.layout(job.layout), context).budget_span,
      fmt::format("as it is, the {} document fits in: {}", job.language, fmt::join(fitting, ", ")),
      how_to_choose(fitting.front(), job, context.request));
}

} // namespace hanjang::driver
