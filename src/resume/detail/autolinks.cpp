#include "resume/detail/autolinks.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "resume/detail/characters.h"
#include "resume/links.h"

#include <algorithm>
#include <array>
#include <unicode/uscript.h>

namespace hanjang::resume {
namespace {

using base::ascii::is_letter_or_digit;

// Longer ones are nothing that anybody prints, and would make hostile input dear.
constexpr std::size_t kLongestAddress = 2048;

// No name and password before a host are longer.
constexpr std::size_t kLongestAuthority = 128;

// What stands behind a noun in Korean, and so behind the `/` that ends an address.
constexpr std::array<std::string_view, 58> kParticles{
    "에서", "에",     "를",     "을",       "의",     "로",     "으로", "와",     "과",     "은",
    "는",   "이",     "가",     "도",       "만",     "까지",   "부터", "처럼",   "보다",   "입니다",
    "이며", "이고",   "에는",   "에서는",   "에서의", "에도",   "라는", "이라는", "참고",   "참조",
    "에게", "에서도", "에서만", "에서부터", "로도",   "으로도", "로는", "으로는", "로부터", "으로부터",
    "로의", "와의",   "과의",   "와는",     "하고",   "이나",   "이다", "임",     "및",     "등",
    "라고", "이라고", "란",     "이란",     "인",     "에선",   "엔",   "확인"};

// Those that no noun ends in, and so no part of an address.
constexpr std::array<std::string_view, 12> kSureParticles{
    "에서는", "에서의", "에서도", "에서만", "에서", "입니다", "으로", "에는", "에도", "이라는", "라는", "를"};

// Those that titles end in, as addresses made of them do: `/입문부터-배포까지`.
constexpr std::array<std::string_view, 2> kTitleParticles{"까지", "부터"};

bool starts_with_word(std::string_view text, std::string_view lower) {
  return text.size() > lower.size() && base::ascii::to_lower(text.substr(0, lower.size())) == lower;
}

std::string_view scheme_of(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://", "www."})
    if (starts_with_word(text, scheme)) return scheme;
  return {};
}

// What no address holds unescaped (RFC 3986, appendix C).
bool ends_address(char32_t c) {
  return is_space_or_end(c) || c < 0x20 ||
         std::u32string_view(U"<>\"`\\|^").find(c) != std::u32string_view::npos ||
         (c >= 0x80 && !is_word_character(c));
}

bool is_ascii_word(char32_t c) { return c < 0x80 && is_word_character(c); }

// A star is a mark of ours, but for one inside of a path: `/2020*/https`.
bool is_star_of_address(std::string_view text, std::size_t begin, std::size_t at) {
  const char32_t after = character_at(text, at + 1);
  return text[at - 1] != '*' && character_before(text, begin) != U'*' &&
         (after == U'/' || is_ascii_word(after));
}

// True for an apostrophe or a quotation mark of the sentence: `https://a.kr's`, `'https://a.kr'라는`.
bool is_quote_of_sentence(std::string_view text, std::size_t begin, std::size_t at) {
  const char32_t after = character_at(text, at + 1);
  const bool is_possessive = after == U's' && !is_word_character(character_at(text, at + 2));
  return character_before(text, begin) == U'\'' || !is_ascii_word(after) || is_possessive;
}

// True for letters of scripts in which what belongs to the sentence stands behind a word without a blank.
bool is_of_joined_script(char32_t c) {
  if (c < 0x1100) return false; // no need to ask
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return script == USCRIPT_HANGUL || script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
         script == USCRIPT_KATAKANA;
}

// Where a run of such letters ends.
std::size_t end_of_joined(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (!is_of_joined_script(c)) break;
    at += length;
  }
  return at;
}

// True if nothing but stops and closing marks stand between that place and a blank.
bool is_last(std::string_view text, std::size_t at) {
  constexpr std::string_view kStops = ".,)]}!?:;'\"*";
  while (at < text.size() && kStops.find(text[at]) != std::string_view::npos) ++at;
  return is_space_or_end(character_at(text, at));
}

// How much of letters at the beginning of a part of a path is a name, and not the particle behind it.
std::size_t end_of_name(std::string_view text, std::size_t begin, std::size_t end) {
  if (!is_last(text, end)) return end;
  const std::string_view name = text.substr(begin, end - begin);
  if (text[begin - 1] == '/' && base::contains(kParticles, name)) return begin;
  const auto is_behind = [&](std::string_view particle) {
    return name.size() > particle.size() && name.ends_with(particle);
  };
  const auto particle = std::ranges::find_if(kSureParticles, is_behind);
  if (particle != kSureParticles.end()) return end - particle->size();
  if (text[begin - 1] == '-' || text[begin - 1] == '_') return end;
  const auto title = std::ranges::find_if(kTitleParticles, is_behind);
  return title == kTitleParticles.end() ? end : end - title->size();
}

// True behind a letter that is percent-coded: `%ED%95%9C`.
bool is_behind_code(std::string_view text, std::size_t at) {
  return at >= 3 && text[at - 3] == '%' && base::ascii::hex_value(text[at - 2]).value_or(0) >= 8 &&
         base::ascii::hex_value(text[at - 1]);
}

// Where letters of such a script, from `at` on, end to belong to a path. What stands before them tells:
// behind another letter or a digit they are a particle, unless the path goes on, as in `/React에서-상태관리`.
std::size_t end_of_path_letters(std::string_view text, std::size_t at) {
  const std::size_t end = end_of_joined(text, at);
  const char32_t before = character_before(text, at);
  const char32_t after = character_at(text, end);
  const bool goes_on = std::u32string_view(U"-_/=&#?").find(after) != std::u32string_view::npos &&
                       after != 0 && is_word_character(character_at(text, end + 1));
  switch (before) {
  case U'/':
  case U'=':
  case U'#':
  case U'-':
  case U'_':
    return goes_on ? end : end_of_name(text, at, end);
  case U'+':
  case U'&':
  case U'%':
  case U'@':
  case U'~':
    return end;
  case U'?':
    return after == U'=' ? end : at;
  case U'(': { // `/서울_(도시)`, but not `https://a.kr/x(데모)`
    const char32_t outside = character_before(text, at - 1);
    return outside == U'_' || outside == U'-' || outside >= 0x80 ? end : at;
  }
  default: {
    const std::string_view name = text.substr(at, end - at);
    if (is_behind_code(text, at))
      return base::contains(kParticles, name) ? at : goes_on ? end : end_of_name(text, at, end);
    const bool is_particle = after == U'/' && base::contains(kParticles, name);
    return is_word_character(before) && goes_on && !is_particle ? end : at;
  }
  }
}

// True if a comma or the like stands between two addresses.
bool is_between_addresses(std::string_view text, std::size_t at) {
  return (text[at] == ',' || text[at] == ';') && !scheme_of(text.substr(at + 1)).empty();
}

// The end of the letters of an address that begins at `begin`, with its host at `host`; the punctuation
// behind it included.
std::size_t raw_end(std::string_view text, std::size_t begin, std::size_t host) {
  const std::size_t limit = std::min(text.size(), host + kLongestAddress);
  bool in_path = false;
  std::size_t at = host;
  while (at < limit) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (ends_address(c) || is_between_addresses(text, at)) break;
    if (c == U'*' && !(in_path && is_star_of_address(text, begin, at))) break;
    if (c == U'\'' && is_quote_of_sentence(text, begin, at)) break;
    if (!is_of_joined_script(c)) {
      in_path = in_path || c == U'/' || c == U'?' || c == U'#';
      at += length;
      continue;
    }
    const bool in_host = !in_path && (text[at - 1] == '/' || text[at - 1] == '.');
    const std::size_t run = end_of_joined(text, at);
    at = in_path ? end_of_path_letters(text, at) : in_host ? run : at;
    if (at != run) break;
  }
  return at;
}

