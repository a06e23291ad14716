#include "design/design.h"
#include "syntax/schema.h"

#include <array>

namespace hanjang {
namespace {

constexpr std::array kMarginKeys{
    KeySpec{"top", Kind::range, "Above", "[50, 40]"},
    KeySpec{"right", Kind::range, "At the right", "[52, 42]"},
    KeySpec{"bottom", Kind::range, "Below", "[48, 38]"},
    KeySpec{"left", Kind::range, "At the left", "[52, 42]"},
};
constexpr TableSpec kMargin{"margin", "From the edges of the sheet to the text, in points", kMarginKeys};

constexpr std::array kPageKeys{
    KeySpec{"size", Kind::string, "`A4`, `Letter`, or width and height in points, as in `595x842`", "\"A4\""},
    KeySpec{"margin", Kind::table, "From the edges of the sheet to the text", "{ top = [50, 40] }", false,
            &kMargin},
    KeySpec{"regions", Kind::string_list,
            "The regions on the page, each by its name in [region], in the order in which they are read",
            "[\"side\", \"main\"]"},
};
constexpr TableSpec kPage{"page", "The sheet", kPageKeys};

constexpr std::array kFontKeys{
    KeySpec{"families", Kind::string_list,
            "Each character is set in the first of them that has it; `hanjang fonts` lists what there is",
            "[\"Pretendard\", \"Noto Sans CJK KR\"]", true},
};
constexpr TableSpec kFont{"font", "A list of font families under a name", kFontKeys};

constexpr std::array kStyleKeys{
    KeySpec{"font", Kind::string, "A name from [font]", "\"sans\""},
    KeySpec{"weight", Kind::integer, "How heavy: 100 to 900; 400 is regular, 700 is bold", "600"},
    KeySpec{"size", Kind::range, "Type size in points, 4 at least", "[10, 9]"},
    KeySpec{"leading", Kind::range, "From one line to the next, as a multiple of the size", "[1.45, 1.3]"},
    KeySpec{"color", Kind::string, "A name from [color], or `#rrggbb`", "\"muted\""},
    KeySpec{"features", Kind::string_list, "OpenType features, such as `tnum` for figures of one width",
            "[\"tnum\"]"},
    KeySpec{"tracking", Kind::number, "Space added between letters, as a share of the size: 0 to 1", "0.06"},
    KeySpec{"case", Kind::string, "`as-written`, or `upper` for capitals; Hangul stays as it is",
            "\"upper\""},
};
constexpr TableSpec kStyle{"style", "A type style. What it does not say is as in `body`", kStyleKeys};

constexpr std::array kInlineStyleKeys{
    KeySpec{"font", Kind::string, "A name from [font]", "\"sans\""},
    KeySpec{"weight", Kind::integer, "How heavy: 100 to 900; a heavier style around it stays", "600"},
    KeySpec{"color", Kind::string, "A name from [color], or `#rrggbb`", "\"accent\""},
};
constexpr TableSpec kInlineStyle{"inline style", "What a mark in the text changes of the style around it",
                                 kInlineStyleKeys};

constexpr std::array kInlineKeys{
    KeySpec{"strong", Kind::table, "Text in `**two stars**`", "{ weight = 600 }", false, &kInlineStyle},
    KeySpec{"emphasis", Kind::table, "Text in `*stars*`", "{ weight = 500 }", false, &kInlineStyle},
    KeySpec{"code", Kind::table, "Text in backticks", "{ color = \"muted\" }", false, &kInlineStyle},
    KeySpec{"link", Kind::table, "Links", "{ color = \"accent\" }", false, &kInlineStyle},
};
constexpr TableSpec kInline{"inline", "What marks in the text look like", kInlineKeys};

constexpr std::array kHeadingSpaceKeys{
    KeySpec{"above", Kind::range, "Above, in points", "[13, 8]"},
    KeySpec{"below", Kind::range, "Between it and the text below, in points", "[4, 3]"},
};
constexpr TableSpec kHeadingSpace{"heading.space", "The space around section headings", kHeadingSpaceKeys};

constexpr std::array kRuleKeys{
    KeySpec{"thickness", Kind::number, "In points; 0 is no line", "0.6"},
    KeySpec{"gap", Kind::range,
            "Between heading and line, in points; for a line below, from the foot of the letters",
            "[4, 3.5]"},
    KeySpec{"color", Kind::string, "A name from [color], or `#rrggbb`", "\"rule\""},
    KeySpec{"place", Kind::string,
            "`below` the heading, `above` it, or `beside` it from its end to the right", "\"below\""},
};
constexpr TableSpec kRule{"heading.rule", "The line with a section heading", kRuleKeys};

constexpr std::array kHeadingKeys{
    KeySpec{"style", Kind::string, "A name from [style]", "\"heading\""},
    KeySpec{"place", Kind::string,
            "`above` its section; `column`: above it too, but from the left edge of the text beside a "
            "hanging column; or `hang`: in the hanging column",
            "\"above\""},
    KeySpec{"align", Kind::string, "`left` or `center`", "\"center\""},
    KeySpec{"space", Kind::table, "The space around it", "{ above = [13, 8] }", false, &kHeadingSpace},
    KeySpec{"rule", Kind::table, "The line with it", "{ thickness = 0.6 }", false, &kRule},
};
constexpr TableSpec kHeading{"heading", "Section headings. What they say is in [title]", kHeadingKeys};

constexpr std::array kStrokeKeys{
    KeySpec{"thickness", Kind::number, "In points; 0 is no line", "0.6"},
    KeySpec{"color", Kind::string, "A name from [color], or `#rrggbb`", "\"rule\""},
};
constexpr TableSpec kStroke{"line", "A line that is drawn", kStrokeKeys};

constexpr std::array kDotKeys{
    KeySpec{"size", Kind::number, "Their diameter in points; 0 is no dot", "5"},
    KeySpec{"color", Kind::string, "A name from [color], or `#rrggbb`", "\"accent\""},
};
constexpr TableSpec kDot{"hang.dot", "The dots on the line beside a hanging column", kDotKeys};

constexpr std::array kHangKeys{
    KeySpec{"width", Kind::range, "Its width in points; 0 is no such column", "[92, 84]"},
    KeySpec{"gap", Kind::range, "Between it and the text, in points", "[16, 12]"},
    KeySpec{"align", Kind::string, "To which side of it the text in it goes: `left` or `right`", "\"right\""},
    KeySpec{"rule", Kind::table, "A line down the middle of the gap, along each section",
            "{ thickness = 0.6 }", false, &kStroke},
    KeySpec{"dot", Kind::table, "A dot on that line beside each row with something in the column",
            "{ size = 5 }", false, &kDot},
};
constexpr TableSpec kHang{"hang", "The hanging column: left of the text, for headings, dates or other fields",
                          kHangKeys};

constexpr std::array kRegionKeys{
    KeySpec{"place", Kind::string,
            "`main`; `left` or `right`: a column beside it; or `top`: above them, across the first page. One "
            "region is the main one",
            "\"left\""},
    KeySpec{"width", Kind::range, "How wide a left or right column is, in points", "[150, 140]"},
    KeySpec{"gap", Kind::range, "Between it and the main region, in points", "[22, 18]"},
    KeySpec{"padding", Kind::range, "From its text to the inner edge of its fill, in points", "[14, 12]"},
    KeySpec{"fill", Kind::string,
            "The colour behind it, out to the edges of the sheet: a name from [color], `#rrggbb`, or `none`",
            "\"tint\""},
    KeySpec{"rule", Kind::table, "A line between it and the main region", "{ thickness = 0.6 }", false,
            &kStroke},
    KeySpec{"sections", Kind::string_list,
            "What stands in it, in this order: sections by their keys, `person` (name, headline and so on) "
            "and `contact` (how to reach the person, where that stands apart). Sections that no region names "
            "go to the main one; so does `person`, unless there is a region at the top",
            "[\"contact\", \"skills\"]"},
    KeySpec{"heading", Kind::table, "How its section headings differ from [heading]", "{ style = \"label\" }",
            false, &kHeading},
    KeySpec{"hang", Kind::table, "Its hanging column", "{ width = 90, gap = 14 }", false, &kHang},
};
constexpr TableSpec kRegion{"region", "A part of the page whose text flows from page to page", kRegionKeys};

constexpr std::array kPaddingKeys{
    KeySpec{"x", Kind::range, "Left and right of the text, in points", "[6, 5]"},
    KeySpec{"y", Kind::range, "Above and below the text, in points", "[4, 2.5]"},
};
constexpr TableSpec kPadding{"box.padding", "Between text and lines of a box", kPaddingKeys};

constexpr std::array kBoxKeys{
    KeySpec{"style", Kind::string, "The style of titles and labels: a name from [style]", "\"label\""},
    KeySpec{"line", Kind::table, "The lines between cells", "{ thickness = 0.4 }", false, &kStroke},
    KeySpec{"frame", Kind::table, "The line around the whole", "{ thickness = 0.8 }", false, &kStroke},
    KeySpec{"fill", Kind::string,
            "The colour behind titles and labels: a name from [color], `#rrggbb`, or `none`", "\"tint\""},
    KeySpec{"padding", Kind::table, "Between text and lines", "{ x = 6, y = 4 }", false, &kPadding},
};
constexpr TableSpec kBox{"box", "How entries with `box = true` are drawn", kBoxKeys};

constexpr std::array kPhotoKeys{
    KeySpec{"place", Kind::string, "`none`, `left` or `right` of its entry, or `above` it", "\"right\""},
    KeySpec{"entry", Kind::string, "Whose: `person` or `contact`", "\"person\""},
    KeySpec{"width", Kind::number, "In points, 20 to 400", "85"},
    KeySpec{"height", Kind::number, "In points, 20 to 400", "113"},
    KeySpec{"shape", Kind::string, "`square` corners, or `round`", "\"square\""},
    KeySpec{"gap", Kind::range, "Between it and the text, in points", "[16, 12]"},
    KeySpec{"frame", Kind::table, "A line around it", "{ thickness = 0.5 }", false, &kStroke},
};
constexpr TableSpec kPhoto{"photo", "The photo that `person.photo` names", kPhotoKeys};

constexpr std::array kFooterKeys{
    KeySpec{"left", Kind::string, "At the left margin", "\"{name}\""},
    KeySpec{"center", Kind::string, "In the middle", "\"{page} / {pages}\""},
    KeySpec{"right", Kind::string, "At the right margin", "\"{page} / {pages}\""},
    KeySpec{"style", Kind::string, "A name from [style]", "\"muted\""},
    KeySpec{"gap", Kind::number, "From the foot of the text down to it, in points", "22"},
    KeySpec{"single", Kind::boolean, "Also where there is just one page", "false"},
};
constexpr TableSpec kFooter{"footer",
                            "A line at the foot of every page. In its texts {page} stands for the number of "
                            "the page, {pages} for how many there are, {name} for the name of the person",
                            kFooterKeys};

constexpr std::array kIconKeys{
    KeySpec{"show", Kind::boolean, "Draw them", "true"},
    KeySpec{"size", Kind::number, "As a multiple of the type size: 0.2 to 4", "1"},
    KeySpec{"gap", Kind::number, "Between icon and text, as a multiple of the type size", "0.35"},
    KeySpec{"color", Kind::string, "A name from [color], or `#rrggbb`", "\"accent\""},
    KeySpec{"path", Kind::word_map,
            "The outlines: SVG path data (M, L, H, V, C, Z) in a square of 24. Their names are those of "
            "fields (`email`, `phone`, `location`) or of networks in small letters (`github`); `link` is for "
            "links without a network",
            "{ email = \"M2 5h20v14h-20z\" }"},
};
constexpr TableSpec kIcon{"icon", "Small pictures before fields", kIconKeys};

constexpr std::array kBulletKeys{
    KeySpec{"glyph", Kind::string, "The bullet", "\"•\""},
    KeySpec{"inner", Kind::string, "The bullet of lists inside lists", "\"–\""},
    KeySpec{"style", Kind::string, "A name from [style]", "\"muted\""},
    KeySpec{"indent", Kind::range, "From the left edge of the text to that behind the bullet, in points",
            "[11, 10]"},
    KeySpec{"space", Kind::range, "Above each item, in points", "[1.5, 0.5]"},
};
constexpr TableSpec kBullet{"bullet", "Lists behind bullets", kBulletKeys};

constexpr std::array kLabelKeys{
    KeySpec{"most", Kind::number,
            "How much of the line it may take: 0.05 to 0.9; it is as wide as its widest label in a section",
            "0.3"},
    KeySpec{"gap", Kind::range, "Between label and text, in points", "[12, 9]"},
};
constexpr TableSpec kLabel{"label", "The label column of rows with a `label`", kLabelKeys};

constexpr std::array kRowGapKeys{
    KeySpec{"gap", Kind::range, "Least space between the left and the right part, in points", "14"},
};
constexpr TableSpec kRowGap{"row", "Rows with a part at the right", kRowGapKeys};

constexpr std::array kFieldKeys{
    KeySpec{"field", Kind::string,
            "What to print: a key of the entry, `dates` or `duration`; see Fields below", "\"title\""},
    KeySpec{"word", Kind::string,
            "In place of a field: a name from [word], whose text is printed with any field of the row",
            "\"form\""},
    KeySpec{"style", Kind::string, "A name from [style]; the style of the row if not given", "\"muted\""},
    KeySpec{"separator", Kind::string, "Printed before the field, if another one of the row stands before it",
            "\" · \""},
    KeySpec{"before", Kind::string, "Printed right before the field, if that prints something", "\"(\""},
    KeySpec{"after", Kind::string, "Printed right after the field, if that prints something", "\")\""},
    KeySpec{"label", Kind::string, "A name from [word], whose text takes the place of `before`", "\"score\""},
    KeySpec{"join", Kind::string, "Between the items of a list; a comma if not given", "\", \""},
};
constexpr TableSpec kField{"field", "A field of a row. A string alone is a field with nothing around it",
                           kFieldKeys};

constexpr std::array kCellKeys{
    KeySpec{"fields", Kind::text_or_tables, "The fields in it", "[\"dates\"]", true, &kField},
    KeySpec{"title", Kind::string,
            "A name from [word], whose text is the title of its column or the label of the cell in a grid",
            "\"period\""},
    KeySpec{"width", Kind::number,
            "In a table, its share of the row in proportion to the others; in a grid, over how many columns "
            "it goes",
            "1.5"},
    KeySpec{"align", Kind::string, "`left` or `center`", "\"center\""},
    KeySpec{"fill", Kind::boolean, "On the fill of titles and labels", "true"},
};
constexpr TableSpec kCell{"cell", "A cell", kCellKeys};

constexpr std::array kRowKeys{
    KeySpec{"left", Kind::text_or_tables, "Fields from the left on", "[\"title\"]", false, &kField},
    KeySpec{"right", Kind::text_or_tables, "Fields at the right", "[\"dates\"]", false, &kField},
    KeySpec{"label", Kind::text_or_tables,
            "Fields in a column of labels before `left`, which is as wide as the widest of the section",
            "[\"group\"]", false, &kField},
    KeySpec{"hang", Kind::text_or_tables,
            "Fields in the hanging column of the region; where there is none they stand at the right, or "
            "before `left` if the right is taken",
            "[\"dates\"]", false, &kField},
    KeySpec{"cells", Kind::tables,
            "The cells of a table side by side, with their titles once above the first entry",
            "[{ title = \"period\", fields = [\"dates\"] }]", false, &kCell},
    KeySpec{"grid", Kind::tables,
            "Cells that each have their title before them, as in a form; a cell with nothing to print is "
            "left out",
            "[{ title = \"name\", fields = [\"name\"] }]", false, &kCell},
    KeySpec{"columns", Kind::integer, "How many columns a grid has: 1 to 8, 2 if not given", "2"},
    KeySpec{"label_width", Kind::number, "How much of a column of a grid the titles take: 0.05 to 0.9",
            "0.3"},
    KeySpec{"bullets", Kind::string,
            "A list: each item behind a bullet. Of tables, [entry.NAME] of that list says what is printed: "
            "`left` and `bullets` of its rows",
            "\"work\""},
    KeySpec{"entries", Kind::string, "A list of tables: each as an entry, as [entry.NAME] says",
            "\"positions\""},
    KeySpec{"style", Kind::string, "The style of its fields: a name from [style]; `body` if not given",
            "\"body\""},
    KeySpec{"separator", Kind::string,
            "Printed between fields of `left` or of a cell that have no separator of their own; where a line "
            "ends there it is left out",
            "\", \""},
    KeySpec{"space", Kind::range, "Above the row, in points", "[2, 1]"},
};
constexpr TableSpec kRow{
    "row",
    "A row of an entry. It has fields in `left`, `right`, `label` and `hang`, or else one of `bullets`, "
    "`entries`, `cells` and `grid`. A row with nothing to print takes no room",
    kRowKeys};

constexpr std::array kEntryKeys{
    KeySpec{"rows", Kind::tables, "The rows, in their order; rows given here replace all that were there",
            "[{ left = [\"title\"] }]", false, &kRow},
    KeySpec{"space", Kind::range, "Between two entries of a section, in points", "[8, 4]"},
    KeySpec{"after", Kind::range, "Below the entry, in points", "[6, 4]"},
    KeySpec{"align", Kind::string, "`left` or `center`", "\"left\""},
    KeySpec{"across", Kind::boolean, "From the left edge of the region, where the hanging column would be",
            "true"},
    KeySpec{"box", Kind::boolean, "Lines around its rows, as [box] says", "true"},
    KeySpec{"number", Kind::string, "Printed before the entry; {} stands for its number in the section",
            "\"[{}]\""},
};
constexpr TableSpec kEntry{
    "entry",
    "How entries of one kind are set: those of a section by its key, `person`, `contact`, and the lists in "
    "entries (`work`, `positions`). `entries` are those of sections of your own",
    kEntryKeys};

constexpr std::array kDateKeys{
    KeySpec{"year", Kind::string, "A date that is only a year, as a Unicode date pattern", "\"yyyy\""},
    KeySpec{"month", Kind::string, "A year and a month, as a Unicode date pattern", "\"yyyy.MM\""},
    KeySpec{"day", Kind::string, "A whole date, as a Unicode date pattern", "\"yyyy.MM.dd\""},
    KeySpec{"range", Kind::string, "{0} is the start, {1} the end", "\"{0} ~ {1}\""},
    KeySpec{"duration", Kind::string, "How long something was, as an ICU message of {years} and {months}",
            "\"{years,plural,=0{}other{#년}} {months,plural,=0{}other{#개월}}\""},
};
constexpr TableSpec kDates{"dates", "How dates are written", kDateKeys};

constexpr std::array kSectionKeys{
    KeySpec{
        "order", Kind::string_list,
        "The sections of the main region that come first, in this order; the others follow as in the file",
        "[\"summary\", \"experience\"]"},
    KeySpec{"hide", Kind::string_list, "The sections not to print", "[\"military\"]"},
};
constexpr TableSpec kSection{"section", "Which sections are printed, and in which order", kSectionKeys};

constexpr std::array kFitKeys{
    KeySpec{"order", Kind::string_list,
            "Which ranges are used up first: `leading`, `space`, `size` and `margin`; what is not named "
            "stays at its loosest",
            "[\"leading\", \"space\", \"size\", \"margin\"]"},
};
constexpr TableSpec kFit{"fit", "What gives way where space is short", kFitKeys};

extern const TableSpec kLayout;

constexpr std::array kLayoutKeys{
    KeySpec{"description", Kind::string, "One line for `hanjang layouts`", "\"One column\""},
    KeySpec{"extends", Kind::string,
            "The layout whose values hold where this file says nothing: a name or a file; the common ground "
            "of all layouts if not given",
            "\"classic\""},
    KeySpec{"page", Kind::table, "The sheet", "{ size = \"A4\" }", false, &kPage},
    KeySpec{"region", Kind::named_tables, "The regions of a page; [page] says which are used",
            "{ main = { place = \"main\" } }", false, &kRegion},
    KeySpec{"box", Kind::table, "How entries in boxes are drawn", "{ fill = \"tint\" }", false, &kBox},
    KeySpec{"photo", Kind::table, "The photo", "{ place = \"right\" }", false, &kPhoto},
    KeySpec{"footer", Kind::table, "A line at the foot of every page", "{ right = \"{page} / {pages}\" }",
            false, &kFooter},
    KeySpec{"icon", Kind::table, "Small pictures before fields", "{ show = true }", false, &kIcon},
    KeySpec{"color", Kind::word_map, "Colours as `#rrggbb`, each under a name", "{ accent = \"#1f4b7a\" }"},
    KeySpec{"font", Kind::named_tables, "Lists of font families, each under a name",
            "{ sans = { families = [\"Pretendard\"] } }", false, &kFont},
    KeySpec{"style", Kind::named_tables, "Type styles; `body` is the one that the others start from",
            "{ body = { size = 10 } }", false, &kStyle},
    KeySpec{"inline", Kind::table, "What marks in the text look like", "{ strong = { weight = 600 } }", false,
            &kInline},
    KeySpec{"heading", Kind::table, "Section headings", "{ style = \"heading\" }", false, &kHeading},
    KeySpec{"bullet", Kind::table, "Lists behind bullets", "{ glyph = \"•\" }", false, &kBullet},
    KeySpec{"label", Kind::table, "The label column", "{ most = 0.3 }", false, &kLabel},
    KeySpec{"row", Kind::table, "Rows with a part at the right", "{ gap = 14 }", false, &kRowGap},
    KeySpec{"entry", Kind::named_tables, "How entries are set, by kind", "{ awards = { space = [2, 1] } }",
            false, &kEntry},
    KeySpec{"section", Kind::table, "Which sections are printed, and in which order",
            "{ order = [\"summary\"] }", false, &kSection},
    KeySpec{"fit", Kind::table, "What gives way where space is short", "{ order = [\"leading\", \"space\"] }",
            false, &kFit},
    KeySpec{"title", Kind::word_map, "What section headings say, by the key of the section",
            "{ experience = \"경력\" }"},
    KeySpec{"word", Kind::word_map, "Words under names, which `label` of a field and `title` of a cell print",
            "{ score = \"학점 \" }"},
    KeySpec{"present", Kind::word_map,
            "What stands for the end of what still goes on, by the kind of entry; `other` for all others",
            "{ other = \"현재\" }"},
    KeySpec{"dates", Kind::table, "How dates are written", "{ month = \"yyyy.MM\" }", false, &kDates},
    KeySpec{"phone", Kind::string,
            "How telephone numbers are written: `national`, `international` or `as-written`", "\"national\""},
    KeySpec{"language", Kind::named_tables, "What is different in one language, by its code",
            "{ ko = { phone = \"national\" } }", false, &kLayout},
};

constexpr TableSpec kLayout{"layout", "What a layout file holds", kLayoutKeys};

} // namespace

const TableSpec& layout_spec() { return kLayout; }

} // namespace hanjang
