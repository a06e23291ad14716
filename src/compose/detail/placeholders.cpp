#include "compose/detail/placeholders.h"

#include <algorithm>
#include <cstdint>

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

} // namespace hanjang::compose
