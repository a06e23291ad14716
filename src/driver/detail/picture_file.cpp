#include "driver/detail/picture_file.h"

#include "base/path_text.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {

std::optional<std::string> read_picture_file(const std::filesystem::path& path, std::string_view name,
                                             diag::Span span, const PictureWords& words, Inputs& inputs) {
  base::ReadResult file = inputs.world().read(path, image::kMostFileBytes);
  if (file.bytes) return std::move(file.bytes);
  if (file.too_large)
    inputs.diagnostics.report(diag::Code::photo_size, span,
                              fmt::format("`{}` holds more than {} MiB", name, image::kMostFileBytes >> 20),
                              std::string(words.size_hint));
  else
    inputs.diagnostics.report(
        diag::Code::cannot_read, span,
        fmt::format("cannot read the {} `{}`: {}", words.noun, base::utf8_of(path), file.error),
        inputs.world().kind(path) == base::PathKind::missing ? "its path starts at the folder of the resume"
                                                             : "");
  return std::nullopt;
}

} // namespace hanjang::driver
