#pragma once
// How long the stages of a run take.

#include "driver/build.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::driver {

/// Adds the time of each stage to a list. The steady clock measures and has no part in any result.
class Stopwatch {
public:
  explicit Stopwatch(std::vector<StageTime>& times) : times_(times) {}

  /// Ends a stage; the next one begins here.
  void lap(std::string_view stage, std::string_view language = {}) {
    const Clock::time_point now = Clock::now();
    std::string name(stage);
    if (!language.empty()) name.append(" ").append(language);
    times_.push_back({std::move(name), milliseconds(now - lap_start_)});
    lap_start_ = now;
  }

  /// Milliseconds since the last call, or since the start.
  double split() {
    const Clock::time_point now = Clock::now();
    return milliseconds(now - std::exchange(split_start_, now));
  }

private:
  using Clock = std::chrono::steady_clock;

  static double milliseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
  }

  std::vector<StageTime>& times_;
  Clock::time_point lap_start_ = Clock::now();
  Clock::time_point split_start_ = lap_start_;
};

} // namespace hanjang::driver
