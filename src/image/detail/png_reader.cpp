#include "image/detail/codecs.h"
#include "image/detail/error_exit.h"
#include "image/detail/exif.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <png.h>
#include <utility>

namespace hanjang::image {

namespace {

// Colour profiles and comments are packed; what they unpack to is limited.
constexpr png_alloc_size_t kMostChunkMemory = 4'000'000;

/// Lays the picture on white and drops its last channel, the coverage, in place.
void lay_on_white(Raster& raster) {
  const std::size_t from = raster.channels;
  const std::size_t to = from - 1;
  const std::size_t pixels = raster.samples.size() / from;
  std::uint8_t* const samples = raster.samples.data();
  for (std::size_t i = 0; i < pixels; ++i) {
    const unsigned coverage = samples[i * from + to];
    for (std::size_t c = 0; c < to; ++c) {
      const unsigned sum = samples[i * from + c] * coverage + 255 * (255 - coverage);
      samples[i * to + c] = static_cast<std::uint8_t>((sum + 127) / 255);
    }
  }
  raster.samples.resize(pixels * to);
  raster.channels = static_cast<std::uint32_t>(to);
}

/// One libpng reader, from the head of a file to its last row.
class PngReader {
public:
  explicit PngReader(std::string_view bytes) : rest_(bytes) {}
  ~PngReader() {
    if (png_ != nullptr) png_destroy_read_struct(&png_, &info_, nullptr);
  }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;

  DecodeResult read() {
    if (!read_header()) return fault();
    if (auto wrong = size_fault(width_, height_)) return *std::move(wrong);
    if (!start()) return fault();
    DecodedPhoto photo;
    if (!read_rows(photo.raster)) return fault();
    if (photo.raster.channels % 2 == 0) lay_on_white(photo.raster);
    photo.orientation = orientation_;
    return photo;
  }

private:
  static PngReader& of(void* pointer) { return *static_cast<PngReader*>(pointer); }

  [[noreturn]] static void leave(png_structp png, png_const_charp message) {
    PngReader& reader = of(png_get_error_ptr(png));
    const std::size_t length = std::min(std::strlen(message), reader.message_.size() - 1);
    std::memcpy(reader.message_.data(), message, length);
    reader.message_[length] = '\0';
    reader.error_exit_.leave();
  }

  static void stay_silent(png_structp, png_const_charp) {}

  static void take(png_structp png, png_bytep target, std::size_t size) {
    PngReader& reader = of(png_get_io_ptr(png));
    if (size > reader.rest_.size()) {
      reader.saw_end_ = true;
      png_error(png, "the file ends too early");
    }
    std::memcpy(target, reader.rest_.data(), size);
    reader.rest_.remove_prefix(size);
  }

  bool read_header() {
    return error_exit_.run([this] {
      png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, leave, stay_silent);
      if (png_ != nullptr) info_ = png_create_info_struct(png_);
      if (info_ == nullptr) error_exit_.leave();
      png_set_read_fn(png_, this, take);
      png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX); // size_fault() says it in better words
      png_set_chunk_malloc_max(png_, kMostChunkMemory);
      png_read_info(png_, info_);
      width_ = png_get_image_width(png_, info_);
      height_ = png_get_image_height(png_, info_);
    });
  }

  /// Asks for 8-bit samples of one to four channels.
  bool start() {
    return error_exit_.run([this] {
      png_set_expand(png_);
      png_set_scale_16(png_);
      passes_ = png_set_interlace_handling(png_);
      read_orientation();
      png_read_update_info(png_, info_);
    });
  }

  void read_orientation() {
    png_bytep exif = nullptr;
    png_uint_32 size = 0;
    if (png_get_eXIf_1(png_, info_, &size, &exif) == 0) return;
    orientation_ = tiff_orientation({reinterpret_cast<const char*>(exif), size});
  }

  bool read_rows(Raster& raster) {
    raster.width = width_;
    raster.height = height_;
    raster.channels = png_get_channels(png_, info_);
    const std::size_t row_size = static_cast<std::size_t>(width_) * raster.channels;
    if (png_get_rowbytes(png_, info_) != row_size) return false;
    raster.samples.resize(row_size * height_);
    std::uint8_t* const samples = raster.samples.data();
    return error_exit_.run([this, samples, row_size] {
      for (int pass = 0; pass < passes_; ++pass) {
        for (row_ = 0; row_ < height_; ++row_) png_read_row(png_, samples + row_ * row_size, nullptr);
      }
    });
  }

  PhotoFault fault() const {
    if (!saw_end_) return damage_fault(message_[0] == '\0' ? "libpng cannot read it" : message_.data());
    return cut_off_fault(passes_ == 1 ? row_ : 0, height_);
  }

  std::string_view rest_; // of the file
  ErrorExit error_exit_;
  std::array<char, 200> message_{};
  bool saw_end_ = false;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  std::uint32_t width_ = 0;
  std::uint32_t height_ = 0;
  std::uint32_t row_ = 0;
  int passes_ = 1;
  unsigned orientation_ = 1;
};

} // namespace

DecodeResult read_png(std::string_view bytes) { return PngReader(bytes).read(); }

} // namespace hanjang::image
