#pragma once
// What links are for who cannot see where they stand (ISO 14289-1, 7.18.5): an address alone does not say.

#include "design/design.h"
#include "resume/model.h"

#include <string>
#include <string_view>

namespace hanjang::compose {

/// Of the link of an e-mail address: "E-mail: gildong@example.com". Empty where the layout has no words for
/// it.
std::string mail_link_words(std::string_view address, const design::Words& words);

/// Of the link of a telephone number, likewise.
std::string phone_link_words(std::string_view number, const design::Words& words);

/// Of the link of a page whose address is printed: what it is called, and the address. Without a name the
/// address has to do.
std::string page_link_words(std::string_view name, std::string_view address);

/// What a record's own page is called: the record. Empty for one without a name.
std::string name_of_page(const resume::Record& record);

} // namespace hanjang::compose
