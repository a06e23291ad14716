#pragma once
// Which of many sources may have outputs of one name: of most that is plain without reading them as resumes.

#include "driver/source.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// True unless it is plain that a resume does not say what its files are called (`file`), so that the name of
/// each begins with the source's stem and a full stop.
bool may_name_files(std::string_view text);

/// Sources by their stems, compared as folded_name() does.
class Stems {
public:
  explicit Stems(std::span<const SourceName> sources);

  /// The sources, by index, that a name may be an output of, if these are called after their sources: those
  /// whose stem it is, or begins with up to a full stop.
  std::vector<std::size_t> sources_for(const std::filesystem::path& name) const;
  /// The sources whose outputs may have the names of other sources' outputs: in `me.toml`, which may have a
  /// variant `data`, and `me.data.toml`.
  std::vector<std::size_t> sharing() const;

private:
  std::span<const SourceName> sources_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> sources_by_stem_; ///< folded
};

} // namespace hanjang::driver
