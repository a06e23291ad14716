#include "image/detail/codecs.h"

#ifdef HANJANG_HEIF

#include <cstring>
#include <libheif/heif.h>
#include <memory>
#include <utility>
#endif

namespace hanjang::image {

#ifndef HANJANG_HEIF

namespace {

PictureFault unread_fault(const PictureUse& use) {
  return {diag::Code::photo_kind,
          "the " + std::string(use.noun) + " is a HEIC file, and this hanjang was built without libheif",
          "save it as JPEG and name that file"};
}

} // namespace

HeadResult heic_head(std::string_view /*bytes*/, const PictureUse& use) { return unread_fault(use); }

DecodeResult read_heic(std::string_view /*bytes*/, const PictureUse& use) { return unread_fault(use); }

#else
namespace {

template <auto release>
struct Release {
  template <typename T>
  void operator()(T* object) const {
    release(object);
  }
};
using Context = std::unique_ptr<heif_context, Release<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Release<heif_image_handle_release>>;
using Image = std::unique_ptr<heif_image, Release<heif_image_release>>;

// A file, and its main picture where there is one.
class HeicReader {
public:
  HeicReader(std::string_view bytes, const PictureUse& use) : use_(use), context_(heif_context_alloc()) {
    if (!context_) return;
    // The limit is on each side.
    heif_context_set_maximum_image_size_limit(context_.get(), 1 << 14);
    if (failed(
            heif_context_read_from_memory_without_copy(context_.get(), bytes.data(), bytes.size(), nullptr)))
      return;
    heif_image_handle* handle = nullptr;
    if (failed(heif_context_get_primary_image_handle(context_.get(), &handle))) return;
    handle_.reset(handle);
  }

  HeadResult head() const {
    if (!handle_) return fault();
    // With the turns that the file asks for: libheif makes them in decoding.
    return PictureHead{static_cast<std::uint32_t>(heif_image_handle_get_width(handle_.get())),
                       static_cast<std::uint32_t>(heif_image_handle_get_height(handle_.get())), 1};
  }

  DecodeResult read() {
    HeadResult result = head();
    if (auto* const fault = std::get_if<PictureFault>(&result)) return std::move(*fault);
    const auto& head = std::get<PictureHead>(result);
    if (auto wrong = size_fault(head.width, head.height, use_)) return *std::move(wrong);
    heif_image* decoded = nullptr;
    if (failed(heif_decode_image(handle_.get(), &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGBA,
                                 nullptr)))
      return fault();
    const Image image(decoded);
    return copied(*image);
  }

private:
  bool failed(const heif_error& error) {
    if (error.code == heif_error_Ok) return false;
    message_ = error.message;
    return true;
  }

  PictureFault fault() const { return damage_fault(message_, use_); }

  DecodeResult copied(const heif_image& image) const {
    int stride = 0;
    const std::uint8_t* const plane =
        heif_image_get_plane_readonly(&image, heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(&image, heif_channel_interleaved);
    const int height = heif_image_get_height(&image, heif_channel_interleaved);
    if (plane == nullptr || width <= 0 || height <= 0) return fault();
    DecodedPicture picture{.raster = {.width = static_cast<std::uint32_t>(width),
                                      .height = static_cast<std::uint32_t>(height),
                                      .channels = 4,
                                      .samples = {}},
                           .orientation = 1};
    const std::size_t row = std::size_t{picture.raster.width} * picture.raster.channels;
    picture.raster.samples.resize(row * picture.raster.height);
    for (std::size_t y = 0; y < picture.raster.height; ++y)
      std::memcpy(picture.raster.samples.data() + y * row, plane + y * static_cast<std::size_t>(stride), row);
    lay_on_white(picture.raster);
    return picture;
  }

  const PictureUse& use_;
  std::string message_ = "libheif cannot read it";
  Context context_;
  Handle handle_;
};

} // namespace

HeadResult heic_head(std::string_view bytes, const PictureUse& use) { return HeicReader(bytes, use).head(); }

DecodeResult read_heic(std::string_view bytes, const PictureUse& use) {
  return HeicReader(bytes, use).read();
}

#endif

} // namespace hanjang::image
