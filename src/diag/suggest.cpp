#include "diag/suggest.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>
#include <vector>

namespace hanjang::diag {
namespace {

// What counts of a name: ASCII letters lose their case, hyphens and underscores go.
std::u32string folded(std::string_view name) {
  std::u32string result;
  for (const char32_t c : base::utf8::to_utf32(name)) {
    if (c == U'-' || c == U'_') continue;
    result.push_back(base::ascii::to_lower(c));
  }
  return result;
}

// Optimal string alignment: insert, delete, replace, swap two neighbours; no part is edited twice.
// (L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.2.)
std::size_t alignment_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

} // namespace

std::optional<std::string> nearest_name(std::string_view word, std::span<const std::string_view> candidates) {
  const std::u32string wanted = folded(word);
  std::optional<std::string> nearest;
  std::size_t nearest_distance = 0;
  for (const std::string_view candidate : candidates) {
    const std::u32string name = folded(candidate);
    const std::size_t longer = std::max(wanted.size(), name.size());
    const std::size_t limit = std::max<std::size_t>(1, longer / 3);
    // Names that share no character are never meant, short as they may be.
    if (difference(wanted.size(), name.size()) > limit || longer == 0) continue;
    const std::size_t distance = alignment_distance(wanted, name);
    if (distance > limit || distance == longer) continue;
    if (!nearest || distance < nearest_distance) {
      nearest = std::string(candidate);
      nearest_distance = distance;
    }
  }
  return nearest;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates, Quotes quotes) {
  const auto nearest = nearest_name(word, candidates);
  return nearest ? fmt::format("did you mean {}{}{}?", quotes.open, *nearest, quotes.close) : std::string();
}

std::string did_you_mean_or_list(std::string_view word, std::span<const std::string_view> candidates,
                                 Quotes quotes) {
  const std::string question = did_you_mean(word, candidates, quotes);
  return question.empty() ? fmt::format("there are: {}", fmt::join(candidates, ", ")) : question;
}

} // namespace hanjang::diag
