#include "driver/compile.h"
#include "driver/fonts.h"
#include "driver/inputs.h"
#include "driver/layout_index.h"
#include "driver/layouts.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang {
namespace {

// Any language would do: what differs by language is words and type.
constexpr std::string_view kListingLanguage = "en";

// A region across the page is no column, and one that hangs is not counted as one: what stands in it belongs
// to the text beside it.
std::string columns_of(const Design& design) {
  const auto columns = std::count_if(design.regions.begin(), design.regions.end(),
                                     [](const Region& region) { return region.place != Region::Place::top; });
  const bool hangs = std::any_of(design.regions.begin(), design.regions.end(),
                                 [](const Region& region) { return region.hang.exists(); });
  return fmt::format("{}{}", columns, hangs ? " + margin" : "");
}

LayoutInfo describe(const std::string& name, const LayoutChain& chain, Diagnostics& diagnostics) {
  const std::optional<Design> design = resolve_design(chain, kListingLanguage, diagnostics);
  return {name, design ? columns_of(*design) : std::string(), description_of(chain.files.back())};
}

} // namespace

std::vector<LayoutInfo> list_layouts(const World& world, SourceMap& sources, Diagnostics& diagnostics) {
  Inputs inputs{world, sources, diagnostics};
  std::vector<LayoutInfo> layouts;
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return layouts;
  check_layout_order(*index, world, diagnostics);
  const std::vector<std::filesystem::path> files = layout_files(*index, world);
  if (files.empty()) report_no_data(world, diagnostics);
  // What is wrong with the root is wrong with all of them: said once, it is enough.
  if (!load_layout(inputs, {index->root.text, {}, index->root.span})) return layouts;
  for (const std::filesystem::path& file : files) {
    const std::string name = file.stem().string();
    if (const std::optional<LayoutChain> chain = load_layout(inputs, {name, {}, {}}))
      layouts.push_back(describe(name, *chain, diagnostics));
    else
      layouts.push_back({name, {}, {}});
  }
  return layouts;
}

std::vector<FontInfo> list_fonts(const World& world, SourceMap& sources, Diagnostics& diagnostics) {
  Inputs inputs{world, sources, diagnostics};
  const FontSet fonts = load_fonts(inputs);
  if (fonts.families().empty() && !diagnostics.has_errors()) report_no_data(world, diagnostics);
  std::vector<FontInfo> list;
  for (const FontFamily& family : fonts.families())
    for (const FaceSource& face : family.faces) {
      const std::optional<std::filesystem::path> path = fonts.locate(family, face);
      list.push_back(
          {family.name,
           face.postscript.empty() ? std::filesystem::path(face.path).filename().string() : face.postscript,
           face.weight, path ? path->string() : std::string()});
    }
  return list;
}

} // namespace hanjang
