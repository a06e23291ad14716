#pragma once
// What a recipe shows of what bears tags.

#include "resume/recipe.h"

namespace hanjang::resume {

/// True if a recipe shows what bears these tags: the recipe asks for none or for one of them, or there are
/// none; and it leaves none of them out. What stands in something is asked of only where that shows.
bool is_shown(const Tags& tags, const Recipe& recipe);

/// True if any record of a list is shown.
bool shows_any(const std::vector<SourceRecord>& records, const Recipe& recipe);

} // namespace hanjang::resume
