#include "system/detail/pending_file.h"

#include "system/files.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace hanjang::system {
namespace {

namespace fs = std::filesystem;

// As deep as Linux follows links itself (path_resolution(7)).
constexpr int kMostLinks = 40;
constexpr int kMostNameAttempts = 100;

// The file that a chain of symbolic links ends at, which need not be there.
fs::path follow_links(fs::path path, std::error_code& error) {
  for (int i = 0; i < kMostLinks; ++i) {
    const fs::file_status status = fs::symlink_status(path, error);
    if (!fs::is_symlink(status)) {
      error.clear();
      return path;
    }
    const fs::path next = fs::read_symlink(path, error);
    if (error) return path;
    path = path.parent_path() / next;
  }
  error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
  return path;
}

std::string write_in_place(const fs::path& path, std::string_view bytes) {
  FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!file) return describe_error(errno);
  std::string error = write_descriptor(file.get(), bytes);
  if (error.empty() && !file.close()) error = describe_error(errno);
  return error;
}

// Creates a file of its own in `folder`, with the permissions of any new file. Its name does not grow with
// the target's, which may be as long as the file system takes.
FileDescriptor create_temporary(const fs::path& folder, std::size_t number, fs::path& path) {
  for (int i = 0; i < kMostNameAttempts; ++i) {
    path = folder / fmt::format(".hanjang-{}-{}-{}.tmp", ::getpid(), number, i);
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file || errno != EEXIST) return file;
  }
  return FileDescriptor();
}

} // namespace

// A file system that knows no flushing has nothing to flush; any other failure is a loss of data.
bool flush_content(int descriptor) {
  return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : target_(std::move(other.target_)), number_(other.number_),
      temporary_(std::exchange(other.temporary_, fs::path())), written_(std::move(other.written_)) {}

fs::path PendingFile::folder() const {
  return target_.has_parent_path() ? target_.parent_path() : fs::path(".");
}

PendingFile::~PendingFile() {
  if (!temporary_.empty()) static_cast<void>(::unlink(temporary_.c_str()));
}

std::string PendingFile::write(std::string_view bytes) {
  struct stat old {};
  const bool exists = ::stat(target_.c_str(), &old) == 0;
  if (!exists && errno != ENOENT) return describe_error(errno);
  if (exists && S_ISDIR(old.st_mode)) return describe_error(EISDIR);
  if (exists && !S_ISREG(old.st_mode)) return write_in_place(target_, bytes);
  // A rename asks the folder alone for permission; a file that is write-protected is meant to stay.
  if (exists && ::access(target_.c_str(), W_OK) != 0) return describe_error(errno);

  std::error_code error;
  target_ = follow_links(std::move(target_), error);
  if (error) return error.message();
  fs::path path;
  FileDescriptor file = create_temporary(folder(), number_, path);
  if (!file) return describe_error(errno);
  temporary_ = std::move(path);
  if (exists && ::fchmod(file.get(), old.st_mode & 0777U) != 0) return describe_error(errno);
  std::string failure = write_descriptor(file.get(), bytes);
  written_ = std::move(file);
  return failure;
}

std::string PendingFile::close(Durability durability) {
  if (!written_) return {};
  if (durability == Durability::disk && !flush_content(written_.get())) return describe_error(errno);
  return written_.close() ? std::string() : describe_error(errno);
}

std::string PendingFile::commit() {
  if (temporary_.empty()) return {};
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) return describe_error(errno);
  temporary_.clear();
  return {};
}

} // namespace hanjang::system
