#pragma once
// What files are called: `file = "{name}_{headline}_{document}"`.

#include "diag/diagnostic.h"
#include "resume/model.h"

#include <string>

namespace hanjang::resume {

/// What stands for the placeholders of a pattern.
struct FileWords {
  std::string name;
  std::string headline;
  std::string variant;
  std::string organization; ///< where a letter goes; empty: the document has none
  std::string letter;       ///< its `id`; empty as well
  std::string document; ///< the word for its kind: `이력서`; of several parts, `이력서_경력기술서`
  std::string lang;     ///< BCP 47
};

/// The most bytes of a name without its ending: file systems take 255, and encrypting ones 143.
inline constexpr std::size_t kMostStemBytes = 136;

/// Reports each `{word}` of a pattern that is no placeholder.
void check_file_pattern(const RichText& pattern, diag::Diagnostics& diagnostics);

/// A pattern filled in, as a name that every system takes, without its ending. It is in NFC and has no blank:
/// those beside Hangul go, others become hyphens, as do signs that some systems refuse. Reports one of which
/// nothing is left, or that is too long, and is empty then.
std::string file_stem(const RichText& pattern, const FileWords& words, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
