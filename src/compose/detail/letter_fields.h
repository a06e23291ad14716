#pragma once
// What a letter prints that is put together: how it opens and closes, the subject of a mail, how long an
// answer is.

#include "design/design.h"
#include "resume/model.h"

#include <string_view>
#include <vector>

namespace hanjang::compose {

inline constexpr std::string_view kSalutationField = "salutation";
inline constexpr std::string_view kClosingField = "closing";
inline constexpr std::string_view kMailSubjectField = "mail_subject"; ///< the subject, or one that is made
inline constexpr std::string_view kLengthField = "length";            ///< of an answer, and its limit

/// True for a field of a letter, or of a question, that is put together.
bool is_letter_field(const resume::Record& record, std::string_view field);

/// What it prints: as the letter says, else as the patterns of the layout do.
std::vector<resume::Inline> letter_field(const resume::Record& record, std::string_view field,
                                         const design::Words& words);

} // namespace hanjang::compose
