#include "layout/layout.h"

#include "layout/compose.h"
#include "layout/emit.h"
#include "layout/fit.h"
#include "layout/footer.h"
#include "layout/names.h"
#include "layout/refusal.h"
#include "layout/story.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang {
namespace {

// A last page with less than this on it looks like an accident.
constexpr double kLeastLastPage = 0.25;

bool fits(const Fit& fit, PageBudget budget) {
  return budget.most == 0 || fit.pages.size() <= static_cast<std::size_t>(budget.most);
}

// Takes the part of the lowest priority out of the flow; nothing if no part has one.
std::optional<Part> drop_lowest(Flow& flow) {
  auto lowest = flow.parts.end();
  for (auto part = flow.parts.begin(); part != flow.parts.end(); ++part)
    if (part->priority != 0 && (lowest == flow.parts.end() || part->priority < lowest->priority))
      lowest = part;
  if (lowest == flow.parts.end()) return std::nullopt;
  const Part dropped = *lowest;
  remove_part(flow, dropped);
  return dropped;
}

// Drops parts, the lowest priority first, until the tightest setting fits.
Fit drop_to_fit(Flow& flow, const LayoutInput& input, const FontSet& fonts, std::vector<Trial>& trials,
                Diagnostics& diagnostics) {
  std::vector<Part> dropped;
  Fit fit;
  while (!fits(fit = Fitter(flow, input.design, fonts).at(1), input.budget)) {
    const auto part = drop_lowest(flow);
    if (!part) return fit;
    dropped.push_back(*part);
  }
  for (const Part& part : dropped)
    diagnostics.note(
        codes::dropped, part.span,
        fmt::format("left out of the {} resume to fit (priority {})", input.resume.language, part.priority));
  Fitter fitter(flow, input.design, fonts);
  fit = fitter.to(input.budget);
  trials = fitter.trials();
  return fit;
}

bool is_inside(const std::vector<Piece>& pieces, Pt right) {
  return std::all_of(pieces.begin(), pieces.end(),
                     [&](const Piece& piece) { return piece.x + piece.range.width <= right; });
}

// A line taller than the page or a letter wider than its column would run off the paper or into other text.
void check_room(const Fit& fit, const LayoutInput& input, Diagnostics& diagnostics) {
  constexpr Pt kTolerance{0.01};
  const Setting setting{input.design, fit.tightness};
  for (const SetBlock& set : fit.blocks) {
    const Block& block = *set.block;
    const Column& column = setting.columns[block.region];
    const Pt hang_right = column.left + setting.width(input.design.regions[block.region].hang.width);
    bool fits = set.block->cells.empty() || set.height() <= setting.bottom() - setting.top() + kTolerance;
    for (std::size_t i = 0; i < set.lines.size(); ++i)
      fits = fits && set.lines[i].height <= setting.bottom() - setting.top() + kTolerance &&
             is_inside(set.text->lines[i].pieces, column.right + kTolerance);
    for (const SideText& side : set.text->beside) {
      const Pt width = set.text->right - set.text->left;
      const Pt right = side.cell == nullptr ? hang_right : set.text->left + width * side.cell->to;
      fits = fits && is_inside(side.lines, right + kTolerance);
    }
    if (fits) continue;
    const auto& regions = input.design.regions;
    const std::string place =
        regions.size() == 1 ? "on the page" : fmt::format("in region `{}`", regions[block.region].name);
    diagnostics.error(codes::overfull_line, block.left.source,
                      fmt::format("this does not fit {} in style `{}` of layout `{}`", place,
                                  input.design.styles[block.style].name, input.design.name),
                      "make the type smaller, or the margins and indents");
    return;
  }
}

void check_last_page(const Fit& fit, const Flow& flow, const LayoutInput& input, const FontSet& fonts,
                     Diagnostics& diagnostics) {
  const auto pages = static_cast<int>(fit.pages.size());
  if (pages < input.budget.least)
    diagnostics.error(codes::under_budget, input.budget_span,
                      fmt::format("the {} resume fills {} page{} of at least {}", input.resume.language,
                                  pages, pages == 1 ? "" : "s", input.budget.least),
                      "write more, or ask for fewer pages");
  const double full = fullness(fit.pages.back(), Setting{input.design, fit.tightness});
  if (pages < 2 || full >= kLeastLastPage) return;
  const Fit tightest = Fitter(flow, input.design, fonts).at(1);
  const bool fewer = static_cast<int>(tightest.pages.size()) < pages;
  diagnostics.warning(
      codes::nearly_empty_page, input.budget_span,
      fmt::format("page {} of the {} resume is only {:.0f} % full", pages, input.resume.language, full * 100),
      fewer ? fmt::format("`--pages {}` fits all of it", pages - 1)
            : fmt::format("cut {} lines to save the page, or write more", tightest.pages.back().size()));
}

std::optional<Fit> find_fit(Flow& flow, const LayoutInput& input, const FontSet& fonts,
                            std::vector<Trial>& trials, Diagnostics& diagnostics) {
  Fitter fitter(flow, input.design, fonts);
  Fit fit = fitter.to(input.budget);
  trials = fitter.trials();
  if (!fits(fit, input.budget) && input.drop_lowest_priority)
    fit = drop_to_fit(flow, input, fonts, trials, diagnostics);
  if (!fits(fit, input.budget)) {
    report_over_budget(fit, flow, input, fonts, diagnostics);
    return std::nullopt;
  }
  check_room(fit, input, diagnostics);
  check_last_page(fit, flow, input, fonts, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return fit;
}

// The design without side columns in which nothing of this resume stands.
std::optional<Design> without_empty_columns(const Design& design, const Flow& flow) {
  Design result = design;
  for (std::size_t i = design.regions.size(); i-- > 0;) {
    const bool is_column =
        design.regions[i].place == Region::Place::left || design.regions[i].place == Region::Place::right;
    const bool is_empty = std::none_of(flow.blocks.begin(), flow.blocks.end(),
                                       [&](const Block& block) { return block.region == i; });
    if (is_column && is_empty) result.regions.erase(result.regions.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (result.regions.size() == design.regions.size()) return std::nullopt;
  return result;
}

std::optional<LayoutResult> set(Flow& flow, const LayoutInput& input, FontSet& fonts,
                                Diagnostics& diagnostics) {
  std::vector<Trial> trials;
  std::optional<Fit> fit = find_fit(flow, input, fonts, trials, diagnostics);
  if (!fit) return std::nullopt;
  const Setting setting{input.design, fit->tightness};
  FitReport report = tell(*fit, trials, setting, input.budget);
  share_out(fit->pages, setting);
  Metadata metadata{input.resume.title, input.resume.author, input.resume.language};
  Document document = emit(fit->pages, flow, setting, fonts, std::move(metadata));
  add_footers(document, input.resume, setting, fonts, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return LayoutResult{std::move(document), std::move(report)};
}

} // namespace

std::optional<LayoutResult> lay_out(const LayoutInput& input, FontSet& fonts, Diagnostics& diagnostics) {
  check_names(input.resume, input.design, diagnostics);
  report_not_shown(input.resume, input.design, diagnostics);
  if (input.budget.most != 0 && !input.drop_lowest_priority) {
    const std::size_t least = least_lines(input.resume);
    const std::size_t most = most_lines(input.design, input.budget);
    if (least > most) {
      report_far_over_budget(least, most, input, diagnostics);
      return std::nullopt;
    }
  }
  Flow flow = compose(input, fonts, diagnostics);
  if (flow.blocks.empty() && !diagnostics.has_errors())
    diagnostics.error(
        codes::nothing_to_print, {},
        fmt::format("layout `{}` shows nothing of the {} resume", input.design.name, input.resume.language),
        "give [entry.NAME] rows, and take sections out of `section.hide`");
  if (diagnostics.has_errors()) return std::nullopt;
  if (const std::optional<Design> narrower = without_empty_columns(input.design, flow)) {
    LayoutInput other{.resume = input.resume,
                      .design = *narrower,
                      .budget = input.budget,
                      .budget_span = input.budget_span,
                      .drop_lowest_priority = input.drop_lowest_priority,
                      .today = input.today,
                      .photo = input.photo};
    flow = compose(other, fonts, diagnostics);
    return set(flow, other, fonts, diagnostics);
  }
  return set(flow, input, fonts, diagnostics);
}

} // namespace hanjang
