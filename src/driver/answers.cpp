#include "driver/answers.h"

#include "base/contains.h"
#include "driver/detail/inputs.h"
#include "driver/detail/materials.h"
#include "resume/letters.h"
#include "resume/resume.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <utility>

namespace hanjang::driver {
namespace {

std::string name_of(const resume::SourceRecord& letter, const std::string& language) {
  if (std::string id = resume::letter_id(letter); !id.empty()) return id;
  const auto* organization = letter.get<resume::LocalizedText>("organization");
  return organization == nullptr ? std::string() : resume::version_of(*organization, language).plain();
}

bool is_wanted(const std::string& language, const BuildRequest& request) {
  return request.languages.empty() || std::ranges::any_of(request.languages, [&](const std::string& wanted) {
           return schema::same_language(wanted, language);
         });
}

AnswerCount count_of(const resume::CountedAnswer& answer) {
  const auto in = [&](resume::CountUnit unit) { return answer.counts.in(unit, answer.limit.newline); };
  const std::size_t ends = answer.counts.line_ends * answer.limit.newline;
  AnswerCount count;
  count.question = answer.question;
  for (std::size_t i = 0; i < resume::kCountUnits; ++i) {
    const auto unit = static_cast<resume::CountUnit>(i);
    count.counts.push_back({std::string(resume::word_of(unit)), in(unit)});
  }
  count.code_points = answer.counts.code_points + ends;
  count.utf16_units = answer.counts.utf16_units + ends;
  count.line_ends = answer.counts.line_ends;
  count.newline = answer.limit.newline;
  count.unit = resume::word_of(answer.limit.unit);
  count.limit = answer.limit.limit;
  count.used = in(answer.limit.unit);
  return count;
}

} // namespace

std::vector<AnswerCount> count_answers(Session& session, BuildRequest request, diag::SourceMap& sources,
                                       diag::Diagnostics& diagnostics) {
  std::vector<AnswerCount> answers;
  Inputs inputs{session, sources, diagnostics, root_of(request)};
  const std::optional<syntax::Node> tree = read_tree(request, inputs);
  const auto resume = tree ? resume::decode_resume(*tree, diagnostics) : std::nullopt;
  if (!resume) return answers;
  std::vector<std::string> chosen;
  for (const resume::Recipe& recipe : recipes_of(request, *resume, diagnostics))
    if (recipe.letter) chosen.push_back(recipe.letter->text);
  for (const resume::SourceRecord& letter : resume->letters) {
    if (!request.variants.empty() && !base::contains(chosen, resume::letter_id(letter))) continue;
    for (const std::string& language : resume::letter_languages(*resume, letter)) {
      if (!is_wanted(language, request)) continue;
      const resume::Resume selected = resume::select_letter(
          *resume, resume::recipe_of(*resume), {letter, language, inputs.world().today()}, diagnostics);
      std::size_t number = 0;
      for (const resume::CountedAnswer& answer : resume::answers_of(selected)) {
        AnswerCount& count = answers.emplace_back(count_of(answer));
        count.letter = name_of(letter, language);
        count.language = language;
        count.number = ++number;
        if (answer.span) count.line = sources.file(answer.span.source).line_of(answer.span.begin);
      }
    }
  }
  return answers;
}

} // namespace hanjang::driver
