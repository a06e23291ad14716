#pragma once
// How much work can be done at once.

#include <cstddef>

namespace hanjang::system {

/// How many processors this program may run on; one if the system does not tell.
std::size_t processor_count();

} // namespace hanjang::system
