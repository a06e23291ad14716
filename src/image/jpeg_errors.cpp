#include "image/jpeg_errors.h"

#include <jerror.h>

namespace hanjang::image {

namespace {

void stay_silent(j_common_ptr) {}

/// Whether a warning of libjpeg means that it filled in what it could not read. The others are about
/// headers, or bytes too many between segments, which some cameras write.
bool tells_damage(int code) {
  return code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_ARITH_BAD_CODE ||
         code == JWRN_MUST_RESYNC || code == JWRN_BOGUS_PROGRESSION;
}

} // namespace

JpegErrors::JpegErrors() {
  jpeg_std_error(&manager_);
  manager_.error_exit = leave;
  manager_.emit_message = note;
  manager_.output_message = stay_silent;
}

void JpegErrors::leave(j_common_ptr info) {
  JpegErrors& errors = of(info);
  errors.manager_.format_message(info, errors.message.data());
  errors.escape.leave();
}

void JpegErrors::note(j_common_ptr info, int level) {
  if (level >= 0) return; // a trace
  JpegErrors& errors = of(info);
  const int code = errors.manager_.msg_code;
  if (code == JWRN_JPEG_EOF) errors.saw_end = true;
  if (errors.damaged || !tells_damage(code)) return;
  errors.damaged = true;
  errors.manager_.format_message(info, errors.message.data());
  // libjpeg's own way from the common head of its objects to the whole.
  if (info->is_decompressor != 0)
    errors.damaged_row = reinterpret_cast<j_decompress_ptr>(info)->output_scanline;
}

} // namespace hanjang::image
