#pragma once
// The parts of a design that stand around the text: regions, the hanging column, boxes, the photo, footers
// and icons.

#include "base/color.h"
#include "base/length.h"
#include "diag/source.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::design {

/// A value that page fitting may move, from its loosest to its tightest setting.
struct Range {
  double loosest = 0;
  double tightest = 0;

  /// The value at `tightness` 0 (loosest) to 1 (tightest).
  constexpr double at(double tightness) const { return loosest + (tightest - loosest) * tightness; }
};

using StyleIndex = std::size_t;

/// From the edges of the paper to the text, points.
struct Margins {
  Range top;
  Range right;
  Range bottom;
  Range left;
};

/// A line drawn. No line if it has no thickness.
struct Stroke {
  double thickness = 0; ///< points
  base::Color color;

  bool is_drawn() const { return thickness > 0; }
};

/// Section headings: style, the rule with them and the space around.
struct HeadingDesign {
  enum class Place : std::uint8_t {
    above,  ///< above its section, from the left edge of the region
    column, ///< above its section, from the left edge of the text column
    hang,   ///< in the hanging column, beside the first entry
  };
  enum class RulePlace : std::uint8_t { below, above, beside };

  StyleIndex style = 0;
  Place place = Place::above;
  bool center = false; ///< centred over its section
  Range space_above;
  Range space_below;
  Stroke rule;
  RulePlace rule_place = RulePlace::below;
  Range rule_gap; ///< between the baseline and a rule below it, the line's top and one above, or the text's
                  ///< end and one beside
};

/// A column left of the text of a region, in which headings, dates or other fields hang.
struct HangDesign {
  Range width; ///< points; 0: there is none
  Range gap;   ///< between it and the text
  bool flush_right = false;
  Stroke rule;    ///< down the middle of the gap, along each section
  double dot = 0; ///< diameter of a dot on that rule beside each hanging field, points
  base::Color dot_color;

  bool exists() const { return width.loosest > 0; }
};

/// A part of the page with a flow of its own, which runs on across pages.
struct Region {
  enum class Place : std::uint8_t {
    main,  ///< what the others leave
    left,  ///< a column at the left margin
    right, ///< a column at the right margin
    top,   ///< across the page, above the columns; runs on to further pages where it must
    pages, ///< on pages of its own, before or behind those of the main region as `page.regions` has it
  };

  std::string name;
  Place place = Place::main;
  Range width;                            ///< of a column, points
  Range gap;                              ///< between it and the main region, points
  Range padding;                          ///< from text to the edge of the fill on the inner side, points
  std::optional<base::Color> fill;        ///< behind it, out to the edges of the paper
  Stroke rule;                            ///< between it and the main region
  std::vector<diag::SourceText> sections; ///< what stands in it, in this order
  HeadingDesign heading;
  HangDesign hang;
  std::optional<Margins> margins; ///< of its pages, where they differ from those of others
  bool has_footer = true;         ///< on its pages, where it has pages of its own
  diag::Span span;

  /// True if it says that a section, the person or the contact stands in it.
  bool names(std::string_view section) const;
};

/// The region the person stands in: the first that names it, else the first at the top, else the main one.
std::size_t region_of_person(const std::vector<Region>& regions);

/// How table cells are drawn.
struct BoxDesign {
  StyleIndex title_style = 0; ///< of titles and labels
  Stroke line;
  Stroke frame;                    ///< around the whole
  std::optional<base::Color> fill; ///< behind titles and labels
  Range padding_x;                 ///< between line and text, points
  Range padding_y;
};

/// Where the photo stands.
struct PhotoDesign {
  enum class Place : std::uint8_t { none, left, right, above };
  Place place = Place::none;
  std::string entry; ///< `person` or `contact`: beside or above the rows of which
  double width = 0;  ///< points
  double height = 0; ///< points
  bool round = false;
  Range gap; ///< between it and the text
  Stroke frame;
};

/// How pictures of the work stand in their rows.
struct PictureDesign {
  Range height;         ///< at most, where its row does not say
  Range gap;            ///< between two beside each other
  Range caption_gap;    ///< between a picture and what stands under it
  Stroke frame;         ///< around screens
  double least_dpi = 0; ///< no picture is set so large that it has fewer pixels an inch
};

/// How cards stand beside each other.
struct CardDesign {
  std::optional<base::Color> fill;
  Stroke frame;
  Range padding_x; ///< between edge and text, points
  Range padding_y;
  Range gap; ///< between two of them, points
};

/// A list of what stands on which page.
struct ContentsDesign {
  StyleIndex style = 0;
  StyleIndex inner_style = 0;  ///< of entries of a section
  Range space;                 ///< above a section, points
  Range inner_space;           ///< above an entry, points
  std::size_t least_pages = 1; ///< a document of fewer has none
};

/// A line at the foot of every page. `{page}`, `{pages}` and `{name}` in a text stand for those.
struct FooterDesign {
  diag::SourceText left;
  diag::SourceText center;
  diag::SourceText right;
  StyleIndex style = 0;
  double gap = 0;      ///< from the foot of the text down to its baseline, points
  bool single = false; ///< on a document of one page too

  bool exists() const { return !left.text.empty() || !center.text.empty() || !right.text.empty(); }
};

/// What is drawn of an icon, in a square of side 1, y down from its top.
struct IconPath {
  enum class Verb : std::uint8_t { move, line, curve, close };
  std::vector<Verb> verbs;
  std::vector<std::pair<double, double>> points; ///< per verb: move 1, line 1, curve 3, close 0
};

/// Pictograms before the fields that tell how to reach a person.
struct IconDesign {
  bool show = false;
  double size = 1;   ///< em of the text beside it
  double gap = 0.35; ///< em
  base::Color color;
  std::map<std::string, IconPath> paths; ///< by field (`email`) or network in lower case (`github`)
  std::vector<diag::SourceText> names;   ///< the keys of `paths`, where they stand
};

} // namespace hanjang::design
