#include "base/contains.h"
#include "catch.h"
#include "spelling/detail/english_tokens.h"
#include "spelling/detail/hunspell_dictionary.h"
#include "support/parsed.h"
#include "support/small_dictionaries.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace hanjang;
using namespace hanjang::spelling;
using namespace hanjang::test;

namespace {

namespace fs = std::filesystem;

// True if the machine has what these tests ask for. On continuous integration it must.
bool has_dictionaries(std::initializer_list<DictionaryName> names) {
  Dictionaries dictionaries(disk());
  for (const DictionaryName name : names) dictionaries.load(name);
  const bool has_all = dictionaries.lacks().empty() && dictionaries.common_words() != nullptr;
  const char* const ci = std::getenv("CI");
  if (!has_all && ci != nullptr && std::string_view(ci) == "true") FAIL("the dictionaries are not installed");
  if (!has_all) WARN("skipped: the dictionaries are not installed");
  return has_all;
}

using Resume = std::vector<std::string>; // its texts in one language

void gather(const syntax::Node& node, std::string_view language, bool is_inside, Resume& texts) {
  if (node.string() != nullptr && is_inside) texts.push_back(node.string()->text);
  if (const syntax::Array* const array = node.array())
    for (const syntax::Node& item : array->items) gather(item, language, is_inside, texts);
  if (const syntax::Table* const table = node.table())
    for (const syntax::Member& member : table->members)
      gather(member.value, language, is_inside || member.key == language, texts);
}

// The texts under `en = …` or `ko = …` of every example.
std::vector<Resume> examples_in(std::string_view language) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(HANJANG_SOURCE_DIR) / "examples"))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Resume> resumes;
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    const Parsed parsed(std::string(std::istreambuf_iterator<char>(in), {}));
    REQUIRE(parsed.root);
    gather(*parsed.root, language, false, resumes.emplace_back());
  }
  return resumes;
}

std::vector<Text> texts_of(const Resume& resume, Language language) {
  std::vector<Text> texts;
  for (const std::string& text : resume) texts.push_back({text, language});
  return texts;
}

// The same numbers everywhere and in every run (xorshift32, Marsaglia 2003).
class Numbers {
public:
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % limit;
  }

private:
  std::uint32_t state_ = 20261128;
};

// The word with two letters swapped, one left out, one too many, or another one.
std::string with_slip(const std::string& word, Numbers& numbers) {
  while (true) {
    std::string slipped = word;
    const std::size_t kind = numbers.below(4);
    const std::size_t place = numbers.below(word.size());
    const char letter = static_cast<char>('a' + numbers.below(26));
    if (kind == 0 && place + 1 < word.size()) std::swap(slipped[place], slipped[place + 1]);
    if (kind == 1) slipped.erase(place, 1);
    if (kind == 2) slipped.insert(place, 1, letter);
    if (kind == 3) slipped[place] = letter;
    if (slipped != word) return slipped;
  }
}

struct Place {
  std::size_t resume;
  std::size_t text;
  Token token;
};

std::vector<Place> words_of_length(const std::vector<Resume>& resumes, std::size_t least) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < resumes.size(); ++i)
    for (std::size_t j = 0; j < resumes[i].size(); ++j)
      for (Token& token : english_tokens(resumes[i][j]))
        if (token.shape == Shape::small && token.word.size() >= least &&
            token.word.find('\'') == std::string::npos)
          places.push_back({i, j, std::move(token)});
  return places;
}

struct Tally {
  int no_word = 0; // slips that make another word cannot be found
  int found = 0;
  int meant = 0; // the word that was there is among the suggestions
  std::map<Evidence, int> by;
};

Tally tally_of(std::vector<Resume> resumes, std::size_t least, int slips) {
  const std::vector<Place> places = words_of_length(resumes, least);
  Dictionaries dictionaries(disk());
  const WordList none;
  const auto speller = make_speller(Language::english, dictionaries, none);
  Numbers numbers;
  Tally tally;
  for (int i = 0; i < slips; ++i) {
    const Place& place = places[numbers.below(places.size())];
    std::string& text = resumes[place.resume][place.text];
    const std::string before = text;
    const std::string slipped = with_slip(place.token.word, numbers);
    text.replace(place.token.begin, place.token.end - place.token.begin, slipped);
    if (!speller->is_right(slipped)) ++tally.no_word;
    for (const Misspelling& one : speller->check(texts_of(resumes[place.resume], Language::english)))
      if (one.text == place.text && one.begin == place.token.begin) {
        ++tally.found;
        ++tally.by[one.evidence];
        if (base::contains(*one.suggestions, place.token.word)) ++tally.meant;
      }
    text = before;
  }
  return tally;
}

} // namespace

TEST_CASE("slips put into the examples are found, and what was meant is suggested") {
  if (!has_dictionaries({DictionaryName::american, DictionaryName::british})) return;
  const Tally tally = tally_of(examples_in("en"), 7, 585);
  INFO("no word " << tally.no_word << ", listed " << tally.by.at(Evidence::listed) << ", slip "
                  << tally.by.at(Evidence::slip) << ", doubtful " << tally.by.at(Evidence::doubtful));
  CHECK(tally.found >= 555);
  CHECK(tally.by.at(Evidence::slip) >= 440);
  CHECK(tally.meant >= 550);
}

TEST_CASE("the examples have no misspelling") {
  if (!has_dictionaries({DictionaryName::american, DictionaryName::british})) return;
  for (const Resume& resume : examples_in("en")) {
    REQUIRE(resume.size() > 20);
    Dictionaries dictionaries(disk());
    CHECK(listed(check(texts_of(resume, Language::english), dictionaries, {})) == Lines{});
  }
}

TEST_CASE("the system's dictionary of Korean knows the nouns that stand for terms, and how they end") {
  if (!has_dictionaries({DictionaryName::korean})) return;
  Dictionaries dictionaries(disk());
  const WordList none;
  const auto speller = make_speller(Language::korean, dictionaries, none);
  for (const char* const right :
       {"파이프라인을", "파이프라인으로", "도커를", "도커로", "리팩터링했습니다", "리팩터링하고",
        "컴포넌트별", "역할까지의", "\u1109\u1165\u11AF\u1100\u1168\u1105\u1173\u11AF"})
    CHECK(speller->is_right(right));
  for (const char* const wrong :
       {"파이프라인를", "도커을", "역활", "됬습니다", "몇일", "리더쉽", "파이프라인로"})
    CHECK_FALSE(speller->is_right(wrong));
  CHECK(speller->suggestions("역활").front() == "역할");
}
