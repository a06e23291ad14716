#pragma once
// libjpeg's complaints, kept instead of printed. For the JPEG reader and writer alone.

#include "image/detail/error_exit.h"

#include <array>
#include <cstdio> // jpeglib.h needs it first
#include <jpeglib.h>
#include <string_view>

namespace hanjang::image {

/// The error manager of one libjpeg object. The object's `client_data` points here, so neither moves.
class JpegErrors {
public:
  JpegErrors();
  JpegErrors(const JpegErrors&) = delete;
  JpegErrors& operator=(const JpegErrors&) = delete;

  /// Makes a libjpeg object report here. Before anything else is done with it.
  template <typename Object>
  void attach(Object& object) {
    object.err = &manager_;
    object.client_data = this;
  }

  /// Breaks off the work under way for a reason of our own.
  [[noreturn]] static void leave(j_common_ptr info, std::string_view reason);

  ErrorExit error_exit;
  std::array<char, JMSG_LENGTH_MAX> message{}; ///< what broke the work off
  bool saw_end = false;                        ///< the file ended before its end mark

private:
  static JpegErrors& of(j_common_ptr info) { return *static_cast<JpegErrors*>(info->client_data); }
  [[noreturn]] static void fail(j_common_ptr info);
  static void note(j_common_ptr info, int level);

  jpeg_error_mgr manager_{};
};

} // namespace hanjang::image
