#pragma once
// E-mail addresses, links and the addresses that networks make of a handle.

#include "diag/diagnostic.h"
#include "diag/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// Reports what cannot be a link: it must start with `https://`, `http://`, `mailto:` or `tel:`, go on, and
/// have no blanks and no impossible host. True if it is one.
bool check_url(const diag::SourceText& url, diag::Diagnostics& diagnostics);

/// Reports what cannot be an e-mail address: one `@`, a name before it, one with a dot behind it, and no
/// brackets, commas or remarks.
bool check_email(const diag::SourceText& email, diag::Diagnostics& diagnostics);

/// The link that writes to an e-mail address: what has a meaning of its own in links is percent-coded
/// (RFC 6068, section 2).
std::string mail_url(std::string_view email);

/// The address of somebody's page on a network known to make one from the handle alone; else nothing. Case,
/// blanks and punctuation of the network's name do not matter, nor does an `@` before the handle.
std::optional<std::string> network_url(std::string_view network, std::string_view handle);

/// The networks of network_url(), in small letters and digits alone.
std::vector<std::string_view> network_names();

/// The address of a DOI, written `10.1000/182`, `doi:10.1000/182` or as its address; nothing if it is none.
std::optional<std::string> doi_url(std::string_view doi);

/// An address as people read it: percent-coded letters of the scripts that every layout prints are decoded,
/// in NFC; `%20` and `%2F` stay, since they would mean something else, and so do pictures and all other
/// scripts.
std::string decoded_url(std::string_view url);

/// A link as programs follow it: its host in ASCII (UTS #46, not transitional: `https://한글.kr` is
/// `https://xn--bj0bj06e.kr`), all else as it is. Nothing if the host is no name that there can be. Links
/// without a host, such as `tel:`, and hosts in ASCII stay as they are.
std::optional<std::string> link_target(std::string_view url);

/// What stands behind the words of a link where nobody can follow it: ` (https://example.com/page)`. Nothing
/// for links that write or call, and for words that are the address.
std::string address_behind(std::string_view words, std::string_view url);

} // namespace hanjang::resume
