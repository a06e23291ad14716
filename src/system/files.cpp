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

// The most files that are open at a time; systems allow 256 and more.
constexpr std::size_t kMostOpen = 64;

// Sets of files on their way to replace others.
class Replacement {
public:
  using Errors = std::vector<std::optional<base::WriteError>>;

  Replacement(std::span<const std::vector<base::FileContent>> sets, Durability durability)
      : durability_(durability), errors_(sets.size()) {
    std::size_t count = 0;
    for (const std::vector<base::FileContent>& set : sets) count += set.size();
    files_.reserve(count);
    for (std::size_t i = 0; i < sets.size(); ++i)
      for (const base::FileContent& file : sets[i]) write(i, file);
  }

  Errors commit() {
    close();
    std::set<std::filesystem::path> folders;
    for (File& file : files_) {
      if (errors_[file.set]) continue;
      note(file.set, file.path, file.pending.commit());
      folders.insert(file.pending.folder());
    }
    if (durability_ == Durability::disk)
      for (const std::filesystem::path& folder : folders) flush_folder(folder);
    return errors_;
  }

private:
  struct File {
    std::size_t set;
    const std::filesystem::path& path;
    PendingFile pending;
  };

  void write(std::size_t set, const base::FileContent& content) {
    if (errors_[set]) return;
    if (files_.size() - closed_ == kMostOpen) close();
    File& file = files_.emplace_back(File{set, content.path, PendingFile(content.path, files_.size())});
    note(set, content.path, file.pending.write(content.bytes));
  }

  void close() {
    for (; closed_ < files_.size(); ++closed_) {
      File& file = files_[closed_];
      if (!errors_[file.set]) note(file.set, file.path, file.pending.close(durability_));
    }
  }

  void note(std::size_t set, const std::filesystem::path& path, std::string error) {
    if (!error.empty()) errors_[set] = base::WriteError{path, std::move(error)};
  }

  Durability durability_;
  std::vector<File> files_;
  std::size_t closed_ = 0; // the first so many of them are
  Errors errors_;          // by set
};

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
  return replace_each_set(std::array{std::vector(files.begin(), files.end())}, durability).front();
}

std::vector<std::optional<base::WriteError>>
replace_each_set(std::span<const std::vector<base::FileContent>> sets, Durability durability) {
  return Replacement(sets, durability).commit();
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
