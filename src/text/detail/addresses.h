#pragma once
// Web and e-mail addresses inside a text, which break by rules of their own.

#include "text/detail/break_units.h"

#include <cstddef>
#include <span>
#include <vector>

namespace hanjang::text {

/// Units [begin, end) are a web address or an e-mail address.
struct Address {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The addresses in a token (units without blanks), in order. A web address has a scheme or `www.`, or is a
/// lower-case domain with a path; what trails it (full stop, bracket, josa) is not part of it.
std::vector<Address> find_addresses(std::span<const Unit> token);

} // namespace hanjang::text
