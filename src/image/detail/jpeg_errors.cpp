#include "image/detail/jpeg_errors.h"

#include <algorithm>
#include <jerror.h>

namespace hanjang::image {

namespace {

void stay_silent(j_common_ptr) {}

/// Whether a warning of libjpeg means that it fills in what it cannot read. The others are about
/// headers, or bytes too many between segments, which some cameras write.
bool tells_damage(int code) {
  return code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_ARITH_BAD_CODE ||
         code == JWRN_MUST_RESYNC || code == JWRN_BOGUS_PROGRESSION;
}

} // namespace

JpegErrors::JpegErrors() {
  jpeg_std_error(&manager_);
  manager_.error_exit = fail;
  manager_.emit_message = note;
  manager_.output_message = stay_silent;
}

void JpegErrors::leave(j_common_ptr info, std::string_view reason) {
  JpegErrors& errors = of(info);
  const std::size_t length = std::min(reason.size(), errors.message.size() - 1);
  *std::copy_n(reason.begin(), length, errors.message.begin()) = '\0';
  errors.error_exit.leave();
}

void JpegErrors::fail(j_common_ptr info) {
  JpegErrors& errors = of(info);
  errors.manager_.format_message(info, errors.message.data());
  errors.error_exit.leave();
}

void JpegErrors::note(j_common_ptr info, int level) {
  if (level >= 0) return; // a trace
  const int code = info->err->msg_code;
  if (code == JWRN_JPEG_EOF) of(info).saw_end = true;
  if (tells_damage(code)) fail(info);
}

} // namespace hanjang::image
