#include "design/detail/checks.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::design {
namespace {

// Narrower than this, in em of the body text, a column breaks ordinary words.
constexpr double kLeastColumn = 7;
constexpr double kLeastText = 120; // points, either way

double most(Range range) { return std::max(range.loosest, range.tightest); }

bool is_column(const Region& region) {
  return region.place == Region::Place::left || region.place == Region::Place::right;
}

class SpaceCheck {
public:
  SpaceCheck(const Design& design, const Resolver& resolver) : design_(design), resolver_(resolver) {}

  void run() const {
    const double width = design_.page.width.value - most(design_.margins.left) - most(design_.margins.right);
    const double height =
        design_.page.height.value - most(design_.margins.top) - most(design_.margins.bottom);
    if (width < kLeastText || height < kLeastText)
      return report(span_of("page.margin", {}),
                    fmt::format("the margins leave {:.0f} × {:.0f} points for text", width, height),
                    fmt::format("text needs at least {} × {} points", kLeastText, kLeastText));
    if (design_.styles.empty()) return;
    double main = width;
    for (const Region& region : design_.regions)
      if (is_column(region)) main -= most(region.width) + most(region.gap);
    for (const Region& region : design_.regions) {
      if (region.place == Region::Place::pages)
        check_pages(region);
      else
        check(region,
              region.place == Region::Place::main  ? main
              : region.place == Region::Place::top ? width
                                                   : most(region.width),
              height);
    }
    if (design_.footer.exists()) check_footer();
  }

private:
  // A region with pages of its own has margins of its own, or those of the other pages.
  void check_pages(const Region& region) const {
    const Margins& margins = region.margins ? *region.margins : design_.margins;
    const double width = design_.page.width.value - most(margins.left) - most(margins.right);
    const double height = design_.page.height.value - most(margins.top) - most(margins.bottom);
    if (width < kLeastText || height < kLeastText)
      return report(span_of(fmt::format("region.{}.margin", region.name), region.span),
                    fmt::format("the margins of region `{}` leave {:.0f} × {:.0f} points for text",
                                region.name, width, height),
                    fmt::format("text needs at least {} × {} points", kLeastText, kLeastText));
    if (region.margins && region.has_footer && design_.footer.exists()) check_foot(region);
    check(region, width, height);
  }

  // The footer stands where it does on the other pages.
  void check_foot(const Region& region) const {
    constexpr double kAscender = 0.9;
    const FooterDesign& footer = design_.footer;
    const double over = kAscender * most(design_.styles[footer.style].size) - footer.gap;
    const auto is_covered = [&](double Range::*end) {
      return region.margins->bottom.*end < design_.margins.bottom.*end + over;
    };
    if (is_covered(&Range::loosest) || is_covered(&Range::tightest))
      report(span_of(fmt::format("region.{}.margin.bottom", region.name),
                     span_of(fmt::format("region.{}.margin", region.name), region.span)),
             fmt::format("what stands in region `{}` runs into the footer", region.name),
             "give it a larger `margin.bottom`, or footer = false");
  }

  // The letters of a footer reach a little below its baseline.
  void check_footer() const {
    constexpr double kDescender = 0.3;
    const FooterDesign& footer = design_.footer;
    const double low = footer.gap + kDescender * most(design_.styles[footer.style].size);
    const double bottom = std::min(design_.margins.bottom.loosest, design_.margins.bottom.tightest);
    if (low > bottom)
      report(
          span_of("footer.gap", span_of("page.margin.bottom", {})),
          fmt::format("the footer stands {:.0f} points below the text, in a margin of {:.0f}", low, bottom),
          "make [footer] gap smaller, or the margin at the bottom larger");
  }

  void check(const Region& region, double width, double height) const {
    const double least = kLeastColumn * most(design_.styles.front().size);
    if (is_column(region) && width < least)
      return report(
          span_of(fmt::format("region.{}.width", region.name), region.span),
          fmt::format("region `{}` is {:.0f} points wide, too narrow for a word", region.name, width),
          fmt::format("give it a `width` of at least {:.0f} points", least));
    if (width < least && design_.regions.size() > 1)
      return report(widest_column(region.span),
                    fmt::format("region `{}` has {:.0f} points left for text", region.name, width),
                    fmt::format("make the other columns narrower; it needs at least {:.0f}", least));
    const double beside_hang = width - most(region.hang.width) - most(region.hang.gap);
    if (region.hang.exists() && beside_hang < least)
      return report(span_of(fmt::format("region.{}.hang.width", region.name), region.span),
                    fmt::format("the hanging column leaves {:.0f} points for text in region `{}`",
                                beside_hang, region.name),
                    fmt::format("the text needs at least {:.0f}", least));
    if (holds_photo(region)) check_photo(region, width, height, least);
  }

  void check_photo(const Region& region, double width, double height, double least) const {
    const PhotoDesign& photo = design_.photo;
    const bool is_beside =
        photo.place == PhotoDesign::Place::left || photo.place == PhotoDesign::Place::right;
    const double left = width - photo.width - (is_beside ? most(photo.gap) + least : 0);
    if (left < 0)
      report(span_of("photo.width", {}),
             fmt::format("the photo is too wide for region `{}` of {:.0f} points", region.name, width),
             fmt::format("make it narrower by {:.0f} points at least", -left));
    if (photo.height > height)
      report(span_of("photo.height", {}),
             fmt::format("the photo is higher than the page, which has {:.0f} points", height),
             "give it a smaller `height`");
  }

  bool holds_photo(const Region& region) const {
    if (design_.photo.place == PhotoDesign::Place::none) return false;
    return region.names(design_.photo.entry);
  }

  // The column that takes most from the main region.
  diag::Span widest_column(diag::Span fallback) const {
    const Region* widest = nullptr;
    for (const Region& region : design_.regions)
      if (is_column(region) && (widest == nullptr || most(region.width) > most(widest->width)))
        widest = &region;
    return widest == nullptr ? fallback : span_of(fmt::format("region.{}.width", widest->name), widest->span);
  }

  // Where a value is said.
  diag::Span span_of(std::string_view path, diag::Span fallback) const {
    const syntax::Node* node = resolver_.at(path);
    return node != nullptr ? node->span : fallback;
  }

  void report(diag::Span span, std::string message, std::string hint) const {
    resolver_.diagnostics().report(diag::Code::region_too_narrow, span, std::move(message), std::move(hint));
  }

  const Design& design_;
  const Resolver& resolver_;
};

} // namespace

void check_space(const Design& design, const Resolver& resolver) { SpaceCheck(design, resolver).run(); }

} // namespace hanjang::design
