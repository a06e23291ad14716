#include "compose/detail/text_builder.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "compose/detail/fields.h"
#include "compose/detail/language_runs.h"
#include "compose/detail/looks.h"
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::compose {
namespace {

constexpr std::string_view kScoreField = "score";
constexpr std::string_view kNoBreakSpace = "\u00a0";
constexpr std::size_t kLongestFact = 48;  // bytes: as many Latin letters, a third as many syllables
constexpr const char* kLinkIcon = "link"; // of a network that has none of its own

resume::Inline inline_of(const diag::SourceText& text) {
  resume::Inline result;
  result.text = text;
  return result;
}

bool is_true(const resume::Record& record, std::string_view field) {
  return record.get<bool>(field) != nullptr;
}

// What the key table says of a field; null: what the program makes of others.
const schema::KeySpec* key_of(const resume::Record& record, std::string_view field) {
  return record.spec == nullptr ? nullptr : schema::find_key(*record.spec, field);
}

// Made by the program from what was written: every byte of it stands for the whole.
bool is_made(const diag::SourceText& text) { return !text.origin.empty() && text.origin.back() == 0; }

// Several addresses and numbers of a person stand in a row as if each were a field of its own.
bool is_field_each(const resume::Record& record, std::string_view field) {
  if (field == kLinksField || field == kFactsField) return true;
  const schema::KeySpec* key = key_of(record, field);
  return key != nullptr && key->may_be_list;
}

// The address of a page.
bool is_link(const resume::Record& record, std::string_view field) {
  const schema::KeySpec* key = key_of(record, field);
  return key != nullptr && (key->kind == schema::Kind::url || key->kind == schema::Kind::doi);
}

// A fact that is read at a glance: a name, a place, a degree. What is longer has to break somewhere.
bool is_short(const std::vector<resume::Inline>& value) {
  std::size_t bytes = 0;
  for (const resume::Inline& part : value) bytes += part.text.text.size();
  return bytes <= kLongestFact;
}

// True for grade averages that say nothing of what they are: `3.9`, `3.9/4.5`, `3,9 / 4,0 (top 5 %)`; not for
// `1등급`, `2:1`, `95%` and `92/100`. The best of them is nowhere above 10.
bool is_bare_mark(std::string_view text) {
  const std::size_t whole = std::min(text.find_first_not_of("0123456789"), text.size());
  if (whole > 2 || (whole == 2 && text.substr(0, 2) != "10")) return false;
  const auto skip = [&](std::string_view letters) {
    text.remove_prefix(std::min(text.find_first_not_of(letters), text.size()));
  };
  if (text.empty() || !base::ascii::is_digit(text.front())) return false;
  skip("0123456789.,");
  skip(" /");
  skip("0123456789.,");
  skip(" ");
  return text.empty() || text.starts_with('(') || text.starts_with("out of ") || text.starts_with("만점");
}

// "Distinction", "1등급" and "GPA: 3.9" say what they are: a label before them would say it twice, or
// wrongly.
bool is_mark_in_words(const resume::Record& record, const design::FieldRef& field,
                      const std::vector<resume::Inline>& value) {
  const schema::KeySpec* key =
      field.is_labelled && record.spec != nullptr ? schema::find_key(*record.spec, field.field) : nullptr;
  if (key == nullptr || key->name != kScoreField || value.empty()) return false;
  const std::string& text = value.front().text.text;
  std::string_view label = field.before.text;
  label = label.substr(0, label.find_last_not_of(" :") + 1);
  const bool is_said =
      !label.empty() && base::contains(base::ascii::to_lower(text), base::ascii::to_lower(label));
  const auto* scale = record.get<resume::RichText>("scale");
  const bool is_other = scale != nullptr && !is_bare_mark(scale->plain());
  return !text.empty() && (is_said || is_other || !is_bare_mark(text));
}

// True for what is made from dates.
bool is_of_dates(const resume::Record& record, std::string_view field) {
  return field == kDatesField || record.get<resume::DateValue>(field) != nullptr;
}

// "(Feb 2027, expected)": inside of the layout's brackets those of the language's word for it become a comma.
void take_brackets_off(std::vector<resume::Inline>& date, std::string_view expected) {
  constexpr std::string_view kDate = "{}";
  constexpr std::string_view kOpening = " (";
  if (date.empty() || !expected.starts_with(kDate) || !expected.ends_with(')')) return;
  const std::string_view mark = expected.substr(kDate.size());
  diag::SourceText& text = date.back().text;
  if (!mark.starts_with(kOpening) || !text.text.ends_with(mark)) return;
  text.text.replace(text.text.size() - mark.size(), kOpening.size(), ", ");
  text.text.pop_back();
  if (!text.origin.empty()) text.origin.pop_back();
}

// True for text with a stop at its end, quotation marks aside.
bool ends_in_stop(std::string_view text) {
  for (const std::string_view quote : {"\"", "'", "”", "’", "」", "』"})
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  return std::ranges::any_of(std::array<std::string_view, 7>{".", "?", "!", "…", "。", "？", "！"},
                             [&](std::string_view stop) { return text.ends_with(stop); });
}

bool has(const resume::Record& record, std::string_view key) {
  return std::ranges::any_of(record.fields, [&](const auto& field) { return field.key->name == key; });
}

// True if a field has a style of its own that holds in this record.
bool holds_style(const resume::Record& record, const design::FieldRef& field, const FieldPrinter& printer) {
  if (!field.style) return false;
  return field.beside.empty() || std::ranges::any_of(field.beside, [&](const diag::SourceText& name) {
           return has(record, name.text) || !printer.items(record, name.text).empty();
         });
}

// True for a dash between blanks.
bool is_dash(std::string_view separator) {
  return base::contains(std::array<std::string_view, 3>{" — ", " – ", " - "}, separator);
}

constexpr std::string_view kArrow = "→";

// True for marks between blanks, " · " or "  |  ", and for wide blanks: a line's end parts as well as they
// do. A comma is the sentence's and stays; an arrow says what comes of what.
bool parts_as_line_end(std::string_view separator) {
  return separator.size() > 1 && separator.starts_with(' ') && separator.ends_with(' ') &&
         !base::contains(separator, kArrow) && !base::contains(separator, base::utf8::kLineSeparator);
}

// What a field prints, its word in place of `true`.
std::vector<std::vector<resume::Inline>> items_of(const resume::Record& record, const design::FieldRef& field,
                                                  const FieldPrinter& printer) {
  std::vector<std::vector<resume::Inline>> items = printer.items(record, field.field);
  const bool is_worded = !items.empty() && !field.word.text.empty() && is_true(record, field.field);
  if (is_worded) items.clear();
  if (field.field.empty() || is_worded) items.push_back({inline_of(field.word)});
  return items;
}

} // namespace

void TextBuilder::add_inline(const resume::Inline& part, design::StyleIndex style) {
  if (part.text.text.empty()) return;
  StyledSpan span;
  span.text = part.text;
  span.look = look_of(part, style, design_, flow_);
  span.is_literal = is_made(part.text);
  span.tag = part.url.empty() ? text_.tag : link_tag(part);
  add_in_languages(std::move(span));
}

// What is of another language has an element of its own. Nobody reads decoration out.
void TextBuilder::add_in_languages(StyledSpan span) {
  if (span.tag == page::kArtifact || span.is_literal) {
    text_.spans.push_back(std::move(span));
    return;
  }
  for (const LanguageRun& run : language_runs(span.text.text, flow_.language)) {
    StyledSpan piece = span;
    if (run.begin > 0 || run.end < span.text.text.size()) piece.text = span.text.slice(run.begin, run.end);
    if (!run.language.empty()) {
      page::Tag tag;
      tag.role = page::Role::span;
      tag.parent = span.tag;
      tag.language = run.language;
      flow_.tags.push_back(std::move(tag));
      piece.tag = static_cast<page::TagId>(flow_.tags.size() - 1);
    }
    text_.spans.push_back(std::move(piece));
  }
}

// A link's next span goes on in its element.
page::TagId TextBuilder::link_tag(const resume::Inline& part) {
  std::vector<page::Tag>& tags = flow_.tags;
  page::TagId last = empty() ? 0 : text_.spans.back().tag;
  if (last < tags.size() && tags[last].role == page::Role::span) last = tags[last].parent;
  if (last < tags.size() && tags[last].role == page::Role::link && tags[last].url == part.url) return last;
  tags.push_back({.role = page::Role::link,
                  .parent = text_.tag,
                  .language = {},
                  .alt = part.link_words,
                  .url = part.url});
  return static_cast<page::TagId>(tags.size() - 1);
}

void TextBuilder::add(const diag::SourceText& text, design::StyleIndex style) {
  resume::Inline part;
  part.text = text;
  add_inline(part, style);
}

// The icon is drawn in a blank that does not part it from the text behind it.
void TextBuilder::add_icon(std::string_view name, bool is_link, design::StyleIndex style) {
  auto path = design_.icon.paths.find(std::string(name));
  if (path == design_.icon.paths.end() && is_link) path = design_.icon.paths.find(kLinkIcon);
  if (path == design_.icon.paths.end()) return;
  diag::SourceText blank;
  blank.text = kNoBreakSpace;
  add(blank, style);
  text_.spans.back().icon = &path->second;
  text_.spans.back().look = icon_look(style, design_, flow_);
}

void TextBuilder::add_separator(const design::FieldRef& field, bool between_facts, design::StyleIndex style) {
  const std::size_t before = text_.spans.size();
  add(separator_here(field.separator, between_facts), style);
  if (text_.spans.size() == before) return;
  const std::string& text = text_.spans.back().text.text;
  // Outside of a row of facts a dash is part of a sentence, and so it is beside running text.
  const bool parts_facts = between_facts && (keeps_facts_whole_ || field.separator_is_common);
  text_.spans.back().vanishes_at_line_end = parts_as_line_end(text) && (parts_facts || !is_dash(text));
}

// A stop that the text ends with is its own: "et al.", "Does it work?"
diag::SourceText TextBuilder::without_second_stop(const diag::SourceText& text) const {
  return text.text.starts_with('.') && ends_in_stop(plain_text(text_)) ? text.slice(1, text.text.size())
                                                                       : text;
}

// Behind a sentence a dash has nothing to part: the next one begins. Nor has a comma, but behind the stop of
// a short fact: "Hangil Inc., Seoul".
diag::SourceText TextBuilder::separator_here(const diag::SourceText& text, bool between_facts) const {
  if (!ends_in_stop(plain_text(text_))) return text;
  if (is_dash(text.text)) return text.slice(text.text.size() - 1, text.text.size());
  if (text.text.starts_with(',') && !between_facts) return text.slice(1, text.text.size());
  return without_second_stop(text);
}

// A date that stands in the layout's brackets brings none of its own.
void TextBuilder::undouble_brackets(std::vector<resume::Inline>& date) const {
  const auto pattern = design_.words.dates.find("expected");
  if (pattern != design_.words.dates.end()) take_brackets_off(date, pattern->second.text);
}

// True for what is read at a glance, and not as running text is.
bool TextBuilder::is_fact(const resume::Record& record, std::string_view field,
                          const std::vector<std::vector<resume::Inline>>& items) {
  const schema::KeySpec* key = key_of(record, field);
  if (key != nullptr && key->kind == schema::Kind::prose) return false;
  if (nature_of(record, field).is_item) return true;
  return (items.size() == 1 || is_field_each(record, field)) && std::ranges::all_of(items, is_short);
}

TextBuilder::ValueNature TextBuilder::nature_of(const resume::Record& record, std::string_view field) {
  constexpr std::array kMadeOfOthers{kDatesField, kDurationField, kLinksField, kFactsField};
  const schema::KeySpec* key = key_of(record, field);
  const bool is_one = key != nullptr && schema::reads_as_one(key->kind);
  // With a form of its own: an e-mail address, a telephone number, the number of a certificate or a house.
  const bool has_form = field == kAddressField || record.get<diag::SourceText>(field) != nullptr ||
                        record.get<std::vector<diag::SourceText>>(field) != nullptr;
  return {.is_item = is_one || base::contains(kMadeOfOthers, field), .is_literal = is_one || has_form};
}

void TextBuilder::add_value(const std::vector<resume::Inline>& value, const ValueNature& nature,
                            design::StyleIndex style) {
  const std::size_t first = text_.spans.size();
  add(value, style);
  if (nature.is_item) ++items_;
  has_prose_ |= !nature.is_item;
  for (std::size_t i = first; i < text_.spans.size(); ++i) {
    StyledSpan& span = text_.spans[i];
    if (nature.is_item) span.item = items_;
    span.is_literal = span.is_literal || nature.is_literal;
  }
}

void TextBuilder::add_join(const design::FieldRef& field, bool is_field_each, design::StyleIndex style) {
  diag::SourceText comma;
  comma.text = ", ";
  diag::SourceText line_end;
  line_end.text = base::utf8::kLineSeparator;
  if (!field.join && is_field_each && field.separator.text.empty())
    add(line_end, style);
  else if (!field.join && is_field_each)
    add_separator(field, true, style);
  else
    add(field.join.value_or(comma), style);
}

void TextBuilder::add(const std::vector<resume::Inline>& inlines, design::StyleIndex style) {
  for (const resume::Inline& part : inlines) {
    if (!text_.source) text_.source = part.text.span;
    add_inline(part, style);
  }
}

void TextBuilder::add(const resume::Record& record, const std::vector<design::FieldRef>& fields,
                      design::StyleIndex style, const FieldPrinter& printer) {
  for (const design::FieldRef& field : fields) {
    std::vector<std::vector<resume::Inline>> items = items_of(record, field, printer);
    if (items.empty()) continue;
    if (field.before.text.ends_with('(') && is_of_dates(record, field.field))
      undouble_brackets(items.front());
    const auto icons = design_.icon.show ? printer.icons(record, field.field) : std::vector<std::string>{};
    const design::StyleIndex own = holds_style(record, field, printer) ? *field.style : style;
    const bool is_fact = TextBuilder::is_fact(record, field.field, items);
    if (!empty()) add_separator(field, ends_in_fact_ && is_fact && !is_link(record, field.field), own);
    ends_in_fact_ = is_fact && !field.separator.text.starts_with('.');
    if (!is_mark_in_words(record, field, items.front())) add(field.before, own);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) add_join(field, is_field_each(record, field.field), own);
      if (i < icons.size()) add_icon(icons[i], field.field == kLinksField, own);
      ValueNature nature = nature_of(record, field.field);
      nature.is_item |= keeps_facts_whole_ && fields.size() > 1 && is_short(items[i]);
      add_value(items[i], nature, own);
    }
    add(without_second_stop(field.after), own);
  }
}

StyledText TextBuilder::take() {
  text_.is_even = sets_facts_evenly_ && items_ > 1 && !has_prose_;
  for (const StyledSpan& span : text_.spans)
    if (!text_.source && span.text.span) text_.source = span.text.span;
  return std::move(text_);
}

} // namespace hanjang::compose
