#include "image/detail/codecs.h"
#include "image/detail/error_exit.h"

#include <cstddef>
#include <png.h>
#include <utility>

namespace hanjang::image {
namespace {

// Above this, files of drawings get hardly smaller and take twice as long.
constexpr int kEffort = 6;

/// One libpng writer.
class PngWriter {
public:
  explicit PngWriter(const Raster& raster) : raster_(raster) {
    // No more than its samples need packed at the worst: nothing is set aside from within libpng.
    file_.reserve(raster.samples.size() + raster.samples.size() / 500 + raster.height + 65536);
  }
  ~PngWriter() {
    if (png_ != nullptr) png_destroy_write_struct(&png_, &info_);
  }
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;

  std::optional<std::string> write() {
    if (!error_exit_.run([this] { write_all(); })) return std::nullopt;
    return std::move(file_);
  }

private:
  static PngWriter& of(void* pointer) { return *static_cast<PngWriter*>(pointer); }
  [[noreturn]] static void leave(png_structp png, png_const_charp) {
    of(png_get_error_ptr(png)).error_exit_.leave();
  }
  static void stay_silent(png_structp, png_const_charp) {}
  static void take(png_structp png, png_bytep bytes, std::size_t size) {
    of(png_get_io_ptr(png)).file_.append(reinterpret_cast<const char*>(bytes), size);
  }

  void write_all() {
    png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, leave, stay_silent);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) error_exit_.leave();
    png_set_write_fn(png_, this, take, [](png_structp) {});
    png_set_compression_level(png_, kEffort);
    png_set_filter(png_, 0, PNG_FILTER_NONE | PNG_FILTER_UP); // drawings are of one colour from row to row
    png_set_IHDR(png_, info_, raster_.width, raster_.height, 8,
                 raster_.channels == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png_, info_);
    for (std::size_t y = 0; y < raster_.height; ++y) png_write_row(png_, raster_.at(0, y));
    png_write_end(png_, nullptr);
  }

  const Raster& raster_;
  ErrorExit error_exit_;
  std::string file_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

} // namespace

std::optional<std::string> write_png(const Raster& raster) { return PngWriter(raster).write(); }

} // namespace hanjang::image
