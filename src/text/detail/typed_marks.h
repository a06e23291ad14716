#pragma once
// Marks typed in ASCII, and the characters that a typographer would set for them: “ ” for "", an en dash for
// --, a minus for the hyphen before a number. The text stays as typed; only what is drawn is another.

#include "text/detail/break_units.h"
#include "text/paragraph.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hanjang::text {

/// Bytes [begin, end) of a text.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Bytes [begin, end) that are drawn as one other character.
struct TypedMark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  char32_t drawn = 0;

  bool operator==(const TypedMark&) const = default;
};

/// The marks of a text (BCP 47 `language`) in order. What stands in `literal`, in order and apart, or in an
/// address stays as typed, but is seen by the marks beside it.
std::vector<TypedMark> find_typed_marks(std::string_view text, std::span<const ByteRange> literal,
                                        const Punctuation& punctuation, std::string_view language);

/// The marks in texts of such spans: those of them that stand in one span.
std::vector<TypedMark> find_typed_marks(std::span<const TextSpan> spans, std::string_view text,
                                        const Punctuation& punctuation, std::string_view language);

} // namespace hanjang::text
