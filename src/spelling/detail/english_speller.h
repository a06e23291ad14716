#pragma once
// English: words against two dictionaries, and what of the rest is a slip.

#include "spelling/detail/english_tokens.h"
#include "spelling/detail/one_edit.h"
#include "spelling/speller.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hanjang::spelling {

/// How likely a word was meant, the likeliest first.
enum class Likeness {
  seen,   ///< it stands elsewhere in the resume
  usual,  ///< it is used in resumes
  common, ///< it is common English, and so long that it is hardly there by chance
  chance, ///< neither
};

class EnglishSpeller final : public Speller {
public:
  EnglishSpeller(Dictionaries& dictionaries, const WordList& accepted)
      : dictionaries_(dictionaries), accepted_(accepted) {}

  bool is_right(std::string_view word) override;
  std::vector<std::string> suggestions(std::string_view word) override;
  std::vector<Misspelling> check(std::span<const Text> texts) override;

private:
  struct Tokens {
    std::size_t text;
    std::vector<Token> tokens;
  };

  /// What may have been meant by a word, and how sure that is. No words: nothing, so that the word is no
  /// slip.
  struct Meant {
    Evidence evidence = Evidence::doubtful;
    std::vector<std::string> words;
  };

  bool is_listed(std::string_view word) const;
  bool dictionaries_have(std::string_view word) const;
  bool has_dictionary() const;
  bool judge(std::string_view word) const;
  bool is_another_language(const std::vector<Token>& tokens);
  std::optional<Likeness> likeness_of(std::string_view before, std::string_view word, Slip slip) const;
  const Meant& meant_by(std::string_view small);
  std::optional<Misspelling> misspelling_of(const Token& token);

  Dictionaries& dictionaries_;
  const WordList& accepted_;
  std::unordered_map<std::string, bool> judged_; ///< what is_right() said of a word
  std::unordered_map<std::string, Meant> meant_; ///< by word in small letters
  std::set<std::string, std::less<>> seen_;      ///< right words of the texts, in small letters
};

} // namespace hanjang::spelling
