#pragma once
// The writers of each format.

#include "driver/detail/job_runner.h"
#include "driver/formats.h"
#include "page/page.h"

#include <optional>
#include <string>

namespace hanjang::driver {

/// The bytes of a finished document, or nothing with the reason reported.
using Writer = std::optional<std::string> (*)(const page::Document& document, JobContext& context);

/// The writer of a format, which must be one of formats() that takes pages.
Writer writer_of(Format format);

} // namespace hanjang::driver
