#pragma once
// Documents as text.

#include "driver/detail/job_runner.h"

#include <optional>
#include <string>

namespace hanjang::driver {

/// A document as text, and the words for its kinds, as document_words() gives them.
struct WrittenText {
  std::string words;
  std::string text;
};

/// The letters and answers of a job, one part after another. Reports kinds that are not made as text, and
/// what is wrong with the layouts; nothing then.
std::optional<WrittenText> write_text(const Job& job, JobContext& context);

} // namespace hanjang::driver
