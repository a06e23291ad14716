#include "design/page_parts.h"

#include <algorithm>

namespace hanjang::design {

bool Region::names(std::string_view section) const {
  return std::any_of(sections.begin(), sections.end(),
                     [&](const diag::SourceText& one) { return one.text == section; });
}

std::size_t region_of_person(const std::vector<Region>& regions) {
  const auto first = [&](auto is_it) {
    return static_cast<std::size_t>(std::find_if(regions.begin(), regions.end(), is_it) - regions.begin());
  };
  const std::size_t named = first([](const Region& region) { return region.names("person"); });
  const std::size_t top = first([](const Region& region) { return region.place == Region::Place::top; });
  const std::size_t main = first([](const Region& region) { return region.place == Region::Place::main; });
  return named < regions.size() ? named : top < regions.size() ? top : main;
}

} // namespace hanjang::design
