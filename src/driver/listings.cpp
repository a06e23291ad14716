#include "driver/compile.h"
#include "driver/fonts.h"
#include "driver/inputs.h"
#include "driver/layout_index.h"

namespace hanjang {

std::vector<LayoutInfo> list_layouts(const World& world, SourceMap& sources, Diagnostics& diagnostics) {
  Inputs inputs{world, sources, diagnostics};
  std::vector<LayoutInfo> layouts;
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return layouts;
  check_layout_order(*index, world, diagnostics);
  const std::vector<std::filesystem::path> files = layout_files(*index, world);
  if (files.empty()) report_no_data(world, diagnostics);
  for (const std::filesystem::path& file : files)
    if (const std::optional<Node> root = inputs.load(file, {}))
      layouts.push_back({file.stem().string(), description_of(*root)});
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
