// How English lines of work are put.

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/jobs.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"
#include "review/detail/words/english.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

bool is_english_line(const Passage& passage) { return is_english(passage) && is_line(passage); }

// `Assisted living` is a thing; who contributed to open source says what it was.
bool is_right_opener(std::string_view line) {
  return std::ranges::any_of(kRightOpeners, [line](const Context& right) {
    return starts_with_phrase(line, right.phrase) && has_context(line, right);
  });
}

void look_for_weak_openers(const Reading& reading, Findings& findings) {
  for (const Passage* passage : passages_of(reading, is_english_line))
    for (const Stretch line : lines_of(passage->text)) {
      const std::string_view text = line.of(passage->text);
      const auto opener = std::ranges::find_if(
          kWeakOpeners, [text](const WeakOpener& one) { return starts_with_phrase(text, one.phrase); });
      if (opener == kWeakOpeners.end() || is_right_opener(text)) continue;
      findings.add(*passage, line.begin, line.begin + opener->phrase.size(),
                   fmt::format("`{}` does not say what you did", text.substr(0, opener->phrase.size())),
                   fmt::format("say {}", opener->better));
    }
}

// A token of its own, not a part of `We:Jet`, `Nara.me`, `I/O` or `I&C`.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kSigns = ".:/&-+_@#'";
  const char before = begin > 0 ? text[begin - 1] : ' ';
  const char after = end < text.size() ? text[end] : ' ';
  const char further = end + 1 < text.size() ? text[end + 1] : ' ';
  const bool is_joined = base::contains(kSigns, after) && further != ' ' && further != '\n' && after != '\'';
  return !base::contains(kSigns, before) && !is_joined;
}

// I as a numeral: `Calculus I`, `World War I`, `Part I & II`. It stands behind a name.
bool is_numeral(std::string_view text, std::size_t begin) {
  const std::vector<Stretch> words = words_of(text.substr(0, begin));
  constexpr std::string_view kAsking[]{"What", "How",   "Where", "When",  "Why",
                                       "That", "Which", "As",    "While", "Before"};
  if (words.empty() || base::contains(kAsking, words.back().of(text))) return false;
  return text[begin - 1] == '&' || ascii::is_upper(words.back().of(text).front());
}

void look_for_persons(const Reading& reading, Findings& findings, bool in_summary) {
  constexpr std::string_view kPersons[]{"i", "my", "we", "our", "us"};
  for (const Word& word : reading.words) {
    const Passage& passage = reading.passages[word.passage];
    const bool is_asked = in_summary ? passage.role == Role::summary
                                     : is_line(passage) || passage.role == Role::description ||
                                           passage.role == Role::result || passage.role == Role::role;
    if (!is_english(passage) || !is_asked) continue;
    const std::string_view written = reading.text_of(word);
    const std::string lower = ascii::to_lower(written.substr(0, written.find('\'')));
    // US is a country, and `i` a variable.
    if (!base::contains(kPersons, std::string_view(lower)) || written == "US" || written == "i") continue;
    if (!stands_alone(passage.text, word.begin, word.end)) continue;
    const std::string_view before = std::string_view(passage.text).substr(0, word.begin);
    if (lower == "my" && before.ends_with("on ") &&
        find_phrase(passage.text, "own", word.end) == word.end + 1)
      continue; // alone
    if (lower == "i" && is_numeral(passage.text, word.begin)) continue;
    findings.add(passage, word.begin, word.end, fmt::format("`{}`: a resume leaves its subject out", written),
                 "begin with the verb, and leave out who did it");
  }
}

void look_for_first_person(const Reading& reading, Findings& findings) {
  look_for_persons(reading, findings, false);
}

void look_for_first_person_in_summaries(const Reading& reading, Findings& findings) {
  look_for_persons(reading, findings, true);
  constexpr std::string_view kKorean[]{"저는", "제가", "내가", "나는"};
  for (const Passage& passage : reading.passages) {
    if (!is_korean(passage) || passage.role != Role::summary) continue;
    for (const Stretch word : passage.stretches)
      if (base::contains(kKorean, word.of(passage.text)))
        findings.add(passage, word.begin, word.end,
                     fmt::format("`{}`: a summary can do without", word.of(passage.text)),
                     "leave it out where the sentence stays whole");
  }
}

