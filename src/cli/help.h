#pragma once
// What `--help` prints.

#include <string>
#include <string_view>

namespace hanjang::cli {

inline constexpr std::string_view kMainHelp =
    R"(hanjang sets a resume: one TOML file in, a Korean and an English PDF out.

Usage: hanjang build FILE [options]
       hanjang variants FILE
       hanjang count FILE
       hanjang layouts [--sheet FILE]
       hanjang fonts
       hanjang reference TOPIC
       hanjang schema TOPIC

Commands:
  build      make the PDFs of a resume
  variants   list what each variant of a resume shows
  count      count the answers of a resume as forms count them
  layouts    list the layouts, or show a resume in all of them
  fonts      list the fonts, and where they are
  reference  print what may stand in a resume or a layout
  schema     print the same as a JSON Schema, for editors

Options:
  -h, --help     print this; `hanjang build --help` tells more
      --version  print the version

Examples:
  hanjang build me.toml                 me.ko.pdf and me.en.pdf
  hanjang build me.toml --lang en       me.en.pdf alone
  hanjang build me.toml --watch         again whenever the file changes
  hanjang layouts --sheet me.toml       me.layouts.pdf: me in every layout
)";

inline constexpr std::string_view kVariantsHelp =
    R"(Lists the variants of a resume: the layout of each, its pages and how full the last
of them is, and entry by entry what it shows.

Usage: hanjang variants FILE [options]

x: printed; ko: in this language alone; dropped: left out to keep to the pages.

FILE is a resume in TOML; `-` reads standard input.

Options:
      --lang LANGUAGES    which languages, as in `ko,en` (default: each variant's)
      --root FOLDER       read photos, pictures and layouts that the file names from
                          there and below (default: the folder of the file)
      --diagnostics STYLE rich, short or json (default: rich)
      --color WHEN        auto, always or never (default: auto)
  -h, --help              print this
)";

inline constexpr std::string_view kCountHelp =
    R"(Counts the answers to set questions as the forms may count that they are pasted into.

Usage: hanjang count FILE [options]

spaces      characters, blanks included
no-spaces   characters without blanks
bytes-2     bytes, two for a character beyond ASCII
bytes-3     bytes in UTF-8
code points, UTF-16: what many forms call characters; emoji are several
line ends   how many, and what `newline` counts each for
limit, full the answer's own limit, and how much of it is used; 80 to 90 % is the custom

FILE is a resume in TOML; `-` reads standard input.

Options:
      --variant NAME      the letter of a variant alone; may be given again
      --lang LANGUAGES    answers in these languages alone, as in `ko,en`
      --diagnostics STYLE rich, short or json (default: rich)
      --color WHEN        auto, always or never (default: auto)
  -h, --help              print this
)";

/// That of `hanjang build`, with the formats that there are.
std::string build_help();

inline constexpr std::string_view kLayoutsHelp =
    R"(Lists the layouts that `hanjang build --layout` takes by name, or shows a resume
in all of them.

Usage: hanjang layouts
       hanjang layouts --sheet FILE [options]

The list tells what kind of document a layout makes and how many columns it has;
`+ margin` is a hanging column beside the text, for headings or dates.

The sheet is one PDF of small pages: FILE in every layout of one kind, and how it
fits. Each language starts a page of the sheet. A layout that would break the page
budget is shown without it, one in which FILE cannot be set is listed with the
reason.

Options:
      --sheet FILE        the resume to show; `-` reads standard input
  -o, --output PATH       where the sheet goes: a folder, a file name, or `-` for
                          standard output (default: FILE's name with
                          `.layouts.pdf`, in this folder)
      --kind KIND         layouts of this kind (default: that of FILE's layout)
      --variant NAME      a variant of FILE in its place
      --lang LANGUAGES    which languages, as in `ko,en` (default: the file's)
      --set KEY=VALUE     change a value of every layout; may be given again
      --pages PAGES       how many pages at most (default: the file's)
      --root FOLDER       read photos, pictures and layouts that the file names from
                          there and below (default: the folder of the file)
      --diagnostics STYLE rich, short or json (default: rich)
      --color WHEN        auto, always or never (default: auto)
  -h, --help              print this

The exit code is 1 if FILE is wrong, or cannot be set in some layout.

Examples:
  hanjang layouts --sheet me.toml              me.layouts.pdf
  hanjang layouts --sheet me.toml --lang ko --pages 1 -o choose.pdf
)";

inline constexpr std::string_view kFontsHelp =
    R"(Lists the fonts that layouts may ask for, and where they are on this machine.

Usage: hanjang fonts

A font of your own needs a manifest, a small TOML file in ~/.config/hanjang/fonts.
)";

inline constexpr std::string_view kReferenceHelp =
    R"(Prints every key that may stand in a file, what it means and an example, as Markdown.

Usage: hanjang reference resume
       hanjang reference layout
)";

inline constexpr std::string_view kSchemaHelp =
    R"(Prints a JSON Schema of a file, by which editors complete keys, tell what they mean and
mark what is wrong: Even Better TOML in VS Code, and all that ask taplo.

Usage: hanjang schema resume
       hanjang schema layout

Write it once, and name it in the first line of the file:
  hanjang schema resume > resume.schema.json
  #:schema ./resume.schema.json
)";

} // namespace hanjang::cli
