#include "text/detail/typed_quotes.h"

#include <cstddef>

namespace hanjang::text {
namespace {

constexpr char32_t kApostrophe = 0x2019;
constexpr std::size_t kNone = static_cast<std::size_t>(-1); // no mark is open

class QuoteFinder {
public:
  QuoteFinder(const MarkContext& context, const locale::QuotationMarks& quotes, std::vector<TypedMark>& marks)
      : context_(context), quotes_(quotes), marks_(marks) {
    for (std::size_t i = 0; i < context.units.size(); ++i)
      if (context.is_mark(i, U'"')) doubles_.push_back(i);
  }

  void find() {
    std::size_t next_double = 0;
    for (std::size_t i = 0; i < context_.units.size(); ++i) {
      if (context_.is_mark(i, U'"')) read_double(next_double++);
      if (context_.is_mark(i, U'\'')) read_single(i);
    }
    settle_single();
  }

private:
  // What may stand right before a word that a mark opens.
  bool is_boundary(std::size_t i) const {
    const Unit* before = context_.before(i);
    if (is_gap(before) || before->kind == UnitKind::opener || before->kind == UnitKind::separator)
      return true;
    const bool behind_double = double_ != kNone && double_ + 1 == i;
    const bool behind_single = single_ != kNone && single_ + 1 == i;
    return behind_double || behind_single;
  }
  bool opens(std::size_t i) const {
    const Unit* after = context_.after(i);
    const bool behind_stop = is_kind(context_.before(i), UnitKind::stop) && is_wordly(after);
    return !is_gap(after) && after->code_point != context_.units[i].code_point &&
           (is_boundary(i) || behind_stop);
  }
  // Between syllables of Hangul a mark is no apostrophe: 팀"한장"을.
  bool opens_in_hangul(std::size_t i) const {
    return is_syllabic(context_.before(i)) && is_wordly(context_.after(i));
  }
  bool closes(std::size_t i, std::size_t opening) const {
    const Unit* before = context_.before(i);
    return !is_gap(before) && before->kind != UnitKind::opener && opening + 1 < i;
  }

  // "a 27" monitor": the next mark is one that can only close.
  bool is_inch(std::size_t index) const {
    return is_figure(context_.before(doubles_[index])) && index + 1 < doubles_.size() &&
           !opens(doubles_[index + 1]);
  }

  void read_double(std::size_t index) {
    const std::size_t i = doubles_[index];
    if (double_ != kNone && closes(i, double_)) {
      if (is_inch(index)) return;
      set(double_, quotes_.opening);
      set(i, quotes_.closing);
      if (single_ != kNone && single_ > double_) settle_single();
      double_ = kNone;
    } else if (opens(i) || (double_ == kNone && opens_in_hangul(i))) {
      double_ = i;
    }
  }

  void read_single(std::size_t i) {
    if (is_decade(i) || is_clipped_and(i)) return set(i, kApostrophe);
    if (opens(i)) return open_single(i);
    const Unit* before = context_.before(i);
    if (is_gap(before)) return;
    const Unit* after = context_.after(i);
    const bool is_inside = is_kind(before, UnitKind::letter) && is_kind(after, UnitKind::letter);
    const bool goes_on = is_kind(after, UnitKind::letter) || is_kind(after, UnitKind::digit);
    if (!is_inside && !goes_on && single_ != kNone && closes(i, single_)) return close_single(i);
    if (is_kind(before, UnitKind::letter) || is_possessive(i)) return set(i, kApostrophe);
    if (opens_in_hangul(i)) single_ = i;
  }

  // One that nothing closes stands for letters left out: 'tis.
  void open_single(std::size_t i) {
    settle_single();
    single_ = i;
  }
  void close_single(std::size_t i) {
    set(single_, quotes_.inner_opening);
    set(i, quotes_.inner_closing);
    single_ = kNone;
  }
  void settle_single() {
    if (single_ != kNone && !is_syllabic(context_.before(single_)) &&
        is_kind(context_.after(single_), UnitKind::letter))
      set(single_, kApostrophe);
    single_ = kNone;
  }

  // 1990's, "text"'s
  bool is_possessive(std::size_t i) const {
    const Unit* after = context_.after(i);
    const bool is_alone = !is_wordly(context_.at(i + 2));
    const Unit* before = context_.before(i);
    const bool is_behind = is_figure(before) || is_kind(before, UnitKind::closer) || is_char(before, U'"');
    return is_behind && is_alone && is_char(after, U's');
  }

  // '90s, '24.03, '24년: a year without its century.
  bool is_decade(std::size_t i) const {
    if (!is_boundary(i) || !is_figure(context_.at(i + 1)) || !is_figure(context_.at(i + 2))) return false;
    const Unit* behind = context_.at(i + 3);
    if (behind == nullptr || is_syllabic(behind)) return true;
    if (is_gap(behind)) return !closes_later(i + 3);
    if (behind->code_point == U's') return !is_wordly(context_.at(i + 4));
    return behind->kind == UnitKind::stop || behind->kind == UnitKind::closer ||
           behind->kind == UnitKind::separator;
  }

  // 'n': rock 'n' roll
  bool is_clipped_and(std::size_t i) const {
    const auto stands_at = [&](std::size_t first) {
      return context_.is_mark(first, U'\'') && is_char(context_.at(first + 1), U'n') &&
             context_.is_mark(first + 2, U'\'') && is_gap(context_.before(first)) &&
             is_gap(context_.at(first + 3));
    };
    return stands_at(i) || (i >= 2 && stands_at(i - 2));
  }

  // True if the next single mark that is no apostrophe inside a word is one that closes. Looks no further
  // than a title is long.
  bool closes_later(std::size_t from) const {
    constexpr std::size_t kLongest = 80;
    for (std::size_t i = from; i < context_.units.size() && i < from + kLongest; ++i) {
      if (!context_.is_mark(i, U'\'') || is_kind(context_.after(i), UnitKind::letter)) continue;
      return !is_gap(context_.before(i));
    }
    return false;
  }

  void set(std::size_t i, char32_t drawn) {
    if (drawn != 0) marks_.push_back({context_.units[i].offset, context_.end_of(i), drawn});
  }

  const MarkContext& context_;
  const locale::QuotationMarks& quotes_;
  std::vector<TypedMark>& marks_;
  std::vector<std::size_t> doubles_; ///< all double marks
  std::size_t double_ = kNone;       ///< the one that is open
  std::size_t single_ = kNone;
};

} // namespace

void add_typed_quotes(const MarkContext& context, const locale::QuotationMarks& quotes,
                      std::vector<TypedMark>& marks) {
  QuoteFinder finder(context, quotes, marks);
  finder.find();
}

} // namespace hanjang::text
