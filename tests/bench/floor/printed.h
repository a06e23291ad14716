#pragma once
// What the floor prints: pages of lines whose places, faces and sizes are given.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::floor {

/// Text of one face and size.
struct Run {
  std::size_t face = 0; ///< which of the faces that the command names
  double size = 0;      ///< in points
  std::string_view text;
};

/// Runs one behind the other, from a place in points from the page's top left corner to the baseline.
struct Line {
  double x = 0;
  double y = 0;
  std::vector<Run> runs;
};

struct Page {
  double width = 0;
  double height = 0;
  std::vector<Line> lines;
};

/// Reads rows of fields that are parted by tabs: `page WIDTH HEIGHT`, `line X Y`, `run FACE SIZE TEXT`, as
/// tests/bench/printed.py writes them. The pages borrow their texts. Nothing if a row is of no such form.
std::optional<std::vector<Page>> read_pages(std::string_view rows);

} // namespace hanjang::floor
