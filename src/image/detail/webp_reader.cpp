#include "image/detail/codecs.h"
#include "image/detail/exif.h"

#include <cstddef>
#include <utility>
#include <webp/decode.h>

namespace hanjang::image {
namespace {

const std::uint8_t* data_of(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (std::size_t i = 4; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

// The orientation in the EXIF chunk of a file, which is a RIFF container (RFC 9649, section 2).
unsigned webp_orientation(std::string_view bytes) {
  constexpr std::size_t kFileHeader = 12;
  constexpr std::size_t kChunkHeader = 8;
  constexpr std::string_view kJpegMark{"Exif\0\0", 6}; // which some writers leave before it
  for (std::size_t at = kFileHeader; at + kChunkHeader <= bytes.size();) {
    const std::string_view chunk = bytes.substr(at);
    const std::size_t length = little_endian(chunk.substr(4));
    if (chunk.starts_with("EXIF")) {
      std::string_view tiff = chunk.substr(kChunkHeader, length);
      if (tiff.starts_with(kJpegMark)) tiff.remove_prefix(kJpegMark.size());
      return tiff_orientation(tiff);
    }
    if (length > bytes.size() - at - kChunkHeader) break;
    at += kChunkHeader + length + length % 2;
  }
  return 1;
}

PictureFault fault_of(VP8StatusCode status, const PictureUse& use) {
  if (status == VP8_STATUS_NOT_ENOUGH_DATA) return cut_off_fault(0, 0, use);
  return damage_fault(
      status == VP8_STATUS_OUT_OF_MEMORY ? "libwebp has no memory for it" : "libwebp cannot read it", use);
}

} // namespace

HeadResult webp_head(std::string_view bytes, const PictureUse& use) {
  WebPBitstreamFeatures features{};
  const VP8StatusCode status = WebPGetFeatures(data_of(bytes), bytes.size(), &features);
  if (status != VP8_STATUS_OK) return fault_of(status, use);
  if (features.has_animation != 0)
    return PictureFault{diag::Code::photo_kind, "a WebP file that moves has no one picture",
                        "save the picture that you want as JPEG or PNG"};
  return PictureHead{static_cast<std::uint32_t>(features.width), static_cast<std::uint32_t>(features.height),
                     webp_orientation(bytes)};
}

DecodeResult read_webp(std::string_view bytes, const PictureUse& use) {
  HeadResult result = webp_head(bytes, use);
  if (auto* const fault = std::get_if<PictureFault>(&result)) return std::move(*fault);
  const auto& head = std::get<PictureHead>(result);
  if (auto wrong = size_fault(head.width, head.height, use)) return *std::move(wrong);
  DecodedPicture picture{.raster = {.width = head.width, .height = head.height, .channels = 4, .samples = {}},
                         .orientation = head.orientation};
  const std::size_t row = std::size_t{head.width} * picture.raster.channels;
  picture.raster.samples.resize(row * head.height);
  WebPDecoderConfig config{};
  if (WebPInitDecoderConfig(&config) == 0)
    return damage_fault("this libwebp is another than was built with", use);
  config.output.colorspace = MODE_RGBA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA = {.rgba = picture.raster.samples.data(),
                          .stride = static_cast<int>(row),
                          .size = picture.raster.samples.size()};
  const VP8StatusCode status = WebPDecode(data_of(bytes), bytes.size(), &config);
  if (status != VP8_STATUS_OK) return fault_of(status, use);
  lay_on_white(picture.raster);
  return picture;
}

} // namespace hanjang::image
