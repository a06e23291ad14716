#include "driver/version.h"

namespace hanjang::driver {

std::string_view version() { return HANJANG_VERSION; }

std::string_view version_date() { return HANJANG_VERSION_DATE; }

} // namespace hanjang::driver
