#include "design/detail/tables.h"

#include <array>

namespace hanjang::design {
namespace {

using schema::Bounds;
using schema::Choice;
using schema::KeySpec;
using schema::Kind;
using schema::TableSpec;

constexpr Bounds kStrokes{0, 20};

constexpr std::array kMarginKeys{
    KeySpec{"top", Kind::length_range, {"Above", "위"}, "[50, 40]"},
    KeySpec{"right", Kind::length_range, {"At the right", "오른쪽"}, "[52, 42]"},
    KeySpec{"bottom", Kind::length_range, {"Below", "아래"}, "[48, 38]"},
    KeySpec{"left", Kind::length_range, {"At the left", "왼쪽"}, "[52, 42]"},
};

constexpr std::array kStrokeKeys{
    KeySpec{"thickness", Kind::length, {"How thick; 0 is no line", "굵기; 0이면 선이 없음"}, "0.6"}.within(
        kStrokes),
    KeySpec{"color", Kind::color, {"Its colour", "색"}, "\"rule\""}.from("color"),
};

constexpr std::array kHeadingSpaceKeys{
    KeySpec{"above", Kind::length_range, {"Above", "위 여백"}, "[13, 8]"},
    KeySpec{"below", Kind::length_range, {"Between it and the text below", "아래 글과의 간격"}, "[4, 3]"},
};
constexpr TableSpec kHeadingSpace{
    "heading.space", {"The space around section headings", "섹션 제목 둘레의 여백"}, kHeadingSpaceKeys};

constexpr Choice kRulePlaces[]{{"below", {"below the heading", "제목 아래"}},
                               {"above", {"above it", "제목 위"}},
                               {"beside", {"from its end to the right", "제목 끝에서 오른쪽으로"}}};
constexpr std::array kRuleKeys{
    KeySpec{"thickness", Kind::length, {"How thick; 0 is no line", "굵기; 0이면 선이 없음"}, "0.6"}.within(
        kStrokes),
    KeySpec{"gap",
            Kind::length_range,
            {"Between heading and line; for a line below, from the foot of the letters",
             "제목과 선의 간격; 아래 선은 글자 밑에서부터"},
            "[4, 3.5]"},
    KeySpec{"color", Kind::color, {"Its colour", "색"}, "\"rule\""}.from("color"),
    KeySpec{"place", Kind::choice, {"Where it stands", "선의 위치"}, "\"below\""}.one_of(kRulePlaces),
};
constexpr TableSpec kRule{
    "heading.rule", {"The line with a section heading", "섹션 제목에 딸린 선"}, kRuleKeys};

constexpr Choice kHeadingPlaces[]{
    {"above", {"above its section", "섹션 위"}},
    {"column",
     {"above it too, but from the left edge of the text beside a hanging column",
      "섹션 위, 다만 내어쓴 열 옆 본문의 왼쪽 끝에서부터"}},
    {"hang",
     {"in the hanging column; above, if it has a word that is wider than that",
      "내어쓴 열 안; 그보다 긴 낱말이 있으면 섹션 위"}}};
constexpr std::array kHeadingKeys{
    KeySpec{"style", Kind::name, {"Its style", "글자 모양"}, "\"heading\""}.from("style"),
    KeySpec{"place", Kind::choice, {"Where it stands", "제목의 위치"}, "\"above\""}.one_of(kHeadingPlaces),
    KeySpec{"align", Kind::choice, {"To which side it goes", "정렬"}, "\"center\""}.one_of(kSides),
    KeySpec{"space", Kind::table, {"The space around it", "둘레의 여백"}, "{ above = [13, 8] }"}.of(
        kHeadingSpace),
    KeySpec{"rule", Kind::table, {"The line with it", "딸린 선"}, "{ thickness = 0.6 }"}.of(kRule),
};

constexpr std::array kDotKeys{
    KeySpec{"size", Kind::length, {"Their diameter; 0 is no dot", "지름; 0이면 점이 없음"}, "5"}.within(
        kStrokes),
    KeySpec{"color", Kind::color, {"Their colour", "색"}, "\"accent\""}.from("color"),
};
constexpr TableSpec kDot{
    "hang.dot", {"The dots on the line beside a hanging column", "내어쓴 열 옆 선 위의 점"}, kDotKeys};

constexpr Choice kHangSides[]{{"left"}, {"right"}};
constexpr std::array kHangKeys{
    KeySpec{
        "width", Kind::length_range, {"Its width; 0 is no such column", "너비; 0이면 열이 없음"}, "[92, 84]"},
    KeySpec{"gap", Kind::length_range, {"Between it and the text", "본문과의 간격"}, "[16, 12]"},
    KeySpec{
        "align", Kind::choice, {"To which side of it the text in it goes", "열 안 글의 정렬"}, "\"right\""}
        .one_of(kHangSides),
    KeySpec{
        "rule",
        Kind::table,
        {"A line down the middle of the gap, along each section", "섹션마다 간격 가운데를 따라 긋는 세로선"},
        "{ thickness = 0.6 }"}
        .of(kStrokeTable),
    KeySpec{"dot",
            Kind::table,
            {"A dot on that line beside each row with something in the column",
             "열에 내용이 있는 줄마다 그 선 위에 찍는 점"},
            "{ size = 5 }"}
        .of(kDot),
};
constexpr TableSpec kHang{"hang",
                          {"The hanging column: left of the text, for headings, dates or other fields",
                           "내어쓴 열: 본문 왼쪽에 제목이나 기간 같은 항목이 서는 자리"},
                          kHangKeys};

constexpr Choice kRegionPlaces[]{
    {"main", {"the main one, of which there is one", "하나뿐인 본 영역"}},
    {"left", {"a column left of it", "그 왼쪽 단"}},
    {"right", {"a column right of it", "그 오른쪽 단"}},
    {"top", {"above them, across the first page", "첫 쪽 위를 가로지르는 자리"}},
    {"pages",
     {"on pages of its own, before or after those of the main one, as their order "
      "in [page] says",
      "따로 된 쪽, [page]에 적은 차례에 따라 본 영역의 쪽 앞이나 뒤"}}};
constexpr Choice kNoFill[]{{"none"}};
constexpr std::array kRegionKeys{
    KeySpec{"place", Kind::choice, {"Where it stands", "영역의 위치"}, "\"left\""}.one_of(kRegionPlaces),
    KeySpec{"width",
            Kind::length_range,
            {"How wide a left or right column is", "왼쪽이나 오른쪽 단의 너비"},
            "[150, 140]"},
    KeySpec{"gap", Kind::length_range, {"Between it and the main region", "본 영역과의 간격"}, "[22, 18]"},
    KeySpec{"padding",
            Kind::length_range,
            {"From its text to the inner edge of its fill", "글에서 바탕색 안쪽 가장자리까지"},
            "[14, 12]"},
    KeySpec{"fill",
            Kind::color,
            {"The colour behind it, out to the edges of the paper", "종이 가장자리까지 까는 바탕색"},
            "\"tint\""}
        .from("color")
        .one_of(kNoFill),
    KeySpec{"rule",
            Kind::table,
            {"A line between it and the main region", "본 영역과의 사이에 긋는 선"},
            "{ thickness = 0.6 }"}
        .of(kStrokeTable),
    KeySpec{
        "sections",
        Kind::names,
        {"What stands in it, in this order: sections by their keys, `person` (name, headline and so on) "
         "and `contact` (how to reach the person, where that stands apart). Sections that no region names "
         "go to the main one; so does `person`, unless there is a region at the top. `contents` is what "
         "stands on which page, below all else of the region",
         "들어갈 것과 그 차례: 섹션의 키, `person`(이름, 직함 등), `contact`(따로 둘 때의 연락처). "
         "어느 영역에도 없는 섹션은 본 영역으로 가고, `person`도 위쪽 영역이 없으면 그러함. "
         "`contents`는 영역 맨 아래에 놓는 차례"},
        "[\"contact\", \"skills\"]"}
        .from("section"),
    KeySpec{"heading",
            Kind::table,
            {"How its section headings differ from [heading]", "섹션 제목이 [heading]과 다른 점"},
            "{ style = \"label\" }"}
        .of(kHeadingTable),
    KeySpec{"hang", Kind::table, {"Its hanging column", "내어쓴 열"}, "{ width = 90, gap = 14 }"}.of(kHang),
    KeySpec{"margin",
            Kind::table,
            {"The margins of its pages, where it has `pages` of its own; those of [page] if not given",
             "쪽이 따로 있는 `pages` 영역의 쪽 여백; 없으면 [page]의 것"},
            "{ top = 240 }"}
        .of(kMarginTable),
    KeySpec{"footer",
            Kind::boolean,
            {"The footer on its pages, where it has `pages` of its own; there is one if nothing is said",
             "쪽이 따로 있는 `pages` 영역의 쪽에 [footer] 넣기; 적지 않으면 넣음"},
            "false"},
};

constexpr std::array kPaddingKeys{
    KeySpec{"x", Kind::length_range, {"Left and right of the text", "글의 왼쪽과 오른쪽"}, "[6, 5]"},
    KeySpec{"y", Kind::length_range, {"Above and below the text", "글의 위와 아래"}, "[4, 2.5]"},
};
constexpr TableSpec kPadding{
    "box.padding", {"Between text and lines of a box", "상자의 글과 선 사이"}, kPaddingKeys};

constexpr std::array kBoxKeys{
    KeySpec{"style", Kind::name, {"The style of titles and labels", "제목과 이름표의 글자 모양"}, "\"label\""}
        .from("style"),
    KeySpec{"line", Kind::table, {"The lines between cells", "칸 사이의 선"}, "{ thickness = 0.4 }"}.of(
        kStrokeTable),
    KeySpec{"frame", Kind::table, {"The line around the whole", "전체를 두르는 선"}, "{ thickness = 0.8 }"}
        .of(kStrokeTable),
    KeySpec{
        "fill", Kind::color, {"The colour behind titles and labels", "제목과 이름표의 바탕색"}, "\"tint\""}
        .from("color")
        .one_of(kNoFill),
    KeySpec{"padding", Kind::table, {"Between text and lines", "글과 선 사이"}, "{ x = 6, y = 4 }"}.of(
        kPadding),
};

constexpr Bounds kPhotoSides{20, 400};
constexpr Choice kPhotoPlaces[]{{"none", {"nowhere", "넣지 않음"}},
                                {"left", {"left of its entry", "항목 왼쪽"}},
                                {"right", {"right of it", "항목 오른쪽"}},
                                {"above", {"above it", "항목 위"}}};
constexpr Choice kPhotoEntries[]{{"person"}, {"contact"}};
constexpr Choice kPhotoShapes[]{{"square", {"with corners", "모난 모양"}},
                                {"round", {"a circle", "둥근 모양"}}};
constexpr std::array kPhotoKeys{
    KeySpec{"place", Kind::choice, {"Where it stands", "사진의 위치"}, "\"right\""}.one_of(kPhotoPlaces),
    KeySpec{"entry", Kind::choice, {"The entry it stands by", "사진이 붙는 항목"}, "\"person\""}.one_of(
        kPhotoEntries),
    KeySpec{"width", Kind::length, {"Its width", "너비"}, "85"}.within(kPhotoSides).or_else(85),
    KeySpec{"height", Kind::length, {"Its height", "높이"}, "113"}.within(kPhotoSides).or_else(113),
    KeySpec{"shape", Kind::choice, {"Its outline", "테두리 모양"}, "\"square\""}.one_of(kPhotoShapes),
    KeySpec{"gap", Kind::length_range, {"Between it and the text", "글과의 간격"}, "[16, 12]"},
    KeySpec{"frame", Kind::table, {"A line around it", "두르는 선"}, "{ thickness = 0.5 }"}.of(kStrokeTable),
};

constexpr std::array kPictureKeys{
    KeySpec{"height", Kind::length_range, {"Their height at most", "최대 높이"}, "[220, 180]"}.within(
        {8, 2000}),
    KeySpec{"gap", Kind::length_range, {"Between two beside each other", "나란한 그림 사이"}, "[12, 9]"},
    KeySpec{"caption_gap",
            Kind::length_range,
            {"Between a picture and what stands under it", "그림과 아래 설명 사이"},
            "[4, 3]"},
    KeySpec{"frame",
            Kind::table,
            {"A line around those of the kind `screen`", "`screen` 그림에 두르는 선"},
            "{ thickness = 0.5 }"}
        .of(kStrokeTable),
    KeySpec{"least_dpi",
            Kind::number,
            {"No picture is set so large that it has fewer pixels an inch",
             "인치당 화소가 이보다 적어지도록 키우지 않음"},
            "110"}
        .within({36, 1200})
        .or_else(110),
};

constexpr TableSpec kCardPadding{
    "card.padding", {"Between the edges of a card and its text", "카드 가장자리와 글 사이"}, kPaddingKeys};
constexpr std::array kCardKeys{
    KeySpec{"fill", Kind::color, {"The colour of a card", "카드의 바탕색"}, "\"tint\""}.from("color").one_of(
        kNoFill),
    KeySpec{"frame", Kind::table, {"A line around each", "두르는 선"}, "{ thickness = 0.5 }"}.of(
        kStrokeTable),
    KeySpec{
        "padding", Kind::table, {"Between its edges and its text", "가장자리와 글 사이"}, "{ x = 10, y = 8 }"}
        .of(kCardPadding),
    KeySpec{"gap", Kind::length_range, {"Between two cards", "카드 사이"}, "[10, 8]"},
};

constexpr std::array kContentsKeys{
    KeySpec{"style", Kind::name, {"The style of sections", "섹션의 글자 모양"}, "\"label\""}.from("style"),
    KeySpec{"inner_style",
            Kind::name,
            {"The style of entries that have pages of their own (default: `style`)",
             "따로 된 쪽을 가진 항목의 글자 모양(기본값: `style`)"},
            "\"body\""}
        .from("style"),
    KeySpec{"space", Kind::length_range, {"Above a section", "섹션 위 여백"}, "[8, 5]"},
    KeySpec{"inner_space", Kind::length_range, {"Above an entry", "항목 위 여백"}, "[3, 2]"},
    KeySpec{"least_pages",
            Kind::integer,
            {"A document of fewer pages, contents not counted, has none",
             "차례를 빼고 센 쪽수가 이보다 적으면 차례를 넣지 않음"},
            "7"}
        .within({1, 1000})
        .or_else(1),
};

constexpr std::array kFooterKeys{
    KeySpec{"left", Kind::string, {"At the left margin", "왼쪽 여백에 맞춘 글"}, "\"{name}\""},
    KeySpec{"center", Kind::string, {"In the middle", "가운데 글"}, "\"{page} / {pages}\""},
    KeySpec{"right", Kind::string, {"At the right margin", "오른쪽 여백에 맞춘 글"}, "\"{page} / {pages}\""},
    KeySpec{"style", Kind::name, {"Its style", "글자 모양"}, "\"muted\""}.from("style"),
    KeySpec{"gap", Kind::length, {"From the foot of the text down to it", "본문 끝에서 아래로의 거리"}, "22"}
        .within({0, 200})
        .or_else(20),
    KeySpec{"single", Kind::boolean, {"Also where there is just one page", "한 쪽뿐일 때에도 넣기"}, "false"},
};

constexpr std::array kIconKeys{
    KeySpec{"show", Kind::boolean, {"Draw them", "아이콘 그리기"}, "true"},
    KeySpec{"size", Kind::number, {"As a multiple of the type size", "글자 크기의 배수"}, "1"}
        .within({0.2, 4})
        .or_else(1),
    KeySpec{"gap",
            Kind::number,
            {"Between icon and text, as a multiple of the type size", "아이콘과 글의 간격, 글자 크기의 배수"},
            "0.35"}
        .within({0, 4})
        .or_else(0.35),
    KeySpec{"color", Kind::color, {"Their colour", "색"}, "\"accent\""}.from("color"),
    KeySpec{
        "path",
        Kind::word_map,
        {"The paths: SVG path data (M, L, H, V, C, Z) in a square of 24. Their names are those of "
         "fields (`email`, `phone`, `location`) or of networks in small letters (`github`); `link` is for "
         "links without a network",
         "윤곽: 한 변이 24인 정사각형 안의 SVG 경로(M, L, H, V, C, Z). 이름은 필드(`email`, `phone`, "
         "`location`)나 소문자로 쓴 서비스(`github`); `link`는 서비스 이름이 없는 링크"},
        "{ email = \"M2 5h20v14h-20z\" }"},
};

} // namespace

constexpr TableSpec kMarginTable{
    "margin", {"From the edges of the paper to the text", "종이 가장자리에서 글까지"}, kMarginKeys};
constexpr TableSpec kStrokeTable{"line", {"A line that is drawn", "그리는 선"}, kStrokeKeys};
constexpr TableSpec kHeadingTable{
    "heading",
    {"Section headings. What they say is in [title]", "섹션 제목. 문구는 [title]에 있음"},
    kHeadingKeys};
constexpr TableSpec kRegionTable{
    "region",
    {"A part of the page whose text flows from page to page", "글이 쪽에서 쪽으로 이어지는 지면의 한 부분"},
    kRegionKeys};
constexpr TableSpec kBoxTable{
    "box", {"How entries with `box = true` are drawn", "`box = true`인 항목을 그리는 방식"}, kBoxKeys};
constexpr TableSpec kPhotoTable{
    "photo", {"The photo that `person.photo` names", "`person.photo`로 고른 사진"}, kPhotoKeys};
constexpr TableSpec kPictureTable{
    "picture", {"Pictures in rows with `pictures`", "`pictures` 줄에 놓는 그림"}, kPictureKeys};
constexpr TableSpec kCardTable{"card", {"Cards, as `cards` asks for them", "`cards`로 놓는 카드"}, kCardKeys};
constexpr TableSpec kContentsTable{
    "contents",
    {"What stands on which page: sections, and entries that have pages of their own. [title] has its heading",
     "어느 쪽에 무엇이 있는지: 섹션과, 따로 된 쪽을 가진 항목. 제목은 [title]에 있음"},
    kContentsKeys};
constexpr TableSpec kFooterTable{
    "footer",
    {"A line at the foot of every page. In its texts {page} stands for the number of "
     "the page, {pages} for how many there are, {name} for the name of the person",
     "모든 쪽 아래의 한 줄. {page}는 쪽 번호, {pages}는 쪽수, {name}은 이름으로 바뀜"},
    kFooterKeys};
constexpr TableSpec kIconTable{"icon", {"Small pictures before fields", "필드 앞의 작은 그림"}, kIconKeys};

} // namespace hanjang::design
