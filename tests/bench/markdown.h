#pragma once
// Markdown tables on standard output, in the form that bench.py prints.

#include <cstdio>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

namespace hanjang::bench {

using TableRow = std::vector<std::string>;

/// Prints a table and an empty line behind it.
inline void print_table(const TableRow& header, const std::vector<TableRow>& rows) {
  fmt::print("| {} |\n|", fmt::join(header, " | "));
  for (std::size_t i = 0; i < header.size(); ++i) fmt::print("---|");
  fmt::print("\n");
  for (const TableRow& row : rows) fmt::print("| {} |\n", fmt::join(row, " | "));
  fmt::print("\n");
  std::fflush(stdout);
}

} // namespace hanjang::bench
