#pragma once
// Key tables as a page to read: Markdown, one chapter for each table.

#include "schema/schema.h"

#include <string>
#include <string_view>

namespace hanjang::schema {

/// The tables of a format, `spec` first and then those inside it in the order of their keys, as Markdown that
/// ends with a line end. A chapter is called by the path at which its table stands: `[page.margin]`,
/// `[[experience.work]]`; NAME in a path stands for a name of the writer's own. A table that stands at
/// several paths, or inside itself, is described at the first and pointed to from the others.
std::string describe_tables(const TableSpec& spec);

/// `text` as a code span of Markdown (CommonMark 0.31, section 6.1), whatever backticks are in it.
std::string code_span(std::string_view text);

} // namespace hanjang::schema
