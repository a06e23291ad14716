#include "text/detail/typed_dashes.h"

#include "text/detail/typed_numbers.h"

#include <algorithm>
#include <string_view>

namespace hanjang::text {
namespace {

constexpr char32_t kEnDash = 0x2013;
constexpr char32_t kEmDash = 0x2014;
constexpr char32_t kMinus = 0x2212;

bool ends_line(const Unit& unit) {
  return unit.code_point == 0x2028 || unit.code_point == U'\n' || unit.code_point == U'\r';
}

class DashFinder {
public:
  DashFinder(const MarkContext& context, const Punctuation& punctuation, std::vector<TypedMark>& marks)
      : context_(context), punctuation_(punctuation), marks_(marks) {}

  void find() {
    for (std::size_t begin = 0; begin < context_.units.size();) {
      std::size_t end = begin;
      while (context_.is_mark(end, U'-')) ++end;
      if (end > begin) read(begin, end);
      begin = std::max(end, begin + 1);
    }
  }

private:
  void read(std::size_t begin, std::size_t end) {
    const std::size_t hyphens = end - begin;
    if (hyphens > 3) return;
    if (punctuation_.dashes && is_dash(begin, end)) return set(begin, end, hyphens == 3 ? kEmDash : kEnDash);
    if (hyphens > 1) return;
    if (punctuation_.dashes && is_range(context_, begin)) return set(begin, end, kEnDash);
    if (punctuation_.minus && is_minus(begin)) set(begin, end, kMinus);
  }

  bool is_dash(std::size_t begin, std::size_t end) const {
    const bool stands_apart = is_gap(context_.before(begin)) && is_gap(context_.at(end));
    if (stands_apart) return is_prose_before(begin) && is_prose_behind(end);
    return end - begin > 1 && joins(context_.before(begin)) && joins(context_.at(end)) &&
           !is_in_name(begin, end);
  }

  // What a dash may stand beside without a blank: words, numbers and the marks around them.
  static bool joins(const Unit* unit) {
    constexpr std::u32string_view kSigns = U"\"'%.,?!)(”“’‘";
    return is_wordly(unit) || (unit != nullptr && kSigns.find(unit->code_point) != std::u32string_view::npos);
  }

  // Something of the same line that is no separator. A hyphen that begins a line is a bullet.
  bool is_prose_before(std::size_t i) const {
    while (i > 0 && is_gap(context_.units[i - 1])) {
      if (ends_line(context_.units[i - 1])) return false;
      --i;
    }
    return i > 0 && context_.units[i - 1].kind != UnitKind::separator;
  }
  bool is_prose_behind(std::size_t i) const {
    while (i < context_.units.size() && is_gap(context_.units[i]) && !ends_line(context_.units[i])) ++i;
    if (is_gap(context_.at(i))) return false;
    const bool is_signed = context_.units[i].code_point == U'-' && is_figure(context_.after(i));
    return is_signed || context_.units[i].kind != UnitKind::separator;
  }

  // The word around units [begin, end) is a file, a path or an identifier.
  bool is_in_name(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kFarthest = 64;
    constexpr std::u32string_view kSigns = U"/\\_@=<>#{}";
    const auto speaks = [&](std::size_t i) {
      const Unit& unit = context_.units[i];
      const bool is_inner_dot = unit.code_point == U'.' && is_wordly(context_.before(i)) &&
                                is_kind(context_.after(i), UnitKind::letter);
      return is_inner_dot || kSigns.find(unit.code_point) != std::u32string_view::npos;
    };
    for (std::size_t i = begin; i > 0 && begin - i < kFarthest && !is_gap(context_.units[i - 1]); --i)
      if (speaks(i - 1)) return true;
    for (std::size_t i = end; i < context_.units.size() && i - end < kFarthest && !is_gap(context_.units[i]);
         ++i)
      if (speaks(i)) return true;
    return false;
  }

  bool is_minus(std::size_t i) const {
    if (!is_figure(context_.after(i))) return false;
    const std::size_t end = end_of_figures(context_, i + 1);
    const Unit* behind = context_.at(end);
    const bool is_name = (is_char(behind, U'-') && is_figure(context_.after(end))) ||
                         (is_char(behind, U'.') && is_kind(context_.after(end), UnitKind::letter)) ||
                         is_char(behind, U'_');
    return !is_name && may_be_signed(i) && !goes_on_from_number(i, behind);
  }

  // What a sign may stand behind; in +8%/-21% a slash.
  bool may_be_signed(std::size_t i) const {
    const Unit* before = context_.before(i);
    if (is_gap(before) || before->kind == UnitKind::opener || is_char(before, U'~')) return true;
    const Unit* further = i < 2 ? nullptr : context_.at(i - 2);
    const bool is_quote = is_char(before, U'"') || is_char(before, U'\'');
    if (is_quote) return is_gap(further) || further->kind == UnitKind::opener;
    const bool is_arrow = before->code_point >= 0x2190 && before->code_point <= 0x21FF;
    return is_arrow || (is_char(before, U'/') && (is_char(further, U'%') || is_char(further, U'+')));
  }

  // "2019 -2021" and "010 -1234" are no sums: behind a bare number only a percentage has a sign.
  bool goes_on_from_number(std::size_t i, const Unit* behind) const {
    if (is_char(behind, U'%')) return false;
    std::size_t at = i;
    while (at > 0 && is_gap(context_.units[at - 1])) --at;
    if (at == i || !is_figure(context_.before(at))) return false;
    const std::size_t word = begin_of_word(at);
    const bool is_negative = !marks_.empty() && marks_.back().begin == context_.units[word].offset;
    return !is_negative && !is_char(context_.at(word), U'+');
  }
  std::size_t begin_of_word(std::size_t end) const {
    constexpr std::size_t kFarthest = 24;
    std::size_t at = end;
    while (at > 0 && end - at < kFarthest && !is_gap(context_.units[at - 1])) --at;
    return at;
  }

  void set(std::size_t begin, std::size_t end, char32_t drawn) {
    marks_.push_back({context_.units[begin].offset, context_.end_of(end - 1), drawn});
  }

  const MarkContext& context_;
  const Punctuation& punctuation_;
  std::vector<TypedMark>& marks_;
};

} // namespace

void add_typed_dashes(const MarkContext& context, const Punctuation& punctuation,
                      std::vector<TypedMark>& marks) {
  DashFinder(context, punctuation, marks).find();
}

} // namespace hanjang::text
