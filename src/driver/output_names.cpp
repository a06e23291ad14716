#include "driver/output_names.h"

#include "base/contains.h"
#include "base/path_text.h"
#include "syntax/normalize.h"
#include "text/letter_case.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace hanjang::driver {
namespace {

namespace fs = std::filesystem;

// The most sources that are named of those that share a file.
constexpr std::size_t kMostNamed = 4;

} // namespace

std::string folded_name(const fs::path& file) {
  return text::upper_case({.text = syntax::to_nfc(base::utf8_of(file)), .span = {}, .origin = {}}).text;
}

OutputNames::OutputNames(std::span<const SourceName> sources, const base::World& world)
    : sources_(sources), world_(world) {
  for (const SourceName& source : sources) place_of(base::path_of(source.argument)).is_source = true;
}

OutputNames::Place& OutputNames::place_of(const fs::path& file) {
  Place& place = places_[folded_name(world_.resolved(file))];
  if (place.file.empty()) place.file = file;
  return place;
}

void OutputNames::plan(const fs::path& file, std::size_t source) {
  Place& place = place_of(file);
  if (!base::contains(place.sources, source)) place.sources.push_back(source);
}

bool OutputNames::take(const fs::path& file, std::size_t source) {
  Place& place = place_of(file);
  if (place.is_source) return false;
  if (place.sources.empty()) place.sources.push_back(source);
  return place.sources == std::vector{source};
}

std::string OutputNames::names_of(const std::vector<std::size_t>& sources) const {
  std::string names;
  const std::size_t named = sources.size() > kMostNamed ? kMostNamed - 1 : sources.size();
  for (std::size_t i = 0; i < named; ++i) {
    const bool is_last = i + 1 == sources.size();
    names += fmt::format("{}`{}`", i == 0 ? "" : is_last ? " and " : ", ", sources_[sources[i]].display());
  }
  if (named < sources.size()) names += fmt::format(" and {} others", sources.size() - named);
  return names;
}

void OutputNames::report_shared(diag::Diagnostics& diagnostics) const {
  std::set<std::vector<std::size_t>> told; // they share a file in each language
  for (const auto& [name, place] : places_) {
    if (place.is_source && !place.sources.empty())
      diagnostics.report(diag::Code::same_output, {},
                         fmt::format("what {} makes would replace `{}`, which is built too",
                                     names_of(place.sources), base::utf8_of(place.file)),
                         "name another folder with `-o`");
    else if (place.sources.size() > 1 && told.insert(place.sources).second)
      diagnostics.report(diag::Code::same_output, {},
                         fmt::format("{} would be written to one file, `{}`", names_of(place.sources),
                                     base::utf8_of(place.file)),
                         "build them one by one into folders of their own, or give each a name or a `file` "
                         "of its own");
  }
}

} // namespace hanjang::driver
