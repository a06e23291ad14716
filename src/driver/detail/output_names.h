#pragma once
// That no two outputs of a run have one name.

#include "driver/detail/materials.h"
#include "driver/job.h"

#include <vector>

namespace hanjang::driver {

/// Reports outputs that would be written to one file, on systems too that do not tell small letters from
/// capitals. What has no name of its own is called after the resume.
void check_outputs(const std::vector<Output>& outputs, const BuildRequest& request,
                   const Materials& materials, diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
