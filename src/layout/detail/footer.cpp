#include "layout/detail/footer.h"

#include "compose/cell_builder.h"
#include "compose/placeholders.h"
#include "layout/detail/breaking.h"
#include "layout/detail/emit.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::layout {
namespace {

class FooterSetter {
public:
  FooterSetter(const resume::Resume& resume, const Setting& setting, text::FontSet& fonts,
               diag::Diagnostics& diagnostics)
      : resume_(resume), setting_(setting), footer_(setting.design.footer), fonts_(fonts),
        diagnostics_(diagnostics) {}

  void add(page::Page& page, std::size_t number, std::size_t pages) {
    const std::array<compose::Filling, 3> fillings{compose::Filling{"{page}", std::to_string(number)},
                                                   compose::Filling{"{pages}", std::to_string(pages)},
                                                   compose::Filling{"{name}", resume_.author}};
    std::array<Part, 3> parts{shaped(compose::fill_in(footer_.left, fillings)),
                              shaped(compose::fill_in(footer_.center, fillings)),
                              shaped(compose::fill_in(footer_.right, fillings))};
    shorten(parts);
    for (std::size_t i = 0; i < parts.size(); ++i) place(page, parts[i], static_cast<double>(i) / 2);
  }

private:
  struct Part {
    diag::SourceText text; ///< as fill_in() makes it: every byte has its origin
    compose::Cell cell;
    base::Pt width;

    bool empty() const { return text.text.empty(); }
  };

  Part shaped(diag::SourceText text) {
    Part part{.text = std::move(text), .cell = {}, .width = {}};
    if (part.empty()) return part;
    std::vector<page::Tag> no_tags;
    compose::CellBuilder builder(setting_.design, no_tags, page::kArtifact);
    builder.add(part.text, footer_.style);
    part.cell = builder.shape(fonts_, diagnostics_);
    part.width = text::measure(part.cell.text, sizes_of(part.cell, setting_), fonts_, 0, length(part));
    return part;
  }

  static std::uint32_t length(const Part& part) {
    return static_cast<std::uint32_t>(part.cell.text.text.size());
  }

  // A part in the middle has the line, those at its sides what it leaves; without it they share the line.
  void shorten(std::array<Part, 3>& parts) {
    auto& [left, center, right] = parts;
    const base::Pt measure = setting_.right() - setting_.left();
    const base::Pt between = setting_.size(footer_.style) * 2;
    if (!center.empty()) {
      center = shortened(std::move(center), measure);
      const base::Pt side = std::max((measure - center.width) / 2 - between, base::Pt{0});
      left = shortened(std::move(left), side);
      right = shortened(std::move(right), side);
      return;
    }
    if (left.empty() || right.empty() || left.width + between + right.width > measure) {
      Part& wider = left.width > right.width ? left : right;
      const Part& other = &wider == &left ? right : left;
      const base::Pt taken = other.empty() ? base::Pt{0} : std::min(other.width + between, measure / 2);
      wider = shortened(std::move(wider), measure - taken);
    }
    if (!left.empty() && !right.empty()) {
      Part& narrower = left.width > right.width ? right : left;
      const base::Pt wide = std::max(left.width, right.width);
      narrower = shortened(std::move(narrower), std::max(measure - wide - between, base::Pt{0}));
    }
  }

  // What is wider than its room ends in an ellipsis. A name may be of any length.
  Part shortened(Part whole, base::Pt room) {
    if (whole.width <= room) return whole;
    const std::vector<base::Pt> sizes = sizes_of(whole.cell, setting_);
    const base::Pt dots = shaped(with_ellipsis(whole.text, 0)).width;
    std::size_t fits = 0;
    for (std::size_t over = whole.text.text.size(); fits + 1 < over;) {
      const std::size_t middle = fits + (over - fits) / 2;
      const base::Pt width =
          text::measure(whole.cell.text, sizes, fonts_, 0, static_cast<std::uint32_t>(middle)) + dots;
      (width <= room ? fits : over) = middle;
    }
    return dots <= room ? shaped(with_ellipsis(whole.text, fits)) : Part{};
  }

  // The first `end` bytes of a text, whole characters of it, and an ellipsis.
  static diag::SourceText with_ellipsis(const diag::SourceText& text, std::size_t end) {
    const auto is_inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    while (end > 0 && end < text.text.size() && is_inside(text.text[end])) --end;
    diag::SourceText result = text;
    result.text.resize(end);
    result.text += "…";
    result.origin.resize(end);
    result.origin.resize(result.text.size() + 1, text.origin[end]);
    return result;
  }

  // `at` is the share of the free space that stands left of the part.
  void place(page::Page& page, const Part& part, double at) const {
    if (part.empty()) return;
    const base::Pt free = setting_.right() - setting_.left() - part.width;
    const Piece piece{&part.cell,
                      {.begin = 0, .visible_end = length(part), .end = length(part), .width = part.width},
                      setting_.left() + free * at};
    page.items.emplace_back(text_line(piece, setting_.bottom() + base::Pt{footer_.gap}, setting_, fonts_));
  }

  const resume::Resume& resume_;
  const Setting& setting_;
  const design::FooterDesign& footer_;
  text::FontSet& fonts_;
  diag::Diagnostics& diagnostics_;
};

} // namespace

void add_footers(page::Document& document, const resume::Resume& resume, const Setting& setting,
                 text::FontSet& fonts, diag::Diagnostics& diagnostics) {
  const design::FooterDesign& footer = setting.design.footer;
  const std::size_t pages = document.pages.size();
  if (!footer.exists() || (pages < 2 && !footer.single)) return;
  FooterSetter setter(resume, setting, fonts, diagnostics);
  for (std::size_t i = 0; i < pages; ++i) setter.add(document.pages[i], i + 1, pages);
}

} // namespace hanjang::layout
