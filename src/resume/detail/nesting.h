#pragma once
// Keys and tables that TOML gives to another entry than they are meant for.

#include "diag/diagnostic.h"
#include "schema/schema.h"
#include "syntax/node.h"

#include <vector>

namespace hanjang::resume {

/// Looks through all entries of a file for the two traps of headers in double brackets. What follows
/// `[[experience.work]]` belongs to that line of work up to the next header: the job's own dates, written
/// below it, are the line's. And a `[[experience.work]]` below `[[experience.positions]]` belongs to the job,
/// not to the position. Returns the spans of the entries that were told to lack a date: nothing more is to be
/// said of their dates.
std::vector<diag::Span> check_nesting(const syntax::Table& file, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
