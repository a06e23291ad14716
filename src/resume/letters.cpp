#include "resume/letters.h"

#include "base/contains.h"
#include "base/counted.h"
#include "base/utf8.h"
#include "resume/detail/characters.h"
#include "resume/detail/placeholders.h"
#include "resume/detail/tag_choice.h"
#include "resume/detail/values.h"
#include "resume/keys.h"
#include "resume/resume.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace hanjang::resume {
namespace {

constexpr std::string_view kKorean = "ko";
constexpr std::size_t kMostSigns = 5; // of those outside CP949 that are named

void add_language(std::vector<std::string>& languages, const std::string& language) {
  if (!base::contains(languages, language)) languages.push_back(language);
}

// Whether Hangul occurs in a text that stands for every language.
bool has_plain_hangul(const LocalizedText& text) {
  return std::ranges::any_of(text.versions, [](const auto& version) {
    return version.first.empty() && has_hangul(version.second.plain());
  });
}

// The languages that a letter says something in, and whether what it says for all of them is Korean.
struct Voices {
  std::vector<std::string> languages;
  bool is_plain = false;
  bool is_korean = false;

  void add(const LocalizedText& text) {
    for (const auto& [language, version] : text.versions)
      if (!version.empty() && !language.empty())
        add_language(languages, language);
      else
        is_plain = is_plain || !version.empty();
    is_korean = is_korean || has_plain_hangul(text);
  }
};

template <class Visit>
void for_each_text(Record& record, Visit visit) {
  for (auto& field : record.fields) {
    if (auto* text = std::get_if<RichText>(&field.value)) visit(*text);
    if (auto* texts = std::get_if<std::vector<RichText>>(&field.value))
      for (RichText& text : *texts) visit(text);
    if (auto* records = std::get_if<std::vector<Record>>(&field.value))
      for (Record& inner : *records) for_each_text(inner, visit);
  }
}

bool has_version(const LocalizedText& text, std::string_view language) {
  return text.versions.empty() || std::ranges::any_of(text.versions, [&](const auto& version) {
           return version.first.empty() || schema::same_language(version.first, language);
         });
}

// Names may stand in another language; what a letter says may not. An answer that is not there is a fault,
// since the letter has others in that language; all else is left out.
constexpr std::array<std::string_view, 3> kNames{"organization", "recipient", "position"};

void report_no_version(std::string_view key, const LocalizedText& text, std::string_view language,
                       diag::Diagnostics& diagnostics) {
  if (key == "answer")
    diagnostics.report(
        diag::Code::letter_language, text.span, fmt::format("this answer has no text in {}", language),
        fmt::format("others of the letter have one: write it, or name the `languages` of the variant "
                    "without {}",
                    language));
  else
    diagnostics.report(
        diag::Code::missing_translation, text.span,
        fmt::format("`{}` has no text in \"{}\", and is left out of that letter", key, language),
        fmt::format("give it a text in \"{}\"; an empty one says that there is none", language));
}

// The letter without what it does not say in a language.
SourceRecord in_language(SourceRecord letter, std::string_view language, diag::Diagnostics& diagnostics) {
  const auto is_missing = [&](std::string_view key, const LocalizedText& text) {
    if (has_version(text, language)) return false;
    report_no_version(key, text, language, diagnostics);
    return true;
  };
  std::erase_if(letter.fields, [&](auto& field) {
    const std::string_view key = field.key->name;
    if (auto* texts = std::get_if<std::vector<LocalizedText>>(&field.value))
      std::erase_if(*texts, [&](const LocalizedText& text) { return is_missing(key, text); });
    if (auto* records = std::get_if<std::vector<SourceRecord>>(&field.value))
      for (SourceRecord& record : *records) record = in_language(std::move(record), language, diagnostics);
    const auto* text = std::get_if<LocalizedText>(&field.value);
    return text != nullptr && !base::contains(kNames, key) && is_missing(key, *text);
  });
  return letter;
}

std::string plain_of(const Record& record, std::string_view key) {
  const auto* text = record.get<RichText>(key);
  return text == nullptr ? std::string() : text->plain();
}

void add_date(Record& letter, base::Date today) {
  if (letter.get<DateValue>("date") != nullptr || today.year == 0) return;
  letter.fields.push_back(
      {schema::find_key(*letter.spec, "date"), letter.span, DateValue{today, false, letter.span, false}});
}

// What a placeholder stands for may be empty in one language alone.
void check_values(const RichText& text, const std::function<std::string(std::string_view)>& value_of,
                  diag::Diagnostics& diagnostics) {
  for_each_placeholder(text, [&](std::string_view word, diag::Span span) {
    if (base::contains(kLetterPlaceholders, word) && value_of(word).empty() && !diagnostics.has_errors())
      diagnostics.report(diag::Code::empty_placeholder, span,
                         fmt::format("nothing stands for {{{}}} in this language", word),
                         fmt::format("give `{}` a text in it, or write the words themselves", word));
  });
}

// Its placeholders filled in. One name is short, but a text may hold it a thousand times.
void fill_in(RichText& text, const std::function<std::string(std::string_view)>& value_of,
             diag::Diagnostics& diagnostics) {
  check_values(text, value_of, diagnostics);
  std::size_t bytes = 0;
  for_each_placeholder(text, [&](std::string_view word, diag::Span) { bytes += value_of(word).size(); });
  if (bytes <= kMostTextBytes) {
    text = filled_in(text, value_of);
    return;
  }
  diagnostics.report(diag::Code::text_too_long, text.span,
                     fmt::format("what its placeholders stand for is too long: {} bytes in one text", bytes),
                     fmt::format("a text may have {} bytes, some pages", kMostTextBytes));
}

// What it is about and where it goes: for readers' windows, and lists of files.
std::string title_of(const Record& letter, const std::string& author) {
  std::string subject = plain_of(letter, "subject");
  if (!subject.empty()) return subject;
  const std::string organization = plain_of(letter, "organization");
  return organization.empty() ? author : author + " – " + organization;
}

void check_limit(const CountedAnswer& answer, diag::Diagnostics& diagnostics) {
  const AnswerLimit& asked = answer.limit;
  const std::size_t count = answer.counts.in(asked.unit, asked.newline);
  if (!asked.limit || count <= *asked.limit) return;
  const std::string& text = answer.text.text;
  const std::size_t end = end_of_limit(text, asked.unit, asked.newline, *asked.limit);
  const bool is_of_bytes = asked.unit == CountUnit::bytes_2 || asked.unit == CountUnit::bytes_3;
  diagnostics.add(
      {.code = diag::Code::over_limit,
       .message = fmt::format("this answer is over its limit: {} of {} ({})", count, *asked.limit,
                              word_of(asked.unit)),
       .span = answer.text.locate(end),
       .span_message = "the limit falls before this",
       .labels = {},
       .hints = {fmt::format("it has {} to lose; `hanjang count` prints all counts",
                             base::counted(count - *asked.limit, is_of_bytes ? "byte" : "character"))}});
}

void check_signs(const CountedAnswer& answer, diag::Diagnostics& diagnostics) {
  const std::string& text = answer.text.text;
  const std::vector<std::size_t> found = find_outside_cp949(text);
  if (found.empty()) return;
  std::string signs;
  for (std::size_t i = 0; i < std::min(found.size(), kMostSigns); ++i) {
    const auto [c, length] = base::utf8::decode(text, found[i]);
    signs += fmt::format("{}{} (U+{:04X})", i == 0 ? "" : ", ", text.substr(found[i], length),
                         static_cast<std::uint32_t>(c));
  }
  if (found.size() > kMostSigns) signs += fmt::format(" and {} more", found.size() - kMostSigns);
  diagnostics.report(diag::Code::outside_cp949, answer.text.locate(found.front()),
                     fmt::format("portals may refuse what CP949 does not have: {}", signs),
                     "write it otherwise, for example ― or ... or a word");
}

} // namespace

