#include "layout/detail/openings.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hanjang::layout {
namespace {

// A section that runs over to a next page should have more than this many lines there.
constexpr std::size_t kStranded = 2;

std::vector<PlacedLine> main_lines(const PlacedPage& page, const Measures& measures) {
  std::vector<PlacedLine> result;
  std::ranges::copy_if(page, std::back_inserter(result),
                       [&](const PlacedLine& line) { return is_main(line, measures) && !line.is_repeated; });
  return result;
}

base::Pt foot_of_lines(std::span<const PlacedLine> lines) {
  base::Pt foot;
  for (const PlacedLine& line : lines) foot = std::max(foot, foot_of(line));
  return foot;
}

// The lines at the head of a page that go on with the section of the line before.
std::span<const PlacedLine> head_of(std::span<const PlacedLine> page, const PlacedLine& before) {
  const auto end = std::ranges::find_if(page, [&](const PlacedLine& line) {
    return line.block->block().section != before.block->block().section;
  });
  return page.first(static_cast<std::size_t>(end - page.begin()));
}

// What is wrong with a head, if anything: `page` and `lacks` are not yet known.
std::optional<LoneOpening> judge(std::span<const PlacedLine> head, const PlacedLine& before) {
  if (head.empty()) return std::nullopt;
  const PlacedLine& first = head.front();
  const std::size_t entry = first.block->block().entry;
  const bool begins_entry = first.line == 0 && entry != before.block->block().entry;
  const bool is_one_entry =
      std::ranges::all_of(head, [&](const PlacedLine& line) { return line.block->block().entry == entry; });
  if (begins_entry && is_one_entry) return LoneOpening{.page = 0, .is_entry = true, .lacks = {}};
  const bool is_one_block = first.line == 0 && head.back().block == first.block;
  if (is_one_block || head.size() <= kStranded) return LoneOpening{};
  return std::nullopt;
}

// Finds where the page before could end earlier.
class Candidates {
public:
  Candidates(const std::vector<SetBlock>& blocks, const Measures& measures)
      : blocks_(blocks), measures_(measures) {}

  // Blocks of the section that may open the next page, the last of them first.
  std::vector<const SetBlock*> on(const PlacedPage& page, bool entries_alone) const {
    std::vector<const SetBlock*> result;
    const std::vector<PlacedLine> lines = main_lines(page, measures_);
    const base::Pt least_foot = measures_.bottom() - most_hole(measures_.bottom() - measures_.top());
    for (std::size_t i = lines.size(); i-- > 1;) {
      const SetBlock& block = *lines[i].block;
      if (block.block().section != lines.back().block->block().section) break;
      if (foot_of_lines(std::span(lines).first(i)) < least_foot) break;
      if (lines[i].line == 0 && opens_chain(block) && (!entries_alone || opens_entry(block)))
        result.push_back(&block);
    }
    return result;
  }

private:
  const SetBlock& before(const SetBlock& block) const { return *(&block - 1); }
  bool opens_chain(const SetBlock& block) const {
    return &block != &blocks_.front() && !before(block).shown->keep_with_next;
  }
  bool opens_entry(const SetBlock& block) const {
    return before(block).block().entry != block.block().entry ||
           before(block).block().section != block.block().section;
  }

  const std::vector<SetBlock>& blocks_;
  const Measures& measures_;
};

} // namespace

std::vector<LoneOpening> find_lone_openings(const std::vector<PlacedPage>& pages, const Measures& measures) {
  std::vector<LoneOpening> result;
  std::vector<PlacedLine> before;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::vector<PlacedLine> lines = main_lines(pages[i], measures);
    if (lines.empty()) continue;
    if (!before.empty()) {
      const auto head = head_of(lines, before.back());
      if (auto lone = judge(head, before.back())) {
        lone->page = i;
        const base::Pt height = foot_of_lines(head) - head.front().top;
        lone->lacks = height + head.front().block->space_above - (measures.bottom() - foot_of_lines(before));
        result.push_back(*lone);
      }
    }
    before = std::move(lines);
  }
  return result;
}

void move_over_to_lone_openings(std::vector<PlacedPage>& pages, const std::vector<SetBlock>& blocks,
                                const Measures& measures, Entries entries) {
  std::vector<LoneOpening> lone = find_lone_openings(pages, measures);
  std::vector<const SetBlock*> openings;
  const auto move_over = [&](const SetBlock* candidate) {
    openings.push_back(candidate);
    std::vector<PlacedPage> trial = paginate(blocks, measures, entries, openings);
    std::vector<LoneOpening> left = find_lone_openings(trial, measures);
    if (trial.size() > pages.size() || left.size() >= lone.size()) {
      openings.pop_back();
      return false;
    }
    pages = std::move(trial);
    lone = std::move(left);
    return true;
  };
  const Candidates candidates(blocks, measures);
  for (std::size_t i = 0; i < lone.size();) {
    const auto found = candidates.on(pages[lone[i].page - 1], lone[i].is_entry);
    if (std::ranges::none_of(found, move_over)) ++i;
  }
}

} // namespace hanjang::layout
