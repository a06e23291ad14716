#include "spelling/detail/sorted_words.h"

#include "base/ascii.h"

#include <algorithm>
#include <cstddef>

namespace hanjang::spelling {

int compare_caseless(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const auto left = static_cast<unsigned char>(base::ascii::to_lower(a[i]));
    const auto right = static_cast<unsigned char>(base::ascii::to_lower(b[i]));
    if (left != right) return left < right ? -1 : 1;
  }
  return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

std::string_view find_entry(std::string_view list, std::string_view word) {
  std::size_t low = 0;
  std::size_t high = list.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    std::size_t begin = middle;
    while (begin > low && list[begin - 1] != ' ') --begin;
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    const std::string_view entry = list.substr(begin, end - begin);
    const int order = compare_caseless(entry.substr(0, entry.find(':')), word);
    if (order == 0) return entry;
    if (order < 0)
      low = end + 1;
    else
      high = begin;
  }
  return {};
}

} // namespace hanjang::spelling
