#pragma once
// What a good reviewer would say of a resume: rules over the whole file with both of its languages, and over
// what is known of its pages once they are set.

#include "base/date.h"
#include "diag/diagnostic.h"
#include "resume/model.h"
#include "spelling/dictionaries.h"
#include "spelling/word_list.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::review {

/// A line of work that takes many lines on its page.
struct LongText {
  diag::Span span;            ///< of what stands on it, as far as the file has it
  std::string language;       ///< of the document
  std::size_t lines = 0;      ///< printed
  std::size_t characters = 0; ///< behind the second line: so many to lose
};

/// What words are held against.
struct WordSources {
  spelling::Dictionaries& dictionaries; ///< loaded when the first word of their language is looked up
  /// Words that are right besides, asked for once and only if words are looked up; empty: none. The names in
  /// the resume are right anyway.
  std::function<spelling::WordList()> accepted = {};
  /// Asked before it is looked up what may have been meant by a word of Korean, which takes long; empty: do.
  std::function<bool()> go_on = {};
};

/// What is reviewed. Everything must outlive the call.
struct ReviewInput {
  const resume::SourceResume& resume;
  base::Date today;                          ///< year 0: no rule asks for it
  std::span<const LongText> long_texts = {}; ///< of documents that are resumes
  const diag::SourceMap* sources = nullptr;  ///< of its file: what reading it has put right is seen there
  const WordSources* words = nullptr;        ///< null: no word is looked up
};

/// Rules that are asked for together.
enum class Part : std::uint8_t {
  parity,     ///< what compares two languages
  spelling,   ///< how words are written, by lists and by the dictionaries of English
  every_word, ///< what the dictionary of Korean does not have, right or wrong
};

/// A rule as the register of codes does not tell it.
struct RuleInfo {
  diag::Code code = diag::Code::none;
  bool is_on = false; ///< unless the file says otherwise under `[check]`
};

/// Every rule there is, in the order of their codes.
std::span<const RuleInfo> rules();

/// Reports what the rules find: those that are on, and those that `[check]` asks for, with the severity that
/// it asks for. What the file or an entry allows is left out, and an allowance of nothing is reported. With
/// `parts`, only their rules are asked, and those that compare languages or look words up are all on.
void review(const ReviewInput& input, std::span<const Part> parts, diag::Diagnostics& diagnostics);

/// A section, or the file around them, and the texts that it has in each language.
struct ParityRow {
  std::string section; ///< as the file calls it
  std::size_t entries = 0;
  std::vector<std::size_t> texts;   ///< that are in each of the languages
  std::vector<std::size_t> missing; ///< that another language has and this one lacks
};

/// The languages of a resume side by side, one row a section, in the order of the file.
struct ParityTable {
  std::vector<std::string> languages;
  std::vector<ParityRow> rows;
};
ParityTable parity_of(const resume::SourceResume& resume);

/// The section of a resume in which a place of its file lies: the name that the file calls it by.
std::string section_at(const resume::SourceResume& resume, diag::Span place);

} // namespace hanjang::review
