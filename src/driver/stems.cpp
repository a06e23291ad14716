#include "driver/stems.h"

#include "base/contains.h"
#include "base/path_text.h"
#include "driver/output_names.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace hanjang::driver {

// The key is `file`, with quotation marks or without; behind it stands an equals sign, or a full stop
// (`file.ko`) or a bracket (`[document.file]`) where its languages follow. A key may be written with escapes
// too, which begin with one of these letters.
bool may_name_files(std::string_view text) {
  constexpr std::string_view kKey = "file";
  for (const std::string_view escape : {"\\u", "\\U", "\\x"})
    if (base::contains(text, escape)) return true;
  for (std::size_t at = text.find(kKey); at != std::string_view::npos; at = text.find(kKey, at + 1)) {
    const std::size_t behind = text.find_first_not_of(" \t\"'", at + kKey.size());
    if (behind != std::string_view::npos && base::contains("=.]", text[behind])) return true;
  }
  return false;
}

Stems::Stems(std::span<const SourceName> sources) : sources_(sources) {
  for (std::size_t i = 0; i < sources.size(); ++i)
    sources_by_stem_[folded_name(base::path_of(sources[i].stem()))].push_back(i);
}

std::vector<std::size_t> Stems::sources_for(const std::filesystem::path& name) const {
  const std::string folded = folded_name(name);
  std::vector<std::size_t> sources;
  for (std::size_t end = folded.find('.');; end = folded.find('.', end + 1)) {
    const auto found = sources_by_stem_.find(std::string_view(folded).substr(0, end));
    if (found != sources_by_stem_.end()) std::ranges::copy(found->second, std::back_inserter(sources));
    if (end == std::string::npos) return sources;
  }
}

std::vector<std::size_t> Stems::sharing() const {
  std::set<std::size_t> sharing;
  for (const SourceName& source : sources_) {
    const std::vector<std::size_t> sources = sources_for(base::path_of(source.stem()));
    if (sources.size() > 1)
      sharing.insert(sources.begin(), sources.end()); // one of them is the source itself
  }
  return {sharing.begin(), sharing.end()};
}

} // namespace hanjang::driver
