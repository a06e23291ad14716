#include "catch.h"
#include "spelling/detail/common_words.h"
#include "spelling/detail/hunspell_dictionary.h"
#include "support/small_dictionaries.h"

#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::spelling;
using namespace hanjang::test;

namespace {

std::vector<std::string> messages_of(const Dictionaries& dictionaries) {
  std::vector<std::string> messages;
  for (const Lack& lack : dictionaries.lacks()) messages.push_back(lack.message + " | " + lack.hint);
  return messages;
}

} // namespace

TEST_CASE("a dictionary that is missing is told once, with the package that brings it") {
  if (!has_library()) return;
  SmallDictionaries small;
  Dictionaries dictionaries(small.world);
  CHECK(messages_of(dictionaries).empty()); // nothing was asked for yet
  CHECK(dictionaries.load(DictionaryName::korean) == nullptr);
  CHECK(dictionaries.load(DictionaryName::korean) == nullptr);
  CHECK(dictionaries.load(DictionaryName::british) == nullptr);
  CHECK(messages_of(dictionaries) == Lines{"there is no dictionary of Korean (ko) on this machine | install "
                                           "the package `hunspell-ko` (its name in "
                                           "Debian and Ubuntu)",
                                           "there is no dictionary of British English (en_GB) on this "
                                           "machine | install the package `hunspell-en-gb` "
                                           "(its name in Debian and Ubuntu)"});
}

TEST_CASE("a build without the library says so once") {
  if (has_library()) return;
  SmallDictionaries small;
  small.put_english({"word"});
  Dictionaries dictionaries(small.world);
  CHECK(dictionaries.load(DictionaryName::american) == nullptr);
  CHECK(dictionaries.load(DictionaryName::korean) == nullptr);
  CHECK(messages_of(dictionaries) == Lines{"this hanjang was built without libhunspell, so it cannot look "
                                           "words up in dictionaries | build it anew where "
                                           "the package `libhunspell-dev` is installed"});
}

TEST_CASE("the first folder that has a dictionary is taken, and it is loaded once") {
  if (!has_library()) return;
  SmallDictionaries small;
  small.put("first/en_US", {"first"});
  small.put("second/en_US", {"second"});
  small.put("second/ko_KR", {"둘째"});
  small.folder.put("empty/en_US.aff", ""); // half a dictionary
  small.world.dictionaries = {small.folder / "none", small.folder / "empty", small.folder / "first",
                              small.folder / "second"};
  std::vector<std::string> steps;
  Dictionaries dictionaries(small.world, [&](const LoadStep& step) {
    steps.push_back(std::string(step.language) + (step.is_done ? " is there" : " …"));
  });
  CHECK(steps.empty());
  const Dictionary* const american = dictionaries.load(DictionaryName::american);
  REQUIRE(american != nullptr);
  CHECK(american->has("first"));
  CHECK_FALSE(american->has("second"));
  CHECK(dictionaries.load(DictionaryName::american) == american);
  REQUIRE(dictionaries.load(DictionaryName::korean) != nullptr);
  CHECK(dictionaries.load(DictionaryName::korean)->has("둘째"));
  CHECK(steps == Lines{"American English …", "American English is there", "Korean …", "Korean is there"});
  CHECK(dictionaries.lacks().empty());
}

TEST_CASE("a file that is no dictionary is not taken for one in which every word is wrong") {
  if (!has_library()) return;
  SmallDictionaries small;
  for (const char* const bytes : {"", "<html>", "\xEF\xBB\xBFword\n"}) {
    small.put("en_US", {"word"});
    small.folder.put("en_US.dic", bytes);
    Dictionaries dictionaries(small.world);
    CHECK(dictionaries.load(DictionaryName::american) == nullptr);
    CHECK(
        messages_of(dictionaries) ==
        Lines{"the dictionary of American English cannot be read: " + (small.folder / "en_US.dic").string() +
              " | bring it anew: install the package `hunspell-en-us` (its name in Debian and Ubuntu)"});
  }
}

TEST_CASE("a dictionary in an old encoding is not asked about letters that it may lack") {
  if (!has_library()) return;
  SmallDictionaries small;
  small.put("en_US", {"word"});
  small.folder.put("en_US.aff", "SET ISO8859-1\n");
  Dictionaries dictionaries(small.world);
  const Dictionary* const american = dictionaries.load(DictionaryName::american);
  REQUIRE(american != nullptr);
  CHECK(american->has("word"));
  CHECK_FALSE(american->has("wrod"));
  CHECK(american->has("résumé"));
  CHECK(american->suggestions("résumé").empty());
  CHECK(american->has("")); // nothing is wrong with no word
}

TEST_CASE("common words are those in small letters, without possessives, in any order") {
  SmallDictionaries small;
  small.folder.put("american-english-small", "zebra\nAmerica\nAIDS\ncan't\nzebra's\r\napple\r\ncafé\n\nlast");
  Dictionaries dictionaries(small.world);
  const CommonWords* const words = dictionaries.common_words();
  REQUIRE(words != nullptr);
  for (const char* const word : {"zebra", "can't", "apple", "last"}) CHECK(words->has(word));
  for (const char* const word : {"America", "america", "zebra's", "café", "", "appl", "lastly"})
    CHECK_FALSE(words->has(word));
  CHECK(dictionaries.common_words() == words);
  SmallDictionaries none;
  Dictionaries without(none.world);
  CHECK(without.common_words() == nullptr);
  CHECK(without.lacks().empty()); // it can be done without
}
