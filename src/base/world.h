#pragma once
// The edge of the world: files and today's date, behind one interface so that tests can hold it still.

#include "base/date.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::base {

/// A file's bytes, or why there are none.
struct ReadResult {
  std::optional<std::string> bytes;
  std::string error;      ///< "No such file or directory", "Is a directory"
  bool too_large = false; ///< readable, but it holds more than the limit
};

/// A file as it shall be.
struct FileContent {
  std::filesystem::path path;
  std::string_view bytes; ///< borrowed
};

/// Which file could not be written, and why.
struct WriteError {
  std::filesystem::path path;
  std::string reason;
};

enum class PathKind {
  missing,
  file,
  folder,
  special, ///< a device, a pipe, a socket
};

class World {
public:
  virtual ~World() = default;
  /// Reads a whole file of at most `limit` bytes. Devices and pipes are refused: they may never end.
  virtual ReadResult read(const std::filesystem::path& path, std::size_t limit) const = 0;
  /// The same for what a user may pipe in, as in `hanjang build <(make-resume)`: waits for a pipe's other
  /// end.
  virtual ReadResult read_file_or_pipe(const std::filesystem::path& path, std::size_t limit) const = 0;
  virtual ReadResult read_standard_input(std::size_t limit) const = 0;
  /// Replaces every one of `files` as a whole, or leaves all of them as they were.
  virtual std::optional<WriteError> replace(std::span<const FileContent> files) const = 0;
  /// Makes one folder; its parent must be there. Returns why it failed, or an empty string.
  virtual std::string make_folder(const std::filesystem::path& path) const = 0;
  /// What stands at `path`, symbolic links followed.
  virtual PathKind kind(const std::filesystem::path& path) const = 0;
  /// True if both lead to one file that is there.
  virtual bool same_file(const std::filesystem::path& a, const std::filesystem::path& b) const = 0;
  /// The .toml files of a folder, sorted by name; empty if there is no such folder.
  virtual std::vector<std::filesystem::path> list_toml(const std::filesystem::path& folder) const = 0;
  virtual Date today() const = 0;
  /// Where layouts/ and fonts/ are; empty if they were not found.
  virtual std::filesystem::path data_folder() const = 0;
  /// Folders of font manifests: the user's own, then the ones that come with hanjang.
  virtual std::vector<std::filesystem::path> manifest_folders() const = 0;
  /// Folders that hold the system's font files.
  virtual std::vector<std::filesystem::path> font_folders() const = 0;
};

} // namespace hanjang::base
