#pragma once
// Time spent by a piece of work that is repeated in one process.

#include <algorithm>
#include <chrono>
#include <vector>

namespace hanjang::bench {

/// Milliseconds.
struct Timing {
  double median = 0;
  double best = 0;
};

/// Does `work` once to warm up, then `runs` times by the clock. Odd numbers of runs have a true median.
template <class Work>
Timing time_runs(int runs, const Work& work) {
  using Clock = std::chrono::steady_clock;
  work();
  std::vector<double> times;
  for (int i = 0; i < std::max(runs, 1); ++i) {
    const Clock::time_point begin = Clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times.front()};
}

} // namespace hanjang::bench
