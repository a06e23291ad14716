#include "catch.h"
#include "spelling/detail/hunspell_dictionary.h"
#include "support/small_dictionaries.h"

#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::spelling;
using namespace hanjang::test;

namespace {

// English with little more than what the tests say.
struct English : SmallDictionaries {
  English() {
    put_english({"the",    "of",      "and",     "to",      "with",        "a",           "by",
                 "it",     "reduced", "latency", "servers", "information", "glimmerings", "zymurgical",
                 "walrus", "thread",  "lantern", "phrase",  "doesn't",     "cat",         "cats"});
    put_common({"glimmerings", "lantern", "phrase", "walrus", "Zygote", "cat's", "doesn't"});
  }

  std::vector<Misspelling> check(std::string_view text) {
    Dictionaries dictionaries(world);
    const Text one{text, Language::english};
    return spelling::check(std::span(&one, 1), dictionaries, accepted);
  }

  WordList accepted;
};

Evidence evidence_of(const std::vector<Misspelling>& found) {
  REQUIRE(found.size() == 1);
  return found.front().evidence;
}

} // namespace

TEST_CASE("a slip in a word that resumes use is found where it stands") {
  if (!has_library()) return;
  English english;
  constexpr std::string_view kText = "Reduced the latecny of the servers";
  const std::vector<Misspelling> found = english.check(kText);
  CHECK(listed(found) == Lines{"latecny > latency"});
  CHECK(evidence_of(found) == Evidence::slip);
  CHECK(kText.substr(found[0].begin, found[0].end - found[0].begin) == "latecny");
  CHECK(found[0].text == 0);
  CHECK(found[0].language == Language::english);
}

TEST_CASE("each kind of slip is found") {
  if (!has_library()) return;
  English english;
  for (const char* const slip : {"latecny", "latncy", "latenncy", "latebcy"})
    CHECK(listed(english.check(slip)) == Lines{std::string(slip) + " > latency"});
}

TEST_CASE("what dictionaries lack is no misspelling") {
  if (!has_library()) return;
  English english;
  for (const char* const right : {"kubectl and etcd",             // a term, with no word one slip away
                                  "the lat latz cbt",             // too short, though `cat` is near
                                  "LATECNY laTecny latecny2",     // no words of a language
                                  "latecny.example.com @latecny", // addresses
                                  "the colour of it",             // British
                                  "webhooks and a chatbot",       // the program's own terms, and their plural
                                  "informations",                 // a plural that is none is another fault
                                  "Latenc",                       // a name of six letters
                                  "naïve lätency"}) {             // of another language
    INFO(right);
    CHECK(listed(english.check(right)) == Lines{});
  }
}

TEST_CASE("a word that dictionaries do not have is doubted by how common the word beside it is") {
  if (!has_library()) return;
  English english;
  CHECK(evidence_of(english.check("wallrus of it")) == Evidence::doubtful);  // walrus
  CHECK(evidence_of(english.check("glimmerngs reduced")) == Evidence::slip); // long and common
  CHECK(evidence_of(english.check("zymurgicall")) == Evidence::doubtful);    // long and rare
  CHECK(listed(english.check("the walruss of a zymurgicl cat and the servers")) ==
        Lines{"walruss > walrus", "zymurgicl > zymurgical"});
  CHECK(evidence_of(english.check("bthread of it")) == Evidence::doubtful); // in the first letter
  CHECK(listed(english.check("xwalrus mantern of the servers")) ==
        Lines{}); // in the first letter, and not of resumes
  CHECK(evidence_of(english.check("Reduced the Latecny")) == Evidence::capitalised);
  CHECK(listed(english.check("the Wallrus")) == Lines{}); // a name beside a rare word
}

TEST_CASE("a word of the resume itself may have been meant") {
  if (!has_library()) return;
  English english;
  CHECK(evidence_of(english.check("the lanternn")) == Evidence::doubtful);
  CHECK(evidence_of(english.check("lantern the lanternn")) == Evidence::slip);
}

TEST_CASE("a misspelling that is often seen needs no dictionary, and may be farther from what is meant") {
  SmallDictionaries none;
  Dictionaries dictionaries(none.world);
  WordList accepted;
  const Text text{"Responsable for the managment of xyzzyplugh", Language::english};
  const std::vector<Misspelling> found = check(std::span(&text, 1), dictionaries, accepted);
  CHECK(listed(found) == Lines{"managment > management"});
  CHECK(found.at(0).evidence == Evidence::listed);
  accepted.add("managment");
  CHECK(check(std::span(&text, 1), dictionaries, accepted).empty());
}

TEST_CASE("accepted words are right whatever their case, in parts and in the plural") {
  if (!has_library()) return;
  English english;
  CHECK(listed(english.check("Latencya reduced the latecny")).size() == 2);
  english.accepted.add("Latencya-Latecny Inc.");
  CHECK(listed(english.check("Latencya reduced the latecnys of LATENCYA, latencya’s latecny")) == Lines{});
}

TEST_CASE("a text with too many unknown words is not in English") {
  if (!has_library()) return;
  English english;
  CHECK(listed(english.check("zut alors the latecny")) == Lines{});
  CHECK(listed(english.check("the latecny")) ==
        Lines{"latecny > latency"}); // one of two is no other language
  CHECK(listed(english.check("the latecny of servres and the servers of it")) ==
        Lines{"latecny > latency", "servres > servers, serves"});
}

TEST_CASE("an apostrophe is a letter that may be left out, and a possessive is no suggestion") {
  if (!has_library()) return;
  English english;
  CHECK(listed(english.check("it doesnt")) == Lines{"doesnt > doesn't"});
  CHECK(listed(english.check("it doesn’t")) == Lines{});
  CHECK(listed(english.check("the latecny’s servers")) == Lines{"latecny > latency"});
}

TEST_CASE("suggestions are as the word is written, the likelier first") {
  if (!has_library()) return;
  English english;
  Dictionaries dictionaries(english.world);
  const auto speller = make_speller(Language::english, dictionaries, english.accepted);
  CHECK(speller->suggestions("Latecny") == Lines{"Latency"});
  CHECK(speller->suggestions("latecny") == Lines{"latency"});
  CHECK(speller->suggestions("").empty());
  CHECK(speller->suggestions("qqqqqqqq").empty());
  CHECK(speller->is_right("Reduced"));
  CHECK(speller->is_right("thread's"));
  CHECK(speller->is_right(""));
  CHECK(speller->is_right(std::string(500, 'a'))); // longer than can be asked
  CHECK_FALSE(speller->is_right("latecny"));
  CHECK_FALSE(speller->is_right("managment"));
}

TEST_CASE("without a list of common words, slips in words that resumes use are found alike") {
  if (!has_library()) return;
  English english;
  std::filesystem::remove(english.folder / "american-english-small");
  CHECK(evidence_of(english.check("the latecny")) == Evidence::slip);
  CHECK(evidence_of(english.check("glimmerngs reduced")) == Evidence::doubtful);
  CHECK(listed(english.check("wallrus of it")) == Lines{});
}
