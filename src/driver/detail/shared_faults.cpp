#include "driver/detail/shared_faults.h"

#include "base/counted.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hanjang::driver {
namespace {

bool is_same(const diag::Diagnostic& a, const diag::Diagnostic& b) {
  return a.code == b.code && a.message == b.message && a.span.source == b.span.source &&
         a.span.begin == b.span.begin && a.span.end == b.span.end;
}

} // namespace

void SharedFaults::add(const std::string& layout, const diag::Diagnostics& found) {
  for (const diag::Diagnostic& diagnostic : found.all()) {
    if (diagnostic.severity != diag::Severity::error) continue;
    auto known = std::find_if(faults_.begin(), faults_.end(),
                              [&](const Shared& shared) { return is_same(shared.diagnostic, diagnostic); });
    if (known == faults_.end()) known = faults_.insert(known, {diagnostic, {}});
    std::vector<std::string>& layouts = known->layouts;
    if (std::find(layouts.begin(), layouts.end(), layout) == layouts.end()) layouts.push_back(layout);
  }
}

void SharedFaults::report(std::size_t layouts, diag::Diagnostics& diagnostics) const {
  for (const Shared& shared : faults_) {
    diag::Diagnostic diagnostic = shared.diagnostic;
    if (shared.layouts.size() < layouts)
      diagnostic.hints.push_back(fmt::format("in the {} `{}`",
                                             base::noun_for(shared.layouts.size(), "layout"),
                                             fmt::join(shared.layouts, "`, `")));
    diagnostics.add(std::move(diagnostic));
  }
}

} // namespace hanjang::driver
