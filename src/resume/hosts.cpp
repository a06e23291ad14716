#include "base/ascii.h"
#include "resume/detail/strings.h"
#include "resume/links.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/stringpiece.h>

namespace hanjang::resume {
namespace {

bool has_other_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Bytes [begin, end) of a link; empty where it has no host.
struct HostPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A host stands between `//` and the path, behind a user's name and before a port (RFC 3986, section 3.2); in
// an e-mail address behind its `@` (RFC 6068).
HostPlace host_of(std::string_view url) {
  const std::size_t slashes = url.find("://");
  const bool is_mail = base::ascii::to_lower(url.substr(0, 7)) == "mailto:";
  if (slashes == std::string_view::npos && !is_mail) return {};
  std::size_t begin = is_mail ? 7 : slashes + 3;
  std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
  if (const std::size_t at = url.substr(begin, end - begin).rfind('@'); at != std::string_view::npos)
    begin += at + 1;
  else if (is_mail)
    return {};
  if (const std::size_t port = url.substr(begin, end - begin).rfind(':'); port != std::string_view::npos)
    end = begin + port;
  return {begin, end};
}

std::optional<std::string> to_ascii(std::string_view host) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(
      UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ, status));
  if (U_FAILURE(status)) return std::nullopt;
  std::string ascii;
  icu::StringByteSink<std::string> sink(&ascii);
  icu::IDNAInfo info;
  idna->nameToASCII_UTF8(icu::StringPiece(host.data(), static_cast<std::int32_t>(host.size())), sink, info,
                         status);
  return U_FAILURE(status) || info.hasErrors() ? std::nullopt : std::optional(std::move(ascii));
}

} // namespace

std::optional<std::string> link_target(std::string_view url) {
  const HostPlace place = host_of(url);
  const std::string_view host = url.substr(place.begin, place.end - place.begin);
  if (!has_other_letters(host)) return std::string(url);
  const std::optional<std::string> ascii = to_ascii(host);
  if (!ascii) return std::nullopt;
  return std::string(url.substr(0, place.begin)).append(*ascii).append(url.substr(place.end));
}

} // namespace hanjang::resume
