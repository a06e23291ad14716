#include "driver/detail/kinds.h"

#include "base/contains.h"
#include "driver/detail/letters.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace hanjang::driver {
namespace {

using design::DocumentKind;

// What descriptions of careers and portfolios are about.
constexpr std::string_view kWorkSections[]{"experience", "projects"};

bool has_work(const DocumentPlan& document) {
  return std::ranges::any_of(document.selected, [](const resume::Resume& resume) {
    return std::ranges::any_of(resume.sections, [](const resume::Section& section) {
      return base::contains(kWorkSections, section.kind);
    });
  });
}

} // namespace

diag::Span place_of(const ChosenLayout& layout, const DocumentPlan& document) {
  const std::vector<diag::SourceText>& names = document.recipe.layouts;
  const auto named = std::ranges::find(names, layout.requested, &diag::SourceText::text);
  return named == names.end() ? diag::Span{} : named->span;
}

void report_cannot_fill(const ChosenLayout& layout, const DocumentPlan& document, std::string what_to_do,
                        diag::Diagnostics& diagnostics) {
  diagnostics.report(diag::Code::cannot_fill, place_of(layout, document),
                     fmt::format("layout `{}` is of the kind `{}`, and there is nothing to fill it with",
                                 layout.name, design::word_of(layout.kind)),
                     std::move(what_to_do));
}

bool can_fill(const ChosenLayout& layout, const DocumentPlan& document, diag::Diagnostics& diagnostics) {
  if (prints_letter(layout.kind)) return document.letter.has_value(); // told where letters are shared out
  if (layout.kind == DocumentKind::resume || document.selected.empty() || has_work(document)) return true;
  report_cannot_fill(layout, document, "it takes `experience` or `projects`", diagnostics);
  return false;
}

} // namespace hanjang::driver
