#pragma once
// Words that say how something stands and are written where a date belongs.

#include <string_view>

namespace hanjang::resume {

/// What a word says of a school or a job.
enum class Standing {
  unknown,
  paused, ///< it goes on, and nobody is there: `휴학 중`, `on leave`
  over    ///< it has ended, and nobody knows when: `졸업`, `중퇴`, `left`
};

/// The standing that a text names. Case, blanks and a `중` at its end do not matter.
Standing standing_of(std::string_view text);

} // namespace hanjang::resume
