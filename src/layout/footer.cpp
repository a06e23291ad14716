#include "layout/footer.h"

#include "layout/breaking.h"
#include "layout/cell_builder.h"
#include "layout/emit.h"
#include "layout/placeholders.h"

#include <array>
#include <string>
#include <utility>

namespace hanjang {
namespace {

class FooterSetter {
public:
  FooterSetter(const Resume& resume, const Setting& setting, FontSet& fonts, Diagnostics& diagnostics)
      : resume_(resume), setting_(setting), footer_(setting.design.footer), fonts_(fonts),
        diagnostics_(diagnostics) {}

  void add(Page& page, std::size_t number, std::size_t pages) {
    const std::array<Filling, 3> fillings{Filling{"{page}", std::to_string(number)},
                                          Filling{"{pages}", std::to_string(pages)},
                                          Filling{"{name}", resume_.author}};
    part(page, fill_in(footer_.left, fillings), 0);
    part(page, fill_in(footer_.center, fillings), 0.5);
    part(page, fill_in(footer_.right, fillings), 1);
  }

private:
  // `at` is the share of the free space that stands left of the text.
  void part(Page& page, const SourceText& text, double at) {
    if (text.text.empty()) return;
    std::vector<Tag> no_tags;
    CellBuilder builder(setting_.design, no_tags, artifact);
    builder.add(text, footer_.style);
    const Cell cell = builder.shape(fonts_, diagnostics_);
    const auto length = static_cast<std::uint32_t>(cell.text.text.size());
    const Pt width = measure(cell.text, sizes_of(cell, setting_), fonts_, 0, length);
    const Pt free = setting_.right() - setting_.left() - width;
    const Piece piece{&cell,
                      {.begin = 0, .visible_end = length, .end = length, .width = width},
                      setting_.left() + free * at};
    page.items.emplace_back(text_line(piece, setting_.bottom() + Pt{footer_.gap}, setting_, fonts_));
  }

  const Resume& resume_;
  const Setting& setting_;
  const FooterDesign& footer_;
  FontSet& fonts_;
  Diagnostics& diagnostics_;
};

} // namespace

void add_footers(Document& document, const Resume& resume, const Setting& setting, FontSet& fonts,
                 Diagnostics& diagnostics) {
  const FooterDesign& footer = setting.design.footer;
  const std::size_t pages = document.pages.size();
  if (!footer.exists() || (pages < 2 && !footer.single)) return;
  FooterSetter setter(resume, setting, fonts, diagnostics);
  for (std::size_t i = 0; i < pages; ++i) setter.add(document.pages[i], i + 1, pages);
}

} // namespace hanjang
