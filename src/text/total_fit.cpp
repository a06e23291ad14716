#include "text/stops.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace hanjang {
namespace {

// What a paragraph costs. Only the ratios matter.

// A line more outweighs all that an uneven edge can cost: space is what a resume has least of.
constexpr double kLine = 1000;
// The square of a line's share of white: twice the gap looks four times as bad.
constexpr double kRag = 700;
// A last line shorter than this share of the measure begins to look forgotten; a single short word (a runt)
// costs nearly the whole amount.
constexpr double kShortLastLine = 0.22;
constexpr double kRunt = 260;
// By tier: a break inside a compound or an address is worth a ragged edge; before a bracket more so. Inside a
// word only where there is no other way, and then evenly.
constexpr std::array<double, 5> kTier{0, 60, 150, 2000, 4000};
// What juts out must be the last resort of all.
constexpr double kOverfull = 1e7;

struct Node {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t previous = 0;
};

class TotalFit {
public:
  TotalFit(std::vector<Stop> stops, double measure) : measure_(measure) {
    // Stop 0 is the beginning of the paragraph.
    stops_.push_back({});
    keep_usable(stops);
  }

  std::vector<LineRange> run() {
    nodes_.resize(stops_.size());
    nodes_.front().cost = 0;
    for (std::size_t i = 1; i < stops_.size(); ++i) relax(i);
    return lines();
  }

private:
  // Leaves out the stops inside words, but for words that no line can hold.
  void keep_usable(const std::vector<Stop>& stops) {
    for (std::size_t first = 0; first < stops.size();) {
      std::size_t last = first;
      while (stops[last].tier > BreakTier::boundary && last + 1 < stops.size()) ++last;
      add_token(stops, first, last, BreakTier::syllable);
      first = last + 1;
    }
  }

  // Adds the stops of (first, last) up to `tier` if the token that ends at `last` is wider than a line.
  void add_token(const std::vector<Stop>& stops, std::size_t first, std::size_t last, BreakTier tier) {
    const bool too_wide = stops[last].visible_x - stops_.back().x > measure_ + kLengthTolerance;
    if (too_wide && tier <= BreakTier::grapheme) {
      const BreakTier lower = static_cast<BreakTier>(static_cast<int>(tier) + 1);
      std::size_t piece = first;
      for (std::size_t i = first; i < last; ++i)
        if (stops[i].tier <= tier) {
          add_token(stops, piece, i, lower);
          piece = i + 1;
        }
      if (piece > first) return add_token(stops, piece, last, lower);
      if (first < last) return add_token(stops, first, last, lower);
    }
    stops_.push_back(stops[last]);
  }

  void relax(std::size_t i) {
    for (std::size_t j = i; j-- > 0;) {
      const double slack = measure_ - (stops_[i].visible_x - stops_[j].x);
      const bool overfull = slack < -kLengthTolerance;
      // Earlier beginnings make the line only wider. The nearest is kept even so: a line needs an end.
      if (overfull && j + 1 < i) break;
      const double cost = nodes_[j].cost + line_cost(i, overfull ? 0 : slack) + (overfull ? kOverfull : 0);
      if (cost < nodes_[i].cost) nodes_[i] = {cost, j};
    }
  }

  double line_cost(std::size_t end, double slack) const {
    const double white = slack / measure_;
    if (end + 1 < stops_.size())
      return kLine + kRag * white * white + kTier[static_cast<std::size_t>(stops_[end].tier)];
    const double missing = std::max(0.0, kShortLastLine - (1 - white)) / kShortLastLine;
    return kLine + kRunt * missing * missing;
  }

  std::vector<LineRange> lines() const {
    std::vector<LineRange> result;
    for (std::size_t i = stops_.size() - 1; i > 0; i = nodes_[i].previous) {
      const Stop& begin = stops_[nodes_[i].previous];
      result.push_back(line_to(stops_[i], begin.offset, begin.x));
    }
    std::reverse(result.begin(), result.end());
    return result;
  }

  double measure_;
  std::vector<Stop> stops_;
  std::vector<Node> nodes_;
};

} // namespace

std::vector<LineRange> fit_lines(const ShapedText& text, SpanSizes sizes, const FontSet& fonts, Pt measure) {
  if (text.text.empty()) return {};
  return TotalFit(find_stops(text, sizes, fonts), std::max(measure.value, 1.0)).run();
}

} // namespace hanjang
