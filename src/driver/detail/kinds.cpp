#include "driver/detail/kinds.h"

#include "base/contains.h"
#include "driver/detail/letters.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

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

bool can_fill(const ChosenLayout& layout, const DocumentPlan& document, diag::Diagnostics& diagnostics) {
  if (prints_letter(layout.kind)) return document.letter.has_value(); // told where letters are shared out
  if (layout.kind == DocumentKind::resume || document.selected.empty() || has_work(document)) return true;
  const std::vector<diag::SourceText>& names = document.recipe.layouts;
  const auto named = std::ranges::find(names, layout.requested, &diag::SourceText::text);
  diagnostics.report(diag::Code::cannot_fill, named == names.end() ? diag::Span{} : named->span,
                     fmt::format("layout `{}` is of the kind `{}`, and there is nothing to fill it with",
                                 layout.name, design::word_of(layout.kind)),
                     "it takes `experience` or `projects`");
  return false;
}

} // namespace hanjang::driver
