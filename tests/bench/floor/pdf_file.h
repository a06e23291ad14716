#pragma once
// The least that a PDF is: numbered objects and a table of where they are.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::floor {

/// A file that objects are written to, one behind the other.
class PdfFile {
public:
  /// Puts a number aside for an object that others name before it is written.
  std::size_t reserve() {
    places_.push_back(0);
    return places_.size();
  }
  void put(std::size_t number, std::string_view body);
  std::size_t add(std::string_view body);
  /// A stream, compressed by zlib at its usual level; `entries` of its dictionary besides. 0 if zlib fails.
  std::size_t add_stream(std::string_view data, std::string_view entries = {});
  /// The whole file, whose catalog is object `root`.
  std::string finish(std::size_t root);

private:
  std::string bytes_ = "%PDF-1.7\n";
  std::vector<std::size_t> places_; ///< of object 1 and those after it
};

} // namespace hanjang::floor
