#include "resume/detail/visibility.h"

#include "base/contains.h"
#include "schema/language_codes.h"

#include <algorithm>

namespace hanjang::resume {
namespace {

constexpr std::string_view kKorean = "ko";

} // namespace

// What is said of one language stands over what is said of all.
Hidden::Hidden(const Recipe& recipe, std::string_view language) {
  if (!schema::same_language(language, kKorean))
    paths_.assign(std::begin(kPrivatePaths), std::end(kPrivatePaths));
  const auto add = [&](const PathsByLanguage& by_language, bool of_all, auto apply) {
    for (const auto& [code, paths] : by_language)
      if (of_all ? code.empty() : !code.empty() && schema::same_language(code, language))
        for (const diag::SourceText& path : paths) apply(path.text);
  };
  const auto hide = [&](const std::string& path) {
    paths_.push_back(path);
    asked_.push_back(path);
    std::erase(shown_, path);
  };
  const auto show = [&](const std::string& path) {
    std::erase(paths_, path);
    std::erase(asked_, path);
    shown_.push_back(path);
  };
  for (const Visibility& level : recipe.visibility)
    for (const bool of_all : {true, false}) {
      add(level.hide, of_all, hide);
      add(level.show, of_all, show);
    }
}

bool Hidden::hides(std::string_view path) const { return base::contains(paths_, path); }

bool Hidden::hides_unasked(std::string_view path) const {
  return hides(path) && !base::contains(asked_, path);
}

bool Hidden::shows(std::string_view path) const { return base::contains(shown_, path); }

} // namespace hanjang::resume
