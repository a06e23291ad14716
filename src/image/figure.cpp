#include "image/figure.h"

#include "image/detail/codecs.h"
#include "image/detail/decode.h"

#include <algorithm>
#include <utility>

namespace hanjang::image {
namespace {

// Pictures on their side count with their other side.
constexpr unsigned kFirstOnSide = 5;

// A picture of which so many pixels are enough.
PictureUse figure_of(PixelSize enough, base::OpenLibrary open_library) {
  const auto [shorter, longer] = std::minmax({enough.width, enough.height});
  return {.noun = "picture",
          .most_aspect = kMostFigureAspect,
          .aspect_hint = "cut it to the part that matters",
          .long_side = longer,
          .short_side = shorter,
          .open_library = open_library,
          .may_be_drawing = true};
}

// As it stands upright.
PixelSize size_of(const PictureHead& head) {
  const bool is_on_side = head.orientation >= kFirstOnSide;
  return is_on_side ? PixelSize{head.height, head.width} : PixelSize{head.width, head.height};
}

// The same picture, no wider than that.
PixelSize narrowed(PixelSize size, std::uint32_t most_width) {
  if (size.width <= most_width) return size;
  const std::uint64_t height = (std::uint64_t{size.height} * most_width + size.width - 1) / size.width;
  return {most_width, static_cast<std::uint32_t>(height)};
}

template <typename Result>
void report(Result& result, diag::Span span, diag::Diagnostics& diagnostics) {
  auto& fault = std::get<PictureFault>(result);
  diagnostics.report(fault.code, span, std::move(fault.message), std::move(fault.hint));
}

std::shared_ptr<const page::Picture> packed(const Raster& raster) {
  auto picture = std::make_shared<page::Picture>();
  picture->width = raster.width;
  picture->height = raster.height;
  const bool is_drawing = is_drawn(raster);
  if (auto file = is_drawing ? write_png(raster) : write_jpeg(raster)) {
    picture->format = is_drawing ? page::Picture::Format::png : page::Picture::Format::jpeg;
    picture->data = *std::move(file);
  } else { // larger, but as good
    picture->format = raster.channels == 1 ? page::Picture::Format::gray : page::Picture::Format::rgb;
    picture->data.assign(raster.samples.begin(), raster.samples.end());
  }
  return picture;
}

} // namespace

std::optional<PixelSize> measure_figure(std::string_view bytes, base::OpenLibrary open_library,
                                        diag::Span span, diag::Diagnostics& diagnostics) {
  const PictureUse use = figure_of({1, 1}, open_library);
  HeadResult result = read_head(bytes, use);
  if (const auto* head = std::get_if<PictureHead>(&result)) {
    if (auto fault = size_fault(head->width, head->height, use)) {
      diagnostics.report(fault->code, span, std::move(fault->message), std::move(fault->hint));
      return std::nullopt;
    }
    return size_of(*head);
  }
  report(result, span, diagnostics);
  return std::nullopt;
}

std::shared_ptr<const page::Picture> read_figure(std::string_view bytes, std::uint32_t most_width,
                                                 base::OpenLibrary open_library, diag::Span span,
                                                 diag::Diagnostics& diagnostics) {
  const std::optional<PixelSize> size = measure_figure(bytes, open_library, span, diagnostics);
  if (!size) return nullptr;
  DecodeResult result = decode(bytes, figure_of(narrowed(*size, most_width), open_library));
  auto* const decoded = std::get_if<DecodedPicture>(&result);
  if (decoded == nullptr) {
    report(result, span, diagnostics);
    return nullptr;
  }
  Raster raster = oriented(std::move(decoded->raster), decoded->orientation);
  if (raster.width > most_width) raster = shrunk(raster, {0, 0, raster.width, raster.height}, most_width);
  return packed(raster);
}

} // namespace hanjang::image
