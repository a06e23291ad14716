#include "driver/listings.h"

#include "base/path_text.h"
#include "driver/detail/fonts.h"
#include "driver/detail/inputs.h"
#include "driver/detail/layout_index.h"
#include "driver/detail/layouts.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>

namespace hanjang::driver {
namespace {

// Any language would do: what differs by language is words and type.
constexpr std::string_view kListingLanguage = "en";

// A region across the page is no column, nor one with pages of its own, and one that hangs is not counted as
// one: what stands in it belongs to the text beside it.
std::string columns_of(const design::Design& design) {
  using Place = design::Region::Place;
  const auto columns =
      std::count_if(design.regions.begin(), design.regions.end(), [](const design::Region& region) {
        return region.place != Place::top && region.place != Place::pages;
      });
  const bool hangs =
      std::any_of(design.regions.begin(), design.regions.end(), [](const design::Region& region) {
        return region.place != Place::pages && region.hang.exists();
      });
  return fmt::format("{}{}", columns, hangs ? " + margin" : "");
}

LayoutInfo describe(const std::string& name, const design::LayoutChain& chain,
                    diag::Diagnostics& diagnostics) {
  const std::optional<design::Design> design = design::resolve_design(chain, kListingLanguage, diagnostics);
  return {name, std::string(design::word_of(design::kind_of(chain))),
          design ? columns_of(*design) : std::string(), design::description_of(chain.files.back())};
}

// Kinds in their own order; what is broken stands with the first.
std::size_t place_of_kind(std::string_view word) {
  if (word.empty()) return 0;
  std::size_t place = 0;
  for (const design::DocumentKind kind : design::all_kinds()) {
    if (word == design::word_of(kind)) break;
    ++place;
  }
  return place;
}

} // namespace

std::vector<LayoutInfo> list_layouts(Session& session, diag::SourceMap& sources,
                                     diag::Diagnostics& diagnostics) {
  Inputs inputs{session, sources, diagnostics, {}};
  std::vector<LayoutInfo> layouts;
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return layouts;
  check_layout_order(*index, session.world(), diagnostics);
  const std::vector<std::filesystem::path> files = layout_files(*index, session.world());
  if (files.empty()) report_no_data(session.world(), diagnostics);
  // What is wrong with the root is wrong with all of them: said once, it is enough.
  if (!load_layout(inputs, {index->root.text, {}, index->root.span})) return layouts;
  for (const std::filesystem::path& file : files) {
    const std::string name = base::utf8_of(file.stem());
    if (const std::optional<design::LayoutChain> chain = load_layout(inputs, {name, {}, {}}))
      layouts.push_back(describe(name, *chain, diagnostics));
    else
      layouts.push_back({name, {}, {}, {}});
  }
  std::ranges::stable_sort(layouts, {}, [](const LayoutInfo& layout) { return place_of_kind(layout.kind); });
  return layouts;
}

std::vector<FontInfo> list_fonts(Session& session, diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
  Inputs inputs{session, sources, diagnostics, {}};
  const text::FontSet fonts = load_fonts(inputs);
  if (fonts.families().empty() && !diagnostics.has_errors()) report_no_data(session.world(), diagnostics);
  std::vector<FontInfo> list;
  for (const text::FontFamily& family : fonts.families())
    for (const text::FaceSource& face : family.faces) {
      const std::optional<std::filesystem::path> path = fonts.locate(family, face);
      list.push_back(
          {family.name,
           face.postscript.empty() ? base::utf8_of(base::path_of(face.path).filename()) : face.postscript,
           face.weight, path ? base::utf8_of(*path) : std::string()});
    }
  return list;
}

} // namespace hanjang::driver
