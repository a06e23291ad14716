#include "compose/detail/studies.h"

#include "base/ascii.h"
#include "compose/detail/fields.h"

#include <string>
#include <string_view>
#include <utility>

namespace hanjang::compose {
namespace {

using Inlines = std::vector<resume::Inline>;

constexpr std::string_view kDegreeMark = "{degree}";
constexpr std::string_view kMajorMark = "{major}";

// True if the words of `part` stand in a text: "M.S. in Physics" has Physics, "Bachelor of Arts" no Art.
bool has_words(std::string_view text, std::string_view part) {
  const auto joins = [&](std::size_t at) {
    return at < text.size() && base::ascii::is_letter_byte(text[at]);
  };
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    if ((at == 0 || !joins(at - 1)) && !joins(at + part.size())) return true;
  return false;
}

// The pattern with both in their places.
Inlines put_together(const diag::SourceText& form, const Inlines& degree, const Inlines& major) {
  Inlines result;
  const auto add_literal = [&](std::size_t begin, std::size_t end) {
    if (begin == end) return;
    resume::Inline literal;
    literal.text = form.slice(begin, end);
    result.push_back(std::move(literal));
  };
  std::size_t from = 0;
  for (std::size_t at = 0; at < form.text.size();) {
    const std::string_view rest = std::string_view(form.text).substr(at);
    const bool is_degree = rest.starts_with(kDegreeMark);
    if (!is_degree && !rest.starts_with(kMajorMark)) {
      ++at;
      continue;
    }
    add_literal(from, at);
    const Inlines& part = is_degree ? degree : major;
    result.insert(result.end(), part.begin(), part.end());
    at += is_degree ? kDegreeMark.size() : kMajorMark.size();
    from = at;
  }
  add_literal(from, form.text.size());
  return result;
}

} // namespace

std::vector<resume::Inline> studies_of(const resume::Record& record, const design::Words& words) {
  const auto* degree = record.get<resume::RichText>("degree");
  const auto* major = record.get<resume::RichText>("major");
  const auto pattern = words.patterns.find(std::string(kStudiesField));
  const bool has_both = degree != nullptr && major != nullptr && !degree->inlines.empty() &&
                        !major->inlines.empty() && pattern != words.patterns.end();
  if (!has_both || has_words(degree->plain(), major->plain()))
    return degree != nullptr ? degree->inlines : major != nullptr ? major->inlines : Inlines{};
  return put_together(pattern->second, degree->inlines, major->inlines);
}

} // namespace hanjang::compose
