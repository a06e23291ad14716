#include "design/detail/page_parts_reader.h"

#include "design/detail/icon_path.h"
#include "design/detail/placeholders.h"
#include "syntax/merge.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace hanjang::design {
namespace {

constexpr std::array<std::string_view, 3> kFooterPlaceholders{"page", "pages", "name"};

class PagePartsReader {
public:
  PagePartsReader(const Resolver& resolver, const EntryReader& reader)
      : resolver_(resolver), reader_(reader) {}

  void read(Design& design) const {
    const Values layout = resolver_.values();
    design.regions = regions();
    design.box = box(layout.inner("box"));
    design.photo = photo(layout.inner("photo"));
    design.picture = picture(layout.inner("picture"));
    design.card = card(layout.inner("card"));
    design.contents = contents(layout.inner("contents"));
    design.footer = footer(layout.inner("footer"));
    design.icon = icon(layout.inner("icon"));
  }

private:
  Stroke stroke(const Values& values) const {
    Stroke result;
    result.thickness = values.number("thickness");
    if (const syntax::Node* color = values.at("color")) result.color = resolver_.color(*color);
    return result;
  }

  HeadingDesign heading(const Values& values) const {
    HeadingDesign result;
    const Values space = values.inner("space");
    const Values rule = values.inner("rule");
    result.style = reader_.style(values.at("style"));
    result.place = values.choice<HeadingDesign::Place>("place");
    result.center = values.word("align") == "center";
    result.space_above = space.range("above");
    result.space_below = space.range("below");
    result.rule = stroke(rule);
    result.rule_place = rule.choice<HeadingDesign::RulePlace>("place");
    result.rule_gap = rule.range("gap");
    return result;
  }

  HangDesign hang(const Values& values) const {
    HangDesign result;
    result.width = values.range("width");
    result.gap = values.range("gap");
    result.flush_right = values.word("align") == "right";
    result.rule = stroke(values.inner("rule"));
    const Values dot = values.inner("dot");
    result.dot = dot.number("size");
    if (const syntax::Node* color = dot.at("color")) result.dot_color = resolver_.color(*color);
    return result;
  }

  Region region(const diag::SourceText& name, const Values& values) const {
    Region result;
    result.name = name.text;
    result.span = name.span;
    result.place = values.choice<Region::Place>("place");
    result.width = values.range("width");
    result.gap = values.range("gap");
    result.padding = values.range("padding");
    result.fill = resolver_.fill(values.at("fill"));
    result.rule = stroke(values.inner("rule"));
    result.sections = values.texts("sections");
    result.hang = hang(values.inner("hang"));
    result.has_footer = values.at("footer") == nullptr || values.flag("footer");
    if (const syntax::Node* margin = values.at("margin")) result.margins = margins_of(values, *margin);
    const Values headings = values.inner("heading");
    const syntax::Node* common = resolver_.at("heading");
    syntax::Node merged = common != nullptr ? *common : syntax::Node{};
    if (headings.node() != nullptr) merged = syntax::merge(std::move(merged), *headings.node());
    result.heading = heading(Values(&merged, headings.spec()));
    return result;
  }

  // What a region says of its margins, over those of all pages.
  Margins margins_of(const Values& region, const syntax::Node& own) const {
    const syntax::Node* common = resolver_.at("page.margin");
    const syntax::Node merged = common == nullptr ? own : syntax::merge(*common, own);
    return read_margins(Values(&merged, *region.key("margin").table));
  }

  std::vector<Region> regions() const {
    std::vector<Region> result;
    resolver_.need("heading.style");
    const syntax::Node* names = resolver_.need("page.regions");
    if (names == nullptr || names->array() == nullptr) return result;
    for (const diag::SourceText& name : texts_of(names)) add_region(name, result);
    check_places(result, names->span);
    return result;
  }

  void add_region(const diag::SourceText& name, std::vector<Region>& regions) const {
    const syntax::Node* tables = resolver_.at("region");
    const bool is_repeated = std::any_of(regions.begin(), regions.end(),
                                         [&](const Region& other) { return other.name == name.text; });
    if (is_repeated)
      resolver_.diagnostics().report(diag::Code::named_twice, name.span,
                                     fmt::format("region `{}` is on the page already", name.text));
    else if (const syntax::Node* node = member_of(tables, name.text))
      regions.push_back(region(name, Values(node, *resolver_.values().key("region").table)));
    else
      report_unknown_name(name, "region", diag::Code::unknown_style, keys_of(tables),
                          resolver_.diagnostics());
  }

