#include "system/processors.h"

#include <algorithm>
#include <thread>

namespace hanjang::system {

std::size_t processor_count() { return std::max<std::size_t>(1, std::thread::hardware_concurrency()); }

} // namespace hanjang::system
