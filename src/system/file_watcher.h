#pragma once
// Waiting for files to change.

#include "system/files.h"
#include "system/stop_signals.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>

namespace hanjang::system {

/// What ended a wait.
enum class Wake { changed, quiet, stopped };

/// Watches files through the folders they are in, since many editors save by renaming a new file over the old
/// one (inotify(7) follows a file, not its name). A file or folder need not be there yet.
class FileWatcher {
public:
  FileWatcher();

  /// Why watching is not possible, or an empty string.
  const std::string& error() const { return error_; }
  /// Watches these files from now on too, and the ones they are links to.
  void watch(std::span<const std::filesystem::path> files);
  /// Waits until a watched file changes, `timeout` milliseconds (negative: no end) pass without, or a stop is
  /// asked for.
  Wake wait(const StopSignals& stop, int timeout);
  /// Takes in what happened. True if a watched file was written, renamed or removed.
  bool take_changes();
  /// True if a folder of a watched file is not there and so cannot tell.
  bool has_missing_folder() const;
  /// Tries again to watch such folders. True if one has come up, which may hold anything.
  bool retry_missing_folders();

private:
  struct Folder {
    std::set<std::string> names; ///< of the watched files in it
    int watch = -1;              ///< of inotify; negative: the folder is not there
  };

  void add(const std::filesystem::path& file);
  bool start(const std::string& path, Folder& folder);
  bool handle(int watch, std::uint32_t events, const std::string& name);

  FileDescriptor inotify_;
  std::string error_;
  std::map<std::string, Folder> folders_; ///< by path
};

} // namespace hanjang::system
