#include "cli/lists.h"

#include "cli/terminal.h"
#include "driver/listings.h"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace hanjang::cli {
namespace {

using Rows = std::vector<std::vector<std::string>>;

ExitCode print(const Rows& rows, diag::Diagnostics& diagnostics, const diag::SourceMap& sources) {
  print_to_standard_output(format_table(rows), diagnostics);
  print_to_standard_error(diagnostics, sources,
                          print_options(diag::DiagnosticStyle::rich, ColorChoice::automatic));
  return exit_code_of(diagnostics);
}

} // namespace

ExitCode print_layouts(const base::World& world) {
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  Rows rows;
  for (const driver::LayoutInfo& layout : driver::list_layouts(session, sources, diagnostics))
    rows.push_back(
        {layout.name, layout.kind, layout.columns.empty() ? "broken" : layout.columns, layout.description});
  if (!rows.empty()) rows.insert(rows.begin(), {"name", "kind", "columns", "description"});
  return print(rows, diagnostics, sources);
}

ExitCode print_fonts(const base::World& world) {
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  Rows rows;
  for (const driver::FontInfo& font : driver::list_fonts(session, sources, diagnostics))
    rows.push_back({font.family, std::to_string(font.weight), font.face,
                    font.path.empty() ? "not installed" : font.path});
  return print(rows, diagnostics, sources);
}

} // namespace hanjang::cli
