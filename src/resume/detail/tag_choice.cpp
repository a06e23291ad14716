#include "resume/detail/tag_choice.h"

#include <algorithm>

namespace hanjang::resume {
namespace {

bool share_one(const Tags& a, const Tags& b) {
  return std::ranges::any_of(a, [&](const diag::SourceText& one) {
    return std::ranges::find(b, one.text, &diag::SourceText::text) != b.end();
  });
}

} // namespace

bool is_shown(const Tags& tags, const Recipe& recipe) {
  if (share_one(tags, recipe.without)) return false;
  return !recipe.tags || tags.empty() || share_one(tags, *recipe.tags);
}

bool shows_any(const std::vector<SourceRecord>& records, const Recipe& recipe) {
  return std::ranges::any_of(records,
                             [&](const SourceRecord& record) { return is_shown(record.tags, recipe); });
}

} // namespace hanjang::resume
