#pragma once
// Resolved layouts.

#include "design/design.h"
#include "diag/diagnostic.h"
#include "driver/detail/materials.h"
#include "driver/session.h"

#include <memory>
#include <string_view>

namespace hanjang::driver {

/// design::resolve_design() of a layout that can be read, or what the session has kept of it. Null where that
/// has nothing to give.
std::shared_ptr<const design::Design> resolved(const ChosenLayout& layout, std::string_view language,
                                               Session& session, diag::Diagnostics& diagnostics,
                                               std::string_view format = {});

} // namespace hanjang::driver
