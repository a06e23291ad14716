#include "layout/detail/overflow.h"

#include "layout/detail/hanging_headings.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::layout {
namespace {

constexpr base::Pt kTolerance{0.01};

// Rows beside a photo that are narrower than so many em set a word a line, or less.
constexpr double kLeastBesidePhoto = 8;

bool is_inside(const std::vector<Piece>& pieces, base::Pt right) {
  return std::all_of(pieces.begin(), pieces.end(),
                     [&](const Piece& piece) { return piece.x + piece.range.width <= right + kTolerance; });
}

class OverflowCheck {
public:
  OverflowCheck(const Fit& fit, const FitInput& input, diag::Diagnostics& diagnostics)
      : fit_(fit), design_(input.design), measures_(input.design, fit.tightness), diagnostics_(diagnostics) {}

  void run() {
    for (const SetBlock& set : fit_.blocks) {
      if ((compose::is<compose::Photo>(set.block()) || set.shown->photo != nullptr) && !holds_photo(set))
        return report_photo(set);
      if (!holds_text(set)) return report(*set.shown);
    }
  }

private:
  base::Pt page_height() const { return measures_.bottom() - measures_.top(); }

  bool holds_photo(const SetBlock& set) const {
    const Column& column = measures_.columns[set.block().region];
    if (base::Pt{design_.photo.height} > page_height()) return false;
    if (compose::is<compose::Photo>(set.block()))
      return base::Pt{design_.photo.width} <= column.right - column.left;
    return set.text->right - set.text->left >= measures_.size(set.block().style) * kLeastBesidePhoto;
  }

  bool holds_text(const SetBlock& set) const {
    const compose::Block& block = set.block();
    const Column& column = measures_.columns[block.region];
    if (!compose::cells_of(block).empty() && set.height() > page_height() + kTolerance) return false;
    for (std::size_t i = 0; i < set.lines.size(); ++i)
      if (set.lines[i].height > page_height() + kTolerance ||
          !is_inside(set.text->lines[i].pieces, column.right))
        return false;
    if (!set.text->figures.empty()) return true; // what stands under pictures has their width or more
    const base::Pt width = set.text->right - set.text->left;
    const base::Pt hang = column.left + (set.shown->heading != nullptr
                                             ? room_beside(measures_, block.region)
                                             : measures_.width(design_.regions[block.region].hang.width));
    return std::all_of(set.text->beside.begin(), set.text->beside.end(), [&](const SideText& side) {
      return is_inside(side.lines, side.cell == nullptr ? hang : set.text->left + width * side.cell->to);
    });
  }

  void report(const ShownBlock& shown) const {
    const compose::Block& block = *shown.block;
    const std::string place = shown_regions() == 1
                                  ? "on the page"
                                  : fmt::format("in region `{}`", design_.regions[block.region].name);
    diag::Span source = shown.shaped->left.source;
    for (const ShapedCell& cell : shown.shaped->cells)
      if (!source) source = cell.source;
    if (!source && shown.hang != nullptr) source = shown.hang->source;
    diagnostics_.report(diag::Code::overfull_line, source,
                        fmt::format("this does not fit {} in style `{}` of layout `{}`", place,
                                    design_.styles[block.style].name, design_.name),
                        "make the type smaller, or the margins and indents");
  }

  // Side columns without anything in them have no width.
  std::ptrdiff_t shown_regions() const {
    return std::count_if(design_.regions.begin(), design_.regions.end(), [](const design::Region& region) {
      return !is_side_column(region) || region.width.loosest > 0;
    });
  }

  void report_photo(const SetBlock& set) const {
    const auto* own = std::get_if<compose::Photo>(&set.block().content);
    const compose::Photo& photo = own != nullptr ? *own : *set.shown->photo;
    diagnostics_.report(diag::Code::overfull_line, photo.source,
                        fmt::format("the photo, {} × {} points in layout `{}`, leaves no room for text",
                                    design_.photo.width, design_.photo.height, design_.name),
                        "make it smaller: [photo] width and height in the layout");
  }

  const Fit& fit_;
  const design::Design& design_;
  Measures measures_;
  diag::Diagnostics& diagnostics_;
};

} // namespace

void note_parted(const Fit& fit, const compose::Flow& flow, diag::Diagnostics& diagnostics) {
  std::vector<std::size_t> pages(flow.wholes.size() + 1, 0); // the last page that each stands on
  std::vector<bool> is_told(flow.wholes.size() + 1, false);
  for (std::size_t page = 0; page < fit.pages.size(); ++page)
    for (const PlacedLine& line : fit.pages[page]) {
      const std::size_t whole = line.block->block().whole;
      const std::size_t before = std::exchange(pages[whole], page + 1);
      if (whole == 0 || before == 0 || before == page + 1 || is_told[whole]) continue;
      is_told[whole] = true;
      diagnostics.report(
          diag::Code::kept_apart, flow.wholes[whole - 1],
          fmt::format("`keep` cannot hold this on one page in \"{}\": as set, it is taller than a page",
                      flow.language),
          "say less in it, or take `keep` out");
    }
}

void check_overflow(const Fit& fit, const FitInput& input, diag::Diagnostics& diagnostics) {
  OverflowCheck(fit, input, diagnostics).run();
}

} // namespace hanjang::layout
