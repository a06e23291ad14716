#include "design/unused.h"

#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang {
namespace {

// Which file of the chain a place is in.
std::size_t rank_of(const LayoutChain& chain, Span span) {
  const auto file = std::find_if(chain.files.begin(), chain.files.end(),
                                 [&](const Node& node) { return node.span.source == span.source; });
  return static_cast<std::size_t>(file - chain.files.begin());
}

// The names of words below a node of [entry]: `label` and `word` of fields, `title` of cells.
void collect_words(const Node& node, std::vector<std::string_view>& words) {
  if (const Array* array = node.array())
    for (const Node& item : array->items) collect_words(item, words);
  if (node.table() == nullptr) return;
  for (const Member& member : node.table()->members) {
    const bool is_name = member.key == "label" || member.key == "title" || member.key == "word";
    if (is_name && member.value.string() != nullptr) words.push_back(member.value.string()->text);
    collect_words(member.value, words);
  }
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void check_regions(const LayoutChain& chain, const Resolver& resolver) {
  const Node* regions = resolver.at("region");
  const Node* on_page = resolver.at("page.regions");
  if (regions == nullptr || regions->table() == nullptr || on_page == nullptr) return;
  const std::vector<std::string> names = resolver.strings(on_page);
  for (const Member& region : regions->table()->members)
    if (std::find(names.begin(), names.end(), region.key) == names.end() &&
        rank_of(chain, region.key_span) >= rank_of(chain, on_page->span))
      resolver.diagnostics().warning(codes::unknown_name, region.key_span,
                                     fmt::format("region `{}` is not on the page", region.key),
                                     "name it in `page.regions` too");
}

void check_words(const Resolver& resolver) {
  const Node* words = resolver.at("word");
  const Node* entries = resolver.at("entry");
  if (words == nullptr || words->table() == nullptr || entries == nullptr) return;
  std::vector<std::string_view> used;
  collect_words(*entries, used);
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  for (const Member& word : words->table()->members) {
    if (contains(used, word.key)) continue;
    if (const auto near = nearest_name(word.key, used))
      resolver.diagnostics().warning(codes::unknown_name, word.key_span,
                                     fmt::format("nothing asks for `{}` of [word]", word.key),
                                     fmt::format("did you mean `{}`?", *near));
  }
}

} // namespace

void check_unused(const LayoutChain& chain, const Resolver& resolver) {
  check_regions(chain, resolver);
  check_words(resolver);
}

} // namespace hanjang
