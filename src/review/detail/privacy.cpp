// What must not be passed on.

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <optional>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

void look_for_birth_abroad(const Reading& reading, Findings& findings) {
  constexpr std::string_view kKeys[]{"birth", "photo"};
  for (const auto& [language, paths] : reading.resume.document.visibility.show) {
    if (language.starts_with("ko")) continue;
    for (const diag::SourceText& path : paths)
      for (const std::string_view key : kKeys) {
        const bool is_there = std::ranges::any_of(
            reading.resume.person.fields, [key](const auto& field) { return field.key->name == key; });
        if (path.text == fmt::format("person.{}", key) && is_there)
          findings.add(0, path.span,
                       key == "birth" ? "a date of birth is shown abroad" : "a photo is shown abroad",
                       "take it out, unless that employer asks for it; or show it in Korean alone: show = { "
                       "ko = […] }");
      }
  }
}

// What stands behind a word that says what it is, and whether a sign points at it.
std::size_t value_behind(std::string_view text, std::size_t at, bool& has_sign) {
  while (at < text.size() && (text[at] == ' ' || text[at] == ':' || text[at] == '=' || text[at] == '/')) {
    has_sign = has_sign || text[at] == ':' || text[at] == '=';
    ++at;
  }
  return at;
}

void look_for_passwords(const Reading& reading, Findings& findings) {
  static constexpr std::string_view kWords[]{"password", "passwd", "pw",       "passcode", "비밀번호",
                                             "비번",     "암호",   "패스워드", "pwd"};
  static constexpr PhraseList kList{kWords};
  for (const Passage& passage : reading.passages) {
    const std::string lower = ascii::to_lower(passage.raw);
    for (auto word = kList.find(lower); word; word = kList.find(lower, word->end())) {
      bool has_sign = false;
      const std::size_t value = value_behind(lower, word->end(), has_sign);
      if (value >= lower.size()) continue;
      const std::size_t end = std::min(lower.find_first_of(" ,\n)", value), lower.size());
      constexpr std::size_t kLeastBytes = 4;
      // A word of a language says something about passwords; a password has digits or signs, and where no
      // sign points at it, letters as well.
      const std::string_view secret = std::string_view(lower).substr(value, end - value);
      const bool has_digit = std::ranges::any_of(secret, [](char c) {
        return ascii::is_digit(c) || base::contains(std::string_view("!@#$%^&*"), c);
      });
      const bool has_letter = std::ranges::any_of(secret, [](char c) { return ascii::is_letter(c); });
      const bool is_plain =
          std::ranges::all_of(secret, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
      const bool is_secret = is_plain && has_digit && (has_sign || has_letter);
      if (end - value >= kLeastBytes && is_secret)
        findings.add(passage, word->begin, end, "a password stands here",
                     "take it out, and change it where it was used");
    }
  }
}

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && ascii::is_digit(text[at + count])) ++count;
  return count;
}

