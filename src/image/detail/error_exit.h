#pragma once
// The way out of a C library whose error handler must not return.

#include <csetjmp>
#include <type_traits>

namespace hanjang::image {

/// Runs work that a C library may break off. A jump runs no destructors, so the work holds nothing that has
/// one: it sees what it needs by reference, and whoever made that takes care of it.
class ErrorExit {
public:
  /// True if the work came to its end, false if leave() broke it off.
  template <typename Work>
  bool run(Work work) {
    static_assert(std::is_trivially_destructible_v<Work>);
    if (setjmp(place_) != 0) return false; // NOLINT(cert-err52-cpp): what the library asks for
    work();
    return true;
  }

  /// Breaks off the work of run(), which has to be under way.
  [[noreturn]] void leave() { std::longjmp(place_, 1); } // NOLINT(cert-err52-cpp): as above

private:
  std::jmp_buf place_{};
};

} // namespace hanjang::image
