#include "cli/check.h"

#include "base/counted.h"
#include "cli/folders.h"
#include "cli/terminal.h"
#include "diag/suggest.h"
#include "driver/check.h"
#include "driver/explain.h"
#include "driver/source.h"
#include "system/standard_streams.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::cli {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// A dash where there is nothing, so that what there is stands out.
std::string number(std::size_t count) { return count == 0 ? "-" : std::to_string(count); }

std::string format_findings(const std::vector<driver::SectionFindings>& sections) {
  if (sections.empty()) return {};
  Rows rows{{"section", "errors", "warnings", "notes"}};
  driver::SectionFindings all;
  for (const driver::SectionFindings& section : sections) {
    rows.push_back({section.section.empty() ? "file" : section.section, number(section.errors),
                    number(section.warnings), number(section.notes)});
    all.errors += section.errors;
    all.warnings += section.warnings;
    all.notes += section.notes;
  }
  if (sections.size() > 1)
    rows.push_back({"all", number(all.errors), number(all.warnings), number(all.notes)});
  return format_table(rows, {false, true, true, true});
}

std::string format_parity(const driver::CheckResult& result) {
  if (result.parity.empty()) return {};
  Rows rows{{"section", "entries"}};
  std::vector<bool> right{false, true};
  for (const std::string& language : result.languages) {
    rows.front().push_back("texts " + language);
    rows.front().emplace_back("missing");
    right.insert(right.end(), {true, true});
  }
  for (const driver::SectionParity& section : result.parity) {
    std::vector<std::string>& row = rows.emplace_back();
    row = {section.section, number(section.entries)};
    for (std::size_t i = 0; i < result.languages.size(); ++i) {
      row.push_back(number(section.texts[i]));
      row.push_back(number(section.missing[i]));
    }
  }
  return format_table(rows, right);
}

// Checks one file; what is printed of it below the findings.
std::string check_file(const CheckCommand& command, const std::string& input, driver::Session& session,
                       diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
  const driver::SourceName source{input};
  std::optional<std::string> text = driver::read_source(source, session.world(), diagnostics);
  if (!text) return {};
  driver::BuildRequest request = request_of(source, std::move(*text), command.root);
  request.variants = command.variants;
  request.languages = command.languages;
  request.layout = command.layout;
  request.strict = command.strict;
  const driver::CheckScope scope = command.parity ? driver::CheckScope::parity : driver::CheckScope::all;
  const std::size_t before = diagnostics.all().size();
  const driver::CheckResult result = driver::check(session, std::move(request), scope, sources, diagnostics);
  std::string table = command.parity ? format_parity(result) : format_findings(result.findings);
  const bool is_one_of_many = command.inputs.size() > 1;
  if (is_one_of_many && !table.empty()) table.insert(0, fmt::format("{}:\n", source.display()));
  if (diagnostics.all().size() == before) table += fmt::format("{}: nothing to say\n", source.display());
  return table;
}

} // namespace

ExitCode run_check(const CheckCommand& command, const base::World& world) {
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::string tables;
  for (const std::string& input : command.inputs) {
    const std::string table = check_file(command, input, session, sources, diagnostics);
    if (!tables.empty() && !table.empty()) tables += "\n";
    tables += table;
  }
  const diag::PrintOptions options = print_options(command.diagnostics, command.color);
  std::string printed = diag::print_diagnostics(diagnostics, sources, options);
  if (options.style == diag::DiagnosticStyle::rich && !printed.empty() && !tables.empty()) printed += "\n";
  if (options.style == diag::DiagnosticStyle::rich) printed += tables;
  const ExitCode code = exit_code_of(diagnostics);
  diag::Diagnostics unwritten;
  print_to_standard_output(printed, unwritten);
  if (unwritten.has_errors()) print_to_standard_error(unwritten, sources, options);
  return unwritten.has_errors() ? exit_code_of(unwritten) : code;
}

ExitCode print_explanation(const ExplainCommand& command) {
  diag::Diagnostics diagnostics;
  std::string text;
  if (command.codes.empty()) {
    Rows rows{{"code", "severity", "name", "what it means"}};
    for (driver::CodeInfo& code : driver::list_codes())
      rows.push_back(
          {std::move(code.code), std::move(code.severity), std::move(code.name), std::move(code.sentence)});
    text = format_table(rows);
  }
  for (const std::string& name : command.codes) {
    const std::optional<std::string> explained = driver::explain_code(name);
    if (!explained) {
      const std::vector<std::string> names = driver::code_names();
      const std::vector<std::string_view> views(names.begin(), names.end());
      system::write_standard_error(
          format_usage_error(fmt::format("there is no code `{}`", name), diag::did_you_mean(name, views)));
      return ExitCode::usage;
    }
    if (!text.empty()) text += "\n";
    text += *explained;
  }
  print_to_standard_output(text, diagnostics);
  print_to_standard_error(diagnostics, {},
                          print_options(diag::DiagnosticStyle::rich, ColorChoice::automatic));
  return exit_code_of(diagnostics);
}

} // namespace hanjang::cli
