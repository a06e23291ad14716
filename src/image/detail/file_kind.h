#pragma once
// Which kind of file somebody took for a photo.

#include <string_view>

namespace hanjang::image {

enum class PhotoFormat { jpeg, png, other };

struct FileKind {
  PhotoFormat format = PhotoFormat::other;
  std::string_view name; ///< of another kind, with its article: "a WebP file"; empty if it is not known
};

/// Tells by the first bytes, never by the name.
FileKind file_kind(std::string_view bytes);

} // namespace hanjang::image
