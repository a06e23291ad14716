#pragma once
// A whole run in a new session, and in one that has seen the file before.

#include "bench/markdown.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hanjang::bench {

/// One row for each file and layout: the median time of a first build, of a build of the same file again, and
/// of one after a word was changed.
std::vector<TableRow> rebuild_rows(const std::vector<std::filesystem::path>& files,
                                   const std::vector<std::string>& layouts, int runs);

} // namespace hanjang::bench
