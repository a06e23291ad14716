#pragma once
// What to write for signs that hardly any face has.

#include <string>

namespace hanjang::text {

/// A sign or word that reads like this one and that common faces have; empty if none is known. Beyond a list
/// of what people paste, it is the compatibility decomposition (UAX #15, NFKC) of letters, digits and
/// fractions in another guise.
std::string substitute_for(char32_t sign);

} // namespace hanjang::text
