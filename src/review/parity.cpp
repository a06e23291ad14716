#include "base/contains.h"
#include "review/review.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hanjang::review {
namespace {

constexpr std::string_view kVariantRow = "variant";

// The texts of a section, counted.
class Counter {
public:
  Counter(const std::vector<std::string>& languages, ParityRow& row) : languages_(languages), row_(row) {
    row_.texts.resize(languages.size());
    row_.missing.resize(languages.size());
  }

  void add(const resume::SourceRecord& record) {
    for (const auto& field : record.fields) {
      if (const auto* text = std::get_if<resume::LocalizedText>(&field.value)) add(*text);
      if (const auto* texts = std::get_if<std::vector<resume::LocalizedText>>(&field.value))
        for (const resume::LocalizedText& text : *texts) add(text);
      if (const auto* records = std::get_if<std::vector<resume::SourceRecord>>(&field.value))
        for (const resume::SourceRecord& inner : *records) add(inner);
    }
  }

  void add(const resume::LocalizedText& text) {
    const auto is_in = [&](const std::string& language) {
      return std::ranges::any_of(text.versions, [&](const auto& version) {
        return version.first.empty() || schema::same_language(version.first, language);
      });
    };
    for (std::size_t i = 0; i < languages_.size(); ++i)
      ++(is_in(languages_[i]) ? row_.texts : row_.missing)[i];
  }

private:
  const std::vector<std::string>& languages_;
  ParityRow& row_;
};

ParityRow row_of(const std::string& name, const std::vector<const resume::SourceRecord*>& records,
                 const std::vector<std::string>& languages) {
  ParityRow row{.section = name, .entries = records.size(), .texts = {}, .missing = {}};
  Counter counter(languages, row);
  for (const resume::SourceRecord* record : records) counter.add(*record);
  return row;
}

ParityRow row_of(const std::vector<resume::Variant>& variants, const std::vector<std::string>& languages) {
  ParityRow row{.section = std::string(kVariantRow), .entries = variants.size(), .texts = {}, .missing = {}};
  Counter counter(languages, row);
  for (const resume::Variant& variant : variants)
    for (const auto& text : {variant.headline, variant.summary, variant.title})
      if (text) counter.add(*text);
  return row;
}

std::string name_of(const resume::SourceSection& section) {
  return section.id.empty() ? section.kind : section.id;
}

} // namespace

ParityTable parity_of(const resume::SourceResume& resume) {
  ParityTable table{.languages = resume.languages, .rows = {}};
  table.rows.push_back(row_of("person", {&resume.person}, table.languages));
  for (const resume::SourceSection& section : resume.sections) {
    std::vector<const resume::SourceRecord*> records;
    for (const resume::SourceRecord& record : section.entries) records.push_back(&record);
    table.rows.push_back(row_of(name_of(section), records, table.languages));
  }
  ParityRow variants = row_of(resume.variants, table.languages);
  const bool says_something =
      std::ranges::any_of(variants.texts, [](std::size_t count) { return count > 0; });
  if (says_something) table.rows.push_back(std::move(variants));
  return table;
}

std::string section_at(const resume::SourceResume& resume, diag::Span place) {
  std::string name = "person";
  std::uint32_t nearest = resume.person.span.begin;
  const auto take = [&](const diag::Span& span, const std::string& section) {
    if (span.source != place.source || span.begin > place.begin || span.begin < nearest) return;
    nearest = span.begin;
    name = section;
  };
  if (place.source != resume.person.span.source) return {};
  if (place.begin < nearest) name = "document";
  for (const resume::SourceSection& section : resume.sections) {
    take(section.span, name_of(section));
    for (const resume::SourceRecord& record : section.entries) take(record.span, name_of(section));
  }
  for (const resume::SourceRecord& letter : resume.letters) take(letter.span, "letter");
  for (const resume::Variant& variant : resume.variants) take(variant.name.span, std::string(kVariantRow));
  return name;
}

} // namespace hanjang::review
