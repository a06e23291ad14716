#include "resume/recipe.h"

#include "resume/detail/tag_choice.h"
#include "resume/keys.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::resume {
namespace {

constexpr std::string_view kWork = "work";

bool names(const Recipe& recipe, const SourceSection& section) {
  return !recipe.sections || std::ranges::any_of(*recipe.sections, [&](const diag::SourceText& name) {
    return is_called(section, name.text);
  });
}

// How many lines of work there are in records, and how many of them a recipe shows.
struct Lines {
  std::size_t written = 0;
  std::size_t shown = 0;

  void count(const std::vector<SourceRecord>& records, bool is_visible, const Recipe& recipe) {
    for (const SourceRecord& record : records) {
      const bool is_shown_here = is_visible && is_shown(record.tags, recipe);
      for (const auto& field : record.fields) {
        const auto* inner = std::get_if<std::vector<SourceRecord>>(&field.value);
        if (inner == nullptr) continue;
        if (field.key->name == kWork) {
          written += inner->size();
          shown += is_shown_here ? static_cast<std::size_t>(std::ranges::count_if(
                                       *inner, [&](const auto& line) { return is_shown(line.tags, recipe); }))
                                 : 0;
        } else {
          count(*inner, is_shown_here, recipe);
        }
      }
    }
  }
};

void check_sections(const SourceResume& resume, const Recipe& recipe, diag::Diagnostics& diagnostics) {
  if (!recipe.sections) return;
  for (const diag::SourceText& name : *recipe.sections) {
    const bool is_there = std::ranges::any_of(
        resume.sections, [&](const SourceSection& section) { return is_called(section, name.text); });
    if (!is_there && !(name.text == kSummarySection && recipe.summary))
      diagnostics.report(diag::Code::section_not_there, name.span,
                         fmt::format("this file has no `{}` to print", name.text),
                         "take it out of `sections`, or write the section");
  }
  const bool has_summary =
      std::ranges::find(*recipe.sections, kSummarySection, &diag::SourceText::text) != recipe.sections->end();
  if (recipe.summary && !has_summary)
    diagnostics.report(diag::Code::section_not_there, recipe.summary->span,
                       "`summary` is not among the `sections` of this variant, and is not printed",
                       "name it in `sections`, or take it out");
}

} // namespace

Recipe recipe_of(const SourceResume& resume, const Variant* variant) {
  const DocumentSettings& document = resume.document;
  Recipe recipe;
  recipe.languages = document.languages;
  recipe.layouts = document.layouts;
  recipe.document_pages = document.pages;
  recipe.document_drops_lowest_priority = document.drop_lowest_priority;
  recipe.title = document.title;
  recipe.file = document.file;
  recipe.visibility = {document.visibility};
  if (variant == nullptr) return recipe;
  recipe.variant = variant->name.text;
  recipe.span = variant->name.span;
  if (variant->languages) recipe.languages = *variant->languages;
  if (variant->layouts) recipe.layouts = *variant->layouts;
  recipe.set = variant->set;
  recipe.pages = variant->pages;
  recipe.drop_lowest_priority = variant->drop_lowest_priority;
  if (variant->title) recipe.title = variant->title;
  if (variant->file) recipe.file = variant->file;
  recipe.headline = variant->headline;
  recipe.summary = variant->summary;
  recipe.tags = variant->tags;
  recipe.without = variant->without;
  recipe.sections = variant->sections;
  recipe.visibility.push_back(variant->visibility);
  recipe.letter = variant->letter;
  return recipe;
}

const Variant* find_variant(const SourceResume& resume, std::string_view name) {
  const auto found = std::ranges::find_if(
      resume.variants, [name](const Variant& variant) { return variant.name.text == name; });
  return found == resume.variants.end() ? nullptr : &*found;
}

void report_nothing(const Recipe& recipe, diag::Diagnostics& diagnostics) {
  diagnostics.report(
      diag::Code::shows_nothing, recipe.span,
      fmt::format("the variant \"{}\" shows nothing of this file", recipe.variant),
      "give it more `tags` or `sections`, or hide less; `hanjang variants` prints what each shows");
}

void check_recipe(const SourceResume& resume, const Recipe& recipe, diag::Diagnostics& diagnostics) {
  if (recipe.variant.empty()) return;
  check_sections(resume, recipe, diagnostics);
  Lines lines;
  bool is_any_shown = recipe.summary.has_value();
  for (const SourceSection& section : resume.sections) {
    if (!names(recipe, section)) continue;
    is_any_shown = is_any_shown || shows_any(section.entries, recipe);
    lines.count(section.entries, true, recipe);
  }
  if (!is_any_shown)
    report_nothing(recipe, diagnostics);
  else if (lines.written > 0 && lines.shown == 0)
    diagnostics.report(diag::Code::work_left_out, recipe.span,
                       fmt::format("the variant \"{}\" leaves out every line of work", recipe.variant),
                       "give some lines one of its tags; `hanjang variants` prints what each shows");
}

} // namespace hanjang::resume
