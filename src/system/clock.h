#pragma once
// The time of day.

#include <ctime>
#include <optional>

namespace hanjang::system {

/// Seconds since 1970 as a date and a time, in the machine's time zone or in UTC. Nothing beyond what the
/// system can count.
std::optional<std::tm> local_time(std::time_t seconds);
std::optional<std::tm> universal_time(std::time_t seconds);

} // namespace hanjang::system
