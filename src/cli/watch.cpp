#include "cli/watch.h"

#include "cli/build.h"
#include "cli/terminal.h"
#include "system/file_watcher.h"
#include "system/files.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <poll.h>
#include <string>
#include <sys/signalfd.h>
#include <unistd.h>
#include <vector>

namespace hanjang::cli {
namespace {

// Long enough for an editor that saves in several steps, too short to notice.
constexpr int kSettleMilliseconds = 30;
// How often to look for what cannot be waited for: a folder or file that is not there.
constexpr int kRetryMilliseconds = 300;

// Takes Ctrl-C and its like out of the ordinary way of signals, so that none can tear a build apart, and lets
// them be waited for.
class StopSignals {
public:
  StopSignals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
    if (::sigprocmask(SIG_BLOCK, &set, nullptr) == 0)
      descriptor_ = system::FileDescriptor(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
  }

  int descriptor() const { return descriptor_.get(); }

private:
  system::FileDescriptor descriptor_;
};

enum class Wake { changed, quiet, stopped };

// Waits until a watched file changes, `timeout` milliseconds (negative: no end) pass or a stop is asked for.
Wake wait(system::FileWatcher& watcher, const StopSignals& stop, int timeout) {
  while (true) {
    std::array<pollfd, 2> waiting{pollfd{watcher.descriptor(), POLLIN, 0},
                                  pollfd{stop.descriptor(), POLLIN, 0}};
    const int ready = ::poll(waiting.data(), waiting.size(), timeout);
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0 || waiting[1].revents != 0) return Wake::stopped;
    if (ready == 0) return Wake::quiet;
    if (watcher.take_changes()) return Wake::changed;
  }
}

// Waits for a change, and then until nothing changes any more.
Wake wait_for_change(system::FileWatcher& watcher, const StopSignals& stop, const std::string& input,
                     const base::World& world) {
  Wake wake = Wake::quiet;
  while (wake == Wake::quiet) {
    const bool was_missing = world.kind(input) == base::PathKind::missing;
    const bool must_look = was_missing || watcher.has_missing_folder();
    wake = wait(watcher, stop, must_look ? kRetryMilliseconds : -1);
    if (wake != Wake::quiet) break;
    const bool has_come = was_missing && world.kind(input) != base::PathKind::missing;
    if (watcher.retry_missing_folders() || has_come) wake = Wake::changed;
  }
  while (wake == Wake::changed) wake = wait(watcher, stop, kSettleMilliseconds);
  return wake == Wake::stopped ? Wake::stopped : Wake::changed;
}

std::string time_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm time{};
  if (::localtime_r(&now, &time) == nullptr) return "--:--:--";
  return fmt::format("{:02}:{:02}:{:02}", time.tm_hour, time.tm_min, time.tm_sec);
}

// The line that says how things stand. On a terminal each one takes the place of the one before.
class StatusLine {
public:
  void show(const std::string& text) {
    const std::string line = fmt::format("[{}] {}", time_of_day(), text);
    if (is_terminal_)
      write_standard_error(fmt::format("\r\x1b[K{}", line));
    else
      write_standard_error(line + "\n");
    is_open_ = is_terminal_;
  }

  /// Leaves the line where it is; what is printed next starts below.
  void leave() {
    if (is_open_) write_standard_error("\n");
    is_open_ = false;
  }

private:
  bool is_terminal_ = is_terminal_error();
  bool is_open_ = false;
};

std::string describe(const Build& build) {
  if (build.diagnostics.has_errors()) {
    const std::size_t errors = build.diagnostics.count(diag::Severity::error);
    return fmt::format("{} error{}; the last good PDF stays", errors, errors == 1 ? "" : "s");
  }
  std::vector<std::string> files;
  double milliseconds = 0;
  for (const WrittenPdf& pdf : build.written) {
    files.push_back(fmt::format("{} ({} page{})", pdf.path.string(), pdf.pages, pdf.pages == 1 ? "" : "s"));
    milliseconds += pdf.milliseconds;
  }
  return fmt::format("{}  {:.0f} ms", fmt::join(files, ", "), milliseconds);
}

void report(const Build& build, const BuildCommand& command, StatusLine& status) {
  if (!build.diagnostics.all().empty()) {
    status.leave();
    print_to_standard_error(build.diagnostics, build.sources,
                            print_options(command.diagnostics, command.color));
  }
  status.show(describe(build));
}

} // namespace

ExitCode run_watch(const BuildCommand& command, std::optional<long long> date, const base::World& world) {
  const StopSignals stop;
  system::FileWatcher watcher;
  if (!watcher.error().empty() || stop.descriptor() < 0) {
    write_standard_error(fmt::format("hanjang: cannot watch files: {}\n", watcher.error()));
    return ExitCode::environment;
  }
  if (world.kind(command.input) == base::PathKind::special) {
    write_standard_error(
        format_usage_error(fmt::format("`--watch` needs a file, and `{}` is none", command.input), {}));
    return ExitCode::usage;
  }
  const std::array<std::filesystem::path, 1> input{command.input};
  watcher.watch(input);
  if (world.kind(command.input) == base::PathKind::missing) return run_build(command, date, world);

  StatusLine status;
  do {
    if (world.kind(command.input) == base::PathKind::missing) {
      status.show(fmt::format("waiting for {}", command.input));
      continue;
    }
    const Build build = build_once(command, date, world);
    if (!build.usage_error.empty()) {
      status.leave();
      write_standard_error(build.usage_error);
      return ExitCode::usage;
    }
    watcher.watch(build.dependencies);
    report(build, command, status);
  } while (wait_for_change(watcher, stop, command.input, world) == Wake::changed);
  status.leave();
  return ExitCode::done;
}

} // namespace hanjang::cli
