#include "review/detail/numbers/numbers.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace hanjang::review {
namespace {

/// A number that waits for one of the other text.
struct Waiting {
  const Quantity* quantity;
  std::size_t origin; ///< which number of its text it is, or is a part of
  bool is_weak;
  bool is_matched = false;
};
using Side = std::vector<Waiting>;

/// How two numbers can be the same; the surest first.
enum class Way : std::uint8_t {
  worth,  ///< of one dimension, and worth the same
  spoken, ///< one has no unit, and both say the same number
  share,  ///< one has no unit, and is what the other says in percent
};
constexpr std::array kWays{Way::worth, Way::spoken, Way::share};

/// Which numbers of a side a round looks at.
struct Pick {
  bool is_weak;
  bool has_unit; ///< of no meaning where both are of one dimension
};

// Words for one stand for no number as often as not, and `two lines` is no February.
bool is_spoken_by_chance(const Quantity& quantity, bool is_weak, bool is_other_weak) {
  const bool is_one = is_weak && quantity.value == Fraction{1, 1};
  return is_one || (is_other_weak && quantity.unit.dimension == Dimension::month);
}

/// What a number is paired by: of one key are the same.
struct Entry {
  Dimension dimension; ///< `none` where it may differ
  Fraction value;
  std::size_t index; ///< in its side

  auto key() const { return std::tie(dimension, value); }
};

bool has_unit(const Quantity& quantity) { return quantity.unit.dimension != Dimension::none; }

std::vector<Entry> entries_of(const Side& side, Way way, Pick pick, Pick other) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < side.size(); ++i) {
    const Quantity& quantity = *side[i].quantity;
    if (side[i].is_matched || side[i].is_weak != pick.is_weak) continue;
    if (way != Way::worth && has_unit(quantity) != pick.has_unit) continue;
    if (way == Way::spoken && is_spoken_by_chance(quantity, pick.is_weak, other.is_weak)) continue;
    const bool is_percent = quantity.unit.dimension == Dimension::percent;
    if (way == Way::share && has_unit(quantity) && !is_percent) continue;
    const auto worth = product(quantity.value, quantity.unit.scale);
    const bool is_scaled = way != Way::spoken && worth.has_value();
    entries.push_back({.dimension = way == Way::worth ? quantity.unit.dimension : Dimension::none,
                       .value = is_scaled ? *worth : quantity.value,
                       .index = i});
  }
  std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
    return std::tuple(a.dimension, a.value, a.index) < std::tuple(b.dimension, b.value, b.index);
  });
  return entries;
}

void pair_up(Side& first, Side& second, Way way, Pick pick_first, Pick pick_second) {
  const std::vector<Entry> of_first = entries_of(first, way, pick_first, pick_second);
  if (of_first.empty()) return;
  const std::vector<Entry> of_second = entries_of(second, way, pick_second, pick_first);
  auto a = of_first.begin();
  auto b = of_second.begin();
  while (a != of_first.end() && b != of_second.end()) {
    if (a->key() < b->key()) {
      ++a;
    } else if (b->key() < a->key()) {
      ++b;
    } else {
      first[a++->index].is_matched = true;
      second[b++->index].is_matched = true;
    }
  }
}

// Pairs in each way what is sure or weak on one side with what is so on the other.
void pair_up(Side& first, Side& second, bool is_first_weak, bool is_second_weak) {
  for (const Way way : kWays) {
    pair_up(first, second, way, {is_first_weak, false}, {is_second_weak, true});
    if (way != Way::worth) pair_up(first, second, way, {is_first_weak, true}, {is_second_weak, false});
  }
}

// Two that are weak need not be paired: neither is missed.
void pair_up(Side& first, Side& second) {
  pair_up(first, second, false, false);
  pair_up(first, second, false, true);
  pair_up(first, second, true, false);
}

