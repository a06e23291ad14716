// Links and e-mail addresses.

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/rule.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

// An address that somebody wrote, and its host in small letters.
struct Address {
  std::size_t entry = 0;
  std::string url;
  std::string host;
  diag::Span span;
};

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view rest = url.substr(scheme + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) rest.remove_prefix(at + 1);
  if (!rest.starts_with('[')) rest = rest.substr(0, rest.find(':'));
  return ascii::to_lower(rest);
}

// Those of fields, without what a handle makes, and those of links in texts.
std::vector<Address> addresses_of(const Reading& reading) {
  std::vector<Address> found;
  for (std::size_t i = 0; i < reading.entries.size(); ++i)
    for (const auto& field : reading.entries[i].record->fields) {
      const auto* written = std::get_if<diag::SourceText>(&field.value);
      if (written != nullptr && field.key->kind == schema::Kind::url)
        found.push_back({i, written->text, host_of(written->text), written->span});
    }
  for (const Passage& passage : reading.passages) {
    const auto add = [&](const std::vector<resume::Inline>& inlines) {
      for (const resume::Inline& part : inlines)
        if (!part.url.empty()) found.push_back({passage.entry, part.url, host_of(part.url), part.text.span});
    };
    add(passage.rich->inlines);
    for (const resume::ProseBlock& block : passage.rich->rest) add(block.inlines);
  }
  return found;
}

void look_for_insecure(const Reading& reading, Findings& findings) {
  constexpr std::size_t kMostLabels = 4;
  std::vector<Address> insecure = addresses_of(reading);
  std::erase_if(insecure, [](const Address& address) { return !address.url.starts_with("http://"); });
  if (insecure.empty()) return;
  std::vector<diag::Label> labels;
  for (std::size_t i = 1; i < insecure.size() && labels.size() < kMostLabels; ++i)
    labels.push_back({insecure[i].span, "and here"});
  const std::size_t more = insecure.size() - 1 - labels.size();
  findings.add(insecure.front().entry, insecure.front().span,
               more > 0 ? fmt::format("http:// stands here and in {} more addresses", insecure.size() - 1)
                        : "this address begins with http://",
               "try it with https://, which nearly every host has", std::move(labels));
}

bool is_number_host(std::string_view host) {
  return !host.empty() && std::ranges::all_of(host, [](char c) { return ascii::is_digit(c) || c == '.'; });
}

// Names and numbers that are set aside for machines within a network (RFC 1918, RFC 6761, RFC 6762).
bool is_private(std::string_view host) {
  constexpr std::string_view kEnds[]{".local", ".localhost", ".internal", ".lan", ".intranet", ".corp"};
  constexpr std::string_view kBegins[]{"10.", "192.168.", "127.", "169.254."};
  if (host.empty()) return false;
  if (host.find('.') == std::string_view::npos && !host.starts_with('[')) return true;
  if (host == "[::1]" || host.starts_with("[fe80") || host.starts_with("[fd") || host.starts_with("[fc"))
    return true;
  if (!is_number_host(host))
    return std::ranges::any_of(kEnds, [&](std::string_view end) { return host.ends_with(end); });
  if (std::ranges::any_of(kBegins, [&](std::string_view begin) { return host.starts_with(begin); }))
    return true;
  if (!host.starts_with("172.")) return false;
  const std::string_view second = host.substr(4, host.find('.', 4) - 4);
  return second.size() == 2 && second >= "16" && second <= "31";
}

void look_for_private_hosts(const Reading& reading, Findings& findings) {
  for (const Address& address : addresses_of(reading))
    if (is_private(address.host))
      findings.add(address.entry, address.span,
                   fmt::format("`{}` is a machine that others cannot reach", address.host),
                   "write an address that is open to all, or take it out");
}

void look_for_shorteners(const Reading& reading, Findings& findings) {
  constexpr std::string_view kHosts[]{
      "bit.ly",  "goo.gl",   "tinyurl.com", "t.co",    "me2.do",     "han.gl",    "url.kr",      "vo.la",
      "c11.kr",  "ow.ly",    "is.gd",       "buff.ly", "rebrand.ly", "cutt.ly",   "shorturl.at", "t.ly",
      "lnkd.in", "naver.me", "kko.to",      "zrr.kr",  "abit.ly",    "bitly.com", "git.io",      "me2.kr"};
  for (const Address& address : addresses_of(reading))
    if (base::contains(kHosts, std::string_view(address.host)))
      findings.add(address.entry, address.span, fmt::format("`{}` hides where this leads", address.host),
                   "write the address that it leads to");
}

bool is_of_examples(std::string_view host) {
  constexpr std::string_view kHosts[]{"example.com", "example.org", "example.net"};
  return std::ranges::any_of(kHosts, [&](std::string_view one) {
    return host == one || (host.ends_with(one) && host[host.size() - one.size() - 1] == '.');
  });
}

const diag::SourceText* email_of(const Reading& reading) {
  return reading.resume.person.get<diag::SourceText>("email");
}

std::string_view mail_host(std::string_view email) {
  const std::size_t at = email.rfind('@');
  return at == std::string_view::npos ? std::string_view() : email.substr(at + 1);
}

void look_for_examples(const Reading& reading, Findings& findings) {
  for (const Address& address : addresses_of(reading))
    if (is_of_examples(address.host))
      findings.add(address.entry, address.span, fmt::format("`{}` is set aside for examples", address.host),
                   "write your own address");
  if (const auto* email = email_of(reading); email != nullptr && is_of_examples(mail_host(email->text)))
    findings.add(0, email->span, fmt::format("`{}` is set aside for examples", mail_host(email->text)),
                 "write your own address");
}

// Hosts of schools: `.ac.kr`, `.edu`, `.ac.uk`.
bool is_of_school(std::string_view host) {
  const std::string lower = ascii::to_lower(host);
  return lower.ends_with(".edu") || lower.find(".ac.") != std::string::npos ||
         lower.find(".edu.") != std::string::npos;
}

void look_for_school_email(const Reading& reading, Findings& findings) {
  const auto* email = email_of(reading);
  if (email == nullptr || !is_of_school(mail_host(email->text)) || reading.today.year == 0) return;
  const base::Date a_year_ago{reading.today.year - 1, reading.today.month, reading.today.day};
  bool has_ended = false;
  for (const Entry& entry : reading.entries) {
    if (entry.name != "education") continue;
    const auto* end = entry.record->get<resume::DateValue>("end");
    if (end == nullptr || end->present || !base::is_before(end->date, a_year_ago)) return;
    has_ended = true;
  }
  if (has_ended)
    findings.add(0, email->span, "this is a school's address, and school ended more than a year ago",
                 "give an address that stays yours");
}

constexpr std::array kRules{
    Rule{diag::Code::insecure_address, true, look_for_insecure},
    Rule{diag::Code::private_host, true, look_for_private_hosts},
    Rule{diag::Code::link_shortener, true, look_for_shorteners},
    Rule{diag::Code::example_address, false, look_for_examples},
    Rule{diag::Code::school_email, false, look_for_school_email},
};

} // namespace

std::span<const Rule> address_rules() { return kRules; }

} // namespace hanjang::review
