#include "design/detail/foreign_words.h"

#include "schema/language_codes.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace hanjang::design {
namespace {

constexpr std::array<std::string_view, 5> kWordTables{"title", "word", "present", "dates", "pattern"};

using Places = std::set<std::pair<diag::SourceId, std::uint32_t>>;

std::pair<diag::SourceId, std::uint32_t> place_of(const syntax::Node& node) {
  const diag::SourceText* text = node.string();
  const diag::Span span = text == nullptr ? node.span : text->span;
  return {span.source, span.begin};
}

const syntax::Table* table_in(const syntax::Node& node, std::string_view key) {
  const syntax::Node* inner = node.table() == nullptr ? nullptr : syntax::find(*node.table(), key);
  return inner == nullptr ? nullptr : inner->table();
}

// Where the words stand that a file has in that language.
void collect(const syntax::Node& file, std::string_view language, Places& places) {
  const syntax::Table* languages = table_in(file, "language");
  if (languages == nullptr) return;
  for (const syntax::Member& member : languages->members) {
    if (!schema::same_language(member.key, language)) continue;
    for (const std::string_view name : kWordTables)
      if (const syntax::Table* words = table_in(member.value, name))
        for (const syntax::Member& word : words->members) places.insert(place_of(word.value));
  }
}

bool knows(const syntax::Node& root, std::string_view language) {
  const syntax::Table* languages = table_in(root, "language");
  return languages != nullptr && std::ranges::any_of(languages->members, [&](const syntax::Member& member) {
           return schema::same_language(member.key, language);
         });
}

} // namespace

ForeignWords foreign_words(const LayoutChain& chain, const syntax::Node& resolved,
                           std::string_view language) {
  ForeignWords foreign;
  if (knows(chain.files.front(), language)) return foreign;
  Places own;
  for (const syntax::Node& file : chain.files) collect(file, language, own);
  for (const std::string_view name : kWordTables) {
    const syntax::Table* words = table_in(resolved, name);
    if (words == nullptr) continue;
    for (const syntax::Member& word : words->members)
      if (const auto place = place_of(word.value); !own.contains(place))
        foreign.emplace(place, std::string(name) + "." + word.key);
  }
  return foreign;
}

} // namespace hanjang::design
