#include "driver/detail/letters.h"

#include "driver/detail/kinds.h"
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

// The letter that a recipe names, in layouts that have a place for it.
void take_named(const resume::SourceResume& resume, DocumentPlan& plan, diag::Diagnostics& diagnostics) {
  const diag::SourceText& name = *plan.recipe.letter;
  const auto index = resume::find_letter(resume, name.text);
  const bool are_read =
      std::ranges::all_of(plan.layouts, [](const auto& layout) { return layout.chain.has_value(); });
  if (!index || plan.layouts.empty() || !are_read) return;
  const resume::SourceRecord& letter = resume.letters[*index];
  const DocumentKind kind = resume::has_questions(letter) ? DocumentKind::essay : DocumentKind::letter;
  const auto misfit = std::ranges::find_if(plan.layouts, [&](const ChosenLayout& layout) {
    return prints_letter(layout.kind) && layout.kind != kind;
  });
  const bool is_misfit = misfit != plan.layouts.end();
  if (!is_misfit && letter_part(plan) != nullptr) plan.letter = letter;
  if (plan.letter) return;
  const ChosenLayout& other = is_misfit ? *misfit : plan.layouts.front();
  diagnostics.report(diag::Code::letter_kind, name.span,
                     fmt::format("layout `{}` makes documents of the kind `{}`, and this letter has {}",
                                 other.name, design::word_of(other.kind), content_of(kind)),
                     fmt::format("choose a layout of the kind `{}` beside it; `hanjang layouts` lists them",
                                 design::word_of(kind)));
}

// No letter has both a body and answers.
void check_same_kind(const ChosenLayout& part, const DocumentPlan& plan, diag::Diagnostics& diagnostics) {
  for (const ChosenLayout& layout : plan.layouts)
    if (prints_letter(layout.kind) && layout.kind != part.kind)
      diagnostics.report(diag::Code::letter_kind, place_of(layout, plan),
                         fmt::format("layout `{}` prints {}, and `{}` before it {}: no letter has both",
                                     layout.name, content_of(layout.kind), part.name, content_of(part.kind)),
                         "make a variant of each");
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

// Those that its variant asks for; else the ones it is written in, by the codes of the file: `en-GB` for
// `en`.
std::vector<std::string> own_languages(const resume::SourceResume& resume, const DocumentPlan& plan,
                                       const std::vector<std::string>& written, bool are_asked) {
  if (are_asked) return resume::languages_of(resume, plan.recipe.languages);
  std::vector<std::string> languages;
  for (const std::string& language : written) {
    const auto code = std::ranges::find_if(
        resume.languages, [&](const std::string& one) { return schema::same_language(one, language); });
    languages.push_back(code == resume.languages.end() ? language : *code);
  }
  return languages;
}

// The languages of a document that prints a letter: of those asked for, the ones that it is written in. Of
// several letters one may lack some.
std::vector<std::string> languages_of_letter(const BuildRequest& request, const resume::SourceResume& resume,
                                             const DocumentPlan& plan, diag::Diagnostics& diagnostics) {
  const std::vector<std::string> written = resume::letter_languages(resume, *plan.letter);
  const resume::Variant* variant = resume::find_variant(resume, plan.recipe.variant);
  const bool are_asked = variant != nullptr && variant->languages.has_value();
  const std::vector<std::string> own = own_languages(resume, plan, written, are_asked);
  std::vector<std::string> languages;
  std::vector<std::string> missing;
  for (const std::string& language : languages_to_build(resume, own, request.languages, diagnostics))
    (has(written, language) ? languages : missing).push_back(language);
  if (missing.empty() || written.empty() || plan.is_one_of_letters) return languages;
  diagnostics.report(
      diag::Code::letter_language, plan.recipe.letter ? plan.recipe.letter->span : plan.letter->span,
      fmt::format("this letter has no text in {}", fmt::join(missing, ", ")),
      fmt::format("it is written in {}: write it in the other language too, or do not ask for that one",
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
    check_same_kind(*part, plan, diagnostics);
    std::vector<resume::SourceRecord> letters = letters_for(resume, plan, part->kind);
    if (letters.empty()) {
      report_cannot_fill(*part, plan, fmt::format("write a [[letter]] with {}", content_of(part->kind)),
                         diagnostics);
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
  if (!plan.letter && (part != nullptr || plan.recipe.letter)) return; // told
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

void check_any_letter(const Materials& materials, diag::Diagnostics& diagnostics) {
  const auto is_left_out = [](const DocumentPlan& plan) {
    return plan.is_one_of_letters && plan.selected.empty();
  };
  const auto has_errors = [](const DocumentPlan& plan) { return plan.diagnostics.has_errors(); };
  if (materials.documents.empty() || diagnostics.has_errors()) return;
  if (!std::ranges::all_of(materials.documents, is_left_out)) return;
  if (std::ranges::any_of(materials.documents, has_errors)) return;
  diagnostics.report(diag::Code::letter_language, {}, "no letter is written in a language that is asked for",
                     "give a `body` or the answers texts in it, or do not ask for it");
}

} // namespace hanjang::driver
