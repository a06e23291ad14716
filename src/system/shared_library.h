#pragma once
// Libraries that are opened while the program runs.

#include "base/shared_library.h"

#include <memory>

namespace hanjang::system {

/// Opens a library by the name that the machine's loader knows it by ("libm.so.6"). Null if it is not there
/// or cannot be used. Once opened it stays loaded, so that to open it again is cheap.
std::shared_ptr<const base::SharedLibrary> open_shared_library(const char* name);

} // namespace hanjang::system
