#include "resume/detail/settings.h"

#include "resume/detail/settings_reader.h"
#include "resume/keys.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang::resume {
namespace {

std::vector<SectionSettings> read_sections(const syntax::Node& node, const schema::TableSpec& spec,
                                           diag::Diagnostics& diagnostics) {
  std::vector<SectionSettings> sections;
  if (node.table() == nullptr) return sections;
  for (const auto& [name, name_span, value] : node.table()->members) {
    const SettingsReader reader(value, spec, diagnostics);
    SectionSettings section;
    section.name = {name, name_span, {}};
    section.title = reader.text("title");
    if (const auto sort = reader.choice("sort")) {
      section.sort = *sort == 0 ? Sort::newest : Sort::oldest;
      section.sort_span = reader.value("sort")->span;
    }
    section.breaks_page = reader.choice("break").has_value(); // it takes one word alone
    section.keep = reader.is_true("keep");
    sections.push_back(std::move(section));
  }
  return sections;
}

} // namespace

DocumentSettings read_document(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  const schema::TableSpec& spec = *schema::find_key(resume_spec(), "document")->table;
  const SettingsReader reader(node, spec, diagnostics);
  DocumentSettings settings;
  settings.languages = reader.languages().value_or(LanguageList{});
  settings.layouts = reader.layouts().value_or(std::vector<diag::SourceText>{});
  settings.pages = reader.pages();
  settings.drop_lowest_priority = reader.choice("drop").has_value(); // it takes one word alone
  settings.title = reader.text("title");
  settings.file = reader.file();
  settings.visibility = reader.visibility();
  settings.without_internships = reader.choice("career") == 1;
  if (const syntax::Node* sections = reader.value("section"))
    settings.sections = read_sections(*sections, *schema::find_key(spec, "section")->table, diagnostics);
  return settings;
}

void check_review_codes(const std::vector<diag::SourceText>& names, diag::Diagnostics& diagnostics) {
  for (const diag::SourceText& name : names) {
    const diag::CodeEntry* entry = diag::find_code(name.text);
    if (entry != nullptr && diag::is_review(entry->code)) continue;
    diagnostics.report(diag::Code::unknown_name, name.span,
                       entry == nullptr
                           ? fmt::format("there is no code `{}`", name.text)
                           : fmt::format("`{}` is not a reviewer's: a file cannot choose it", name.text),
                       "codes of a review begin with R, as in \"R012\"; `hanjang explain` lists them");
  }
}

CheckSettings read_check(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  const SettingsReader reader(node, *schema::find_key(resume_spec(), kCheckTable)->table, diagnostics);
  const auto codes = [&](std::string_view key) {
    auto names = reader.strings(key).value_or(std::vector<diag::SourceText>{});
    check_review_codes(names, diagnostics);
    return names;
  };
  return {.allow = codes("allow"), .warn = codes("warn"), .deny = codes("deny")};
}

} // namespace hanjang::resume
