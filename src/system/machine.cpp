#include "system/machine.h"

#include <algorithm>
#include <thread>

namespace hanjang::system {

std::optional<std::tm> local_time(std::time_t seconds) {
  std::tm time{};
  if (::localtime_r(&seconds, &time) == nullptr) return std::nullopt;
  return time;
}

std::optional<std::tm> universal_time(std::time_t seconds) {
  std::tm time{};
  if (::gmtime_r(&seconds, &time) == nullptr) return std::nullopt;
  return time;
}

std::size_t processor_count() { return std::max<std::size_t>(1, std::thread::hardware_concurrency()); }

} // namespace hanjang::system
