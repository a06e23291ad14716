#include "design/detail/placeholders.h"

#include "base/contains.h"
#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace hanjang::design {
namespace {

// "there are {page}, {pages} and {name}"
std::string all_of(std::span<const std::string_view> known) {
  std::string list;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const std::string_view before = i == 0 ? "" : i + 1 < known.size() ? ", " : " and ";
    list += fmt::format("{}{{{}}}", before, known[i]);
  }
  return "there are " + list;
}

} // namespace

bool check_placeholders(const diag::SourceText& text, std::string_view what,
                        std::span<const std::string_view> known, diag::Diagnostics& diagnostics) {
  bool are_known = true;
  for (std::size_t at = text.text.find('{'); at != std::string::npos; at = text.text.find('{', at + 1)) {
    const std::size_t end = std::min(text.text.find('}', at), text.text.size());
    const std::string word = text.text.substr(at + 1, end - at - 1);
    if (end < text.text.size() && base::contains(known, std::string_view(word))) continue;
    are_known = false;
    const std::string question = diag::did_you_mean(word, known, {"{", "}"});
    diagnostics.report(
        diag::Code::bad_placeholder, text.locate(at, std::min(end + 1, text.text.size())),
        fmt::format("{} has nothing to put in place of `{}`", what, text.text.substr(at, end + 1 - at)),
        question.empty() ? all_of(known) : question);
  }
  return are_known;
}

void check_pattern(const diag::SourceText& pattern, std::string_view key,
                   std::span<const std::string_view> parts, std::string_view example,
                   diag::Diagnostics& diagnostics) {
  if (!pattern.span || !check_placeholders(pattern, fmt::format("`{}`", key), parts, diagnostics)) return;
  for (const std::string_view part : parts)
    if (!base::contains(pattern.text, fmt::format("{{{}}}", part)))
      diagnostics.report(diag::Code::bad_pattern, pattern.span,
                         fmt::format("`{}` has no place for `{{{}}}`, which would not be printed", key, part),
                         fmt::format("for example: {} = {}", key, example));
}

} // namespace hanjang::design
