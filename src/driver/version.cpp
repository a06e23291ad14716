#include "driver/version.h"

namespace hanjang::driver {

std::string_view version() { return HANJANG_VERSION; }

} // namespace hanjang::driver
