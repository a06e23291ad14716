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

/// One libpng reader, from the head of a file to its last row.
class PngReader {
public:
  PngReader(std::string_view bytes, const PictureUse& use) : rest_(bytes), use_(use) {}
  ~PngReader() {
    if (png_ != nullptr) png_destroy_read_struct(&png_, &info_, nullptr);
  }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;

  DecodeResult read() {
    if (!read_header()) return fault();
    if (auto wrong = size_fault(width_, height_, use_)) return *std::move(wrong);
    if (!start()) return fault();
    DecodedPicture picture;
    if (!read_rows(picture.raster)) return fault();
    if (picture.raster.channels % 2 == 0) lay_on_white(picture.raster);
    picture.orientation = orientation_;
    return picture;
  }

  HeadResult head() {
    if (!read_header()) return fault();
    return PictureHead{width_, height_, orientation_};
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
      read_orientation();
    });
  }

  /// Asks for 8-bit samples of one to four channels.
  bool start() {
    return error_exit_.run([this] {
      png_set_expand(png_);
      png_set_scale_16(png_);
      passes_ = png_set_interlace_handling(png_);
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

  PictureFault fault() const {
    if (!saw_end_) return damage_fault(message_[0] == '\0' ? "libpng cannot read it" : message_.data(), use_);
    return cut_off_fault(passes_ == 1 ? row_ : 0, height_, use_);
  }

  std::string_view rest_; // of the file
  const PictureUse& use_;
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

DecodeResult read_png(std::string_view bytes, const PictureUse& use) { return PngReader(bytes, use).read(); }

HeadResult png_head(std::string_view bytes, const PictureUse& use) { return PngReader(bytes, use).head(); }

} // namespace hanjang::image
