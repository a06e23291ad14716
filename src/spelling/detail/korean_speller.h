#pragma once
// Korean: words against a dictionary, and terms that it lacks with the endings that it knows of other nouns.

#include "spelling/speller.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hanjang::spelling {

class KoreanSpeller final : public Speller {
public:
  KoreanSpeller(Dictionaries& dictionaries, const WordList& accepted)
      : dictionaries_(dictionaries), accepted_(accepted) {}

  bool is_right(std::string_view word) override;
  std::vector<std::string> suggestions(std::string_view word) override;
  std::vector<Misspelling> check(std::span<const Text> texts) override;

private:
  bool judge(std::string_view word) const;
  bool is_known(std::string_view word) const;
  bool has_form(const Dictionary& dictionary, std::string_view word) const;
  bool is_inflected_term(const Dictionary& dictionary, std::string_view word) const;

  Dictionaries& dictionaries_;
  const WordList& accepted_;
  std::unordered_map<std::string, bool> judged_; ///< what is_right() said of a word
};

} // namespace hanjang::spelling
