#include "design/design.h"
#include "syntax/schema.h"

#include <array>

namespace hanjang {
namespace {

constexpr std::array kMarginKeys{
    KeySpec{"top", Kind::range, "Above the text", "[50, 40]"},
    KeySpec{"right", Kind::range, "Right of the text", "[52, 42]"},
    KeySpec{"bottom", Kind::range, "Below the text", "[48, 38]"},
    KeySpec{"left", Kind::range, "Left of the text", "[52, 42]"},
};
constexpr TableSpec kMargin{"margin", "The margins of a page, in points", kMarginKeys};

constexpr std::array kPageKeys{
    KeySpec{"size", Kind::string, "A4, Letter, or width and height in points", "\"A4\""},
    KeySpec{"margin", Kind::table, "Margins", "{ top = [50, 40] }", false, &kMargin},
    KeySpec{"regions", Kind::string_list,
            "The regions there are, by their names in [region], in reading order", "[\"side\", \"main\"]"},
};
constexpr TableSpec kPage{"page", "The sheet", kPageKeys};

constexpr std::array kFontKeys{
    KeySpec{"families", Kind::string_list, "Families in order: each glyph comes from the first that has it",
            "[\"Pretendard\", \"Noto Sans CJK KR\"]", true},
};
constexpr TableSpec kFont{"font", "A name for a list of font families", kFontKeys};

constexpr std::array kStyleKeys{
    KeySpec{"font", Kind::string, "A name from [font]", "\"sans\""},
    KeySpec{"weight", Kind::integer, "100 to 900; 400 is regular", "600"},
    KeySpec{"size", Kind::range, "Type size in points", "[10, 9]"},
    KeySpec{"leading", Kind::range, "Distance of baselines, as a multiple of the size", "[1.45, 1.3]"},
    KeySpec{"color", Kind::string, "A name from [color], or #rrggbb", "\"muted\""},
    KeySpec{"features", Kind::string_list, "OpenType features", "[\"tnum\"]"},
    KeySpec{"tracking", Kind::number, "Space added between letters, as a share of the size", "0.06"},
    KeySpec{"case", Kind::string, "as-written or upper; Hangul has no case and stays", "\"upper\""},
};
constexpr TableSpec kStyle{"style", "A type style; what it does not say is as in `body`", kStyleKeys};

constexpr std::array kInlineStyleKeys{
    KeySpec{"font", Kind::string, "A name from [font]", "\"sans\""},
    KeySpec{"weight", Kind::integer, "100 to 900", "600"},
    KeySpec{"color", Kind::string, "A name from [color], or #rrggbb", "\"accent\""},
};
constexpr TableSpec kInlineStyle{"inline style", "What a mark changes of the style around it",
                                 kInlineStyleKeys};

constexpr std::array kInlineKeys{
    KeySpec{"strong", Kind::table, "**strong**", "{ weight = 600 }", false, &kInlineStyle},
    KeySpec{"emphasis", Kind::table, "*emphasis*", "{ weight = 500 }", false, &kInlineStyle},
    KeySpec{"code", Kind::table, "`code`", "{ color = \"muted\" }", false, &kInlineStyle},
    KeySpec{"link", Kind::table, "[text](url)", "{ color = \"accent\" }", false, &kInlineStyle},
};
constexpr TableSpec kInline{"inline", "The looks of inline markup", kInlineKeys};

constexpr std::array kHeadingSpaceKeys{
    KeySpec{"above", Kind::range, "Above a heading, in points", "[13, 8]"},
    KeySpec{"below", Kind::range, "Below a heading, in points", "[4, 3]"},
};
constexpr TableSpec kHeadingSpace{"heading.space", "The space around section headings", kHeadingSpaceKeys};

constexpr std::array kRuleKeys{
    KeySpec{"thickness", Kind::number, "In points; 0 is no rule", "0.6"},
    KeySpec{"gap", Kind::range, "Between heading and rule, in points; from the baseline for one below",
            "[4, 3.5]"},
    KeySpec{"color", Kind::string, "A name from [color], or #rrggbb", "\"rule\""},
    KeySpec{"place", Kind::string, "below, above or beside the heading", "\"below\""},
};
constexpr TableSpec kRule{"heading.rule", "The rule of section headings", kRuleKeys};

constexpr std::array kHeadingKeys{
    KeySpec{"style", Kind::string, "A name from [style]", "\"heading\""},
    KeySpec{
        "place", Kind::string,
        "above the section; column: above it, ranged with the text beside the hanging column; or hang: in "
        "that column",
        "\"above\""},
    KeySpec{"align", Kind::string, "left or center", "\"center\""},
    KeySpec{"space", Kind::table, "Space around it", "{ above = [13, 8] }", false, &kHeadingSpace},
    KeySpec{"rule", Kind::table, "Its rule", "{ thickness = 0.6 }", false, &kRule},
};
constexpr TableSpec kHeading{"heading", "Section headings", kHeadingKeys};

constexpr std::array kStrokeKeys{
    KeySpec{"thickness", Kind::number, "In points; 0 is no line", "0.6"},
    KeySpec{"color", Kind::string, "A name from [color], or #rrggbb", "\"rule\""},
};
constexpr TableSpec kStroke{"line", "A line", kStrokeKeys};

constexpr std::array kDotKeys{
    KeySpec{"size", Kind::number, "Its diameter in points; 0 is no dot", "5"},
    KeySpec{"color", Kind::string, "A name from [color], or #rrggbb", "\"accent\""},
};
constexpr TableSpec kDot{"hang.dot", "A dot on the line beside each row that hangs something", kDotKeys};

constexpr std::array kHangKeys{
    KeySpec{"width", Kind::range, "Its width in points; 0: no such column", "[92, 84]"},
    KeySpec{"gap", Kind::range, "Between it and the text, in points", "[16, 12]"},
    KeySpec{"align", Kind::string, "left or right: to which side of it the text is ranged", "\"right\""},
    KeySpec{"rule", Kind::table, "A line down the middle of the gap", "{ thickness = 0.6 }", false, &kStroke},
    KeySpec{"dot", Kind::table, "A dot on that line beside each row that hangs something", "{ size = 5 }",
            false, &kDot},
};
constexpr TableSpec kHang{"hang", "A column left of the text, in which headings or dates hang", kHangKeys};

constexpr std::array kRegionKeys{
    KeySpec{"place", Kind::string, "main, left, right, or top (across the first page)", "\"left\""},
    KeySpec{"width", Kind::range, "Of a left or right column, in points", "[150, 140]"},
    KeySpec{"gap", Kind::range, "Between it and the main region, in points", "[22, 18]"},
    KeySpec{"padding", Kind::range, "From its text to the edge of its fill, in points", "[14, 12]"},
    KeySpec{"fill", Kind::string, "The colour behind it, out to the edges of the sheet", "\"tint\""},
    KeySpec{"rule", Kind::table, "A line between it and the main region", "{ thickness = 0.6 }", false,
            &kStroke},
    KeySpec{"sections", Kind::string_list,
            "What stands in it, in this order: sections, `person`, `contact`; the main region takes the rest",
            "[\"contact\", \"skills\"]"},
    KeySpec{"heading", Kind::table, "What differs in its headings", "{ style = \"label\" }", false,
            &kHeading},
    KeySpec{"hang", Kind::table, "Its hanging column", "{ width = 90, gap = 14 }", false, &kHang},
};
constexpr TableSpec kRegion{"region", "A part of the page with a flow of its own", kRegionKeys};

constexpr std::array kPaddingKeys{
    KeySpec{"x", Kind::range, "Left and right of the text, in points", "[6, 5]"},
    KeySpec{"y", Kind::range, "Above and below the text, in points", "[4, 2.5]"},
};
constexpr TableSpec kPadding{"box.padding", "Between text and line", kPaddingKeys};

constexpr std::array kBoxKeys{
    KeySpec{"style", Kind::string, "Of titles and labels: a name from [style]", "\"label\""},
    KeySpec{"line", Kind::table, "Lines between cells", "{ thickness = 0.4 }", false, &kStroke},
    KeySpec{"frame", Kind::table, "The line around the whole", "{ thickness = 0.8 }", false, &kStroke},
    KeySpec{"fill", Kind::string, "The colour behind titles and labels", "\"tint\""},
    KeySpec{"padding", Kind::table, "Between text and line", "{ x = 6, y = 4 }", false, &kPadding},
};
constexpr TableSpec kBox{"box", "How boxed entries are drawn", kBoxKeys};

constexpr std::array kPhotoKeys{
    KeySpec{"place", Kind::string, "none; left or right of its entry; or above it", "\"right\""},
    KeySpec{"entry", Kind::string, "person or contact", "\"person\""},
    KeySpec{"width", Kind::number, "In points", "85"},
    KeySpec{"height", Kind::number, "In points", "113"},
    KeySpec{"shape", Kind::string, "square (corners) or round", "\"square\""},
    KeySpec{"gap", Kind::range, "Between it and the text, in points", "[16, 12]"},
    KeySpec{"frame", Kind::table, "A line around it", "{ thickness = 0.5 }", false, &kStroke},
};
constexpr TableSpec kPhoto{"photo", "The photo", kPhotoKeys};

constexpr std::array kFooterKeys{
    KeySpec{"left", Kind::string, "At the left margin; {page}, {pages} and {name} stand for those",
            "\"{name}\""},
    KeySpec{"center", Kind::string, "In the middle", "\"{page} / {pages}\""},
    KeySpec{"right", Kind::string, "At the right margin", "\"{page} / {pages}\""},
    KeySpec{"style", Kind::string, "A name from [style]", "\"muted\""},
    KeySpec{"gap", Kind::number, "From the foot of the text down to its baseline, in points", "22"},
    KeySpec{"single", Kind::boolean, "On a document of one page too", "false"},
};
constexpr TableSpec kFooter{"footer", "A line at the foot of every page", kFooterKeys};

constexpr std::array kIconKeys{
    KeySpec{"show", Kind::boolean, "Draw them before e-mail, phone, place and links", "true"},
    KeySpec{"size", Kind::number, "As a multiple of the type size", "1"},
    KeySpec{"gap", Kind::number, "Between icon and text, as a multiple of the type size", "0.35"},
    KeySpec{"color", Kind::string, "A name from [color], or #rrggbb", "\"accent\""},
    KeySpec{"path", Kind::word_map,
            "Outlines as SVG path data in a square of 24, by field or by network in small letters",
            "{ email = \"M2 5h20v14h-20z\" }"},
};
constexpr TableSpec kIcon{"icon", "Pictograms", kIconKeys};

constexpr std::array kBulletKeys{
    KeySpec{"glyph", Kind::string, "The bullet", "\"•\""},
    KeySpec{"inner", Kind::string, "The bullet of lists inside lists", "\"–\""},
    KeySpec{"style", Kind::string, "A name from [style]", "\"muted\""},
    KeySpec{"indent", Kind::range, "From the left edge to the text, in points", "[11, 10]"},
    KeySpec{"space", Kind::range, "Above each item, in points", "[1.5, 0.5]"},
};
constexpr TableSpec kBullet{"bullet", "Bulleted lists", kBulletKeys};

constexpr std::array kLabelKeys{
    KeySpec{"most", Kind::number, "The share of the line a label column may take", "0.3"},
    KeySpec{"gap", Kind::range, "Between label and text, in points", "[12, 9]"},
};
constexpr TableSpec kLabel{"label", "Labelled rows", kLabelKeys};

constexpr std::array kRowGapKeys{
    KeySpec{"gap", Kind::range, "Least space between the left and the right part, in points", "14"},
};
constexpr TableSpec kRowGap{"row", "Rows with a right part", kRowGapKeys};

constexpr std::array kFieldKeys{
    KeySpec{"field", Kind::string, "A key of the entry, or `dates` or `duration`", "\"title\"", true},
    KeySpec{"style", Kind::string, "A name from [style]", "\"muted\""},
    KeySpec{"separator", Kind::string,
            "Printed before the field if another field of the row stands before it", "\" · \""},
    KeySpec{"before", Kind::string, "Printed before the field", "\"(\""},
    KeySpec{"after", Kind::string, "Printed after the field", "\")\""},
    KeySpec{"label", Kind::string, "A name from [word]: printed before the field", "\"score\""},
    KeySpec{"join", Kind::string, "Between the items of a list", "\", \""},
};
constexpr TableSpec kField{"field", "A field of a row; a string alone is a field with nothing around it",
                           kFieldKeys};

constexpr std::array kCellKeys{
    KeySpec{"fields", Kind::text_or_tables, "The fields in it", "[\"dates\"]", true, &kField},
    KeySpec{"title", Kind::string, "A name from [word]: the title of its column, or its label in a grid",
            "\"period\""},
    KeySpec{"width", Kind::number, "Its share of the row, in proportion to the others'", "1.5"},
    KeySpec{"align", Kind::string, "left or center", "\"center\""},
};
constexpr TableSpec kCell{"cell", "A cell of a table row or a grid", kCellKeys};

constexpr std::array kRowKeys{
    KeySpec{"left", Kind::text_or_tables, "Fields from the left margin on", "[\"title\"]", false, &kField},
    KeySpec{"right", Kind::text_or_tables, "Fields at the right margin", "[\"dates\"]", false, &kField},
    KeySpec{"label", Kind::text_or_tables, "Fields in a label column left of `left`", "[\"group\"]", false,
            &kField},
    KeySpec{"hang", Kind::text_or_tables, "Fields in the hanging column; at the right where there is none",
            "[\"dates\"]", false, &kField},
    KeySpec{"cells", Kind::tables, "Cells of a table, side by side, with their titles above the first entry",
            "[{ title = \"period\", fields = [\"dates\"] }]", false, &kCell},
    KeySpec{"grid", Kind::tables, "Cells with their titles before them; those without a value are left out",
            "[{ title = \"name\", fields = [\"name\"] }]", false, &kCell},
    KeySpec{"columns", Kind::integer, "How many cells of a grid stand side by side", "2"},
    KeySpec{"label_width", Kind::number, "The share of a grid cell that its title takes", "0.3"},
    KeySpec{"bullets", Kind::string, "A list field: each item behind a bullet", "\"work\""},
    KeySpec{"entries", Kind::string, "A list field: each item as an entry of its own", "\"positions\""},
    KeySpec{"style", Kind::string, "A name from [style] for all fields of the row", "\"body\""},
    KeySpec{
        "separator", Kind::string,
        "Between fields of `left` that have no separator of their own; not printed where a line ends there",
        "\", \""},
    KeySpec{"space", Kind::range, "Above the row, in points", "[2, 1]"},
};
constexpr TableSpec kRow{"row", "A row of an entry", kRowKeys};

constexpr std::array kEntryKeys{
    KeySpec{"rows", Kind::tables, "The rows in their order", "[{ left = [\"title\"] }]", false, &kRow},
    KeySpec{"space", Kind::range, "Between two entries, in points", "[8, 4]"},
    KeySpec{"after", Kind::range, "Below the entry, in points", "[6, 4]"},
    KeySpec{"align", Kind::string, "left or center", "\"left\""},
    KeySpec{"across", Kind::boolean, "From the left edge of the region, over the hanging column", "true"},
    KeySpec{"box", Kind::boolean, "Lines around its rows, as [box] says", "true"},
    KeySpec{"number", Kind::string, "The entry's number in front of it; {} stands for the number",
            "\"[{}]\""},
};
constexpr TableSpec kEntry{"entry", "How entries of one kind are set", kEntryKeys};

constexpr std::array kDateKeys{
    KeySpec{"year", Kind::string, "Pattern of a date that is only a year", "\"yyyy\""},
    KeySpec{"month", Kind::string, "Pattern of a year and month", "\"yyyy.MM\""},
    KeySpec{"day", Kind::string, "Pattern of a whole date", "\"yyyy.MM.dd\""},
    KeySpec{"range", Kind::string, "{0} is the start, {1} the end", "\"{0} ~ {1}\""},
    KeySpec{"duration", Kind::string, "ICU message of {years} and {months}",
            "\"{years,plural,=0{}other{#년}} {months,plural,=0{}other{#개월}}\""},
};
constexpr TableSpec kDates{"dates", "Date forms", kDateKeys};

constexpr std::array kSectionKeys{
    KeySpec{"order", Kind::string_list,
            "Sections that come first, in this order; the others follow as in the file",
            "[\"summary\", \"experience\"]"},
    KeySpec{"hide", Kind::string_list, "Sections not to print", "[\"military\"]"},
};
constexpr TableSpec kSection{"section", "Sections", kSectionKeys};

constexpr std::array kFitKeys{
    KeySpec{"order", Kind::string_list,
            "Which ranges are spent first when space is short: leading, space, size, margin; what is not "
            "named stays loose",
            "[\"leading\", \"space\", \"size\", \"margin\"]"},
};
constexpr TableSpec kFit{"fit", "Fitting to pages", kFitKeys};

extern const TableSpec kLayout;

constexpr std::array kLayoutKeys{
    KeySpec{"description", Kind::string, "One line for `hanjang layouts`", "\"One column\""},
    KeySpec{"extends", Kind::string, "The layout this one changes; `base` if not given", "\"classic\""},
    KeySpec{"page", Kind::table, "The sheet", "{ size = \"A4\" }", false, &kPage},
    KeySpec{"region", Kind::named_tables, "The regions of a page", "{ main = { place = \"main\" } }", false,
            &kRegion},
    KeySpec{"box", Kind::table, "How boxed entries are drawn", "{ fill = \"tint\" }", false, &kBox},
    KeySpec{"photo", Kind::table, "The photo", "{ place = \"right\" }", false, &kPhoto},
    KeySpec{"footer", Kind::table, "A line at the foot of every page", "{ right = \"{page} / {pages}\" }",
            false, &kFooter},
    KeySpec{"icon", Kind::table, "Pictograms", "{ show = true }", false, &kIcon},
    KeySpec{"color", Kind::word_map, "Names for colours", "{ accent = \"#1f4b7a\" }"},
    KeySpec{"font", Kind::named_tables, "Names for lists of families",
            "{ sans = { families = [\"Pretendard\"] } }", false, &kFont},
    KeySpec{"style", Kind::named_tables, "Type styles", "{ body = { size = 10 } }", false, &kStyle},
    KeySpec{"inline", Kind::table, "Inline markup", "{ strong = { weight = 600 } }", false, &kInline},
    KeySpec{"heading", Kind::table, "Section headings", "{ style = \"heading\" }", false, &kHeading},
    KeySpec{"bullet", Kind::table, "Bulleted lists", "{ glyph = \"•\" }", false, &kBullet},
    KeySpec{"label", Kind::table, "Labelled rows", "{ most = 0.3 }", false, &kLabel},
    KeySpec{"row", Kind::table, "Rows with a right part", "{ gap = 14 }", false, &kRowGap},
    KeySpec{"entry", Kind::named_tables, "Entries by kind", "{ awards = { space = [2, 1] } }", false,
            &kEntry},
    KeySpec{"section", Kind::table, "Order of sections, and what is not printed", "{ order = [\"summary\"] }",
            false, &kSection},
    KeySpec{"fit", Kind::table, "Fitting to pages", "{ order = [\"leading\", \"space\"] }", false, &kFit},
    KeySpec{"title", Kind::word_map, "Section headings", "{ experience = \"경력\" }"},
    KeySpec{"word", Kind::word_map, "Words that `label` prints", "{ score = \"학점 \" }"},
    KeySpec{"present", Kind::word_map, "The end of what still goes on, by kind of entry",
            "{ other = \"현재\" }"},
    KeySpec{"dates", Kind::table, "Date forms", "{ month = \"yyyy.MM\" }", false, &kDates},
    KeySpec{"phone", Kind::string, "national, international or as-written", "\"national\""},
    KeySpec{"language", Kind::named_tables, "What differs in one language, by its code",
            "{ ko = { phone = \"national\" } }", false, &kLayout},
};

constexpr TableSpec kLayout{"layout", "A layout file", kLayoutKeys};

} // namespace

const TableSpec& layout_spec() { return kLayout; }

} // namespace hanjang
