#include "text/detail/typed_marks.h"

#include "base/ascii.h"
#include "locale/line_rules.h"
#include "locale/quotation_marks.h"
#include "text/detail/addresses.h"
#include "text/detail/mark_context.h"
#include "text/detail/typed_dashes.h"
#include "text/detail/typed_quotes.h"

#include <algorithm>
#include <utility>

namespace hanjang::text {
namespace {

// Hyphens inside of words, which most texts have, are none of these.
bool may_be_dash(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  return !base::ascii::is_letter(next);
}

bool may_have_marks(std::string_view text, const Punctuation& punctuation) {
  const bool hyphens = punctuation.dashes || punctuation.minus;
  for (std::size_t at = text.find_first_of("-\"'"); at != std::string_view::npos;
       at = text.find_first_of("-\"'", at + 1))
    if (text[at] == '-' ? hyphens && may_be_dash(text, at) : punctuation.quotes) return true;
  return false;
}

class MarkFinder {
public:
  MarkFinder(std::string_view text, const Punctuation& punctuation, std::string_view language)
      : text_(text), punctuation_(punctuation), language_(language),
        units_(split_units(text, locale::line_rules(language))), is_literal_(units_.size(), false) {}

  std::vector<TypedMark> find(std::span<const ByteRange> literal) {
    for (const ByteRange& range : literal) {
      auto at = std::ranges::lower_bound(units_, range.begin, {}, &Unit::offset);
      for (; at != units_.end() && at->offset < range.end; ++at)
        is_literal_[static_cast<std::size_t>(at - units_.begin())] = true;
    }
    std::vector<TypedMark> marks = find();
    if (pass_over_addresses(marks)) marks = find();
    return marks;
  }

private:
  std::vector<TypedMark> find() const {
    const MarkContext context{units_, is_literal_, static_cast<std::uint32_t>(text_.size())};
    std::vector<TypedMark> marks;
    if (punctuation_.dashes || punctuation_.minus) add_typed_dashes(context, punctuation_, marks);
    if (punctuation_.quotes) add_typed_quotes(context, locale::quotation_marks(language_), marks);
    std::ranges::sort(marks, {}, &TypedMark::begin);
    return marks;
  }

  // Addresses are looked for where a mark was found, and nowhere else. True if there were any.
  bool pass_over_addresses(std::span<const TypedMark> marks) {
    bool found = false;
    std::size_t looked_until = 0;
    for (const TypedMark& mark : marks) {
      const auto at = std::ranges::lower_bound(units_, mark.begin, {}, &Unit::offset);
      auto begin = static_cast<std::size_t>(at - units_.begin());
      if (begin < looked_until) continue;
      std::size_t end = begin;
      while (begin > looked_until && units_[begin - 1].kind != UnitKind::blank) --begin;
      while (end < units_.size() && units_[end].kind != UnitKind::blank) ++end;
      looked_until = end;
      for (const Address& address : find_addresses(std::span(units_).subspan(begin, end - begin)))
        found = pass_over({begin + address.begin, begin + address.end}) || found;
    }
    return found;
  }
  // A quotation mark before an address is not part of it.
  bool pass_over(Address address) {
    while (address.begin < address.end && units_[address.begin].code_point == U'\'') ++address.begin;
    for (std::size_t i = address.begin; i < address.end; ++i) is_literal_[i] = true;
    return address.begin < address.end;
  }

  std::string_view text_;
  const Punctuation& punctuation_;
  std::string_view language_;
  std::vector<Unit> units_;
  std::vector<bool> is_literal_;
};

} // namespace

std::vector<TypedMark> find_typed_marks(std::string_view text, std::span<const ByteRange> literal,
                                        const Punctuation& punctuation, std::string_view language) {
  if (!may_have_marks(text, punctuation)) return {};
  return MarkFinder(text, punctuation, language).find(literal);
}

std::vector<TypedMark> find_typed_marks(std::span<const TextSpan> spans, std::string_view text,
                                        const Punctuation& punctuation, std::string_view language) {
  if (!may_have_marks(text, punctuation)) return {};
  std::vector<ByteRange> literal;
  std::vector<std::uint32_t> ends; // of the spans
  std::uint32_t offset = 0;
  for (const TextSpan& span : spans) {
    const std::uint32_t begin =
        std::exchange(offset, offset + static_cast<std::uint32_t>(span.text.text.size()));
    if (span.is_literal) literal.push_back({begin, offset});
    ends.push_back(offset);
  }
  std::vector<TypedMark> marks = find_typed_marks(text, literal, punctuation, language);
  std::erase_if(
      marks, [&](const TypedMark& mark) { return *std::ranges::upper_bound(ends, mark.begin) < mark.end; });
  return marks;
}

} // namespace hanjang::text
