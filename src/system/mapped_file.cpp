#include "system/files.h"

#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace hanjang::system {
namespace {

// File systems count time in steps of up to two seconds (FAT). Two changes within one step may leave one
// stamp.
constexpr std::int64_t kCoarsestStep = 2'000'000'000;

class Mapping final : public base::MappedFile {
public:
  Mapping(void* begin, std::size_t size) : begin_(begin), size_(size) {}
  ~Mapping() override { ::munmap(begin_, size_); }
  std::string_view bytes() const override { return {static_cast<const char*>(begin_), size_}; }

private:
  void* begin_;
  std::size_t size_;
};

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

std::int64_t now() {
  timespec time{};
  ::clock_gettime(CLOCK_REALTIME, &time);
  return nanoseconds(time);
}

} // namespace

std::shared_ptr<const base::MappedFile> map_file(const std::filesystem::path& path) {
  struct stat status {};
  // Before it is opened: opening a pipe may wait.
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return nullptr;
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file || ::fstat(file.get(), &status) != 0 || status.st_size <= 0) return nullptr;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  return begin == MAP_FAILED ? nullptr : std::make_shared<Mapping>(begin, size);
}

std::optional<base::FileStamp> stamp_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const base::FileStamp stamp{.size = static_cast<std::uint64_t>(status.st_size),
                              .volume = static_cast<std::uint64_t>(status.st_dev),
                              .index = static_cast<std::uint64_t>(status.st_ino),
                              .modified = nanoseconds(status.st_mtim),
                              .changed = nanoseconds(status.st_ctim)};
  if (now() - stamp.changed < kCoarsestStep) return std::nullopt;
  return stamp;
}

} // namespace hanjang::system
