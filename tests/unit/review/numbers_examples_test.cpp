#include "catch.h"
#include "review/detail/numbers/numbers.h"
#include "syntax/node.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::review;

namespace {

/// What one text of a file says in both languages.
struct Pair {
  std::string korean;
  std::string english;
};

void add_pairs(const syntax::Node& node, std::vector<Pair>& pairs);

void add_pair(const syntax::Node& korean, const syntax::Node& english, std::vector<Pair>& pairs) {
  if (korean.string() != nullptr && english.string() != nullptr) {
    pairs.push_back({korean.string()->text, english.string()->text});
  } else if (korean.array() != nullptr && english.array() != nullptr) {
    const auto& items = korean.array()->items;
    const auto& others = english.array()->items;
    for (std::size_t i = 0; i < items.size() && i < others.size(); ++i) add_pair(items[i], others[i], pairs);
  }
}

void add_pairs(const syntax::Node& node, std::vector<Pair>& pairs) {
  if (const syntax::Table* table = node.table()) {
    const syntax::Node* korean = syntax::find(*table, "ko");
    const syntax::Node* english = syntax::find(*table, "en");
    if (korean != nullptr && english != nullptr) add_pair(*korean, *english, pairs);
    for (const syntax::Member& member : table->members) add_pairs(member.value, pairs);
  } else if (const syntax::Array* array = node.array()) {
    for (const syntax::Node& item : array->items) add_pairs(item, pairs);
  }
}

// All texts of the examples that stand there in both languages.
std::vector<Pair> pairs_of_examples() {
  std::vector<Pair> pairs;
  for (const auto& entry : std::filesystem::directory_iterator(HANJANG_SOURCE_DIR "/examples")) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto root = syntax::try_parse_toml(text, diag::SourceId{});
    REQUIRE(root);
    add_pairs(*root, pairs);
  }
  return pairs;
}

Difference difference_of(const Pair& pair) {
  return compare_quantities(read_quantities(pair.korean, Language::korean),
                            read_quantities(pair.english, Language::english));
}

std::string blamed(std::string_view text, const std::vector<Quantity>& quantities) {
  std::string all;
  for (const Quantity& quantity : quantities) {
    if (!all.empty()) all += ", ";
    all += text.substr(quantity.begin, quantity.end - quantity.begin);
  }
  return all.empty() ? "-" : all;
}

} // namespace

TEST_CASE("in the examples what differs is said otherwise on purpose") {
  // Each is true: the one language rounds, leaves out or adds. What is found beside them is a slip in an
  // example or a fault of the reader.
  const std::vector<std::string> known{
      "63, 9 / -",               // a letter that is shorter in English
      "다섯, 석 달, 210, 7 / -", // another
  };
  std::vector<std::string> found;
  const auto pairs = pairs_of_examples();
  CHECK(pairs.size() > 500);
  for (const Pair& pair : pairs) {
    const Difference difference = difference_of(pair);
    if (!difference.empty())
      found.push_back(blamed(pair.korean, difference.only_first) + " / " +
                      blamed(pair.english, difference.only_second));
  }
  CHECK_THAT(found, Catch::Matchers::UnorderedEquals(known));
}

namespace {

/// Slips of one digit, tried one by one.
struct Slips {
  std::size_t tried = 0;
  std::vector<std::string> missed = {};
};

// True if the number at `at` is small enough now to be passed over.
bool is_passed_over(const std::string& text, std::size_t at, Language language) {
  for (const Quantity& quantity : read_quantities(text, language))
    if (quantity.begin <= at && at < quantity.end) return quantity.is_weak;
  return true;
}

// Changes each digit of what is missed if it differs, in the text that `text` refers to.
void slip(Pair& pair, std::string& text, Language language, Slips& slips) {
  const std::string written = text;
  for (const Quantity& quantity : read_quantities(written, language)) {
    if (quantity.is_weak) continue;
    for (std::size_t at = quantity.begin; at < quantity.end; ++at) {
      if (written[at] < '0' || written[at] > '9') continue;
      for (char digit = '0'; digit <= '9'; ++digit) {
        if (digit == written[at]) continue;
        text[at] = digit;
        ++slips.tried;
        if (difference_of(pair).empty() && !is_passed_over(text, at, language)) slips.missed.push_back(text);
        text[at] = written[at];
      }
    }
  }
}

} // namespace

TEST_CASE("a slip of one digit in the examples is found") {
  Slips slips;
  for (Pair& pair : pairs_of_examples()) {
    if (!difference_of(pair).empty()) continue;
    slip(pair, pair.korean, Language::korean, slips);
    slip(pair, pair.english, Language::english, slips);
  }
  CHECK(slips.tried > 10'000);
  CHECK(slips.missed == std::vector<std::string>{});
}
