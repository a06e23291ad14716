#pragma once
// What may stand in a file, as a page to read.

#include <string>

namespace hanjang::driver {

/// The reference of resume files in Markdown, made from their key tables.
std::string resume_reference();

/// The reference of layout files in Markdown, made from their key tables and, for the fields that rows name,
/// from those of the resume.
std::string layout_reference();

} // namespace hanjang::driver
