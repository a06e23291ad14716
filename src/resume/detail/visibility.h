#pragma once
// What is hidden in a language.

#include "resume/recipe.h"

#include <span>
#include <string_view>

namespace hanjang::resume {

/// What documents in other languages than Korean leave out unless it is shown: abroad, employers do not want
/// to see them.
inline constexpr std::string_view kPrivatePaths[]{"person.photo", "person.birth"};

/// What one language of a recipe does not print.
class Hidden {
public:
  Hidden(const Recipe& recipe, std::string_view language);

  bool hides(std::string_view path) const;
  /// True if it is hidden although nobody has asked for that.
  bool hides_unasked(std::string_view path) const;
  /// True if the recipe says to show it.
  bool shows(std::string_view path) const;

private:
  std::vector<std::string> paths_;
  std::vector<std::string> asked_;
  std::vector<std::string> shown_;
};

} // namespace hanjang::resume
