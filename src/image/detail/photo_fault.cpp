#include "image/detail/photo_fault.h"

#include "image/photo.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::image {

std::optional<PhotoFault> size_fault(std::uint64_t width, std::uint64_t height) {
  const auto [shorter, longer] = std::minmax({width, height});
  if (width * height > kMostPhotoPixels) {
    return PhotoFault{diag::Code::photo_size,
                      fmt::format("the photo has {} pixels ({} × {}); at most {} million are read",
                                  grouped(width * height), width, height, kMostPhotoPixels / 1'000'000),
                      "save a smaller copy of it; 1200 pixels on the long side are enough for print"};
  }
  if (shorter < kLeastPhotoSide) {
    return PhotoFault{diag::Code::photo_size,
                      fmt::format("the photo is only {} × {} pixels; each side has to have {} at least",
                                  width, height, kLeastPhotoSide),
                      "take the original picture, not a thumbnail of it"};
  }
  if (longer > shorter * kMostPhotoAspect) {
    return PhotoFault{
        diag::Code::photo_size,
        fmt::format("the photo is {} × {} pixels: one side is more than {} times as long as the other", width,
                    height, kMostPhotoAspect),
        "cut it to a portrait first, such as 3 : 4"};
  }
  return std::nullopt;
}

PhotoFault cut_off_fault(std::uint64_t done, std::uint64_t all) {
  const std::uint64_t percent = all == 0 ? 0 : std::min<std::uint64_t>(done * 100 / all, 99);
  return {diag::Code::broken_photo,
          percent == 0 ? std::string("the photo is cut off: its file ends before the picture does")
                       : fmt::format("the photo is cut off after {} % of its rows", percent),
          "copy or export it once more: it was not saved or sent to its end"};
}

PhotoFault damage_fault(std::string_view detail) {
  return {diag::Code::broken_photo, fmt::format("the photo is damaged: {}", detail),
          "open it in a picture viewer and export it anew as JPEG or PNG"};
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

} // namespace hanjang::image
