#include "image/detail/codecs.h"
#include "image/detail/file_kind.h"
#include "image/photo.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang::image {

namespace {

using namespace image;

constexpr std::string_view kSaveAs = "save it as JPEG or PNG and name that file";

PhotoFault foreign_fault(std::string_view name) {
  if (name.empty())
    return {diag::Code::photo_kind, "the photo is neither a JPEG nor a PNG file", std::string(kSaveAs)};
  return {diag::Code::photo_kind, fmt::format("the photo is {}; only JPEG and PNG are read", name),
          std::string(kSaveAs)};
}

DecodeResult decode(std::string_view bytes) {
  if (bytes.empty()) {
    return PhotoFault{diag::Code::broken_photo, "the photo's file is empty", "copy or export it once more"};
  }
  if (bytes.size() > kMostPhotoBytes) {
    return PhotoFault{diag::Code::photo_size,
                      fmt::format("the photo's file has {} bytes; at most {} MiB are read",
                                  grouped(bytes.size()), kMostPhotoBytes >> 20),
                      "save a smaller copy of it as JPEG"};
  }
  const FileKind kind = file_kind(bytes);
  switch (kind.format) {
  case PhotoFormat::jpeg:
    return read_jpeg(bytes);
  case PhotoFormat::png:
    return read_png(bytes);
  case PhotoFormat::other:
    break;
  }
  return foreign_fault(kind.name);
}

} // namespace

std::optional<Raster> read_photo(std::string_view bytes, diag::Span span, diag::Diagnostics& diagnostics) {
  DecodeResult result = decode(bytes);
  if (auto* const photo = std::get_if<DecodedPhoto>(&result)) {
    return oriented(std::move(photo->raster), photo->orientation);
  }
  auto& fault = std::get<PhotoFault>(result);
  diagnostics.report(fault.code, span, std::move(fault.message), std::move(fault.hint));
  return std::nullopt;
}

} // namespace hanjang::image
