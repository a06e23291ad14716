#include "driver/detail/fonts.h"

#include "base/path_text.h"
#include "diag/suggest.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::driver {
namespace {

// Semibold and bold may stand for each other, regular and bold may not: that would be no emphasis at all.
constexpr int kNearWeight = 100;

namespace fs = std::filesystem;

std::string quoted(const std::vector<std::string>& names) {
  return fmt::format("\"{}\"", fmt::join(names, "\", \""));
}

// The place where a `families` list below `node` holds a name.
std::optional<diag::Span> find_family(const syntax::Node& node, std::string_view name) {
  if (node.table() == nullptr) return std::nullopt;
  for (const syntax::Member& member : node.table()->members) {
    if (const std::optional<diag::Span> inner = find_family(member.value, name)) return inner;
    if (member.key != "families" || member.value.array() == nullptr) continue;
    for (const syntax::Node& item : member.value.array()->items)
      if (item.string() != nullptr && item.string()->text == name) return item.span;
  }
  return std::nullopt;
}

} // namespace

text::FontSet load_fonts(Inputs& inputs, std::size_t documents) {
  std::vector<text::FontFamily> families;
  for (const fs::path& folder : inputs.world().manifest_folders())
    for (const fs::path& file : inputs.world().list_toml(folder)) {
      const std::optional<syntax::Tree> root = inputs.load(file, {});
      if (!root) continue;
      std::optional<text::FontFamily> family = text::decode_font_family(*root, folder, inputs.diagnostics);
      if (!family) continue;
      const bool is_known = std::ranges::any_of(
          families, [&](const text::FontFamily& other) { return other.name == family->name; });
      if (!is_known) families.push_back(std::move(*family));
    }
  return text::FontSet(std::move(families), inputs.world(), inputs.session.font_caches(documents));
}

const text::FontFamily* FamilyCheck::find(const std::string& name) const {
  for (const text::FontFamily& family : fonts_.families())
    if (family.name == name) return &family;
  return nullptr;
}

diag::Span FamilyCheck::place_of(const std::string& name, diag::Span fallback) const {
  // The last file has the last word.
  for (std::size_t i = layouts_.size(); i > 0; --i)
    if (const std::optional<diag::Span> place = find_family(layouts_[i - 1], name)) return *place;
  return fallback;
}

bool FamilyCheck::is_installed(const text::FontFamily& family) {
  const auto [known, is_new] = installed_.try_emplace(&family, false);
  if (is_new)
    known->second = std::any_of(family.faces.begin(), family.faces.end(), [&](const text::FaceSource& face) {
      return fonts_.locate(family, face).has_value();
    });
  return known->second;
}

std::string FamilyCheck::hint_for(const std::string& name) const {
  const text::FontFamily* family = find(name);
  if (family == nullptr) {
    std::vector<std::string_view> known;
    for (const text::FontFamily& other : fonts_.families()) known.push_back(other.name);
    if (std::string question = diag::did_you_mean(name, known, diag::kStringQuotes); !question.empty())
      return question;
    return "`hanjang fonts` lists the families that are known; a font manifest adds one";
  }
  const std::string& file = family->faces.empty() ? name : family->faces.front().path;
  if (file.starts_with("node_modules/"))
    return fmt::format("run `npm ci` in `{}` to install it", base::utf8_of(family->folder));
  if (!family->source.empty()) return fmt::format("it comes with: {}", family->source);
  return fmt::format("put `{}` beside its manifest, or into a font folder of the system", file);
}

bool FamilyCheck::check_list(const std::vector<std::string>& families, diag::Span span,
                             diag::Diagnostics& diagnostics) {
  if (families.empty()) return true;
  const auto stand_in = std::ranges::find_if(families, [&](const std::string& name) {
    const text::FontFamily* family = find(name);
    return family != nullptr && is_installed(*family);
  });
  const std::string& first = families.front();
  if (stand_in == families.begin()) return true;
  const bool is_new = reported_.insert(first).second;
  // A family without a manifest is the layout's own doing; a file that is missing is the machine's.
  const diag::Span place = find(first) == nullptr ? place_of(first, span) : diag::Span{};
  if (stand_in == families.end()) {
    if (is_new)
      diagnostics.report(diag::Code::missing_family, place,
                         fmt::format("none of the fonts a style asks for is installed: {}", quoted(families)),
                         hint_for(first));
    return false;
  }
  if (is_new)
    diagnostics.report(diag::Code::substituted_family, place,
                       fmt::format("font family \"{}\" is not installed; \"{}\" stands in", first, *stand_in),
                       hint_for(first));
  return true;
}

void FamilyCheck::check_weight(const std::vector<std::string>& families, int weight, diag::Span span,
                               diag::Diagnostics& diagnostics) {
  const auto used = std::ranges::find_if(families, [&](const std::string& name) {
    const text::FontFamily* family = find(name);
    return family != nullptr && is_installed(*family);
  });
  if (used == families.end()) return;
  const text::FontFamily& family = *find(*used);
  std::vector<int> weights;
  for (const text::FaceSource& face : family.faces) weights.push_back(face.weight);
  const bool is_near =
      std::ranges::any_of(weights, [&](int has) { return std::abs(has - weight) <= kNearWeight; });
  if (is_near || !reported_.insert(fmt::format("{} {}", *used, weight)).second) return;
  diagnostics.report(
      diag::Code::missing_weight, span,
      fmt::format("font family \"{}\" has no weight near {}; the nearest it has is used", *used, weight),
      fmt::format("it has: {}", fmt::join(weights, ", ")));
}

bool FamilyCheck::check(const design::Design& design, diag::Diagnostics& diagnostics) {
  bool can_set = true;
  for (const design::Style& style : design.styles) {
    can_set = check_list(style.families, style.span, diagnostics) && can_set;
    check_weight(style.families, style.weight, style.span, diagnostics);
  }
  for (const design::InlineStyle* style : {&design.strong, &design.emphasis, &design.code, &design.link})
    can_set = check_list(style->families, {}, diagnostics) && can_set;
  return can_set;
}

} // namespace hanjang::driver
