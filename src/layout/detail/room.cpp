#include "layout/detail/room.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace hanjang::layout {
namespace {

constexpr base::Pt kTolerance{0.01};

// Rows beside a photo that are narrower than so many em set a word a line, or less.
constexpr double kLeastBesidePhoto = 8;

bool is_inside(const std::vector<Piece>& pieces, base::Pt right) {
  return std::all_of(pieces.begin(), pieces.end(),
                     [&](const Piece& piece) { return piece.x + piece.range.width <= right + kTolerance; });
}

class RoomCheck {
public:
  RoomCheck(const Fit& fit, const LayoutInput& input, diag::Diagnostics& diagnostics)
      : fit_(fit), input_(input), design_(input.design), setting_(input.design, fit.tightness),
        diagnostics_(diagnostics) {}

  void run() {
    for (const SetBlock& set : fit_.blocks) {
      if ((set.block->is_photo || set.block->beside_photo) && !holds_photo(set)) return report_photo();
      if (!holds_text(set)) return report(*set.block);
    }
  }

private:
  base::Pt page_height() const { return setting_.bottom() - setting_.top(); }

  bool holds_photo(const SetBlock& set) const {
    const Column& column = setting_.columns[set.block->region];
    if (base::Pt{design_.photo.height} > page_height()) return false;
    if (set.block->is_photo) return base::Pt{design_.photo.width} <= column.right - column.left;
    return set.text->right - set.text->left >= setting_.size(set.block->style) * kLeastBesidePhoto;
  }

  bool holds_text(const SetBlock& set) const {
    const compose::Block& block = *set.block;
    const Column& column = setting_.columns[block.region];
    if (!block.cells.empty() && set.height() > page_height() + kTolerance) return false;
    for (std::size_t i = 0; i < set.lines.size(); ++i)
      if (set.lines[i].height > page_height() + kTolerance ||
          !is_inside(set.text->lines[i].pieces, column.right))
        return false;
    const base::Pt width = set.text->right - set.text->left;
    const base::Pt hang = column.left + setting_.width(design_.regions[block.region].hang.width);
    return std::all_of(set.text->beside.begin(), set.text->beside.end(), [&](const SideText& side) {
      return is_inside(side.lines, side.cell == nullptr ? hang : set.text->left + width * side.cell->to);
    });
  }

  void report(const compose::Block& block) const {
    const std::string place = design_.regions.size() == 1
                                  ? "on the page"
                                  : fmt::format("in region `{}`", design_.regions[block.region].name);
    diag::Span source = block.left.source;
    for (const compose::TableCell& cell : block.cells)
      if (!source) source = cell.cell.source;
    if (!source) source = block.hang.source;
    diagnostics_.report(diag::Code::overfull_line, source,
                        fmt::format("this does not fit {} in style `{}` of layout `{}`", place,
                                    design_.styles[block.style].name, design_.name),
                        "make the type smaller, or the margins and indents");
  }

  void report_photo() const {
    const auto* name = input_.resume.person.get<diag::SourceText>("photo");
    diagnostics_.report(diag::Code::overfull_line, name == nullptr ? diag::Span{} : name->span,
                        fmt::format("the photo, {} × {} points in layout `{}`, leaves no room for text",
                                    design_.photo.width, design_.photo.height, design_.name),
                        "make it smaller: [photo] width and height in the layout");
  }

  const Fit& fit_;
  const LayoutInput& input_;
  const design::Design& design_;
  Setting setting_;
  diag::Diagnostics& diagnostics_;
};

} // namespace

void check_room(const Fit& fit, const LayoutInput& input, diag::Diagnostics& diagnostics) {
  RoomCheck(fit, input, diagnostics).run();
}

} // namespace hanjang::layout
