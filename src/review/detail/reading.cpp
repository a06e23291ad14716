#include "review/detail/reading.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "resume/keys.h"
#include "review/detail/scan.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

constexpr std::string_view kLineSeparator = base::utf8::kLineSeparator;

constexpr std::string_view kHeadlineKey = "headline";

struct KeyRole {
  std::string_view key;
  Role role;
};

// What a key holds wherever it stands. Keys that are not here hold names or short remarks.
constexpr std::array kRoles{
    KeyRole{"project", Role::line},
    KeyRole{"role", Role::role},
    KeyRole{"result", Role::result},
    KeyRole{"details", Role::point},
    KeyRole{"highlights", Role::point},
    KeyRole{"actions", Role::point},
    KeyRole{"items", Role::point},
    KeyRole{"description", Role::description},
    KeyRole{"background", Role::description},
    KeyRole{"choice", Role::description},
    KeyRole{"learned", Role::description},
    KeyRole{"text", Role::description},
    KeyRole{"note", Role::description},
    KeyRole{"detail", Role::description},
    KeyRole{resume::kSummarySection, Role::summary},
    KeyRole{"body", Role::letter},
    KeyRole{"answer", Role::letter},
    KeyRole{"stack", Role::skill},
    KeyRole{"name", Role::name},
    KeyRole{"title", Role::name},
    KeyRole{"organization", Role::name},
    KeyRole{"institution", Role::name},
    KeyRole{"issuer", Role::name},
    KeyRole{"venue", Role::name},
    KeyRole{"authors", Role::name},
    KeyRole{"thesis", Role::name},
    KeyRole{"recipient", Role::name},
};

Role role_of(const Entry& entry, std::string_view key) {
  if (entry.kind == resume::kSummarySection) return Role::summary;
  if (entry.kind == "skills") return Role::skill;
  const auto* found = std::ranges::find(kRoles, key, &KeyRole::key);
  return found == kRoles.end() ? Role::other : found->role;
}

bool has_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (base::hangul::is_syllable(c)) return true;
    at += length;
  }
  return false;
}

void blot(std::string& text, std::size_t begin, std::size_t end) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
            text.begin() + static_cast<std::ptrdiff_t>(end), kBlot);
}

// Addresses, paths and mentions: what stands between blanks and is no word.
bool is_address(std::string_view token) {
  if (token.find("://") != std::string_view::npos || token.starts_with("www.") || token.starts_with('@') ||
      token.starts_with("./") || token.starts_with("~/"))
    return true;
  const std::size_t at = token.find('@');
  if (at != std::string_view::npos && at > 0 && token.find('.', at) != std::string_view::npos) return true;
  // A host and a path behind it: `github.com/gildong`.
  const std::size_t stroke = token.find('/');
  const std::size_t dot = token.find('.');
  if (stroke != std::string_view::npos && dot < stroke && stroke - dot > 2 && dot > 0 &&
      stroke + 1 < token.size())
    return true;
  constexpr std::string_view kEnds[]{".com", ".org", ".net", ".kr", ".io", ".dev", ".me"};
  return dot != std::string_view::npos && dot > 0 && token == ascii::to_lower(token) &&
         std::ranges::any_of(kEnds, [&](std::string_view end) { return token.ends_with(end); });
}

void blot_addresses(std::string& text) {
  constexpr std::string_view kAround = "()[]<>,.;:\"'";
  const auto is_blank = [&](std::size_t at) {
    return text[at] == ' ' || text[at] == '\n' || text[at] == '\t';
  };
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(at)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_blank(end)) ++end;
    const std::string_view token = std::string_view(text).substr(at, end - at);
    std::size_t first = 0;
    while (first < token.size() && base::contains(kAround, token[first])) ++first;
    std::size_t last = token.size();
    while (last > first && base::contains(kAround, token[last - 1])) --last;
    if (is_address(token.substr(first, last - first))) blot(text, at + first, at + last);
    at = end;
  }
}

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array kQuotes{Quotes{"“", "”"}, Quotes{"「", "」"}, Quotes{"『", "』"}, Quotes{"\"", "\""}};

