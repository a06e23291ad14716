#pragma once
// How a page dump writes single values. Both forms of the dump say them alike.

#include "page/page.h"
#include "text/font.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hanjang::page {

/// A length to 0.01 pt, without a negative zero.
std::string in_points(base::Pt length);
/// `x,y`
std::string in_points(const base::Point& point);
/// `left,top WIDTHxHEIGHT`
std::string in_points(const base::Rect& box);
/// `#rrggbb`
std::string in_hex(const base::Color& color);
/// Quoted, on one line: `"` and `\` behind a backslash, control characters as `\x0a`.
std::string in_quotes(std::string_view text);
/// The structure type's standard name (ISO 32000-1, 14.8.4).
std::string_view name(Role role);
/// The face's PostScript name, or `unknown-face`.
std::string_view face_name(text::FaceId face, const text::FontSet& fonts);
/// The sum of the advances.
base::Pt width(const GlyphRun& run);
/// What a tag has besides its role and parent: ` lang …`, ` url …`, ` to page …`, ` alt …`, each where there
/// is one.
std::string attributes(const Tag& tag);
/// ` top … "TITLE"` of an entry of the outline, behind ` level …` where that is not 0.
std::string outline_values(const OutlineEntry& entry);
/// A line for each range of page labels: `labels from page … "PREFIX" NUMBER`.
std::string page_labels(const Document& document);
/// ` turned DEGREES`, clockwise; empty for a line that is not.
std::string turn(const TextLine& line);
/// ` fill` or ` stroke WIDTH`, and the colour; then what else is not as it is without a word: rule, pen,
/// clip.
std::string paint(const Path& path);
/// What an image is, without its tag.
std::string describe(const ImageItem& image);

/// A short mark that differs where what was added differs: 16 bits of FNV-1a (Fowler, Noll, Vo), 32-bit
/// offset basis and prime, folded by exclusive or. It tells that something has changed, not what.
class Fingerprint {
public:
  void add(std::string_view bytes);
  void add(std::int64_t value);
  /// `value` in whole `unit`s. Exact halves and wholes, which simple numbers come to, stand away from where
  /// the rounding turns; so the last bit of a sum does not decide.
  void add(double value, double unit);
  /// `~` and four hexadecimal digits.
  std::string text() const;

private:
  std::uint32_t hash_ = 2166136261U;
};

} // namespace hanjang::page
