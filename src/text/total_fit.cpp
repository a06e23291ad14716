#include "base/utf8.h"
#include "text/detail/stops.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::text {
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
// A paragraph of two lines reads best when they share its length: below this share of the measure the second
// begins to look like an afterthought. Far less grave than a runt, and than a ragged first line.
constexpr double kEvenSecondLine = 0.45;
constexpr double kUneven = 45;
// Facts are set evenly, the last line too; but rather than to part a fact (the tiers below), its lines are
// uneven.
constexpr double kFactsRag = 150;
// Blanks narrower by this share are not seen, even beside full ones; the whole of it costs less than a line
// or a runt, and more than any ragged edge.
constexpr double kMostSqueeze = 0.08;
constexpr double kSqueezed = 180;
// By tier: a break inside a compound or an address is worth a ragged edge; before a bracket more so. Inside a
// word only where there is no other way, and then evenly.
constexpr std::array<double, kBreakTiers> kTier{0, 60, 150, 1500, 2000, 4000};
// Behind a separator that goes there, white is where it belongs: between two facts. In running text it would
// leave the first of them alone on a line.
constexpr double kSeparator = -40;
constexpr double kSeparatorInProse = 20;
// What no line costs less than.
constexpr double kLeastLine = kLine + kSeparator;
// What juts out must be the last resort of all.
constexpr double kOverfull = 1e7;

struct Node {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t previous = 0;
  double squeeze = 0; ///< of the line that ends here
};

// A line as the search sees it.
struct Line {
  double slack = 0; ///< what the measure has left, none if blanks are squeezed
  double squeeze = 0;
  bool overfull = false;
};

class TotalFit {
public:
  /// `begin` is where the first line begins: the beginning of the paragraph, or a forced break.
  TotalFit(std::span<const Stop> stops, const Stop& begin, double measure, TextKind kind)
      : measure_(measure), kind_(kind) {
    stops_.reserve(stops.size() + 1);
    stops_.push_back(begin);
    keep_usable(stops);
  }

  std::vector<LineRange> run() {
    // Nothing that a single line can cost is worth another one.
    if (stops_.back().visible_x - stops_.front().x <= measure_ + kLengthTolerance)
      return {line_to(stops_.back(), stops_.front().offset, stops_.front().x)};
    nodes_.resize(stops_.size());
    add_blanks();
    nodes_.front().cost = 0;
    for (std::size_t i = 1; i < stops_.size(); ++i) relax(i);
    return lines();
  }

private:
  // Leaves out the stops inside words, but for words that no line can hold.
  void keep_usable(std::span<const Stop> stops) {
    for (std::size_t first = 0; first < stops.size();) {
      std::size_t last = first;
      while (stops[last].tier > BreakTier::boundary && last + 1 < stops.size()) ++last;
      add_token(stops, first, last, BreakTier::boundary);
      first = last + 1;
    }
  }

  // Adds the stops of (first, last) of the tier after `before`, and further ones as they are needed, if the
  // token that ends at `last` is wider than a line.
  void add_token(std::span<const Stop> stops, std::size_t first, std::size_t last, BreakTier before) {
    const bool too_wide = stops[last].visible_x - stops_.back().x > measure_ + kLengthTolerance;
    if (too_wide && before < BreakTier::grapheme) {
      const auto tier = static_cast<BreakTier>(static_cast<int>(before) + 1);
      std::size_t piece = first;
      for (std::size_t i = first; i < last; ++i)
        if (stops[i].tier <= tier) {
          add_token(stops, piece, i, tier);
          piece = i + 1;
        }
      if (piece > first) return add_token(stops, piece, last, tier);
      if (first < last) return add_token(stops, first, last, tier);
    }
    stops_.push_back(stops[last]);
  }

  // The blanks inside a line are those at the stops between its ends.
  void add_blanks() {
    blanks_.resize(stops_.size() + 1);
    for (std::size_t i = 0; i < stops_.size(); ++i)
      blanks_[i + 1] = blanks_[i] + std::max(0.0, stops_[i].x - stops_[i].visible_x - stops_[i].mark);
  }

  Line line_between(std::size_t begin, std::size_t end) const {
    const double slack = measure_ - (stops_[end].visible_x - stops_[begin].x);
    if (slack >= -kLengthTolerance) return {.slack = std::max(slack, 0.0)};
    const double squeeze = -slack / std::max(blanks_[end] - blanks_[begin + 1], kLengthTolerance);
    if (squeeze <= kMostSqueeze) return {.slack = 0, .squeeze = squeeze};
    return {.slack = 0, .squeeze = 0, .overfull = true};
  }

