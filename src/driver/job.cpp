#include "driver/job.h"

#include <fmt/format.h>

namespace hanjang::driver {
namespace {

std::string in_percent(double fullness) { return fmt::format("{:.0f} %", fullness * 100); }

// What each part has, in a sum.
template <typename Words>
std::string sum_of(const std::vector<PartPages>& parts, Words words) {
  std::string sum;
  for (const PartPages& part : parts) sum += (sum.empty() ? "" : " + ") + words(part);
  return sum;
}

} // namespace

std::string page_count(const OutputReport& report) {
  if (report.parts.empty()) return std::to_string(report.pages);
  return sum_of(report.parts, [](const PartPages& part) { return std::to_string(part.pages); });
}

std::string fullness_of(const OutputReport& report) {
  if (report.parts.empty()) return in_percent(report.fullness);
  return sum_of(report.parts, [](const PartPages& part) { return in_percent(part.fullness); });
}

std::vector<Job> plan_jobs(const Job& common, const std::vector<std::string>& languages,
                           const std::vector<std::vector<std::string>>& layouts) {
  std::vector<Job> jobs;
  for (const std::string& language : languages)
    for (const std::vector<std::string>& set : layouts) {
      Job& job = jobs.emplace_back(common);
      job.language = language;
      job.layouts = set;
    }
  return jobs;
}

} // namespace hanjang::driver
