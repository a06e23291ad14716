#pragma once
// A paragraph: styled text → shaped glyphs → lines. Shaping is done once and in em, so that the same glyphs
// serve every type size the page fitting tries.

#include "base/length.h"
#include "diag/diagnostic.h"
#include "text/font.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::text {

/// What to shape text with.
struct FontRequest {
  std::vector<std::string> families; ///< in order: each glyph comes from the first that has it
  int weight = 400;
  std::vector<std::string> features; ///< OpenType features as HarfBuzz writes them: "tnum", "liga=0"
  double tracking = 0;               ///< added to the advance of each cluster, em; no ligatures then
  bool italic = false;               ///< where a family has italic faces

  bool operator==(const FontRequest&) const = default;
};

/// Text of one look.
struct TextSpan {
  diag::SourceText text;
  FontRequest font;
  bool is_literal = false; ///< code, an address, a date: its marks are drawn as they are typed
  /// A separator between blanks: where a line ends it gives way to the break and is seen on neither line, as
  /// glue does in Knuth and Plass (1981). The only break at it is the one behind it.
  bool is_discardable = false;
};

/// Which marks typed in ASCII are drawn as a typographer would set them. The text stays as typed.
struct Punctuation {
  bool quotes = false; ///< "…", '…' and apostrophes, with the quotation marks of the language
  bool dashes = false; ///< -- between words or blanks, - between blanks or the two ends of a range
  bool minus = false;  ///< - before a number
};

/// A glyph, measured in em of its run's type size: the size of its span times the `scale` of its face. The
/// `shift` of the face is not in the offsets; who places the run adds it.
struct ShapedGlyph {
  std::uint32_t id = 0;
  double advance = 0;
  double x_offset = 0;
  double y_offset = 0;          ///< up
  std::uint32_t text_begin = 0; ///< its cluster: bytes [text_begin, text_end) of ShapedText::text. Glyphs of
  std::uint32_t text_end = 0;   ///< one cluster share the range. Bytes of characters that print nothing
                                ///< (soft hyphen, zero-width space, byte order mark) may be in no cluster.
};

/// Consecutive glyphs of one face and one span, in reading order.
struct ShapedRun {
  FaceId face;
  std::uint32_t span = 0; ///< index of the TextSpan
  std::uint32_t glyph_begin = 0;
  std::uint32_t glyph_end = 0;
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;
};

/// How good a place to break is, the best first. The last three are for a token that is wider than the
/// measure.
enum class BreakTier : std::uint8_t {
  space,    ///< T0, behind a blank
  joint,    ///< T1, behind a slash or middle dot between words, and inside a URL
  boundary, ///< T2, before a bracket or behind a comma; before a dash that stands between blanks
  glue,     ///< behind a dash that leads to what follows, before a minus: what they join is one token
  syllable, ///< T3, inside a Hangul word, two syllables or more on each side; inside an address
  grapheme, ///< T4, anywhere between two graphemes
};

inline constexpr std::size_t kBreakTiers = 6;

struct Break {
  std::uint32_t offset; ///< the next line would start at this byte
  BreakTier tier;
  std::uint32_t discards = 0; ///< bytes of a separator before it that a line's end takes away
};

/// A paragraph shaped, with the places where it may break.
struct ShapedText {
  std::string text; ///< all spans joined
  std::vector<ShapedRun> runs;
  std::vector<ShapedGlyph> glyphs;
  std::vector<Break> breaks; ///< ascending; the end of the text is not among them
};

/// Itemises by script and font, shapes with HarfBuzz (kerning and ligatures on unless a feature says
/// otherwise) and finds the breaks. A character that no font has is an error at its place, by its name, once
/// for all texts of `diagnostics`; so is one written from right to left. Default ignorable characters print
/// nothing. `language` is BCP 47. Of the marks that `punctuation` asks for those are set that a font has;
/// their clusters are the bytes typed.
ShapedText shape(std::span<const TextSpan> spans, std::string_view language, FontSet& fonts,
                 diag::Diagnostics& diagnostics, const Punctuation& punctuation = {});

/// Breaks of a text by the rules of Korean and English resume setting: keep-all Hangul, no josa torn from its
/// Latin word, URLs and addresses only where they may. ICU's own Korean rules split words. KLREQ, "Line
/// breaking", gives what may not begin or end a line.
std::vector<Break> find_breaks(std::string_view text, std::string_view language);

/// Bytes [begin, end) of a paragraph's text; [begin, visible_end) without the blanks and the discarded
/// separator at the line's end.
struct LineRange {
  std::uint32_t begin = 0;
  std::uint32_t visible_end = 0;
  std::uint32_t end = 0;
  base::Pt width;     ///< of what is visible
  double squeeze = 0; ///< what share of each blank inside the line is taken off to make it fit
};

/// How the lines of a text are filled.
enum class TextKind : std::uint8_t {
  prose, ///< one after the other
  row,   ///< likewise, and rather behind a separator than inside a fact
  facts, ///< evenly: a last fact alone on a line would look forgotten
};

/// Type sizes by span index of the paragraph that was shaped.
using SpanSizes = std::span<const base::Pt>;

/// The width of bytes [begin, end), blanks included.
base::Pt width_of(const ShapedText& text, SpanSizes sizes, const FontSet& fonts, std::uint32_t begin,
                  std::uint32_t end);

/// How high above the baseline the middle of the first glyph's ink is, in em; 0 if it has none.
double ink_middle(const ShapedText& text, const FontSet& fonts);

/// A place where a line may end. Lengths are points from the paragraph's first byte, set on one line.
struct Stop {
  std::uint32_t offset = 0;
  std::uint32_t visible_end = 0;
  double x = 0;         ///< of the next line's first glyph
  double visible_x = 0; ///< without the blanks and the discarded separator before the stop
  double mark = 0;      ///< how wide that separator is without its blanks
  BreakTier tier = BreakTier::space;
};

/// A paragraph at one set of type sizes, for lines of many measures.
struct MeasuredText {
  const ShapedText* text = nullptr; ///< never null; must outlive this
  std::vector<base::Pt> sizes;      ///< by span index
  std::vector<Stop> stops;          ///< but for those inside words, which few measures need
};

MeasuredText measure_text(const ShapedText& text, std::vector<base::Pt> sizes, const FontSet& fonts);

/// Total-fit lines: the best breaks of the paragraph as a whole, after Knuth and Plass, "Breaking Paragraphs
/// into Lines" (1981), for text that is ragged right. Never more lines than needed for the sake of an even
/// edge; no last line of a single short word where that can be helped. Blanks may be a little narrower,
/// unseen, where that saves a line or a runt. A token wider than the measure is broken at the lower tiers; a
/// grapheme wider than the measure stands alone and juts out. No lines for an empty text. Lines of facts are
/// about equally long, the last one too.
std::vector<LineRange> fit_lines(const MeasuredText& text, const FontSet& fonts, base::Pt measure,
                                 TextKind kind = TextKind::prose);

/// The same of a text that is needed at one measure.
std::vector<LineRange> fit_lines(const ShapedText& text, SpanSizes sizes, const FontSet& fonts,
                                 base::Pt measure, TextKind kind = TextKind::prose);

} // namespace hanjang::text
