#include "base/contains.h"
#include "image/detail/codecs.h"

#include <fmt/format.h>
#ifdef HANJANG_HEIF

#include <array>
#include <cstring>
#include <libheif/heif.h>
#include <memory>
#include <optional>
#include <utility>
#endif

namespace hanjang::image {
namespace {

PictureFault unread_fault(std::string_view reason, const PictureUse& use) {
  return {diag::Code::photo_kind, fmt::format("the {} is a HEIC file, and {}", use.noun, reason),
          "save it as JPEG and name that file"};
}

} // namespace

#ifndef HANJANG_HEIF

namespace {

constexpr std::string_view kNotBuiltIn = "this hanjang was built without libheif";

} // namespace

HeadResult heic_head(std::string_view /*bytes*/, const PictureUse& use) {
  return unread_fault(kNotBuiltIn, use);
}

DecodeResult read_heic(std::string_view /*bytes*/, const PictureUse& use) {
  return unread_fault(kNotBuiltIn, use);
}

#else
namespace {

// The functions of libheif that are used, under the names that they have in the library.
struct Heif {
  decltype(&::heif_context_alloc) context_alloc = nullptr;
  decltype(&::heif_context_free) context_free = nullptr;
  decltype(&::heif_context_set_maximum_image_size_limit) set_maximum_size = nullptr;
  decltype(&::heif_context_read_from_memory_without_copy) read_from_memory = nullptr;
  decltype(&::heif_context_get_primary_image_handle) get_primary_handle = nullptr;
  decltype(&::heif_image_handle_release) handle_release = nullptr;
  decltype(&::heif_image_handle_get_width) handle_width = nullptr;
  decltype(&::heif_image_handle_get_height) handle_height = nullptr;
  decltype(&::heif_decode_image) decode = nullptr;
  decltype(&::heif_image_release) image_release = nullptr;
  decltype(&::heif_image_get_plane_readonly) plane = nullptr;
  decltype(&::heif_image_get_width) width = nullptr;
  decltype(&::heif_image_get_height) height = nullptr;
};

template <typename Function>
bool find(const base::SharedLibrary& library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(library.find(name));
  return function != nullptr;
}

// Nothing if the library lacks one of them.
std::optional<Heif> functions_of(const base::SharedLibrary& library) {
  Heif heif;
  const std::array found{
      find(library, "heif_context_alloc", heif.context_alloc),
      find(library, "heif_context_free", heif.context_free),
      find(library, "heif_context_set_maximum_image_size_limit", heif.set_maximum_size),
      find(library, "heif_context_read_from_memory_without_copy", heif.read_from_memory),
      find(library, "heif_context_get_primary_image_handle", heif.get_primary_handle),
      find(library, "heif_image_handle_release", heif.handle_release),
      find(library, "heif_image_handle_get_width", heif.handle_width),
      find(library, "heif_image_handle_get_height", heif.handle_height),
      find(library, "heif_decode_image", heif.decode),
      find(library, "heif_image_release", heif.image_release),
      find(library, "heif_image_get_plane_readonly", heif.plane),
      find(library, "heif_image_get_width", heif.width),
      find(library, "heif_image_get_height", heif.height),
  };
  return base::contains(found, false) ? std::nullopt : std::optional(heif);
}

using Context = std::unique_ptr<heif_context, decltype(&::heif_context_free)>;
using Handle = std::unique_ptr<const heif_image_handle, decltype(&::heif_image_handle_release)>;
using Image = std::unique_ptr<const heif_image, decltype(&::heif_image_release)>;

// A file, and its main picture where there is one.
class HeicReader {
public:
  HeicReader(const Heif& heif, std::string_view bytes, const PictureUse& use)
      : heif_(heif), use_(use), context_(heif.context_alloc(), heif.context_free),
        handle_(nullptr, heif.handle_release) {
    if (!context_) return;
    // The limit is on each side.
    heif_.set_maximum_size(context_.get(), 1 << 14);
    if (failed(heif_.read_from_memory(context_.get(), bytes.data(), bytes.size(), nullptr))) return;
    heif_image_handle* handle = nullptr;
    if (failed(heif_.get_primary_handle(context_.get(), &handle))) return;
    handle_.reset(handle);
  }

  HeadResult head() const {
    if (!handle_) return fault();
    // With the turns that the file asks for: libheif makes them in decoding.
    return PictureHead{static_cast<std::uint32_t>(heif_.handle_width(handle_.get())),
                       static_cast<std::uint32_t>(heif_.handle_height(handle_.get())), 1};
  }

  DecodeResult read() {
    HeadResult result = head();
    if (auto* const fault = std::get_if<PictureFault>(&result)) return std::move(*fault);
    const auto& head = std::get<PictureHead>(result);
    if (auto wrong = size_fault(head.width, head.height, use_)) return *std::move(wrong);
    heif_image* decoded = nullptr;
    if (failed(heif_.decode(handle_.get(), &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGBA,
                            nullptr)))
      return fault();
    const Image image(decoded, heif_.image_release);
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
    const std::uint8_t* const plane = heif_.plane(&image, heif_channel_interleaved, &stride);
    const int width = heif_.width(&image, heif_channel_interleaved);
    const int height = heif_.height(&image, heif_channel_interleaved);
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

  const Heif& heif_;
  const PictureUse& use_;
  std::string message_ = "libheif cannot read it";
  Context context_;
  Handle handle_;
};

// The name that libheif has had since its first release: its functions are only added to.
constexpr const char* kLibrary = "libheif.so.1";

template <typename Result, typename Use>
Result with_reader(std::string_view bytes, const PictureUse& use, const Use& use_reader) {
  const std::shared_ptr<const base::SharedLibrary> library = use.open_library(kLibrary);
  const std::optional<Heif> heif = library ? functions_of(*library) : std::nullopt;
  if (!heif) return unread_fault("libheif, which reads those, is not installed", use);
  return use_reader(HeicReader(*heif, bytes, use));
}

} // namespace

HeadResult heic_head(std::string_view bytes, const PictureUse& use) {
  return with_reader<HeadResult>(bytes, use, [](const HeicReader& reader) { return reader.head(); });
}

DecodeResult read_heic(std::string_view bytes, const PictureUse& use) {
  return with_reader<DecodeResult>(bytes, use, [](HeicReader&& reader) { return reader.read(); });
}

#endif

} // namespace hanjang::image
