#include "design/design.h"
#include "schema/schema.h"

#include <array>

namespace hanjang::design {
namespace {

constexpr std::array kMarginKeys{
    schema::KeySpec{"top", schema::Kind::range, "Above", "[50, 40]"},
    schema::KeySpec{"right", schema::Kind::range, "At the right", "[52, 42]"},
    schema::KeySpec{"bottom", schema::Kind::range, "Below", "[48, 38]"},
    schema::KeySpec{"left", schema::Kind::range, "At the left", "[52, 42]"},
};
constexpr schema::TableSpec kMargin{"margin", "From the edges of the sheet to the text, in points",
                                    kMarginKeys};

constexpr std::array kPageKeys{
    schema::KeySpec{"size", schema::Kind::string,
                    "`A4`, `Letter`, or width and height in points, as in `595x842`", "\"A4\""},
    schema::KeySpec{"margin", schema::Kind::table, "From the edges of the sheet to the text",
                    "{ top = [50, 40] }", false, &kMargin},
    schema::KeySpec{
        "regions", schema::Kind::string_list,
        "The regions on the page, each by its name in [region], in the order in which they are read",
        "[\"side\", \"main\"]"},
};
constexpr schema::TableSpec kPage{"page", "The sheet", kPageKeys};

constexpr std::array kFontKeys{
    schema::KeySpec{
        "families", schema::Kind::string_list,
        "Each character is set in the first of them that has it; `hanjang fonts` lists what there is",
        "[\"Pretendard\", \"Noto Sans CJK KR\"]", true},
};
constexpr schema::TableSpec kFont{"font", "A list of font families under a name", kFontKeys};

constexpr std::array kStyleKeys{
    schema::KeySpec{"font", schema::Kind::string, "A name from [font]", "\"sans\""},
    schema::KeySpec{"weight", schema::Kind::integer, "How heavy: 100 to 900; 400 is regular, 700 is bold",
                    "600"},
    schema::KeySpec{"size", schema::Kind::range, "Type size in points, 4 at least", "[10, 9]"},
    schema::KeySpec{"leading", schema::Kind::range, "From one line to the next, as a multiple of the size",
                    "[1.45, 1.3]"},
    schema::KeySpec{"color", schema::Kind::string, "A name from [color], or `#rrggbb`", "\"muted\""},
    schema::KeySpec{"features", schema::Kind::string_list,
                    "OpenType features, such as `tnum` for figures of one width", "[\"tnum\"]"},
    schema::KeySpec{"tracking", schema::Kind::number,
                    "Space added between letters, as a share of the size: 0 to 1", "0.06"},
    schema::KeySpec{"case", schema::Kind::string,
                    "`as-written`, or `upper` for capitals; Hangul stays as it is", "\"upper\""},
};
constexpr schema::TableSpec kStyle{"style", "A type style. What it does not say is as in `body`", kStyleKeys};

constexpr std::array kInlineStyleKeys{
    schema::KeySpec{"font", schema::Kind::string, "A name from [font]", "\"sans\""},
    schema::KeySpec{"weight", schema::Kind::integer, "How heavy: 100 to 900; a heavier style around it stays",
                    "600"},
    schema::KeySpec{"color", schema::Kind::string, "A name from [color], or `#rrggbb`", "\"accent\""},
};
constexpr schema::TableSpec kInlineStyle{
    "inline style", "What a mark in the text changes of the style around it", kInlineStyleKeys};

constexpr std::array kInlineKeys{
    schema::KeySpec{"strong", schema::Kind::table, "Text in `**two stars**`", "{ weight = 600 }", false,
                    &kInlineStyle},
    schema::KeySpec{"emphasis", schema::Kind::table, "Text in `*stars*`", "{ weight = 500 }", false,
                    &kInlineStyle},
    schema::KeySpec{"code", schema::Kind::table, "Text in backticks", "{ color = \"muted\" }", false,
                    &kInlineStyle},
    schema::KeySpec{"link", schema::Kind::table, "Links", "{ color = \"accent\" }", false, &kInlineStyle},
};
constexpr schema::TableSpec kInline{"inline", "What marks in the text look like", kInlineKeys};

constexpr std::array kHeadingSpaceKeys{
    schema::KeySpec{"above", schema::Kind::range, "Above, in points", "[13, 8]"},
    schema::KeySpec{"below", schema::Kind::range, "Between it and the text below, in points", "[4, 3]"},
};
constexpr schema::TableSpec kHeadingSpace{"heading.space", "The space around section headings",
                                          kHeadingSpaceKeys};

constexpr std::array kRuleKeys{
    schema::KeySpec{"thickness", schema::Kind::number, "In points; 0 is no line", "0.6"},
    schema::KeySpec{"gap", schema::Kind::range,
                    "Between heading and line, in points; for a line below, from the foot of the letters",
                    "[4, 3.5]"},
    schema::KeySpec{"color", schema::Kind::string, "A name from [color], or `#rrggbb`", "\"rule\""},
    schema::KeySpec{"place", schema::Kind::string,
                    "`below` the heading, `above` it, or `beside` it from its end to the right", "\"below\""},
};
constexpr schema::TableSpec kRule{"heading.rule", "The line with a section heading", kRuleKeys};

constexpr std::array kHeadingKeys{
    schema::KeySpec{"style", schema::Kind::string, "A name from [style]", "\"heading\""},
    schema::KeySpec{
        "place", schema::Kind::string,
        "`above` its section; `column`: above it too, but from the left edge of the text beside a "
        "hanging column; or `hang`: in the hanging column",
        "\"above\""},
    schema::KeySpec{"align", schema::Kind::string, "`left` or `center`", "\"center\""},
    schema::KeySpec{"space", schema::Kind::table, "The space around it", "{ above = [13, 8] }", false,
                    &kHeadingSpace},
    schema::KeySpec{"rule", schema::Kind::table, "The line with it", "{ thickness = 0.6 }", false, &kRule},
};
constexpr schema::TableSpec kHeading{"heading", "Section headings. What they say is in [title]",
                                     kHeadingKeys};

constexpr std::array kStrokeKeys{
    schema::KeySpec{"thickness", schema::Kind::number, "In points; 0 is no line", "0.6"},
    schema::KeySpec{"color", schema::Kind::string, "A name from [color], or `#rrggbb`", "\"rule\""},
};
constexpr schema::TableSpec kStroke{"line", "A line that is drawn", kStrokeKeys};

constexpr std::array kDotKeys{
    schema::KeySpec{"size", schema::Kind::number, "Their diameter in points; 0 is no dot", "5"},
    schema::KeySpec{"color", schema::Kind::string, "A name from [color], or `#rrggbb`", "\"accent\""},
};
constexpr schema::TableSpec kDot{"hang.dot", "The dots on the line beside a hanging column", kDotKeys};

constexpr std::array kHangKeys{
    schema::KeySpec{"width", schema::Kind::range, "Its width in points; 0 is no such column", "[92, 84]"},
    schema::KeySpec{"gap", schema::Kind::range, "Between it and the text, in points", "[16, 12]"},
    schema::KeySpec{"align", schema::Kind::string,
                    "To which side of it the text in it goes: `left` or `right`", "\"right\""},
    schema::KeySpec{"rule", schema::Kind::table, "A line down the middle of the gap, along each section",
                    "{ thickness = 0.6 }", false, &kStroke},
    schema::KeySpec{"dot", schema::Kind::table,
                    "A dot on that line beside each row with something in the column", "{ size = 5 }", false,
                    &kDot},
};
constexpr schema::TableSpec kHang{
    "hang", "The hanging column: left of the text, for headings, dates or other fields", kHangKeys};

constexpr std::array kRegionKeys{
    schema::KeySpec{
        "place", schema::Kind::string,
        "`main`; `left` or `right`: a column beside it; or `top`: above them, across the first page. One "
        "region is the main one",
        "\"left\""},
    schema::KeySpec{"width", schema::Kind::range, "How wide a left or right column is, in points",
                    "[150, 140]"},
    schema::KeySpec{"gap", schema::Kind::range, "Between it and the main region, in points", "[22, 18]"},
    schema::KeySpec{"padding", schema::Kind::range, "From its text to the inner edge of its fill, in points",
                    "[14, 12]"},
    schema::KeySpec{
        "fill", schema::Kind::string,
        "The colour behind it, out to the edges of the sheet: a name from [color], `#rrggbb`, or `none`",
        "\"tint\""},
    schema::KeySpec{"rule", schema::Kind::table, "A line between it and the main region",
                    "{ thickness = 0.6 }", false, &kStroke},
    schema::KeySpec{
        "sections", schema::Kind::string_list,
        "What stands in it, in this order: sections by their keys, `person` (name, headline and so on) "
        "and `contact` (how to reach the person, where that stands apart). Sections that no region names "
        "go to the main one; so does `person`, unless there is a region at the top",
        "[\"contact\", \"skills\"]"},
    schema::KeySpec{"heading", schema::Kind::table, "How its section headings differ from [heading]",
                    "{ style = \"label\" }", false, &kHeading},
    schema::KeySpec{"hang", schema::Kind::table, "Its hanging column", "{ width = 90, gap = 14 }", false,
                    &kHang},
};
constexpr schema::TableSpec kRegion{"region", "A part of the page whose text flows from page to page",
                                    kRegionKeys};

constexpr std::array kPaddingKeys{
    schema::KeySpec{"x", schema::Kind::range, "Left and right of the text, in points", "[6, 5]"},
    schema::KeySpec{"y", schema::Kind::range, "Above and below the text, in points", "[4, 2.5]"},
};
constexpr schema::TableSpec kPadding{"box.padding", "Between text and lines of a box", kPaddingKeys};

constexpr std::array kBoxKeys{
    schema::KeySpec{"style", schema::Kind::string, "The style of titles and labels: a name from [style]",
                    "\"label\""},
    schema::KeySpec{"line", schema::Kind::table, "The lines between cells", "{ thickness = 0.4 }", false,
                    &kStroke},
    schema::KeySpec{"frame", schema::Kind::table, "The line around the whole", "{ thickness = 0.8 }", false,
                    &kStroke},
    schema::KeySpec{"fill", schema::Kind::string,
                    "The colour behind titles and labels: a name from [color], `#rrggbb`, or `none`",
                    "\"tint\""},
    schema::KeySpec{"padding", schema::Kind::table, "Between text and lines", "{ x = 6, y = 4 }", false,
                    &kPadding},
};
constexpr schema::TableSpec kBox{"box", "How entries with `box = true` are drawn", kBoxKeys};

constexpr std::array kPhotoKeys{
    schema::KeySpec{"place", schema::Kind::string, "`none`, `left` or `right` of its entry, or `above` it",
                    "\"right\""},
    schema::KeySpec{"entry", schema::Kind::string, "Whose: `person` or `contact`", "\"person\""},
    schema::KeySpec{"width", schema::Kind::number, "In points, 20 to 400", "85"},
    schema::KeySpec{"height", schema::Kind::number, "In points, 20 to 400", "113"},
    schema::KeySpec{"shape", schema::Kind::string, "`square` corners, or `round`", "\"square\""},
    schema::KeySpec{"gap", schema::Kind::range, "Between it and the text, in points", "[16, 12]"},
    schema::KeySpec{"frame", schema::Kind::table, "A line around it", "{ thickness = 0.5 }", false, &kStroke},
};
constexpr schema::TableSpec kPhoto{"photo", "The photo that `person.photo` names", kPhotoKeys};

constexpr std::array kFooterKeys{
    schema::KeySpec{"left", schema::Kind::string, "At the left margin", "\"{name}\""},
    schema::KeySpec{"center", schema::Kind::string, "In the middle", "\"{page} / {pages}\""},
    schema::KeySpec{"right", schema::Kind::string, "At the right margin", "\"{page} / {pages}\""},
    schema::KeySpec{"style", schema::Kind::string, "A name from [style]", "\"muted\""},
    schema::KeySpec{"gap", schema::Kind::number, "From the foot of the text down to it, in points", "22"},
    schema::KeySpec{"single", schema::Kind::boolean, "Also where there is just one page", "false"},
};
constexpr schema::TableSpec kFooter{
    "footer",
    "A line at the foot of every page. In its texts {page} stands for the number of "
    "the page, {pages} for how many there are, {name} for the name of the person",
    kFooterKeys};

constexpr std::array kIconKeys{
    schema::KeySpec{"show", schema::Kind::boolean, "Draw them", "true"},
    schema::KeySpec{"size", schema::Kind::number, "As a multiple of the type size: 0.2 to 4", "1"},
    schema::KeySpec{"gap", schema::Kind::number, "Between icon and text, as a multiple of the type size",
                    "0.35"},
    schema::KeySpec{"color", schema::Kind::string, "A name from [color], or `#rrggbb`", "\"accent\""},
    schema::KeySpec{
        "path", schema::Kind::word_map,
        "The outlines: SVG path data (M, L, H, V, C, Z) in a square of 24. Their names are those of "
        "fields (`email`, `phone`, `location`) or of networks in small letters (`github`); `link` is for "
        "links without a network",
        "{ email = \"M2 5h20v14h-20z\" }"},
};
constexpr schema::TableSpec kIcon{"icon", "Small pictures before fields", kIconKeys};

constexpr std::array kBulletKeys{
    schema::KeySpec{"glyph", schema::Kind::string, "The bullet", "\"•\""},
    schema::KeySpec{"inner", schema::Kind::string, "The bullet of lists inside lists", "\"–\""},
    schema::KeySpec{"style", schema::Kind::string, "A name from [style]", "\"muted\""},
    schema::KeySpec{"indent", schema::Kind::range,
                    "From the left edge of the text to that behind the bullet, in points", "[11, 10]"},
    schema::KeySpec{"space", schema::Kind::range, "Above each item, in points", "[1.5, 0.5]"},
};
constexpr schema::TableSpec kBullet{"bullet", "Lists behind bullets", kBulletKeys};

constexpr std::array kLabelKeys{
    schema::KeySpec{
        "most", schema::Kind::number,
        "How much of the line it may take: 0.05 to 0.9; it is as wide as its widest label in a section",
        "0.3"},
    schema::KeySpec{"gap", schema::Kind::range, "Between label and text, in points", "[12, 9]"},
};
constexpr schema::TableSpec kLabel{"label", "The label column of rows with a `label`", kLabelKeys};

constexpr std::array kRowGapKeys{
    schema::KeySpec{"gap", schema::Kind::range, "Least space between the left and the right part, in points",
                    "14"},
};
constexpr schema::TableSpec kRowGap{"row", "Rows with a part at the right", kRowGapKeys};

constexpr std::array kFieldKeys{
    schema::KeySpec{"field", schema::Kind::string,
                    "What to print: a key of the entry, `dates` or `duration`; see Fields below",
                    "\"title\""},
    schema::KeySpec{
        "word", schema::Kind::string,
        "In place of a field: a name from [word], whose text is printed with any field of the row",
        "\"form\""},
    schema::KeySpec{"style", schema::Kind::string, "A name from [style]; the style of the row if not given",
                    "\"muted\""},
    schema::KeySpec{"separator", schema::Kind::string,
                    "Printed before the field, if another one of the row stands before it", "\" · \""},
    schema::KeySpec{"before", schema::Kind::string,
                    "Printed right before the field, if that prints something", "\"(\""},
    schema::KeySpec{"after", schema::Kind::string, "Printed right after the field, if that prints something",
                    "\")\""},
    schema::KeySpec{"label", schema::Kind::string,
                    "A name from [word], whose text takes the place of `before`", "\"score\""},
    schema::KeySpec{"join", schema::Kind::string, "Between the items of a list; a comma if not given",
                    "\", \""},
};
constexpr schema::TableSpec kField{
    "field", "A field of a row. A string alone is a field with nothing around it", kFieldKeys};

constexpr std::array kCellKeys{
    schema::KeySpec{"fields", schema::Kind::text_or_tables, "The fields in it", "[\"dates\"]", true, &kField},
    schema::KeySpec{
        "title", schema::Kind::string,
        "A name from [word], whose text is the title of its column or the label of the cell in a grid",
        "\"period\""},
    schema::KeySpec{
        "width", schema::Kind::number,
        "In a table, its share of the row in proportion to the others; in a grid, over how many columns "
        "it goes",
        "1.5"},
    schema::KeySpec{"align", schema::Kind::string, "`left` or `center`", "\"center\""},
    schema::KeySpec{"fill", schema::Kind::boolean, "On the fill of titles and labels", "true"},
};
constexpr schema::TableSpec kCell{"cell", "A cell", kCellKeys};

constexpr std::array kRowKeys{
    schema::KeySpec{"left", schema::Kind::text_or_tables, "Fields from the left on", "[\"title\"]", false,
                    &kField},
    schema::KeySpec{"right", schema::Kind::text_or_tables, "Fields at the right", "[\"dates\"]", false,
                    &kField},
    schema::KeySpec{
        "label", schema::Kind::text_or_tables,
        "Fields in a column of labels before `left`, which is as wide as the widest of the section",
        "[\"group\"]", false, &kField},
    schema::KeySpec{
        "hang", schema::Kind::text_or_tables,
        "Fields in the hanging column of the region; where there is none they stand at the right, or "
        "before `left` if the right is taken",
        "[\"dates\"]", false, &kField},
    schema::KeySpec{"cells", schema::Kind::tables,
                    "The cells of a table side by side, with their titles once above the first entry",
                    "[{ title = \"period\", fields = [\"dates\"] }]", false, &kCell},
    schema::KeySpec{
        "grid", schema::Kind::tables,
        "Cells that each have their title before them, as in a form; a cell with nothing to print is "
        "left out",
        "[{ title = \"name\", fields = [\"name\"] }]", false, &kCell},
    schema::KeySpec{"columns", schema::Kind::integer, "How many columns a grid has: 1 to 8, 2 if not given",
                    "2"},
    schema::KeySpec{"label_width", schema::Kind::number,
                    "How much of a column of a grid the titles take: 0.05 to 0.9", "0.3"},
    schema::KeySpec{
        "bullets", schema::Kind::string,
        "A list: each item behind a bullet. Of tables, [entry.NAME] of that list says what is printed: "
        "`left` and `bullets` of its rows",
        "\"work\""},
    schema::KeySpec{"entries", schema::Kind::string,
                    "A list of tables: each as an entry, as [entry.NAME] says", "\"positions\""},
    schema::KeySpec{"style", schema::Kind::string,
                    "The style of its fields: a name from [style]; `body` if not given", "\"body\""},
    schema::KeySpec{
        "separator", schema::Kind::string,
        "Printed between fields of `left` or of a cell that have no separator of their own; where a line "
        "ends there it is left out",
        "\", \""},
    schema::KeySpec{"space", schema::Kind::range, "Above the row, in points", "[2, 1]"},
};
constexpr schema::TableSpec kRow{
    "row",
    "A row of an entry. It has fields in `left`, `right`, `label` and `hang`, or else one of `bullets`, "
    "`entries`, `cells` and `grid`. A row with nothing to print takes no room",
    kRowKeys};

constexpr std::array kEntryKeys{
    schema::KeySpec{"rows", schema::Kind::tables,
                    "The rows, in their order; rows given here replace all that were there",
                    "[{ left = [\"title\"] }]", false, &kRow},
    schema::KeySpec{"space", schema::Kind::range, "Between two entries of a section, in points", "[8, 4]"},
    schema::KeySpec{"after", schema::Kind::range, "Below the entry, in points", "[6, 4]"},
    schema::KeySpec{"align", schema::Kind::string, "`left` or `center`", "\"left\""},
    schema::KeySpec{"across", schema::Kind::boolean,
                    "From the left edge of the region, where the hanging column would be", "true"},
    schema::KeySpec{"box", schema::Kind::boolean, "Lines around its rows, as [box] says", "true"},
    schema::KeySpec{"number", schema::Kind::string,
                    "Printed before the entry; {} stands for its number in the section", "\"[{}]\""},
};
constexpr schema::TableSpec kEntry{
    "entry",
    "How entries of one kind are set: those of a section by its key, `person`, `contact`, and the lists in "
    "entries (`work`, `positions`). `entries` are those of sections of your own",
    kEntryKeys};

constexpr std::array kDateKeys{
    schema::KeySpec{"year", schema::Kind::string, "A date that is only a year, as a Unicode date pattern",
                    "\"yyyy\""},
    schema::KeySpec{"month", schema::Kind::string, "A year and a month, as a Unicode date pattern",
                    "\"yyyy.MM\""},
    schema::KeySpec{"day", schema::Kind::string, "A whole date, as a Unicode date pattern", "\"yyyy.MM.dd\""},
    schema::KeySpec{"range", schema::Kind::string, "{0} is the start, {1} the end", "\"{0} ~ {1}\""},
    schema::KeySpec{"duration", schema::Kind::string,
                    "How long something was, as an ICU message of {years} and {months}",
                    "\"{years,plural,=0{}other{#년}} {months,plural,=0{}other{#개월}}\""},
};
constexpr schema::TableSpec kDates{"dates", "How dates are written", kDateKeys};

constexpr std::array kSectionKeys{
    schema::KeySpec{
        "order", schema::Kind::string_list,
        "The sections of the main region that come first, in this order; the others follow as in the file",
        "[\"summary\", \"experience\"]"},
    schema::KeySpec{"hide", schema::Kind::string_list, "The sections not to print", "[\"military\"]"},
};
constexpr schema::TableSpec kSection{"section", "Which sections are printed, and in which order",
                                     kSectionKeys};

constexpr std::array kFitKeys{
    schema::KeySpec{
        "order", schema::Kind::string_list,
        "Which ranges are used up first: `leading`, `space`, `size` and `margin`; what is not named "
        "stays at its loosest",
        "[\"leading\", \"space\", \"size\", \"margin\"]"},
};
constexpr schema::TableSpec kFit{"fit", "What gives way where space is short", kFitKeys};

extern const schema::TableSpec kLayout;

constexpr std::array kLayoutKeys{
    schema::KeySpec{"description", schema::Kind::string, "One line for `hanjang layouts`", "\"One column\""},
    schema::KeySpec{
        "extends", schema::Kind::string,
        "The layout whose values hold where this file says nothing: a name or a file; the common ground "
        "of all layouts if not given",
        "\"classic\""},
    schema::KeySpec{"page", schema::Kind::table, "The sheet", "{ size = \"A4\" }", false, &kPage},
    schema::KeySpec{"region", schema::Kind::named_tables, "The regions of a page; [page] says which are used",
                    "{ main = { place = \"main\" } }", false, &kRegion},
    schema::KeySpec{"box", schema::Kind::table, "How entries in boxes are drawn", "{ fill = \"tint\" }",
                    false, &kBox},
    schema::KeySpec{"photo", schema::Kind::table, "The photo", "{ place = \"right\" }", false, &kPhoto},
    schema::KeySpec{"footer", schema::Kind::table, "A line at the foot of every page",
                    "{ right = \"{page} / {pages}\" }", false, &kFooter},
    schema::KeySpec{"icon", schema::Kind::table, "Small pictures before fields", "{ show = true }", false,
                    &kIcon},
    schema::KeySpec{"color", schema::Kind::word_map, "Colours as `#rrggbb`, each under a name",
                    "{ accent = \"#1f4b7a\" }"},
    schema::KeySpec{"font", schema::Kind::named_tables, "Lists of font families, each under a name",
                    "{ sans = { families = [\"Pretendard\"] } }", false, &kFont},
    schema::KeySpec{"style", schema::Kind::named_tables,
                    "Type styles; `body` is the one that the others start from", "{ body = { size = 10 } }",
                    false, &kStyle},
    schema::KeySpec{"inline", schema::Kind::table, "What marks in the text look like",
                    "{ strong = { weight = 600 } }", false, &kInline},
    schema::KeySpec{"heading", schema::Kind::table, "Section headings", "{ style = \"heading\" }", false,
                    &kHeading},
    schema::KeySpec{"bullet", schema::Kind::table, "Lists behind bullets", "{ glyph = \"•\" }", false,
                    &kBullet},
    schema::KeySpec{"label", schema::Kind::table, "The label column", "{ most = 0.3 }", false, &kLabel},
    schema::KeySpec{"row", schema::Kind::table, "Rows with a part at the right", "{ gap = 14 }", false,
                    &kRowGap},
    schema::KeySpec{"entry", schema::Kind::named_tables, "How entries are set, by kind",
                    "{ awards = { space = [2, 1] } }", false, &kEntry},
    schema::KeySpec{"section", schema::Kind::table, "Which sections are printed, and in which order",
                    "{ order = [\"summary\"] }", false, &kSection},
    schema::KeySpec{"fit", schema::Kind::table, "What gives way where space is short",
                    "{ order = [\"leading\", \"space\"] }", false, &kFit},
    schema::KeySpec{"title", schema::Kind::word_map, "What section headings say, by the key of the section",
                    "{ experience = \"경력\" }"},
    schema::KeySpec{"word", schema::Kind::word_map,
                    "Words under names, which `label` of a field and `title` of a cell print",
                    "{ score = \"학점 \" }"},
    schema::KeySpec{
        "present", schema::Kind::word_map,
        "What stands for the end of what still goes on, by the kind of entry; `other` for all others",
        "{ other = \"현재\" }"},
    schema::KeySpec{"dates", schema::Kind::table, "How dates are written", "{ month = \"yyyy.MM\" }", false,
                    &kDates},
    schema::KeySpec{"phone", schema::Kind::string,
                    "How telephone numbers are written: `national`, `international` or `as-written`",
                    "\"national\""},
    schema::KeySpec{"language", schema::Kind::named_tables, "What is different in one language, by its code",
                    "{ ko = { phone = \"national\" } }", false, &kLayout},
};

constexpr schema::TableSpec kLayout{"layout", "What a layout file holds", kLayoutKeys};

} // namespace

const schema::TableSpec& layout_spec() { return kLayout; }

} // namespace hanjang::design
