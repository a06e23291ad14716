#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hanjang::pdf {

/// Compressed for the FlateDecode filter, as well as zlib can. Nothing if zlib fails.
std::optional<std::string> deflated(std::string_view data);

} // namespace hanjang::pdf
