#pragma once
// Where a resume would fit that does not fit here.

#include "driver/detail/job_runner.h"

namespace hanjang::driver {

/// Sets a part of a job that was refused for its length in every other layout that comes with hanjang, with
/// the same overlays, and notes those in which it fits as it is.
void report_fitting_layouts(const Job& job, const ChosenLayout& part, JobContext& context);

} // namespace hanjang::driver
