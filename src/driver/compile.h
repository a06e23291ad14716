#pragma once
// The whole pipeline.

#include "base/world.h"
#include "diag/diagnostic.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// What a run makes of each language.
enum class Emit {
  pdf,
  pages,  ///< every line and item of every page as text
  glyphs, ///< the same in full: every run, glyph and point
};

struct CompileOptions {
  std::vector<std::string> languages; ///< overrides the file's; empty: the file's
  std::string layout;                 ///< a name or a path; empty: the file's, or the default one
  std::vector<std::string> settings;  ///< `key=value` each, laid over the layout last
  std::string pages;                  ///< a page budget that overrides the file's; empty: the file's
  bool strict = false;                ///< warnings are errors
  std::optional<long long> date;      ///< for the PDF's own dates
  Emit emit = Emit::pdf;
};

/// One finished PDF, still in memory.
struct CompiledPdf {
  std::string language;
  std::string bytes; ///< unless Emit::pdf the page dump
  std::size_t pages = 0;
  std::string fit;         ///< how it was made to fit, in a few words
  std::string fit_story;   ///< the same at length, some lines
  double milliseconds = 0; ///< since the run's start, or since the PDF before was finished
};

/// How long a stage took.
struct StageTime {
  std::string stage;
  double milliseconds;
};

/// What a run read and made. `pdfs` of compile() is empty if there was any error.
struct CompileResult {
  std::vector<CompiledPdf> pdfs;
  std::vector<std::filesystem::path> dependencies; ///< files asked for, for --watch
  std::vector<StageTime> times;                    ///< in the order of the stages
};

/// True for a page budget as in `pages`: 2, 1-2.
bool is_page_budget(std::string_view text);

/// Compiles a resume whose text is already read. `name` is what diagnostics call it; `folder` is where its
/// relative paths start.
CompileResult compile(const std::string& name, std::string source, const std::filesystem::path& folder,
                      const CompileOptions& options, const base::World& world, diag::SourceMap& sources,
                      diag::Diagnostics& diagnostics);

/// The same resume in every layout there is, and in the one the file names, on one contact sheet: the one
/// "PDF" of the result, called "layouts". `layout`, `strict` and `emit` of the options are of no account. A
/// resume that is wrong gives nothing. A layout in which it cannot be set is an error too, but stays on the
/// sheet, with what is wrong; one in which it is too long is shown as long as it is. Where it can be set in
/// none there is no sheet.
CompileResult compile_sheet(const std::string& name, std::string source, const std::filesystem::path& folder,
                            const CompileOptions& options, const base::World& world, diag::SourceMap& sources,
                            diag::Diagnostics& diagnostics);

/// A layout, for the listing.
struct LayoutInfo {
  std::string name;
  std::string columns; ///< how many, as in "2" or "1 + margin"; empty: the layout is broken
  std::string description;
};
/// Every layout that comes with hanjang, in the order of the index.
std::vector<LayoutInfo> list_layouts(const base::World& world, diag::SourceMap& sources,
                                     diag::Diagnostics& diagnostics);

/// A face of a font family, for the listing.
struct FontInfo {
  std::string family;
  std::string face; ///< PostScript name, or the file's name where it is missing
  int weight;
  std::string path; ///< where it is, or empty
};
std::vector<FontInfo> list_fonts(const base::World& world, diag::SourceMap& sources,
                                 diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
