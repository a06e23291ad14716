#pragma once
// Letters, and answers to set questions: what a variant prints of them, in one language.

#include "base/date.h"
#include "diag/diagnostic.h"
#include "resume/counts.h"
#include "resume/model.h"
#include "resume/recipe.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// True for a letter that answers questions.
bool has_questions(const SourceRecord& letter);

/// What a letter is called; empty: it has no `id`.
std::string letter_id(const SourceRecord& letter);

/// The index of the letter of that name.
std::optional<std::size_t> find_letter(const SourceResume& resume, std::string_view id);

/// True if the tags of a recipe show a letter.
bool shows(const Recipe& recipe, const SourceRecord& letter);

/// The languages a letter is written in: those of its body or of its answers. A text that stands for every
/// language counts as Korean where it has Hangul, and where it has none as every other language of the file.
std::vector<std::string> letter_languages(const SourceResume& resume, const SourceRecord& letter);

/// A letter in one of the languages it is written in, on a day.
struct LetterChoice {
  const SourceRecord& letter;
  std::string_view language; ///< BCP 47
  base::Date today;          ///< of one without a date
};

/// The person, and the letter as the one section, of the kind `letter`: placeholders filled in, dated, with
/// the sender's name, and with nothing in another language but names. Reports what is left out for that,
/// answers that lack the language, answers over their limit, and what a portal may refuse of them. What
/// `recipe` says of tags and sections does not count.
Resume select_letter(const SourceResume& resume, const Recipe& recipe, const LetterChoice& choice,
                     diag::Diagnostics& diagnostics);

/// True for what select_letter() gives.
bool is_letter(const Resume& resume);

/// An answer as it is pasted into a form, with its counts.
struct CountedAnswer {
  std::string question;
  diag::Span span; ///< of the answer
  PastedText text;
  TextCounts counts;
  AnswerLimit limit;
};

/// The answers of a letter that select_letter() gave, in their order.
std::vector<CountedAnswer> answers_of(const Resume& letter);

} // namespace hanjang::resume
