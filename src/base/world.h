#pragma once
// The edge of the world: files and today's date, behind one interface so that tests can hold it still.

#include "base/date.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
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

/// The bytes of a file, read-only, for as long as this lives. They are looked at in place where the system
/// can do that. A file that is cut short meanwhile must not be looked at any more.
class MappedFile {
public:
  MappedFile() = default;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  virtual ~MappedFile() = default;
  virtual std::string_view bytes() const = 0;
};

/// Tells a file from any other that may stand at its path at another time: two equal stamps of one path are
/// of the same bytes.
struct FileStamp {
  std::uint64_t size = 0;    ///< in bytes
  std::uint64_t volume = 0;  ///< which file system it is on
  std::uint64_t index = 0;   ///< which file of that
  std::int64_t modified = 0; ///< when its bytes changed, in nanoseconds
  std::int64_t changed = 0;  ///< when anything about it changed, in nanoseconds

  auto operator<=>(const FileStamp&) const = default;
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
  /// The bytes of a file where they are, however many. Null if there are none or they cannot be read.
  virtual std::shared_ptr<const MappedFile> map(const std::filesystem::path& path) const = 0;
  /// The stamp of a file. Nothing if it is no file, or changed so short a time ago that the next change might
  /// not show: then it has to be read. Take the stamp before the bytes.
  virtual std::optional<FileStamp> stamp(const std::filesystem::path& path) const = 0;
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
  /// Without a year where nobody knows: on a machine whose clock stands before 2000.
  virtual Date today() const = 0;
  /// Where layouts/ and fonts/ are; empty if they were not found.
  virtual std::filesystem::path data_folder() const = 0;
  /// Folders of font manifests: the user's own, then the ones that come with hanjang.
  virtual std::vector<std::filesystem::path> manifest_folders() const = 0;
  /// Folders that hold the system's font files.
  virtual std::vector<std::filesystem::path> font_folders() const = 0;
  /// The user's own folder of hanjang's settings, which may not be there; empty if nobody knows where it
  /// would be.
  virtual std::filesystem::path configuration_folder() const = 0;
  /// Folders that may hold dictionaries for spelling (NAME.aff and NAME.dic), the first one that has it goes
  /// first.
  virtual std::vector<std::filesystem::path> dictionary_folders() const = 0;
  /// Folders that may hold plain lists of a language's words.
  virtual std::vector<std::filesystem::path> word_list_folders() const = 0;
  /// Replaces several sets of files, each as replace() does: one that fails spoils no other. Returns what
  /// went wrong with each. Faster than one after another, since the sets wait for the disk together.
  virtual std::vector<std::optional<WriteError>>
  replace_each(std::span<const std::vector<FileContent>> sets) const {
    std::vector<std::optional<WriteError>> errors;
    for (const std::vector<FileContent>& set : sets) errors.push_back(replace(set));
    return errors;
  }
  /// One name for all paths that lead to a place: absolute, without symbolic links, `.` and `..`. Of what is
  /// not there, as far as that goes.
  virtual std::filesystem::path resolved(const std::filesystem::path& path) const = 0;
};

} // namespace hanjang::base
