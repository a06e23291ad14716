#pragma once
// The first thing that is wrong with a drawing. Who meets one goes on as far as is cheap; who draws stops.

#include "image/detail/picture_fault.h"
#include "image/detail/svg/limits.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace hanjang::image::svg {

class Faults {
public:
  /// Keeps the fault, unless there is one already.
  void add(PictureFault fault) {
    if (!first_) first_ = std::move(fault);
  }
  /// A part that is not printed.
  void refuse(std::string message, std::string hint) {
    add({diag::Code::drawing_part, std::move(message), std::move(hint)});
  }
  /// A file that is not as it should be.
  void damage(std::string message) {
    add({diag::Code::broken_photo, std::move(message),
         "export it once more from the program that drew it, and see that a browser shows it"});
  }
  /// More than is read.
  void excess(std::string message,
              std::string hint = "draw less in one file, or name a PNG file of it instead") {
    add({diag::Code::photo_size, std::move(message), std::move(hint)});
  }

  /// Counts steps of work. False, and a fault, where there are more than any honest drawing takes.
  bool spend(std::size_t steps) {
    effort_ += steps;
    if (effort_ > kMostEffort) excess("the drawing takes too long to read");
    return effort_ <= kMostEffort;
  }

  bool any() const { return first_.has_value(); }
  const std::optional<PictureFault>& first() const { return first_; }

private:
  std::optional<PictureFault> first_;
  std::size_t effort_ = 0;
};

} // namespace hanjang::image::svg
