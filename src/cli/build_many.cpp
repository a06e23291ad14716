#include "cli/build_many.h"

#include "base/counted.h"
#include "base/path_text.h"
#include "cli/build.h"
#include "cli/detail/file_reports.h"
#include "cli/detail/readers.h"
#include "cli/terminal.h"
#include "driver/output_names.h"
#include "driver/stems.h"
#include "driver/workers.h"
#include "system/machine.h"
#include "system/standard_streams.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <fmt/format.h>
#include <memory>
#include <numeric>
#include <set>
#include <utility>

namespace hanjang::cli {
namespace {

// What a look at a file's text tells.
struct SeenFile {
  bool may_name_files = false;
  std::optional<std::string> text; // of a pipe, which can be read once
};

// A file that is built and not written yet.
struct BuiltFile {
  FileReport report;
  std::vector<driver::Output> outputs;
  std::vector<std::filesystem::path> paths; // where they go
};

// A fault that has no place names its file, unless it is the machine's.
diag::Diagnostics with_names(const diag::Diagnostics& diagnostics, const driver::SourceName& source) {
  diag::Diagnostics named;
  for (diag::Diagnostic diagnostic : diagnostics.all()) {
    if (!diagnostic.span && diag::entry_of(diagnostic.code).fault == diag::Fault::input)
      diagnostic.message.insert(0, fmt::format("`{}`: ", source.display()));
    const diag::Severity severity = diagnostic.severity;
    named.add_as(severity, std::move(diagnostic));
  }
  return named;
}

class ManyFiles {
public:
  ManyFiles(BuildCommand command, std::vector<driver::SourceName> sources, std::optional<long long> date,
            const base::World& world)
      : command_(std::move(command)), sources_(std::move(sources)), date_(date), world_(world),
        options_(print_options(command_.diagnostics, command_.color)), names_(sources_, world),
        texts_(sources_.size()) {
    const std::size_t wanted = command_.jobs == 0 ? system::processor_count() : command_.jobs;
    for (std::size_t i = 0; i < std::min(wanted, sources_.size()); ++i)
      sessions_.push_back(std::make_unique<driver::Session>(world, driver::Runs::of_other_files));
  }

  // Finds out what the files will be written to, of those that may share a name with another. Reports that
  // they would.
  void plan(diag::Diagnostics& diagnostics) {
    const driver::Stems stems(sources_);
    std::set<std::size_t> wanted;
    for (auto& seen : results_of<SeenFile>(every_index(), &ManyFiles::look_at)) {
      if (seen.result.may_name_files) wanted.insert(seen.index);
      texts_[seen.index] = std::move(seen.result.text);
    }
    for (const std::size_t index : stems.sharing()) wanted.insert(index);
    std::set<std::size_t> met;
    for (const std::filesystem::path& output : plan({wanted.begin(), wanted.end()}))
      for (const std::size_t index : stems.sources_for(output.filename()))
        if (!wanted.contains(index)) met.insert(index);
    plan({met.begin(), met.end()});
    names_.report_shared(diagnostics);
  }

  // Builds and writes them.
  void build(FileReports& reports) {
    driver::Workers<BuiltFile> workers(sources_.size(), sessions_.size(), [this](auto file, auto worker) {
      return build_one(file, *sessions_[worker]);
    });
    for (auto finished = workers.take(); !finished.empty(); finished = workers.take()) {
      for (auto& file : finished)
        if (file.exception) file.result.report.bug = describe(file.exception);
      write(finished);
      for (auto& file : finished) reports.add(file.index, std::move(file.result.report));
    }
  }

private:
  using FinishedFiles = std::vector<driver::Finished<BuiltFile>>;

  using Paths = std::vector<std::filesystem::path>;

