#include "catch.h"
#include "spelling/detail/english_words.h"
#include "spelling/detail/korean_words.h"
#include "spelling/detail/misspellings_from_m.h"
#include "spelling/detail/misspellings_to_l.h"
#include "spelling/detail/resume_words_from_m.h"
#include "spelling/detail/resume_words_to_l.h"
#include "spelling/detail/sorted_words.h"
#include "spelling/misspellings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang::spelling;

namespace {

std::vector<std::string_view> entries_of(std::string_view list) {
  std::vector<std::string_view> entries;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    entries.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return entries;
}

std::string_view key_of(std::string_view entry) { return entry.substr(0, entry.find(':')); }

// The first entry that is not behind the one before it, or nothing.
std::string_view first_out_of_order(std::string_view list) {
  const std::vector<std::string_view> entries = entries_of(list);
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (compare_caseless(key_of(entries[i - 1]), key_of(entries[i])) >= 0) return entries[i];
  return {};
}

} // namespace

TEST_CASE("an entry is found in a list whatever its case") {
  constexpr std::string_view kList = "Ansible app backend Kafka kafkaesque";
  for (const std::string_view word : {"Ansible", "app", "backend", "Kafka", "kafkaesque"})
    CHECK(find_entry(kList, word) == word);
  CHECK(find_entry(kList, "KAFKA") == "Kafka");
  CHECK(find_entry(kList, "ansible") == "Ansible");
  for (const std::string_view word :
       {"", "a", "ap", "apps", "aaa", "zzz", "backen", "backends", "b", "kafk", "app backend"})
    CHECK(find_entry(kList, word).empty());
  CHECK(find_entry("", "a").empty());
  CHECK(find_entry("one", "one") == "one");
  CHECK(find_entry("abscence:absence teh:the", "TEH") == "teh:the");
  CHECK(find_entry("abscence:absence teh:the", "the").empty());
  CHECK(find_entry("나무 도커 앱", "도커") == "도커");
}

TEST_CASE("the lists that are compiled in are sorted, and have no entry twice") {
  for (const std::string_view list : {kEnglishWords, kKoreanWords, kMisspellingsToL, kMisspellingsFromM,
                                      kResumeWordsToL, kResumeWordsFromM}) {
    CHECK(entries_of(list).size() > 500);
    CHECK(first_out_of_order(list) == "");
    for (const std::string_view entry : entries_of(list)) CHECK(find_entry(list, key_of(entry)) == entry);
  }
}

TEST_CASE("a misspelling is in small letters, is another word than the right form, and is in no list of "
          "right words") {
  for (const std::string_view list : {kMisspellingsToL, kMisspellingsFromM})
    for (const std::string_view entry : entries_of(list)) {
      INFO(entry);
      const std::string_view wrong = key_of(entry);
      const std::string_view right = entry.substr(std::min(wrong.size() + 1, entry.size()));
      CHECK(entry.find_first_not_of("abcdefghijklmnopqrstuvwxyz:'") == std::string_view::npos);
      CHECK(right.size() > 1);
      CHECK(wrong != right);
      CHECK(right_form_of(wrong) == right);
      CHECK(right_form_of(right).empty());
      CHECK(find_entry(kEnglishWords, wrong).empty());
      CHECK(find_entry(list, right).empty());
      CHECK((wrong < "m") == (list == kMisspellingsToL));
    }
}

TEST_CASE("the words of resumes are in small letters, each in the list of its first letter, and none is a "
          "misspelling") {
  for (const std::string_view list : {kResumeWordsToL, kResumeWordsFromM})
    for (const std::string_view word : entries_of(list)) {
      INFO(word);
      CHECK(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
      CHECK(word.size() > 3);
      CHECK((word < "m") == (list == kResumeWordsToL));
      CHECK(find_entry(word < "m" ? kMisspellingsToL : kMisspellingsFromM, word).empty());
    }
}
