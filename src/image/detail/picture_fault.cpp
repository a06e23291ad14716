#include "image/detail/picture_fault.h"

#include "image/limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::image {

std::optional<PictureFault> size_fault(std::uint64_t width, std::uint64_t height, const PictureUse& use) {
  const auto [shorter, longer] = std::minmax({width, height});
  if (width * height > kMostPixels) {
    return PictureFault{diag::Code::photo_size,
                        fmt::format("the {} has {} pixels ({} × {}); at most {} million are read", use.noun,
                                    grouped(width * height), width, height, kMostPixels / 1'000'000),
                        "save a smaller copy of it; 1200 pixels on the long side are enough for print"};
  }
  if (shorter < kLeastSide) {
    return PictureFault{diag::Code::photo_size,
                        fmt::format("the {} is only {} × {} pixels; each side has to have {} at least",
                                    use.noun, width, height, kLeastSide),
                        "take the original picture, not a thumbnail of it"};
  }
  if (longer > shorter * use.most_aspect) {
    return PictureFault{
        diag::Code::photo_size,
        fmt::format("the {} is {} × {} pixels: one side is more than {} times as long as the other", use.noun,
                    width, height, use.most_aspect),
        std::string(use.aspect_hint)};
  }
  return std::nullopt;
}

PictureFault cut_off_fault(std::uint64_t done, std::uint64_t all, const PictureUse& use) {
  const std::uint64_t percent = all == 0 ? 0 : std::min<std::uint64_t>(done * 100 / all, 99);
  return {diag::Code::broken_photo,
          percent == 0 ? fmt::format("the {} is cut off: its file ends before its last row", use.noun)
                       : fmt::format("the {} is cut off after {} % of its rows", use.noun, percent),
          "copy or export it once more: it was not saved or sent to its end"};
}

PictureFault damage_fault(std::string_view detail, const PictureUse& use) {
  return {diag::Code::broken_photo, fmt::format("the {} is damaged: {}", use.noun, detail),
          "open it in a picture viewer and export it anew as JPEG or PNG"};
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

} // namespace hanjang::image
