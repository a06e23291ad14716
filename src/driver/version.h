#pragma once
// The program's version.

#include <string_view>

namespace hanjang::driver {

/// `0.1.0`, as the build system says it.
std::string_view version();

/// The day of that version, `2026-11-28`.
std::string_view version_date();

} // namespace hanjang::driver
