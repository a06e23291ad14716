#pragma once
// The contact sheet: one resume in every layout, page beside page, for choosing among them.

#include "page/page.h"
#include "text/font.h"

#include <string>
#include <vector>

namespace hanjang::sheet {

/// A resume in one layout.
struct SheetEntry {
  std::string name;                ///< of the layout
  std::string description;         ///< of the layout
  std::string status;              ///< how it fits, in a few words
  bool has_failed = false;         ///< it cannot be set, or not as asked for
  std::vector<page::Page> pages;   ///< as they would be printed; none: it could not be set
  std::vector<std::string> faults; ///< why not, one text each
};

/// All layouts in one language of the resume. Starts a page.
struct SheetPart {
  std::string language; ///< BCP 47
  std::vector<SheetEntry> entries;
};

struct Sheet {
  std::string title;
  std::string author;
  std::vector<std::string> families; ///< to set captions in, in order of preference; one at least is there
  std::vector<SheetPart> parts;
};

/// The most pages of an entry that are shown; the others are counted.
inline constexpr std::size_t kMostShownPages = 3;

/// Sets the sheet on A4 across. Each thumbnail is the page itself, scaled down, and one figure to readers;
/// names are headings and captions paragraphs, in English. `fonts` are the ones the entries' pages were set
/// with. What no font can show of a caption comes out as a question mark.
page::Document compose_sheet(const Sheet& sheet, text::FontSet& fonts);

} // namespace hanjang::sheet
