#include "cli/check.h"

#include "base/contains.h"
#include "base/path_text.h"
#include "cli/folders.h"
#include "cli/terminal.h"
#include "diag/suggest.h"
#include "driver/check.h"
#include "driver/explain.h"
#include "driver/source.h"
#include "driver/spelling.h"
#include "system/standard_streams.h"

#include <chrono>
#include <filesystem>
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

// On a terminal, says that a dictionary is being loaded, on a line that goes again.
spelling::LoadProgress progress_line(diag::DiagnosticStyle style) {
  if (style != diag::DiagnosticStyle::rich || !system::is_error_terminal()) return {};
  return [](const spelling::LoadStep& step) {
    system::write_standard_error(step.is_done
                                     ? std::string("\r\x1b[K")
                                     : fmt::format("\r\x1b[Kloading the dictionary of {} …", step.language));
  };
}

// Suggestions stop here, so that all of a check is done within a second.
constexpr std::chrono::milliseconds kSuggestTime{600};

// The files of one command, and what they have in common.
class FileChecker {
public:
  FileChecker(const CheckCommand& command, const base::World& world)
      : command_(command), session_(world),
        spelling_{.dictionaries = spelling::Dictionaries(world, progress_line(command.diagnostics))} {
    if (!command.suggest)
      spelling_.go_on = [start = Clock::now()] { return Clock::now() - start < kSuggestTime; };
  }

  // Checks one file; what is printed of it below the findings.
  std::string check(const std::string& input, diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    const driver::SourceName source{input};
    std::optional<std::string> text = driver::read_source(source, session_.world(), diagnostics);
    if (!text) return {};
    driver::CheckRequest request{.build = request_of(source, std::move(*text), command_.root),
                                 .parts = command_.parts};
    request.build.variants = command_.variants;
    request.build.languages = command_.languages;
    request.build.layout = command_.layout;
    request.build.strict = command_.strict;
    const std::size_t before = diagnostics.all().size();
    const driver::CheckResult result =
        driver::check(session_, std::move(request), spelling_, sources, diagnostics);
    const bool is_parity = base::contains(command_.parts, driver::CheckPart::parity);
    std::string table = is_parity ? format_parity(result) : format_findings(result.findings);
    const bool is_one_of_many = command_.inputs.size() > 1;
    if (is_one_of_many && !table.empty()) table.insert(0, fmt::format("{}:\n", source.display()));
    if (diagnostics.all().size() == before) table += fmt::format("{}: nothing to say\n", source.display());
    return table;
  }

private:
  using Clock = std::chrono::steady_clock;

  const CheckCommand& command_;
  driver::Session session_;
  driver::Spelling spelling_;
};

// Adds the words of a command to the list beside its first file, or to the user's own. Says so on standard
// error, since findings may be read by a program.
void learn_words(const CheckCommand& command, const base::World& world, diag::Diagnostics& diagnostics) {
  const std::filesystem::path list =
      command.inputs.empty() ? driver::words_of_user(world)
                             : driver::words_in(driver::SourceName{command.inputs.front()}.folder());
  if (list.empty())
    return diagnostics.report(diag::Code::cannot_write, {}, "nobody knows where your own words.txt would be",
                              "set HOME, or name a resume: the words go beside it");
  for (const std::string& word : command.learn)
    if (driver::learn_word(word, list, world, diagnostics))
      system::write_standard_error(fmt::format("learned `{}`: {}\n", word, base::utf8_of(list)));
    else if (!diagnostics.has_errors())
      system::write_standard_error(fmt::format("`{}` is there already: {}\n", word, base::utf8_of(list)));
}

} // namespace

ExitCode run_check(const CheckCommand& command, const base::World& world) {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  learn_words(command, world, diagnostics);
  FileChecker checker(command, world);
  std::string tables;
  for (const std::string& input : command.inputs) {
    const std::string table = checker.check(input, sources, diagnostics);
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
