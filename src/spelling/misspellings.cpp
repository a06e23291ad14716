#include "spelling/misspellings.h"

#include "spelling/detail/misspellings_from_m.h"
#include "spelling/detail/misspellings_to_l.h"
#include "spelling/detail/sorted_words.h"

namespace hanjang::spelling {

std::string_view right_form_of(std::string_view misspelling) {
  const std::string_view list = misspelling < "m" ? kMisspellingsToL : kMisspellingsFromM;
  const std::string_view entry = find_entry(list, misspelling);
  return entry.empty() ? entry : entry.substr(entry.find(':') + 1);
}

} // namespace hanjang::spelling
