#pragma once
// Markup of other formats in a text: HTML, LaTeX, other kinds of Markdown. It prints as it is typed.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::resume {

/// Bytes [begin, end) of a text that are markup elsewhere, and what to do about it.
struct ForeignMark {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string hint;
};

/// The first such mark at or behind `from`. What may be meant as it stands is none: `a < b`, `C<T>`, `$100`,
/// `R&D`, `~100`, `snake_case`, `#1`.
std::optional<ForeignMark> find_foreign_mark(std::string_view text, std::size_t from = 0);

/// True if the `[` at a place is that of a picture, `![…](…)`, and not of a link behind an exclamation:
/// `Wow![…]`.
bool is_picture_mark(std::string_view text, std::size_t bracket);

} // namespace hanjang::resume
