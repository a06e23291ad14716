#pragma once
// libdeflate, as far as it is used: whole buffers at once, to zlib's format (RFC 1950), which is what the
// FlateDecode filter takes.

#include "pdf/pdf.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace hanjang::pdf {

/// Compresses one buffer after another. The same bytes give the same bytes, whatever came before them.
class Deflater {
public:
  /// What `known` holds is taken from there, and what is new left there; null: nothing is kept.
  explicit Deflater(StreamCache* known = nullptr);

  /// The bytes compressed, or nothing where memory ran out.
  std::optional<std::string> deflated(std::string_view data);

private:
  std::optional<std::string> compressed(std::string_view data);

  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  StreamCache* known_;
  std::unique_ptr<libdeflate_compressor, Free> compressor_; ///< null where memory ran out
};

} // namespace hanjang::pdf