  void check_places(const std::vector<Region>& regions, diag::Span span) const {
    const auto with = [&](Region::Place place) {
      return std::count_if(regions.begin(), regions.end(), [&](const Region& r) { return r.place == place; });
    };
    if (with(Region::Place::main) != 1)
      resolver_.diagnostics().report(
          diag::Code::bad_regions, span,
          fmt::format("of the regions of a page one is the main one, here are {}", with(Region::Place::main)),
          "give the others a `place` of left, right, top or pages");
    for (const auto& [place, side] :
         {std::pair{Region::Place::left, "left"}, std::pair{Region::Place::right, "right"}})
      if (with(place) > 1)
        resolver_.diagnostics().report(
            diag::Code::bad_regions, span,
            fmt::format("{} regions are at the {}, where one has room", with(place), side),
            "put what they hold into one, in the order of its `sections`");
  }

  BoxDesign box(const Values& values) const {
    BoxDesign result;
    const Values padding = values.inner("padding");
    result.title_style = reader_.style(values.at("style"));
    result.line = stroke(values.inner("line"));
    result.frame = stroke(values.inner("frame"));
    result.fill = resolver_.fill(values.at("fill"));
    result.padding_x = padding.range("x");
    result.padding_y = padding.range("y");
    return result;
  }

  PhotoDesign photo(const Values& values) const {
    PhotoDesign result;
    result.place = values.choice<PhotoDesign::Place>("place");
    result.entry = values.word("entry");
    result.width = values.number("width");
    result.height = values.number("height");
    result.round = values.word("shape") == "round";
    result.gap = values.range("gap");
    result.frame = stroke(values.inner("frame"));
    return result;
  }

  PictureDesign picture(const Values& values) const {
    return {.height = values.range("height"),
            .gap = values.range("gap"),
            .caption_gap = values.range("caption_gap"),
            .frame = stroke(values.inner("frame")),
            .least_dpi = values.number("least_dpi")};
  }

  CardDesign card(const Values& values) const {
    const Values padding = values.inner("padding");
    return {.fill = resolver_.fill(values.at("fill")),
            .frame = stroke(values.inner("frame")),
            .padding_x = padding.range("x"),
            .padding_y = padding.range("y"),
            .gap = values.range("gap")};
  }

  ContentsDesign contents(const Values& values) const {
    ContentsDesign result;
    result.style = reader_.style(values.at("style"));
    result.inner_style = reader_.style(values.at("inner_style"), result.style);
    result.space = values.range("space");
    result.inner_space = values.range("inner_space");
    result.least_pages = static_cast<std::size_t>(values.number("least_pages"));
    return result;
  }

  FooterDesign footer(const Values& values) const {
    const auto text = [&](std::string_view side) {
      diag::SourceText part = values.text(side);
      check_placeholders(part, "a footer", kFooterPlaceholders, resolver_.diagnostics());
      return part;
    };
    FooterDesign result;
    result.left = text("left");
    result.center = text("center");
    result.right = text("right");
    result.style = reader_.style(values.at("style"));
    result.gap = values.number("gap");
    result.single = values.flag("single");
    return result;
  }

  IconDesign icon(const Values& values) const {
    IconDesign result;
    result.show = values.flag("show");
    result.size = values.number("size");
    result.gap = values.number("gap");
    if (const syntax::Node* color = values.at("color")) result.color = resolver_.color(*color);
    const syntax::Node* paths = values.at("path");
    if (paths == nullptr || paths->table() == nullptr) return result;
    for (const syntax::Member& path : paths->table()->members) {
      result.names.push_back({path.key, path.key_span, {}});
      if (auto drawn = read_icon_path(text_of(&path.value).text))
        result.paths.emplace(path.key, std::move(*drawn));
      else
        resolver_.diagnostics().report(diag::Code::bad_icon_path, path.value.span,
                                       fmt::format("the path of icon `{}` cannot be read", path.key),
                                       "write SVG path data of M, L, H, V, C and Z in a square of 24");
    }
    return result;
  }

  const Resolver& resolver_;
  const EntryReader& reader_;
};

} // namespace

Margins read_margins(const Values& margin) {
  return {margin.range("top"), margin.range("right"), margin.range("bottom"), margin.range("left")};
}

void read_page_parts(const Resolver& resolver, const EntryReader& reader, Design& design) {
  PagePartsReader(resolver, reader).read(design);
}

} // namespace hanjang::design
