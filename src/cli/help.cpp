#include "cli/help.h"

#include "driver/formats.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::cli {
namespace {

constexpr std::string_view kBeforeFormats = R"(Makes the PDFs of a resume, one for each language.

Usage: hanjang build FILE [options]

FILE is a resume in TOML; `-` reads standard input.

Options:
  -o, --output PATH       where the PDFs go: a folder, a file name, or `-` for
                          standard output (default: FILE's name, in this folder)
      --variant NAME      a variant of the file in its place; may be given again
      --all               the file itself, and then every variant it has
      --lang LANGUAGES    which languages, as in `ko,en` (default: the file's)
      --layout LAYOUT     the name of a layout, or the path of a layout file
      --set KEY=VALUE     change a value of the layout, as in page.size=Letter;
                          may be given again
      --pages PAGES       how many pages at most, as in 2 or 1-2 (default: the
                          file's)
      --root FOLDER       read photos, pictures and layouts that the file names from
                          there and below (default: the folder of the file)
      --explain-fit       print what was tried to fit the pages
      --strict            treat warnings as errors
      --watch             build again whenever a file that was read changes
      --diagnostics STYLE rich, short or json (default: rich)
      --color WHEN        auto, always or never (default: auto)
      --timings           print how long each stage took
)";

constexpr std::string_view kAfterFormats = R"(  -h, --help              print this

Exit codes:
  0   done
  1   the resume or the layout is wrong
  2   the command line is wrong
  3   a file, a font or the disk is in the way
  70  a bug in hanjang

Examples:
  hanjang build me.toml                        me.ko.pdf and me.en.pdf
  hanjang build me.toml --lang ko -o cv.pdf    one PDF under that name
  hanjang build me.toml -o out/                out/me.ko.pdf and out/me.en.pdf
  hanjang build me.toml --variant data         me.data.ko.pdf and me.data.en.pdf
  hanjang build me.toml --all -o out/          every variant, in out/
  hanjang build me.toml --layout ./mine.toml   in a layout of your own
  hanjang build me.toml --set color.accent=#8a1c2b
  hanjang build - --lang en -o - < me.toml > me.pdf
)";

} // namespace

std::string build_help() {
  std::string formats;
  std::size_t widest = 0;
  for (const driver::FormatInfo& format : driver::formats()) widest = std::max(widest, format.word.size());
  for (const driver::FormatInfo& format : driver::formats())
    formats += fmt::format("{:26}{:<{}}  {}\n", "", format.word, widest, format.meaning);
  return fmt::format("{}      --format FORMAT     what to make (default: {}):\n{}{}", kBeforeFormats,
                     driver::kPdf, formats, kAfterFormats);
}

} // namespace hanjang::cli
