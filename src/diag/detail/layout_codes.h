#pragma once
// The codes of layouts (3xx).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kLayoutCodes{
    error(Code::unknown_layout, "unknown-layout", "There is no layout of that name",
          in_resume(R"(
[document]
layout = "nowhere"

[person]
name = "Gildong Hong"
)",
                    R"(
[document]
languages = ["en"]

[person]
name = "Gildong Hong"
)")),
    error(Code::unknown_field, "unknown-field", "A layout names a field or list that its entries do not have",
          in_layout(R"(
[entry.skills]
rows = [{ left = ["group", "itmes"] }]
)",
                    R"(
[entry.skills]
rows = [{ left = ["group", "items"] }]
)")),
    error(Code::extends_cycle, "extends-cycle", "A layout extends itself, or a chain of too many others",
          in_layout(R"(
extends = "./mine.toml"
)",
                    R"(
description = "Mine"
)")),
    error(Code::region_too_narrow, "region-too-narrow", "A part of the page has no room for text",
          in_layout(R"(
[page]
margin.left = 500
)",
                    R"(
[page]
margin.left = 50
)")),
    note(Code::not_shown, "not-shown", "A layout does not print something that the resume says",
         in_layout(R"(
[section]
hide = ["skills"]
)",
                   R"(
[section]
order = ["skills"]
)")),
    warning(Code::low_contrast, "low-contrast", "Text is hard to tell from what lies behind it",
            in_layout(R"(
[style.body]
color = "#bbbbbb"
)",
                      R"(
[style.body]
color = "#333333"
)")),
    error(Code::unknown_style, "unknown-style",
          "A layout names a style, font, word or region that it does not define",
          in_layout(R"(
[heading]
style = "headign"
)",
                    R"(
[heading]
style = "heading"
)")),
    error(Code::unknown_color, "unknown-color", "A layout names a colour that it does not define",
          in_layout(R"(
[style.body]
color = "txt"
)",
                    R"(
[style.body]
color = "text"
)")),
    warning(Code::growing_range, "growing-range", "A range grows where space is short",
            in_layout(R"(
[style.body]
size = [9, 10]
)",
                      R"(
[style.body]
size = [10, 9]
)")),
    error(Code::bad_color, "bad-color", "A colour cannot be read",
          in_layout(R"(
[color]
accent = "reddish"
)",
                    R"(
[color]
accent = "#8a1c2b"
)")),
    error(Code::bad_page_size, "bad-page-size", "A page size cannot be read",
          in_layout(R"(
[page]
size = "a4"
)",
                    R"(
[page]
size = "A4"
)")),
    error(Code::bad_feature, "bad-feature", "An OpenType feature cannot be read",
          in_layout(R"(
[style.body]
features = ["kern=on"]
)",
                    R"(
[style.body]
features = ["kern"]
)")),
    warning(Code::placed_twice, "placed-twice", "Two regions name what is printed once",
            in_layout(R"(
[page]
regions = ["side", "main"]

[region.side]
place = "left"
width = 120
sections = ["person"]

[region.main]
sections = ["person"]
)",
                      R"(
[page]
regions = ["side", "main"]

[region.side]
place = "left"
width = 120
sections = ["skills"]

[region.main]
sections = ["person"]
)")),
    error(Code::bad_placeholder, "bad-placeholder",
          "A text has a placeholder that nothing can take the place of",
          in_layout(R"(
[footer]
right = "{pge}"
)",
                    R"(
[footer]
right = "{page}"
)")),
    error(Code::bad_row, "bad-row", "A row says two things of which it can be one",
          in_layout(R"(
[entry.skills]
rows = [{ left = ["group"], bullets = "items" }]
)",
                    R"(
[entry.skills]
rows = [{ left = ["group"] }, { bullets = "items" }]
)")),
    error(Code::cell_too_narrow, "cell-too-narrow", "A cell of a grid has no room beside its title",
          in_layout(R"(
[word]
firm = "Firm"

[[entry.experience.rows]]
columns = 2
label_width = 0.3
grid = [{ title = "firm", width = 0.2, fields = ["organization"] }]
)",
                    R"(
[word]
firm = "Firm"

[[entry.experience.rows]]
columns = 2
label_width = 0.3
grid = [{ title = "firm", width = 1, fields = ["organization"] }]
)")),
    error(Code::bad_regions, "bad-regions",
          "The regions of a page have not one main region, or two at one side",
          in_layout(R"(
[page]
regions = ["side"]

[region.side]
place = "left"
width = 120
sections = ["person"]
)",
                    R"(
[page]
regions = ["side", "main"]

[region.side]
place = "left"
width = 120
sections = ["person"]
)")),
    error(Code::bad_icon_path, "bad-icon-path", "The path of an icon cannot be read",
          in_layout(R"(
[icon]
show = true
path.email = "a letter"
)",
                    R"(
[icon]
show = true
path.email = "M2 5h20v14h-20z"
)")),
    error(Code::bad_pattern, "bad-pattern", "A pattern cannot be read, or leaves a part out",
          in_layout(R"(
[dates]
range = "{0 ~"
)",
                    R"(
[dates]
range = "{0} ~ {1}"
)")),
    warning(Code::name_not_shown, "name-not-shown", "A layout does not print the person's name",
            in_layout(R"(
[entry.person]
rows = []
)",
                      R"(
[entry.person]
rows = [{ left = ["name"] }]
)")),
    warning(Code::lost_behind_bullet, "lost-behind-bullet", "A row has fields that bullets do not print",
            in_layout(R"(
[entry.work]
rows = [{ left = ["project"], right = ["dates"] }]
)",
                      R"(
[entry.work]
rows = [{ left = ["project", "dates"] }]
)")),
    error(Code::missing_words, "missing-words",
          "A layout has words that would be printed in another language only",
          in_resume(R"(
[document]
languages = ["de"]

[person]
name = "Gildong Hong"

[[skills]]
group = "Sprachen"
items = ["Python"]
)",
                    R"(
[document]
languages = ["de"]

[person]
name = "Gildong Hong"

[[skills]]
group = "Sprachen"
items = ["Python"]

[layout.language.de]
title.skills = "Kenntnisse"
)")),
    error(Code::cannot_fill, "cannot-fill",
          "A layout is of a kind of document that the file holds nothing for",
          in_layout(R"(
kind = "letter"
)",
                    R"(
kind = "resume"
)")),
};

} // namespace hanjang::diag
