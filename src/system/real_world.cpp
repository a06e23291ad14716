#include "system/real_world.h"

#include "system/files.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace hanjang::system {
namespace {

namespace fs = std::filesystem;

// The last second of the year 9999.
constexpr long long kLatestDate = 253402300799;
// build/PRESET/src/hanjang lies three folders below the source tree; a little more is allowed for.
constexpr int kFoldersAbove = 5;

// An environment variable that holds a path, or an empty path.
fs::path path_variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

// A base directory: the variable's, or `fallback` under the home folder. Relative paths do not count (XDG
// Base Directory Specification).
fs::path base_directory(const char* variable, const char* fallback) {
  fs::path path = path_variable(variable);
  if (path.is_absolute()) return path;
  const fs::path home = path_variable("HOME");
  return home.is_absolute() ? home / fallback : fs::path();
}

bool holds_data(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "layouts" / "index.toml", error);
}

// Empty if the system does not tell.
fs::path this_program() {
  std::error_code error;
  fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : program;
}

base::Date date_of(const std::tm& time) { return {time.tm_year + 1900, time.tm_mon + 1, time.tm_mday}; }

} // namespace

std::optional<long long> parse_source_date_epoch(std::string_view text) {
  long long seconds = -1;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, seconds);
  if (error != std::errc() || rest != end || seconds < 0 || seconds > kLatestDate) return std::nullopt;
  return seconds;
}

fs::path find_data_folder(const fs::path& program) {
  // Taken as it is: if it is wrong, falling back to something else would hide it.
  if (fs::path folder = path_variable("HANJANG_DATA"); !folder.empty()) return folder;
  if (program.empty()) return {};
  fs::path folder = program.parent_path();
  if (fs::path installed = folder.parent_path() / "share" / "hanjang"; holds_data(installed))
    return installed;
  for (int i = 0; i <= kFoldersAbove; ++i, folder = folder.parent_path())
    if (holds_data(folder)) return folder;
  return {};
}

RealWorld::RealWorld(std::optional<long long> date)
    : date_(date), data_folder_(find_data_folder(this_program())) {}

base::ReadResult RealWorld::read(const fs::path& path, std::size_t limit) const {
  return read_file(path, limit);
}

base::ReadResult RealWorld::read_file_or_pipe(const fs::path& path, std::size_t limit) const {
  return system::read_file_or_pipe(path, limit);
}

base::ReadResult RealWorld::read_standard_input(std::size_t limit) const {
  return read_descriptor(STDIN_FILENO, limit);
}

std::optional<base::WriteError> RealWorld::replace(std::span<const base::FileContent> files) const {
  return replace_files(files);
}

std::string RealWorld::make_folder(const fs::path& path) const {
  std::error_code error;
  fs::create_directory(path, error);
  return error ? error.message() : std::string();
}

base::PathKind RealWorld::kind(const fs::path& path) const {
  std::error_code error;
  switch (fs::status(path, error).type()) {
  case fs::file_type::regular:
    return base::PathKind::file;
  case fs::file_type::directory:
    return base::PathKind::folder;
  case fs::file_type::none:
  case fs::file_type::not_found:
    return base::PathKind::missing;
  default:
    return base::PathKind::special;
  }
}

bool RealWorld::same_file(const fs::path& a, const fs::path& b) const {
  std::error_code error;
  return fs::equivalent(a, b, error);
}

std::vector<fs::path> RealWorld::list_toml(const fs::path& folder) const {
  std::vector<fs::path> files;
  std::error_code error;
  fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error))
    if (entry->path().extension() == ".toml" && kind(entry->path()) == base::PathKind::file)
      files.push_back(entry->path());
  std::sort(files.begin(), files.end());
  return files;
}

base::Date RealWorld::today() const {
  std::tm time{};
  const std::time_t seconds = date_ ? static_cast<std::time_t>(*date_) : std::time(nullptr);
  const std::tm* known = date_ ? ::gmtime_r(&seconds, &time) : ::localtime_r(&seconds, &time);
  return known == nullptr ? base::Date{} : date_of(time);
}

std::vector<fs::path> RealWorld::manifest_folders() const {
  std::vector<fs::path> folders;
  if (const fs::path config = base_directory("XDG_CONFIG_HOME", ".config"); !config.empty())
    folders.push_back(config / "hanjang" / "fonts");
  if (!data_folder_.empty()) folders.push_back(data_folder_ / "fonts");
  return folders;
}

std::vector<fs::path> RealWorld::font_folders() const {
  std::vector<fs::path> folders;
  if (const fs::path data = base_directory("XDG_DATA_HOME", ".local/share"); !data.empty())
    folders.push_back(data / "fonts");
  folders.emplace_back("/usr/local/share/fonts");
  folders.emplace_back("/usr/share/fonts");
  return folders;
}

} // namespace hanjang::system
