#pragma once
// What is said of marks that stand in doubt.

#include "diag/codes.h"
#include "resume/detail/code_spans.h"
#include "resume/detail/stars.h"

#include <cstddef>
#include <optional>
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

/// One word for all backquotes of a text that hold no code: the first of them, as what it seems to be meant
/// for, an apostrophe, a quotation mark as LaTeX has it, or code that is never closed.
std::optional<MarkWarning> backquote_warning(std::string_view text, const std::vector<LooseQuotes>& loose);

} // namespace hanjang::resume