// With a capital where the other has one.
std::string as_written(std::string_view word, std::string_view other) {
  std::string result(word);
  if (ascii::is_upper(other.front())) result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

const Verb* find_verb(std::string_view word) {
  const std::string lower = ascii::to_lower(word);
  const auto found = std::ranges::lower_bound(kVerbs, std::string_view(lower), {}, &Verb::bare);
  return found != kVerbs.end() && found->bare == lower ? &*found : nullptr;
}

// `Lead engineer`, `Build system`, `Research integrated`: a noun, by what follows it.
bool is_noun(std::string_view line, std::string_view rest) {
  const auto opens = [line](std::string_view opening) { return starts_with_phrase(line, opening); };
  const std::string next = ascii::to_lower(first_word(rest).of(rest));
  return !rest.starts_with(' ') || (next.ends_with("ed") && next != "need" && next != "embed") ||
         std::ranges::any_of(kNounOpenings, opens);
}

// `Design the index` and `Design and write it` are verbs in any case, `Design of the index` is none.
bool is_verb(std::string_view rest) {
  constexpr std::string_view kDeterminers[]{
      "a",    "an",   "the",     "this",     "that", "these",    "those",    "its",   "their",   "our",
      "my",   "his",  "her",     "all",      "any",  "both",     "each",     "every", "several", "many",
      "some", "more", "various", "multiple", "new",  "existing", "internal", "up",    "out",     "over"};
  const Stretch word = first_word(rest);
  const std::string next = ascii::to_lower(word.of(rest));
  if (next != "and") return base::contains(kDeterminers, std::string_view(next));
  const std::string_view further = rest.substr(word.end);
  const Stretch second = first_word(further);
  const Verb* verb = find_verb(second.of(further));
  return verb != nullptr &&
         ascii::to_lower(first_word(further.substr(second.end)).of(further.substr(second.end))) != "of";
}

void look_for_bare_verbs(const Reading& reading, Findings& findings) {
  for (const Passage* passage : passages_of(reading, is_english_line)) {
    if (!has_ended(reading, passage->entry)) continue;
    for (const Stretch line : lines_of(passage->text)) {
      const std::string_view text = line.of(passage->text);
      const Stretch word = first_word(text);
      const Verb* verb = word.begin == 0 ? find_verb(word.of(text)) : nullptr;
      if (verb == nullptr || verb->bare == "lead" || verb->bare == verb->past ||
          !ascii::is_upper(text.front()))
        continue;
      const std::string_view rest = text.substr(word.end);
      if (is_noun(text, rest) || (verb->is_noun && !is_verb(rest))) continue;
      findings.add(*passage, line.begin, line.begin + word.end,
                   fmt::format("`{}` is the present, and this job has ended", word.of(text)),
                   fmt::format("write `{}`", as_written(verb->past, word.of(text))));
    }
  }
}

void look_for_ing_openers(const Reading& reading, Findings& findings) {
  for (const Passage* passage : passages_of(reading, is_english_line))
    for (const Stretch line : lines_of(passage->text)) {
      const std::string_view text = line.of(passage->text);
      const Stretch word = first_word(text);
      const std::string lower = ascii::to_lower(word.of(text));
      if (word.begin != 0 || !lower.ends_with("ing")) continue;
      const std::string stem = lower.substr(0, lower.size() - 3);
      const Verb* verb = find_verb(stem);
      if (verb == nullptr) verb = find_verb(stem + "e");
      if (verb == nullptr && stem.size() > 2) verb = find_verb(stem.substr(0, stem.size() - 1));
      if (verb == nullptr) continue;
      findings.add(*passage, line.begin, line.begin + word.end,
                   fmt::format("`{}` says that it went on, not what came of it", word.of(text)),
                   fmt::format("write `{}` if it is done", verb->past));
    }
}

// `Django Ninja`, `drug synergy`: another thing.
bool is_other_thing(std::string_view text, std::string_view phrase) {
  return std::ranges::any_of(kRightCliches, [&](const Context& right) {
    return (right.phrase == phrase ||
            (phrase.ends_with('s') && right.phrase == phrase.substr(0, phrase.size() - 1))) &&
           has_context(text, right);
  });
}

constexpr PhraseList kClicheList{kCliches};

void look_for_cliches(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    if (!is_english(passage) || !is_prose(passage)) continue;
    for (auto found = kClicheList.find(passage.text); found;
         found = kClicheList.find(passage.text, found->end())) {
      if ((found->begin > 0 && passage.text[found->begin - 1] == '-') ||
          is_other_thing(passage.text, found->phrase))
        continue;
      findings.add(passage, found->begin, found->end(),
                   fmt::format("`{}` is what everybody writes",
                               passage.text.substr(found->begin, found->phrase.size())),
                   "say what you did that shows it, or leave it out");
    }
  }
}

// Where lead stands for led: `Lead the team`, `successfully lead`, `designed and lead`. Only of what is over.
std::optional<Stretch> wrong_lead(std::string_view text) {
  constexpr std::string_view kDeterminers[]{"a", "an", "the", "our", "my", "two", "three", "four", "five"};
  const std::vector<Stretch> words = words_of(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (ascii::to_lower(words[i].of(text)) != "lead") continue;
    const std::string next = ascii::to_lower(words[i + 1].of(text));
    const bool is_object = base::contains(kDeterminers, std::string_view(next));
    const std::string before = i > 0 ? ascii::to_lower(words[i - 1].of(text)) : std::string();
    const bool is_behind_adverb = before.size() > 4 && before.ends_with("ly");
    const bool is_joined = before == "and" && i > 1 && is_object;
    if ((i == 0 && is_object) || is_behind_adverb || is_joined) return words[i];
  }
  return std::nullopt;
}

void look_for_lead(const Reading& reading, Findings& findings) {
  for (const Passage* passage : passages_of(reading, is_english_line)) {
    if (!has_ended(reading, passage->entry)) continue;
    for (const Stretch line : lines_of(passage->text))
      if (const auto lead = wrong_lead(line.of(passage->text)))
        findings.add(*passage, line.begin + lead->begin, line.begin + lead->end, "the past of lead is led",
                     "write `led`");
  }
}

constexpr std::array kRules{
    Rule{diag::Code::weak_opener, true, look_for_weak_openers},
    Rule{diag::Code::first_person, true, look_for_first_person, Told::once_an_entry},
    Rule{diag::Code::first_person_summary, false, look_for_first_person_in_summaries, Told::once_an_entry},
    Rule{diag::Code::bare_verb, true, look_for_bare_verbs},
    Rule{diag::Code::ing_opener, false, look_for_ing_openers},
    Rule{diag::Code::cliche, true, look_for_cliches},
    Rule{diag::Code::lead_for_led, true, look_for_lead},
};

} // namespace

std::span<const Rule> wording_rules() { return kRules; }

} // namespace hanjang::review
