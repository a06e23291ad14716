#include "cli/build.h"

#include "cli/terminal.h"
#include "driver/output.h"
#include "driver/source.h"
#include "system/standard_streams.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::cli {
namespace {

driver::CompileOptions compile_options(const BuildCommand& command, std::optional<long long> date) {
  return {.languages = command.languages,
          .layout = command.layout,
          .settings = command.settings,
          .pages = command.pages,
          .strict = command.strict,
          .date = date,
          .emit = command.emit};
}

void report_unwritten(const base::WriteError& error, const base::World& world,
                      diag::Diagnostics& diagnostics) {
  const std::filesystem::path folder = error.path.parent_path();
  std::string hint;
  if (!folder.empty() && world.kind(folder) == base::PathKind::missing)
    hint = fmt::format("there is no folder `{}`; make it first", folder.string());
  else if (world.kind(error.path) == base::PathKind::file)
    hint = "the file that was there is unchanged";
  diagnostics.report(diag::Code::cannot_write, {},
                     fmt::format("cannot write `{}`: {}", error.path.string(), error.reason),
                     std::move(hint));
}

void write_files(const std::vector<driver::CompiledPdf>& pdfs, const driver::OutputPlan& plan,
                 const base::World& world, Build& build) {
  if (plan.new_folder)
    if (std::string reason = world.make_folder(*plan.new_folder); !reason.empty())
      return report_unwritten({*plan.new_folder, std::move(reason)}, world, build.diagnostics);
  std::vector<base::FileContent> files;
  for (std::size_t i = 0; i < pdfs.size(); ++i) files.push_back({plan.files[i], pdfs[i].bytes});
  if (const std::optional<base::WriteError> error = world.replace(files))
    return report_unwritten(*error, world, build.diagnostics);
  for (std::size_t i = 0; i < pdfs.size(); ++i)
    build.written.push_back(
        {plan.files[i], pdfs[i].pages, pdfs[i].bytes.size(), pdfs[i].fit, pdfs[i].milliseconds});
}

void write(const BuildCommand& command, const driver::SourceName& source,
           const std::vector<driver::CompiledPdf>& pdfs, const base::World& world, Build& build) {
  std::vector<std::string> languages;
  for (const driver::CompiledPdf& pdf : pdfs) languages.push_back(pdf.language);
  const driver::OutputPlan plan =
      driver::plan_output(command.output, source, languages, build.dependencies, world);
  if (!plan.usage_error.empty())
    build.usage_error = format_usage_error(plan.usage_error, plan.usage_hint);
  else if (plan.files.empty())
    build.output = pdfs.front().bytes;
  else
    write_files(pdfs, plan, world, build);
}

std::string format_size(std::size_t bytes) {
  const double number = static_cast<double>(bytes);
  if (bytes < 1000) return fmt::format("{} B", bytes);
  return bytes < 1'000'000 ? fmt::format("{:.1f} KB", number / 1e3) : fmt::format("{:.1f} MB", number / 1e6);
}

std::string format_written(const std::vector<WrittenPdf>& written) {
  std::vector<std::vector<std::string>> rows;
  for (const WrittenPdf& pdf : written)
    rows.push_back({pdf.path.string(), fmt::format("{} page{}", pdf.pages, pdf.pages == 1 ? "" : "s"),
                    format_size(pdf.bytes), fmt::format("{:.0f} ms", pdf.milliseconds), pdf.fit});
  return format_table(rows, {false, false, true, true, false});
}

std::string format_times(const std::vector<driver::StageTime>& times) {
  std::vector<std::vector<std::string>> rows;
  for (const driver::StageTime& time : times)
    rows.push_back({time.stage, fmt::format("{:.2f} ms", time.milliseconds)});
  return format_table(rows, {false, true});
}

} // namespace

Build build_once(const BuildCommand& command, std::optional<long long> date, const base::World& world) {
  Build build;
  const driver::SourceName source{command.input};
  std::optional<std::string> text = driver::read_source(source, world, build.diagnostics);
  if (!source.is_standard_input()) build.dependencies.emplace_back(command.input);
  if (!text) return build;
  const auto pipeline = command.sheet ? driver::compile_sheet : driver::compile;
  driver::CompileResult result =
      pipeline(source.display(), std::move(*text), source.folder(), compile_options(command, date), world,
               build.sources, build.diagnostics);
  build.times = std::move(result.times);
  build.dependencies.insert(build.dependencies.end(), result.dependencies.begin(), result.dependencies.end());
  if (result.pdfs.empty()) return build;
  for (const driver::CompiledPdf& pdf : result.pdfs)
    build.fit_story += fmt::format("{}:\n{}", pdf.language, pdf.fit_story);
  if (command.emit != driver::Emit::pdf)
    for (const driver::CompiledPdf& dump : result.pdfs) build.output += dump.bytes;
  else
    write(command, source, result.pdfs, world, build);
  return build;
}

ExitCode run_build(const BuildCommand& command, std::optional<long long> date, const base::World& world) {
  Build build = build_once(command, date, world);
  const std::string output = build.output.empty() ? format_written(build.written) : std::move(build.output);
  if (const std::string reason = system::write_standard_output(output); !reason.empty())
    build.diagnostics.report(diag::Code::cannot_write, {},
                             fmt::format("cannot write standard output: {}", reason));
  print_to_standard_error(build.diagnostics, build.sources,
                          print_options(command.diagnostics, command.color));
  if (command.explain_fit) system::write_standard_error(build.fit_story);
  if (command.timings) system::write_standard_error(format_times(build.times));
  if (build.usage_error.empty()) return exit_code_of(build.diagnostics);
  system::write_standard_error(build.usage_error);
  return ExitCode::usage;
}

} // namespace hanjang::cli
