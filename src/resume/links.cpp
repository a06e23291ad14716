#include "resume/links.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "resume/detail/strings.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

constexpr std::string_view kMailScheme = "mailto:";
constexpr std::array<std::string_view, 4> kSchemes{"https://", "http://", kMailScheme, "tel:"};

struct Network {
  std::string_view name; ///< lower case, letters and digits only
  std::string_view address;
};

constexpr std::array kNetworks{
    Network{"github", "https://github.com/{}"},
    Network{"gitlab", "https://gitlab.com/{}"},
    Network{"bitbucket", "https://bitbucket.org/{}"},
    Network{"linkedin", "https://www.linkedin.com/in/{}"},
    Network{"kaggle", "https://www.kaggle.com/{}"},
    Network{"huggingface", "https://huggingface.co/{}"},
    Network{"x", "https://x.com/{}"},
    Network{"twitter", "https://x.com/{}"},
    Network{"bluesky", "https://bsky.app/profile/{}"},
    Network{"facebook", "https://www.facebook.com/{}"},
    Network{"instagram", "https://www.instagram.com/{}"},
    Network{"youtube", "https://www.youtube.com/@{}"},
    Network{"medium", "https://medium.com/@{}"},
    Network{"devto", "https://dev.to/{}"},
    Network{"velog", "https://velog.io/@{}"},
    Network{"tistory", "https://{}.tistory.com"},
    Network{"brunch", "https://brunch.co.kr/@{}"},
    Network{"naverblog", "https://blog.naver.com/{}"},
    Network{"orcid", "https://orcid.org/{}"},
    Network{"solvedac", "https://solved.ac/profile/{}"},
    Network{"codeforces", "https://codeforces.com/profile/{}"},
    Network{"leetcode", "https://leetcode.com/u/{}"},
    Network{"dockerhub", "https://hub.docker.com/u/{}"},
    Network{"pypi", "https://pypi.org/user/{}"},
    Network{"npm", "https://www.npmjs.com/~{}"},
    Network{"keybase", "https://keybase.io/{}"},
};

bool has_blank(std::string_view text) { return std::ranges::any_of(text, is_blank); }

// A host with a dot and perhaps a path: what people write when they leave out the scheme.
bool looks_like_host(std::string_view text) {
  const std::string_view host = text.substr(0, text.find_first_of("/?#"));
  const std::size_t dot = host.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < host.size() && !has_blank(text) &&
         host.find(':') == std::string_view::npos;
}

// What stands in a name before the @ without quotes (RFC 5322, section 3.2.3), and letters of other scripts
// (RFC 6531, section 3.3).
bool is_of_local_part(char c) {
  return base::ascii::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
         base::contains("!#$%&'*+-/=?^_`{|}~.", c);
}

bool is_of_domain(char c) {
  return base::ascii::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-' || c == '.';
}

bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view host = text.substr(at + 1);
  const std::size_t dot = host.rfind('.');
  return std::ranges::all_of(text.substr(0, at), is_of_local_part) &&
         std::ranges::all_of(host, is_of_domain) && dot != std::string_view::npos && dot > 0 &&
         dot + 1 < host.size() && host.find("..") == std::string_view::npos && !has_blank(text);
}

std::string url_hint(std::string_view url) {
  if (looks_like_email(url)) return fmt::format("write \"mailto:{}\"", url);
  if (looks_like_host(url)) return fmt::format("write \"https://{}\"", url);
  return "a link starts with https://, http:// or mailto:";
}

// What stands behind the scheme, or nothing if no known scheme stands first.
std::optional<std::string_view> after_scheme(std::string_view url) {
  const std::string lower = base::ascii::to_lower(url.substr(0, 8));
  for (const auto scheme : kSchemes)
    if (lower.starts_with(scheme)) return url.substr(scheme.size());
  return std::nullopt;
}

std::string only_letters_and_digits(std::string_view text) {
  std::string kept;
  for (const char c : base::ascii::to_lower(text))
    if (base::ascii::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80) kept += c;
  return kept;
}

// The addresses that stand in a text beside names, schemes and each other.
std::vector<std::string> emails_in(std::string_view text) {
  std::vector<std::string> emails;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t,;/|<>()"), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.starts_with(kMailScheme)) part.remove_prefix(kMailScheme.size());
    if (looks_like_email(part)) emails.push_back(fmt::format("\"{}\"", part));
  }
  return emails;
}

std::string email_hint(std::string_view text) {
  const std::vector<std::string> emails = emails_in(text);
  if (emails.empty()) return "for example: email = \"gildong@example.com\"";
  if (emails.size() == 1) return "write " + emails.front();
  return fmt::format("write email = [{}]", fmt::join(emails, ", "));
}

// True for what an address is decoded to: letters of scripts that every layout prints.
bool is_read_letter(char32_t c) {
  constexpr std::array<std::pair<char32_t, char32_t>, 9> kRanges{{
      {U'\u00C0', U'\u017F'}, // Latin
      {U'\u0386', U'\u03CE'}, // Greek
      {U'\u0400', U'\u045F'}, // Cyrillic
      {U'\u3041', U'\u3096'}, // Hiragana
      {U'\u30A1', U'\u30FC'}, // Katakana
      {U'\u3131', U'\u318E'}, // Hangul letters
      {U'\u4E00', U'\u9FA5'}, // Han
      {U'\uAC00', U'\uD7A3'}, // Hangul syllables
      {U'\u00B7', U'\u00B7'},
  }};
  return std::ranges::any_of(kRanges,
                             [&](const auto& range) { return c >= range.first && c <= range.second; }) &&
         (u_isalnum(static_cast<UChar32>(c)) || c == U'\u00B7');
}

