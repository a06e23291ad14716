#include "system/file_watcher.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <poll.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>

namespace hanjang::system {
namespace {

namespace fs = std::filesystem;

// A file that is open for writing is not finished: closing it counts, creating it and writing to it do not.
constexpr std::uint32_t kWatchedEvents =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF;
// The folder itself has gone.
constexpr std::uint32_t kLostEvents = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED;

} // namespace

FileWatcher::FileWatcher() : inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (!inotify_) error_ = describe_error(errno);
}

void FileWatcher::watch(std::span<const fs::path> files) {
  for (const fs::path& file : files) {
    add(file);
    std::error_code error;
    if (const fs::path target = fs::canonical(file, error); !error) add(target);
  }
}

void FileWatcher::add(const fs::path& file) {
  const std::string path = file.has_parent_path() ? file.parent_path().native() : ".";
  Folder& folder = folders_[path];
  folder.names.insert(file.filename().native());
  if (folder.watch < 0) start(path, folder);
}

bool FileWatcher::start(const std::string& path, Folder& folder) {
  folder.watch = ::inotify_add_watch(inotify_.get(), path.c_str(), kWatchedEvents | IN_ONLYDIR);
  return folder.watch >= 0;
}

bool FileWatcher::has_missing_folder() const {
  return std::any_of(folders_.begin(), folders_.end(),
                     [](const auto& folder) { return folder.second.watch < 0; });
}

bool FileWatcher::retry_missing_folders() {
  bool has_come_up = false;
  for (auto& [path, folder] : folders_)
    if (folder.watch < 0 && start(path, folder)) has_come_up = true;
  return has_come_up;
}

// Two paths may lead to one folder, which has one watch.
bool FileWatcher::handle(int watch, std::uint32_t events, const std::string& name) {
  bool changed = (events & IN_Q_OVERFLOW) != 0;
  for (auto& [path, folder] : folders_) {
    if (folder.watch != watch) continue;
    if (folder.names.contains(name)) changed = true;
    if ((events & kLostEvents) == 0) continue;
    // A folder that was moved away would go on reporting; one that was removed is forgotten already.
    static_cast<void>(::inotify_rm_watch(inotify_.get(), watch));
    folder.watch = -1;
    changed = true;
  }
  return changed;
}

Wake FileWatcher::wait(const StopSignals& stop, int timeout) {
  while (true) {
    std::array<pollfd, 2> waiting{pollfd{inotify_.get(), POLLIN, 0}, pollfd{stop.descriptor(), POLLIN, 0}};
    const int ready = ::poll(waiting.data(), waiting.size(), timeout);
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0 || waiting[1].revents != 0) return Wake::stopped;
    if (ready == 0) return Wake::quiet;
    if (take_changes()) return Wake::changed;
  }
}

bool FileWatcher::take_changes() {
  bool changed = false;
  std::array<char, 16384> buffer;
  for (ssize_t size = 0; (size = ::read(inotify_.get(), buffer.data(), buffer.size())) > 0;) {
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name = event.len > 0 ? buffer.data() + at + sizeof event : "";
      at += sizeof event + event.len;
      if (handle(event.wd, event.mask, name)) changed = true;
    }
  }
  return changed;
}

} // namespace hanjang::system