  // The best line to end at a stop. The later a line begins, the narrower it is, and the later it ends, the
  // wider: what is too early a beginning for one stop is so for all that follow.
  void relax(std::size_t i) {
    while (earliest_ + 1 < i && line_between(earliest_, i).overfull) ++earliest_;
    Node& node = nodes_[i];
    for (std::size_t j = earliest_; j < i; ++j) {
      if (nodes_[j].cost + kLeastLine > node.cost) continue;
      const Line line = line_between(j, i);
      const double cost = nodes_[j].cost + line_cost(j, i, line);
      if (cost <= node.cost) node = {cost, j, line.squeeze};
    }
  }

  double break_cost(const Stop& stop) const {
    if (stop.mark > 0) return kind_ == TextKind::prose ? kSeparatorInProse : kSeparator;
    return kTier[static_cast<std::size_t>(stop.tier)];
  }

  double line_cost(std::size_t begin, std::size_t end, const Line& line) const {
    const double white = line.slack / measure_;
    const double squeezed = line.squeeze / kMostSqueeze;
    const double cost = kLine + kSqueezed * squeezed * squeezed + (line.overfull ? kOverfull : 0);
    const bool is_last = end + 1 == stops_.size();
    if (kind_ == TextKind::facts)
      return cost + kFactsRag * white * white + (is_last ? 0 : break_cost(stops_[end]));
    if (!is_last) return cost + kRag * white * white + break_cost(stops_[end]);
    const auto missing = [&](double share) { return std::max(0.0, share - (1 - white)) / share; };
    const double runt = missing(kShortLastLine);
    const bool is_second = begin > 0 && nodes_[begin].previous == 0;
    const double uneven = is_second ? missing(kEvenSecondLine) : 0;
    return cost + kRunt * runt * runt + kUneven * uneven * uneven;
  }

  std::vector<LineRange> lines() const {
    std::vector<LineRange> result;
    for (std::size_t i = stops_.size() - 1; i > 0; i = nodes_[i].previous) {
      const Stop& begin = stops_[nodes_[i].previous];
      LineRange line = line_to(stops_[i], begin.offset, begin.x);
      line.squeeze = nodes_[i].squeeze;
      if (line.squeeze > 0) line.width = base::Pt{measure_};
      result.push_back(line);
    }
    std::reverse(result.begin(), result.end());
    return result;
  }

  double measure_;
  TextKind kind_;
  std::vector<Stop> stops_;
  std::vector<double> blanks_; ///< widths of those before each stop, summed
  std::vector<Node> nodes_;
  std::size_t earliest_ = 0; ///< the first stop at which the line under way may begin
};

// True if there is no way to set all that stands between two stops on one line of this measure.
bool has_wide_token(std::span<const Stop> stops, double measure) {
  double x = 0;
  for (const Stop& stop : stops) {
    if (stop.visible_x - x > measure + kLengthTolerance) return true;
    x = stop.x;
  }
  return false;
}

// A line separator stands before the stop.
bool is_forced(const ShapedText& text, const Stop& stop) {
  const std::string_view blanks =
      std::string_view(text.text).substr(stop.visible_end, stop.offset - stop.visible_end);
  return blanks.find(base::utf8::kLineSeparator) != std::string_view::npos;
}

// The lines between forced breaks, one part after the other.
std::vector<LineRange> fit_all_parts(std::span<const Stop> stops, const ShapedText& text, double measure,
                                     TextKind kind) {
  std::vector<LineRange> lines;
  Stop begin;
  for (std::size_t first = 0; first < stops.size();) {
    std::size_t last = first;
    while (last + 1 < stops.size() && !is_forced(text, stops[last])) ++last;
    const auto part = TotalFit(stops.subspan(first, last + 1 - first), begin, measure, kind).run();
    lines.insert(lines.end(), part.begin(), part.end());
    begin = stops[last];
    first = last + 1;
  }
  return lines;
}

} // namespace

MeasuredText measure_text(const ShapedText& text, std::vector<base::Pt> sizes, const FontSet& fonts) {
  std::vector<Stop> stops = find_stops(text, sizes, fonts, BreakTier::boundary);
  return {&text, std::move(sizes), std::move(stops)};
}

std::vector<LineRange> fit_lines(const MeasuredText& text, const FontSet& fonts, base::Pt measure,
                                 TextKind kind) {
  if (text.text->text.empty()) return {};
  const double width = std::max(measure.value, 1.0);
  if (has_wide_token(text.stops, width))
    return fit_all_parts(find_stops(*text.text, text.sizes, fonts), *text.text, width, kind);
  return fit_all_parts(text.stops, *text.text, width, kind);
}

std::vector<LineRange> fit_lines(const ShapedText& text, SpanSizes sizes, const FontSet& fonts,
                                 base::Pt measure, TextKind kind) {
  return fit_lines(measure_text(text, {sizes.begin(), sizes.end()}, fonts), fonts, measure, kind);
}

} // namespace hanjang::text
