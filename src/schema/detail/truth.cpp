#include "schema/detail/truth.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "schema/detail/form.h"

#include <array>
#include <string>
#include <string_view>

namespace hanjang::schema {
namespace {

constexpr auto kTrue = std::to_array<std::string_view>(
    {"true", "yes", "y", "on", "1", "예", "네", "참", "있음", "함", "동의", "동의함", "o"});
constexpr auto kFalse = std::to_array<std::string_view>(
    {"false", "no", "n", "off", "0", "아니오", "아니요", "거짓", "없음", "안함", "안 함", "x"});

} // namespace

std::optional<bool> truth_word(const syntax::Node& node) {
  if (const syntax::Table* table = node.table())
    return is_text(node) && !table->members.empty() && is_string(table->members.front().value)
               ? truth_word(table->members.front().value)
               : std::nullopt;
  if (!is_string(node)) return std::nullopt;
  const std::string word = base::ascii::to_lower(node.string()->text);
  if (base::contains(kTrue, word)) return true;
  return base::contains(kFalse, word) ? std::optional(false) : std::nullopt;
}

std::vector<std::string_view> truth_words() {
  std::vector<std::string_view> words(kTrue.begin(), kTrue.end());
  words.insert(words.end(), kFalse.begin(), kFalse.end());
  return words;
}

} // namespace hanjang::schema
