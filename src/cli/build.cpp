#include "cli/build.h"

#include "base/counted.h"
#include "base/path_text.h"
#include "cli/folders.h"
#include "cli/terminal.h"
#include "driver/output.h"
#include "driver/source.h"
#include "system/standard_streams.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::cli {
namespace {

void write_files(const std::vector<driver::Output>& outputs, const driver::OutputPlan& plan,
                 const base::World& world, Build& build) {
  if (plan.files.empty()) return;
  if (plan.new_folder)
    if (std::string reason = world.make_folder(*plan.new_folder); !reason.empty())
      return report_unwritten({*plan.new_folder, std::move(reason)}, world, build.diagnostics);
  std::vector<base::FileContent> files;
  for (std::size_t i = 0; i < outputs.size(); ++i) files.push_back({plan.files[i], outputs[i].bytes});
  if (const std::optional<base::WriteError> error = world.replace(files))
    return report_unwritten(*error, world, build.diagnostics);
  for (std::size_t i = 0; i < outputs.size(); ++i)
    build.written.push_back({plan.files[i], outputs[i].bytes.size(), outputs[i].report});
}

// Where the outputs go; to standard output without a plan.
void find_places(const BuildCommand& command, const driver::SourceName& source, const base::World& world,
                 MadeOutputs& made) {
  Build& build = made.build;
  const std::size_t errors = build.diagnostics.error_count();
  driver::OutputPlan plan = driver::plan_output(
      command.output, {source, made.outputs, driver::find_format(command.format)->extension, command.all},
      build.dependencies, world, build.diagnostics);
  if (!plan.usage_error.empty())
    build.usage_error = format_usage_error(plan.usage_error, plan.usage_hint);
  else if (build.diagnostics.error_count() > errors)
    return;
  else if (plan.files.empty())
    build.output = made.outputs.front().bytes;
  else
    made.plan = std::move(plan);
}

std::string format_size(std::size_t bytes) {
  const double number = static_cast<double>(bytes);
  if (bytes < 1000) return fmt::format("{} B", bytes);
  return bytes < 1'000'000 ? fmt::format("{:.1f} KB", number / 1e3) : fmt::format("{:.1f} MB", number / 1e6);
}

std::string format_times(const std::vector<driver::StageTime>& times) {
  std::vector<std::vector<std::string>> rows;
  for (const driver::StageTime& time : times)
    rows.push_back({time.stage, fmt::format("{:.2f} ms", time.milliseconds)});
  return format_table(rows, {false, true});
}

} // namespace

std::string pages_of(const driver::OutputReport& report) {
  if (report.lines > 0) return base::counted(report.lines, "line");
  return fmt::format("{} {}", driver::page_count(report), base::noun_for(report.pages, "page"));
}

driver::BuildRequest build_request(const BuildCommand& command, const driver::SourceName& source,
                                   std::string text, std::optional<long long> date) {
  Folders folders = folders_of(source, command.root);
  return {.name = source.display(),
          .text = std::move(text),
          .folder = std::move(folders.folder),
          .root = std::move(folders.root),
          .product = command.sheet ? driver::Product::contact_sheet : driver::Product::documents,
          .kind = command.kind,
          .variants = command.variants,
          .all_variants = command.all,
          .languages = command.languages,
          .layout = command.layout,
          .assignments = command.assignments,
          .pages = command.pages,
          .strict = command.strict,
          .date = date,
          .format = command.format};
}

void report_unwritten(const base::WriteError& error, const base::World& world,
                      diag::Diagnostics& diagnostics) {
  const std::filesystem::path folder = error.path.parent_path();
  std::string hint;
  if (!folder.empty() && world.kind(folder) == base::PathKind::missing)
    hint = fmt::format("there is no folder `{}`; make it first", base::utf8_of(folder));
  else if (world.kind(error.path) == base::PathKind::file)
    hint = "the file that was there is unchanged";
  diagnostics.report(diag::Code::cannot_write, {},
                     fmt::format("cannot write `{}`: {}", base::utf8_of(error.path), error.reason),
                     std::move(hint));
}

MadeOutputs make_outputs(const BuildCommand& command, const driver::SourceName& source,
                         std::optional<std::string> text, std::optional<long long> date,
                         driver::Session& session) {
  MadeOutputs made;
  Build& build = made.build;
  if (!text) text = driver::read_source(source, session.world(), build.diagnostics);
  if (!source.is_standard_input()) build.dependencies.push_back(base::path_of(source.argument));
  if (!text) return made;
  driver::BuildResult result = driver::build(session, build_request(command, source, std::move(*text), date),
                                             build.sources, build.diagnostics);
  build.times = std::move(result.times);
  build.dependencies.insert(build.dependencies.end(), result.dependencies.begin(), result.dependencies.end());
  for (const driver::Output& output : result.outputs)
    build.fit_details += fmt::format("{}:\n{}", output.name, output.report.fit_details);
  made.outputs = std::move(result.outputs);
  if (made.outputs.empty()) return made;
  if (driver::find_format(command.format)->is_file())
    find_places(command, source, session.world(), made);
  else
    for (const driver::Output& output : made.outputs) build.output += output.bytes;
  return made;
}

Build build_once(const BuildCommand& command, std::optional<long long> date, driver::Session& session) {
  const driver::SourceName source{command.inputs.front()};
  MadeOutputs made = make_outputs(command, source, std::nullopt, date, session);
  write_files(made.outputs, made.plan, session.world(), made.build);
  return std::move(made.build);
}

WrittenRows rows_of(const std::vector<WrittenFile>& written) {
  WrittenRows rows;
  for (const WrittenFile& file : written)
    rows.push_back({base::utf8_of(file.path), pages_of(file.report), format_size(file.bytes),
                    fmt::format("{:.0f} ms", file.report.milliseconds), file.report.fit});
  return rows;
}

std::string format_rows(const WrittenRows& rows) {
  return format_table(rows, {false, false, true, true, false});
}

ExitCode run_build(const BuildCommand& command, std::optional<long long> date, const base::World& world) {
  driver::Session session(world);
  Build build = build_once(command, date, session);
  const std::string output =
      build.output.empty() ? format_rows(rows_of(build.written)) : std::move(build.output);
  print_to_standard_output(output, build.diagnostics);
  print_to_standard_error(build.diagnostics, build.sources,
                          print_options(command.diagnostics, command.color));
  if (command.explain_fit) system::write_standard_error(build.fit_details);
  if (command.timings) system::write_standard_error(format_times(build.times));
  if (build.usage_error.empty()) return exit_code_of(build.diagnostics);
  system::write_standard_error(build.usage_error);
  return ExitCode::usage;
}

} // namespace hanjang::cli
