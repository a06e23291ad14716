#pragma once
// What is wrong in several layouts or documents, said once.

#include "diag/diagnostic.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// Gathers what is found in many places. The same at the same place is one fault, with the names of those it
/// is in.
class SharedFaults {
public:
  /// `noun` is what they are: "layout", "variant". What is less severe than `least` stays out.
  SharedFaults(std::string_view noun, diag::Severity least) : noun_(noun), least_(least) {}

  /// Takes in what was found in one of them, which may come again. No name is that of the file itself.
  void add(const std::string& name, std::span<const diag::Diagnostic> found);
  /// Hands all on. Where a fault is not in all of so many it says in which.
  void report(std::size_t all, diag::Diagnostics& diagnostics) const;

private:
  struct Shared {
    diag::Diagnostic diagnostic;
    std::vector<std::string> names;
  };
  std::string hint_of(const std::vector<std::string>& names) const;

  std::string_view noun_;
  diag::Severity least_;
  std::vector<Shared> faults_;
};

} // namespace hanjang::driver
