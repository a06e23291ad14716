#include "catch.h"
#include "spelling/word_list.h"
#include "support/disk.h"
#include "support/memory_world.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <string>

using namespace hanjang;
using namespace hanjang::spelling;
using namespace hanjang::test;

TEST_CASE("every word of a name counts, whatever its case") {
  WordList words;
  CHECK(words.empty());
  words.add("Nuri-Lab Inc. (누리랩), O’Neil’s café 'quoted' C3PO");
  for (const char* const word : {"nuri", "LAB", "Inc", "누리랩", "O'Neil's", "café", "quoted", "c", "po",
                                 "\u1102\u116E\u1105\u1175\u1105\u1162\u11B8"})
    CHECK(words.has(word));
  for (const char* const word : {"", "nuri-lab", "누리", "neil", "'", "3", "CAFÉ"})
    CHECK_FALSE(words.has(word));
}

TEST_CASE("a file of words has one a line, and comments") {
  MemoryWorld world;
  world.files["words.txt"] = "\xEF\xBB\xBF# ours\nkubectl\n  Nurilab  # the company\r\n\n#hidden\n누리랩";
  WordList words;
  CHECK(add_words_of("words.txt", world, words).empty());
  for (const char* const word : {"kubectl", "nurilab", "누리랩"}) CHECK(words.has(word));
  for (const char* const word : {"ours", "the", "company", "hidden"}) CHECK_FALSE(words.has(word));
}

TEST_CASE("a file of words that is not there has none, one that cannot be read says why") {
  MemoryWorld world;
  WordList words;
  CHECK(add_words_of("words.txt", world, words).empty());
  world.folders.insert("words.txt");
  CHECK_FALSE(add_words_of("words.txt", world, words).empty());
  world.folders.clear();
  world.files["words.txt"] = "caf\xE9\n";
  CHECK(add_words_of("words.txt", world, words) == "it is not UTF-8");
  world.files["words.txt"] = std::string(5'000'000, 'a');
  CHECK(add_words_of("words.txt", world, words) == "it holds more than 4 MB");
  CHECK(words.empty());
}

TEST_CASE("a word is learned once, in its place") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder / "words.txt";
  const auto add = [&](const char* word) {
    const LearnResult result = learn(word, file, disk());
    CHECK(result.error.empty());
    return result.is_new;
  };
  CHECK(add("kubectl"));
  CHECK(folder.get("words.txt") == "kubectl\n");
  CHECK(add("Ansible"));
  CHECK(add("누리랩"));
  CHECK(add("etcd"));
  CHECK(folder.get("words.txt") == "Ansible\netcd\nkubectl\n누리랩\n");
  const auto before = std::filesystem::last_write_time(file);
  CHECK_FALSE(add("ETCD"));
  CHECK_FALSE(add("\u1102\u116E\u1105\u1175\u1105\u1162\u11B8"));
  CHECK(std::filesystem::last_write_time(file) == before);
  CHECK(folder.size() == 1); // nothing is left beside it
}

TEST_CASE("comments and lines of a file stay with their words") {
  const TemporaryFolder folder;
  folder.put("words.txt", "# words of this resume\n\n# the tool\nzsh\nbeta # not the letter\r\n# the end");
  CHECK(learn("gamma", folder / "words.txt", disk()).is_new);
  CHECK(folder.get("words.txt") ==
        "# words of this resume\n\nbeta # not the letter\ngamma\n# the tool\nzsh\n# the end\n");
  CHECK_FALSE(learn("beta", folder / "words.txt", disk()).is_new);
}

TEST_CASE("what is no word is not learned, and a file that cannot be read or written is left alone") {
  const TemporaryFolder folder;
  const auto error_of = [&](const char* word, const char* name) {
    return learn(word, folder / name, disk()).error;
  };
  CHECK(error_of("", "words.txt") == "there is no word");
  CHECK(error_of("two words", "words.txt") == "a word has no blanks");
  CHECK(error_of("c#", "words.txt") == "`#` begins a comment there");
  CHECK(error_of("caf\xE9", "words.txt") == "it is not UTF-8");
  CHECK(folder.size() == 0);
  CHECK_FALSE(error_of("word", "missing/words.txt").empty());
  folder.put("old.txt", "caf\xE9\n");
  CHECK(error_of("word", "old.txt") == "it is not UTF-8");
  CHECK(folder.get("old.txt") == "caf\xE9\n");
}
