#pragma once
// What a job may be written as.

#include <string_view>
#include <vector>

namespace hanjang::driver {

/// A format by its word on the command line: one of formats().
using Format = std::string_view;

/// What is made where no format is asked for.
inline constexpr Format kPdf = "pdf";

struct FormatInfo {
  Format word;
  std::string_view meaning;   ///< a few words, for help
  std::string_view extension; ///< of its files, with the dot; empty: text for standard output

  bool is_text = false; ///< it lays out text itself, without pages

  bool is_file() const { return !extension.empty(); }
};

/// All of them, the default first.
std::vector<FormatInfo> formats();

/// The one of that word, or nullptr.
const FormatInfo* find_format(std::string_view word);

} // namespace hanjang::driver
