#include "layout/detail/openings.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hanjang::layout {
namespace {

// A section that runs over to a next page should have more than this many lines there, and an entry more than
// one item of as many.
constexpr std::size_t kStranded = 2;

// An entry of at most so many lines is read at a glance, its title included.
constexpr std::size_t kShort = 6;

// What little stands alone at the head of a page is seen before an entry that was split.
constexpr int kLoneFault = 2;
constexpr int kSplitFault = 1;

using Lines = std::span<const PlacedLine>;
using Place = design::Region::Place;

std::vector<PlacedLine> lines_in(std::size_t region, const PlacedPage& page) {
  std::vector<PlacedLine> result;
  std::ranges::copy_if(page, std::back_inserter(result), [&](const PlacedLine& line) {
    return line.block->block().region == region && !line.is_repeated;
  });
  return result;
}

base::Pt foot_of_lines(Lines lines) {
  base::Pt foot;
  for (const PlacedLine& line : lines) foot = std::max(foot, foot_of(line));
  return foot;
}

// The first lines that hold, and the last ones.
template <class Holds>
Lines first_of(Lines lines, const Holds& holds) {
  return lines.first(static_cast<std::size_t>(std::ranges::find_if_not(lines, holds) - lines.begin()));
}

template <class Holds>
Lines last_of(Lines lines, const Holds& holds) {
  const auto before = std::find_if_not(lines.rbegin(), lines.rend(), holds);
  return lines.last(static_cast<std::size_t>(before - lines.rbegin()));
}

// Lines about a page break: all of the page before, and those at the head of the next that go on with the
// section of the last.
struct Break {
  Lines before;
  Lines head;

  const compose::Block& last() const { return before.back().block->block(); }
};

// What is wrong at a break: how poor it is, and how much would have to stand above it.
struct Fault {
  int fault = 0;
  Lines wanted;
};

bool is_one_block(Lines lines) {
  return lines.front().line == 0 && lines.back().block == lines.front().block;
}

// A side column may end this many times as far above the page's foot as the main one.
constexpr double kSideHole = 3;

// What is left of a section and stands alone at the head.
bool is_lone_entry(const Break& at) {
  const std::size_t entry = at.head.front().block->block().entry;
  return at.head.front().line == 0 && entry != at.last().entry &&
         std::ranges::all_of(at.head,
                             [&](const PlacedLine& line) { return line.block->block().entry == entry; });
}

bool is_stranded(const Break& at) { return is_one_block(at.head) || at.head.size() <= kStranded; }

bool is_item(const PlacedLine& line) { return compose::is<compose::ListItem>(line.block->block()); }

// A title inside an entry stands above something.
bool is_title(const PlacedLine& line) { return !is_item(line) && line.block->shown->keep_with_next; }

// Of an entry or of what stands under a title inside it: one item, if it is not long.
bool is_lone_item(Lines items) {
  return !items.empty() && items.size() <= kStranded && items.front().block == items.back().block;
}

// True if a head (of an entry, or of what a title opens inside it) ends the page before, and what it heads
// begins the next.
bool parts_head(Lines above, const PlacedLine& next) {
  if (next.line > 0 || is_item(above.back())) return false;
  return is_item(next) || (is_title(next) && std::ranges::none_of(above, is_item));
}

// What is wrong with a break inside an entry, if anything.
Fault judge_split(const Break& at) {
  const std::size_t entry = at.last().entry;
  const auto is_of_entry = [&](const PlacedLine& line) { return line.block->block().entry == entry; };
  const Lines above = last_of(at.before, is_of_entry);
  const Lines below = first_of(at.head, is_of_entry);
  if (entry == 0 || below.empty() || below.back().block == above.front().block) return {};
  const Lines rest = first_of(below, [](const PlacedLine& line) { return !is_title(line); });
  if (above.size() + below.size() <= kShort) return {kSplitFault, below};
  if (is_lone_item(rest)) return {kSplitFault, rest};
  const bool ends_on_lone_item = is_item(below.front()) && is_lone_item(last_of(above, is_item));
  if (!ends_on_lone_item && !parts_head(above, below.front())) return {};
  return {kSplitFault,
          first_of(below, [&](const PlacedLine& line) { return line.block == below.front().block; })};
}

// How poor it is that what is at the head stands alone: in a side column, where sections are short, an entry
// of its own is better than a part of one.
int lone_fault(const Break& at, bool is_main, bool is_entry) {
  if (is_entry) return is_main ? kLoneFault : kSplitFault;
  return is_stranded(at) ? kLoneFault : 0;
}

// What is wrong with how a page opens, if anything: `page` and `region` are not yet known.
std::optional<PoorOpening> judge(const Break& at, const Measures& measures) {
  if (at.head.empty() || at.head.front().block->shown->breaks_page) return std::nullopt;
  const PlacedLine& first = at.head.front();
  const bool is_main_column = is_main(first, measures);
  const bool is_entry = is_lone_entry(at);
  Fault found = judge_split(at);
  if (found.fault > 0 && !is_main_column) found.fault = kLoneFault;
  if (const int lone = lone_fault(at, is_main_column, is_entry); lone > 0)
    found = {found.fault + lone, at.head};
  if (found.fault == 0) return std::nullopt;
  const base::Pt height = foot_of_lines(found.wanted) - first.top + first.block->space_above;
  const base::Pt left = measures.bottom() - foot_of_lines(at.before);
  return PoorOpening{
      .page = 0, .region = 0, .is_entry = is_entry, .fault = found.fault, .lacks = height - left};
}

// Finds where the page before could end earlier.
class Candidates {
public:
  Candidates(const std::vector<SetBlock>& blocks, const Measures& measures)
      : blocks_(blocks), measures_(measures) {}

