#include "cli/folders.h"

#include "base/path_text.h"

#include <system_error>
#include <utility>

namespace hanjang::cli {
namespace {

// As it is where the current folder is gone.
std::filesystem::path absolute_of(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::path result = std::filesystem::absolute(path.empty() ? "." : path, error);
  return error ? path : result;
}

} // namespace

Folders folders_of(const driver::SourceName& source, const std::string& root) {
  Folders folders{source.folder(), root.empty() ? source.folder() : base::path_of(root)};
  if (folders.folder.is_absolute() != folders.root.is_absolute())
    folders = {absolute_of(folders.folder), absolute_of(folders.root)};
  return folders;
}

driver::BuildRequest request_of(const driver::SourceName& source, std::string text, const std::string& root) {
  Folders folders = folders_of(source, root);
  driver::BuildRequest request;
  request.name = source.display();
  request.text = std::move(text);
  request.folder = std::move(folders.folder);
  request.root = std::move(folders.root);
  return request;
}

} // namespace hanjang::cli
