#include "image/detail/codecs.h"
#include "image/detail/exif.h"
#include "image/detail/jpeg_errors.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hanjang::image {

namespace {

// Progressive files have some ten scans. Each goes over the whole picture, so a file of thousands takes
// hours.
constexpr int kMostScans = 200;
constexpr unsigned kExifMarker = JPEG_APP0 + 1;
constexpr unsigned kLongestSegment = 0xffff;

constexpr unsigned kEighths = 8;

/// The least eighths of a picture that leave enough of it: libjpeg makes them cheaply.
unsigned eighths_of(unsigned width, unsigned height, const PictureUse& use) {
  const auto [shorter, longer] = std::minmax({width, height});
  unsigned eighths = 1;
  while (eighths < kEighths &&
         (longer * eighths / kEighths < use.long_side || shorter * eighths / kEighths < use.short_side)) {
    ++eighths;
  }
  return eighths;
}

/// CMYK to RGB without colour management, in place. Adobe's programs write ink the wrong way round.
void turn_into_rgb(Raster& raster, bool inverted) {
  const std::size_t pixels = raster.samples.size() / 4;
  std::uint8_t* const samples = raster.samples.data();
  const auto light = [inverted](unsigned ink) { return inverted ? ink : 255 - ink; };
  for (std::size_t i = 0; i < pixels; ++i) {
    const unsigned key = light(samples[i * 4 + 3]);
    for (std::size_t c = 0; c < 3; ++c) {
      samples[i * 3 + c] = static_cast<std::uint8_t>((light(samples[i * 4 + c]) * key + 127) / 255);
    }
  }
  raster.samples.resize(pixels * 3);
  raster.channels = 3;
}

/// One libjpeg decompressor, from the head of a file to its last row.
class JpegReader {
public:
  JpegReader(std::string_view bytes, const PictureUse& use) : bytes_(bytes), use_(use) {
    errors_.attach(info_);
    progress_.progress_monitor = limit_scans;
  }
  ~JpegReader() { jpeg_destroy_decompress(&info_); }
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;

  DecodeResult read() {
    if (!read_header()) return fault();
    if (auto wrong = size_fault(info_.image_width, info_.image_height, use_)) return *std::move(wrong);
    DecodedPicture picture;
    if (!start() || !read_rows(picture.raster)) return fault();
    if (lacks_scans()) return cut_off_fault(0, info_.output_height, use_);
    if (info_.out_color_space == JCS_CMYK) turn_into_rgb(picture.raster, info_.saw_Adobe_marker != 0);
    picture.orientation = orientation();
    return picture;
  }

  HeadResult head() {
    if (!read_header()) return fault();
    return PictureHead{info_.image_width, info_.image_height, orientation()};
  }

private:
  static void limit_scans(j_common_ptr info) {
    const auto* const decompressor = reinterpret_cast<j_decompress_ptr>(info);
    if (decompressor->input_scan_number <= kMostScans) return;
    JpegErrors::leave(info, "it has too many scans");
  }

  bool read_header() {
    return errors_.error_exit.run([this] {
      jpeg_create_decompress(&info_);
      info_.progress = &progress_;
      jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
      jpeg_save_markers(&info_, kExifMarker, kLongestSegment);
      jpeg_read_header(&info_, TRUE);
    });
  }

  bool start() {
    const bool inks = info_.jpeg_color_space == JCS_CMYK || info_.jpeg_color_space == JCS_YCCK;
    const bool gray = info_.jpeg_color_space == JCS_GRAYSCALE;
    info_.out_color_space = inks ? JCS_CMYK : gray ? JCS_GRAYSCALE : JCS_RGB;
    info_.dct_method = JDCT_ISLOW; // the only one that is the same everywhere
    info_.scale_num = eighths_of(info_.image_width, info_.image_height, use_);
    info_.scale_denom = kEighths;
    return errors_.error_exit.run([this] { jpeg_start_decompress(&info_); });
  }

  bool read_rows(Raster& raster) {
    raster.width = info_.output_width;
    raster.height = info_.output_height;
    raster.channels = static_cast<std::uint32_t>(info_.output_components);
    const std::size_t row_size = static_cast<std::size_t>(raster.width) * raster.channels;
    raster.samples.resize(row_size * raster.height);
    std::uint8_t* const samples = raster.samples.data();
    return errors_.error_exit.run([this, samples, row_size] {
      while (info_.output_scanline < info_.output_height) {
        JSAMPROW row = samples + info_.output_scanline * row_size;
        jpeg_read_scanlines(&info_, &row, 1);
      }
    });
  }

  /// Whether scans are missing. A file that ends between two of them has no wrong code, so it is asked which
  /// coefficients are known to their last bit.
  bool lacks_scans() {
    if (!errors_.saw_end || jpeg_has_multiple_scans(&info_) == 0) return false;
    if (info_.progressive_mode == 0 || info_.coef_bits == nullptr) return true;
    for (int component = 0; component < info_.num_components; ++component) {
      const int* const bits = info_.coef_bits[component];
      if (!std::all_of(bits, bits + DCTSIZE2, [](int bit) { return bit == 0; })) return true;
    }
    return false;
  }

  PictureFault fault() {
    if (!errors_.saw_end) return damage_fault(errors_.message.data(), use_);
    return cut_off_fault(info_.output_scanline, info_.output_height, use_);
  }

  unsigned orientation() const {
    for (const jpeg_marker_struct* marker = info_.marker_list; marker != nullptr; marker = marker->next) {
      if (marker->marker != kExifMarker) continue;
      const unsigned found =
          exif_orientation({reinterpret_cast<const char*>(marker->data), marker->data_length});
      if (found != 1) return found;
    }
    return 1;
  }

  std::string_view bytes_;
  const PictureUse& use_;
  JpegErrors errors_;
  jpeg_progress_mgr progress_{};
  jpeg_decompress_struct info_{};
};

} // namespace

DecodeResult read_jpeg(std::string_view bytes, const PictureUse& use) {
  return JpegReader(bytes, use).read();
}

HeadResult jpeg_head(std::string_view bytes, const PictureUse& use) { return JpegReader(bytes, use).head(); }

} // namespace hanjang::image
