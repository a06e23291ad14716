#include "pdf/detail/deflate.h"

#include <zlib.h>

namespace hanjang::pdf {

std::optional<std::string> deflated(std::string_view data) {
  const auto length = static_cast<uLong>(data.size());
  uLongf size = compressBound(length);
  std::string compressed(size, '\0');
  const int status = compress2(reinterpret_cast<Bytef*>(compressed.data()), &size,
                               reinterpret_cast<const Bytef*>(data.data()), length, Z_BEST_COMPRESSION);
  if (status != Z_OK) return std::nullopt;
  compressed.resize(size);
  return compressed;
}

} // namespace hanjang::pdf
