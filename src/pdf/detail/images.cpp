#include "pdf/detail/images.h"

#include <cstddef>
#include <string>

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

// A PNG file of page::Picture: its IDAT chunks in a row are what PDF takes for samples with PNG's predictors
// (ISO 32000-1, 7.4.4.4).
struct PngRows {
  std::string deflated;
  bool is_gray = false;
};

// Where the header has what (PNG specification, section 11.2.2); it comes first.
constexpr std::size_t kPngWidth = 16;
constexpr std::size_t kPngHeight = 20;
constexpr std::size_t kPngDepth = 24;
constexpr std::size_t kPngColorType = 25;
constexpr std::size_t kPngHeaderEnd = 29;

std::size_t big_endian(std::string_view bytes, std::size_t at) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

PngRows png_rows(std::string_view file) {
  constexpr std::size_t kSignature = 8;
  constexpr std::size_t kAround = 12; // length, name and check sum of a chunk
  PngRows rows;
  if (file.size() < kPngHeaderEnd) return rows;
  rows.is_gray = file[kPngColorType] == 0;
  for (std::size_t at = kSignature; at + kAround <= file.size();) {
    const std::size_t length = big_endian(file, at);
    if (length > file.size() - at - kAround) break;
    if (file.substr(at + 4, 4) == "IDAT") rows.deflated.append(file.substr(at + 8, length));
    at += kAround + length;
  }
  return rows;
}

Dict write_png(Haru& haru, const page::Picture& picture) {
  constexpr int kAnyPngPredictor = 15;
  const PngRows rows = png_rows(picture.data);
  Dict image = write_samples(haru, picture, rows.deflated, Encoding::deflated,
                             rows.is_gray ? "DeviceGray" : "DeviceRGB");
  Dict parameters = image.add_dict("DecodeParms");
  parameters.set("Predictor", kAnyPngPredictor);
  parameters.set("Colors", rows.is_gray ? 1 : 3);
  parameters.set("BitsPerComponent", 8);
  parameters.set("Columns", static_cast<std::int32_t>(picture.width));
  return image;
}

Dict write_jpeg(Haru& haru, const page::Picture& picture) {
  const bool is_gray = jpeg_components(picture.data) == 1U;
  return write_samples(haru, picture, picture.data, Encoding::jpeg, is_gray ? "DeviceGray" : "DeviceRGB");
}

Dict write_color(Haru& haru, const page::Picture& picture) {
  using Format = page::Picture::Format;
  switch (picture.format) {
  case Format::png:
    return write_png(haru, picture);
  case Format::jpeg:
    return write_jpeg(haru, picture);
  case Format::gray:
    return write_samples(haru, picture, picture.data, Encoding::deflate, "DeviceGray");
  case Format::rgb:
    break;
  }
  return write_samples(haru, picture, picture.data, Encoding::deflate, "DeviceRGB");
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

bool is_png(const page::Picture& picture) {
  const std::string_view file = picture.data;
  constexpr char kRgb = 2;
  return file.size() >= kPngHeaderEnd && file.starts_with("\x89PNG") &&
         big_endian(file, kPngWidth) == picture.width && big_endian(file, kPngHeight) == picture.height &&
         file[kPngDepth] == 8 && (file[kPngColorType] == 0 || file[kPngColorType] == kRgb) &&
         file[kPngHeaderEnd - 1] == 0 && !png_rows(file).deflated.empty();
}

Dict write_picture(Haru& haru, const page::Picture& picture) {
  Dict image = write_color(haru, picture);
  if (!picture.alpha.empty()) {
    const Dict mask = write_samples(haru, picture, picture.alpha, Encoding::deflate, "DeviceGray");
    image.set("SMask", mask.reference());
  }
  return image;
}

} // namespace hanjang::pdf
