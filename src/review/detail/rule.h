#pragma once
// What a rule is, and how it speaks.

#include "diag/diagnostic.h"
#include "review/detail/reading.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hanjang::review {

/// What one rule has found: a diagnostic, and the entry that it is about, which may allow it.
struct Finding {
  std::size_t entry = Entry::kNone; ///< none: the file
  diag::Diagnostic diagnostic;
};

/// The findings of one rule.
class Findings {
public:
  explicit Findings(diag::Code code) : code_(code) {}

  /// Bytes [begin, end) of a passage.
  void add(const Passage& passage, std::size_t begin, std::size_t end, std::string message,
           std::string hint) {
    add(passage.entry, passage.locate(begin, end), std::move(message), std::move(hint));
  }
  void add(std::size_t entry, diag::Span span, std::string message, std::string hint,
           std::vector<diag::Label> labels = {}) {
    found_.push_back({entry,
                      {.code = code_,
                       .message = std::move(message),
                       .span = span,
                       .span_message = {},
                       .labels = std::move(labels),
                       .hints = {std::move(hint)}}});
  }

  std::vector<Finding> take() { return std::move(found_); }

private:
  diag::Code code_;
  std::vector<Finding> found_;
};

using Look = void (*)(const Reading& reading, Findings& findings);

/// How often a rule speaks of what it finds in several places. The first place is blamed, the others are
/// named.
enum class Told : std::uint8_t {
  each,          ///< of each
  once_an_entry, ///< of a matter of style: once for each entry of a section
  once_a_form,   ///< of a word that is written wrong throughout: once for each such word
};

/// One rule: a function that looks for one thing.
struct Rule {
  diag::Code code;
  bool is_on = true; ///< without being asked for: it was right nine times in ten on real resumes
  Look look = nullptr;
  Told told = Told::each;
};

/// The rules by what they look at, each in a file of its own.
std::span<const Rule> wording_rules();        ///< how English lines of work are put
std::span<const Rule> korean_wording_rules(); ///< the same in Korean
std::span<const Rule> korean_spelling_rules();
std::span<const Rule> korean_blank_rules(); ///< the same two words with and without a blank
std::span<const Rule> english_spelling_rules();
std::span<const Rule> dictionary_rules(); ///< words that no dictionary has
std::span<const Rule> every_word_rules(); ///< the same of Korean, which are right more often than wrong
std::span<const Rule> brand_rules();      ///< names of products, and names in two spellings
std::span<const Rule> sign_rules();       ///< blanks, marks and signs
std::span<const Rule> job_rules();        ///< numbers, lengths and repeats in jobs
std::span<const Rule> time_rules();       ///< dates of jobs
std::span<const Rule> address_rules();    ///< links and e-mail addresses
std::span<const Rule> privacy_rules();
std::span<const Rule> pair_rules(); ///< two languages side by side

} // namespace hanjang::review
