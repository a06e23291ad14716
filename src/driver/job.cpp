#include "driver/job.h"

namespace hanjang::driver {

std::vector<Job> plan_jobs(const std::string& variant, const std::vector<std::string>& languages,
                           const std::vector<std::string>& layouts, Format format) {
  std::vector<Job> jobs;
  for (const std::string& language : languages)
    for (const std::string& layout : layouts)
      jobs.push_back({.variant = variant, .language = language, .layout = layout, .format = format});
  return jobs;
}

} // namespace hanjang::driver
