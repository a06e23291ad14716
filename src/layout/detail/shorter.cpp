#include "layout/detail/shorter.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::layout {
namespace {

// How many characters more than its last lines show a text may have to lose.
constexpr std::size_t kMostMore = 16;

// What a text has to keep: so many characters, and at least one of so many.
constexpr std::size_t kLeastLeft = 8;
constexpr std::size_t kLeastShare = 5;

// Taller than any section, in points.
constexpr double kEndless = 1e6;

// Heights are sums of rounded numbers.
constexpr base::Pt kTolerance{0.01};

design::Design on_endless_page(design::Design design) {
  design.page.height = base::Pt{kEndless};
  return design;
}

/// The text of a block that makes it as high as it is.
struct Tallest {
  const compose::StyledText* text = nullptr;
  std::optional<std::size_t> cell; ///< of a table row
  FlowShaper::End end = FlowShaper::End::bare;
};

// The cell of a table row that has more lines than any other.
std::optional<Tallest> tallest_cell(const SetBlock& set) {
  const auto& beside = set.text->beside;
  const auto has_all = [&](const SideText& side) { return side.lines.size() == set.lines.size(); };
  const auto found = std::ranges::find_if(beside, has_all);
  if (found == beside.end() || found->cell == nullptr) return std::nullopt;
  const auto cells = compose::cells_of(set.block());
  return Tallest{&found->cell->text, static_cast<std::size_t>(found->cell - cells.data()),
                 FlowShaper::End::blank};
}

std::optional<Tallest> tallest_of(const SetBlock& set) {
  const compose::Block& block = set.block();
  if (const auto* row = std::get_if<compose::Row>(&block.content))
    return Tallest{&row->left, std::nullopt,
                   row->right.empty() ? FlowShaper::End::bare : FlowShaper::End::blank};
  if (const auto* item = std::get_if<compose::ListItem>(&block.content)) return Tallest{&item->text, {}, {}};
  return compose::is<compose::TableRow>(block) ? tallest_cell(set) : std::nullopt;
}

ShapedCell& cell_of(ShapedBlock& shaped, const Tallest& tallest) {
  return tallest.cell ? shaped.cells[*tallest.cell] : shaped.left;
}

// The lines of that text.
std::vector<Piece> lines_of(const SetBlock& set, const Tallest& tallest) {
  if (tallest.cell) return set.text->beside[*tallest.cell].lines;
  std::vector<Piece> pieces;
  for (const BrokenLine& line : set.text->lines) {
    const auto piece = std::ranges::find(line.pieces, &set.shown->shaped->left, &Piece::cell);
    if (piece != line.pieces.end()) pieces.push_back(*piece);
  }
  return pieces;
}

// A piece of text without the blanks at its end.
std::size_t end_without_blanks(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? 0 : last + 1;
}

// True if text ends there in a whole word or in one cut short, and not in a mark.
bool ends_in_word(std::string_view text) {
  const auto last = static_cast<unsigned char>(text.back());
  return last >= 0x80 || base::ascii::is_letter_or_digit(text.back());
}

// True if what follows a piece of text is read as before whatever the piece ends in: a blank parts the two,
// or what follows is the layout's.
bool is_parted(const compose::StyledText& text, std::size_t index) {
  if (index + 1 == text.spans.size()) return true;
  const diag::SourceText& piece = text.spans[index].text;
  return piece.text.ends_with(' ') ||
         (ends_in_word(piece.text) && text.spans[index + 1].text.span.source != piece.span.source);
}

// The longest piece of a text that stands in the file: what is cut from.
std::optional<std::size_t> piece_to_cut(const compose::StyledText& text) {
  std::optional<std::size_t> longest;
  for (std::size_t i = 0; i < text.spans.size(); ++i) {
    const diag::SourceText& piece = text.spans[i].text;
    const bool is_written = piece.span && piece.span.source == text.source.source && text.spans[i].item == 0;
    const bool is_longer = !longest || piece.text.size() > text.spans[*longest].text.text.size();
    if (is_written && is_longer && !piece.text.empty() && is_parted(text, i)) longest = i;
  }
  return longest;
}

// Without so many characters at the end of that piece, blanks that close it aside; what the piece was goes
// into the cut. Nothing where it cannot be cut there.
std::optional<compose::StyledText> shortened(const compose::StyledText& text, std::size_t index, Cut& cut) {
  const diag::SourceText& piece = text.spans[index].text;
  const std::size_t whole = end_without_blanks(piece.text);
  std::size_t kept = whole;
  for (std::size_t i = 0; i < cut.characters && kept > 0; ++i) kept = base::utf8::previous(piece.text, kept);
  const std::size_t left = base::utf8::count(std::string_view(piece.text).substr(0, kept));
  if (left < kLeastLeft || left * kLeastShare < left + cut.characters) return std::nullopt;
  // Escapes would make it another number of characters in the file.
  const diag::Span gone = piece.locate(kept, whole);
  if (gone.end - gone.begin != whole - kept || !ends_in_word(std::string_view(piece.text).substr(0, kept)))
    return std::nullopt;
  cut.span = piece.locate(0, whole);
  compose::StyledText result = text;
  result.spans[index].text = piece.slice(0, kept);
  if (whole < piece.text.size()) {
    compose::StyledSpan blank = text.spans[index];
    blank.text = piece.slice(whole, piece.text.size());
    result.spans.insert(result.spans.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(blank));
  }
  return result;
}

} // namespace

