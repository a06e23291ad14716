#include "printed.h"

#include <array>
#include <cstdlib>

namespace hanjang::floor {
namespace {

constexpr std::size_t kMostFields = 4;
using Fields = std::array<std::string_view, kMostFields>;

/// Cuts `text` before the first `separator`, and leaves what follows it.
std::string_view take(std::string_view& text, char separator) {
  const std::string_view taken = text.substr(0, text.find(separator));
  text.remove_prefix(taken.size() == text.size() ? taken.size() : taken.size() + 1);
  return taken;
}

Fields fields_of(std::string_view row) {
  Fields fields;
  for (std::size_t i = 0; i + 1 < kMostFields; ++i) fields[i] = take(row, '\t');
  fields.back() = row;
  return fields;
}

double number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

} // namespace

std::optional<std::vector<Page>> read_pages(std::string_view rows) {
  std::vector<Page> pages;
  while (!rows.empty()) {
    const Fields fields = fields_of(take(rows, '\n'));
    if (fields[0] == "page") {
      pages.push_back({number(fields[1]), number(fields[2]), {}});
    } else if (fields[0] == "line" && !pages.empty()) {
      pages.back().lines.push_back({number(fields[1]), number(fields[2]), {}});
    } else if (fields[0] == "run" && !pages.empty() && !pages.back().lines.empty()) {
      const auto face = static_cast<std::size_t>(number(fields[1]));
      pages.back().lines.back().runs.push_back({face, number(fields[2]), fields[3]});
    } else {
      return std::nullopt;
    }
  }
  return pages;
}

} // namespace hanjang::floor
