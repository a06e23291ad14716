#pragma once
// How many of something, in English as the program speaks it. The words of a resume are ICU's affair.

#include <cstddef>
#include <string>
#include <string_view>

namespace hanjang::base {

/// "layout" for one, "layouts" for any other number. For nouns that take an s.
inline std::string noun_for(std::size_t count, std::string_view noun) {
  return std::string(noun) + (count == 1 ? "" : "s");
}

/// "1 page", "3 pages".
inline std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + noun_for(count, noun);
}

} // namespace hanjang::base
