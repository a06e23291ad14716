#pragma once
// Marks that people begin the items of a list with, beside the "- " that makes one.

#include <cstddef>
#include <string_view>

namespace hanjang::resume {

/// A mark at the beginning of a line.
struct ListMark {
  std::size_t length = 0;   ///< its bytes, without the blank behind it; 0: there is none
  bool is_doubtful = false; ///< a number, a letter or a hyphen: a list only where there are several

  explicit operator bool() const { return length > 0; }
};

/// The mark that a line without blanks before it begins with: `• `, `■`, `→ `, `ㅇ `, `1. `, `(1) `, `①`,
/// `가. `, `a) `, `-one`. Not the "- " of our own lists.
ListMark list_mark_of(std::string_view line);

} // namespace hanjang::resume
