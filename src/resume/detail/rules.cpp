#include "locale/format.h"
#include "resume/detail/date_checks.h"
#include "resume/detail/records.h"
#include "resume/detail/scores.h"
#include "resume/detail/strings.h"
#include "resume/keys.h"
#include "resume/links.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::resume {
namespace {

bool has(const SourceRecord& record, std::string_view name) {
  return std::any_of(record.fields.begin(), record.fields.end(),
                     [&](const auto& field) { return field.key->name == name; });
}

void add_url(SourceRecord& record, std::string url, diag::Span span) {
  const schema::KeySpec* key = schema::find_key(*record.spec, "url");
  if (key != nullptr) record.fields.push_back({key, span, made_text(std::move(url), span)});
}

// The letters of a text that is much the same in every language, such as a network's name.
std::string any_version(const LocalizedText* text) {
  return text == nullptr || text->versions.empty() ? std::string{} : text->versions.front().second.plain();
}

// What to do about a number that cannot be called.
std::string phone_hint(locale::PhoneFault fault) {
  switch (fault) {
  case locale::PhoneFault::several:
    return "give each by itself, for example: phone = [\"010-0000-0000\", \"02-000-0000\"]";
  case locale::PhoneFault::unclear:
    return "write the digits alone, for example \"010-0000-0000\" or \"+82 10-0000-0000\"";
  default:
    return "for example: phone = \"010-0000-0000\"";
  }
}

// What cannot be called prints as it is, without a link.
void check_phone(const LocalizedText& phone, diag::Diagnostics& diagnostics) {
  for (const auto& [language, version] : phone.versions) {
    const std::string number = version.plain();
    const locale::PhoneFault fault = version.empty() ? locale::PhoneFault::none : locale::phone_fault(number);
    if (fault == locale::PhoneFault::none) continue;
    const std::string_view why =
        fault == locale::PhoneFault::no_digit  ? "has no digit, and is no telephone number"
        : fault == locale::PhoneFault::several ? "is more than one number, and is no link"
                                               : "cannot be dialled as it is, and is no link";
    diagnostics.report(diag::Code::bad_phone, version.span, fmt::format("\"{}\" {}", number, why),
                       phone_hint(fault));
  }
}

void report_none_of(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  const schema::OneOf& rule = record.spec->one_of;
  diagnostics.report(diag::Code::missing_key, record.span, std::string(rule.message), std::string(rule.hint));
}

void check_link(SourceRecord& record, diag::Diagnostics& diagnostics) {
  if (has(record, "url")) return;
  const auto* handle = record.get<diag::SourceText>("handle");
  const std::string network = any_version(record.get<LocalizedText>("network"));
  if (handle == nullptr || network.empty()) return report_none_of(record, diagnostics);
  if (handle->text.find_first_of(" \t\n/:") != std::string::npos) {
    diagnostics.report(diag::Code::bad_handle, handle->span,
                       fmt::format("\"{}\" is not a handle", handle->text),
                       "a handle is a name alone; write an address as `url`");
    return;
  }
  if (auto url = network_url(network, handle->text))
    add_url(record, std::move(*url), handle->span);
  else
    diagnostics.report(diag::Code::missing_key, record.span,
                       fmt::format("\"{}\" does not make an address from a handle", network),
                       "write the address: url = \"https://…\"");
}

void check_doi(const diag::SourceText& doi, diag::Diagnostics& diagnostics) {
  if (!doi_url(doi.text))
    diagnostics.report(diag::Code::bad_doi, doi.span, fmt::format("\"{}\" is not a DOI", doi.text),
                       "for example: doi = \"10.1000/182\"");
}

// `"photos\new.jpg"`: the path holds what the escapes stand for. As it was written, but for them.
void check_path(const diag::SourceText& path, diag::Diagnostics& diagnostics) {
  constexpr std::string_view kEscaped = "\b\t\n\f\r";
  constexpr std::string_view kLetters = "btnfr";
  std::string meant;
  for (const char c : path.text) {
    const std::size_t escape = kEscaped.find(c);
    if (escape == std::string_view::npos)
      meant += c;
    else
      meant.append(1, '/').append(1, kLetters[escape]);
  }
  if (meant != path.text)
    diagnostics.report(diag::Code::bad_path, path.span,
                       "this path holds a control character: a backslash begins an escape in double quotes",
                       fmt::format("in a path write /: \"{}\"", meant));
}

// A value against its kind.
void check_plain(const diag::SourceText& value, schema::Kind kind, diag::Diagnostics& diagnostics) {
  if (kind == schema::Kind::email) check_email(value, diagnostics);
  if (kind == schema::Kind::url) check_url(value, diagnostics);
  if (kind == schema::Kind::doi) check_doi(value, diagnostics);
  if (kind == schema::Kind::file) check_path(value, diagnostics);
}

void check_field(const Field<LocalizedText>& field, diag::Diagnostics& diagnostics) {
  const schema::Kind kind = field.key->kind;
  if (const auto* plain = std::get_if<diag::SourceText>(&field.value)) check_plain(*plain, kind, diagnostics);
  if (const auto* list = std::get_if<std::vector<diag::SourceText>>(&field.value))
    for (const diag::SourceText& plain : *list) check_plain(plain, kind, diagnostics);
  if (kind != schema::Kind::phone) return;
  if (const auto* phone = std::get_if<LocalizedText>(&field.value)) check_phone(*phone, diagnostics);
  if (const auto* phones = std::get_if<std::vector<LocalizedText>>(&field.value))
    for (const LocalizedText& phone : *phones) check_phone(phone, diagnostics);
}

bool has_one_of(const SourceRecord& record) {
  const std::string_view keys = record.spec->one_of.keys;
  return keys.empty() || std::ranges::any_of(record.fields, [&](const auto& field) {
           return schema::has_word(keys, field.key->name);
         });
}

} // namespace

void check_fields(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  check_dates(record, diagnostics);
  for (const auto& field : record.fields) check_field(field, diagnostics);
}

void check_complete(SourceRecord& record, diag::Diagnostics& diagnostics) {
  if (!has_one_of(record)) return report_none_of(record, diagnostics);
  check_score(record, diagnostics);
  if (record.spec == entry_spec("links")) check_link(record, diagnostics);
}

} // namespace hanjang::resume