bool has_questions(const SourceRecord& letter) {
  return letter.get<std::vector<SourceRecord>>(kQuestionsKey) != nullptr;
}

std::string letter_id(const SourceRecord& letter) {
  const auto* id = letter.get<diag::SourceText>("id");
  return id == nullptr ? std::string() : id->text;
}

std::optional<std::size_t> find_letter(const SourceResume& resume, std::string_view id) {
  for (std::size_t i = 0; i < resume.letters.size(); ++i)
    if (letter_id(resume.letters[i]) == id) return i;
  return std::nullopt;
}

bool shows(const Recipe& recipe, const SourceRecord& letter) { return is_shown(letter.tags, recipe); }

std::vector<std::string> letter_languages(const SourceResume& resume, const SourceRecord& letter) {
  Voices voices;
  if (const auto* body = letter.get<LocalizedText>(kBodyKey)) voices.add(*body);
  if (const auto* questions = letter.get<std::vector<SourceRecord>>(kQuestionsKey))
    for (const SourceRecord& question : *questions) {
      if (const auto* answer = question.get<LocalizedText>("answer")) voices.add(*answer);
      if (const auto* asked = question.get<LocalizedText>("question"))
        voices.is_korean = voices.is_korean || has_plain_hangul(*asked);
    }
  std::vector<std::string> languages = std::move(voices.languages);
  if (languages.empty() && voices.is_plain) { // one text for all: its letters tell
    for (const std::string& one : resume.languages)
      if (schema::same_language(one, kKorean) == voices.is_korean) languages.push_back(one);
    if (languages.empty())
      languages = voices.is_korean ? std::vector{std::string(kKorean)} : resume.languages;
  }
  // In the order of the file's own, further ones behind them.
  std::ranges::stable_sort(languages, {}, [&](const std::string& language) {
    return std::ranges::find(resume.languages, language) - resume.languages.begin();
  });
  return languages;
}

