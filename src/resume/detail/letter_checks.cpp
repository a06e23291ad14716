#include "resume/detail/letter_checks.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "diag/suggest.h"
#include "resume/counts.h"
#include "resume/detail/characters.h"
#include "resume/detail/placeholders.h"
#include "resume/detail/strings.h"
#include "resume/keys.h"
#include "resume/letters.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

constexpr std::string_view kOrganization = "organization";

using Visit = std::function<void(const RichText&)>;

// Every version of every text in a record and in the records of its lists.
void for_each_text(const SourceRecord& record, const Visit& visit) {
  const auto versions = [&](const LocalizedText& text) {
    for (const auto& [language, version] : text.versions) visit(version);
  };
  for (const auto& field : record.fields) {
    if (const auto* text = std::get_if<LocalizedText>(&field.value)) versions(*text);
    if (const auto* texts = std::get_if<std::vector<LocalizedText>>(&field.value))
      for (const LocalizedText& text : *texts) versions(text);
    if (const auto* records = std::get_if<std::vector<SourceRecord>>(&field.value))
      for (const SourceRecord& inner : *records) for_each_text(inner, visit);
  }
}

// Without what says which kind of company it is: a letter calls it by the name alone.
std::string_view bare_name(std::string_view name) {
  constexpr std::string_view kBefore[]{"(주)", "㈜", "주식회사"};
  constexpr std::string_view kBehind[]{"(주)",   "㈜",    "주식회사", ", Inc.", " Inc.", " Inc",
                                       ", Ltd.", " Ltd.", " Ltd",     " GmbH",  " LLC",  " Co."};
  for (const std::string_view mark : kBefore)
    if (name.starts_with(mark)) name.remove_prefix(mark.size());
  for (const std::string_view mark : kBehind)
    if (name.ends_with(mark)) name.remove_suffix(mark.size());
  return trim(name);
}

// What a letter calls the organization it goes to, in each language.
std::set<std::string> names_of(const SourceRecord& letter) {
  std::set<std::string> names;
  if (const auto* organization = letter.get<LocalizedText>(kOrganization))
    for (const auto& [language, version] : organization->versions)
      if (const std::string plain = version.plain(); base::utf8::count(bare_name(plain)) > 1)
        names.emplace(bare_name(plain));
  return names;
}

// True where a particle goes on behind a name, or a verb that makes a sentence of it, and no other word:
// `카카오를` and `카카오입니다`, not `카카오뱅크`.
bool is_behind_name(char32_t c) {
  constexpr std::u32string_view kParticles = U"은는이가을를의에와과로으도만라야께부까처및측인입였랑";
  return !is_hangul(c) || kParticles.find(c) != std::u32string_view::npos;
}

// Where a name stands in a text as a word of its own. Both in small letters.
std::size_t find_name(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const char32_t next = character_at(text, at + name.size());
    const bool ends = is_hangul(next) ? is_behind_name(next) : !is_word_character(next);
    if (ends && !is_word_character(character_before(text, at))) return at;
  }
  return std::string_view::npos;
}

// Names of organizations that letters are looked through for: more than anybody applies to.
constexpr std::size_t kMostDestinations = 200;

// An organization by one of its names, and a letter that goes there.
struct Destination {
  std::string name;
  const SourceRecord* letter;
};

class LetterChecker {
public:
  LetterChecker(const SourceResume& resume, diag::Diagnostics& diagnostics)
      : resume_(resume), diagnostics_(diagnostics) {}

  void run() {
    check_ids();
    const std::vector<Destination> all = destinations();
    for (const SourceRecord& letter : resume_.letters) {
      check_content(letter);
      check_limits(letter);
      const std::size_t errors = diagnostics_.error_count();
      check_values(letter);
      if (diagnostics_.error_count() == errors) check_placeholders(letter);
      check_organizations(letter, all);
    }
  }

private:
  void check_ids() {
    const std::vector<SourceRecord>& letters = resume_.letters;
    for (auto letter = letters.begin(); letter != letters.end(); ++letter) {
      const auto* id = letter->get<diag::SourceText>("id");
      if (id == nullptr && letters.size() > 1)
        diagnostics_.report(diag::Code::missing_key, letter->span,
                            "[[letter]] has no `id`, and there are others",
                            "give each its own, for example: id = \"damda\"");
      if (id == nullptr) continue;
      const auto first = std::find_if(letters.begin(), letter, [&](const SourceRecord& other) {
        return base::ascii::to_lower(letter_id(other)) == base::ascii::to_lower(id->text);
      });
      if (first != letter)
        diagnostics_.add({.code = diag::Code::taken_name,
                          .message = fmt::format("there is another letter \"{}\"", id->text),
                          .span = id->span,
                          .span_message = {},
                          .labels = {{first->get<diag::SourceText>("id")->span, "first here"}},
                          .hints = {"give each letter an `id` of its own"}});
      if (!is_name(id->text))
        diagnostics_.report(
            diag::Code::bad_variant_name, id->span,
            fmt::format("\"{}\" cannot be the `id` of a letter: files are called by it", id->text),
            "use letters, digits, - and _, for example: id = \"damda\"");
    }
  }

  void check_content(const SourceRecord& letter) {
    const auto field_of = [&](std::string_view key) {
      return std::ranges::find(letter.fields, key, [](const auto& field) { return field.key->name; });
    };
    const auto body = field_of(kBodyKey);
    const auto questions = field_of(kQuestionsKey);
    if (body == letter.fields.end() || questions == letter.fields.end()) return;
    diagnostics_.add(
        {.code = diag::Code::letter_and_answers,
         .message = "this letter has a `body` and `questions`",
         .span = questions->span,
         .span_message = {},
         .labels = {{body->span, "the body"}},
         .hints = {"make two of it: a [[letter]] with the body, and another with the questions"}});
  }

