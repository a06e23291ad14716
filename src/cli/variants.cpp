#include "cli/variants.h"

#include "cli/folders.h"
#include "cli/terminal.h"
#include "driver/source.h"
#include "driver/variants.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::cli {
namespace {

using Row = std::vector<std::string>;

// As many letters of a label as tell it from others.
constexpr std::size_t kLabelWidth = 40;

std::string pages_of(const driver::VariantColumn& column, const std::string& language) {
  const auto pages = std::ranges::find(column.pages, language, &driver::VariantPages::language);
  if (pages == column.pages.end()) return "-";
  if (!pages->report) return "cannot be set";
  return fmt::format("{}, {}", driver::page_count(*pages->report), driver::fullness_of(*pages->report));
}

// What each document is: its layout, and in each language its pages and how full the last of them is.
void add_heads(const driver::VariantTable& table, std::vector<Row>& rows) {
  Row names{"", ""};
  Row layouts{"", "layout"};
  std::vector<std::string> languages;
  for (const driver::VariantColumn& column : table.columns) {
    names.push_back(column.variant.empty() ? "(the file)" : column.variant);
    layouts.push_back(column.layout);
    for (const driver::VariantPages& pages : column.pages)
      if (std::ranges::find(languages, pages.language) == languages.end())
        languages.push_back(pages.language);
  }
  rows.push_back(std::move(names));
  rows.push_back(std::move(layouts));
  for (const std::string& language : languages) {
    Row row{"", fmt::format("pages, {}", language)};
    for (const driver::VariantColumn& column : table.columns) row.push_back(pages_of(column, language));
    rows.push_back(std::move(row));
  }
}

// Printed in all of a document's languages, in some, or in none of them.
std::string cell_of(const driver::VariantMark& mark, std::size_t languages) {
  if (mark.languages.empty()) return mark.is_dropped ? "dropped" : "-";
  return mark.languages.size() == languages ? "x" : fmt::format("{}", fmt::join(mark.languages, ","));
}

std::string format_variants(const driver::VariantTable& table) {
  std::vector<Row> rows;
  add_heads(table, rows);
  for (const driver::VariantRow& entry : table.rows) {
    Row row{entry.line == 0 ? "" : std::to_string(entry.line),
            std::string(entry.depth * 2, ' ') + shortened(entry.label, kLabelWidth)};
    for (std::size_t i = 0; i < entry.marks.size(); ++i)
      row.push_back(cell_of(entry.marks[i], table.columns[i].pages.size()));
    rows.push_back(std::move(row));
  }
  return format_table(rows, {true});
}

} // namespace

ExitCode print_variants(const VariantsCommand& command, const base::World& world) {
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const driver::SourceName source{command.input};
  if (std::optional<std::string> text = driver::read_source(source, world, diagnostics)) {
    driver::BuildRequest request = request_of(source, std::move(*text), command.root);
    request.languages = command.languages;
    const driver::VariantTable table =
        driver::list_variants(session, std::move(request), sources, diagnostics);
    const std::string printed = table.columns.empty() ? std::string() : format_variants(table);
    print_to_standard_output(printed, diagnostics);
  }
  print_to_standard_error(diagnostics, sources, print_options(command.diagnostics, command.color));
  return exit_code_of(diagnostics);
}

} // namespace hanjang::cli
