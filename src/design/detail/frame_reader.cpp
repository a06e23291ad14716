#include "design/detail/frame_reader.h"

#include "design/detail/merge.h"
#include "design/detail/outline.h"
#include "diag/suggest.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace hanjang::design {
namespace {

constexpr Range kStrokes{0, 20};

const syntax::Node* member(const syntax::Node* node, std::string_view key) {
  return node == nullptr || node->table() == nullptr ? nullptr : syntax::find(*node->table(), key);
}

class FrameReader {
public:
  FrameReader(const Resolver& resolver, const EntryReader& reader) : resolver_(resolver), reader_(reader) {}

  void read(Design& design) const {
    design.regions = regions();
    design.box = box();
    design.photo = photo();
    design.footer = footer();
    design.icon = icon();
  }

private:
  Stroke stroke(const syntax::Node* node) const {
    Stroke result;
    result.thickness = resolver_.number(member(node, "thickness"), kStrokes, 0);
    if (const syntax::Node* color = member(node, "color")) result.color = resolver_.color(*color);
    return result;
  }

  std::optional<base::Color> fill(const syntax::Node* node) const {
    if (node == nullptr || resolver_.string(node) == "none") return std::nullopt;
    return resolver_.color(*node);
  }

  HeadingDesign heading(const syntax::Node* node) const {
    constexpr std::array<std::string_view, 3> kPlaces{"above", "column", "hang"};
    constexpr std::array<std::string_view, 3> kRulePlaces{"below", "above", "beside"};
    HeadingDesign result;
    const syntax::Node* space = member(node, "space");
    const syntax::Node* rule = member(node, "rule");
    result.style = reader_.style(member(node, "style"));
    result.place = static_cast<HeadingDesign::Place>(resolver_.choice(member(node, "place"), kPlaces, 0));
    constexpr std::array<std::string_view, 2> kSides{"left", "center"};
    result.center = resolver_.choice(member(node, "align"), kSides, 0) == 1;
    result.space_above = resolver_.range(member(space, "above"), {});
    result.space_below = resolver_.range(member(space, "below"), {});
    result.rule = stroke(rule);
    result.rule_place =
        static_cast<HeadingDesign::RulePlace>(resolver_.choice(member(rule, "place"), kRulePlaces, 0));
    result.rule_gap = resolver_.range(member(rule, "gap"), {});
    return result;
  }

  HangDesign hang(const syntax::Node* node) const {
    constexpr std::array<std::string_view, 2> kSides{"left", "right"};
    HangDesign result;
    result.width = resolver_.range(member(node, "width"), {});
    result.gap = resolver_.range(member(node, "gap"), {});
    result.flush_right = resolver_.choice(member(node, "align"), kSides, 0) == 1;
    result.rule = stroke(member(node, "rule"));
    const syntax::Node* dot = member(node, "dot");
    result.dot = resolver_.number(member(dot, "size"), kStrokes, 0);
    if (const syntax::Node* color = member(dot, "color")) result.dot_color = resolver_.color(*color);
    return result;
  }

  Region region(const diag::SourceText& name, const syntax::Node& node) const {
    constexpr std::array<std::string_view, 4> kPlaces{"main", "left", "right", "top"};
    Region result;
    result.name = name.text;
    result.span = name.span;
    result.place = static_cast<Region::Place>(resolver_.choice(member(&node, "place"), kPlaces, 0));
    result.width = resolver_.range(member(&node, "width"), {});
    result.gap = resolver_.range(member(&node, "gap"), {});
    result.padding = resolver_.range(member(&node, "padding"), {});
    result.fill = fill(member(&node, "fill"));
    result.rule = stroke(member(&node, "rule"));
    result.sections = resolver_.source_texts(member(&node, "sections"));
    result.hang = hang(member(&node, "hang"));
    syntax::Node headings = resolver_.at("heading") != nullptr ? *resolver_.at("heading") : syntax::Node{};
    if (const syntax::Node* own = member(&node, "heading")) headings = merge(std::move(headings), *own);
    result.heading = heading(&headings);
    return result;
  }

  std::vector<Region> regions() const {
    std::vector<Region> result;
    const syntax::Node* tables = resolver_.at("region");
    resolver_.need("heading.style");
    const syntax::Node* names = resolver_.need("page.regions");
    if (names == nullptr || names->array() == nullptr) return result;
    for (const syntax::Node& item : names->array()->items) {
      const diag::SourceText name = resolver_.source_text(&item);
      const bool is_repeated = std::any_of(result.begin(), result.end(),
                                           [&](const Region& other) { return other.name == name.text; });
      if (is_repeated)
        resolver_.diagnostics().report(diag::Code::named_twice, name.span,
                                       fmt::format("region `{}` is on the page already", name.text));
      else if (const syntax::Node* node = member(tables, name.text))
        result.push_back(region(name, *node));
      else
        report_unknown_name(name, "region", diag::Code::unknown_style, keys_of(tables),
                            resolver_.diagnostics());
    }
    check_places(result, names->span);
    return result;
  }

