#include "driver/detail/elsewhere.h"

#include "base/contains.h"
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
bool fits_in(const std::string& name, const Job& job, const ChosenLayout& current, JobContext& context) {
  diag::Diagnostics found;
  Inputs own{context.inputs.session, context.inputs.sources, found, context.inputs.root};
  std::optional<design::LayoutChain> chain = load_layout(own, {name, {}, {}});
  if (!chain || design::kind_of(*chain) != current.kind) return false;
  std::ranges::copy(current.overlays, std::back_inserter(chain->files));
  const auto design = design::resolve_design(*chain, job.language, found);
  if (!design) return false;
  text::FontSet fonts = load_fonts(own);
  const compose::Flow flow =
      composed(context.document.resume_for(current, job.language), *design, context, found);
  return layout::lay_out(flow, *design, page_request(current, context), fonts, found).has_value();
}

// The value of `layout` with another one in the place of a part's.
std::string value_with(const std::string& layout, const Job& job, const ChosenLayout& part) {
  std::vector<std::string> quoted;
  for (const std::string& own : job.layouts)
    quoted.push_back(fmt::format("\"{}\"", own == part.requested ? layout : own));
  return quoted.size() == 1 ? quoted.front() : fmt::format("[{}]", fmt::join(quoted, ", "));
}

std::string how_to_choose(const std::string& layout, const Job& job, const ChosenLayout& part,
                          const BuildRequest& request) {
  const std::string value = value_with(layout, job, part);
  if (!job.variant.empty())
    return fmt::format("for example, under [variant.{}]: layout = {}", job.variant, value);
  const bool is_in_file = request.all_variants || job.layouts.size() > 1;
  return is_in_file ? fmt::format("for example, under [document]: layout = {}", value)
                    : fmt::format("for example: --layout {}", layout);
}

} // namespace

void report_fitting_layouts(const Job& job, const ChosenLayout& part, JobContext& context) {
  diag::Diagnostics found;
  Inputs own{context.inputs.session, context.inputs.sources, found, context.inputs.root};
  const auto index = load_layout_index(own);
  if (!index) return;
  std::vector<std::string> fitting;
  for (const std::filesystem::path& file : layout_files(*index, context.inputs.world())) {
    std::string name = base::utf8_of(file.stem());
    const bool is_used = name == part.name || base::contains(job.layouts, name);
    if (!is_used && fits_in(name, job, part, context)) fitting.push_back(std::move(name));
  }
  if (fitting.empty()) return;
  context.inputs.diagnostics.report(
      diag::Code::fits_elsewhere, page_request(part, context).budget_span,
      fmt::format("as it is, the {} document fits in: {}", job.language, fmt::join(fitting, ", ")),
      how_to_choose(fitting.front(), job, part, context.request));
}

} // namespace hanjang::driver