  // Blocks of the section that may open the next page instead, the last of them first.
  std::vector<const SetBlock*> on(const PlacedPage& page, const PoorOpening& poor) const {
    std::vector<const SetBlock*> result;
    const std::vector<PlacedLine> lines = lines_in(poor.region, page);
    if (lines.empty()) return result;
    const base::Pt most = most_hole(measures_.bottom() - measures_.top());
    const base::Pt least_foot =
        measures_.bottom() - (is_main(lines.back(), measures_) ? most : most * kSideHole);
    for (std::size_t i = lines.size(); i-- > 1;) {
      const SetBlock& block = *lines[i].block;
      if (block.block().section != lines.back().block->block().section) break;
      if (foot_of_lines(Lines(lines).first(i)) < least_foot) break;
      if (lines[i].line > 0 || !opens_chain(block) || is_inside_whole(block) ||
          (poor.is_entry && !opens_entry(block)))
        continue;
      result.push_back(&block);
    }
    return result;
  }

private:
  static const SetBlock& before(const SetBlock& block) { return *(&block - 1); }
  bool opens_chain(const SetBlock& block) const {
    return &block != &blocks_.front() && !before(block).shown->keep_with_next;
  }
  static bool is_inside_whole(const SetBlock& block) {
    return block.block().whole != 0 && before(block).block().whole == block.block().whole;
  }
  static bool opens_entry(const SetBlock& block) {
    return before(block).block().entry != block.block().entry ||
           before(block).block().section != block.block().section;
  }

  const std::vector<SetBlock>& blocks_;
  const Measures& measures_;
};

// The poor openings of one region's column.
void find_in_region(std::size_t region, const std::vector<PlacedPage>& pages, const Measures& measures,
                    std::vector<PoorOpening>& result) {
  std::vector<PlacedLine> before;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::vector<PlacedLine> lines = lines_in(region, pages[i]);
    if (lines.empty()) continue;
    if (!before.empty()) {
      const std::size_t section = before.back().block->block().section;
      const Lines head =
          first_of(lines, [&](const PlacedLine& line) { return line.block->block().section == section; });
      if (auto poor = judge({before, head}, measures)) {
        poor->page = i;
        poor->region = region;
        result.push_back(*poor);
      }
    }
    before = std::move(lines);
  }
}

template <class Holds>
std::vector<PoorOpening> find_where(const std::vector<PlacedPage>& pages, const Measures& measures,
                                    const Holds& holds) {
  std::vector<PoorOpening> result;
  if (pages.size() < 2) return result;
  const std::vector<design::Region>& regions = measures.design.regions;
  for (std::size_t i = 0; i < regions.size(); ++i)
    if (holds(regions[i].place)) find_in_region(i, pages, measures, result);
  return result;
}

} // namespace

std::vector<PoorOpening> find_poor_openings(const std::vector<PlacedPage>& pages, const Measures& measures) {
  return find_where(pages, measures, [](Place place) { return place != Place::top; });
}

std::vector<PoorOpening> find_poor_main_openings(const std::vector<PlacedPage>& pages,
                                                 const Measures& measures) {
  return find_where(pages, measures, [](Place place) { return place == Place::main; });
}

int fault_of(const std::vector<PoorOpening>& openings) {
  int sum = 0;
  for (const PoorOpening& opening : openings) sum += opening.fault;
  return sum;
}

void move_over_to_poor_openings(std::vector<PlacedPage>& pages, const std::vector<SetBlock>& blocks,
                                const Measures& measures, Entries entries) {
  std::vector<PoorOpening> poor = find_poor_openings(pages, measures);
  std::vector<const SetBlock*> openings;
  const auto move_over = [&](const SetBlock* candidate) {
    openings.push_back(candidate);
    std::vector<PlacedPage> trial = paginate(blocks, measures, entries, openings);
    std::vector<PoorOpening> left = find_poor_openings(trial, measures);
    if (trial.size() > pages.size() || fault_of(left) >= fault_of(poor)) {
      openings.pop_back();
      return false;
    }
    pages = std::move(trial);
    poor = std::move(left);
    return true;
  };
  const Candidates candidates(blocks, measures);
  for (std::size_t i = 0; i < poor.size();) {
    const auto found = candidates.on(pages[poor[i].page - 1], poor[i]);
    if (std::ranges::none_of(found, move_over)) ++i;
  }
}

} // namespace hanjang::layout
