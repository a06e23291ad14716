#include "cli/watch.h"

#include "base/counted.h"
#include "base/path_text.h"
#include "cli/build.h"
#include "cli/status_line.h"
#include "cli/terminal.h"
#include "system/file_watcher.h"
#include "system/machine.h"
#include "system/standard_streams.h"
#include "system/stop_signals.h"

#include <array>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

namespace hanjang::cli {
namespace {

// A file that is wrong or not there may be between two steps of an editor that saves in several: long enough
// for the next one, too short to notice.
constexpr int kSettleMilliseconds = 30;
// How often to look for what cannot be waited for: a folder or file that is not there.
constexpr int kRetryMilliseconds = 300;

// Waits for a change. What has changed is taken at once: a file that is being written is not closed yet.
system::Wake wait_for_change(system::FileWatcher& watcher, const system::StopSignals& stop,
                             const std::filesystem::path& input, const base::World& world) {
  system::Wake wake = system::Wake::quiet;
  while (wake == system::Wake::quiet) {
    const bool was_missing = world.kind(input) == base::PathKind::missing;
    const bool must_look = was_missing || watcher.has_missing_folder();
    wake = watcher.wait(stop, must_look ? kRetryMilliseconds : -1);
    if (wake != system::Wake::quiet) break;
    const bool has_come = was_missing && world.kind(input) != base::PathKind::missing;
    if (watcher.retry_missing_folders() || has_come) wake = system::Wake::changed;
  }
  return wake;
}

std::string time_of_day() {
  const std::optional<std::tm> time = system::local_time(std::time(nullptr));
  if (!time) return "--:--:--";
  return fmt::format("{:02}:{:02}:{:02}", time->tm_hour, time->tm_min, time->tm_sec);
}

std::string at_this_time(const std::string& text) { return fmt::format("[{}] {}", time_of_day(), text); }

std::string describe(const Build& build) {
  if (build.diagnostics.has_errors()) {
    const std::size_t errors = build.diagnostics.count(diag::Severity::error);
    return base::counted(errors, "error") + "; the last good PDF stays";
  }
  std::vector<std::string> files;
  double milliseconds = 0;
  for (const WrittenFile& file : build.written) {
    files.push_back(fmt::format("{} ({})", base::utf8_of(file.path), pages_of(file.report)));
    milliseconds += file.report.milliseconds;
  }
  return fmt::format("{}  {:.0f} ms", fmt::join(files, ", "), milliseconds);
}

void report(const Build& build, const BuildCommand& command, StatusLine& status) {
  if (!build.diagnostics.all().empty()) {
    status.leave();
    print_to_standard_error(build.diagnostics, build.sources,
                            print_options(command.diagnostics, command.color));
  }
  status.show(at_this_time(describe(build)));
}

} // namespace

ExitCode run_watch(const BuildCommand& command, std::optional<long long> date, const base::World& world) {
  const std::filesystem::path input = base::path_of(command.inputs.front());
  const system::StopSignals stop;
  system::FileWatcher watcher;
  if (!watcher.error().empty() || !stop.works()) {
    system::write_standard_error(fmt::format("hanjang: cannot watch files: {}\n", watcher.error()));
    return ExitCode::environment;
  }
  if (world.kind(input) == base::PathKind::special) {
    system::write_standard_error(format_usage_error(
        fmt::format("`--watch` needs a file, and `{}` is none", command.inputs.front()), {}));
    return ExitCode::usage;
  }
  watcher.watch(std::array{input});
  if (world.kind(input) == base::PathKind::missing) return run_build(command, date, world);

  driver::Session session(world, driver::Runs::of_one_file);
  StatusLine status;
  const auto has_next_step = [&] { return watcher.wait(stop, kSettleMilliseconds) == system::Wake::changed; };
  system::Wake wake = system::Wake::changed;
  for (; wake == system::Wake::changed; wake = wait_for_change(watcher, stop, input, world)) {
    if (world.kind(input) == base::PathKind::missing && !has_next_step())
      status.show(at_this_time(fmt::format("waiting for {}", command.inputs.front())));
    if (world.kind(input) == base::PathKind::missing) continue;
    Build build = build_once(command, date, session);
    while (build.diagnostics.has_errors() && has_next_step()) build = build_once(command, date, session);
    if (!build.usage_error.empty()) {
      status.leave();
      system::write_standard_error(build.usage_error);
      return ExitCode::usage;
    }
    watcher.watch(build.dependencies);
    report(build, command, status);
  }
  status.leave();
  return ExitCode::done;
}

} // namespace hanjang::cli
