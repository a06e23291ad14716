#include "cli/status_line.h"

#include "system/standard_streams.h"

#include <fmt/format.h>
#include <string_view>

namespace hanjang::cli {
namespace {

// To the first column, and all behind it away.
constexpr std::string_view kEmptyLine = "\r\x1b[K";

} // namespace

StatusLine::StatusLine() : is_terminal_(system::is_error_terminal()) {}

void StatusLine::show(const std::string& line) {
  system::write_standard_error(is_terminal_ ? fmt::format("{}{}", kEmptyLine, line) : line + "\n");
  is_open_ = is_terminal_;
}

void StatusLine::leave() {
  if (is_open_) system::write_standard_error("\n");
  is_open_ = false;
}

void StatusLine::clear() {
  if (is_open_) system::write_standard_error(kEmptyLine);
  is_open_ = false;
}

} // namespace hanjang::cli