Side side_of(std::span<const Quantity> quantities) {
  Side side;
  side.reserve(quantities.size());
  for (const Quantity& quantity : quantities)
    side.push_back({.quantity = &quantity, .origin = side.size(), .is_weak = quantity.is_weak});
  return side;
}

// What has found nothing, with the parts of those that have any in their place.
Side remaining(const Side& side) {
  Side rest;
  for (const Waiting& one : side) {
    if (one.is_matched) continue;
    if (one.quantity->parts.empty()) rest.push_back(one);
    for (const Quantity& part : one.quantity->parts)
      rest.push_back({.quantity = &part, .origin = one.origin, .is_weak = one.is_weak || part.is_weak});
  }
  return rest;
}

// Takes out what `missed` says once more than the text has an answer for.
std::vector<Quantity> take_repeated(std::span<const Quantity> quantities, const Side& side,
                                    std::vector<Quantity>& missed) {
  std::vector<Quantity> answered;
  for (const Waiting& one : side)
    if (one.is_matched) answered.push_back(quantities[one.origin]);
  const auto order = [](const Quantity& a, const Quantity& b) {
    return std::tie(a.unit.dimension, a.unit.scale, a.value) <
           std::tie(b.unit.dimension, b.unit.scale, b.value);
  };
  std::ranges::sort(answered, order);
  const auto repeated = std::stable_partition(missed.begin(), missed.end(), [&](const Quantity& one) {
    return !std::ranges::binary_search(answered, one, order);
  });
  std::vector<Quantity> taken(std::make_move_iterator(repeated), std::make_move_iterator(missed.end()));
  missed.erase(repeated, missed.end());
  return taken;
}

// True if a number is left that may be a slip for another, though it is such that it is passed over.
bool has_weak_left(const Side& rest) {
  return std::ranges::any_of(rest, [](const Waiting& one) {
    const Quantity& quantity = *one.quantity;
    const bool is_small = !has_unit(quantity) && quantity.value.is_whole() && quantity.value.numerator <= 2;
    return !one.is_matched && (is_small || quantity.unit.dimension == Dimension::month);
  });
}

// The numbers that are missed: those of which a part is, or all parts.
std::vector<Quantity> missed(std::span<const Quantity> quantities, const Side& rest) {
  std::vector<Quantity> found;
  for (auto begin = rest.begin(); begin != rest.end();) {
    const Quantity& quantity = quantities[begin->origin];
    const auto end =
        std::find_if(begin, rest.end(), [&](const Waiting& one) { return one.origin != begin->origin; });
    const bool is_any_matched = std::any_of(begin, end, [](const Waiting& one) { return one.is_matched; });
    const bool is_any_missed =
        std::any_of(begin, end, [](const Waiting& one) { return !one.is_matched && !one.is_weak; });
    if (!quantity.is_weak && (is_any_missed || !is_any_matched)) found.push_back(quantity);
    begin = end;
  }
  return found;
}

} // namespace

Difference compare_quantities(std::span<const Quantity> first, std::span<const Quantity> second) {
  Side of_first = side_of(first);
  Side of_second = side_of(second);
  pair_up(of_first, of_second);
  Side rest_of_first = remaining(of_first);
  Side rest_of_second = remaining(of_second);
  pair_up(rest_of_first, rest_of_second);
  Difference difference;
  difference.only_first = missed(first, rest_of_first);
  difference.only_second = missed(second, rest_of_second);
  if (difference.empty()) return difference;
  pair_up(rest_of_first, rest_of_second, true, true);
  // Where both have something left, the one may be a slip for the other.
  if (difference.only_second.empty() && !has_weak_left(rest_of_second))
    difference.repeated_first = take_repeated(first, of_first, difference.only_first);
  if (difference.only_first.empty() && !has_weak_left(rest_of_first))
    difference.repeated_second = take_repeated(second, of_second, difference.only_second);
  return difference;
}

} // namespace hanjang::review
