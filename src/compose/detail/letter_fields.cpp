#include "compose/detail/letter_fields.h"

#include "base/contains.h"
#include "compose/detail/placeholders.h"
#include "resume/counts.h"
#include "resume/keys.h"

#include <array>
#include <fmt/format.h>
#include <string>

namespace hanjang::compose {
namespace {

using Inlines = std::vector<resume::Inline>;

constexpr std::array<std::string_view, 3> kPutTogether{kSalutationField, kClosingField, kMailSubjectField};
constexpr std::string_view kAlone = "_alone"; // of the pattern where what it is about is not there

Inlines inlines_of(const resume::Record& record, std::string_view key) {
  const auto* text = record.get<resume::RichText>(key);
  return text == nullptr ? Inlines{} : text->inlines;
}

// What a recipient says already is not said again: `담다페이 인사팀` holds the organization.
bool says(const resume::Record& letter, std::string_view key, std::string_view other) {
  const auto* text = letter.get<resume::RichText>(key);
  const auto* said = letter.get<resume::RichText>(other);
  return text != nullptr && said != nullptr && text->plain().find(said->plain()) != std::string::npos;
}

Inlines from_pattern(const resume::Record& letter, const std::string& name, const design::Words& words) {
  const auto pattern = words.patterns.find(name);
  if (pattern == words.patterns.end()) return {};
  const bool is_said = says(letter, "recipient", "organization") &&
                       pattern->second.text.find("{recipient}") != std::string::npos;
  const std::array<PatternPart, 4> parts{
      PatternPart{"{recipient}", inlines_of(letter, "recipient")},
      PatternPart{"{organization}", is_said ? Inlines{} : inlines_of(letter, "organization")},
      PatternPart{"{position}", inlines_of(letter, "position")},
      PatternPart{"{name}", inlines_of(letter, resume::kSenderKey.name)}};
  return put_together(pattern->second, parts);
}

// 1130 → 1,130
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

Inlines length_of(const resume::Record& question, const design::Words& words) {
  const auto* answer = question.get<resume::RichText>("answer");
  if (answer == nullptr) return {};
  const resume::AnswerLimit asked = resume::limit_of(question);
  const auto pattern = words.patterns.find(std::string(resume::word_of(asked.unit)));
  if (pattern == words.patterns.end()) return {};
  const std::size_t count = resume::count_text(resume::as_pasted(*answer).text).in(asked.unit, asked.newline);
  const std::string value =
      asked.limit ? fmt::format("{} / {}", grouped(count), grouped(*asked.limit)) : grouped(count);
  const std::array<Filling, 1> fillings{Filling{"{count}", value}};
  resume::Inline result;
  result.text = fill_in(pattern->second, fillings);
  return {result};
}

} // namespace

bool is_letter_field(const resume::Record& record, std::string_view field) {
  const std::string_view kind = record.spec->name;
  return kind == resume::kLetterKind ? base::contains(kPutTogether, field)
                                     : kind == resume::kQuestionsKey && field == kLengthField;
}

Inlines letter_field(const resume::Record& record, std::string_view field, const design::Words& words) {
  if (field == kLengthField) return length_of(record, words);
  const bool is_subject = field == kMailSubjectField;
  if (const auto* written = record.get<resume::RichText>(is_subject ? "subject" : field))
    return written->inlines;
  const std::string name(field);
  const std::string alone = name + std::string(kAlone);
  const bool is_alone = record.get<resume::RichText>(is_subject ? "position" : "recipient") == nullptr;
  return from_pattern(record, is_alone && words.patterns.contains(alone) ? alone : name, words);
}

} // namespace hanjang::compose
