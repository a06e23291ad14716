// Slips of English grammar and spelling that need no dictionary.

#include "base/ascii.h"
#include "base/contains.h"
#include "base/hangul.h"
#include "review/detail/korean_words.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"
#include "review/detail/words/articles.h"
#include "review/detail/words/english.h"
#include "spelling/misspellings.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

bool is_vowel(char c) { return base::contains(std::string_view("aeiou"), ascii::to_lower(c)); }

const ArticleRow* find_row(std::string_view word) {
  const auto found = std::ranges::lower_bound(kArticleWords, word, {}, &ArticleRow::word);
  return found != kArticleWords.end() && found->word == word ? &*found : nullptr;
}

// A row for a word, its singular, or its first part: `one-page`, `APIs`.
const ArticleRow* row_of(std::string_view word) {
  if (const ArticleRow* row = find_row(word)) return row;
  if (word.ends_with('s'))
    if (const ArticleRow* row = find_row(word.substr(0, word.size() - 1))) return row;
  return find_row(word.substr(0, word.find_first_of("-/'")));
}

// What is said letter by letter, or may be: capitals, and a capital before a digit (`F1`).
bool is_spelt_out(std::string_view head) {
  constexpr std::size_t kMostLetters = 5;
  if (head.size() == 1) return true;
  if (ascii::is_upper(head[0]) && ascii::is_digit(head[1])) return true;
  const std::string_view letters = head.ends_with('s') ? head.substr(0, head.size() - 1) : head;
  return letters.size() <= kMostLetters &&
         std::ranges::all_of(letters, [](char c) { return ascii::is_upper(c); });
}

// Of letters whose names begin with a vowel sound while they themselves do not.
bool is_named_with_vowel(char c) { return base::contains(std::string_view("FHLMNRSX"), c); }

Article article_of_letters(std::string_view head) {
  const char first = head.size() == 1 && !ascii::is_upper(head.front())
                         ? static_cast<char>(head.front() - 'a' + 'A')
                         : head.front();
  if (is_named_with_vowel(first)) {
    // HIPAA is a word and HIV is not: where vowels follow, only what is listed is known.
    const bool has_vowel = std::ranges::any_of(head.substr(1), is_vowel);
    return has_vowel ? Article::either : Article::an;
  }
  return base::contains(std::string_view("AEIO"), first) ? Article::an : Article::a;
}

// The article that goes before a word, by how it is said; either where that is not known.
Article article_for(std::string_view word) {
  if (const ArticleRow* row = row_of(word)) return row->article;
  const std::string_view head = word.substr(0, word.find_first_of("-/'.&+_"));
  if (head.empty() || !ascii::is_letter(head.front())) return Article::either;
  if (is_spelt_out(head)) return article_of_letters(head);
  const bool is_inner = head.size() > 1 && ascii::is_upper(head[1]);
  if (is_inner &&
      is_named_with_vowel(static_cast<char>(ascii::is_upper(head[0]) ? head[0] : head[0] - 'a' + 'A')))
    return Article::either;
  const std::string lower = ascii::to_lower(word);
  for (const ArticleRow& prefix : kArticlePrefixes)
    if (lower.starts_with(prefix.word)) return prefix.article;
  return is_vowel(lower.front()) ? Article::an : Article::a;
}

// An article, and not a letter or the name An.
bool is_article(const Passage& passage, const Word& word, std::string_view written, std::string_view next) {
  if (written == "a" || written == "an") return true;
  if (written != "A" && written != "An") return false;
  const std::string_view before = std::string_view(passage.text).substr(0, word.begin);
  const std::size_t last = before.find_last_not_of(' ');
  const bool opens =
      last == std::string_view::npos || base::contains(std::string_view(".!?:(\n"), before[last]);
  const bool is_name =
      written == "An" && ascii::is_upper(next.front()) && next.size() > 1 && !ascii::is_upper(next[1]);
  return opens && !is_name;
}

// `B&a`, `x/a`: a part of something.
bool is_joined(std::string_view text, std::size_t begin) {
  return begin > 0 && base::contains(std::string_view(".@/*'&-_"), text[begin - 1]);
}

