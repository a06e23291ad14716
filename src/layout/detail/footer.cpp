#include "base/utf8.h"
#include "layout/detail/breaking.h"
#include "layout/detail/draw.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hanjang::layout {
namespace {

class FooterSetter {
public:
  FooterSetter(const Measures& measures, FlowShaper& shaper, const text::FontSet& fonts)
      : measures_(measures), footer_(measures.design.footer), shaper_(shaper), fonts_(fonts) {}

  // The lines of one page's footer, from left to right.
  std::vector<page::Item> lines(compose::Footer footer) {
    std::array<Part, 3> parts{shaped(std::move(footer.left)), shaped(std::move(footer.center)),
                              shaped(std::move(footer.right))};
    shorten(parts);
    std::vector<page::Item> result;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (!parts[i].empty()) result.emplace_back(line(parts[i], static_cast<double>(i) / 2));
    return result;
  }

private:
  struct Part {
    compose::StyledText text; ///< one span at most, each byte of which has its origin
    ShapedCell cell;
    base::Pt width;

    bool empty() const { return text.empty(); }
  };

  Part shaped(compose::StyledText text) {
    Part part{.text = std::move(text), .cell = {}, .width = {}};
    if (part.empty()) return part;
    part.cell = shaper_.shape(part.text);
    part.width = text::width_of(part.cell.text, sizes_of(part.cell, measures_), fonts_, 0, length(part));
    return part;
  }

  static std::uint32_t length(const Part& part) {
    return static_cast<std::uint32_t>(part.cell.text.text.size());
  }

  // A part in the middle has the line, those at its sides what it leaves; without it they share the line.
  void shorten(std::array<Part, 3>& parts) {
    auto& [left, center, right] = parts;
    const base::Pt measure = measures_.right() - measures_.left();
    const base::Pt between = measures_.size(footer_.style) * 2;
    if (!center.empty()) {
      center = shortened(std::move(center), measure);
      const base::Pt side = std::max((measure - center.width) / 2 - between, base::Pt{0});
      left = shortened(std::move(left), side);
      right = shortened(std::move(right), side);
      return;
    }
    // The wider one gives way up to the middle, then the other.
    Part& wider = left.width > right.width ? left : right;
    Part& other = &wider == &left ? right : left;
    const base::Pt taken = other.empty() ? base::Pt{0} : std::min(other.width + between, measure / 2);
    wider = shortened(std::move(wider), measure - taken);
    if (!other.empty()) other = shortened(std::move(other), measure - wider.width - between);
  }

  // What is wider than its room ends in an ellipsis. A name may be of any length.
  Part shortened(Part whole, base::Pt room) {
    if (whole.width <= room) return whole;
    const std::vector<base::Pt> sizes = sizes_of(whole.cell, measures_);
    const base::Pt dots = shaped(with_ellipsis(whole.text, 0)).width;
    std::size_t fits = 0;
    for (std::size_t over = whole.text.spans.front().text.text.size(); fits + 1 < over;) {
      const std::size_t middle = fits + (over - fits) / 2;
      const base::Pt width =
          text::width_of(whole.cell.text, sizes, fonts_, 0, static_cast<std::uint32_t>(middle)) + dots;
      (width <= room ? fits : over) = middle;
    }
    return dots <= room ? shaped(with_ellipsis(whole.text, fits)) : Part{};
  }

  // The first `end` bytes of a text, whole characters of it, and an ellipsis.
  static compose::StyledText with_ellipsis(const compose::StyledText& text, std::size_t end) {
    compose::StyledText result = text;
    diag::SourceText& cut = result.spans.front().text;
    end = whole_characters(cut.text, end);
    const std::uint32_t origin = cut.origin[end];
    cut.text.resize(end);
    cut.text += "…";
    cut.origin.resize(end);
    cut.origin.resize(cut.text.size() + 1, origin);
    return result;
  }

  // The end of the last character that ends at `end` or before.
  static std::size_t whole_characters(std::string_view text, std::size_t end) {
    while (end > 0 && end < text.size() && base::utf8::is_continuation(text[end])) --end;
    return end;
  }

  // `at` is the share of the free space that stands left of the part.
  page::TextLine line(const Part& part, double at) const {
    const base::Pt free = measures_.right() - measures_.left() - part.width;
    const Piece piece{&part.cell,
                      {.begin = 0, .visible_end = length(part), .end = length(part), .width = part.width},
                      measures_.left() + free * at};
    return text_line(piece, measures_.bottom() + base::Pt{footer_.gap}, measures_, fonts_);
  }

  const Measures& measures_;
  const design::FooterDesign& footer_;
  FlowShaper& shaper_;
  const text::FontSet& fonts_;
};

// Readers that join the pages take the end of one and the start of the next for one line: they would glue the
// footer to the first line of the next page, which may be the title of a section. So the footers of two pages
// meet: at the end of the first page, and before the text of those that follow.
std::vector<page::Item>::iterator place_of_footer(page::Page& page, bool is_first) {
  if (is_first) return page.items.end();
  return std::ranges::find_if(
      page.items, [](const page::Item& item) { return std::holds_alternative<page::TextLine>(item); });
}

} // namespace

void add_footers(page::Document& document, const std::vector<PlacedPage>& placed, const FooterInput& input) {
  const Measures& measures = input.measures;
  const design::FooterDesign& footer = measures.design.footer;
  const std::size_t pages = document.pages.size();
  if (!footer.exists() || (pages < 2 && !footer.single)) return;
  FooterSetter setter(measures, input.shaper, input.fonts);
  for (std::size_t i = 0; i < pages; ++i) {
    const std::optional<std::size_t> sole = sole_region(placed[i], measures);
    if (sole && !measures.design.regions[*sole].has_footer) continue;
    page::Page& page = document.pages[i];
    std::vector<page::Item> lines = setter.lines(compose::footer_of_page(input.flow, i + 1, pages));
    page.items.insert(place_of_footer(page, i == 0), std::make_move_iterator(lines.begin()),
                      std::make_move_iterator(lines.end()));
  }
}

} // namespace hanjang::layout
