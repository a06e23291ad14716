#include "sheet/sheet.h"

#include "page/scaled.h"
#include "sheet/caption.h"
#include "sheet/grid.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace hanjang {
namespace {

constexpr Color ink{0x1b, 0x1b, 0x1f};
constexpr Color quiet{0x5f, 0x63, 0x6c};
constexpr Color trouble{0x9c, 0x2f, 0x2f};
constexpr Color hairline{0xc4, 0xc8, 0xd0};
constexpr Color fault_fill{0xf6, 0xf5, 0xf3};

constexpr Pt line_width{0.5};
constexpr Pt frame_width{0.4};

constexpr CaptionStyle title_style{600, Pt{12}, Pt{16}, ink};
constexpr CaptionStyle folio_style{400, Pt{7.5}, Pt{10}, quiet};
constexpr CaptionStyle name_style{600, Pt{8.5}, Pt{11}, ink};
constexpr CaptionStyle caption_style{400, Pt{6.8}, Pt{9.2}, quiet};

// From the head of a slot.
constexpr Pt name_top{4};
constexpr Pt thumbnail_top{20};
constexpr Pt caption_top = thumbnail_top + grid::thumbnail_height + Pt{5};
constexpr Pt fault_padding{8};

std::size_t lines_in(Pt height) { return static_cast<std::size_t>(height / caption_style.leading); }

// Four corners, clockwise.
Path outline_of(const Rect& box, TagId tag) {
  using enum Path::Verb;
  return {.verbs = {move, line, line, line, close},
          .points = {{box.left, box.top},
                     {box.right(), box.top},
                     {box.right(), box.bottom()},
                     {box.left, box.bottom()}},
          .color = hairline,
          .stroke = frame_width,
          .tag = tag};
}

class SheetComposer {
public:
  SheetComposer(const Sheet& sheet, FontSet& fonts) : sheet_(sheet), captions_(sheet.families, fonts) {
    document_.metadata = {sheet.title, sheet.author, "en"};
    document_.tags.push_back({Role::document, 0, "", "", ""});
  }

  Document compose() {
    const std::vector<grid::Slot> slots = grid::slots(sheet_);
    const std::size_t pages = slots.empty() ? 0 : slots.back().page + 1;
    for (const grid::Slot& slot : slots) {
      if (slot.page == document_.pages.size()) add_page(slot, pages);
      add_entry(slot, sheet_.parts[slot.part].entries[slot.entry]);
    }
    return std::move(document_);
  }

private:
  TagId add_tag(Role role, std::string alt = {}) {
    document_.tags.push_back({role, 0, "", std::move(alt), ""});
    return static_cast<TagId>(document_.tags.size() - 1);
  }

  std::vector<Item>& items() { return document_.pages.back().items; }

  // The title is read once for each part, and only seen on the pages after.
  void add_page(const grid::Slot& slot, std::size_t pages) {
    document_.pages.push_back({grid::sheet_size, {}});
    const Pt measure = grid::sheet_size.width - 2 * grid::margin;
    const Pt folio_width{160};
    const TagId tag = slot.entry == 0 ? add_tag(Role::h1) : artifact;
    captions_.set(fmt::format("{}, {}", sheet_.title, sheet_.parts[slot.part].language), title_style,
                  {.at = {grid::margin, Pt{28}}, .width = measure - folio_width}, tag, items());
    captions_.set(
        fmt::format("{} / {}", slot.page + 1, pages), folio_style,
        {.at = {grid::margin + measure - folio_width, Pt{32}}, .width = folio_width, .flush_right = true},
        artifact, items());
  }

  void add_entry(const grid::Slot& slot, const SheetEntry& entry) {
    items().emplace_back(Rule{{slot.left(), slot.head(), slot.measure(), line_width}, hairline});
    captions_.set(entry.name, name_style,
                  {.at = {slot.left(), slot.head() + name_top}, .width = slot.measure()}, add_tag(Role::h2),
                  items());
    add_outline(slot, entry);
    if (entry.pages.empty()) add_faults(slot, entry);
    const std::size_t shown = std::min(entry.pages.size(), most_shown_pages);
    for (std::size_t i = 0; i < shown; ++i) add_thumbnail(slot, entry, i);
    add_captions(slot, entry);
  }

  void add_outline(const grid::Slot& slot, const SheetEntry& entry) {
    std::string title = sheet_.parts.size() == 1
                            ? entry.name
                            : fmt::format("{} ({})", entry.name, sheet_.parts[slot.part].language);
    document_.outline.push_back(
        {.title = std::move(title), .page = static_cast<std::uint32_t>(slot.page), .top = slot.head()});
  }

  void add_thumbnail(const grid::Slot& slot, const SheetEntry& entry, std::size_t index) {
    const Page& page = entry.pages[index];
    const double scale =
        std::min(grid::module_width / page.size.width, grid::thumbnail_height / page.size.height);
    const Point at{slot.left() + (grid::module_width + grid::gap) * static_cast<double>(index),
                   slot.head() + thumbnail_top};
    const TagId figure = add_tag(Role::figure, fmt::format("The resume in layout {}, page {} of {}",
                                                           entry.name, index + 1, entry.pages.size()));
    std::vector<Item> scaled = scaled_items(page, scale, at, figure);
    std::move(scaled.begin(), scaled.end(), std::back_inserter(items()));
    // Over whatever the page fills up to its edges. It gives the figure its extent, too.
    items().emplace_back(outline_of({at.x, at.y, page.size.width * scale, page.size.height * scale}, figure));
  }

  void add_faults(const grid::Slot& slot, const SheetEntry& entry) {
    const Rect box{slot.left(), slot.head() + thumbnail_top, slot.measure(), grid::thumbnail_height};
    items().emplace_back(Rule{box, fault_fill});
    Pt y = box.top + fault_padding;
    const Pt end = box.bottom() - fault_padding;
    for (const std::string& fault : entry.faults) {
      if (lines_in(end - y) == 0) return;
      y = captions_.set(fault, caption_style,
                        {.at = {box.left + fault_padding, y},
                         .width = box.width - 2 * fault_padding,
                         .most_lines = lines_in(end - y)},
                        add_tag(Role::paragraph), items());
      y += caption_style.leading / 2;
    }
  }

  // What the layout is, then how it went.
  void add_captions(const grid::Slot& slot, const SheetEntry& entry) {
    constexpr std::size_t status_lines = 2;
    const std::size_t room = lines_in(grid::row_height - caption_top);
    Pt y = slot.head() + caption_top;
    y = captions_.set(entry.description, caption_style,
                      {.at = {slot.left(), y}, .width = slot.measure(), .most_lines = room - status_lines},
                      add_tag(Role::paragraph), items());
    std::string status = entry.status;
    if (entry.pages.size() > most_shown_pages) {
      const std::size_t more = entry.pages.size() - most_shown_pages;
      status += fmt::format(" (… {} more page{})", more, more == 1 ? "" : "s");
    }
    CaptionStyle style = caption_style;
    style.color = entry.is_trouble ? trouble : ink;
    captions_.set(std::move(status), style,
                  {.at = {slot.left(), y}, .width = slot.measure(), .most_lines = status_lines + 1},
                  add_tag(Role::paragraph), items());
  }

  const Sheet& sheet_;
  CaptionSetter captions_;
  Document document_;
};

} // namespace

Document compose_sheet(const Sheet& sheet, FontSet& fonts) { return SheetComposer(sheet, fonts).compose(); }

} // namespace hanjang