// Where a bracket opens that no other one closes: `https://a.kr/b(2024년 3월)`; `end` if none does.
std::size_t unclosed_bracket(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t open = end;
  std::size_t depth = 0;
  for (std::size_t at = begin; at < end; ++at) {
    if (text[at] == '(' && depth++ == 0) open = at;
    if (text[at] == ')' && depth > 0) --depth;
  }
  return depth > 0 ? open : end;
}

// True for a pattern of addresses: `https://a.kr/*`, `https://a.kr/<id>`.
bool is_pattern(std::string_view text, std::size_t begin, std::size_t end) {
  if (end >= text.size() || text[end - 1] != '/') return false;
  return text[end] == '<' || (text[end] == '*' && character_before(text, begin) != U'*');
}

// Stops, and closing brackets without a partner, are the sentence's; an underscore is if another one stands
// before the address.
std::size_t without_closing(std::string_view text, std::size_t begin, std::size_t host, std::size_t end) {
  const bool is_underlined = character_before(text, begin) == U'_';
  while (end > host) {
    const char last = text[end - 1];
    const std::string_view address = text.substr(host, end - host);
    if (std::string_view("?!.,:;~'|([{").find(last) != std::string_view::npos ||
        (last == '_' && is_underlined)) {
      --end;
    } else if (last == ')' || last == ']' || last == '}') {
      const char opening = last == ')' ? '(' : last == ']' ? '[' : '{';
      if (std::ranges::count(address, opening) >= std::ranges::count(address, last)) break;
      --end;
    } else {
      break;
    }
  }
  return std::min(end, unclosed_bracket(text, host, end));
}

