#include "layout/detail/contents.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hanjang::layout {
namespace {

/// Where a block begins.
struct Beginning {
  std::size_t page = 0; ///< from 1
  base::Pt top;
};

// A heading that hangs beside another block begins where that does.
std::map<compose::BlockIndex, Beginning> beginnings(const std::vector<PlacedPage>& pages) {
  std::map<compose::BlockIndex, Beginning> result;
  for (std::size_t i = 0; i < pages.size(); ++i)
    for (const PlacedLine& line : pages[i]) {
      if (line.line > 0 || line.is_repeated) continue;
      const ShownBlock& shown = *line.block->shown;
      result.emplace(shown.index, Beginning{i + 1, line.top});
      if (shown.heading != nullptr && shown.index > 0)
        result.emplace(shown.index - 1, Beginning{i + 1, line.top});
    }
  return result;
}

} // namespace

compose::Flow without_contents(compose::Flow flow) {
  if (flow.contents) flow.blocks.resize(flow.contents->first_block);
  flow.contents.reset();
  return flow;
}

std::vector<std::size_t> pages_of_chapters(const std::vector<PlacedPage>& pages,
                                           const compose::Contents& contents) {
  const auto begins = beginnings(pages);
  std::vector<std::size_t> result;
  for (const compose::ContentsLine& line : contents.lines) {
    const auto found = begins.find(line.target);
    result.push_back(found == begins.end() ? 0 : found->second.page);
  }
  return result;
}

void add_destinations(const std::vector<PlacedPage>& pages, const compose::Contents& contents,
                      page::Document& document) {
  const auto begins = beginnings(pages);
  for (const compose::ContentsLine& line : contents.lines)
    if (const auto found = begins.find(line.target); found != begins.end())
      document.tags[line.link].target = page::Destination{
          .page = static_cast<std::uint32_t>(found->second.page - 1), .top = found->second.top};
}

} // namespace hanjang::layout
