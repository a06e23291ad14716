#pragma once
// SVG drawings: diagrams and charts of the work as lines, areas and text.

#include "diag/diagnostic.h"
#include "image/limits.h"
#include "page/page.h"

#include <optional>
#include <string_view>

namespace hanjang::image {

/// True for a file that begins as an SVG drawing does, behind a byte order mark, an XML declaration, comments
/// and a DOCTYPE; also in UTF-16, which read_svg() refuses.
bool is_svg(std::string_view bytes);

/// The drawing in an SVG file (SVG 1.1, with what programs write of SVG 2 and CSS), in CSS pixels. Read are
/// groups, shapes, paths, `use`, `symbol`, markers, text, transforms, style sheets with elements, classes and
/// ids, and clip paths and masks of upright rectangles. Colours that let something through are taken to lie
/// on white; shadows and other filters are left out, as are letter spacing and outlines of letters. A page
/// sets the text in fonts of its own.
///
/// Nothing, and one error at `span`, for a file that is broken or beyond the limits of svg/limits.h, and for
/// one that shows what would not be printed: pictures, gradients, patterns, other clip paths and masks, web
/// pages in place of labels, text along curves, scripts, animation, other files. No file and no address is
/// opened.
std::optional<page::Drawing> read_svg(std::string_view bytes, diag::Span span,
                                      diag::Diagnostics& diagnostics);

} // namespace hanjang::image
