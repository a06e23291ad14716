#include "driver/languages.h"

#include "resume/languages.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>
#include <utility>
#include <variant>

namespace hanjang {
namespace {

// Walks all texts of a resume and notes the languages they are in.
class LanguageCollector {
public:
  void add(const LocalizedText& text) {
    for (const auto& [language, version] : text.versions)
      if (!language.empty() && std::find(found.begin(), found.end(), language) == found.end())
        found.push_back(language);
  }

  void add(const std::vector<LocalizedText>& texts) {
    for (const LocalizedText& text : texts) add(text);
  }

  void add(const SourceRecord& record) {
    for (const Field<LocalizedText>& field : record.fields)
      std::visit([this](const auto& value) { add(value); }, field.value);
  }

  void add(const std::vector<SourceRecord>& records) {
    for (const SourceRecord& record : records) add(record);
  }

  // The same in every language.
  void add(const SourceText&) {}
  void add(const DateValue&) {}

  std::vector<std::string> found;
};

bool has_text_in(const std::vector<std::string>& written, std::string_view language) {
  return std::any_of(written.begin(), written.end(),
                     [&](const std::string& other) { return same_language(other, language); });
}

void report_no_language(std::string_view language, Diagnostics& diagnostics) {
  const std::string meant = meant_language(language);
  diagnostics.error(codes::unknown_language, {}, fmt::format("`{}` is not a language code", language),
                    meant.empty() ? "for example: --lang ko,en" : fmt::format("did you mean `{}`?", meant));
}

// A code may be right and yet a slip: `uk` is Ukrainian, and a country to many who write it.
void report_no_text(std::string_view language, const std::vector<std::string>& written,
                    Diagnostics& diagnostics) {
  const std::string meant = meant_language(language);
  diagnostics.error(codes::unknown_language, {}, fmt::format("the file has no text in `{}`", language),
                    !meant.empty() && has_text_in(written, meant)
                        ? fmt::format("did you mean `{}`?", meant)
                        : fmt::format("it has text in: {}", fmt::join(written, ", ")));
}

} // namespace

std::vector<std::string> languages_written(const BilingualResume& resume) {
  LanguageCollector collector;
  if (resume.document.title) collector.add(*resume.document.title);
  collector.add(resume.person);
  for (const SourceSection& section : resume.sections) {
    if (section.title) collector.add(*section.title);
    collector.add(section.entries);
  }
  return std::move(collector.found);
}

std::vector<std::string> languages_to_build(const BilingualResume& resume, std::span<const std::string> asked,
                                            Diagnostics& diagnostics) {
  if (asked.empty()) return resume.languages;
  const std::vector<std::string> written = languages_written(resume);
  const std::size_t errors_before = diagnostics.error_count();
  std::vector<std::string> languages;
  for (const std::string& language : asked) {
    if (std::find(languages.begin(), languages.end(), language) != languages.end()) continue;
    if (!is_language(language))
      report_no_language(language, diagnostics);
    else if (!written.empty() && !has_text_in(written, language))
      report_no_text(language, written, diagnostics);
    else
      languages.push_back(language);
  }
  if (diagnostics.error_count() > errors_before) languages.clear();
  return languages;
}

} // namespace hanjang