void look_for_articles(const Reading& reading, Findings& findings) {
  for (std::size_t i = 0; i + 1 < reading.words.size(); ++i) {
    const Word& article = reading.words[i];
    const Word& word = reading.words[i + 1];
    const Passage& passage = reading.passages[article.passage];
    if (article.passage != word.passage || !is_english(passage) || !is_prose(passage)) continue;
    const std::string_view written = reading.text_of(article);
    const std::string_view between =
        std::string_view(passage.text).substr(article.end, word.begin - article.end);
    const std::string_view next = reading.text_of(word);
    if (between != " " || !is_article(passage, article, written, next) ||
        is_joined(passage.text, article.begin))
      continue;
    if (base::contains(kNoArticleBefore, std::string_view(ascii::to_lower(next)))) continue;
    const Article right = article_for(next);
    const bool is_a = written.size() == 1;
    if (right == Article::either || (right == Article::a) == is_a) continue;
    findings.add(passage, article.begin, word.end, fmt::format("`{}` before `{}`", written, next),
                 fmt::format("write `{} {}`", is_a ? "an" : "a", next));
  }
}

// Words that may rightly stand twice: `had had`, `long long`, `하나 하나`.
bool may_be_doubled(std::string_view word) {
  constexpr std::string_view kKorean[]{"하나", "조금", "차근", "구석"};
  const std::string lower = ascii::to_lower(word);
  return base::contains(kRightlyDoubled, std::string_view(lower)) || base::contains(kKorean, word);
}

// Letters alone, of more than one syllable.
bool can_be_doubled(std::string_view word) {
  constexpr std::size_t kSyllable = base::hangul::kSyllableBytes;
  const bool is_syllable = static_cast<unsigned char>(word.front()) >= 0x80 && word.size() <= kSyllable;
  return (word.size() > 1 || word == "a") && (!is_syllable || word == "및") &&
         std::ranges::none_of(word, [](char c) { return ascii::is_digit(c) || c == kBlot; });
}

// `엔지니어 엔지니어입니다`: the second one goes on with a particle.
bool is_with_particle(std::string_view first, std::string_view second) {
  constexpr std::size_t kLeastBytes = 9;
  return first.size() >= kLeastBytes && static_cast<unsigned char>(first.front()) >= 0x80 &&
         second.starts_with(first) && second.size() > first.size() && ends_noun(second, first.size());
}

void look_for_doubled_words(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    if (!is_prose(passage)) continue;
    const std::string_view text = passage.text;
    const std::vector<Stretch>& words = passage.stretches;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const std::string_view first = words[i].of(text);
      const std::string_view second = words[i + 1].of(text);
      const std::string_view between = text.substr(words[i].end, words[i + 1].begin - words[i].end);
      if (between.find_first_not_of(' ') != std::string_view::npos || !can_be_doubled(first)) continue;
      const bool is_same = first == second && !may_be_doubled(first);
      if (!is_same && !is_with_particle(first, second)) continue;
      findings.add(passage, words[i].begin, words[i + 1].end, fmt::format("`{}` stands twice", first),
                   "take one of them out");
    }
  }
}

void look_for_plurals(const Reading& reading, Findings& findings) {
  for (const Word& word : reading.words) {
    const Passage& passage = reading.passages[word.passage];
    if (!is_english(passage) || !is_prose(passage)) continue;
    const std::string lower = ascii::to_lower(reading.text_of(word));
    const auto* found = std::ranges::find(kUncountables, std::string_view(lower), &Correction::wrong);
    if (found != kUncountables.end())
      findings.add(passage, word.begin, word.end, fmt::format("`{}` has no plural in English", lower),
                   fmt::format("write `{}`", found->right));
  }
}

void look_for_misspelt(const Reading& reading, Findings& findings) {
  for (const Word& word : reading.words) {
    const Passage& passage = reading.passages[word.passage];
    const std::string_view written = reading.text_of(word);
    // Names have capitals, digits or signs inside.
    const bool is_word = std::ranges::all_of(written.substr(1), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!is_english(passage) || !is_word || is_joined(passage.text, word.begin)) continue;
    const std::string lower = ascii::to_lower(written);
    std::string right(spelling::right_form_of(lower));
    if (right.empty()) continue;
    if (ascii::is_upper(written.front())) right.front() = static_cast<char>(right.front() - 'a' + 'A');
    findings.add(passage, word.begin, word.end, fmt::format("`{}` is misspelt", written),
                 fmt::format("write `{}`", right));
  }
}

constexpr std::array kRules{
    Rule{diag::Code::wrong_article, true, look_for_articles},
    Rule{diag::Code::doubled_word, true, look_for_doubled_words},
    Rule{diag::Code::uncountable_plural, true, look_for_plurals, Told::once_a_form},
    Rule{diag::Code::misspelt_english, true, look_for_misspelt, Told::once_a_form},
};

} // namespace

std::span<const Rule> english_spelling_rules() { return kRules; }

} // namespace hanjang::review
