#pragma once
// How long the answers of a file are.

#include "driver/build.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hanjang::driver {

/// The length of a text in a unit that limits count.
struct UnitCount {
  std::string unit; ///< as `count` calls it: `no-spaces`
  std::size_t count = 0;
};

/// An answer in one language, as it is pasted.
struct AnswerCount {
  std::string letter; ///< its `id`, else the organization; may be empty
  std::string language;
  std::size_t number = 0; ///< of its question in the letter, from 1
  std::string question;
  std::size_t line = 0;          ///< of the file
  std::vector<UnitCount> counts; ///< in every unit
  std::size_t code_points = 0;
  std::size_t utf16_units = 0;
  std::size_t line_ends = 0;
  std::size_t newline = 1;          ///< what each of those counts for
  std::string unit;                 ///< of its limit
  std::optional<std::size_t> limit; ///< nothing: none is set
  std::size_t used = 0;             ///< of the limit
};

/// Counts the answers of every letter in every language it is written in; of a request with variants those of
/// their letters, of one with languages those in them. Reports what is wrong with the file, and what
/// select_letter() does of each.
std::vector<AnswerCount> count_answers(Session& session, BuildRequest request, diag::SourceMap& sources,
                                       diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
