#pragma once
// The words of a resume, looked up in dictionaries.

#include "review/detail/reading.h"

#include <span>

namespace hanjang::review {

/// The words of its prose in these languages that no dictionary has, with what may have been meant as far as
/// `words` lets that be looked up. Names and skills of the resume are right.
std::vector<spelling::Misspelling>
look_up(const Reading& reading, std::span<const spelling::Language> languages, const WordSources& words);

} // namespace hanjang::review