bool is_local(char c) { return is_letter_or_digit(c) || c == '.' || c == '+' || c == '_' || c == '-'; }

// A name with a dot inside, its last part of letters: `example.com`.
bool is_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view last = host.substr(dot + 1);
  const bool has_letters =
      last.size() >= 2 && std::ranges::all_of(last, [](char c) { return base::ascii::is_letter(c); });
  return has_letters && host.find("..") == std::string_view::npos;
}

// Parts of letters, digits and hyphens with dots between, perhaps with a name before and a port behind (GFM,
// "valid domain"). `localhost` leads nowhere from a page.
bool is_domain(std::string_view host) {
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  if (const std::size_t colon = host.rfind(':'); colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    if (port.empty() || port.find_first_not_of("0123456789") != std::string_view::npos) return false;
    host = host.substr(0, colon);
  }
  const auto belongs = [](char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  return !host.empty() && host.front() != '.' && host.front() != '-' && host.back() != '.' &&
         host.find("..") == std::string_view::npos && host.find('.') != std::string_view::npos &&
         std::ranges::all_of(host, belongs);
}

// True if a word holds an address of another scheme before that place: `ssh://git@example.com`.
bool is_behind_scheme(std::string_view text, std::size_t begin) {
  const std::size_t first = begin - std::min(begin, kLongestAuthority);
  const std::string_view near = text.substr(first, begin - first);
  const std::size_t blank = near.find_last_of(" \t\n");
  return near.substr(blank == std::string_view::npos ? 0 : blank + 1).find("://") != std::string_view::npos;
}

} // namespace

std::optional<AutoLink> web_address_at(std::string_view text, std::size_t at) {
  const std::string_view scheme = scheme_of(text.substr(at));
  const char32_t before = character_before(text, at);
  const bool is_bare = scheme == "www.";
  const bool is_inside =
      is_ascii_word(before) ||
      (is_bare && before != 0 && std::u32string_view(U"/@._-\\").find(before) != std::u32string_view::npos);
  if (scheme.empty() || is_inside) return std::nullopt;
  const std::size_t host = at + scheme.size();
  const std::size_t end = without_closing(text, at, host, raw_end(text, at, host));
  const std::string_view rest = text.substr(host, end - host);
  if (!is_domain(rest.substr(0, rest.find_first_of("/?#"))) || is_pattern(text, at, end)) return std::nullopt;
  const std::string written(text.substr(at, end - at));
  auto url = link_target(is_bare ? "https://" + written
                                 : base::ascii::to_lower(scheme) + written.substr(scheme.size()));
  if (!url) return std::nullopt;
  return AutoLink{at, end, std::move(*url)};
}

std::optional<AutoLink> email_around(std::string_view text, std::size_t at, std::size_t least) {
  std::size_t begin = at;
  while (begin > least && at - begin < kLongestAddress && is_local(text[begin - 1])) --begin;
  while (begin < at && !is_letter_or_digit(text[begin])) ++begin;
  std::size_t end = at + 1;
  while (end < text.size() && end - at < kLongestAddress &&
         (is_letter_or_digit(text[end]) || text[end] == '-' || text[end] == '.'))
    ++end;
  while (end > at + 1 && !is_letter_or_digit(text[end - 1])) --end;
  const bool is_path = end < text.size() && text[end] == ':' &&
                       !is_space_or_end(character_at(text, end + 1)) && character_at(text, end + 1) < 0x80;
  if (begin == at || is_path || is_behind_scheme(text, begin) || !is_host(text.substr(at + 1, end - at - 1)))
    return std::nullopt;
  return AutoLink{begin, end, "mailto:" + std::string(text.substr(begin, end - begin))};
}

} // namespace hanjang::resume
