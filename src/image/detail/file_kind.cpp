#include "image/detail/file_kind.h"

#include "image/svg.h"

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
    Signature{4, "ftypavif"sv, "an AVIF file"},
    Signature{4, "ftypavis"sv, "an AVIF file"},
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
    Signature{0, "\x1f\x8b"sv, "a packed file, such as .svgz"},
    Signature{0, "<?xml"sv, "an XML file"},
    Signature{0, "<!DOCTYPE"sv, "a web page"},
    Signature{0, "<!doctype"sv, "a web page"},
    Signature{0, "<html"sv, "a web page"},
    Signature{0, "BM"sv, "a BMP file"},
};

// ISO 23008-12, annex B, and what phones write; image sequences have the same first picture.
constexpr std::array<std::string_view, 8> kHeicBrands{"heic", "heix", "heim", "heis",
                                                      "hevc", "hevx", "mif1", "msf1"};

bool has(std::string_view bytes, std::size_t offset, std::string_view signature) {
  return bytes.size() >= offset && bytes.substr(offset, signature.size()) == signature;
}

} // namespace

FileKind file_kind(std::string_view bytes) {
  if (has(bytes, 0, "\xff\xd8\xff")) return {PictureFormat::jpeg, {}};
  if (has(bytes, 0, "\x89PNG\r\n\x1a\n")) return {PictureFormat::png, {}};
  if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) return {PictureFormat::webp, {}};
  for (const std::string_view brand : kHeicBrands)
    if (has(bytes, 4, "ftyp") && has(bytes, 8, brand)) return {PictureFormat::heic, {}};
  if (is_svg(bytes)) return {PictureFormat::other, "an SVG drawing"};
  for (const Signature& signature : kSignatures) {
    if (has(bytes, signature.offset, signature.bytes)) return {PictureFormat::other, signature.name};
  }
  return {};
}

} // namespace hanjang::image
