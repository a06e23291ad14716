#include "system/files.h"

#include "system/detail/pending_file.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace hanjang::system {
namespace {

// Makes new names last. The content is safe without it, so a failure is no failure of the write.
void flush_folder(const std::filesystem::path& folder) {
  const FileDescriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor) static_cast<void>(::fsync(descriptor.get()));
}

// What a file is in place of a regular one, or nothing if that cannot be told or is read as it is: of a
// folder and of what is not there the system itself tells best.
std::string_view refused_kind(const std::filesystem::path& path, bool takes_pipes) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  if (S_ISFIFO(status.st_mode)) return takes_pipes ? std::string_view{} : "a pipe";
  if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode)) return "a device";
  return S_ISSOCK(status.st_mode) ? "a socket" : std::string_view{};
}

base::ReadResult failure(std::string reason) {
  base::ReadResult result;
  result.error = std::move(reason);
  return result;
}

base::ReadResult open_and_read(const std::filesystem::path& path, std::size_t limit, bool takes_pipes) {
  // Before it is opened: that alone may wait, or do something to a device.
  if (const std::string_view kind = refused_kind(path, takes_pipes); !kind.empty())
    return failure(std::string("it is ").append(kind).append(", not a file"));
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  return file ? read_descriptor(file.get(), limit) : failure(describe_error(errno));
}

} // namespace

FileDescriptor::~FileDescriptor() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool FileDescriptor::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  return descriptor < 0 || ::close(descriptor) == 0;
}

std::string describe_error(int error_number) { return std::generic_category().message(error_number); }

base::ReadResult read_descriptor(int descriptor, std::size_t limit) {
  base::ReadResult result;
  std::string bytes;
  std::array<char, 65536> buffer;
  while (true) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      result.error = describe_error(errno);
      return result;
    }
    if (got == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (bytes.size() > limit) {
      result.too_large = true;
      return result;
    }
  }
  result.bytes = std::move(bytes);
  return result;
}

base::ReadResult read_file(const std::filesystem::path& path, std::size_t limit) {
  return open_and_read(path, limit, false);
}

base::ReadResult read_file_or_pipe(const std::filesystem::path& path, std::size_t limit) {
  return open_and_read(path, limit, true);
}

std::string write_descriptor(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return describe_error(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

std::optional<base::WriteError> replace_files(std::span<const base::FileContent> files,
                                              Durability durability) {
  std::vector<PendingFile> pending;
  pending.reserve(files.size());
  for (const base::FileContent& file : files) {
    std::string error = pending.emplace_back(file.path, pending.size()).write(file.bytes, durability);
    if (!error.empty()) return base::WriteError{file.path, std::move(error)};
  }
  std::set<std::filesystem::path> folders;
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::string error = pending[i].commit();
    if (!error.empty()) return base::WriteError{files[i].path, std::move(error)};
    folders.insert(pending[i].folder());
  }
  if (durability == Durability::disk)
    for (const std::filesystem::path& folder : folders) flush_folder(folder);
  return std::nullopt;
}

Creation create_file(const std::filesystem::path& path, std::string_view bytes) {
  FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file) return {errno == EEXIST, errno == EEXIST ? std::string() : describe_error(errno)};
  std::string error = write_descriptor(file.get(), bytes);
  if (error.empty() && (!flush_content(file.get()) || !file.close())) error = describe_error(errno);
  if (!error.empty()) static_cast<void>(::unlink(path.c_str()));
  return {false, std::move(error)};
}

} // namespace hanjang::system
