#include "sheet/sheet.h"

#include "base/counted.h"
#include "page/scaled.h"
#include "sheet/detail/caption.h"
#include "sheet/detail/grid.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace hanjang::sheet {
namespace {

constexpr base::Color kInk{0x1b, 0x1b, 0x1f};
constexpr base::Color kQuiet{0x5f, 0x63, 0x6c};
constexpr base::Color kFailure{0x9c, 0x2f, 0x2f};
constexpr base::Color kHairline{0xc4, 0xc8, 0xd0};
constexpr base::Color kFaultFill{0xf6, 0xf5, 0xf3};

constexpr base::Pt kLineWidth{0.5};
constexpr base::Pt kFrameWidth{0.4};

constexpr CaptionStyle kTitleStyle{600, base::Pt{12}, base::Pt{16}, kInk};
constexpr CaptionStyle kFolioStyle{400, base::Pt{7.5}, base::Pt{10}, kQuiet};
constexpr CaptionStyle kNameStyle{600, base::Pt{8.5}, base::Pt{11}, kInk};
constexpr CaptionStyle kCaptionStyle{400, base::Pt{6.8}, base::Pt{9.2}, kQuiet};

// From the head of a slot.
constexpr base::Pt kNameTop{4};
constexpr base::Pt kThumbnailTop{20};
constexpr base::Pt kCaptionTop = kThumbnailTop + grid::kThumbnailHeight + base::Pt{5};
constexpr base::Pt kFaultPadding{8};

std::size_t lines_in(base::Pt height) { return static_cast<std::size_t>(height / kCaptionStyle.leading); }

// Four corners, clockwise.
page::Path border_of(const base::Rect& box, page::TagId tag) {
  using enum page::Path::Verb;
  return {.verbs = {move, line, line, line, close},
          .points = {{box.left, box.top},
                     {box.right(), box.top},
                     {box.right(), box.bottom()},
                     {box.left, box.bottom()}},
          .color = kHairline,
          .stroke = kFrameWidth,
          .tag = tag};
}

class SheetComposer {
public:
  SheetComposer(const Sheet& sheet, text::FontSet& fonts) : sheet_(sheet), captions_(sheet.families, fonts) {
    document_.metadata = {sheet.title, sheet.author, "en"};
    document_.tags.push_back({page::Role::document, 0, "", "", ""});
  }

  page::Document compose() {
    const std::vector<grid::Slot> slots = grid::slots(sheet_);
    const std::size_t pages = slots.empty() ? 0 : slots.back().page + 1;
    for (const grid::Slot& slot : slots) {
      if (slot.page == document_.pages.size()) add_page(slot, pages);
      add_entry(slot, sheet_.parts[slot.part].entries[slot.entry]);
    }
    return std::move(document_);
  }

private:
  page::TagId add_tag(page::Role role, std::string alt = {}) {
    document_.tags.push_back({role, 0, "", std::move(alt), ""});
    return static_cast<page::TagId>(document_.tags.size() - 1);
  }

  std::vector<page::Item>& items() { return document_.pages.back().items; }

  // The title is read once for each part, and only seen on the pages after.
  void add_page(const grid::Slot& slot, std::size_t pages) {
    document_.pages.push_back({grid::kSheetSize, {}});
    const base::Pt measure = grid::kSheetSize.width - 2 * grid::kMargin;
    const base::Pt folio_width{160};
    const page::TagId tag = slot.entry == 0 ? add_tag(page::Role::h1) : page::kArtifact;
    captions_.set(fmt::format("{}, {}", sheet_.title, sheet_.parts[slot.part].language), kTitleStyle,
                  {.at = {grid::kMargin, base::Pt{28}}, .width = measure - folio_width}, tag, items());
    captions_.set(fmt::format("{} / {}", slot.page + 1, pages), kFolioStyle,
                  {.at = {grid::kMargin + measure - folio_width, base::Pt{32}},
                   .width = folio_width,
                   .flush_right = true},
                  page::kArtifact, items());
  }

  void add_entry(const grid::Slot& slot, const SheetEntry& entry) {
    items().emplace_back(page::Rule{{slot.left(), slot.head(), slot.measure(), kLineWidth}, kHairline});
    captions_.set(entry.name, kNameStyle,
                  {.at = {slot.left(), slot.head() + kNameTop}, .width = slot.measure()},
                  add_tag(page::Role::h2), items());
    add_outline(slot, entry);
    if (entry.pages.empty()) add_faults(slot, entry);
    const std::size_t shown = std::min(entry.pages.size(), kMostShownPages);
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
    const page::Page& page = entry.pages[index];
    const double scale =
        std::min(grid::kModuleWidth / page.size.width, grid::kThumbnailHeight / page.size.height);
    const base::Point at{slot.left() + (grid::kModuleWidth + grid::kGap) * static_cast<double>(index),
                         slot.head() + kThumbnailTop};
    const page::TagId figure =
        add_tag(page::Role::figure, fmt::format("The resume in layout {}, page {} of {}", entry.name,
                                                index + 1, entry.pages.size()));
    std::vector<page::Item> scaled = page::scaled_items(page, scale, at, figure);
    std::move(scaled.begin(), scaled.end(), std::back_inserter(items()));
    // Over whatever the page fills up to its edges. It gives the figure its extent, too.
    items().emplace_back(border_of({at.x, at.y, page.size.width * scale, page.size.height * scale}, figure));
  }

  void add_faults(const grid::Slot& slot, const SheetEntry& entry) {
    const base::Rect box{slot.left(), slot.head() + kThumbnailTop, slot.measure(), grid::kThumbnailHeight};
    items().emplace_back(page::Rule{box, kFaultFill});
    base::Pt y = box.top + kFaultPadding;
    const base::Pt end = box.bottom() - kFaultPadding;
    for (const std::string& fault : entry.faults) {
      if (lines_in(end - y) == 0) return;
      y = captions_.set(fault, kCaptionStyle,
                        {.at = {box.left + kFaultPadding, y},
                         .width = box.width - 2 * kFaultPadding,
                         .most_lines = lines_in(end - y)},
                        add_tag(page::Role::paragraph), items());
      y += kCaptionStyle.leading / 2;
    }
  }

  // What the layout is, then how it went.
  void add_captions(const grid::Slot& slot, const SheetEntry& entry) {
    constexpr std::size_t kStatusLines = 2;
    const std::size_t room = lines_in(grid::kRowHeight - kCaptionTop);
    base::Pt y = slot.head() + kCaptionTop;
    y = captions_.set(entry.description, kCaptionStyle,
                      {.at = {slot.left(), y}, .width = slot.measure(), .most_lines = room - kStatusLines},
                      add_tag(page::Role::paragraph), items());
    std::string status = entry.status;
    if (entry.pages.size() > kMostShownPages) {
      const std::size_t more = entry.pages.size() - kMostShownPages;
      status += fmt::format(" (… {} more {})", more, base::noun_for(more, "page"));
    }
    CaptionStyle style = kCaptionStyle;
    style.color = entry.has_failed ? kFailure : kInk;
    captions_.set(std::move(status), style,
                  {.at = {slot.left(), y}, .width = slot.measure(), .most_lines = kStatusLines + 1},
                  add_tag(page::Role::paragraph), items());
  }

  const Sheet& sheet_;
  CaptionSetter captions_;
  page::Document document_;
};

} // namespace

page::Document compose_sheet(const Sheet& sheet, text::FontSet& fonts) {
  return SheetComposer(sheet, fonts).compose();
}

} // namespace hanjang::sheet
