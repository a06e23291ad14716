#pragma once
// A layout file as values, for one language. Everything a page looks like is in here; nothing of it is in
// the code.

#include "base/color.h"
#include "base/length.h"
#include "design/page_parts.h"
#include "diag/diagnostic.h"
#include "schema/schema.h"
#include "syntax/node.h"
#include "syntax/tree.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::design {

/// What a layout makes of a file.
enum class DocumentKind : std::uint8_t { resume, career, portfolio, letter, essay };

/// Every kind, in their order.
std::span<const DocumentKind> all_kinds();

/// The kind that a word stands for; nothing if it is none.
std::optional<DocumentKind> find_kind(std::string_view word);

/// The word for a kind in layout files and in names of files: `resume`.
std::string_view word_of(DocumentKind kind);

/// What page fitting may tighten.
enum class Knob : std::uint8_t { leading, space, size, margin };
inline constexpr std::size_t kKnobs = 4;

/// A type style. `leading` is a multiple of the size.
struct Style {
  std::string name;
  std::vector<std::string> families; ///< in order of preference, glyph by glyph
  int weight = 400;
  Range size;    ///< points
  Range leading; ///< of the size
  base::Color color;
  std::vector<std::string> features; ///< OpenType, as HarfBuzz writes them
  double tracking = 0;               ///< added to each advance, em
  bool upper = false;                ///< letters in upper case; scripts without case stay as they are
  bool italic = false;               ///< in faces that have it; Hangul stays upright
  diag::Span span;
};

/// What inline markup changes of the style it stands in; what is not set stays.
struct InlineStyle {
  std::vector<std::string> families;
  std::optional<int> weight;
  std::optional<base::Color> color;
  bool italic = false;
};

/// A field in a row, with what is printed around it only when it has something to print.
struct FieldRef {
  std::string field;               ///< empty: `word` alone
  diag::SourceText word;           ///< printed in place of a field, or of its `true`
  std::optional<StyleIndex> style; ///< else the row's
  std::vector<diag::SourceText>
      beside;                       ///< fields one of which the record must have for `style` to hold; or none
  diag::SourceText separator;       ///< before the field, if another one of the row is printed before it
  bool separator_is_common = false; ///< it is the row's, between fields of equal rank
  diag::SourceText before;          ///< before the field, always; a label not before marks in words
  bool is_labelled = false;         ///< `before` is a word that says what the field is
  diag::SourceText after;           ///< after the field, always
  std::optional<diag::SourceText>
      join; ///< between the items of a list; else a comma, between links the separator
  diag::Span span;
};

/// A cell of a table row.
struct CellDesign {
  std::vector<FieldRef> fields;
  diag::SourceText title; ///< of its column; or the label of a grid cell
  double width = 1;       ///< its share of the row, in proportion to the others'
  bool center = false;
  bool filled = false; ///< on the fill of titles
};

/// One row of an entry: a line of fields with a part at the right margin, a labelled line, a list or a row of
/// table cells.
struct Row {
  enum class Kind {
    line,     ///< `left` and `right`
    labeled,  ///< `label` in a column of its own, `left` beside it
    bullets,  ///< each item of the list field `list` behind a bullet
    entries,  ///< each record of the list field `list` as an entry of its own
    cells,    ///< `cells` beside each other; their titles once above the first entry
    grid,     ///< `cells` that print something, each behind its title, so many beside each other
    pictures, ///< those of the list field `list`, or of a file, so many beside each other
    qr,       ///< the code of an address: that of the field `list`, or of the first link in it
    cards,    ///< each record of the list field `list` on a card, so many beside each other
  };
  Kind kind = Kind::line;
  std::vector<FieldRef> left;
  std::vector<FieldRef> right;
  std::vector<FieldRef> label;
  std::vector<FieldRef> hang; ///< in the hanging column
  std::vector<CellDesign> cells;
  std::size_t columns = 2;  ///< of a grid; of pictures and cards the most beside each other
  std::size_t skip = 0;     ///< so many pictures of the list are left to other rows
  std::size_t most = 0;     ///< no more pictures than that; 0: all
  Range height;             ///< of pictures at most, points
  double label_width = 0.3; ///< of a grid cell: the share of its title
  diag::SourceText list;    ///< of bullets, entries, pictures, cards or a code
  bool across = false;      ///< from the left edge of the region, over the hanging column
  diag::SourceText region_name;
  std::optional<std::size_t> region; ///< where it stands, of Design::regions; nothing: where its entry does
  StyleIndex style = 0;
  Range space; ///< above the row, points
  diag::Span span;
};

/// How an entry of one kind is set, and what stands between two of them.
struct EntryDesign {
  std::vector<Row> rows;
  Range space;             ///< between entries, points
  Range long_space;        ///< between two of which one prints several rows
  Range after;             ///< below the entry, points
  bool center = false;     ///< centred, not ranged left
  bool across = false;     ///< from the left edge of the region, over the hanging column
  bool boxed = false;      ///< lines around its rows
  diag::SourceText number; ///< the entry's number in front of it, "{}" for the number itself; empty: none
  diag::SourceText like;   ///< the kind whose rows it has; empty: its own
  std::size_t cards = 0;   ///< entries stand on cards, so many beside each other; 0: they do not
  bool own_pages = false;  ///< begins a page, and so does what comes after it
  diag::Span span;
};

