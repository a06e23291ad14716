#pragma once
// What to say when a resume does not fit. Private to layout/.

#include "layout/detail/fit.h"
#include "layout/layout.h"

namespace hanjang::layout {

/// Reports by how much the tightest setting misses the budget and what the cheapest cuts are: paragraphs
/// whose last line is shortest, and parts of the lowest priority.
void report_over_budget(const Fit& tightest, const compose::Flow& flow, const LayoutInput& input,
                        const text::FontSet& fonts, diag::Diagnostics& diagnostics);

/// The fewest lines that a resume can print, told without setting it: one for each entry, position and line
/// of work.
std::size_t least_lines(const resume::Resume& resume);

/// The most lines that the pages of a budget can hold at the tightest setting.
std::size_t most_lines(const design::Design& design, resume::PageBudget budget);

/// Reports a resume that has so many entries that setting it would tell nothing new.
void report_far_over_budget(std::size_t least, std::size_t most, const LayoutInput& input,
                            diag::Diagnostics& diagnostics);

} // namespace hanjang::layout
