#include "spelling/speller.h"

#include "spelling/detail/english_speller.h"
#include "spelling/detail/korean_speller.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hanjang::spelling {

std::unique_ptr<Speller> make_speller(Language language, Dictionaries& dictionaries,
                                      const WordList& accepted) {
  if (language == Language::english) return std::make_unique<EnglishSpeller>(dictionaries, accepted);
  return std::make_unique<KoreanSpeller>(dictionaries, accepted);
}

std::vector<Misspelling> check(std::span<const Text> texts, Dictionaries& dictionaries,
                               const WordList& accepted) {
  std::vector<Misspelling> found;
  for (const Language language : {Language::english, Language::korean})
    for (Misspelling& misspelling : make_speller(language, dictionaries, accepted)->check(texts))
      found.push_back(std::move(misspelling));
  std::ranges::stable_sort(found, {}, &Misspelling::text);
  return found;
}

void suggest(std::span<Misspelling> misspellings, Dictionaries& dictionaries,
             const std::function<bool()>& go_on) {
  const WordList none;
  std::map<Language, std::unique_ptr<Speller>> spellers;
  std::map<std::string, std::vector<std::string>, std::less<>> known;
  for (Misspelling& misspelling : misspellings) {
    if (misspelling.suggestions) continue;
    auto word = known.find(misspelling.word);
    if (word == known.end()) {
      if (go_on && !go_on()) return;
      std::unique_ptr<Speller>& speller = spellers[misspelling.language];
      if (!speller) speller = make_speller(misspelling.language, dictionaries, none);
      word = known.emplace(misspelling.word, speller->suggestions(misspelling.word)).first;
    }
    misspelling.suggestions = word->second;
  }
}

} // namespace hanjang::spelling
