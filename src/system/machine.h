#pragma once
// What the machine tells of itself: the time of day and its processors.

#include <cstddef>
#include <ctime>
#include <optional>

namespace hanjang::system {

/// Seconds since 1970 as a date and a time, in the machine's time zone or in UTC. Nothing beyond what the
/// system can count.
std::optional<std::tm> local_time(std::time_t seconds);
std::optional<std::tm> universal_time(std::time_t seconds);

/// How many processors this program may run on; one if the system does not tell.
std::size_t processor_count();

} // namespace hanjang::system
