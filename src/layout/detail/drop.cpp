#include "layout/detail/drop.h"

#include "layout/detail/fit.h"

#include <algorithm>
#include <span>

namespace hanjang::layout {
namespace {

// More parts than this are not looked at one by one again.
constexpr std::size_t kMostPutBack = 40;

class Dropper {
public:
  Dropper(const compose::Flow& flow, const LayoutInput& input, const text::FontSet& fonts)
      : flow_(flow), input_(input), fonts_(fonts) {}

  std::vector<compose::Part> run() {
    std::vector<compose::Part> order = flow_.parts;
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
  bool fits_without(std::span<const compose::Part> parts) const {
    compose::Flow rest = flow_;
    compose::remove_parts(rest, parts);
    return input_.budget.holds(Fitter(rest, input_.design, fonts_).pages_at(1));
  }

  // The most important first.
  void put_back(std::vector<compose::Part>& dropped) const {
    if (dropped.size() > kMostPutBack) return;
    for (std::size_t i = dropped.size(); i-- > 0;) {
      std::vector<compose::Part> fewer = dropped;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (fits_without(fewer)) dropped = std::move(fewer);
    }
  }

  const compose::Flow& flow_;
  const LayoutInput& input_;
  const text::FontSet& fonts_;
};

} // namespace

std::vector<compose::Part> drop_to_fit(compose::Flow& flow, const LayoutInput& input,
                                       const text::FontSet& fonts) {
  std::vector<compose::Part> dropped = Dropper(flow, input, fonts).run();
  compose::remove_parts(flow, dropped);
  return dropped;
}

} // namespace hanjang::layout