/// A choice of records, printed as a section of its own. How its entries are set is in Design::entries, under
/// its name.
struct ViewDesign {
  std::string name;
  std::vector<diag::SourceText> of;      ///< sections, or lists in their entries: `experience.work`
  std::vector<diag::SourceText> with;    ///< a record has one of these fields; none: any record
  std::vector<diag::SourceText> without; ///< views before it whose records it leaves out
  bool by_priority = false;              ///< what matters most comes first; else as in the file
  std::size_t least = 1;                 ///< fewer records than that are not shown
  std::size_t most = 0;                  ///< 0: all
  diag::Span span;
};

struct BulletDesign {
  diag::SourceText glyph;
  diag::SourceText inner; ///< of lists inside lists
  StyleIndex inner_style = 0;
  StyleIndex style = 0;
  Range indent; ///< from the left edge to the text behind the bullet, points
  Range space;  ///< above each item, points
};

struct LabelDesign {
  double most = 0.3; ///< share of the measure a label column may take
  Range gap;         ///< between label and text, points
};

/// Words of another language than the design's, by where they are written; `word.score`.
using ForeignWords = std::map<std::pair<diag::SourceId, std::uint32_t>, std::string>;

/// Patterns and words of the language (see locale/format.h for what they mean).
struct Words {
  std::map<std::string, diag::SourceText> titles;    ///< section name → heading
  std::map<std::string, std::string> present;        ///< section name, or "other" → the end of what goes on
  std::map<std::string, diag::SourceText> dates;     ///< year, month, day, range, duration → pattern
  std::map<std::string, diag::SourceText> patterns;  ///< what is put together → how
  std::map<std::string, diag::SourceText> documents; ///< the word of a kind → what it is called
  std::vector<diag::SourceText> title_names;         ///< the keys of `titles`, where they stand
  std::vector<diag::SourceText> present_names;       ///< the keys of `present`, where they stand
  ForeignWords foreign;                              ///< those of a language that the layouts do not know
  std::string phone;                                 ///< "national", "international" or "as-written"
};

/// Where addresses stand.
struct UrlDesign {
  bool in_titles = false;   ///< an entry's name is the link; its address is not printed
  bool labels_only = false; ///< of the person's links, the label alone is printed
};

/// Which marks typed in ASCII are drawn as a typographer would set them.
struct PunctuationDesign {
  bool quotes = false; ///< and apostrophes
  bool dashes = false; ///< and ranges of numbers
  bool minus = false;
};

struct Design {
  std::string name;
  std::string description;
  DocumentKind kind = DocumentKind::resume;
  std::string language;
  base::Size page;
  Margins margins;
  std::vector<Style> styles;
  InlineStyle strong;
  InlineStyle emphasis;
  InlineStyle code;
  InlineStyle link;
  std::vector<Region> regions; ///< in reading order; exactly one is the main one
  BoxDesign box;
  PhotoDesign photo;
  PictureDesign picture;
  CardDesign card;
  ContentsDesign contents;
  FooterDesign footer;
  IconDesign icon;
  UrlDesign url;
  PunctuationDesign punctuation;
  BulletDesign bullet;
  LabelDesign label;
  Range row_gap; ///< least space between the left and the right part of a row, points
  std::map<std::string, EntryDesign> entries; ///< by kind: person, experience, work, …; or by view
  std::vector<ViewDesign> views;              ///< in the order of the layout
  std::vector<diag::SourceText> order;        ///< of sections; empty: as in the file
  std::vector<diag::SourceText> hidden;       ///< sections not to print
  std::vector<Knob> fit;                      ///< which ranges are spent first when space is short
  Words words;
};

/// The layout files of one chain, the root first.
struct LayoutChain {
  std::string name;
  std::vector<syntax::Tree> files;
};

/// What a layout file `extends`; nothing for the root of a chain.
std::optional<diag::SourceText> extends_of(const syntax::Node& layout);

/// The `description` of a layout file, or an empty string.
std::string description_of(const syntax::Node& layout);

/// The `kind` of a layout: what the last of its files to name one says.
DocumentKind kind_of(const LayoutChain& chain);

/// True if a layout is meant to lie over that of the resume it goes with: `head = "document"`.
bool takes_head(const LayoutChain& chain);

/// A layout over another one in place of the root that both stand on.
LayoutChain laid_over(const LayoutChain& below, const LayoutChain& layout);

/// Holds one layout file against the key table of the format.
void check_layout(const syntax::Node& layout, diag::Diagnostics& diagnostics);

/// The layout for one language: each file's `[language.CODE]` laid over that file, and over that its
/// `[format.WORD]` for a format that lays out text itself, then each file laid over the one it extends.
/// Tables merge key by key; anything else replaces. Reports what is wrong in it and returns nothing then.
std::optional<Design> resolve_design(const LayoutChain& chain, std::string_view language,
                                     diag::Diagnostics& diagnostics, std::string_view format = {});

/// The key table of the format.
const schema::TableSpec& layout_spec();

/// Its keys that hold for a layout file as a whole, and so have no place under `[language.CODE]` and
/// `[format.WORD]`, nor in what is laid over a layout: `[layout]` and `set` of a resume, `--set`.
std::span<const std::string_view> file_keys();

/// The formats that a layout can speak of under `[format.WORD]`: those that lay out text themselves.
std::span<const std::string_view> text_formats();

} // namespace hanjang::design
