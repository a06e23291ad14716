#pragma once
// Files of photos and of pictures of the work, as they are read from the disk.

#include "driver/detail/inputs.h"
#include "image/limits.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::driver {

/// Fine enough for any printer.
inline constexpr double kDotsPerInch = 300;

/// What messages call a file, and how large a copy is enough.
struct PictureWords {
  std::string_view noun; ///< `photo`
  std::string_view size_hint;
};

/// The bytes of a file that the text at `span` calls `name`. Reports why there are none.
std::optional<std::string> read_picture_file(const std::filesystem::path& path, std::string_view name,
                                             diag::Span span, const PictureWords& words, Inputs& inputs);

} // namespace hanjang::driver
