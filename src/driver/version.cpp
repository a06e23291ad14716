#include "driver/version.h"

namespace hanjang {

std::string_view version() { return HANJANG_VERSION; }

} // namespace hanjang
