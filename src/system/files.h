#pragma once
// Reading and replacing files through POSIX, which tells what the standard streams hide: short writes, full
// disks, descriptors that close with an error.

#include "base/world.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::system {

/// An open file descriptor, closed with its owner. Negative: none.
class FileDescriptor {
public:
  FileDescriptor() = default;
  explicit FileDescriptor(int descriptor) : descriptor_(descriptor) {}
  FileDescriptor(FileDescriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~FileDescriptor();

  int get() const { return descriptor_; }
  explicit operator bool() const { return descriptor_ >= 0; }
  /// Closes now and tells whether that went well, since a write may fail as late as this (close(2)).
  bool close();

private:
  int descriptor_ = -1;
};

/// What errno means, in words.
std::string describe_error(int error_number);

/// Reads a descriptor to its end; at most `limit` bytes.
base::ReadResult read_descriptor(int descriptor, std::size_t limit);
/// The same for a regular file; devices and pipes are refused, since reading them may wait for ever.
base::ReadResult read_file(const std::filesystem::path& path, std::size_t limit);
/// The same for a regular file or a pipe, whose writer is waited for.
base::ReadResult read_file_or_pipe(const std::filesystem::path& path, std::size_t limit);

/// See World::map() and World::stamp().
std::shared_ptr<const base::MappedFile> map_file(const std::filesystem::path& path);
std::optional<base::FileStamp> stamp_of(const std::filesystem::path& path);

/// Writes all of `bytes`. Returns why it failed, or an empty string.
std::string write_descriptor(int descriptor, std::string_view bytes);

/// What a file that was replaced outlives. It is whole or as it was in any case.
enum class Durability : std::uint8_t {
  disk,    ///< a power failure: it is on the disk
  process, ///< the end of the program
};

/// Replaces files, all or none. Each is first written beside its target, flushed to the disk if it has to
/// outlive a power failure, and renamed only when all of them are complete; a symbolic link stays and the
/// file it leads to is replaced. What is there and is no regular file (a device, a pipe) cannot be replaced
/// and is written to.
std::optional<base::WriteError> replace_files(std::span<const base::FileContent> files,
                                              Durability durability);

/// The same for several sets, each on its own: one that fails spoils no other. All of them are written before
/// the first is flushed, which lets the system flush them together.
std::vector<std::optional<base::WriteError>>
replace_each_set(std::span<const std::vector<base::FileContent>> sets, Durability durability);

/// What came of making a new file.
struct Creation {
  bool was_there = false; ///< something stands at its path, and stays as it is
  std::string error;      ///< why else it could not be made; empty: it is there
};

/// Makes a file that was not there, with the permissions of any new one, and writes it to the disk. What
/// stands at the path, a symbolic link that leads nowhere too, is never written to; a file that could not be
/// completed is taken away.
Creation create_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace hanjang::system
