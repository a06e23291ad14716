#include "base/contains.h"
#include "design/detail/checks.h"
#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace hanjang::design {
namespace {

// Which file of the chain a place is in.
std::size_t rank_of(const LayoutChain& chain, diag::Span span) {
  const auto file = std::find_if(chain.files.begin(), chain.files.end(),
                                 [&](const syntax::Node& node) { return node.span.source == span.source; });
  return static_cast<std::size_t>(file - chain.files.begin());
}

// Nobody gives more names than this by hand and to no use, and comparing takes time.
constexpr std::size_t kMostCompared = 200;

using NameList = std::vector<std::string_view>;

// The names that a layout asks for, by the table they stand in.
using Asked = std::map<std::string_view, NameList>;

void collect(const Values& table, Asked& asked);

void collect(const syntax::Node& node, const schema::KeySpec& key, Asked& asked) {
  if (key.table != nullptr && key.kind == schema::Kind::named_tables) {
    if (node.table() == nullptr) return;
    for (const syntax::Member& member : node.table()->members)
      collect(Values(&member.value, *key.table), asked);
  } else if (key.table != nullptr && node.array() != nullptr) {
    for (const syntax::Node& item : node.array()->items) collect(Values(&item, *key.table), asked);
  } else if (key.table != nullptr) {
    collect(Values(&node, *key.table), asked);
  } else if (!key.target.empty() && node.string() != nullptr) {
    asked[key.target].push_back(node.string()->text);
  }
}

void collect(const Values& table, Asked& asked) {
  if (table.node() == nullptr || table.node()->table() == nullptr) return;
  for (const syntax::Member& member : table.node()->table()->members)
    if (const schema::KeySpec* key = schema::find_key(table.spec(), member.key))
      collect(member.value, *key, asked);
}

void check_regions(const LayoutChain& chain, const Resolver& resolver) {
  const syntax::Node* regions = resolver.at("region");
  const syntax::Node* on_page = resolver.at("page.regions");
  if (regions == nullptr || regions->table() == nullptr || on_page == nullptr) return;
  const std::vector<diag::SourceText> names = texts_of(on_page);
  NameList known;
  for (const diag::SourceText& name : names) known.push_back(name.text);
  for (const syntax::Member& region : regions->table()->members) {
    if (base::contains(known, region.key) || rank_of(chain, region.key_span) < rank_of(chain, on_page->span))
      continue;
    const std::string question =
        known.size() > kMostCompared ? std::string() : diag::did_you_mean(region.key, known);
    resolver.diagnostics().report(diag::Code::unused_name, region.key_span,
                                  fmt::format("region `{}` is not on the page", region.key),
                                  question.empty() ? "name it in `page.regions` too" : question);
  }
}

using FirstFiles = std::map<std::string_view, std::size_t>;

void note_names(const syntax::Node& file, std::string_view table, std::size_t rank, FirstFiles& first) {
  const syntax::Node* names = file.table() == nullptr ? nullptr : syntax::find(*file.table(), table);
  for (const std::string_view name : keys_of(names)) first.emplace(name, rank);
}

// Those of what differs in some format or language: `[language.CODE]`, `[language.CODE.format.WORD]`.
void note_inner_names(const syntax::Node& node, std::string_view key, std::string_view table,
                      std::size_t rank, FirstFiles& first) {
  const syntax::Node* inner = node.table() == nullptr ? nullptr : syntax::find(*node.table(), key);
  if (inner == nullptr || inner->table() == nullptr) return;
  for (const syntax::Member& member : inner->table()->members) {
    note_names(member.value, table, rank, first);
    if (key == "language") note_inner_names(member.value, "format", table, rank, first);
  }
}

// Each name of a table, and the first file of the chain that has it, for all languages or for one.
FirstFiles first_files(const LayoutChain& chain, std::string_view table) {
  FirstFiles first;
  for (std::size_t rank = 0; rank < chain.files.size(); ++rank) {
    const syntax::Node& file = chain.files[rank];
    note_names(file, table, rank, first);
    note_inner_names(file, "format", table, rank, first);
    note_inner_names(file, "language", table, rank, first);
  }
  return first;
}

// The names of a table that nothing asks for, while something asks for one much like it from a layout further
// down: who means to change what is inherited slips like this. `asked` is sorted.
void check_names_of(std::string_view path, const NameList& asked, const LayoutChain& chain,
                    const Resolver& resolver) {
  const syntax::Node* table = resolver.at(path);
  if (table == nullptr || table->table() == nullptr) return;
  const FirstFiles first = first_files(chain, path);
  std::size_t compared = 0;
  for (const syntax::Member& member : table->table()->members) {
    if (std::binary_search(asked.begin(), asked.end(), member.key)) continue;
    if (++compared > kMostCompared) return;
    NameList known;
    for (const std::string_view name : asked)
      if (const auto other = first.find(name); other != first.end() && other->second < first.at(member.key))
        known.push_back(name);
    if (std::string question = diag::did_you_mean(member.key, known); !question.empty())
      resolver.diagnostics().report(diag::Code::unused_name, member.key_span,
                                    fmt::format("nothing asks for `{}` of [{}]", member.key, path),
                                    std::move(question));
  }
}

} // namespace

void check_unused(const LayoutChain& chain, const Resolver& resolver) {
  check_regions(chain, resolver);
  Asked asked;
  asked["style"].emplace_back("body"); // the program itself asks for it
  collect(resolver.values(), asked);
  for (const std::string_view table : {"word", "style", "color", "font"}) {
    NameList& names = asked[table];
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    check_names_of(table, names, chain, resolver);
  }
}

} // namespace hanjang::design
