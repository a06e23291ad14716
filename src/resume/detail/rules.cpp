#include "resume/detail/dates.h"
#include "resume/detail/records.h"
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

void check_period(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  const auto* start = record.get<DateValue>("start");
  const auto* end = record.get<DateValue>("end");
  if (start == nullptr || end == nullptr || end->present || !is_before(end->date, start->date)) return;
  diagnostics.add({.code = diag::Code::reversed_dates,
                   .message = fmt::format("`end` ({}) is before `start` ({})", iso_date(end->date),
                                          iso_date(start->date)),
                   .span = end->span,
                   .span_message = "ends here",
                   .labels = {{start->span, "starts here"}},
                   .hints = {"check both dates, or exchange them"}});
}

// The letters of a text that is much the same in every language, such as a network's name.
std::string any_version(const LocalizedText* text) {
  return text == nullptr || text->versions.empty() ? std::string{} : text->versions.front().second.plain();
}

// What is no number at all prints as it is, but nobody can call it.
void check_phone(const LocalizedText& phone, diag::Diagnostics& diagnostics) {
  for (const auto& [language, version] : phone.versions)
    if (!version.empty() && !has_digit(version.plain()))
      diagnostics.report(diag::Code::bad_phone, version.span,
                         fmt::format("\"{}\" has no digit, and is no telephone number", version.plain()),
                         "for example: phone = \"010-0000-0000\"");
}

void check_link(SourceRecord& record, diag::Diagnostics& diagnostics) {
  if (has(record, "url")) return;
  const auto* handle = record.get<diag::SourceText>("handle");
  const std::string network = any_version(record.get<LocalizedText>("network"));
  if (handle == nullptr || network.empty()) {
    diagnostics.report(diag::Code::missing_key, record.span, "this link has no address",
                       "write `url`, or `network` and `handle`");
    return;
  }
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

// A value against its kind.
void check_field(const Field<LocalizedText>& field, diag::Diagnostics& diagnostics) {
  const auto* plain = std::get_if<diag::SourceText>(&field.value);
  switch (field.key->kind) {
  case schema::Kind::email:
    if (plain != nullptr) check_email(*plain, diagnostics);
    return;
  case schema::Kind::url:
    if (plain != nullptr) check_url(*plain, diagnostics);
    return;
  case schema::Kind::doi:
    if (plain != nullptr) check_doi(*plain, diagnostics);
    return;
  case schema::Kind::phone:
    if (const auto* phone = std::get_if<LocalizedText>(&field.value)) check_phone(*phone, diagnostics);
    return;
  default:
    return;
  }
}

void check_one_of(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  const schema::OneOf& rule = record.spec->one_of;
  const bool is_kept =
      rule.keys.empty() || std::any_of(record.fields.begin(), record.fields.end(), [&](const auto& field) {
        return schema::has_word(rule.keys, field.key->name);
      });
  if (!is_kept)
    diagnostics.report(diag::Code::missing_key, record.span, std::string(rule.message),
                       std::string(rule.hint));
}

} // namespace

void check_fields(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  check_period(record, diagnostics);
  for (const auto& field : record.fields) check_field(field, diagnostics);
}

void check_complete(SourceRecord& record, diag::Diagnostics& diagnostics) {
  check_one_of(record, diagnostics);
  if (record.spec == entry_spec("links")) check_link(record, diagnostics);
}

} // namespace hanjang::resume
