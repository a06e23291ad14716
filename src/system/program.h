#pragma once
// The running program: where it is, and where its data is.

#include <filesystem>
#include <vector>

namespace hanjang::system {

/// The program's own file. Empty if the system does not tell.
std::filesystem::path program_path();

/// Where layouts/ and fonts/ are: $HANJANG_DATA as it is, else ../share/hanjang as seen from the program's
/// folder, else the nearest folder above the program that holds layouts/index.toml, which finds a source
/// tree. Empty if none of them.
std::filesystem::path find_data_folder(const std::filesystem::path& program);

/// An environment variable that holds a path, or an empty path.
std::filesystem::path path_variable(const char* name);

/// An environment variable that holds paths with colons between them; empty ones do not count.
std::vector<std::filesystem::path> path_list_variable(const char* name);

} // namespace hanjang::system
