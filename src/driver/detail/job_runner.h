#pragma once
// From jobs to outputs.

#include "compose/compose.h"
#include "driver/build.h"
#include "driver/detail/figures.h"
#include "driver/detail/inputs.h"
#include "driver/detail/materials.h"
#include "driver/detail/photo.h"
#include "driver/detail/stopwatch.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hanjang::driver {

/// What running the jobs of a document takes, all borrowed.
struct JobContext {
  const BuildRequest& request;
  Materials& materials;
  const DocumentPlan& document;
  PhotoLoader& photos;
  FigureLoader& figures;
  Inputs& inputs;
  Stopwatch& stopwatch;
};

/// What is printed of a resume in a design, with the photo as that design wants it. `parts` are the designs
/// of all parts of its document; none: it has no other. The design must outlive the flow. Reports to
/// `diagnostics`.
compose::Flow composed(const resume::Resume& resume, const design::Design& design, JobContext& context,
                       diag::Diagnostics& diagnostics, std::span<const design::Design> parts = {});

/// What the pages must keep to: as the request says, else as the variant does, which both speak of the first
/// part of a document, else as `[document]` says where the layout makes documents of its kind.
layout::PageRequest page_request(const ChosenLayout& layout, const JobContext& context);

/// How a resume was made to fit, in one line.
std::string fit_summary(const layout::FitReport& fit);

/// The same as a report, without a time.
OutputReport report_of(const layout::FitReport& fit);

/// The bytes of a PDF; reports why there are none.
std::optional<std::string> write_pdf(const page::Document& document, JobContext& context);

/// Makes an output of each job of a document that can be.
std::vector<Output> make_documents(const std::vector<Job>& jobs, JobContext& context);

/// What make_documents() would call each output, with nothing in it.
std::vector<Output> name_documents(const std::vector<Job>& jobs, JobContext& context);

/// Makes one output of all jobs: a contact sheet. Nothing if it would not show a single page.
std::vector<Output> make_contact_sheet(const std::vector<Job>& jobs, JobContext& context);

} // namespace hanjang::driver