// Somebody else's words, and titles.
void blot_quotations(std::string& text) {
  for (const Quotes& quotes : kQuotes)
    for (std::size_t open = text.find(quotes.open); open != std::string::npos;
         open = text.find(quotes.open, open)) {
      const std::size_t inside = open + quotes.open.size();
      const std::size_t close = text.find(quotes.close, inside);
      if (close == std::string::npos) break;
      blot(text, inside, close);
      open = close + quotes.close.size();
    }
}

class Reader {
public:
  explicit Reader(Reading& reading) : reading_(reading) {}

  void run() {
    add(reading_.resume.person, "person", Entry::kNone);
    for (const resume::SourceSection& section : reading_.resume.sections)
      for (const resume::SourceRecord& record : section.entries) add(record, section.kind, Entry::kNone);
    for (const resume::SourceRecord& letter : reading_.resume.letters)
      add(letter, resume::kLetterKind, Entry::kNone);
    for (const resume::Variant& variant : reading_.resume.variants) add(variant);
  }

private:
  void add(const resume::SourceRecord& record, std::string_view kind, std::size_t parent) {
    const std::size_t entry = reading_.entries.size();
    reading_.entries.push_back({&record, parent, kind, record.spec->name});
    for (const auto& field : record.fields) {
      const auto* text = std::get_if<resume::LocalizedText>(&field.value);
      const auto* texts = std::get_if<std::vector<resume::LocalizedText>>(&field.value);
      const auto* records = std::get_if<std::vector<resume::SourceRecord>>(&field.value);
      if (text != nullptr) add(*text, field.key->name, entry);
      if (texts != nullptr)
        for (const resume::LocalizedText& one : *texts) add(one, field.key->name, entry);
      if (records != nullptr)
        for (const resume::SourceRecord& one : *records) add(one, kind, entry);
    }
  }

  // What a variant says in place of the person's own; what it has from another one has been read.
  void add(const resume::Variant& variant) {
    const std::size_t entry = reading_.entries.size();
    reading_.entries.push_back({&reading_.resume.person, Entry::kNone, "variant", "variant"});
    const auto add_own = [&](const std::optional<resume::LocalizedText>& text, std::string_view key) {
      if (text && !text->versions.empty() && read_.insert(text->versions.front().second.span.begin).second)
        add(*text, key, entry);
    };
    add_own(variant.headline, kHeadlineKey);
    add_own(variant.summary, resume::kSummarySection);
  }

  void add(const resume::LocalizedText& text, std::string_view key, std::size_t entry) {
    for (const auto& [language, version] : text.versions) {
      if (version.empty()) continue;
      Passage& passage = reading_.passages.emplace_back();
      passage.is_plain = language.empty();
      passage.role = role_of(reading_.entries[entry], key);
      passage.key = key;
      passage.entry = entry;
      passage.of = &text;
      passage.rich = &version;
      fill(passage, version);
      if (passage.is_plain)
        passage.language = has_hangul(passage.raw) ? "ko" : "en";
      else
        passage.language = std::string_view(language).substr(0, language.find('-'));
    }
  }

  static void fill(Passage& passage, const resume::RichText& text) {
    append(passage, text.inlines);
    for (const resume::ProseBlock& block : text.rest) {
      if (!passage.text.empty()) passage.text += '\n';
      append(passage, block.inlines);
    }
    for (std::size_t at = passage.text.find(kLineSeparator); at != std::string::npos;
         at = passage.text.find(kLineSeparator, at))
      std::fill_n(passage.text.begin() + static_cast<std::ptrdiff_t>(at), kLineSeparator.size(), '\n');
    passage.raw = passage.text;
    for (std::size_t i = 0; i < passage.pieces.size(); ++i)
      if (passage.pieces[i].source == nullptr) blot_piece(passage, i);
    std::erase_if(passage.pieces, [](const Passage::Piece& piece) { return piece.source == nullptr; });
    blot_addresses(passage.text);
    passage.with_quotations = passage.text;
    blot_quotations(passage.text);
    passage.stretches = words_of(passage.text);
  }

