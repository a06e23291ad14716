#include "design/detail/checks.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>
#include <tuple>

namespace hanjang::design {
namespace {

constexpr double kLeastContrast = 4.5;
constexpr double kLeastIconContrast = 3;
constexpr base::Color kPaper{255, 255, 255};

std::string hex(base::Color color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

void add_styles(const std::vector<FieldRef>& fields, std::set<StyleIndex>& styles) {
  for (const FieldRef& field : fields)
    if (field.style) styles.insert(*field.style);
}

// The styles in which entries of a kind print something, those of lists inside them included.
void add_styles(const Design& design, const std::string& kind, std::set<StyleIndex>& styles, int depth = 0) {
  const auto entry = design.entries.find(kind);
  if (entry == design.entries.end() || depth > 3) return;
  for (const Row& row : entry->second.rows) {
    styles.insert(row.style);
    for (const auto* fields : {&row.left, &row.right, &row.label, &row.hang}) add_styles(*fields, styles);
    for (const CellDesign& cell : row.cells) add_styles(cell.fields, styles);
    if (row.kind == Row::Kind::bullets) styles.insert({design.bullet.style, design.bullet.inner_style});
    if (!row.list.text.empty()) add_styles(design, row.list.text, styles, depth + 1);
  }
}

bool is_elsewhere(const Design& design, const std::string& kind) {
  return std::any_of(design.regions.begin(), design.regions.end(), [&](const Region& region) {
    return region.place != Region::Place::main && region.names(kind);
  });
}

class ContrastCheck {
public:
  ContrastCheck(const Design& design, const Resolver& resolver) : design_(design), resolver_(resolver) {}

  void region(const Region& region) {
    std::set<StyleIndex> styles;
    bool has_sections = false;
    if (region.place == Region::Place::main) {
      for (const auto& [kind, entry] : design_.entries)
        if (kind != "contact" && !is_elsewhere(design_, kind)) add_styles(design_, kind, styles);
      has_sections = true;
    }
    for (const diag::SourceText& kind : region.sections) {
      add_styles(design_, kind.text, styles);
      has_sections |= kind.text != "person";
    }
    if (has_sections) styles.insert(region.heading.style);
    const base::Color ground = region.fill.value_or(kPaper);
    for (const StyleIndex style : styles) check(design_.styles[style], ground, region);
    if (design_.icon.show && holds_person(region)) check_icons(ground, region);
  }

private:
  void check(const Style& style, base::Color ground, const Region& region) {
    const double ratio = base::contrast_ratio(style.color, ground);
    if (ratio >= kLeastContrast) return;
    const syntax::Node* color = resolver_.at(fmt::format("style.{}.color", style.name));
    if (color == nullptr) color = resolver_.at("style.body.color");
    const diag::Span span = color != nullptr ? color->span : style.span;
    // A colour that many styles have from `body` is one fault, told of the first.
    const bool is_new = told_.emplace(span.source, span.begin, hex(ground)).second;
    if (!is_new) return;
    resolver_.diagnostics().report(
        diag::Code::low_contrast, span,
        fmt::format("style `{}` is hard to read in region `{}`: {} on {} has a contrast of "
                    "{:.1f} to 1",
                    style.name, region.name, hex(style.color), hex(ground), ratio),
        fmt::format("text needs {} to 1: take a {} colour", kLeastContrast,
                    base::contrast_ratio(ground, kPaper) < 4.5 ? "darker" : "lighter"));
  }

  // Icons stand beside what tells how to reach the person: in the regions that name it, else where it stands.
  bool holds_person(const Region& region) const {
    const auto names_it = [](const Region& candidate) {
      return candidate.names("person") || candidate.names("contact");
    };
    if (std::any_of(design_.regions.begin(), design_.regions.end(), names_it)) return names_it(region);
    return &region == &design_.regions[region_of_person(design_.regions)];
  }

  // WCAG 2.1, success criterion 1.4.11: what is drawn needs less than text.
  void check_icons(base::Color ground, const Region& region) {
    const double ratio = base::contrast_ratio(design_.icon.color, ground);
    const syntax::Node* color = resolver_.at("icon.color");
    if (ratio >= kLeastIconContrast || color == nullptr) return;
    resolver_.diagnostics().report(
        diag::Code::low_contrast, color->span,
        fmt::format("icons are hard to see in region `{}`: {} on {} has a contrast of {:.1f} to 1",
                    region.name, hex(design_.icon.color), hex(ground), ratio),
        fmt::format("they need {} to 1", kLeastIconContrast));
  }

  const Design& design_;
  const Resolver& resolver_;
  std::set<std::tuple<diag::SourceId, std::uint32_t, std::string>> told_;
};

} // namespace

void check_contrast(const Design& design, const Resolver& resolver) {
  ContrastCheck check(design, resolver);
  for (const Region& region : design.regions) check.region(region);
}

} // namespace hanjang::design
