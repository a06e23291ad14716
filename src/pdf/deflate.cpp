#include "pdf/deflate.h"

#include <zlib.h>

namespace hanjang::pdf {

std::optional<std::string> deflated(std::string_view data) {
  uLongf size = compressBound(static_cast<uLong>(data.size()));
  std::string compressed(size, '\0');
  const int status = compress2(reinterpret_cast<Bytef*>(compressed.data()), &size,
                               reinterpret_cast<const Bytef*>(data.data()), static_cast<uLong>(data.size()),
                               Z_BEST_COMPRESSION);
  if (status != Z_OK) return std::nullopt;
  compressed.resize(size);
  return compressed;
}

} // namespace hanjang::pdf
