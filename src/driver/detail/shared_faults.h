#pragma once
// What is wrong in several layouts, said once.

#include "diag/diagnostic.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hanjang::driver {

/// Gathers the errors of many layouts. The same one at the same place is one error, with the layouts it is
/// in.
class SharedFaults {
public:
  /// Takes in the errors of one layout; a layout may come again. Warnings stay out: which of them matter
  /// shows when the layout is chosen and built.
  void add(const std::string& layout, const diag::Diagnostics& found);
  /// Hands all on. Where an error is not in all of `layouts` layouts it says in which.
  void report(std::size_t layouts, diag::Diagnostics& diagnostics) const;

private:
  struct Shared {
    diag::Diagnostic diagnostic;
    std::vector<std::string> layouts;
  };
  std::vector<Shared> faults_;
};

} // namespace hanjang::driver
