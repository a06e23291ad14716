#include "layout/detail/cuts.h"

#include "base/utf8.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace hanjang::layout {
namespace {

// Texts that would lose more are not worth a word: whole lines of them are better left out.
constexpr std::size_t kMostCharacters = 60;

// How many characters more than its last line shows a text may have to lose.
constexpr std::size_t kMostMore = 12;

// What a text has to keep.
constexpr std::size_t kLeastLeft = 8;

// No more blocks are tried than people would read of.
constexpr std::size_t kMostBlocks = 48;

const compose::StyledText* text_of(const compose::Block& block) {
  if (const auto* row = std::get_if<compose::Row>(&block.content)) return &row->left;
  if (const auto* item = std::get_if<compose::ListItem>(&block.content)) return &item->text;
  return nullptr;
}

FlowShaper::End end_of(const compose::Block& block) {
  const auto* row = std::get_if<compose::Row>(&block.content);
  return row == nullptr || row->right.empty() ? FlowShaper::End::bare : FlowShaper::End::blank;
}

// The longest piece of a text that stands in the file: what is cut from.
std::optional<std::size_t> longest_span(const compose::StyledText& text) {
  std::optional<std::size_t> longest;
  for (std::size_t i = 0; i < text.spans.size(); ++i) {
    const diag::SourceText& piece = text.spans[i].text;
    const bool is_written = piece.span && piece.span.source == text.source.source &&
                            piece.span.end > piece.span.begin && text.spans[i].item == 0;
    if (is_written && (!longest || piece.text.size() > text.spans[*longest].text.text.size())) longest = i;
  }
  return longest;
}

// Without so many characters at the end; nothing if too little would be left, or a blank at its end.
std::optional<diag::SourceText> shortened(const diag::SourceText& text, std::size_t characters) {
  std::size_t end = text.text.size();
  for (; characters > 0 && end > 0; --characters) end = base::utf8::previous(text.text, end);
  if (base::utf8::count(std::string_view(text.text).substr(0, end)) < kLeastLeft || text.text[end - 1] == ' ')
    return std::nullopt;
  return text.slice(0, end);
}

/// A block that may lose a line, and how much its last line shows.
struct Candidate {
  std::size_t shown = 0; ///< its place among the blocks that are set
  std::size_t lines = 0;
  std::size_t characters = 0;
};

std::vector<Candidate> candidates_of(const Fit& fit) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < fit.blocks.size(); ++i) {
    const SetBlock& set = fit.blocks[i];
    const compose::StyledText* text = text_of(set.block());
    if (set.lines.size() < 2 || text == nullptr || text->empty()) continue;
    const auto& pieces = set.text->lines.back().pieces;
    const auto piece = std::ranges::find(pieces, &set.shown->shaped->left, &Piece::cell);
    if (piece == pieces.end()) continue;
    const std::string_view letters = piece->cell->text.text;
    const std::size_t count =
        base::utf8::count(letters.substr(piece->range.begin, piece->range.visible_end - piece->range.begin));
    if (count <= kMostCharacters) candidates.push_back({i, set.lines.size(), count});
  }
  std::ranges::stable_sort(candidates, {}, &Candidate::characters);
  if (candidates.size() > kMostBlocks) candidates.resize(kMostBlocks);
  return candidates;
}

/// A cut that was set, and what the block looks like with it.
struct Tried {
  Cut cut;
  std::size_t shown = 0;
  ShapedBlock shaped;
};

class CutFinder {
public:
  CutFinder(const Fit& tightest, const FitInput& input, FlowShaper& shaper)
      : tightest_(tightest), input_(input), shaper_(shaper), measures_(input.design, tightest.tightness) {}

  Cuts run() {
    std::vector<Tried> tried;
    for (const Candidate& candidate : candidates_of(tightest_))
      if (auto one = try_block(candidate)) tried.push_back(std::move(*one));
    std::ranges::stable_sort(tried, {}, [](const Tried& one) { return one.cut.characters; });
    return add_up(tried);
  }

private:
  std::optional<Tried> try_block(const Candidate& candidate) {
    const ShownBlock& shown = input_.blocks[candidate.shown];
    const compose::StyledText& text = *text_of(*shown.block);
    const auto longest = longest_span(text);
    if (!longest) return std::nullopt;
    for (std::size_t more = 0; more <= kMostMore; ++more) {
      const std::size_t characters = candidate.characters + more;
      auto shorter = shortened(text.spans[*longest].text, characters);
      if (!shorter) continue;
      compose::StyledText changed = text;
      changed.spans[*longest].text = std::move(*shorter);
      Tried tried{{text.spans[*longest].text.span, characters}, candidate.shown, *shown.shaped};
      tried.shaped.left = shaper_.shape(changed, end_of(*shown.block));
      if (lines_with(candidate.shown, tried.shaped) < candidate.lines) return tried;
    }
    return std::nullopt;
  }

  // How many lines a block has with another text, among those of its section, which share a label column.
  std::size_t lines_with(std::size_t place, const ShapedBlock& shaped) const {
    std::vector<ShownBlock> section;
    std::size_t index = 0;
    for (std::size_t i = 0; i < input_.blocks.size(); ++i) {
      if (input_.blocks[i].block->section != input_.blocks[place].block->section) continue;
      if (i == place) index = section.size();
      section.push_back(input_.blocks[i]);
    }
    section[index].shaped = &shaped;
    return break_blocks(section, measures_, input_.fonts)[index].lines.size();
  }

  // Takes cut after cut until the whole of it fits.
  Cuts add_up(const std::vector<Tried>& tried) const {
    FitInput trial{.flow = input_.flow,
                   .shaped = input_.shaped,
                   .design = input_.design,
                   .request = input_.request,
                   .fonts = input_.fonts,
                   .blocks = input_.blocks};
    Cuts cuts;
    for (const Tried& one : tried) {
      trial.blocks[one.shown].shaped = &one.shaped;
      cuts.cuts.push_back(one.cut);
      if (!input_.request.budget.holds(Fitter(trial).pages_at(tightest_.tightness))) continue;
      cuts.are_enough = true;
      break;
    }
    return cuts;
  }

  const Fit& tightest_;
  const FitInput& input_;
  FlowShaper& shaper_;
  Measures measures_;
};

} // namespace

Cuts find_cuts(const Fit& tightest, const FitInput& input, FlowShaper& shaper) {
  return CutFinder(tightest, input, shaper).run();
}

} // namespace hanjang::layout
