#pragma once
// What the lists of words are made of.

#include <cstdint>
#include <string_view>

namespace hanjang::review {

/// A wrong form in small letters, and the right one.
struct Correction {
  std::string_view wrong;
  std::string_view right;
};

/// A phrase in small letters that opens a line and hides the work, and what would show it.
struct WeakOpener {
  std::string_view phrase;
  std::string_view better;
};

/// A verb that opens lines.
struct Verb {
  std::string_view bare;
  std::string_view past;
  bool is_noun = false; ///< the bare form is a noun as well: `design`, `test`
};

/// A phrase in small letters, and words parted by `|` one of which has to stand in the same text; none: in
/// any.
struct Context {
  std::string_view phrase;
  std::string_view beside;
};

/// The article that goes before a word.
enum class Article : std::uint8_t { a, an, either };

struct ArticleRow {
  std::string_view word;
  Article article = Article::either;
};

/// Where a wrong form counts.
enum class Match : std::uint8_t {
  any,   ///< anywhere
  start, ///< at the beginning of a word
  word,  ///< as a word, which may go on with a particle
};

struct Misspelling {
  std::string_view wrong;
  std::string_view right;
  Match match = Match::any;
  std::string_view reason; ///< a few words
};

/// The name of a product and a form that is none of its own.
struct Brand {
  std::string_view wrong;
  std::string_view right;
};

} // namespace hanjang::review
