#pragma once
// What pages know of a face: which of its set it is.

#include <compare>
#include <cstdint>

namespace hanjang::text {

/// A face in use. An index into its FontSet.
struct FaceId {
  std::uint16_t index = 0;
  constexpr auto operator<=>(const FaceId&) const = default;
};

} // namespace hanjang::text
