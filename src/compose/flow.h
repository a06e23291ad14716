#pragma once
// What is printed of a resume, in reading order: text with its looks, links and structure, neither shaped nor
// placed. Layout sets it on pages; a writer without pages takes it as it is.

#include "base/color.h"
#include "design/page_parts.h"
#include "diag/source.h"
#include "page/page.h"
#include "page/structure.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hanjang::compose {

/// What a text asks to look like: a style of the design, and what markup changes of it.
struct LookRequest {
  design::StyleIndex style = 0; ///< gives size, leading, features, tracking and letter case
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  bool link = false;
  bool icon = false;  ///< a pictogram and no letters
  bool drawn = false; ///< part of a drawing, which says how it looks: neither tracked nor in upper case

  bool operator==(const LookRequest&) const = default;
};

/// How text looks: what it asks for, and what comes of it in the design.
struct Look : LookRequest {
  std::vector<std::string> families; ///< in order of preference, glyph by glyph
  int weight = 400;                  ///< as CSS counts
  bool italic = false;               ///< where a family has it
  base::Color color;

  bool operator==(const Look&) const = default;
};

/// An index into Flow::looks.
using LookIndex = std::uint32_t;

/// Text of one look in one structure element.
struct StyledSpan {
  diag::SourceText text; ///< as written: upper case is for its style to ask and for the writer to apply
  LookIndex look = 0;
  page::TagId tag = 0;                    ///< a link's own element, or that of the text around
  bool vanishes_at_line_end = false;      ///< a separator between blanks: the line's end parts as well
  const design::IconPath* icon = nullptr; ///< of the design: drawn in place of this text, which is a blank
  bool is_literal = false; ///< an address, a number or what the program makes: its marks are no punctuation
  std::uint32_t item = 0;  ///< spans of one item (a date, an address) are better not parted; 0: none
};

/// Text that is broken into lines on its own.
struct StyledText {
  std::vector<StyledSpan> spans;
  page::TagId tag = 0;  ///< the element it belongs to
  diag::Span source;    ///< where its first text was written; the resume before the layout
  bool is_even = false; ///< several facts and nothing else, in lines about equally long

  bool empty() const { return spans.empty(); }
};

/// An index into Flow::blocks.
using BlockIndex = std::size_t;

/// The heading of a section. Its level is the role of its tag.
struct Heading {
  StyledText text;
  bool hangs = false; ///< in the hanging column, beside the next block if nothing hangs there
};

/// A line of fields; with nothing but `left` a paragraph.
struct Row {
  StyledText label; ///< in a label column, as wide as the widest of its section: a title, or a number
  StyledText left;
  StyledText right;              ///< at the right margin of the first line
  StyledText hang;               ///< in the hanging column, read first
  bool has_label_column = false; ///< room is left for a label, even where there is none
};

/// An item of a list, or a further paragraph of one.
struct ListItem {
  StyledText marker; ///< a bullet; empty: the text goes on from the item above
  StyledText text;
  std::size_t depth = 0; ///< how many lists its list is inside of
  StyledText hang = {};  ///< in the hanging column, read first: of the first item, what its list is
};

/// A cell between two shares of the measure.
struct TableCell {
  StyledText text;
  double from = 0;
  double to = 1;
  bool center = false;
  bool is_title = false; ///< a title or label, on the box's fill
};

struct TableRow {
  std::vector<TableCell> cells;
  bool are_cards = false; ///< each stands apart from the others, on a ground of its own
};

/// The titles of a table's columns, which stand above its rows on every page.
struct TableTitles {
  std::vector<TableCell> cells;
};

/// The photo.
struct Photo {
  std::shared_ptr<const page::Picture> picture; ///< never null
  page::TagId tag = page::kArtifact;
  bool stands_beside = false; ///< at the side of the blocks that name it; else above what follows
  diag::Span source;          ///< where its file is named
};

/// A picture of the work or a drawing, with what stands under it.
struct Figure {
  /// Its size in pixels is known; its samples need not be there before it is written. Null: it is a drawing.
  std::shared_ptr<const page::Picture> picture;
  std::shared_ptr<const page::Drawing> drawing = {}; ///< null: it is a picture
  std::vector<StyledText> labels =
      {}; ///< the drawing's texts, in their order, with a span for each of theirs
  StyledText caption;
  page::TagId tag = page::kArtifact;
  bool is_framed = false;
};

