#include "layout/detail/fit_report.h"

#include "base/counted.h"

#include <array>
#include <fmt/format.h>
#include <string>

namespace hanjang::layout {
namespace {

constexpr std::array<std::string_view, design::kKnobs> kNames{"leading", "space", "size", "margin"};

// The range of a knob that people know: of the body text, between entries, of the left margin.
design::Range example_of(design::Knob knob, const design::Design& design) {
  switch (knob) {
  case design::Knob::leading:
    return design.styles.front().leading;
  case design::Knob::size:
    return design.styles.front().size;
  case design::Knob::margin:
    return design.margins.left;
  case design::Knob::space:
    break;
  }
  return design.regions.front().heading.space_above;
}

std::string_view unit_of(design::Knob knob) {
  switch (knob) {
  case design::Knob::leading:
    return " of the body size";
  case design::Knob::size:
    return " pt body";
  case design::Knob::margin:
    return " pt left margin";
  case design::Knob::space:
    break;
  }
  return " pt above headings";
}

std::string knob_line(design::Knob knob, const Measures& measures) {
  const design::Range range = example_of(knob, measures.design);
  const double turned = measures.knobs[static_cast<std::size_t>(knob)];
  return fmt::format("  {:<8} {:>3.0f} % spent: {:.4g}{} ({:.4g} to {:.4g})\n",
                     kNames[static_cast<std::size_t>(knob)], turned * 100, range.at(turned), unit_of(knob),
                     range.loosest, range.tightest);
}

} // namespace

FitReport report_fit(const Fit& fit, const std::vector<Trial>& trials, const Measures& measures,
                     resume::PageBudget budget) {
  FitReport report;
  report.pages = fit.pages.size();
  report.body_size = measures.size(0).value;
  report.leading = measures.leading(0) / measures.size(0);
  report.fullness = fullness(fit.pages.back(), measures);
  report.details = budget.most == 0
                       ? std::string("  no page budget\n")
                       : fmt::format("  budget   at most {}\n",
                                     base::counted(static_cast<std::size_t>(budget.most), "page"));
  report.details += "  tried   ";
  for (const Trial& trial : trials) report.details += fmt::format(" {:.3f}→{}", trial.tightness, trial.pages);
  report.details += " (tightness→pages)\n";
  for (const design::Knob knob : measures.design.fit) report.details += knob_line(knob, measures);
  for (std::size_t i = 0; i < fit.pages.size(); ++i)
    report.details += fmt::format("  page {}   {} lines, {:.0f} % full\n", i + 1, fit.pages[i].size(),
                                  fullness(fit.pages[i], measures) * 100);
  return report;
}

} // namespace hanjang::layout
