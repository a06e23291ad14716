#include "system/program.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <sys/auxv.h>
#include <system_error>

namespace hanjang::system {
namespace {

namespace fs = std::filesystem;

// build/PRESET/src/hanjang lies three folders below the source tree; a little more is allowed for.
constexpr int kFoldersAbove = 5;

bool holds_data(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "layouts" / "index.toml", error);
}

} // namespace

fs::path path_variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

std::vector<fs::path> path_list_variable(const char* name) {
  const char* const value = std::getenv(name);
  std::vector<fs::path> paths;
  for (std::string_view rest = value == nullptr ? "" : value; !rest.empty();) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0) paths.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return paths;
}

fs::path program_path() {
  std::error_code error;
  fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) return program;
  // Without /proc, as in a bare chroot, the path that it was started by, as the kernel hands it over.
  // NOLINTNEXTLINE(performance-no-int-to-ptr): getauxval(3) hands pointers over as numbers
  const auto* const started_by = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
  if (started_by == nullptr) return {};
  program = fs::canonical(started_by, error);
  return error ? fs::path() : program;
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

} // namespace hanjang::system