/// Pictures beside each other, of one height.
struct FigureRow {
  std::vector<Figure> figures;
  design::Range height; ///< at most
};

/// Which part of a box drawn around its entry a block is.
enum class Box : std::uint8_t {
  none,
  goes_on, ///< from the block above
  opens,   ///< with a line above
};

/// What readers call a block in their outline of the document.
struct OutlineTitle {
  std::string text;
  std::uint32_t level = 0; ///< 0: beside the sections; 1: in the section it is part of
};

/// One thing to print.
struct Block {
  std::variant<Row, Heading, ListItem, TableRow, TableTitles, Photo, FigureRow> content;
  std::size_t region = 0;   ///< of Design::regions
  std::size_t sequence = 0; ///< those of one stand on pages of their own, before those of a higher one
  std::size_t section = 0;  ///< which section it is part of, from 1
  std::size_t entry = 0;    ///< which entry of a section it is part of, from 1; 0: of none
  design::StyleIndex style = 0;
  std::vector<design::Range> space_above; ///< summed
  design::Range space_below;
  Box box = Box::none;
  bool keep_with_next = false;
  bool breaks_page = false;   ///< it begins a page, with what is kept with it above
  std::size_t whole = 0;      ///< blocks of one number stand on one page, if one holds them; 0: none
  bool stands_beside = false; ///< in another region than its entry
  bool is_chapter = false;    ///< it opens an entry that has pages of its own
  bool center = false;
  bool across = false;                      ///< from the left edge of its region, over the hanging column
  std::optional<BlockIndex> photo;          ///< that stands at its side
  std::optional<OutlineTitle> outline = {}; ///< of the head of an entry
};

/// What a resume could do without: an entry or a line of work, by the blocks it prints.
struct Part {
  diag::Span span;
  std::int64_t priority = 0; ///< as the writer gave it; 0: none given, never dropped
  BlockIndex first_block = 0;
  BlockIndex end_block = 0;
};

/// A line of the contents, and what it names.
struct ContentsLine {
  BlockIndex block = 0;
  BlockIndex target = 0;
  page::TagId link = 0; ///< its element, which leads to the target
};

/// What stands on which page: the last blocks of a flow, so that it can do without them.
struct Contents {
  BlockIndex first_block = 0;
  std::vector<ContentsLine> lines;
  std::size_t least_pages = 1; ///< on fewer than those it is left out
};

/// The line at the foot of every page; empty where the design has none.
struct Footer {
  StyledText left;
  StyledText center;
  StyledText right;
};

/// One resume in one language and one layout. The design it was composed for must outlive it.
struct Flow {
  std::string language; ///< BCP 47
  std::string title;    ///< of the document
  std::string author;
  std::string subject;               ///< what the document is about, in some words
  std::vector<std::string> keywords; ///< what to find it by
  std::vector<Block> blocks;         ///< region after region, but for rows that stand beside their entry
  std::vector<Part> parts;           ///< those inside another stand before it
  std::vector<page::Tag> tags;
  std::vector<Look> looks;
  std::size_t sections = 0;       ///< their number
  std::vector<diag::Span> wholes; ///< what Block::whole numbers, from 1
  std::optional<Contents> contents;
  Footer footer; ///< its placeholders as written: footer_of_page() fills them in
};

/// The letters alone.
std::string plain_text(const StyledText& text);

/// The cells of a row of a table or of its titles; none of anything else.
std::span<const TableCell> cells_of(const Block& block);

template <class Kind>
bool is(const Block& block) {
  return std::holds_alternative<Kind>(block.content);
}

/// The blocks that are left, in order, where these parts of a flow are left out: without headings and table
/// titles of sections that then have nothing under them.
std::vector<BlockIndex> blocks_without(const Flow& flow, std::span<const Part> parts);

/// The flow with page numbers in its contents, line by line.
Flow with_page_numbers(Flow flow, std::span<const std::size_t> pages);

/// The footer of page `number` (from 1) of so many: `{page}`, `{pages}` and `{name}` filled in. What was
/// filled in is not looked into.
Footer footer_of_page(const Flow& flow, std::size_t number, std::size_t pages);

} // namespace hanjang::compose