  // A piece that is no prose is followed by one without a source where it ends.
  static void blot_piece(Passage& passage, std::size_t index) {
    blot(passage.text, passage.pieces[index - 1].begin, passage.pieces[index].begin);
  }

  // Words that link are the title of what they lead to.
  static bool is_title(const resume::Inline& part) {
    constexpr std::ptrdiff_t kLeastBlanks = 2;
    return !part.url.empty() && std::ranges::count(part.text.text, ' ') >= kLeastBlanks;
  }

  static void append(Passage& passage, const std::vector<resume::Inline>& inlines) {
    for (const resume::Inline& part : inlines) {
      passage.pieces.push_back({passage.text.size(), &part.text});
      passage.text += part.text.text;
      if (part.code || is_title(part)) passage.pieces.push_back({passage.text.size(), nullptr});
    }
  }

  Reading& reading_;
  std::set<std::uint32_t> read_; // where texts of variants begin
};

// The letters of a name: `.NET` and `C++` have signs, and a particle of Korean ends one.
bool is_word_sign(char c) { return c == '.' || c == '+' || c == '#' || c == '-' || c == '_' || c == '\''; }

void add_words(Reading& reading) {
  for (std::size_t i = 0; i < reading.passages.size(); ++i) {
    const std::string& text = reading.passages[i].text;
    for (std::size_t at = 0; at < text.size();) {
      if (!ascii::is_letter_or_digit(text[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && (ascii::is_letter_or_digit(text[end]) || is_word_sign(text[end]))) ++end;
      std::size_t last = end;
      while (last > at && is_word_sign(text[last - 1]) && text[last - 1] != '+' && text[last - 1] != '#')
        --last;
      reading.words.push_back({i, at, last});
      at = end;
    }
  }
}

} // namespace

diag::Span Passage::locate(std::size_t begin, std::size_t end) const {
  if (pieces.empty()) return rich->span;
  const auto piece_at = [this](std::size_t at) {
    auto piece = std::ranges::upper_bound(pieces, at, {}, &Piece::begin);
    return piece == pieces.begin() ? piece : piece - 1;
  };
  const auto place = [](const Piece& piece, std::size_t from, std::size_t to) {
    const std::size_t size = piece.source->text.size();
    return piece.source->locate(std::min(from - piece.begin, size), std::min(to - piece.begin, size));
  };
  const auto first = piece_at(begin);
  const auto last = piece_at(end > begin ? end - 1 : begin);
  diag::Span span = place(*first, begin, first == last ? end : first->begin + first->source->text.size());
  if (first == last) return span;
  const diag::Span tail = place(*last, last->begin, end);
  if (tail.source == span.source && tail.end > span.end) span.end = tail.end;
  return span;
}

std::size_t Reading::top_of(std::size_t entry) const {
  while (entries[entry].parent != Entry::kNone) entry = entries[entry].parent;
  return entry;
}

Reading read_for_review(const ReviewInput& input) {
  Reading reading{.resume = input.resume,
                  .today = input.today,
                  .long_texts = input.long_texts,
                  .sources = input.sources,
                  .entries = {},
                  .passages = {},
                  .words = {},
                  .passages_of_entry = {},
                  .misspellings = {}};
  Reader(reading).run();
  reading.passages_of_entry.resize(reading.entries.size());
  for (std::size_t i = 0; i < reading.passages.size(); ++i)
    reading.passages_of_entry[reading.passages[i].entry].push_back(i);
  add_words(reading);
  return reading;
}

} // namespace hanjang::review
