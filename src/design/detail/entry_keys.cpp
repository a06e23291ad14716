#include "design/detail/tables.h"

#include <array>

namespace hanjang::design {
namespace {

using schema::KeySpec;
using schema::Kind;
using schema::TableSpec;

constexpr std::array kBulletKeys{
    KeySpec{"glyph", Kind::string, {"The bullet", "글머리표"}, "\"•\""},
    KeySpec{"inner", Kind::string, {"The bullet of lists inside lists", "목록 안 목록의 글머리표"}, "\"–\""},
    KeySpec{"style", Kind::name, {"Its style", "글자 모양"}, "\"muted\""}.from("style"),
    KeySpec{"inner_style",
            Kind::name,
            {"The style of `inner` (default: `style`)", "`inner`의 글자 모양(기본값: `style`)"},
            "\"muted\""}
        .from("style"),
    KeySpec{"indent",
            Kind::length_range,
            {"From the left edge of the text to that behind the bullet",
             "본문 왼쪽 끝에서 글머리표 뒤 글까지의 거리"},
            "[11, 10]"},
    KeySpec{"space", Kind::length_range, {"Above each item", "항목 위 여백"}, "[1.5, 0.5]"},
};

constexpr std::array kLabelKeys{
    KeySpec{"most",
            Kind::number,
            {"How much of the line it may take; it is as wide as its widest label in a section",
             "줄에서 차지할 수 있는 최대 비율; 너비는 섹션에서 가장 넓은 이름표에 맞춤"},
            "0.3"}
        .within({0.05, 0.9})
        .or_else(0.3),
    KeySpec{"gap", Kind::length_range, {"Between label and text", "이름표와 글의 간격"}, "[12, 9]"},
};

constexpr std::array kRowGapKeys{
    KeySpec{"gap",
            Kind::length_range,
            {"Least space between the left and the right part", "왼쪽과 오른쪽 부분 사이의 최소 간격"},
            "14"},
};

constexpr std::array kFieldKeys{
    KeySpec{"field",
            Kind::string,
            {"What to print: a key of the entry, `dates` or `duration`; see Fields below",
             "찍을 것: 항목의 키, `dates`(기간) 또는 `duration`(길이)"},
            "\"title\""},
    KeySpec{
        "word",
        Kind::name,
        {"In place of a field: a word whose text is printed with any field of the row. With a field: what "
         "stands for its `true`",
         "필드 대신 쓰는 낱말; 줄에 찍을 필드가 있을 때 함께 찍음. 필드와 함께 쓰면 그 값이 `true`일 때 "
         "찍음"},
        "\"form\""}
        .from("word"),
    KeySpec{"style",
            Kind::name,
            {"Its style; that of the row if not given", "글자 모양; 없으면 줄의 것"},
            "\"muted\""}
        .from("style"),
    KeySpec{"beside",
            Kind::string_list,
            {"The style holds only where the entry has one of these fields too: a name alone is no heading",
             "항목에 이 필드 가운데 하나가 함께 있을 때만 글자 모양을 씀"},
            "[\"role\", \"result\"]"},
    KeySpec{"separator",
            Kind::string,
            {"Printed before the field, if another one of the row stands before it; where a line ends there, "
             "marks between blanks are left out, but for a dash in a bullet",
             "앞에 다른 필드가 있을 때 필드 앞에 찍는 구분 기호; 앞뒤가 빈칸인 기호는 줄 끝에서 뺌. 글머리표 "
             "글의 줄표는 남김"},
            "\" · \""},
    KeySpec{
        "before",
        Kind::string,
        {"Printed right before the field, if that prints something", "내용이 있을 때 필드 바로 앞에 찍는 글"},
        "\"(\""},
    KeySpec{
        "after",
        Kind::string,
        {"Printed right after the field, if that prints something", "내용이 있을 때 필드 바로 뒤에 찍는 글"},
        "\")\""},
    KeySpec{"label",
            Kind::name,
            {"A word whose text takes the place of `before`", "`before` 대신 찍는 낱말"},
            "\"score\""}
        .from("word"),
    KeySpec{"join",
            Kind::string,
            {"Between the items of a list; a comma if not given", "목록의 항목 사이; 없으면 쉼표"},
            "\", \""},
};
constexpr TableSpec kField{"field",
                           {"A field of a row. A string alone is a field with nothing around it",
                            "줄의 필드 하나. 문자열만 쓰면 둘레에 아무것도 없는 필드"},
                           kFieldKeys,
                           {},
                           {"field word", "this names neither a field nor a word",
                            "for example: { field = \"title\", style = \"label\" }"}};

constexpr std::array kCellKeys{
    KeySpec{"fields", Kind::text_or_tables, {"The fields in it", "칸에 들어갈 필드"}, "[\"dates\"]"}
        .required()
        .of(kField),
    KeySpec{"title",
            Kind::name,
            {"A word whose text is the title of its column or the label of the cell in a grid",
             "열의 제목이나 격자 칸의 이름표로 쓰는 낱말"},
            "\"period\""}
        .from("word"),
    KeySpec{"width",
            Kind::number,
            {"In a table, its share of the row in proportion to the others; in a grid, over how many columns "
             "it goes",
             "표에서는 다른 칸과 견준 너비의 비; 격자에서는 걸치는 열의 수"},
            "1.5"}
        .within({0.05, 100})
        .or_else(1),
    KeySpec{"align", Kind::choice, {"To which side its text goes", "정렬"}, "\"center\""}.one_of(kSides),
    KeySpec{
        "fill", Kind::boolean, {"On the fill of titles and labels", "제목과 이름표의 바탕색 깔기"}, "true"},
};
constexpr TableSpec kCell{"cell", {"A cell", "칸 하나"}, kCellKeys};

constexpr std::array kRowKeys{
    KeySpec{"left", Kind::text_or_tables, {"Fields from the left on", "왼쪽부터 놓는 필드"}, "[\"title\"]"}
        .of(kField),
    KeySpec{"right", Kind::text_or_tables, {"Fields at the right", "오른쪽에 놓는 필드"}, "[\"dates\"]"}.of(
        kField),
    KeySpec{"label",
            Kind::text_or_tables,
            {"Fields in a column of labels before `left`, which is as wide as the widest of the section",
             "`left` 앞 이름표 열의 필드; 열은 섹션에서 가장 넓은 것에 맞춤"},
            "[\"group\"]"}
        .of(kField),
    KeySpec{
        "hang",
        Kind::text_or_tables,
        {"Fields in the hanging column of the region; where there is none they stand at the right, or "
         "before `left` if the right is taken. With `bullets` they stand beside the first, or above",
         "영역의 내어쓴 열에 놓는 필드; 열이 없으면 오른쪽, 오른쪽도 찼으면 `left` 앞. `bullets`와 쓰면 첫 "
         "항목 옆이나 위"},
        "[\"dates\"]"}
        .of(kField),
    KeySpec{"cells",
            Kind::tables,
            {"The cells of a table side by side, with their titles once above the first entry",
             "나란한 표의 칸; 제목은 첫 항목 위에 한 번"},
            "[{ title = \"period\", fields = [\"dates\"] }]"}
        .of(kCell),
    KeySpec{"grid",
            Kind::tables,
            {"Cells that each have their title before them, as in a form; a cell with nothing to print is "
             "left out",
             "서식처럼 제목이 앞에 붙는 칸; 내용이 없는 칸은 뺌"},
            "[{ title = \"name\", fields = [\"name\"] }]"}
        .of(kCell),
    KeySpec{"pictures",
            Kind::string,
            {"Pictures beside each other, with their captions in `style`: `images`, or a file such as `logo`",
             "나란히 놓는 그림, 설명은 `style`로: `images`, 또는 `logo` 같은 파일"},
            "\"images\""},
    KeySpec{"qr",
            Kind::string,
            {"The QR code of an address, as high as `height` says: `url`, or the first of `links`",
             "주소의 QR 코드, 크기는 `height`: `url`, 또는 `links`의 첫 주소"},
            "\"links\""},
    KeySpec{
        "cards",
        Kind::string,
        {"A list of tables: each on a card, as [entry.NAME] says: `left` of its rows, one below the other",
         "표의 목록; 하나하나를 카드에 담고 [entry.NAME]에 있는 줄의 `left`를 위에서 아래로 찍음"},
        "\"metrics\""},
    KeySpec{"across",
            Kind::boolean,
            {"From the left edge of the region, where the hanging column would be",
             "내어쓴 열이 있을 영역 왼쪽 끝에서부터 놓기"},
            "true"},
    KeySpec{"region",
            Kind::name,
            {"The region it stands in, beside the other rows; where the entry stands if not given",
             "다른 줄 옆, 이 줄이 놓일 영역; 없으면 항목이 놓이는 곳"},
            "\"side\""}
        .from("region"),
    KeySpec{"columns",
            Kind::integer,
            {"How many columns a grid has, or how many pictures or cards stand beside each other at most",
             "격자의 열 수, 또는 나란히 놓을 그림이나 카드의 최대 수"},
            "2"}
        .within({1, 8})
        .or_else(2),
    KeySpec{"skip",
            Kind::integer,
            {"So many pictures of the list stand in other rows", "목록의 앞 그림 이만큼은 다른 줄에 놓음"},
            "1"}
        .within({1, 1000}),
    KeySpec{"most", Kind::integer, {"No more pictures than these", "그림은 이만큼까지만"}, "1"}.within(
        {1, 1000}),
    KeySpec{"height",
            Kind::length_range,
            {"The height of its pictures at most; that of [picture] if not given",
             "그림의 최대 높이; 없으면 [picture]의 것"},
            "[200, 150]"}
        .within({8, 2000}),
    KeySpec{"label_width",
            Kind::number,
            {"How much of a column of a grid the titles take", "격자 한 열에서 제목이 차지하는 비율"},
            "0.3"}
        .within({0.05, 0.9})
        .or_else(0.3),
    KeySpec{
        "bullets",
        Kind::string,
        {"A list: each item behind a bullet. Of tables, [entry.NAME] of that list says what is printed: "
         "`left` and `bullets` of its rows",
         "글머리표를 붙여 찍는 목록. 표의 목록이면 그 이름의 [entry.NAME]에 있는 `left`와 `bullets`를 찍음"},
        "\"work\""},
    KeySpec{"entries",
            Kind::string,
            {"A list of tables: each as an entry, as [entry.NAME] says",
             "표의 목록; 하나하나를 [entry.NAME]대로 항목으로 찍음"},
            "\"positions\""},
    KeySpec{"style",
            Kind::name,
            {"The style of its fields; `body` if not given", "필드의 글자 모양; 없으면 `body`"},
            "\"body\""}
        .from("style"),
    KeySpec{
        "separator",
        Kind::string,
        {"Printed between fields of `left` or of a cell that have no separator of their own; where a line "
         "ends there, marks between blanks are left out and a comma stays",
         "`left`나 칸에서 제 구분 기호가 없는 필드 사이에 찍는 기호; 앞뒤가 빈칸인 기호는 줄 끝에서 빼고 "
         "쉼표는 남김"},
        "\", \""},
    KeySpec{"space", Kind::length_range, {"Above the row", "줄 위 여백"}, "[2, 1]"},
};
constexpr TableSpec kRow{
    "row",
    {"A row of an entry. It has fields in `left`, `right`, `label` and `hang`, or else one of `bullets`, "
     "`entries`, `cells`, `grid`, `pictures`, `cards` and `qr`. A row with nothing to print takes no room",
     "항목의 한 줄. `left`, `right`, `label`, `hang`의 필드이거나, `bullets`, `entries`, `cells`, `grid`, "
     "`pictures`, `cards`, `qr` 가운데 "
     "하나. 찍을 것이 없는 줄은 자리를 차지하지 않음"},
    kRowKeys};

constexpr schema::Choice kViewOrders[]{
    {"as-written", {"as in the file", "파일의 차례대로"}},
    {"priority", {"what has the highest `priority` first", "`priority`가 높은 것부터"}}};

constexpr std::array kEntryKeys{
    KeySpec{"rows",
            Kind::tables,
            {"The rows, in their order; rows given here replace all that were there",
             "차례대로 놓는 줄; 여기 적으면 있던 줄을 모두 대신함"},
            "[{ left = [\"title\"] }]"}
        .of(kRow),
    KeySpec{"like",
            Kind::string,
            {"Its rows are those of this kind, whatever rows it has itself",
             "이 종류의 줄을 그대로 씀; 자신의 줄은 쓰지 않음"},
            "\"task\""},
    KeySpec{
        "space", Kind::length_range, {"Between two entries of a section", "섹션의 두 항목 사이"}, "[8, 4]"},
    KeySpec{"long_space",
            Kind::length_range,
            {"The same where one of the two prints more than one row (default: `space`)",
             "둘 가운데 하나라도 여러 줄일 때의 사이(기본값: `space`)"},
            "[7, 3.5]"},
    KeySpec{"after", Kind::length_range, {"Below the entry", "항목 아래 여백"}, "[6, 4]"},
    KeySpec{"align", Kind::choice, {"To which side it goes", "정렬"}, "\"left\""}.one_of(kSides),
    KeySpec{"across",
            Kind::boolean,
            {"From the left edge of the region, where the hanging column would be",
             "내어쓴 열이 있을 영역 왼쪽 끝에서부터 놓기"},
            "true"},
    KeySpec{"box",
            Kind::boolean,
            {"Lines around its rows, as [box] says", "[box]대로 줄 둘레에 선 긋기"},
            "true"},
    KeySpec{"number",
            Kind::string,
            {"Printed before the entry; {} stands for its number in the section",
             "항목 앞에 찍는 번호; {}는 섹션 안의 순번"},
            "\"[{}]\""},
    KeySpec{"cards",
            Kind::integer,
            {"Its entries stand on cards, so many beside each other, with `left` of their rows one below the "
             "other",
             "항목을 카드에 담아 이만큼 나란히 놓음; 줄의 `left`를 위에서 아래로 찍음"},
            "2"}
        .within({1, 6}),
    KeySpec{"own_pages",
            Kind::boolean,
            {"Each entry begins a page, and so does what comes after it",
             "항목마다 새 쪽에서 시작하고, 그 뒤에 오는 것도 새 쪽에서 시작"},
            "true"},
};

constexpr std::array kSelectionKeys{
    KeySpec{"of",
            Kind::string_list,
            {"Whose records: sections by their keys, or lists in their entries",
             "기록을 가져올 곳: 섹션의 키, 또는 그 항목 안의 목록"},
            "[\"projects\", \"experience.work\"]"},
    KeySpec{"with",
            Kind::string_list,
            {"Only records that have one of these fields", "이 필드 가운데 하나가 있는 기록만"},
            "[\"images\", \"background\"]"},
    KeySpec{"without",
            Kind::names,
            {"None that one of these views shows, which stand above it in the file",
             "파일에서 위에 있는 이 모음들이 보이는 것은 뺌"},
            "[\"best\"]"}
        .from("view"),
    KeySpec{"sort", Kind::choice, {"Their order", "차례"}, "\"priority\""}.one_of(kViewOrders),
    KeySpec{"least", Kind::integer, {"With fewer it is not shown", "이보다 적으면 보이지 않음"}, "3"}
        .within({1, 1000})
        .or_else(1),
    KeySpec{"most", Kind::integer, {"No more than these", "이만큼까지만"}, "5"}.within({1, 1000}),
};

// What a view says of its entries, and which they are.
constexpr auto kViewKeys = [] {
  std::array<KeySpec, kSelectionKeys.size() + kEntryKeys.size()> keys{};
  std::size_t next = 0;
  for (const KeySpec& key : kSelectionKeys) keys[next++] = key;
  for (const KeySpec& key : kEntryKeys) keys[next++] = key;
  return keys;
}();

} // namespace

constexpr TableSpec kBulletTable{"bullet", {"Lists behind bullets", "글머리표를 붙인 목록"}, kBulletKeys};
constexpr TableSpec kLabelTable{
    "label", {"The label column of rows with a `label`", "`label`이 있는 줄의 이름표 열"}, kLabelKeys};
constexpr TableSpec kRowGapTable{
    "row", {"Rows with a part at the right", "오른쪽 부분이 있는 줄"}, kRowGapKeys};
constexpr TableSpec kEntryTable{
    "entry",
    {"How entries of one kind are set: those of a section by its key, `person`, `contact`, and the lists in "
     "entries (`work`, `positions`). `entries` are those of sections of your own",
     "한 종류의 항목을 짜는 방식: 섹션의 키, `person`, `contact`, 항목 안의 목록(`work`, `positions`). "
     "`entries`는 직접 만든 섹션의 항목"},
    kEntryKeys};

constexpr TableSpec kViewTable{
    "view",
    {"A choice of records, printed as a section of its own: `section.order` and `sections` of a region place "
     "it "
     "by its name, [title] has its heading, and what it says of entries is as in [entry.NAME]",
     "골라 모은 기록을 한 섹션으로 찍음: 자리는 `section.order`와 영역의 `sections`에 이름으로, 제목은 "
     "[title]에, "
     "항목에 관한 것은 [entry.NAME]과 같음"},
    kViewKeys};

} // namespace hanjang::design
