#include "compose/detail/fields.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "compose/detail/letter_fields.h"
#include "compose/detail/link_words.h"
#include "compose/detail/placeholders.h"
#include "compose/detail/prose.h"
#include "compose/detail/studies.h"
#include "compose/printable.h"
#include "resume/keys.h"
#include "resume/links.h"
#include "resume/periods.h"
#include "resume/standings.h"
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace hanjang::compose {
namespace {

constexpr std::string_view kDoiResolver = "https://doi.org/";

// Where resumes say that something is yet to come, and how. What a status or a degree says is of itself; a
// name or a note may speak of anything.
constexpr std::array<std::string_view, 2> kStandingKeys{"status", "degree"};
constexpr std::array<std::string_view, 2> kNamingKeys{"note", "title"};
constexpr std::array<std::string_view, 4> kExpectations{"예정", "expected", "anticipated", "graduating"};

std::string word(const std::map<std::string, std::string>& words, const std::string& key) {
  const auto found = words.find(key);
  return found == words.end() ? std::string{} : found->second;
}

locale::DateForms date_forms(const design::Words& words, const std::string& language) {
  locale::DateForms forms;
  const auto find = [&](const std::string& key) {
    const auto found = words.dates.find(key);
    return found == words.dates.end() ? nullptr : &found->second.text;
  };
  const auto take = [&](std::string& form, const std::string& key) {
    if (const std::string* pattern = find(key)) form = *pattern;
  };
  take(forms.year, "year");
  take(forms.month, "month");
  take(forms.day, "day");
  // Of a language that the layouts do not know the orders are its own, as its months' names are.
  const auto take_usual = [&](std::string& form, const std::string& key, std::string_view skeleton) {
    const auto found = words.dates.find(key);
    if (found == words.dates.end()) return;
    const diag::Span span = found->second.span;
    if (!words.foreign.contains({span.source, span.begin})) return;
    if (auto pattern = locale::usual_pattern(language, skeleton, forms.failure)) form = *std::move(pattern);
  };
  take_usual(forms.month, "month", "yMMM");
  take_usual(forms.day, "day", "yMMMd");
  take(forms.range, "range");
  take(forms.duration, "duration");
  take(forms.expected, "expected");
  for (const char* part : {"spring", "summer", "autumn", "winter", "quarter", "first_half", "second_half"})
    if (const std::string* pattern = find(part)) forms.parts.emplace(part, *pattern);
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

// What stands behind each word for what is to come; "unexpected" is none.
std::vector<std::string_view> behind_expectations(std::string_view letters) {
  std::vector<std::string_view> found;
  for (const std::string_view word : kExpectations)
    for (std::size_t at = letters.find(word); at != std::string_view::npos; at = letters.find(word, at + 1)) {
      const bool begins = at == 0 || !base::ascii::is_letter(letters[at - 1]);
      if (begins || !base::ascii::is_letter(word.front())) found.push_back(letters.substr(at + word.size()));
    }
  return found;
}

// "Talk (expected)", "입사 예정", "Expected 2027"; not "An Expected Improvement Method".
bool is_marked_expected(const resume::RichText& text) {
  const std::string letters = base::ascii::to_lower(text.plain());
  return std::ranges::any_of(behind_expectations(letters), [](std::string_view behind) {
    const std::size_t next = behind.find_first_not_of(" :,");
    return next == std::string_view::npos || !base::ascii::is_letter_byte(behind[next]);
  });
}

// True if another field says already that the end is yet to come.
bool is_told(const resume::Record& record) {
  return std::ranges::any_of(record.fields, [](const auto& field) {
    const auto* text = std::get_if<resume::RichText>(&field.value);
    if (text == nullptr) return false;
    return base::contains(kStandingKeys, field.key->name)
               ? says_expected(*text)
               : base::contains(kNamingKeys, field.key->name) && is_marked_expected(*text);
  });
}

using Inlines = std::vector<resume::Inline>;
using Items = std::vector<Inlines>;

Items without_empty(Items items) {
  std::erase_if(items, [](const auto& item) { return item.empty(); });
  return items;
}

bool makes_declaration(const resume::Record& record) {
  return record.get<bool>(resume::kDeclarationKey) != nullptr ||
         record.get<resume::RichText>(resume::kDeclarationKey) != nullptr;
}

// A share that is a number alone is one of a hundred; one with a point that is at most 1 is one of the whole.
std::vector<resume::Inline> in_percent(const resume::RichText& share) {
  const std::string letters = share.plain();
  double number = 0;
  const auto [end, fault] = std::from_chars(letters.data(), letters.data() + letters.size(), number);
  if (fault != std::errc{} || end != letters.data() + letters.size()) return in_one_paragraph(share);
  if (number <= 1 && base::contains(letters, '.'))
    return {inline_of(fmt::format("{:g}%", number * 100), share.span)};
  return {inline_of(letters + "%", share.span)};
}

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

FieldPrinter::FieldPrinter(const design::Design& design, base::Date today, const resume::Resume* resume)
    : words_(design.words), url_(design.url),
      formatter_(design.language, date_forms(design.words, design.language)), today_(today), resume_(resume) {
}

bool FieldPrinter::is_expected(const resume::DateValue& value) const {
  return value.is_expected || (!value.present && is_ahead(value.date, today_));
}

std::vector<resume::Inline> FieldPrinter::dates(const resume::Record& record) const {
  const resume::Period period = resume::period_of(record, today_);
  if (!period.exists()) return {};
  const auto* status = record.get<resume::RichText>("status");
  const bool is_paused =
      status != nullptr && resume::standing_of(status->plain()) == resume::Standing::paused;
  std::string present = is_paused ? std::string{} : word(words_.present, std::string(record.spec->name));
  if (present.empty()) present = word(words_.present, "other");
  base::DateRange range = period.range();
  const bool is_begun = !is_ahead(range.start, today_);
  range.present = range.present && is_begun; // what has not begun cannot go on
  const bool is_to_come = (!is_begun || is_expected(period.last())) && !is_told(record);
  std::string text = formatter_.range(range, present, is_to_come);
  if (text.empty()) return {};
  return {inline_of(std::move(text), period.first().span)};
}

// Nothing beside an end to come: what was served by today would be taken for the whole time; nor where the
// months of a position are not known, for the sum of the others is not the whole.
std::vector<resume::Inline> FieldPrinter::duration(const resume::Record& record) const {
  const resume::Period period = resume::period_of(record, today_);
  if (!period.exists() || is_expected(period.last())) return {};
  const resume::Counted counted = resume::counted_of(record, today_);
  if (counted.uncounted) return {};
  std::string text = formatter_.duration(locale::months_covered(counted.ranges, today_));
  if (text.empty()) return {};
  return {inline_of(std::move(text), period.first().span)};
}

// All jobs that have begun; nothing if one of them cannot be counted, for the sum would be wrong.
std::vector<resume::Inline> FieldPrinter::career() const {
  if (resume_ == nullptr) return {};
  const resume::Career career = resume::career_of(*resume_, today_);
  if (career.uncounted != nullptr) return {};
  std::string text = formatter_.duration(locale::months_covered(career.ranges, today_));
  if (text.empty()) return {};
  return {inline_of(std::move(text), {})};
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

// `name` is that of the page it leads to.
resume::Inline FieldPrinter::identifier(std::string_view key, const diag::SourceText& value,
                                        std::string_view name) const {
  resume::Inline result;
  result.text = value;
  if (key == "email") {
    result.url = target_of(resume::mail_url(value.text));
    result.link_words = mail_link_words(value.text, words_);
  } else if (const auto address = key == "doi" ? resume::doi_url(value.text) : std::nullopt) {
    result = inline_of(address->substr(kDoiResolver.size()), value.span);
    result.url = *address;
    result.link_words = page_link_words(name, result.text.text);
  } else if (key == "url") {
    result = inline_of(display_url(value.text), value.span);
    result.url = target_of(value.text);
    result.link_words = page_link_words(name, result.text.text);
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
  const auto* network = link.get<resume::RichText>("network");
  const auto* known = name == nullptr ? network : name;
  result.push_back(identifier("url", *url, known == nullptr ? std::string() : known->plain()));
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
    if (const std::string uri = locale::phone_uri(written); !uri.empty()) {
      part.url = "tel:" + uri;
      part.link_words = phone_link_words(number, words_);
    }
  return result;
}

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
  if (field == kShareField)
    if (const auto* share = record.get<resume::RichText>(field)) return {in_percent(*share)};
  if (const auto* text = record.get<resume::RichText>(field))
    return {field == "phone" ? phone(*text).inlines : in_one_paragraph(*text)};
  if (const auto* value = record.get<diag::SourceText>(field))
    return {{identifier(field, *value, name_of_page(record))}};
  if (const auto* date = record.get<resume::DateValue>(field)) {
    // A letter may bear the date of the day it is sent.
    const bool is_to_come =
        is_expected(*date) && !is_told(record) && record.spec->name != resume::kLetterKind;
    return {
        {inline_of(is_to_come ? formatter_.expected(date->date) : formatter_.date(date->date), date->span)}};
  }
  std::vector<std::vector<resume::Inline>> result;
  if (const auto* texts = record.get<std::vector<resume::RichText>>(field))
    for (const resume::RichText& item : *texts)
      result.push_back(field == "phone" ? phone(item).inlines : in_one_paragraph(item));
  if (const auto* values = record.get<std::vector<diag::SourceText>>(field))
    for (const diag::SourceText& value : *values)
      result.push_back({identifier(field, value, name_of_page(record))});
  return result;
}

std::vector<std::vector<resume::Inline>> FieldPrinter::items(const resume::Record& record,
                                                             std::string_view field) const {
  if (field == kDatesField) return without_empty({dates(record)});
  if (field == kDurationField) return without_empty({duration(record)});
  if (field == kStudiesField) return without_empty({studies_of(record, words_)});
  if (is_letter_field(record, field)) return without_empty({letter_field(record, field, words_)});
  if (field == kAgeField) return without_empty({age(record)});
  if (field == kCareerField && record.spec->name == kPersonKind) return without_empty({career()});
  if (field == kTodayField && makes_declaration(record) && today_.year != 0)
    return {{inline_of(formatter_.date(today_), {})}};
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

bool is_ahead(const base::Date& date, const base::Date& today) {
  return today.year != 0 && date.year != 0 && base::is_before(today, date);
}

bool says_expected(const resume::RichText& text) {
  const std::string letters = base::ascii::to_lower(text.plain());
  return !behind_expectations(letters).empty();
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
  if (field == kStudiesField) return {"degree", "major"};
  if (field == kSalutationField) return {field, "recipient", "organization", "position"};
  if (field == kMailSubjectField) return {"subject", "organization", "position"};
  if (field == kLengthField) return {"limit", "count", "newline"};
  if (field == kAgeField || field == kTodayField || field == kCareerField)
    return {}; // told beside the date itself
  return {field};
}

} // namespace hanjang::compose