bool is_parted(std::string_view text, std::size_t begin, std::size_t end) {
  const bool before = begin == 0 || (!ascii::is_letter_or_digit(text[begin - 1]) && text[begin - 1] != '-');
  const bool after = end >= text.size() || (!ascii::is_letter_or_digit(text[end]) && text[end] != '-');
  return before && after;
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// A Korean resident registration number: the day of birth, and a digit for the century and sex that is 1
// to 8.
std::optional<Stretch> resident_number(std::string_view text, std::size_t at) {
  constexpr std::size_t kLength = 14;
  if (digits_from(text, at) != 6 || at + kLength > text.size() || text[at + 6] != '-' ||
      digits_from(text, at + 7) != 7 || !is_parted(text, at, at + kLength))
    return std::nullopt;
  const int month = number_of(text.substr(at + 2, 2));
  const int day = number_of(text.substr(at + 4, 2));
  const char century = text[at + 7];
  if (month < 1 || month > 12 || day < 1 || day > 31 || century < '1' || century > '8') return std::nullopt;
  return Stretch{at, at + kLength};
}

// The check digit of cards (ISO/IEC 7812-1, annex B).
bool has_check_digit(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

std::optional<Stretch> card_number(std::string_view text, std::size_t at) {
  constexpr std::size_t kGroups = 4;
  if (digits_from(text, at) < 4) return std::nullopt;
  std::string digits;
  std::size_t end = at;
  for (std::size_t group = 0; group < kGroups; ++group) {
    if (group > 0 && end < text.size() && (text[end] == '-' || text[end] == ' ')) ++end;
    if (digits_from(text, end) < 4) return std::nullopt;
    digits += text.substr(end, 4);
    end += 4;
  }
  const bool is_card = base::contains(std::string_view("3456"), digits.front()) &&
                       digits.find_first_not_of('0') != std::string::npos;
  return is_card && is_parted(text, at, end) && has_check_digit(digits) ? std::optional(Stretch{at, end})
                                                                        : std::nullopt;
}

// A number of a length, behind a word that says what it is.
std::optional<Stretch> named_number(std::string_view text, std::span<const std::string_view> words,
                                    std::size_t least) {
  const auto is_digit = [](char c) { return ascii::is_digit(c); };
  if (std::ranges::count_if(text, is_digit) < static_cast<std::ptrdiff_t>(least)) return std::nullopt;
  const std::string lower = ascii::to_lower(text);
  for (const std::string_view word : words) {
    const std::size_t at = lower.find(word);
    if (at == std::string::npos) continue;
    constexpr std::size_t kFarthest = 40;
    const std::size_t from = at + word.size();
    for (std::size_t i = from; i < std::min(text.size(), from + kFarthest); ++i) {
      if (!ascii::is_letter_or_digit(text[i])) continue;
      std::size_t end = i;
      std::size_t digits = 0;
      while (end < text.size() && (ascii::is_letter_or_digit(text[end]) || text[end] == '-'))
        digits += ascii::is_digit(text[end++]) ? 1 : 0;
      if (digits >= least) return Stretch{i, end};
      i = end;
    }
  }
  return std::nullopt;
}

// Keys of services, by what they begin with, and private keys.
std::optional<Stretch> secret_key(std::string_view text) {
  struct Kind {
    std::string_view begin;
    std::size_t least; // characters behind it
  };
  constexpr std::array kKinds{Kind{"AKIA", 16},     Kind{"ghp_", 30},  Kind{"github_pat_", 30},
                              Kind{"xoxb-", 20},    Kind{"xoxp-", 20}, Kind{"AIza", 30},
                              Kind{"sk_live_", 16}, Kind{"glpat-", 16}};
  if (const std::size_t at = text.find("PRIVATE KEY-----"); at != std::string_view::npos)
    return Stretch{at, at + 11};
  for (const Kind& kind : kKinds)
    for (std::size_t at = text.find(kind.begin); at != std::string_view::npos;
         at = text.find(kind.begin, at + 1)) {
      std::size_t end = at + kind.begin.size();
      while (end < text.size() &&
             (ascii::is_letter_or_digit(text[end]) || text[end] == '_' || text[end] == '-'))
        ++end;
      if (end - at - kind.begin.size() >= kind.least) return Stretch{at, end};
    }
  return std::nullopt;
}

void look_for_private_numbers(const Reading& reading, Findings& findings) {
  constexpr std::string_view kAccounts[]{"계좌", "account no", "account number", "iban"};
  constexpr std::string_view kPassports[]{"여권", "passport"};
  const auto add = [&](const Passage& passage, const std::optional<Stretch>& found, std::string_view what) {
    if (found)
      findings.add(passage, found->begin, found->end, fmt::format("{} stands here", what),
                   "take it out of the file");
  };
  for (const Passage& passage : reading.passages) {
    const std::string_view text = passage.raw;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!ascii::is_digit(text[at]) || (at > 0 && ascii::is_digit(text[at - 1]))) continue;
      add(passage, resident_number(text, at), "a resident registration number");
      add(passage, card_number(text, at), "the number of a card");
    }
    add(passage, named_number(text, kAccounts, 10), "the number of an account");
    add(passage, named_number(text, kPassports, 7), "the number of a passport");
    add(passage, secret_key(text), "a secret key");
  }
}

constexpr std::array kRules{
    Rule{diag::Code::birth_abroad, true, look_for_birth_abroad},
    Rule{diag::Code::password, true, look_for_passwords},
    Rule{diag::Code::private_number, true, look_for_private_numbers},
};

} // namespace

std::span<const Rule> privacy_rules() { return kRules; }

} // namespace hanjang::review
