#include "image/detail/file_kind.h"

#include <array>
#include <cstddef>

namespace hanjang::image {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view name;
};

// The first that fits counts. What people have on their disks and may take for a photo.
constexpr std::array kSignatures{
    Signature{0, "GIF8"sv, "a GIF file"},
    Signature{8, "WEBP"sv, "a WebP file"},
    Signature{4, "ftypavif"sv, "an AVIF file"},
    Signature{4, "ftypavis"sv, "an AVIF file"},
    Signature{4, "ftyphei"sv, "a HEIC file"},
    Signature{4, "ftyphev"sv, "a HEIC file"},
    Signature{4, "ftypmif1"sv, "a HEIC file"},
    Signature{4, "ftypmsf1"sv, "a HEIC file"},
    Signature{4, "ftyp"sv, "a video"},
    Signature{0, "%PDF"sv, "a PDF file"},
    Signature{0, "II*\0"sv, "a TIFF or raw camera file"},
    Signature{0, "MM\0*"sv, "a TIFF or raw camera file"},
    Signature{0, "8BPS"sv, "a Photoshop file"},
    Signature{0, "\xff\x0a"sv, "a JPEG XL file"},
    Signature{4, "JXL \r\n\x87\n"sv, "a JPEG XL file"},
    Signature{4, "jP  \r\n\x87\n"sv, "a JPEG 2000 file"},
    Signature{0, "\0\0\x01\0"sv, "an icon"},
    Signature{0, "PK\x03\x04"sv, "a ZIP archive or an office document"},
    Signature{0, "\xd0\xcf\x11\xe0"sv, "an old office document"},
    Signature{17, "HWP Document File"sv, "a Hangul document"},
    Signature{0, "<svg"sv, "an SVG drawing"},
    Signature{0, "<?xml"sv, "an SVG drawing or another XML file"},
    Signature{0, "<!DOCTYPE"sv, "a web page"},
    Signature{0, "<!doctype"sv, "a web page"},
    Signature{0, "<html"sv, "a web page"},
    Signature{0, "BM"sv, "a BMP file"},
};

bool has(std::string_view bytes, std::size_t offset, std::string_view signature) {
  return bytes.size() >= offset && bytes.substr(offset, signature.size()) == signature;
}

} // namespace

FileKind file_kind(std::string_view bytes) {
  if (has(bytes, 0, "\xff\xd8\xff")) return {PhotoFormat::jpeg, {}};
  if (has(bytes, 0, "\x89PNG\r\n\x1a\n")) return {PhotoFormat::png, {}};
  for (const Signature& signature : kSignatures) {
    if (has(bytes, signature.offset, signature.bytes)) return {PhotoFormat::other, signature.name};
  }
  return {};
}

} // namespace hanjang::image
