#pragma once
// A file on its way to replace another one.

#include "system/files.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::system {

/// Makes what was written to a file last. False if it may be lost; errno says why.
bool flush_content(int descriptor);

/// Holds the new content of a target beside it until it is flushed and commit() puts it in place. Without
/// commit() the target keeps what it had, and nothing is left over.
class PendingFile {
public:
  /// `number` tells it from others of this process in its folder.
  PendingFile(std::filesystem::path target, std::size_t number)
      : target_(std::move(target)), number_(number) {}
  PendingFile(PendingFile&& other) noexcept;
  PendingFile& operator=(PendingFile&&) = delete;
  ~PendingFile();

  /// Writes the content. A target that is no regular file gets it at once. Returns why it failed, or an
  /// empty string.
  std::string write(std::string_view bytes);
  /// Closes what was written, flushed to the disk if it has to outlive a power failure. Returns why it
  /// failed, or an empty string.
  std::string close(Durability durability);
  /// Renames the content over the target. Returns why it failed, or an empty string.
  std::string commit();
  /// Where the target is, once its links are followed.
  std::filesystem::path folder() const;

private:
  std::filesystem::path target_;
  std::size_t number_;
  std::filesystem::path temporary_; ///< empty: nothing to rename or to clean up
  FileDescriptor written_;          ///< of that, until it is flushed
};

} // namespace hanjang::system
