#include "image/detail/decode.h"

#include "image/detail/codecs.h"
#include "image/detail/file_kind.h"
#include "image/limits.h"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace hanjang::image {
namespace {

struct Codec {
  PictureFormat format;
  DecodeResult (*decode)(std::string_view bytes, const PictureUse& use);
  HeadResult (*head)(std::string_view bytes, const PictureUse& use);
};

constexpr std::array kCodecs{
    Codec{PictureFormat::jpeg, read_jpeg, jpeg_head},
    Codec{PictureFormat::png, read_png, png_head},
    Codec{PictureFormat::webp, read_webp, webp_head},
    Codec{PictureFormat::heic, read_heic, heic_head},
};

PictureFault foreign_fault(std::string_view name, const PictureUse& use) {
  const std::string hint = "save it as JPEG or PNG and name that file";
  const std::string_view others = use.may_be_drawing ? "JPEG, PNG, WebP, HEIC" : "JPEG, PNG, WebP";
  const std::string_view last = use.may_be_drawing ? "SVG" : "HEIC";
  if (name.empty())
    return {diag::Code::photo_kind, fmt::format("the {} is no {} or {} file", use.noun, others, last), hint};
  return {diag::Code::photo_kind,
          fmt::format("the {} is {}; only {} and {} are read", use.noun, name, others, last), hint};
}

// The fault of a file that is not looked into.
std::optional<PictureFault> file_fault(std::string_view bytes, const PictureUse& use) {
  if (bytes.empty())
    return PictureFault{diag::Code::broken_photo, fmt::format("the file of the {} is empty", use.noun),
                        "copy or export it once more"};
  if (bytes.size() > kMostFileBytes)
    return PictureFault{diag::Code::photo_size,
                        fmt::format("the file of the {} has {} bytes; at most {} MiB are read", use.noun,
                                    grouped(bytes.size()), kMostFileBytes >> 20),
                        "save a smaller copy of it as JPEG"};
  return std::nullopt;
}

template <typename Result, typename Function>
Result read_with(Function Codec::*function, std::string_view bytes, const PictureUse& use) {
  if (auto fault = file_fault(bytes, use)) return *std::move(fault);
  const FileKind kind = file_kind(bytes);
  for (const Codec& codec : kCodecs)
    if (codec.format == kind.format) return (codec.*function)(bytes, use);
  return foreign_fault(kind.name, use);
}

} // namespace

DecodeResult decode(std::string_view bytes, const PictureUse& use) {
  return read_with<DecodeResult>(&Codec::decode, bytes, use);
}

HeadResult read_head(std::string_view bytes, const PictureUse& use) {
  return read_with<HeadResult>(&Codec::head, bytes, use);
}

} // namespace hanjang::image
