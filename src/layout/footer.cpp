#include "layout/footer.h"

#include "layout/breaking.h"
#include "layout/cell_builder.h"
#include "layout/emit.h"
#include "layout/placeholders.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
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
    std::array<Part, 3> parts{shaped(fill_in(footer_.left, fillings)),
                              shaped(fill_in(footer_.center, fillings)),
                              shaped(fill_in(footer_.right, fillings))};
    shorten(parts);
    for (std::size_t i = 0; i < parts.size(); ++i) place(page, parts[i], static_cast<double>(i) / 2);
  }

private:
  struct Part {
    SourceText text; ///< as fill_in() makes it: every byte has its origin
    Cell cell;

    bool empty() const { return text.text.empty(); }
    Pt width;
  };

  Part shaped(SourceText text) {
    Part part{.text = std::move(text), .cell = {}, .width = {}};
    if (part.empty()) return part;
    std::vector<Tag> no_tags;
    CellBuilder builder(setting_.design, no_tags, artifact);
    builder.add(part.text, footer_.style);
    part.cell = builder.shape(fonts_, diagnostics_);
    part.width = measure(part.cell.text, sizes_of(part.cell, setting_), fonts_, 0, length(part));
    return part;
  }

  static std::uint32_t length(const Part& part) {
    return static_cast<std::uint32_t>(part.cell.text.text.size());
  }

  // What is too long for the line ends in an ellipsis, the widest part first. A name may be of any length.
  void shorten(std::array<Part, 3>& parts) {
    const Pt measure = setting_.right() - setting_.left();
    const Pt between = setting_.size(footer_.style) * 2;
    for (;;) {
      Pt total = Pt{0} - between;
      for (const Part& part : parts)
        if (!part.empty()) total += part.width + between;
      Part& widest = *std::ranges::max_element(parts, {}, &Part::width);
      if (total <= measure || !cut(widest.text)) return;
      widest = shaped(widest.text);
    }
  }

  // Takes a character off the end, before the ellipsis. False if there is no more to take.
  static bool cut(SourceText& source) {
    constexpr std::string_view kEllipsis = "…";
    std::string& text = source.text;
    if (text.ends_with(kEllipsis)) text.resize(text.size() - kEllipsis.size());
    const auto is_inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    while (!text.empty() && is_inside(text.back())) text.pop_back();
    if (text.empty()) return false;
    text.pop_back();
    const std::uint32_t end = source.origin[text.size()];
    source.origin.resize(text.size());
    text += kEllipsis;
    source.origin.resize(text.size() + 1, end);
    return true;
  }

  // `at` is the share of the free space that stands left of the part.
  void place(Page& page, const Part& part, double at) const {
    if (part.empty()) return;
    const Pt free = setting_.right() - setting_.left() - part.width;
    const Piece piece{&part.cell,
                      {.begin = 0, .visible_end = length(part), .end = length(part), .width = part.width},
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
