#pragma once
// Names of hosts in other letters than ASCII.

#include <optional>
#include <string>
#include <string_view>

namespace hanjang::resume {

/// A link as programs follow it: its host in ASCII (UTS #46, not transitional: `https://한글.kr` is
/// `https://xn--bj0bj06e.kr`), all else as it is. Nothing if the host is no name that there can be. Links
/// without a host, such as `tel:`, and hosts in ASCII stay as they are.
std::optional<std::string> link_target(std::string_view url);

} // namespace hanjang::resume
