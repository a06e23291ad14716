#include "compose/detail/fields.h"

#include "base/ascii.h"
#include "compose/detail/placeholders.h"
#include "compose/detail/prose.h"
#include "resume/links.h"
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace hanjang::compose {
namespace {

constexpr std::string_view kDoiResolver = "https://doi.org/";

std::string word(const std::map<std::string, std::string>& words, const std::string& key) {
  const auto found = words.find(key);
  return found == words.end() ? std::string{} : found->second;
}

locale::DateForms date_forms(const design::Words& words) {
  locale::DateForms forms;
  const auto take = [&](std::string& form, const std::string& key) {
    if (const auto found = words.dates.find(key); found != words.dates.end()) form = found->second.text;
  };
  take(forms.year, "year");
  take(forms.month, "month");
  take(forms.day, "day");
  take(forms.range, "range");
  take(forms.duration, "duration");
  if (const std::string present = word(words.present, "other"); !present.empty()) forms.present = present;
  return forms;
}

// A host that cannot be has been reported.
std::string target_of(const std::string& url) { return resume::link_target(url).value_or(url); }

resume::Inline inline_of(std::string text, diag::Span span) {
  resume::Inline result;
  result.text.text = std::move(text);
  result.text.span = span;
  // The printed form is made, not copied: every byte of it stands for the whole value.
  result.text.origin.assign(result.text.text.size() + 1, 0);
  return result;
}

// An address as people write it: without scheme and closing slash.
std::string display_url(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"})
    if (url.starts_with(scheme)) {
      url.remove_prefix(scheme.size());
      break;
    }
  if (url.starts_with("www.")) url.remove_prefix(4);
  if (url.ends_with('/')) url.remove_suffix(1);
  return resume::decoded_url(url);
}

struct RecordDates {
  base::DateRange range;
  diag::Span span;
};

bool earlier(base::Date a, base::Date b) { return std::pair(a.year, a.month) < std::pair(b.year, b.month); }

// The dates of a record itself, or where it has none those that its positions cover together.
RecordDates dates_of(const resume::Record& record) {
  RecordDates result;
  if (const auto* date = record.get<resume::DateValue>("date")) {
    result.range.start = date->date;
    result.span = date->span;
  }
  if (const auto* start = record.get<resume::DateValue>("start")) {
    result.range.start = start->date;
    result.span = start->span;
  }
  if (const auto* end = record.get<resume::DateValue>("end")) {
    result.range.end = end->date;
    result.range.present = end->present;
    if (!result.span) result.span = end->span;
  }
  if (result.span) return result;
  const auto* positions = record.get<std::vector<resume::Record>>("positions");
  if (positions == nullptr) return result;
  for (const resume::Record& position : *positions) {
    const RecordDates own = dates_of(position);
    if (!own.span) continue;
    if (!result.span || earlier(own.range.start, result.range.start)) result.range.start = own.range.start;
    result.range.present = result.range.present || own.range.present;
    if (!result.span || earlier(result.range.end, own.range.end)) result.range.end = own.range.end;
    result.span = own.span;
  }
  if (result.range.present) result.range.end = {};
  return result;
}

using Items = std::vector<std::vector<resume::Inline>>;

Items without_empty(Items items) {
  std::erase_if(items, [](const auto& item) { return item.empty(); });
  return items;
}

bool makes_declaration(const resume::Record& record) {
  return record.get<bool>(kDeclarationField) != nullptr ||
         record.get<resume::RichText>(kDeclarationField) != nullptr;
}

} // namespace

FieldPrinter::FieldPrinter(const design::Design& design, base::Date today)
    : words_(design.words), url_(design.url), formatter_(design.language, date_forms(design.words)),
      today_(today) {}

std::vector<resume::Inline> FieldPrinter::dates(const resume::Record& record) const {
  const RecordDates dates = dates_of(record);
  if (!dates.span) return {};
  std::string present = word(words_.present, std::string(record.spec->name));
  if (present.empty()) present = word(words_.present, "other");
  std::string text = formatter_.range(dates.range, present);
  if (text.empty()) return {};
  return {inline_of(std::move(text), dates.span)};
}

std::vector<resume::Inline> FieldPrinter::duration(const resume::Record& record) const {
  const RecordDates dates = dates_of(record);
  std::string text = formatter_.duration(locale::months_inclusive(dates.range, today_));
  if (text.empty()) return {};
  return {inline_of(std::move(text), dates.span)};
}

// In full years: the count changes on the birthday (Civil Act of Korea, article 158). Only a whole date
// tells.
std::vector<resume::Inline> FieldPrinter::age(const resume::Record& record) const {
  const auto* birth = record.get<resume::DateValue>("birth");
  const auto pattern = words_.dates.find("age");
  if (birth == nullptr || birth->date.day == 0 || pattern == words_.dates.end()) return {};
  const base::Date& date = birth->date;
  const bool is_before_birthday = std::pair(today_.month, today_.day) < std::pair(date.month, date.day);
  const int years = today_.year - date.year - (is_before_birthday ? 1 : 0);
  if (years < 0) return {};
  const std::array<Filling, 1> fillings{Filling{"{}", std::to_string(years)}};
  return {inline_of(fill_in(pattern->second, fillings).text, birth->span)};
}

resume::Inline FieldPrinter::identifier(std::string_view key, const diag::SourceText& value) {
  resume::Inline result;
  result.text = value;
  if (key == "email") {
    result.url = target_of("mailto:" + value.text);
  } else if (const auto address = key == "doi" ? resume::doi_url(value.text) : std::nullopt) {
    result = inline_of(address->substr(kDoiResolver.size()), value.span);
    result.url = *address;
  } else if (key == "url") {
    result = inline_of(display_url(value.text), value.span);
    result.url = target_of(value.text);
  }
  return result;
}

std::vector<resume::Inline> FieldPrinter::link(const resume::Record& link) const {
  std::vector<resume::Inline> result;
  const auto* name = link.get<resume::RichText>("label");
  const bool has_handle = link.get<diag::SourceText>("handle") != nullptr;
  // A handle stands in the address; without one the network's name is the only label there is.
  if (name == nullptr && (!has_handle || url_.labels_only)) name = link.get<resume::RichText>("network");
  if (name != nullptr) result = name->inlines;
  const auto* url = link.get<diag::SourceText>("url");
  if (url == nullptr) return result;
  if (url_.labels_only && !result.empty()) {
    for (resume::Inline& part : result) part.url = target_of(url->text);
    return result;
  }
  if (!result.empty()) result.push_back(inline_of(" ", {}));
  result.push_back(identifier("url", *url));
  return result;
}

// "Kotlin (proficient, since 2016)"
std::vector<resume::Inline> FieldPrinter::skill(const resume::Record& skill, bool is_rated) const {
  const auto* name = skill.get<resume::RichText>("name");
  std::vector<resume::Inline> result = name == nullptr ? std::vector<resume::Inline>{} : name->inlines;
  if (!is_rated) return result;
  std::vector<resume::Inline> remark;
  if (const auto* level = skill.get<resume::RichText>("level")) remark = level->inlines;
  const auto* since = skill.get<resume::DateValue>("since");
  const auto pattern = words_.dates.find("since");
  if (since != nullptr && pattern != words_.dates.end()) {
    const std::array<Filling, 1> fillings{Filling{"{}", std::to_string(since->date.year)}};
    if (!remark.empty()) remark.push_back(inline_of(", ", {}));
    remark.push_back(inline_of(fill_in(pattern->second, fillings).text, since->span));
  }
  if (remark.empty()) return result;
  result.push_back(inline_of(" (", {}));
  result.insert(result.end(), remark.begin(), remark.end());
  result.push_back(inline_of(")", {}));
  return result;
}

resume::RichText FieldPrinter::phone(const resume::RichText& value) const {
  const locale::PhoneForm form = words_.phone == "national"        ? locale::PhoneForm::national
                                 : words_.phone == "international" ? locale::PhoneForm::international
                                                                   : locale::PhoneForm::as_written;
  resume::RichText result = value;
  const std::string written = value.plain();
  const std::string number = locale::format_phone(written, form);
  if (number != written) result.inlines = {inline_of(number, value.span)};
  for (resume::Inline& part : result.inlines)
    if (const std::string uri = locale::phone_uri(written); !uri.empty()) part.url = "tel:" + uri;
  return result;
}

namespace {

// "Nationality: Republic of Korea"
std::vector<resume::Inline> fact(const resume::Record& record) {
  const auto* label = record.get<resume::RichText>("label");
  const auto* value = record.get<resume::RichText>("value");
  std::vector<resume::Inline> result = label == nullptr ? std::vector<resume::Inline>{} : label->inlines;
  if (value == nullptr) return result;
  if (!result.empty()) result.push_back(inline_of(": ", {}));
  result.insert(result.end(), value->inlines.begin(), value->inlines.end());
  return result;
}

} // namespace

// Lists of tables that print as text.
std::vector<std::vector<resume::Inline>> FieldPrinter::listed(const resume::Record& record,
                                                              std::string_view field) const {
  const bool is_rated = field == kRatedSkillsField;
  const auto* records = record.get<std::vector<resume::Record>>(is_rated ? kSkillsField : field);
  std::vector<std::vector<resume::Inline>> result;
  if (records == nullptr) return result;
  for (const resume::Record& item : *records) {
    if (field == kLinksField) result.push_back(link(item));
    if (field == kFactsField) result.push_back(fact(item));
    if (item.spec->name == kSkillKind) result.push_back(skill(item, is_rated));
  }
  return result;
}

// What stands in the file under a key.
std::vector<std::vector<resume::Inline>> FieldPrinter::written(const resume::Record& record,
                                                               std::string_view field) const {
  if (const auto* text = record.get<resume::RichText>(field))
    return {field == "phone" ? phone(*text).inlines : in_one_paragraph(*text)};
  if (const auto* value = record.get<diag::SourceText>(field)) return {{identifier(field, *value)}};
  if (const auto* date = record.get<resume::DateValue>(field))
    return {{inline_of(formatter_.date(date->date), date->span)}};
  std::vector<std::vector<resume::Inline>> result;
  if (const auto* texts = record.get<std::vector<resume::RichText>>(field))
    for (const resume::RichText& item : *texts)
      result.push_back(field == "phone" ? phone(item).inlines : in_one_paragraph(item));
  if (const auto* values = record.get<std::vector<diag::SourceText>>(field))
    for (const diag::SourceText& value : *values) result.push_back({identifier(field, value)});
  return result;
}

std::vector<std::vector<resume::Inline>> FieldPrinter::items(const resume::Record& record,
                                                             std::string_view field) const {
  if (field == kDatesField) return without_empty({dates(record)});
  if (field == kDurationField) return without_empty({duration(record)});
  if (field == kAgeField) return without_empty({age(record)});
  if (field == kTodayField && makes_declaration(record)) return {{inline_of(formatter_.date(today_), {})}};
  if (record.get<bool>(field) != nullptr) return {{resume::Inline{}}}; // the layout's word stands for it
  const std::string_view title = url_.in_titles ? title_key(*record.spec) : std::string_view{};
  const auto* url = title.empty() ? nullptr : record.get<diag::SourceText>("url");
  const bool is_linked = url != nullptr && record.get<resume::RichText>(title) != nullptr;
  if (is_linked && field == "url") return {};
  auto result =
      without_empty(record.get<std::vector<resume::Record>>(field) != nullptr || field == kRatedSkillsField
                        ? listed(record, field)
                        : written(record, field));
  if (is_linked && field == title)
    for (resume::Inline& part : result.front())
      if (part.url.empty()) part.url = target_of(url->text);
  return result;
}

std::vector<std::string> FieldPrinter::icons(const resume::Record& record, std::string_view field) const {
  if (field != kLinksField) return std::vector<std::string>(items(record, field).size(), std::string(field));
  std::vector<std::string> names;
  const auto* links = record.get<std::vector<resume::Record>>(kLinksField);
  if (links == nullptr) return names;
  for (const resume::Record& item : *links) {
    if (link(item).empty()) continue;
    const auto* network = item.get<resume::RichText>("network");
    std::string& name = names.emplace_back(network == nullptr ? "link" : network->plain());
    name = base::ascii::to_lower(name);
  }
  return names;
}

std::string_view title_key(const schema::TableSpec& spec) {
  const auto found = std::ranges::find_if(spec.keys, [](const schema::KeySpec& key) {
    return key.is_required && schema::form_of(key.kind) == schema::Kind::text;
  });
  return found == spec.keys.end() ? spec.shorthand : found->name;
}

std::vector<std::string_view> keys_behind(std::string_view field) {
  if (field == kRatedSkillsField) return {kSkillsField};
  if (field == kDatesField) return {"date", "start", "end"};
  if (field == kAgeField || field == kTodayField) return {}; // told beside the date itself
  return {field};
}

} // namespace hanjang::compose
