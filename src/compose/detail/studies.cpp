#include "compose/detail/studies.h"

#include "base/ascii.h"
#include "compose/detail/fields.h"
#include "compose/detail/placeholders.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::compose {
namespace {

using Inlines = std::vector<resume::Inline>;

constexpr std::string_view kDegreeMark = "{degree}";
constexpr std::string_view kMajorMark = "{major}";

// True if the words of `part` stand in a text: "M.S. in Physics" has Physics, "Bachelor of Arts" no Art.
bool has_words(std::string_view text, std::string_view part) {
  const auto joins = [&](std::size_t at) {
    return at < text.size() && base::ascii::is_letter_byte(text[at]);
  };
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    if ((at == 0 || !joins(at - 1)) && !joins(at + part.size())) return true;
  return false;
}

} // namespace

std::vector<resume::Inline> studies_of(const resume::Record& record, const design::Words& words) {
  const auto* degree = record.get<resume::RichText>("degree");
  const auto* major = record.get<resume::RichText>("major");
  const auto pattern = words.patterns.find(std::string(kStudiesField));
  const bool has_both = degree != nullptr && major != nullptr && !degree->inlines.empty() &&
                        !major->inlines.empty() && pattern != words.patterns.end();
  if (!has_both || has_words(degree->plain(), major->plain()))
    return degree != nullptr ? degree->inlines : major != nullptr ? major->inlines : Inlines{};
  const std::array<PatternPart, 2> parts{PatternPart{kDegreeMark, degree->inlines},
                                         PatternPart{kMajorMark, major->inlines}};
  return put_together(pattern->second, parts);
}

} // namespace hanjang::compose
