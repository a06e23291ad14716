#include "system/real_world.h"

#include "system/machine.h"
#include "system/program.h"
#include "system/standard_streams.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <system_error>

namespace hanjang::system {
namespace {

namespace fs = std::filesystem;

// The last second of the year 9999.
constexpr long long kLatestDate = 253402300799;
// A base directory: the variable's, or `fallback` under the home folder. Relative paths do not count (XDG
// Base Directory Specification).
fs::path base_directory(const char* variable, const char* fallback) {
  fs::path path = path_variable(variable);
  if (path.is_absolute()) return path;
  const fs::path home = path_variable("HOME");
  return home.is_absolute() ? home / fallback : fs::path();
}

base::Date date_of(const std::tm& time) { return {time.tm_year + 1900, time.tm_mon + 1, time.tm_mday}; }

// Builds that are to be the same for ever set a date of long ago, which says nothing of today.
constexpr std::int32_t kFirstYear = 2000;

} // namespace

std::optional<long long> parse_source_date_epoch(std::string_view text) {
  long long seconds = -1;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, seconds);
  if (error != std::errc() || rest != end || seconds < 0 || seconds > kLatestDate) return std::nullopt;
  return seconds;
}

RealWorld::RealWorld(std::optional<long long> date, Durability durability)
    : date_(date), durability_(durability), data_folder_(find_data_folder(program_path())) {}

base::ReadResult RealWorld::read(const fs::path& path, std::size_t limit) const {
  return read_file(path, limit);
}

base::ReadResult RealWorld::read_file_or_pipe(const fs::path& path, std::size_t limit) const {
  return system::read_file_or_pipe(path, limit);
}

std::shared_ptr<const base::MappedFile> RealWorld::map(const fs::path& path) const { return map_file(path); }

std::optional<base::FileStamp> RealWorld::stamp(const fs::path& path) const { return stamp_of(path); }

base::ReadResult RealWorld::read_standard_input(std::size_t limit) const {
  return system::read_standard_input(limit);
}

std::optional<base::WriteError> RealWorld::replace(std::span<const base::FileContent> files) const {
  return replace_files(files, durability_);
}

std::vector<std::optional<base::WriteError>>
RealWorld::replace_each(std::span<const std::vector<base::FileContent>> sets) const {
  return replace_each_set(sets, durability_);
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

fs::path RealWorld::resolved(const fs::path& path) const {
  std::error_code error;
  const fs::path result = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path.lexically_normal() : result;
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
  const std::optional<std::tm> time =
      date_ ? universal_time(static_cast<std::time_t>(*date_)) : local_time(std::time(nullptr));
  const base::Date date = time ? date_of(*time) : base::Date{};
  return date.year < kFirstYear ? base::Date{} : date;
}

std::vector<fs::path> RealWorld::manifest_folders() const {
  std::vector<fs::path> folders;
  if (const fs::path own = configuration_folder(); !own.empty()) folders.push_back(own / "fonts");
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

fs::path RealWorld::configuration_folder() const {
  const fs::path config = base_directory("XDG_CONFIG_HOME", ".config");
  return config.empty() ? config : config / "hanjang";
}

std::vector<fs::path> RealWorld::dictionary_folders() const {
  std::vector<fs::path> folders = path_list_variable("DICPATH");
  if (const fs::path data = base_directory("XDG_DATA_HOME", ".local/share"); !data.empty())
    folders.push_back(data / "hunspell");
  for (const char* folder : {"/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts",
                             "/usr/share/myspell", "/Library/Spelling"})
    folders.emplace_back(folder);
  return folders;
}

std::vector<fs::path> RealWorld::word_list_folders() const { return {"/usr/share/dict", "/usr/dict"}; }

} // namespace hanjang::system
