#include "driver/detail/letters.h"

#include "driver/detail/languages.h"
#include "resume/letters.h"
#include "resume/resume.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <utility>

namespace hanjang::driver {
namespace {

using design::DocumentKind;

bool fits(const resume::SourceRecord& letter, DocumentKind kind) {
  return resume::has_questions(letter) == (kind == DocumentKind::essay);
}

// What a part takes of a letter, and what to write where there is none.
std::string_view content_of(DocumentKind kind) {
  return kind == DocumentKind::essay ? "`questions`" : "a `body`";
}

const ChosenLayout* letter_part(const DocumentPlan& plan) {
  const auto found = std::ranges::find_if(
      plan.layouts, [](const ChosenLayout& layout) { return layout.chain && prints_letter(layout.kind); });
  return found == plan.layouts.end() ? nullptr : &*found;
}

// Where the file names a layout; nowhere for one that the command names.
diag::Span place_of(const ChosenLayout& layout, const DocumentPlan& plan) {
  const std::vector<diag::SourceText>& names = plan.recipe.layouts;
  const auto named = std::ranges::find(names, layout.requested, &diag::SourceText::text);
  return named == names.end() ? diag::Span{} : named->span;
}

// The letter that a recipe names, in layouts that have a place for it.
void take_named(const resume::SourceResume& resume, DocumentPlan& plan, diag::Diagnostics& diagnostics) {
  const diag::SourceText& name = *plan.recipe.letter;
  const auto index = resume::find_letter(resume, name.text);
  const bool are_read =
      std::ranges::all_of(plan.layouts, [](const auto& layout) { return layout.chain.has_value(); });
  if (!index || plan.layouts.empty() || !are_read) return;
  const resume::SourceRecord& letter = resume.letters[*index];
  const DocumentKind kind = resume::has_questions(letter) ? DocumentKind::essay : DocumentKind::letter;
  const auto part = std::ranges::find_if(
      plan.layouts, [](const ChosenLayout& layout) { return prints_letter(layout.kind); });
  const bool is_misfit = part != plan.layouts.end() && part->kind != kind;
  if (part != plan.layouts.end() && !is_misfit) plan.letter = letter;
  if (plan.letter) return;
  const ChosenLayout& other = is_misfit ? *part : plan.layouts.front();
  diagnostics.report(diag::Code::letter_kind, name.span,
                     fmt::format("layout `{}` makes documents of the kind `{}`, and this letter has {}",
                                 other.name, design::word_of(other.kind), content_of(kind)),
                     fmt::format("choose a layout of the kind `{}` beside it; `hanjang layouts` lists them",
                                 design::word_of(kind)));
}

void report_no_letter(const ChosenLayout& layout, const DocumentPlan& plan, diag::Diagnostics& diagnostics) {
  diagnostics.report(diag::Code::cannot_fill, place_of(layout, plan),
                     fmt::format("layout `{}` is of the kind `{}`, and there is nothing to fill it with",
                                 layout.name, design::word_of(layout.kind)),
                     fmt::format("write a [[letter]] with {}", content_of(layout.kind)));
}

// A document of each letter that a recipe shows.
std::vector<DocumentPlan> documents_of(const DocumentPlan& plan,
                                       const std::vector<resume::SourceRecord>& letters) {
  std::vector<DocumentPlan> plans;
  for (const resume::SourceRecord& letter : letters) {
    DocumentPlan& one = plans.emplace_back(plan);
    one.letter = letter;
    one.is_one_of_letters = true;
  }
  return plans;
}

std::vector<resume::SourceRecord> letters_for(const resume::SourceResume& resume, const DocumentPlan& plan,
                                              DocumentKind kind) {
  std::vector<resume::SourceRecord> letters;
  for (const resume::SourceRecord& letter : resume.letters)
    if (fits(letter, kind) && resume::shows(plan.recipe, letter)) letters.push_back(letter);
  return letters;
}

bool has(const std::vector<std::string>& languages, std::string_view language) {
  return std::ranges::any_of(languages,
                             [&](const std::string& one) { return schema::same_language(one, language); });
}

// The languages of a document that prints a letter: of those asked for, the ones that it is written in.
std::vector<std::string> languages_of_letter(const BuildRequest& request, const resume::SourceResume& resume,
                                             const DocumentPlan& plan, diag::Diagnostics& diagnostics) {
  const std::vector<std::string> written = resume::letter_languages(resume, *plan.letter);
  const bool are_asked = !plan.recipe.languages.empty();
  const std::vector<std::string> own =
      are_asked ? resume::languages_of(resume, plan.recipe.languages) : written;
  const std::size_t errors = diagnostics.error_count();
  const std::vector<std::string> wanted = languages_to_build(resume, own, request.languages, diagnostics);
  std::vector<std::string> languages;
  std::ranges::copy_if(wanted, std::back_inserter(languages),
                       [&](const std::string& language) { return has(written, language); });
  const bool may_be_left_out = plan.is_one_of_letters && !request.languages.empty();
  if (!languages.empty() || written.empty() || may_be_left_out || diagnostics.error_count() > errors)
    return languages;
  diagnostics.report(
      diag::Code::letter_language, plan.recipe.letter ? plan.recipe.letter->span : plan.letter->span,
      fmt::format("this letter has no text in {}", fmt::join(wanted, ", ")),
      fmt::format("it is written in {}: write it in the other language too, or ask for that one",
                  fmt::join(written, ", ")));
  return languages;
}

} // namespace

bool prints_letter(DocumentKind kind) { return kind == DocumentKind::letter || kind == DocumentKind::essay; }

void share_out_letters(const BuildRequest& request, Materials& materials, diag::Diagnostics& diagnostics) {
  const resume::SourceResume& resume = *materials.resume;
  std::vector<DocumentPlan> documents;
  for (DocumentPlan& plan : materials.documents) {
    const ChosenLayout* part = letter_part(plan);
    if (plan.recipe.letter) take_named(resume, plan, diagnostics);
    if (plan.recipe.letter || part == nullptr) {
      documents.push_back(std::move(plan));
      continue;
    }
    std::vector<resume::SourceRecord> letters = letters_for(resume, plan, part->kind);
    if (letters.empty()) {
      report_no_letter(*part, plan, diagnostics);
      documents.push_back(std::move(plan));
      continue;
    }
    if (request.product == Product::contact_sheet) letters.resize(1);
    std::ranges::move(documents_of(plan, letters), std::back_inserter(documents));
  }
  materials.documents = std::move(documents);
}

void select_languages(const BuildRequest& request, const resume::SourceResume& resume, DocumentPlan& plan,
                      Inputs& inputs, Stopwatch& stopwatch) {
  diag::Diagnostics& diagnostics = inputs.diagnostics;
  const ChosenLayout* part = letter_part(plan);
  // A layout that cannot be read prints nothing, whatever it was for.
  const bool is_all_letter = std::ranges::all_of(
      plan.layouts, [](const ChosenLayout& layout) { return !layout.chain || prints_letter(layout.kind); });
  if (part != nullptr && !plan.letter) return; // told
  const bool has_letter = part != nullptr;
  if (!has_letter || !is_all_letter) resume::check_recipe(resume, plan.recipe, diagnostics);
  const std::vector<std::string> languages =
      has_letter ? languages_of_letter(request, resume, plan, diagnostics)
                 : languages_to_build(resume, resume::languages_of(resume, plan.recipe.languages),
                                      request.languages, diagnostics);
  for (const std::string& language : languages) {
    if (!has_letter || !is_all_letter)
      plan.selected.push_back(resume::select(resume, plan.recipe, language, diagnostics));
    if (has_letter)
      (is_all_letter ? plan.selected : plan.letters)
          .push_back(resume::select_letter(resume, plan.recipe,
                                           {*plan.letter, language, inputs.world().today()}, diagnostics));
    stopwatch.lap("select", language);
  }
}

void check_any_letter(const BuildRequest& request, const Materials& materials,
                      diag::Diagnostics& diagnostics) {
  const auto is_left_out = [](const DocumentPlan& plan) {
    return plan.is_one_of_letters && plan.selected.empty();
  };
  const auto has_errors = [](const DocumentPlan& plan) { return plan.diagnostics.has_errors(); };
  if (materials.documents.empty() || diagnostics.has_errors()) return;
  if (!std::ranges::all_of(materials.documents, is_left_out)) return;
  if (std::ranges::any_of(materials.documents, has_errors)) return;
  diagnostics.report(diag::Code::letter_language, {},
                     fmt::format("no letter is written in {}", fmt::join(request.languages, ", ")),
                     "give a `body` or the answers texts in it, or leave `--lang` out");
}

} // namespace hanjang::driver
