#pragma once
// What the files of many sources are called: no two may be one.

#include "base/world.h"
#include "diag/diagnostic.h"
#include "driver/source.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace hanjang::driver {

/// A file's name as systems compare it that do not tell small letters from capitals, nor a letter from its
/// parts.
std::string folded_name(const std::filesystem::path& file);

/// Whose each output file of a run over many sources is. Links are followed: two that lead to one file are
/// one.
class OutputNames {
public:
  /// Both must outlive this. No output may take the place of a source.
  OutputNames(std::span<const SourceName> sources, const base::World& world);

  /// Notes a file that a source, by its index, will be written to.
  void plan(const std::filesystem::path& file, std::size_t source);
  /// Reports the files that several sources would be written to, and those that are sources.
  void report_shared(diag::Diagnostics& diagnostics) const;
  /// True if the file is a source's to write: planned for it alone, or planned for none, and from now on its
  /// own. A source that changed since it was planned may have other names.
  bool take(const std::filesystem::path& file, std::size_t source);

private:
  struct Place {
    std::filesystem::path file;
    std::vector<std::size_t> sources; ///< that would be written to it, each once
    bool is_source = false;
  };

  Place& place_of(const std::filesystem::path& file);
  std::string names_of(const std::vector<std::size_t>& sources) const;

  std::span<const SourceName> sources_;
  const base::World& world_;
  std::map<std::string, Place> places_; ///< by folded name
};

} // namespace hanjang::driver
