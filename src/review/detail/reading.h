#pragma once
// A resume as a reviewer reads it: every text of it in one language, and what it is of the resume.

#include "base/date.h"
#include "diag/source.h"
#include "resume/model.h"
#include "review/review.h"
#include "spelling/speller.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::review {

/// A record of the resume and where it stands.
struct Entry {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const resume::SourceRecord* record = nullptr;
  std::size_t parent = kNone; ///< the entry that it stands in
  std::string_view kind;      ///< of its section: `experience`, `letter`, `person`
  std::string_view name;      ///< of its table: `work`, `positions`
};

/// What a text is of the resume.
enum class Role : std::uint8_t {
  line,        ///< a line of work, by what was done
  point,       ///< an item below one, or of an entry
  role,        ///< what somebody's part was
  result,      ///< what came of it
  description, ///< running text about an entry
  summary,     ///< of the person
  letter,      ///< what a letter says
  name,        ///< of a place, a project, a paper, a person
  skill,       ///< a name of a technology
  other,
};

/// A stretch of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// One text in one language. What is no prose in it (code, addresses, quotations, titles that link) is
/// blotted out, byte for byte, so that no rule takes it for words; a line end inside of a text is one of LF.
struct Passage {
  /// A stretch of the text and where it was written.
  struct Piece {
    std::size_t begin = 0;
    const diag::SourceText* source = nullptr;
  };

  std::string_view language; ///< primary subtag of BCP 47: `ko`, `en`; of a plain string by its letters
  bool is_plain = false;     ///< a string that stands for every language
  Role role = Role::other;
  std::string_view key;                      ///< as the file calls it
  std::size_t entry = 0;                     ///< in Reading::entries
  const resume::LocalizedText* of = nullptr; ///< the text that it is a version of
  const resume::RichText* rich = nullptr;
  std::string text;
  std::string with_quotations; ///< the same with the quotations
  std::string raw;             ///< the same with nothing blotted out
  std::vector<Piece> pieces;
  std::vector<Stretch> stretches; ///< what words_of() (scan.h) finds in `text`, as many rules ask for that

  /// Where bytes [begin, end) of the text were written.
  diag::Span locate(std::size_t begin, std::size_t end) const;
  diag::Span whole() const { return locate(0, text.size()); }
};

/// A word of Latin letters in a passage: also `Node.js`, `C++`, `CI/CD` up to the stroke.
struct Word {
  std::size_t passage = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The whole of it. Refers to the resume, which must outlive it.
struct Reading {
  const resume::SourceResume& resume;
  base::Date today;
  std::span<const LongText> long_texts;
  const diag::SourceMap* sources;
  std::vector<Entry> entries;
  std::vector<Passage> passages;
  std::vector<Word> words;
  std::vector<std::vector<std::size_t>>
      passages_of_entry; ///< by entry, without those of records inside of it
  /// Of prose; `text` is a passage. None until they are looked up.
  std::vector<spelling::Misspelling> misspellings;

  std::string_view text_of(const Word& word) const {
    return std::string_view(passages[word.passage].text).substr(word.begin, word.end - word.begin);
  }
  /// The entry of a section that holds another one, or is it.
  std::size_t top_of(std::size_t entry) const;
};

Reading read_for_review(const ReviewInput& input);

/// What stands in place of a byte that is no prose.
inline constexpr char kBlot = '\x01';

constexpr bool is_korean(const Passage& passage) { return passage.language == "ko"; }
constexpr bool is_english(const Passage& passage) { return passage.language == "en"; }
/// A line of work or an item below one.
constexpr bool is_line(const Passage& passage) {
  return passage.role == Role::line || passage.role == Role::point;
}
/// Sentences and notes, no names.
constexpr bool is_prose(const Passage& passage) {
  return passage.role != Role::name && passage.role != Role::skill && passage.role != Role::other;
}

} // namespace hanjang::review