Resume select_letter(const SourceResume& resume, const Recipe& recipe, const LetterChoice& choice,
                     diag::Diagnostics& diagnostics) {
  const SourceRecord source = in_language(choice.letter, choice.language, diagnostics);
  SourceResume of_letter;
  of_letter.person = resume.person;
  of_letter.sections.push_back({.kind = std::string(kLetterKind),
                                .title = {},
                                .span = source.span,
                                .entries = {source},
                                .id = letter_id(source)});
  Recipe own = recipe;
  own.sections.reset();
  own.summary.reset();
  own.tags.reset();
  own.without.clear();
  Resume selected = select(of_letter, own, choice.language, diagnostics);
  if (selected.sections.empty()) return selected;
  Section& section = selected.sections.front();
  section.title = RichText{}; // nobody heads a letter
  Record& record = section.entries.front();
  const auto value_of = [&](std::string_view word) {
    return word == "name" ? selected.author : plain_of(record, word);
  };
  for_each_text(record, [&](RichText& text) { fill_in(text, value_of, diagnostics); });
  std::erase_if(record.fields,
                [](const auto& field) { return field.key->name == "id"; }); // names it, and no more
  add_date(record, choice.today);
  if (const auto* name = selected.person.get<RichText>("name"))
    record.fields.push_back({&kSenderKey, record.span, *name});
  if (!recipe.title) selected.title = title_of(record, selected.author);
  for (const CountedAnswer& answer : answers_of(selected)) {
    check_limit(answer, diagnostics);
    check_signs(answer, diagnostics);
  }
  return selected;
}

bool is_letter(const Resume& resume) {
  return std::ranges::find(resume.sections, kLetterKind, &Section::kind) != resume.sections.end();
}

std::vector<CountedAnswer> answers_of(const Resume& letter) {
  std::vector<CountedAnswer> answers;
  for (const Section& section : letter.sections)
    for (const Record& entry : section.entries) {
      const auto* questions = entry.get<std::vector<Record>>(kQuestionsKey);
      if (questions == nullptr) continue;
      for (const Record& question : *questions) {
        const auto* answer = question.get<RichText>("answer");
        if (answer == nullptr) continue;
        PastedText text = as_pasted(*answer);
        const TextCounts counts = count_text(text.text);
        answers.push_back(
            {plain_of(question, "question"), answer->span, std::move(text), counts, limit_of(question)});
      }
    }
  return answers;
}

} // namespace hanjang::resume
