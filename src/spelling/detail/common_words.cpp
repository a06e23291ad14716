#include "spelling/detail/common_words.h"

#include <algorithm>
#include <utility>

namespace hanjang::spelling {
namespace {

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_common_form(std::string_view word) {
  return !word.empty() && is_small_letter(word.front()) && !word.ends_with("'s") &&
         std::ranges::all_of(word, [](char c) { return is_small_letter(c) || c == '\''; });
}

} // namespace

CommonWords::CommonWords(std::shared_ptr<const base::MappedFile> file) : file_(std::move(file)) {
  std::string_view rest = file_->bytes();
  words_.reserve(rest.size() / 9);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view word = rest.substr(0, end);
    if (word.ends_with('\r')) word.remove_suffix(1);
    if (is_common_form(word)) words_.push_back(word);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (!std::ranges::is_sorted(words_)) std::ranges::sort(words_);
}

bool CommonWords::has(std::string_view word) const { return std::ranges::binary_search(words_, word); }

} // namespace hanjang::spelling