  std::vector<std::size_t> every_index() const {
    std::vector<std::size_t> indices(sources_.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
  }

  // What a member makes of some of the files, in their order.
  template <class Result>
  std::vector<driver::Finished<Result>>
  results_of(const std::vector<std::size_t>& files,
             Result (ManyFiles::*act)(std::size_t file, driver::Session& session) const) const {
    driver::Workers<Result> workers(files.size(), sessions_.size(), [&](auto index, auto worker) {
      return (this->*act)(files[index], *sessions_[worker]);
    });
    std::vector<driver::Finished<Result>> all(files.size());
    for (auto finished = workers.take(); !finished.empty(); finished = workers.take())
      for (auto& one : finished) {
        const std::size_t file = files[one.index];
        driver::Finished<Result>& place = all[one.index];
        place = std::move(one);
        place.index = file;
      }
    return all;
  }

  SeenFile look_at(std::size_t file, driver::Session& /*session*/) const {
    const driver::SourceName& source = sources_[file];
    diag::Diagnostics unused; // all of it is told when the file is built
    std::optional<std::string> text = driver::read_source(source, world_, unused);
    if (!text) return {};
    SeenFile seen{.may_name_files = driver::may_name_files(*text), .text = {}};
    if (world_.kind(base::path_of(source.argument)) != base::PathKind::file) seen.text = std::move(text);
    return seen;
  }

  Paths outputs_of(std::size_t file, driver::Session& session) const {
    const driver::SourceName& source = sources_[file];
    diag::Diagnostics unused;
    std::optional<std::string> text = texts_[file];
    if (!text) text = driver::read_source(source, world_, unused);
    if (!text) return {};
    const std::vector<driver::Output> outputs =
        driver::plan_outputs(session, build_request(command_, source, std::move(*text), date_));
    const std::string_view extension = driver::find_format(command_.format)->extension;
    return driver::plan_output(command_.output, {source, outputs, extension, command_.all}, {}, world_,
                               unused)
        .files;
  }

  // Notes what some of the files will be written to, and returns it.
  Paths plan(const std::vector<std::size_t>& files) {
    Paths all;
    for (const auto& planned : results_of<Paths>(files, &ManyFiles::outputs_of))
      for (const std::filesystem::path& output : planned.result) {
        names_.plan(output, planned.index);
        all.push_back(output);
      }
    return all;
  }

  BuiltFile build_one(std::size_t file, driver::Session& session) {
    const driver::SourceName& source = sources_[file];
    MadeOutputs made = make_outputs(command_, source, std::exchange(texts_[file], {}), date_, session);
    diag::Diagnostics& found = made.build.diagnostics;
    if (!made.build.usage_error.empty())
      found.report(diag::Code::same_output, {}, "an output would replace a file that was read for it",
                   "name another folder with `-o`");
    BuiltFile built{.report = {}, .outputs = std::move(made.outputs), .paths = std::move(made.plan.files)};
    built.report.add(with_names(found, source), made.build.sources, options_);
    return built;
  }

  void write(FinishedFiles& finished) {
    std::vector<std::vector<base::FileContent>> sets;
    std::vector<BuiltFile*> written;
    for (auto& done : finished) {
      BuiltFile& file = done.result;
      if (file.paths.empty() || !take_names(done.index, file)) continue;
      std::vector<base::FileContent>& set = sets.emplace_back();
      for (std::size_t i = 0; i < file.paths.size(); ++i)
        set.push_back({file.paths[i], file.outputs[i].bytes});
      written.push_back(&file);
    }
    const std::vector<std::optional<base::WriteError>> errors = world_.replace_each(sets);
    for (std::size_t i = 0; i < errors.size(); ++i) note_written(*written[i], errors[i]);
  }

  // Whatever the file has become since it was planned, it writes over no other's output.
  bool take_names(std::size_t index, BuiltFile& file) {
    diag::Diagnostics unwritten;
    for (const std::filesystem::path& path : file.paths)
      if (!names_.take(path, index))
        unwritten.report(
            diag::Code::same_output, {},
            fmt::format("`{}` changed while it was built, and would now be written to `{}`, which "
                        "another file is",
                        sources_[index].display(), base::utf8_of(path)),
            "build it again");
    file.report.add(unwritten, {}, options_);
    return !unwritten.has_errors();
  }

  void note_written(BuiltFile& file, const std::optional<base::WriteError>& error) {
    if (error) {
      diag::Diagnostics unwritten;
      report_unwritten(*error, world_, unwritten);
      file.report.add(unwritten, {}, options_);
      return;
    }
    for (std::size_t i = 0; i < file.paths.size(); ++i)
      file.report.written.push_back(
          {std::move(file.paths[i]), file.outputs[i].bytes.size(), std::move(file.outputs[i].report)});
  }

  BuildCommand command_;
  std::vector<driver::SourceName> sources_;
  std::optional<long long> date_;
  const base::World& world_;
  diag::PrintOptions options_;
  driver::OutputNames names_;
  std::vector<std::optional<std::string>> texts_;          // of pipes
  std::vector<std::unique_ptr<driver::Session>> sessions_; // one for each worker
};

ExitCode stop(const diag::Diagnostics& diagnostics, const diag::PrintOptions& options) {
  print_to_standard_error(diagnostics, {}, options);
  return exit_code_of(diagnostics);
}

// The folder that is to be made, if any.
std::optional<std::filesystem::path> folder_to_make(const BuildCommand& command, const base::World& world) {
  if (command.output.empty()) return std::nullopt;
  // The parent of `out/` is `out`.
  const std::filesystem::path folder = base::path_of(command.output + "/").parent_path();
  return world.kind(folder) == base::PathKind::missing ? std::optional(folder) : std::nullopt;
}

bool is_called_like_a_file(const std::string& name) {
  return std::ranges::any_of(driver::formats(), [&](const driver::FormatInfo& format) {
    return format.is_file() && name.ends_with(format.extension);
  });
}

UsageError refuse_one_file(const std::string& output) {
  const std::string stem = base::utf8_of(base::path_of(output).stem());
  return refuse(fmt::format("`-o {}` names one file, and this run builds several", output),
                fmt::format("name a folder, as in `-o {}/`", stem == "-" ? "out" : stem));
}

} // namespace

std::optional<UsageError> fault_of_many(const BuildCommand& command) {
  if (std::ranges::find(command.inputs, "-") != command.inputs.end())
    return refuse("`-`, standard input, goes alone", "save it to a file to build it with others");
  if (command.watch) return refuse("`--watch` builds one file", "watch each in a terminal of its own");
  if (command.explain_fit)
    return refuse("`--explain-fit` tells of one file", "build the one alone that you want to know of");
  if (command.timings) return refuse("`--timings` tells of one file", "build one alone");
  if (!driver::find_format(command.format)->is_file())
    return refuse(fmt::format("`--format {}` prints to standard output, and takes one file", command.format),
                  "");
  if (command.output == "-") return refuse("standard output takes one file, and this run builds several", "");
  return std::nullopt;
}

bool names_many(const BuildCommand& command, const base::World& world) {
  return command.inputs.size() > 1 ||
         (!command.sheet && world.kind(base::path_of(command.inputs.front())) == base::PathKind::folder);
}

ExitCode run_build_many(const BuildCommand& command, std::optional<long long> date,
                        const base::World& world) {
  const diag::PrintOptions options = print_options(command.diagnostics, command.color);
  const auto start = std::chrono::steady_clock::now();
  diag::Diagnostics diagnostics;
  std::vector<driver::SourceName> sources = driver::sources_of(command.inputs, world, diagnostics);
  if (diagnostics.has_errors()) return stop(diagnostics, options);

  BuildCommand each = command;
  each.inputs = {sources.front().argument};
  const bool is_one_file = sources.size() == 1 && each.inputs.front() == command.inputs.front();
  if (is_one_file) return run_build(each, date, world); // named twice
  const base::PathKind place = world.kind(base::path_of(command.output));
  const bool is_file = place == base::PathKind::file || place == base::PathKind::special;
  std::optional<UsageError> fault = fault_of_many(command);
  if (!fault && !command.output.empty() && (is_file || is_called_like_a_file(command.output)))
    fault = refuse_one_file(command.output);
  if (fault) {
    system::write_standard_error(fault->text);
    return ExitCode::usage;
  }
  if (!each.output.empty() && !each.output.ends_with('/')) each.output += '/';

  ManyFiles files(each, sources, date, world);
  files.plan(diagnostics);
  if (diagnostics.has_errors()) return stop(diagnostics, options);
  if (const auto folder = folder_to_make(each, world))
    if (std::string reason = world.make_folder(*folder); !reason.empty()) {
      report_unwritten({*folder, std::move(reason)}, world, diagnostics);
      return stop(diagnostics, options);
    }
  FileReports reports(std::move(sources), command.format, options);
  files.build(reports);
  return reports.finish(start);
}

} // namespace hanjang::cli
