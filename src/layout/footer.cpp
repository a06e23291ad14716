#include "layout/footer.h"

#include "layout/breaking.h"
#include "layout/cell_builder.h"
#include "layout/emit.h"

#include <string>
#include <string_view>
#include <utility>

namespace hanjang {
namespace {

void replace(std::string& text, std::string_view name, const std::string& value) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
}

class FooterSetter {
public:
  FooterSetter(const Resume& resume, const Setting& setting, FontSet& fonts, Diagnostics& diagnostics)
      : resume_(resume), setting_(setting), footer_(setting.design.footer), fonts_(fonts),
        diagnostics_(diagnostics) {}

  void add(Page& page, std::size_t number, std::size_t pages) {
    const auto filled = [&](std::string text) {
      replace(text, "{page}", std::to_string(number));
      replace(text, "{pages}", std::to_string(pages));
      replace(text, "{name}", resume_.author);
      return text;
    };
    part(page, filled(footer_.left), 0);
    part(page, filled(footer_.center), 0.5);
    part(page, filled(footer_.right), 1);
  }

private:
  // `at` is the share of the free space that stands left of the text.
  void part(Page& page, std::string text, double at) {
    if (text.empty()) return;
    std::vector<Tag> no_tags;
    CellBuilder builder(setting_.design, no_tags, artifact);
    SourceText source;
    source.text = std::move(text);
    builder.add(source, footer_.style);
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
