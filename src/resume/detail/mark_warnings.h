#pragma once
// What is said of marks that stand in doubt.

#include "diag/codes.h"
#include "resume/detail/stars.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// A warning about bytes [begin, end) of a text.
struct MarkWarning {
  diag::Code code = diag::Code::bad_markup;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::string hint;
};

/// How to have marks printed.
std::string print_hint(std::string_view marks);

/// Stars without a partner that look like a slip, and pairs that may be two footnote marks. A footnote mark
/// behind its word, a product, a path and an argument are nothing to speak of.
std::vector<MarkWarning> star_warnings(std::string_view text, const PairedStars& paired);

} // namespace hanjang::resume
