#include "spelling/detail/hunspell_dictionary.h"

#include "spelling/dictionaries.h"

#ifdef HANJANG_HUNSPELL

#include "base/ascii.h"
#include "base/path_text.h"

#include <hunspell.h>
#include <span>
#endif

namespace hanjang::spelling {

#ifndef HANJANG_HUNSPELL

bool has_library() { return false; }

std::unique_ptr<const Dictionary> open_dictionary(const std::filesystem::path& /*affixes*/,
                                                  const std::filesystem::path& /*words*/) {
  return nullptr;
}

#else
namespace {

struct Destroy {
  void operator()(Hunhandle* handle) const { Hunspell_destroy(handle); }
};
using Handle = std::unique_ptr<Hunhandle, Destroy>;

// The library cuts longer words off (MAXWORDLEN of its header for C++).
constexpr std::size_t kLongestWord = 100;

class HunspellDictionary final : public Dictionary {
public:
  explicit HunspellDictionary(Handle handle) : handle_(std::move(handle)) {
    const char* const encoding = Hunspell_get_dic_encoding(handle_.get());
    is_utf8_ = encoding != nullptr && base::ascii::to_lower(std::string_view(encoding)) == "utf-8";
  }

  bool has(std::string_view word) const override {
    return !can_be_asked(word) || Hunspell_spell(handle_.get(), std::string(word).c_str()) != 0;
  }

  std::vector<std::string> suggestions(std::string_view word) const override {
    if (!can_be_asked(word)) return {};
    char** list = nullptr;
    const int count = Hunspell_suggest(handle_.get(), &list, std::string(word).c_str());
    if (list == nullptr) return {};
    std::vector<std::string> words;
    if (count > 0) {
      const std::span<char* const> found(list, static_cast<std::size_t>(count));
      words.assign(found.begin(), found.end());
    }
    Hunspell_free_list(handle_.get(), &list, count);
    return words;
  }

private:
  bool can_be_asked(std::string_view word) const {
    return !word.empty() && word.size() < kLongestWord && (is_utf8_ || base::ascii::is_all(word));
  }

  Handle handle_;
  bool is_utf8_ = false;
};

} // namespace

bool has_library() { return true; }

std::unique_ptr<const Dictionary> open_dictionary(const std::filesystem::path& affixes,
                                                  const std::filesystem::path& words) {
  Handle handle(Hunspell_create(base::utf8_of(affixes).c_str(), base::utf8_of(words).c_str()));
  if (!handle) return nullptr;
  return std::make_unique<HunspellDictionary>(std::move(handle));
}

#endif

} // namespace hanjang::spelling
