#include "image/detail/codecs.h"
#include "image/detail/jpeg_errors.h"

#include <cstddef>
#include <utility>

namespace hanjang::image {

namespace {

// Above this the file grows and print looks the same.
constexpr int kQuality = 88;
// A JPEG of this quality is smaller than its samples, even one of noise; small ones have their tables on top.
constexpr std::size_t kRoomForTables = 4096;

/// One libjpeg compressor. It writes into a buffer that is large enough from the start, so that nothing has
/// to be set aside from within libjpeg.
class JpegWriter {
public:
  explicit JpegWriter(const Raster& raster)
      : raster_(raster), file_(raster.samples.size() + kRoomForTables, '\0') {
    errors_.attach(info_);
    destination_.next_output_byte = reinterpret_cast<unsigned char*>(file_.data());
    destination_.free_in_buffer = file_.size();
    destination_.init_destination = [](j_compress_ptr) {};
    destination_.empty_output_buffer = refuse_more;
    destination_.term_destination = [](j_compress_ptr) {};
  }
  ~JpegWriter() { jpeg_destroy_compress(&info_); }
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;

  std::optional<std::string> write() {
    if (!errors_.error_exit.run([this] { write_all(); })) return std::nullopt;
    file_.resize(file_.size() - destination_.free_in_buffer);
    return std::move(file_);
  }

private:
  static boolean refuse_more(j_compress_ptr info) {
    JpegErrors::leave(reinterpret_cast<j_common_ptr>(info), "the file is larger than expected");
  }

  void write_all() {
    jpeg_create_compress(&info_);
    info_.dest = &destination_;
    info_.image_width = raster_.width;
    info_.image_height = raster_.height;
    info_.input_components = static_cast<int>(raster_.channels);
    info_.in_color_space = raster_.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info_); // which halve the resolution of colour
    jpeg_set_quality(&info_, kQuality, TRUE);
    info_.dct_method = JDCT_ISLOW; // the only one that is the same everywhere
    info_.optimize_coding = TRUE;
    jpeg_start_compress(&info_, TRUE);
    while (info_.next_scanline < info_.image_height) {
      // libjpeg takes rows it does not write to as if it did.
      JSAMPROW row = const_cast<std::uint8_t*>(raster_.at(0, info_.next_scanline));
      jpeg_write_scanlines(&info_, &row, 1);
    }
    jpeg_finish_compress(&info_);
  }

  const Raster& raster_;
  std::string file_;
  JpegErrors errors_;
  jpeg_destination_mgr destination_{};
  jpeg_compress_struct info_{};
};

} // namespace

std::optional<std::string> write_jpeg(const Raster& raster) { return JpegWriter(raster).write(); }

} // namespace hanjang::image
