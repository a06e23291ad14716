#include "resume/detail/values.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "diag/suggest.h"
#include "resume/detail/dates.h"
#include "resume/detail/prose.h"
#include "resume/detail/strings.h"
#include "resume/resume.h"
#include "resume/standings.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace hanjang::resume {
namespace {

// Some pages of text. What is longer is a mistake, such as a whole file pasted in.

bool takes_prose(schema::Kind kind) {
  using schema::Kind;
  return kind == Kind::prose || kind == Kind::prose_list || kind == Kind::lines || kind == Kind::paragraphs;
}

// How the key takes a date, in TOML.
std::string date_line(std::string_view key, std::string_view date) {
  return fmt::format("{} = \"{}\"", key, date);
}

// What to write in place of a text that is two dates.
std::string period_hint(const schema::KeySpec& key, const schema::TableSpec& spec, const DateFault& fault) {
  if (schema::find_key(spec, "start") == nullptr) {
    const bool is_end = !fault.meant_end.empty() && !means_present(fault.meant_end);
    return "write one date: " + date_line(key.name, is_end ? fault.meant_end : fault.meant);
  }
  if (fault.meant.empty()) return "write " + date_line("end", fault.meant_end);
  return fmt::format("write {} and {}", date_line("start", fault.meant), date_line("end", fault.meant_end));
}

// `end = "~"`, `end = ""`, `end = "미정"`: the end is left open.
bool is_left_open(std::string_view text) {
  constexpr std::array<std::string_view, 10> kMarks{"",  "~",   "-",   "–",    "—",
                                                    "?", "TBD", "N/A", "미정", "없음"};
  return base::contains(kMarks, trim(text));
}

// `end = "휴학 중"`, `end = "졸업"`: where the word belongs, and what stands here in its place.
std::string standing_hint(const schema::TableSpec& spec, std::string_view text, Standing standing) {
  const bool has_status = schema::find_key(spec, "status") != nullptr;
  const std::string word = has_status ? fmt::format(", and status = \"{}\"", trim(text)) : std::string{};
  if (standing == Standing::over) return "write when it ended, for example: end = \"2020-07\"" + word;
  if (has_status) return "it goes on: write end = \"present\"" + word;
  return fmt::format("it goes on: write end = \"present\", and say \"{}\" in a text", trim(text));
}

std::string date_hint(const schema::KeySpec& key, const schema::TableSpec& spec, std::string_view text,
                      const DateFault& fault) {
  constexpr std::array<std::string_view, 2> kWords{"present", "now"};
  const bool is_end = key.kind == schema::Kind::end_date;
  if (!fault.meant_end.empty()) return period_hint(key, spec, fault);
  if (!fault.meant.empty()) return "write " + date_line(key.name, fault.meant);
  if (fault.lacks_date) return "for example: " + date_line(key.name, "2027-02 예정");
  if (is_end && is_left_open(text))
    return fmt::format("write {} if it goes on, or take the key out", date_line(key.name, "present"));
  const Standing standing = is_end ? standing_of(text) : Standing::unknown;
  if (standing != Standing::unknown) return standing_hint(spec, text, standing);
  if (is_end && diag::nearest_name(text, kWords)) return "write \"present\" for what still goes on";
  return schema::date_example_of(key);
}

// The node must be a string.
std::optional<DateValue> read_written_date(const syntax::Node& node, const schema::KeySpec& key,
                                           const schema::TableSpec& spec, diag::Diagnostics& diagnostics) {
  const diag::SourceText& source = *node.string();
  if (means_present(source.text)) {
    if (key.kind == schema::Kind::end_date) return DateValue{{}, true, source.span, false};
    diagnostics.report(diag::Code::bad_date, source.span,
                       fmt::format("`{}` cannot be \"{}\"; only `end` can", key.name, source.text),
                       schema::date_example_of(key));
    return std::nullopt;
  }
  auto parsed = parse_date(source.text);
  if (const WrittenDate* written = std::get_if<WrittenDate>(&parsed))
    return DateValue{written->date, false, source.span, written->is_expected};

  auto& fault = std::get<DateFault>(parsed);
  if (standing_of(source.text) != Standing::unknown) fault.message = "this says how it stands, and not when";
  if (!fault.meant_end.empty() && schema::find_key(spec, "start") == nullptr)
    fault.message = "this is a period, and one date stands here";
  diagnostics.add({.code = diag::Code::bad_date,
                   .message = fmt::format("`{}` is not a date: \"{}\"", key.name, source.text),
                   .span = source.text.empty() ? node.span : source.locate(fault.begin, fault.end),
                   .span_message = fault.message,
                   .labels = {},
                   .hints = {date_hint(key, spec, source.text, fault)}});
  return std::nullopt;
}

// The text of a date for a number that is one without its marks: 201903, 20190301.
std::string date_in_digits(const syntax::Node& node) {
  const std::string& digits = node.lexeme;
  const bool is_plain = std::ranges::all_of(digits, [](char c) { return base::ascii::is_digit(c); });
  if (!is_plain || (digits.size() != 6 && digits.size() != 8)) return {};
  std::string text = digits.substr(0, 4) + "-" + digits.substr(4, 2);
  if (digits.size() == 8) text += "-" + digits.substr(6);
  return std::holds_alternative<WrittenDate>(parse_date(text)) ? text : std::string{};
}

std::optional<DateValue> read_literal_date(base::Date date, const syntax::Node& node,
                                           const schema::KeySpec& key, diag::Diagnostics& diagnostics) {
  const auto fault = calendar_fault(date);
  if (!fault) return DateValue{date, false, node.span, false};
  if (const std::string meant = date_in_digits(node); !meant.empty()) {
    diagnostics.report(diag::Code::bad_date, node.span,
                       fmt::format("`{}` is a number, and a number is a year alone", key.name),
                       "write " + date_line(key.name, meant));
    return std::nullopt;
  }
  diagnostics.add({.code = diag::Code::bad_date,
                   .message = fmt::format("`{}` is not a date of the calendar", key.name),
                   .span = node.span,
                   .span_message = *fault,
                   .labels = {},
                   .hints = {schema::date_example_of(key)}});
  return std::nullopt;
}

constexpr int kMostPages = static_cast<int>(schema::kPageCounts.most);

// A page count, or nothing if the text is something else or out of bounds.
std::optional<int> page_count(std::string_view text) {
  text = trim(text);
  int count = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (fault != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return count >= 1 && count <= kMostPages ? std::optional(count) : std::nullopt;
}

} // namespace

std::optional<PageBudget> parse_page_budget(std::string_view text) {
  for (const std::string_view mark : {"-", "–", "~"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const auto least = page_count(text.substr(0, at));
    const auto most = page_count(text.substr(at + mark.size()));
    if (!least || !most || *least > *most) return std::nullopt;
    return PageBudget{*least, *most};
  }
  const auto most = page_count(text);
  return most ? std::optional(PageBudget{1, *most}) : std::nullopt;
}

bool check_characters(const diag::SourceText& text, const schema::KeySpec& key,
                      diag::Diagnostics& diagnostics) {
  const auto code_point = [&](std::size_t at) {
    return static_cast<std::uint32_t>(base::utf8::decode(text.text, at).code_point);
  };
  if (const auto mark = find_direction_mark(text.text)) {
    diagnostics.report(diag::Code::direction_mark, text.locate(mark->first, mark->second),
                       fmt::format("`{}` has an invisible mark that turns the direction of writing: U+{:04X}",
                                   key.name, code_point(mark->first)),
                       "take it out: what follows it would read otherwise than it is written");
    return false;
  }
  // Paths are told how a backslash is written.
  if (const auto sign = find_control_character(text.text); sign && key.kind != schema::Kind::file) {
    diagnostics.report(
        diag::Code::control_character, text.locate(sign->first, sign->second),
        fmt::format("`{}` has a control character: U+{:04X}", key.name, code_point(sign->first)),
        "take it out: it cannot be printed");
    return false;
  }
  return true;
}

RichText read_version(const syntax::Node& node, const schema::KeySpec& key, diag::Diagnostics& diagnostics) {
  diag::SourceText source = *node.string();
  if (source.text.size() > kMostTextBytes) {
    const diag::Span start{source.span.source, source.span.begin, source.span.begin + 1};
    diagnostics.report(diag::Code::text_too_long, start,
                       fmt::format("`{}` is too long: {} bytes in one text", key.name, source.text.size()),
                       fmt::format("a text may have {} bytes, some pages; split it", kMostTextBytes));
    return {{}, node.span};
  }
  const bool is_clean = check_characters(source, key, diagnostics);
  if (!is_clean) blank_out_control_characters(source.text); // told; no font is asked for them
  if (is_clean && !source.text.empty() && is_blank_text(source.text))
    diagnostics.report(diag::Code::empty_value, source.span,
                       fmt::format("`{}` has nothing but blanks", key.name),
                       "write a text, or leave the key out");
  const bool is_prose = takes_prose(key.kind);
  if (!is_prose) check_one_paragraph(source, key, diagnostics);
  RichText text = is_prose ? parse_prose(source, key, diagnostics) : parse_markup(source, diagnostics);
  if (text.empty()) text.span = node.span; // something to point at: the quotes
  return text;
}

LocalizedText read_text(const syntax::Node& node, const schema::KeySpec& key,
                        diag::Diagnostics& diagnostics) {
  LocalizedText text{{}, node.span};
  if (node.string() != nullptr) {
    text.versions.emplace_back("", read_version(node, key, diagnostics));
  } else if (const syntax::Table* table = node.table()) {
    for (const auto& [language, language_span, value] : table->members)
      if (value.string() != nullptr)
        text.versions.emplace_back(schema::meant_language(language), read_version(value, key, diagnostics));
  } else if (!node.lexeme.empty()) {
    text.versions.emplace_back("", RichText{{{.text = {node.lexeme, node.span, {}}, .url = {}}}, node.span});
  }
  return text;
}

LocalizedText read_plain_text(const syntax::Node& node) {
  const auto version = [](const syntax::Node& value) {
    const diag::SourceText text = read_string(value);
    return RichText{{{.text = text, .url = {}}}, text.span};
  };
  LocalizedText text{{}, node.span};
  if (node.string() != nullptr) text.versions.emplace_back("", version(node));
  if (node.table() != nullptr)
    for (const syntax::Member& member : node.table()->members)
      if (member.value.string() != nullptr)
        text.versions.emplace_back(schema::meant_language(member.key), version(member.value));
  return text;
}

void check_item_marks(const syntax::Node& item, const schema::KeySpec& key, diag::Diagnostics& diagnostics) {
  if (item.string() != nullptr) return check_item_mark(*item.string(), key, diagnostics);
  if (item.table() == nullptr) return;
  for (const syntax::Member& version : item.table()->members)
    if (version.value.string() != nullptr) check_item_mark(*version.value.string(), key, diagnostics);
}

std::vector<LocalizedText> read_texts(const syntax::Node& node, const schema::KeySpec& key,
                                      diag::Diagnostics& diagnostics) {
  std::vector<LocalizedText> texts;
  const syntax::Array* array = node.array();
  if (array == nullptr) return texts;
  for (const syntax::Node& written : array->items) {
    const bool is_table = schema::is_table_item(written, key);
    const syntax::Node* text = is_table ? syntax::find(*written.table(), key.table->shorthand) : &written;
    if (text == nullptr || !schema::has_text_form(*text)) continue;
    const syntax::Node& item = *text;
    texts.push_back(read_text(item, key, diagnostics));
    if (is_table)
      if (const syntax::Node* tags = syntax::find(*written.table(), "tags"))
        texts.back().tags = read_strings(*tags);
    check_item_marks(item, key, diagnostics);
    const diag::SourceText* plain = item.string();
    if (plain != nullptr ? plain->text.empty() : is_empty(texts.back()))
      diagnostics.report(diag::Code::empty_value, item.span,
                         fmt::format("an item of `{}` is empty", key.name),
                         "write a text, or take the item out");
  }
  return texts;
}

diag::SourceText read_string(const syntax::Node& node) {
  const diag::SourceText* text = node.string();
  return text != nullptr ? trim(*text) : diag::SourceText{};
}

std::vector<diag::SourceText> read_strings(const syntax::Node& node) {
  std::vector<diag::SourceText> strings;
  if (node.string() != nullptr) strings.push_back(read_string(node)); // a list of one, as has been told
  if (const syntax::Array* array = node.array())
    for (const syntax::Node& item : array->items)
      if (item.string() != nullptr) strings.push_back(read_string(item));
  return strings;
}

std::map<std::string, std::vector<diag::SourceText>> read_strings_by_language(const syntax::Node& node) {
  std::map<std::string, std::vector<diag::SourceText>> by_language;
  if (const syntax::Table* table = node.table())
    for (const syntax::Member& member : table->members) by_language[member.key] = read_strings(member.value);
  else
    by_language[""] = read_strings(node);
  return by_language;
}

std::optional<DateValue> read_date(const syntax::Node& node, const schema::KeySpec& key,
                                   const schema::TableSpec& spec, diag::Diagnostics& diagnostics) {
  if (node.string() != nullptr) return read_written_date(node, key, spec, diagnostics);
  base::Date date{-1, 0, 0};
  if (const syntax::DateLiteral* literal = node.date()) date = {literal->year, literal->month, literal->day};
  if (const std::int64_t* year = node.integer(); year != nullptr && *year >= 0 && *year <= 9999)
    date.year = static_cast<std::int32_t>(*year);
  return read_literal_date(date, node, key, diagnostics);
}

std::optional<PageBudget> read_pages(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  std::optional<PageBudget> pages;
  if (const diag::SourceText* text = node.string()) pages = parse_page_budget(text->text);
  if (const std::int64_t* most = node.integer(); most != nullptr && *most >= 1 && *most <= kMostPages)
    pages = PageBudget{1, static_cast<int>(*most)};
  if (!pages)
    diagnostics.report(diag::Code::bad_pages, node.span, "`pages` is not a number of pages",
                       "for example: pages = 2 (at most two) or pages = \"1-2\"");
  return pages;
}

bool is_empty(const LocalizedText& text) {
  return std::all_of(text.versions.begin(), text.versions.end(),
                     [](const auto& version) { return version.second.empty(); });
}

} // namespace hanjang::resume
