#pragma once
// What may stand in a file, as a page to read and as a schema for editors.

#include <string>

namespace hanjang::driver {

/// The reference of resume files in Markdown, made from their key tables.
std::string resume_reference();

/// The reference of layout files in Markdown, made from their key tables and, for the fields that rows name,
/// from those of the resume.
std::string layout_reference();

/// The JSON Schema of resume files, made from their key tables; see schema::json_schema().
std::string resume_schema();

/// The same of layout files.
std::string layout_schema();

} // namespace hanjang::driver
