#include "resume/detail/autolinks.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "resume/detail/characters.h"
#include "resume/links.h"

#include <algorithm>
#include <array>

namespace hanjang::resume {
namespace {

using base::ascii::is_letter_or_digit;

// Longer ones are nothing that anybody prints, and would make hostile input dear.
constexpr std::size_t kLongestAddress = 2048;

// What stands behind a word in Korean, and so behind the `/` that ends an address.
constexpr std::array<std::string_view, 30> kParticles{
    "에서", "에",   "를",   "을",     "의",     "로",   "으로", "와",     "과",   "은",
    "는",   "이",   "가",   "도",     "만",     "까지", "부터", "처럼",   "보다", "입니다",
    "이며", "이고", "에는", "에서는", "에서의", "에도", "라는", "이라는", "참고", "참조"};

bool starts_with_word(std::string_view text, std::string_view lower) {
  return text.size() > lower.size() && base::ascii::to_lower(text.substr(0, lower.size())) == lower;
}

std::string_view scheme_of(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://", "www."})
    if (starts_with_word(text, scheme)) return scheme;
  return {};
}

// What no address holds unescaped (RFC 3986, appendix C), or a star, which is a mark of ours.
bool ends_address(char32_t c) {
  return is_space_or_end(c) || c < 0x20 || c == U'<' || c == U'>' || c == U'"' || c == U'*' || c == U'`' ||
         (c >= 0x80 && !is_word_character(c));
}

// Where a run of letters that are not ASCII ends.
std::size_t end_of_foreign(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (c < 0x80 || !is_word_character(c)) break;
    at += length;
  }
  return at;
}

// True if nothing but a stop stands between that place and a blank.
bool is_last(std::string_view text, std::size_t at) {
  const char32_t next = character_at(text, at);
  const bool is_stop = next == U'.' || next == U',' || next == U')' || next == U'!' || next == U'?';
  return is_space_or_end(next) || (is_stop && is_space_or_end(character_at(text, at + 1)));
}

// The end of the address's letters, its closing punctuation included.
std::size_t raw_end(std::string_view text, std::size_t host) {
  const std::size_t limit = std::min(text.size(), host + kLongestAddress);
  bool in_path = false;
  std::size_t at = host;
  while (at < limit) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (ends_address(c)) break;
    if (c < 0x80) {
      in_path = in_path || c == U'/' || c == U'?' || c == U'#';
      at += length;
      continue;
    }
    const std::size_t end = end_of_foreign(text, at);
    const bool begins_part = !in_path ? text[at - 1] == '/' || text[at - 1] == '.'
                                      : !is_letter_or_digit(text[at - 1]) && text[at - 1] != ')';
    const bool is_particle = in_path && is_last(text, end) &&
                             std::ranges::find(kParticles, text.substr(at, end - at)) != kParticles.end();
    if (!begins_part || is_particle) break;
    at = end;
  }
  return at;
}

// Stops, and closing brackets without a partner, are the sentence's.
std::size_t without_closing(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char last = text[end - 1];
    const std::string_view address = text.substr(begin, end - begin);
    if (std::string_view("?!.,:;_~'|([{").find(last) != std::string_view::npos) {
      --end;
    } else if (last == ')' || last == ']' || last == '}') {
      const char opening = last == ')' ? '(' : last == ']' ? '[' : '{';
      if (std::ranges::count(address, opening) >= std::ranges::count(address, last)) break;
      --end;
    } else {
      break;
    }
  }
  return end;
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

} // namespace

std::optional<AutoLink> web_address_at(std::string_view text, std::size_t at) {
  const std::string_view scheme = scheme_of(text.substr(at));
  const char32_t before = character_before(text, at);
  if (scheme.empty() || (before < 0x80 && is_word_character(before))) return std::nullopt;
  const bool is_bare = scheme == "www.";
  const std::size_t host = at + scheme.size();
  const std::size_t end = without_closing(text, host, raw_end(text, host));
  const std::string_view rest = text.substr(host, end - host);
  const std::string_view name = rest.substr(0, rest.find_first_of("/?#"));
  if (name.empty() || (is_bare && name.find('.') == std::string_view::npos)) return std::nullopt;
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
  const bool is_path =
      end + 1 < text.size() && text[end] == ':' && !is_space_or_end(character_at(text, end + 1));
  if (begin == at || is_path || !is_host(text.substr(at + 1, end - at - 1))) return std::nullopt;
  return AutoLink{begin, end, "mailto:" + std::string(text.substr(begin, end - begin))};
}

} // namespace hanjang::resume
