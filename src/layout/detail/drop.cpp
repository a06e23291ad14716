#include "layout/detail/drop.h"

#include <algorithm>

namespace hanjang::layout {
namespace {

// More parts than this are not looked at one by one again.
constexpr std::size_t kMostPutBack = 40;

class Dropper {
public:
  explicit Dropper(const FitInput& input) : input_(input), trial_(input) {}

  std::vector<compose::Part> run() {
    std::vector<compose::Part> order = input_.flow.parts;
    std::erase_if(order, [](const compose::Part& part) { return part.priority == 0; });
    std::ranges::stable_sort(order, {}, &compose::Part::priority);
    if (!fits_without(order)) return {};
    std::size_t too_few = 0;
    std::size_t enough = order.size();
    while (too_few + 1 < enough) {
      const std::size_t middle = too_few + (enough - too_few) / 2;
      (fits_without(std::span(order).first(middle)) ? enough : too_few) = middle;
    }
    order.resize(enough);
    put_back(order);
    return order;
  }

private:
  bool fits_without(std::span<const compose::Part> parts) {
    drop(parts, trial_);
    return input_.request.budget.holds(Fitter(trial_).pages_at(1));
  }

  // The most important first.
  void put_back(std::vector<compose::Part>& dropped) {
    if (dropped.size() > kMostPutBack) return;
    for (std::size_t i = dropped.size(); i-- > 0;) {
      std::vector<compose::Part> fewer = dropped;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (fits_without(fewer)) dropped = std::move(fewer);
    }
  }

  const FitInput& input_;
  FitInput trial_;
};

// No more parts than this are left out one by one to see.
constexpr std::size_t kMostAlone = 24;

} // namespace

std::vector<compose::Part> parts_enough_alone(const FitInput& input, std::size_t most) {
  const auto blocks = [](const compose::Part& part) { return part.end_block - part.first_block; };
  std::vector<compose::Part> order = input.flow.parts;
  std::ranges::stable_sort(order, {}, blocks);
  // The longest are those that might do.
  if (order.size() > kMostAlone) order.erase(order.begin(), order.end() - kMostAlone);
  std::vector<compose::Part> enough;
  FitInput trial = input;
  for (const compose::Part& part : order) {
    if (enough.size() == most) break;
    drop(std::span(&part, 1), trial);
    if (input.request.budget.holds(Fitter(trial).pages_at(1))) enough.push_back(part);
  }
  return enough;
}

std::vector<compose::Part> parts_to_drop(const FitInput& input) { return Dropper(input).run(); }

void drop(std::span<const compose::Part> parts, FitInput& input) {
  input.blocks = show_blocks(input.flow, input.shaped, compose::blocks_without(input.flow, parts));
}

} // namespace hanjang::layout