// Letters that stand apart from their marks, or syllables from their letters, put together (NFC), as long as
// all of them are read then.
std::optional<std::string> composed_letters(const std::string& bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (bytes.empty() || U_FAILURE(status)) return std::nullopt;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  nfc->normalizeUTF8(0, bytes, sink, nullptr, status);
  if (U_FAILURE(status)) return std::nullopt;
  for (std::size_t at = 0; at < composed.size();) {
    const auto [c, length] = base::utf8::decode(composed, at);
    if (!is_read_letter(c)) return std::nullopt;
    at += length;
  }
  return composed;
}

} // namespace

bool check_url(const diag::SourceText& url, diag::Diagnostics& diagnostics) {
  const auto rest = after_scheme(url.text);
  if (!rest) {
    diagnostics.report(diag::Code::bad_url, url.span, fmt::format("\"{}\" is not a complete link", url.text),
                       url_hint(url.text));
    return false;
  }
  if (has_blank(url.text)) {
    diagnostics.report(diag::Code::bad_url, url.span,
                       fmt::format("the link \"{}\" has a blank in it", url.text),
                       "write %20 for a blank that belongs to it");
    return false;
  }
  if (rest->empty() || rest->front() == '/' || rest->front() == '.') {
    diagnostics.report(diag::Code::bad_url, url.span, fmt::format("the link \"{}\" names no host", url.text),
                       "for example: \"https://example.com/page\"");
    return false;
  }
  if (!link_target(url.text)) {
    diagnostics.report(diag::Code::bad_url, url.span,
                       fmt::format("the link \"{}\" names a host that there cannot be", url.text),
                       "check the letters between https:// and the next /");
    return false;
  }
  return true;
}

bool check_email(const diag::SourceText& email, diag::Diagnostics& diagnostics) {
  if (looks_like_email(email.text)) return true;
  diagnostics.report(diag::Code::bad_email, email.span,
                     fmt::format("\"{}\" is not an e-mail address", email.text), email_hint(email.text));
  return false;
}

std::string mail_url(std::string_view email) {
  const std::size_t host = email.find('@');
  std::string url(kMailScheme);
  for (const char c : email.substr(0, host)) {
    const bool is_plain = base::ascii::is_letter_or_digit(c) || base::contains("!$'*+-^_`{|}~.", c);
    url += is_plain ? std::string(1, c)
                    : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return host == std::string_view::npos ? url : url.append(email.substr(host));
}

std::string decoded_url(std::string_view url) {
  std::string decoded;
  for (std::size_t at = 0; at < url.size();) {
    std::string bytes; // a run of percent-coded ones
    std::size_t end = at;
    for (; end + 2 < url.size() && url[end] == '%'; end += 3) {
      const auto high = base::ascii::hex_value(url[end + 1]);
      const auto low = base::ascii::hex_value(url[end + 2]);
      if (!high || !low) break;
      bytes += static_cast<char>(*high * 16 + *low);
    }
    if (const auto composed = composed_letters(bytes)) {
      decoded += *composed;
    } else {
      for (std::size_t i = 0; i < bytes.size();) {
        const auto [c, length] = base::utf8::decode(bytes, i);
        decoded +=
            is_read_letter(c) ? bytes.substr(i, length) : std::string(url.substr(at + i * 3, length * 3));
        i += length;
      }
    }
    if (end == at) decoded += url[end++];
    at = end;
  }
  return decoded;
}

std::optional<std::string> network_url(std::string_view network, std::string_view handle) {
  const std::string wanted = only_letters_and_digits(network);
  if (handle.starts_with('@')) handle.remove_prefix(1);
  for (const auto& [name, address] : kNetworks) {
    if (name != wanted) continue;
    const std::size_t place = address.find("{}");
    return std::string(address.substr(0, place)).append(handle).append(address.substr(place + 2));
  }
  return std::nullopt;
}

std::vector<std::string_view> network_names() {
  std::vector<std::string_view> names;
  for (const Network& network : kNetworks) names.push_back(network.name);
  return names;
}

std::optional<std::string> doi_url(std::string_view doi) {
  const std::string lower = base::ascii::to_lower(doi);
  for (const std::string_view prefix : {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"})
    if (lower.starts_with(prefix)) {
      doi = trim(doi.substr(prefix.size()));
      break;
    }
  const std::size_t slash = doi.find('/');
  if (!doi.starts_with("10.") || slash == std::string_view::npos || slash + 1 == doi.size() || has_blank(doi))
    return std::nullopt;
  return std::string("https://doi.org/").append(doi);
}

std::string address_behind(std::string_view words, std::string_view url) {
  const auto bare = [](std::string_view address) {
    for (const std::string_view begin : {"https://", "http://", "www."})
      if (address.starts_with(begin)) address.remove_prefix(begin.size());
    if (address.ends_with('/')) address.remove_suffix(1);
    return address;
  };
  if (!url.starts_with("https://") && !url.starts_with("http://")) return {};
  const std::string read = decoded_url(url);
  if (bare(words) == bare(url) || bare(words) == bare(read)) return {};
  return fmt::format(" ({})", url);
}

} // namespace hanjang::resume