  void check_limits(const SourceRecord& letter) {
    const auto* questions = letter.get<std::vector<SourceRecord>>(kQuestionsKey);
    if (questions == nullptr) return;
    for (const SourceRecord& question : *questions) {
      const auto limit = std::ranges::find(question.fields, std::string_view("limit"),
                                           [](const auto& field) { return field.key->name; });
      if (limit != question.fields.end() && question.get<diag::SourceText>("count") == nullptr &&
          question.is_whole)
        diagnostics_.report(diag::Code::missing_key, limit->span, "this limit does not say what it counts",
                            "write what the notice says: count = \"spaces\", \"no-spaces\", \"bytes-2\" or "
                            "\"bytes-3\"");
    }
  }

  // What stands for a placeholder holds none.
  void check_values(const SourceRecord& letter) {
    for (const std::string_view key : kLetterPlaceholders) {
      const auto* value = letter.get<LocalizedText>(key);
      if (value == nullptr) continue;
      for (const auto& [language, version] : value->versions)
        for_each_placeholder(version, [&, key](std::string_view word, diag::Span span) {
          diagnostics_.report(diag::Code::unknown_name, span,
                              fmt::format("`{}` takes no placeholder: it stands for {{{}}} itself", key, key),
                              fmt::format("write the words that {{{}}} means", word));
        });
    }
  }

  void check_placeholders(const SourceRecord& letter) {
    std::set<std::string, std::less<>> told;
    for_each_text(letter, [&](const RichText& text) {
      for_each_placeholder(text, [&](std::string_view word, diag::Span span) {
        if (!base::contains(kLetterPlaceholders, word)) return report_unknown(word, span);
        if (word == "name" || letter.get<LocalizedText>(word) != nullptr || !told.emplace(word).second)
          return;
        diagnostics_.report(diag::Code::empty_placeholder, span,
                            fmt::format("nothing stands for {{{}}}: this letter has no `{}`", word, word),
                            fmt::format("write `{}` in this [[letter]], or the words themselves", word));
      });
    });
  }

  void report_unknown(std::string_view word, diag::Span span) {
    diagnostics_.report(diag::Code::unknown_name, span, fmt::format("letters know no {{{}}}", word),
                        diag::did_you_mean_or_list(word, kLetterPlaceholders) +
                            "; braces that are none stand in backticks: `{" + std::string(word) + "}`");
  }

  // Where letters go to that nothing else of the file speaks of, as of a place one has worked at.
  std::vector<Destination> destinations() const {
    std::vector<Destination> found;
    for (const SourceRecord& letter : resume_.letters)
      for (const std::string& name : names_of(letter))
        if (found.size() < kMostDestinations && !is_known(name)) found.push_back({name, &letter});
    return found;
  }

  // Another letter's in this one was left from copying.
  void check_organizations(const SourceRecord& letter, const std::vector<Destination>& destinations) {
    const std::set<std::string> own = names_of(letter);
    std::vector<PastedText> texts;
    for_each_text(letter, [&](const RichText& text) { texts.push_back(as_pasted(text)); });
    for (const Destination& other : destinations) {
      if (other.letter == &letter || own.contains(other.name)) continue;
      for (const PastedText& text : texts) {
        const std::size_t at = find_name(base::ascii::to_lower(without(text.text, own, other.name)),
                                         base::ascii::to_lower(other.name));
        if (at == std::string_view::npos) continue;
        report_other(text, at, other);
        break;
      }
    }
  }

  void report_other(const PastedText& text, std::size_t at, const Destination& other) {
    diag::Span span = text.locate(at);
    const diag::Span last = text.locate(at + other.name.size() - 1);
    if (last.source == span.source) span.end = std::max(span.end, last.end);
    diagnostics_.add({.code = diag::Code::other_organization,
                      .message = fmt::format("this letter names \"{}\", where another one goes", other.name),
                      .span = span,
                      .span_message = {},
                      .labels = {{other.letter->get<LocalizedText>(kOrganization)->span, "it goes there"}},
                      .hints = {"write the organization that this letter goes to, or {organization}"}});
  }

  // The text with other signs in place of this letter's own organization, which may hold the other's name.
  static std::string without(std::string text, const std::set<std::string>& own, std::string_view other) {
    for (const std::string& name : own) {
      if (!base::contains(std::string_view(name), other)) continue;
      for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + name.size()))
        text.replace(at, name.size(), name.size(), '.');
    }
    return text;
  }

  // True if the resume itself speaks of it, as of a place one has worked at.
  bool is_known(std::string_view name) const {
    bool is_found = false;
    const auto look = [&](const RichText& text) {
      is_found = is_found || find_name(base::ascii::to_lower(text.plain()), base::ascii::to_lower(name)) !=
                                 std::string::npos;
    };
    for_each_text(resume_.person, look);
    for (const SourceSection& section : resume_.sections)
      for (const SourceRecord& entry : section.entries) for_each_text(entry, look);
    return is_found;
  }

  const SourceResume& resume_;
  diag::Diagnostics& diagnostics_;
};

} // namespace

void check_letters(const SourceResume& resume, diag::Diagnostics& diagnostics) {
  LetterChecker(resume, diagnostics).run();
}

} // namespace hanjang::resume
