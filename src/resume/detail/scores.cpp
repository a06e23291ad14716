#include "resume/detail/scores.h"

#include "base/ascii.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::resume {
namespace {

/// A mark as it was written: `3.9`, `GPA: 3.9`, `4.3/4.5`, `우등`.
struct Mark {
  std::optional<double> value;
  std::optional<double> best; ///< that the text names itself
  bool has_more = false;      ///< `4.3/4.5/4.5`: and another one
};

// The number that begins at `at`, which is moved behind it; a comma before a digit is a point.
std::optional<double> number_at(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  double value = 0;
  double place = 1;
  bool has_point = false;
  const auto is_point = [&](std::size_t i) {
    return text[i] == '.' || (text[i] == ',' && i + 1 < text.size() && base::ascii::is_digit(text[i + 1]));
  };
  for (; at < text.size() && (base::ascii::is_digit(text[at]) || (is_point(at) && !has_point)); ++at) {
    if (!base::ascii::is_digit(text[at])) {
      has_point = true;
      continue;
    }
    value = value * 10 + (text[at] - '0');
    if (has_point) place *= 10;
  }
  return at == begin ? std::nullopt : std::optional(value / place);
}

// Moves `at` behind a slash and the blanks around it, if there is one.
bool skip_slash(std::string_view text, std::size_t& at) {
  const std::size_t slash = text.find_first_not_of(' ', at);
  if (slash == std::string_view::npos || text[slash] != '/') return false;
  at = std::min(text.find_first_not_of(' ', slash + 1), text.size());
  return true;
}

Mark mark_in(std::string_view text) {
  Mark mark;
  std::size_t at = text.find_first_of("0123456789");
  if (at == std::string_view::npos) return mark;
  mark.value = number_at(text, at);
  if (!skip_slash(text, at)) return mark;
  mark.best = number_at(text, at);
  mark.has_more = mark.best && skip_slash(text, at) && number_at(text, at);
  return mark;
}

Mark mark_of(const LocalizedText* text) {
  Mark mark;
  if (text == nullptr) return mark;
  for (const auto& [language, version] : text->versions)
    if (const Mark one = mark_in(version.plain()); one.value) mark = one;
  return mark;
}

void take_out(SourceRecord& record, std::string_view name) {
  std::erase_if(record.fields, [&](const auto& field) { return field.key->name == name; });
}

void report(const LocalizedText& text, std::string message, std::string hint,
            diag::Diagnostics& diagnostics) {
  diagnostics.report(diag::Code::bad_score, text.span, std::move(message), std::move(hint));
}

} // namespace

void check_score(SourceRecord& record, diag::Diagnostics& diagnostics) {
  const auto* scale = record.get<LocalizedText>("scale");
  const auto* score = record.get<LocalizedText>("score");
  const Mark mark = mark_of(score);
  const Mark best = mark_of(scale);
  if (score != nullptr && mark.best && mark.value && *mark.value > *mark.best)
    report(*score, fmt::format("the mark {} is better than the best, {}", *mark.value, *mark.best),
           "check both numbers", diagnostics);
  if (score != nullptr && mark.has_more)
    report(*score, "`score` names more than one best mark",
           "write the mark and the best there is: \"4.3/4.5\"", diagnostics);
  if (scale == nullptr) return;
  if (!mark.value) {
    diagnostics.report(
        diag::Code::scale_alone, scale->span,
        "`scale` is the best mark there is, and there is no mark to measure: it is not printed",
        "write the mark as `score`, or take `scale` out");
    return take_out(record, "scale");
  }
  if (!mark.best) {
    if (best.value && *mark.value > *best.value)
      report(*score,
             fmt::format("`score` ({}) is better than `scale` ({}), the best mark there is", *mark.value,
                         *best.value),
             *best.value <= 1
                 ? "where the lowest mark is the best, write it in words: score = \"1.3 (best: 1.0)\""
                 : "check both, or exchange them",
             diagnostics);
    return;
  }
  if (best.value && *best.value != *mark.best)
    report(*scale, fmt::format("`score` names {} as the best mark, and `scale` {}", *mark.best, *best.value),
           "keep one of them", diagnostics);
  take_out(record, "scale");
}

} // namespace hanjang::resume