Shortener::Shortener(const Fit& tightest, const FitInput& input, FlowShaper& shaper)
    : tightest_(tightest), input_(input), shaper_(shaper), endless_(on_endless_page(input.design)),
      measures_(endless_, tightest.tightness) {}

std::size_t Shortener::characters_on_last(std::size_t place, std::size_t lines) const {
  const SetBlock& set = tightest_.blocks[place];
  const std::optional<Tallest> tallest = tallest_of(set);
  if (set.lines.size() <= lines || !tallest) return 0;
  const std::vector<Piece> pieces = lines_of(set, *tallest);
  if (pieces.size() <= lines) return 0;
  const std::string_view text = pieces.front().cell->text.text;
  const std::size_t begin = pieces[pieces.size() - lines].range.begin;
  return base::utf8::count(text.substr(begin, pieces.back().range.visible_end - begin));
}

std::optional<Shorter> Shortener::without_lines(std::size_t place, std::size_t lines) const {
  const std::size_t least = characters_on_last(place, lines);
  if (least == 0) return std::nullopt;
  const Tallest tallest = *tallest_of(tightest_.blocks[place]);
  const std::optional<std::size_t> piece = piece_to_cut(*tallest.text);
  if (!piece) return std::nullopt;
  // What hangs beside a block or stands in its right part may be as high as before: then nothing is won.
  Section section = section_of(place);
  const base::Pt won =
      measures_.leading(input_.blocks[place].block->style) * static_cast<double>(lines) - kTolerance;
  for (std::size_t more = 0; more <= kMostMore; ++more) {
    Shorter shorter{{{}, least + more, lines}, *input_.blocks[place].shaped};
    const auto text = shortened(*tallest.text, *piece, shorter.cut);
    if (!text) continue;
    cell_of(shorter.shaped, tallest) = shaper_.shape(*text, tallest.end);
    if (foot_with(section, shorter.shaped) + won <= section.foot) return shorter;
  }
  return std::nullopt;
}

Shortener::Section Shortener::section_of(std::size_t place) const {
  Section section;
  for (std::size_t i = 0; i < input_.blocks.size(); ++i) {
    if (input_.blocks[i].block->section != input_.blocks[place].block->section) continue;
    if (i == place) section.index = section.blocks.size();
    section.blocks.push_back(input_.blocks[i]);
  }
  section.broken = break_blocks(section.blocks, measures_, input_.fonts);
  section.foot = foot_of(section.broken);
  return section;
}

base::Pt Shortener::foot_of(const std::vector<BrokenBlock>& broken) const {
  const std::vector<SetBlock> set = stack_blocks(broken, measures_);
  return foot_with_space(paginate(set, measures_, Entries::split).front());
}

base::Pt Shortener::foot_with(Section& section, const ShapedBlock& shaped) const {
  ShownBlock& shown = section.blocks[section.index];
  shown.shaped = &shaped;
  const auto* row = std::get_if<compose::Row>(&shown.block->content);
  if (row != nullptr && row->has_label_column) // as wide as the section's labels
    section.broken = break_blocks(section.blocks, measures_, input_.fonts);
  else
    section.broken[section.index] =
        std::move(break_blocks(std::span(&shown, 1), measures_, input_.fonts).front());
  return foot_of(section.broken);
}

} // namespace hanjang::layout
