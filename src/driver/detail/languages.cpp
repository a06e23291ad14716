#include "driver/detail/languages.h"

#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>

namespace hanjang::driver {
namespace {

bool has_text_in(const std::vector<std::string>& written, std::string_view language) {
  return std::any_of(written.begin(), written.end(),
                     [&](const std::string& other) { return schema::same_language(other, language); });
}

void report_no_language(std::string_view language, diag::Diagnostics& diagnostics) {
  diagnostics.report(diag::Code::unknown_language, {}, fmt::format("`{}` is not a language code", language),
                     schema::language_hint(language).value_or("for example: --lang ko,en"));
}

void report_no_text(std::string_view language, const std::vector<std::string>& written,
                    diag::Diagnostics& diagnostics) {
  diagnostics.report(diag::Code::unknown_language, {}, fmt::format("the file has no text in `{}`", language),
                     fmt::format("it has text in: {}", fmt::join(written, ", ")));
}

} // namespace

std::vector<std::string> languages_to_build(const resume::SourceResume& resume,
                                            std::span<const std::string> own,
                                            std::span<const std::string> requested,
                                            diag::Diagnostics& diagnostics) {
  if (requested.empty()) return {own.begin(), own.end()};
  const std::vector<std::string>& written = resume.languages_written;
  const std::size_t errors_before = diagnostics.error_count();
  std::vector<std::string> languages;
  for (const std::string& language : requested) {
    if (std::find(languages.begin(), languages.end(), language) != languages.end()) continue;
    if (!schema::is_language(language))
      report_no_language(language, diagnostics);
    else if (!written.empty() && !has_text_in(written, language))
      report_no_text(language, written, diagnostics);
    else
      languages.push_back(language);
  }
  if (diagnostics.error_count() > errors_before) languages.clear();
  return languages;
}

} // namespace hanjang::driver
