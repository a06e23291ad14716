// Words looked up in dictionaries: when, which, and what is said of them.

#include "reviewed.h"
#include "support/small_dictionaries.h"

using namespace hanjang;
using namespace hanjang::test;
using review::Part;

namespace {

// English of a few words, Korean of fewer.
class Words {
public:
  Words() {
    small.put_english(
        {"rewrote", "the", "billing", "service", "in", "with", "and", "its", "cache", "for", "improvements"});
    small.put("ko", {"검색", "서비스", "개편"});
  }

  std::vector<std::string> said_of(const std::string& text, std::initializer_list<Part> parts = {},
                                   const std::string& accepted = "", bool suggests = true) {
    spelling::Dictionaries dictionaries(small.world);
    const review::WordSources sources{.dictionaries = dictionaries,
                                      .accepted =
                                          [&] {
                                            spelling::WordList words;
                                            words.add(accepted);
                                            return words;
                                          },
                                      .go_on = [&] { return suggests; }};
    std::vector<std::string> lines;
    for (const Said& said : reviewed(text, {2026, 11, 28}, parts, &sources))
      if (said.code == "R051" || said.code == "R052" || said.code == "R053")
        lines.push_back(said.code + " " + said.blamed + ": " + said.hint);
    lacks = dictionaries.lacks().size();
    return lines;
  }

  SmallDictionaries small;
  std::size_t lacks = 0;
};

const std::string kEnglish = job({"Rewrote the billng service in the cache"});
const std::string kKorean = job({"검색 서비슴 개편"});
const std::string kFound =
    "R051 billng: write `billing`; if it is right, keep it: hanjang check --learn billng";

} // namespace

TEST_CASE("words are looked up where it is asked for") {
  if (!spelling::has_library()) return;
  Words words;
  CHECK(words.said_of(kEnglish).empty());
  CHECK(words.said_of(kEnglish, {Part::spelling}) == Texts{kFound});
  CHECK(words.said_of(kEnglish, {Part::parity}).empty());
  CHECK(words.said_of(asking_for("R051") + kEnglish) == Texts{kFound});
  CHECK(words.said_of("[check]\nallow = [\"R051\"]\n" + kEnglish, {Part::spelling}).empty());
}

TEST_CASE("Korean is looked up where every word is asked for") {
  if (!spelling::has_library()) return;
  Words words;
  CHECK(words.said_of(kKorean, {Part::spelling}).empty());
  const std::vector<std::string> found = words.said_of(kKorean, {Part::spelling, Part::every_word});
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("R053 서비슴: "));
  CHECK(words.said_of(asking_for("R053") + kKorean).size() == 1);
  CHECK(words.said_of(kKorean, {Part::every_word}, "", false) ==
        Texts{"R053 서비슴: if it is right, keep it: hanjang check --learn 서비슴; `--suggest` looks up what "
              "may have been meant"});
}

TEST_CASE("words that somebody accepts, names and skills are right") {
  if (!spelling::has_library()) return;
  Words words;
  CHECK(words.said_of(kEnglish, {Part::spelling}, "billng").empty());
  CHECK(words.said_of(kEnglish + "[[skills]]\nitems = [\"billng\"]\n", {Part::spelling}).empty());
  CHECK(words.said_of(kKorean + "[[projects]]\nname = \"서비슴\"\n", {Part::every_word}).empty());
}

TEST_CASE("a word that another rule speaks of is not told twice") {
  if (!spelling::has_library()) return;
  Words words;
  words.small.put("ko", {"검색", "관리"});
  CHECK(words.said_of(job({"검색 컨텐츠 관리"}), {Part::every_word}).size() == 1);
  CHECK(words.said_of(job({"검색 컨텐츠 관리"}), {Part::spelling, Part::every_word}).empty());
}

TEST_CASE("a word in several places is told once") {
  if (!spelling::has_library()) return;
  Words words;
  CHECK(words.said_of(job({"Rewrote the billng service", "Rewrote the cache with billng and the service"}),
                      {Part::spelling}) == Texts{kFound});
}

TEST_CASE("without a dictionary no word is wrong, and what is missing is known") {
  if (!spelling::has_library()) return;
  Words words;
  words.small.world.dictionaries.clear();
  CHECK(words.said_of(kEnglish, {Part::spelling}).empty());
  CHECK(words.lacks > 0);
  CHECK(words.said_of(kKorean, {Part::spelling}).empty());
  CHECK(words.lacks == 0);
}
