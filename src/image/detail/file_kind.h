#pragma once
// Which kind of file somebody took for a picture.

#include <string_view>

namespace hanjang::image {

enum class PictureFormat { jpeg, png, webp, heic, other };

struct FileKind {
  PictureFormat format = PictureFormat::other;
  std::string_view name; ///< of another kind, with its article: "a WebP file"; empty if it is not known
};

/// Tells by the first bytes, never by the name.
FileKind file_kind(std::string_view bytes);

} // namespace hanjang::image
