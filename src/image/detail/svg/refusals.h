#pragma once
// Elements that are not printed, and what to do about each.

#include "image/detail/svg/document.h"
#include "image/detail/svg/fault.h"

#include <pugixml.hpp>
#include <string_view>

namespace hanjang::image::svg {

/// True for elements that draw nothing where they stand: definitions, and what is said about a drawing.
bool is_silent(std::string_view name);

/// Reports an element that is not printed by what it is; a `foreignObject` without any text is none.
void refuse_element(pugi::xml_node element, const Document& document, Faults& faults);

/// Reports a label that a program cut short, since it wrote the whole one as a web page beside it.
void check_label(pugi::xml_node choice, pugi::xml_node chosen, const Document& document, Faults& faults);

} // namespace hanjang::image::svg
