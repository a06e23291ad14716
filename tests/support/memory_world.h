#pragma once
// A World in memory, that holds still.

#include "base/world.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::test {

class MemoryWorld final : public base::World {
public:
  std::map<std::filesystem::path, std::string> files;
  std::set<std::filesystem::path> folders;
  std::set<std::filesystem::path> devices;
  std::string standard_input;
  base::Date date{2024, 5, 1};
  std::vector<std::filesystem::path> fonts;
  std::vector<std::filesystem::path> dictionaries;
  /// What the folders of `fonts` and `dictionaries` hold besides `files`; borrowed.
  const base::World* machine = nullptr;

  base::ReadResult read(const std::filesystem::path& path, std::size_t limit) const override {
    const auto found = files.find(path.lexically_normal());
    if (found == files.end()) return {std::nullopt, "No such file or directory"};
    return limited(found->second, limit);
  }

  base::ReadResult read_file_or_pipe(const std::filesystem::path& path, std::size_t limit) const override {
    return read(path, limit);
  }

  std::shared_ptr<const base::MappedFile> map(const std::filesystem::path& path) const override {
    const auto found = files.find(path.lexically_normal());
    if (found != files.end()) return std::make_shared<Copy>(found->second);
    return is_of_machine(path) ? machine->map(path) : nullptr;
  }

  std::optional<base::FileStamp> stamp(const std::filesystem::path& path) const override {
    const auto found = files.find(path.lexically_normal());
    if (found == files.end()) return is_of_machine(path) ? machine->stamp(path) : std::nullopt;
    base::FileStamp stamp;
    stamp.size = found->second.size();
    stamp.index = std::hash<std::string>{}(found->second);
    return stamp;
  }

  base::ReadResult read_standard_input(std::size_t limit) const override {
    return limited(standard_input, limit);
  }

  std::optional<base::WriteError> replace(std::span<const base::FileContent> contents) const override {
    if (contents.empty()) return std::nullopt;
    return base::WriteError{contents.front().path, "Read-only file system"};
  }

  std::string make_folder(const std::filesystem::path&) const override { return "Read-only file system"; }

  base::PathKind kind(const std::filesystem::path& path) const override {
    const std::filesystem::path normal = path.lexically_normal();
    if (files.contains(normal)) return base::PathKind::file;
    if (folders.contains(normal)) return base::PathKind::folder;
    if (devices.contains(normal)) return base::PathKind::special;
    return is_of_machine(path) ? machine->kind(path) : base::PathKind::missing;
  }

  bool same_file(const std::filesystem::path& a, const std::filesystem::path& b) const override {
    return a.lexically_normal() == b.lexically_normal();
  }

  std::filesystem::path resolved(const std::filesystem::path& path) const override {
    return path.lexically_normal();
  }

  std::vector<std::filesystem::path> list_toml(const std::filesystem::path& folder) const override {
    std::vector<std::filesystem::path> found;
    for (const auto& [path, text] : files)
      if (path.extension() == ".toml" &&
          (path.parent_path() == folder || (path.parent_path().empty() && folder == ".")))
        found.push_back(path);
    return found;
  }

  base::Date today() const override { return date; }
  std::filesystem::path data_folder() const override { return "/data"; }
  std::vector<std::filesystem::path> manifest_folders() const override {
    return {"/home/fonts", "/data/fonts"};
  }
  std::vector<std::filesystem::path> font_folders() const override { return fonts; }
  std::filesystem::path configuration_folder() const override { return "/home/hanjang"; }
  std::vector<std::filesystem::path> dictionary_folders() const override { return dictionaries; }
  std::vector<std::filesystem::path> word_list_folders() const override { return dictionaries; }

private:
  struct Copy final : base::MappedFile {
    explicit Copy(std::string text) : text_(std::move(text)) {}
    std::string_view bytes() const override { return text_; }
    std::string text_;
  };

  /// True for what lies in one of the machine's folders of fonts or dictionaries.
  bool is_of_machine(const std::filesystem::path& path) const {
    const auto holds = [&](const std::filesystem::path& folder) {
      return path.native().starts_with(folder.native());
    };
    return machine != nullptr && (std::any_of(fonts.begin(), fonts.end(), holds) ||
                                  std::any_of(dictionaries.begin(), dictionaries.end(), holds));
  }

  static base::ReadResult limited(const std::string& text, std::size_t limit) {
    base::ReadResult result;
    result.too_large = text.size() > limit;
    if (!result.too_large) result.bytes = text;
    return result;
  }
};

} // namespace hanjang::test
