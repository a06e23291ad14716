#pragma once
// What a good reviewer would say of a resume: rules over the whole file with both of its languages, and over
// what is known of its pages once they are set.

#include "base/date.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

#include <cstddef>
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

/// What is reviewed. Everything must outlive the call.
struct ReviewInput {
  const resume::SourceResume& resume;
  base::Date today;                          ///< year 0: no rule asks for it
  std::span<const LongText> long_texts = {}; ///< of documents that are resumes
  const diag::SourceMap* sources = nullptr;  ///< of its file: what reading it has put right is seen there
};

/// Which rules are asked.
enum class Scope : std::uint8_t {
  all,
  parity, ///< what compares two languages
};

/// A rule as the register of codes does not tell it.
struct RuleInfo {
  diag::Code code = diag::Code::none;
  bool is_on = false; ///< unless the file says otherwise under `[check]`
};

/// Every rule there is, in the order of their codes.
std::span<const RuleInfo> rules();

/// Reports what the rules find: those that are on, and those that `[check]` asks for, with the severity that
/// it asks for. What the file or an entry allows is left out, and an allowance of nothing is reported.
void review(const ReviewInput& input, Scope scope, diag::Diagnostics& diagnostics);

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
