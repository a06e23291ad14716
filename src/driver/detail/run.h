#pragma once
// The documents of a run, one after another.

#include "driver/detail/job_runner.h"

#include <functional>
#include <vector>

namespace hanjang::driver {

/// What running documents takes, all borrowed.
struct Run {
  const BuildRequest& request;
  Materials& materials;
  PhotoLoader& photos;
  FigureLoader& figures;
  Inputs& inputs;
  Stopwatch& stopwatch;
};

/// The jobs of a document: its languages in all of its layouts together; for a contact sheet, in each of
/// them.
std::vector<Job> jobs_of(const DocumentPlan& document, const BuildRequest& request);

/// Does something to each document. Many documents of one file have most of their faults in common: each is
/// told once, with the variants that it is in.
void for_each_document(const Run& run, const std::function<void(JobContext&)>& act);

} // namespace hanjang::driver
