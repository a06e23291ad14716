#pragma once
// The World of this machine.

#include "base/world.h"
#include "system/files.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hanjang::system {

/// Reads the value of SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970, in digits only and up
/// to the year 9999. Nothing for anything else.
std::optional<long long> parse_source_date_epoch(std::string_view text);

/// Files are the machine's, and data is where find_data_folder() (system/program.h) says.
class RealWorld final : public base::World {
public:
  /// `date` stands for now (in UTC); without it today is the clock's, in local time. Files that are replaced
  /// are as `durability` says.
  explicit RealWorld(std::optional<long long> date, Durability durability = Durability::disk);

  base::ReadResult read(const std::filesystem::path& path, std::size_t limit) const override;
  base::ReadResult read_file_or_pipe(const std::filesystem::path& path, std::size_t limit) const override;
  std::shared_ptr<const base::MappedFile> map(const std::filesystem::path& path) const override;
  std::optional<base::FileStamp> stamp(const std::filesystem::path& path) const override;
  base::ReadResult read_standard_input(std::size_t limit) const override;
  std::optional<base::WriteError> replace(std::span<const base::FileContent> files) const override;
  std::vector<std::optional<base::WriteError>>
  replace_each(std::span<const std::vector<base::FileContent>> sets) const override;
  std::string make_folder(const std::filesystem::path& path) const override;
  base::PathKind kind(const std::filesystem::path& path) const override;
  bool same_file(const std::filesystem::path& a, const std::filesystem::path& b) const override;
  std::filesystem::path resolved(const std::filesystem::path& path) const override;
  std::vector<std::filesystem::path> list_toml(const std::filesystem::path& folder) const override;
  base::Date today() const override;
  std::filesystem::path data_folder() const override { return data_folder_; }
  std::vector<std::filesystem::path> manifest_folders() const override;
  std::vector<std::filesystem::path> font_folders() const override;
  std::filesystem::path configuration_folder() const override;
  /// Those of DICPATH (hunspell(1)), then the user's own, then the system's.
  std::vector<std::filesystem::path> dictionary_folders() const override;
  std::vector<std::filesystem::path> word_list_folders() const override;

private:
  std::optional<long long> date_;
  Durability durability_;
  std::filesystem::path data_folder_;
};

} // namespace hanjang::system
