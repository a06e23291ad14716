#include "pdf/detail/images.h"

#include <cstddef>

namespace hanjang::pdf {

namespace {

Dict write_samples(Haru& haru, const page::Picture& picture, std::string_view data, Encoding encoding,
                   const char* color_space) {
  Dict image = haru.add_stream(data, encoding);
  image.set("Type", Name{"XObject"});
  image.set("Subtype", Name{"Image"});
  image.set("Width", static_cast<std::int32_t>(picture.width));
  image.set("Height", static_cast<std::int32_t>(picture.height));
  image.set("ColorSpace", Name{color_space});
  image.set("BitsPerComponent", 8);
  return image;
}

bool is_gray(const page::Picture& picture) {
  if (picture.format == page::Picture::Format::jpeg) return jpeg_components(picture.data) == 1U;
  return picture.format == page::Picture::Format::gray;
}

} // namespace

std::optional<unsigned> jpeg_components(std::string_view file) {
  const auto byte = [file](std::size_t at) { return static_cast<unsigned char>(file[at]); };
  if (file.size() < 2 || byte(0) != 0xff || byte(1) != 0xd8) return std::nullopt;
  std::size_t at = 2;
  while (at + 10 <= file.size()) {
    if (byte(at) != 0xff) return std::nullopt;
    const unsigned marker = byte(at + 1);
    if (marker == 0xff) { // a fill byte
      ++at;
      continue;
    }
    const bool tables = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !tables) return byte(at + 9);
    const std::size_t length = static_cast<std::size_t>(byte(at + 2)) << 8 | byte(at + 3);
    if (length < 2) return std::nullopt;
    at += 2 + length;
  }
  return std::nullopt;
}

Dict write_picture(Haru& haru, const page::Picture& picture) {
  const Encoding encoding =
      picture.format == page::Picture::Format::jpeg ? Encoding::jpeg : Encoding::deflate;
  Dict image =
      write_samples(haru, picture, picture.data, encoding, is_gray(picture) ? "DeviceGray" : "DeviceRGB");
  if (!picture.alpha.empty()) {
    const Dict mask = write_samples(haru, picture, picture.alpha, Encoding::deflate, "DeviceGray");
    image.set("SMask", mask.reference());
  }
  return image;
}

} // namespace hanjang::pdf
