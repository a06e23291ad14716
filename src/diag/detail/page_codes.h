#pragma once
// The codes of text (4xx), pages (5xx), photos (6xx) and the world (9xx).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kPageCodes{
    error(Code::missing_glyph, "missing-glyph", "No font of a style has a character",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = "Engineer 🚀"
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"
)")),
    machine_error(Code::missing_family, "missing-family",
                  "None of a style's font families is on this machine",
                  in_layout(R"(
[font.sans]
families = ["Comic Mono"]
)",
                            R"(
[font.sans]
families = ["Noto Sans CJK KR"]
)")),
    machine_error(Code::broken_font, "broken-font", "A font file cannot be used", kNoExample),
    error(Code::missing_face, "missing-face", "A font file does not hold the face that is asked for",
          in_manifest(R"(
family = "Mine"

[[face]]
path = "opentype/noto/NotoSansCJK-Regular.ttc"
postscript = "NotoSansCJKkr"
)",
                      R"(
family = "Mine"

[[face]]
path = "opentype/noto/NotoSansCJK-Regular.ttc"
postscript = "NotoSansCJKkr-Regular"
)")),
    warning(Code::substituted_family, "substituted-family",
            "A font family is not on this machine and another stands in",
            in_layout(R"(
[font.sans]
families = ["Comic Mono", "Noto Sans CJK KR"]
)",
                      R"(
[font.sans]
families = ["Noto Sans CJK KR"]
)")),
    error(Code::right_to_left, "right-to-left", "A text is written from right to left",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = "מהנדס"
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"
)")),
    warning(Code::missing_weight, "missing-weight", "A font family has no weight near the one asked for",
            in_layout(R"(
[font.sans]
families = ["Noto Sans CJK KR"]

[style.title]
weight = 900
)",
                      R"(
[font.sans]
families = ["Noto Sans CJK KR"]

[style.title]
weight = 700
)")),
    error(Code::over_budget, "over-budget", "A resume takes more pages than it may",
          in_resume(R"(
[document]
pages = 1

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["Line 1", "Line 2", "Line 3", "Line 4", "Line 5", "Line 6", "Line 7", "Line 8"]

[layout.page]
size = "300x240"
)",
                    R"(
[document]
pages = 2

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["Line 1", "Line 2", "Line 3", "Line 4", "Line 5", "Line 6", "Line 7", "Line 8"]

[layout.page]
size = "300x240"
)")),
    error(Code::overfull_line, "overfull-line", "Something does not fit into its place on the page",
          in_layout(R"(
[bullet]
indent = 9000
)",
                    R"(
[bullet]
indent = 9
)")),
    warning(Code::nearly_empty_page, "nearly-empty-page", "The last page has very little on it",
            in_resume(R"(
[document]
pages = "2-2"

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["Line 1", "Line 2", "Line 3", "Line 4", "Line 5"]

[layout.page]
size = "300x240"
)",
                      R"(
[document]
pages = 2

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["Line 1", "Line 2", "Line 3", "Line 4", "Line 5"]

[layout.page]
size = "300x240"
)")),
    note(Code::dropped, "dropped", "Something was left out to keep to the pages",
         in_resume(R"(
[document]
pages = 1
drop = "lowest-priority"

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["Line 1", "Line 2", "Line 3", "Line 4", "Line 5"]

[[awards]]
title = "Grand Prize"
priority = 1

[layout.page]
size = "300x240"
)",
                   R"(
[document]
pages = 2
drop = "lowest-priority"

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["Line 1", "Line 2", "Line 3", "Line 4", "Line 5"]

[[awards]]
title = "Grand Prize"
priority = 1

[layout.page]
size = "300x240"
)")),
    error(Code::under_budget, "under-budget", "A resume takes fewer pages than it should",
          in_resume(R"(
[document]
pages = "2-3"

[person]
name = "Gildong Hong"
)",
                    R"(
[document]
pages = "1-3"

[person]
name = "Gildong Hong"
)")),
    note(Code::fits_elsewhere, "fits-elsewhere", "A resume that does not fit would fit in other layouts",
         kNoExample),
    note(Code::kept_apart, "kept-apart", "What is to be kept on one page is taller than a page",
         in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
keep = true
work = ["Line 1", "Line 2", "Line 3", "Line 4", "Line 5", "Line 6", "Line 7", "Line 8", "Line 9", "Line 10"]

[layout.page]
size = "300x240"
)",
                   R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
keep = true
work = ["Line 1", "Line 2", "Line 3", "Line 4"]

[layout.page]
size = "300x240"
)")),
    error(Code::photo_kind, "photo-kind", "A file is no picture that can be read",
          in_resume(R"(
[person]
name = "홍길동"
photo = "photo.gif"

[layout.photo]
place = "right"
)",
                    R"(
[person]
name = "홍길동"
photo = "photo.jpg"

[layout.photo]
place = "right"
)")),
    error(Code::broken_photo, "broken-photo", "A photo or picture is broken or cut off",
          in_resume(R"(
[person]
name = "홍길동"
photo = "half.jpg"

[layout.photo]
place = "right"
)",
                    R"(
[person]
name = "홍길동"
photo = "photo.jpg"

[layout.photo]
place = "right"
)")),
    error(Code::photo_size, "photo-size", "A photo or picture is too large, too small or too long",
          kNoExample),
    warning(Code::coarse_photo, "coarse-photo", "A photo has too few pixels for its size on paper",
            in_resume(R"(
[person]
name = "홍길동"
photo = "photo.jpg"

[layout.photo]
place = "right"
width = 260
height = 346
)",
                      R"(
[person]
name = "홍길동"
photo = "photo.jpg"

[layout.photo]
place = "right"
width = 90
height = 120
)")),
    warning(Code::missing_alt, "missing-alt", "A picture that is printed is not told in words", kNoExample),
    error(Code::drawing_part, "drawing-part", "An SVG drawing has a part that cannot be printed",
          in_resume(R"(
[person]
name = "홍길동"

[[projects]]
name = "정산"
images = [{ file = "gradient.svg", alt = "정산 흐름" }]

[layout.entry.projects]
rows = [{ left = ["name"] }, { pictures = "images" }]
)",
                    R"(
[person]
name = "홍길동"

[[projects]]
name = "정산"
images = [{ file = "flow.svg", alt = "정산 흐름" }]

[layout.entry.projects]
rows = [{ left = ["name"] }, { pictures = "images" }]
)")),
    machine_error(Code::cannot_read, "cannot-read", "A file cannot be read",
                  in_resume(R"(
[person]
name = "홍길동"
photo = "nowhere.jpg"

[layout.photo]
place = "right"
)",
                            R"(
[person]
name = "홍길동"
photo = "photo.jpg"

[layout.photo]
place = "right"
)")),
    machine_error(Code::cannot_write, "cannot-write", "A file cannot be written", kNoExample),
    machine_error(Code::pdf_failed, "pdf-failed", "The PDF could not be made", kNoExample),
    error(Code::outside_root, "outside-root",
          "A resume names a file outside of the folder that it may read from",
          in_resume(R"(
[person]
name = "홍길동"
photo = "../photo.jpg"

[layout.photo]
place = "right"
)",
                    R"(
[person]
name = "홍길동"
photo = "photo.jpg"

[layout.photo]
place = "right"
)")),
    note(Code::no_dictionary, "no-dictionary",
         "Words cannot be looked up, since a dictionary is missing on this machine", kNoExample),
};

} // namespace hanjang::diag
