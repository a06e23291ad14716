#include "compose/detail/placeholders.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace hanjang::compose {

diag::SourceText fill_in(const diag::SourceText& pattern, std::span<const Filling> fillings) {
  const std::string_view text = pattern.text;
  const auto origin = [&](std::size_t at) {
    return pattern.origin.empty() ? static_cast<std::uint32_t>(at) : pattern.origin[at];
  };
  diag::SourceText result;
  result.span = pattern.span;
  for (std::size_t at = 0; at < text.size();) {
    const auto filling = std::find_if(fillings.begin(), fillings.end(), [&](const Filling& candidate) {
      return text.substr(at).starts_with(candidate.placeholder);
    });
    const bool is_plain = filling == fillings.end();
    result.text += is_plain ? text.substr(at, 1) : std::string_view(filling->value);
    result.origin.resize(result.text.size(), origin(at));
    at += is_plain ? 1 : filling->placeholder.size();
  }
  result.origin.push_back(origin(text.size()));
  return result;
}

std::vector<resume::Inline> put_together(const diag::SourceText& pattern,
                                         std::span<const PatternPart> parts) {
  std::vector<resume::Inline> result;
  const std::string_view text = pattern.text;
  const auto add_literal = [&](std::size_t begin, std::size_t end) {
    if (result.empty()) begin = std::min(text.find_first_not_of(' ', begin), end);
    // A salutation to `인사 담당자님께` has its ending already.
    if (end == text.size() && !result.empty() && result.back().text.text.ends_with(text.substr(begin)))
      return;
    if (begin >= end) return;
    resume::Inline literal;
    literal.text = pattern.slice(begin, end);
    result.push_back(std::move(literal));
  };
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto part = std::ranges::find_if(parts, [&](const PatternPart& candidate) {
      return text.substr(at).starts_with(candidate.placeholder);
    });
    if (part == parts.end()) {
      ++at;
      continue;
    }
    add_literal(from, at);
    result.insert(result.end(), part->text.begin(), part->text.end());
    at += part->placeholder.size();
    from = at;
  }
  add_literal(from, text.size());
  return result;
}

} // namespace hanjang::compose