  void check_places(const std::vector<Region>& regions, diag::Span span) const {
    const auto with = [&](Region::Place place) {
      return std::count_if(regions.begin(), regions.end(), [&](const Region& r) { return r.place == place; });
    };
    if (with(Region::Place::main) != 1)
      resolver_.diagnostics().report(
          diag::Code::bad_regions, span,
          fmt::format("of the regions of a page one is the main one, here are {}", with(Region::Place::main)),
          "give the others a `place` of left, right or top");
    for (const auto& [place, side] :
         {std::pair{Region::Place::left, "left"}, std::pair{Region::Place::right, "right"}})
      if (with(place) > 1)
        resolver_.diagnostics().report(
            diag::Code::bad_regions, span,
            fmt::format("{} regions are at the {}, where one has room", with(place), side),
            "put what they hold into one, in the order of its `sections`");
  }

  BoxDesign box() const {
    BoxDesign result;
    const syntax::Node* node = resolver_.at("box");
    const syntax::Node* padding = member(node, "padding");
    result.title_style = reader_.style(member(node, "style"));
    result.line = stroke(member(node, "line"));
    result.frame = stroke(member(node, "frame"));
    result.fill = fill(member(node, "fill"));
    result.padding_x = resolver_.range(member(padding, "x"), {});
    result.padding_y = resolver_.range(member(padding, "y"), {});
    return result;
  }

  PhotoDesign photo() const {
    constexpr std::array<std::string_view, 4> kPlaces{"none", "left", "right", "above"};
    constexpr std::array<std::string_view, 2> kShapes{"square", "round"};
    constexpr std::array<std::string_view, 2> kEntries{"person", "contact"};
    constexpr Range kSides{20, 400};
    PhotoDesign result;
    const syntax::Node* node = resolver_.at("photo");
    result.place = static_cast<PhotoDesign::Place>(resolver_.choice(member(node, "place"), kPlaces, 0));
    result.entry = kEntries[resolver_.choice(member(node, "entry"), kEntries, 0)];
    result.width = resolver_.number(member(node, "width"), kSides, 85);
    result.height = resolver_.number(member(node, "height"), kSides, 113);
    result.round = resolver_.choice(member(node, "shape"), kShapes, 0) == 1;
    result.gap = resolver_.range(member(node, "gap"), {});
    result.frame = stroke(member(node, "frame"));
    return result;
  }

  // A text with placeholders that there are.
  diag::SourceText footer_text(const syntax::Node* node) const {
    constexpr std::array<std::string_view, 3> kPlaceholders{"page", "pages", "name"};
    const diag::SourceText text = resolver_.source_text(node);
    for (std::size_t at = text.text.find('{'); at != std::string::npos; at = text.text.find('{', at + 1)) {
      const std::size_t end = std::min(text.text.find('}', at), text.text.size());
      const std::string word = text.text.substr(at + 1, end - at - 1);
      if (end < text.text.size() &&
          std::find(kPlaceholders.begin(), kPlaceholders.end(), word) != kPlaceholders.end())
        continue;
      const auto near = diag::nearest_name(word, kPlaceholders);
      resolver_.diagnostics().report(
          diag::Code::bad_placeholder, text.locate(at, std::min(end + 1, text.text.size())),
          fmt::format("a footer has nothing to put in place of `{}`", text.text.substr(at, end + 1 - at)),
          near ? fmt::format("did you mean {{{}}}?", *near) : "there are {page}, {pages} and {name}");
    }
    return text;
  }

  FooterDesign footer() const {
    FooterDesign result;
    const syntax::Node* node = resolver_.at("footer");
    result.left = footer_text(member(node, "left"));
    result.center = footer_text(member(node, "center"));
    result.right = footer_text(member(node, "right"));
    result.style = reader_.style(member(node, "style"));
    result.gap = resolver_.number(member(node, "gap"), {0, 200}, 20);
    result.single = resolver_.boolean(member(node, "single"), false);
    return result;
  }

  IconDesign icon() const {
    IconDesign result;
    const syntax::Node* node = resolver_.at("icon");
    result.show = resolver_.boolean(member(node, "show"), false);
    result.size = resolver_.number(member(node, "size"), {0.2, 4}, 1);
    result.gap = resolver_.number(member(node, "gap"), {0, 4}, 0.35);
    if (const syntax::Node* color = member(node, "color")) result.color = resolver_.color(*color);
    const syntax::Node* paths = member(node, "path");
    if (paths == nullptr || paths->table() == nullptr) return result;
    for (const syntax::Member& path : paths->table()->members) {
      result.names.push_back({path.key, path.key_span, {}});
      if (auto outline = read_outline(resolver_.string(&path.value)))
        result.outlines.emplace(path.key, std::move(*outline));
      else
        resolver_.diagnostics().report(diag::Code::bad_outline, path.value.span,
                                       fmt::format("the outline of icon `{}` cannot be read", path.key),
                                       "write SVG path data of M, L, H, V, C and Z in a square of 24");
    }
    return result;
  }

  const Resolver& resolver_;
  const EntryReader& reader_;
};

} // namespace

void read_frame(const Resolver& resolver, const EntryReader& reader, Design& design) {
  FrameReader(resolver, reader).read(design);
}

} // namespace hanjang::design
