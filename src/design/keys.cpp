#include "design/design.h"
#include "design/detail/document_keys.h"
#include "design/detail/tables.h"

#include <array>

namespace hanjang::design {
namespace {

using schema::Choice;
using schema::KeySpec;
using schema::Kind;
using schema::TableSpec;

// ISO 216 A4 and ANSI A.
constexpr Choice kPapers[]{{"A4"}, {"Letter"}};
constexpr std::array kPageKeys{
    KeySpec{"size", Kind::page_size, {"The size of the paper", "종이 크기"}, "\"A4\""}.one_of(kPapers).within(
        {72, schema::kLengths.most}),
    KeySpec{"margin",
            Kind::table,
            {"From the edges of the paper to the text", "종이 가장자리에서 글까지"},
            "{ top = [50, 40] }"}
        .of(kMarginTable),
    KeySpec{
        "regions",
        Kind::names,
        {"The regions on the page, in the order in which they are read", "지면에 놓는 영역, 읽는 차례대로"},
        "[\"side\", \"main\"]"}
        .from("region"),
};
constexpr TableSpec kPage{"page", {"The paper", "지면"}, kPageKeys};

constexpr std::array kFontKeys{
    KeySpec{"families",
            Kind::string_list,
            {"Each character is set in the first of them that has it; `hanjang fonts` lists what there is",
             "글자마다 그 글자가 있는 첫 글꼴을 씀; 목록은 `hanjang fonts`"},
            "[\"Pretendard\", \"Noto Sans CJK KR\"]"}
        .required(),
};
constexpr TableSpec kFont{
    "font", {"A list of font families under a name", "이름을 붙인 글꼴 목록"}, kFontKeys};

constexpr schema::Bounds kWeights{1, 1000}; // OpenType 1.9, usWeightClass
constexpr Choice kCases[]{{"as-written"},
                          {"upper", {"capitals; Hangul stays as it is", "대문자; 한글은 그대로"}}};
constexpr std::array kStyleKeys{
    KeySpec{"font", Kind::name, {"Its font families", "글꼴"}, "\"sans\""}.from("font"),
    KeySpec{"weight",
            Kind::integer,
            {"How heavy; 400 is regular, 700 is bold", "굵기; 400은 보통, 700은 굵게"},
            "600"}
        .within(kWeights),
    KeySpec{"size", Kind::length_range, {"Type size", "글자 크기"}, "[10, 9]"}.within(
        {4, schema::kLengths.most}),
    KeySpec{"leading",
            Kind::range,
            {"From one line to the next, as a multiple of the size", "줄 간격, 글자 크기의 배수"},
            "[1.45, 1.3]"}
        .within({0.8, 10}),
    KeySpec{"color", Kind::color, {"Its colour", "색"}, "\"muted\""}.from("color"),
    KeySpec{"features",
            Kind::features,
            {"OpenType features, such as `tnum` for figures of one width",
             "OpenType 기능; 너비가 같은 숫자는 `tnum`"},
            "[\"tnum\"]"},
    KeySpec{
        "tracking",
        Kind::number,
        {"Space added between letters, as a share of the size", "글자 사이에 더하는 간격, 글자 크기의 비율"},
        "0.06"}
        .within({0, 1}),
    KeySpec{"italic",
            Kind::boolean,
            {"In italics, where the font has them; Hangul stays upright",
             "기울임꼴이 있는 글꼴에서 기울임; 한글은 그대로"},
            "true"},
    KeySpec{"case", Kind::choice, {"Small letters and capitals", "대소문자"}, "\"upper\""}
        .one_of(kCases)
        .without_default(),
};
constexpr TableSpec kStyle{
    "style",
    {"A type style. What it does not say is as in `body`", "글자 모양. 적지 않은 것은 `body`와 같음"},
    kStyleKeys};

constexpr std::array kInlineStyleKeys{
    KeySpec{"font", Kind::name, {"Its font families", "글꼴"}, "\"sans\""}.from("font"),
    KeySpec{"weight",
            Kind::integer,
            {"How heavy; a heavier style around it stays", "굵기; 둘레의 글이 더 굵으면 그대로"},
            "600"}
        .within(kWeights),
    KeySpec{"italic",
            Kind::boolean,
            {"In italics, where the font has them; Hangul stays upright",
             "기울임꼴이 있는 글꼴에서 기울임; 한글은 그대로"},
            "true"},
    KeySpec{"color", Kind::color, {"Its colour", "색"}, "\"accent\""}.from("color"),
};
constexpr TableSpec kInlineStyle{
    "inline style",
    {"What a mark in the text changes of the style around it", "글 속 표시가 둘레의 글자 모양에서 바꾸는 것"},
    kInlineStyleKeys};

constexpr std::array kInlineKeys{
    KeySpec{"strong", Kind::table, {"Text in `**two stars**`", "`**별표 둘**` 안의 글"}, "{ weight = 600 }"}
        .of(kInlineStyle),
    KeySpec{"emphasis", Kind::table, {"Text in `*stars*`", "`*별표*` 안의 글"}, "{ weight = 500 }"}.of(
        kInlineStyle),
    KeySpec{"code", Kind::table, {"Text in backticks", "역따옴표 안의 글"}, "{ color = \"muted\" }"}.of(
        kInlineStyle),
    KeySpec{"link", Kind::table, {"Links", "링크"}, "{ color = \"accent\" }"}.of(kInlineStyle),
};
constexpr TableSpec kInline{"inline", {"What marks in the text look like", "글 속 표시의 모양"}, kInlineKeys};

constexpr std::array kPunctuationKeys{
    KeySpec{"quotes",
            Kind::boolean,
            {"Straight quotation marks and apostrophes are drawn as those of the language: “text”, don’t",
             "곧은따옴표와 아포스트로피를 그 언어의 따옴표로 그리기: “글”, ’24"},
            "true"},
    KeySpec{
        "dashes",
        Kind::boolean,
        {"Dashes are drawn for `--`, `---`, a hyphen between blanks and that of a range: 2014–2016, 10–15%",
         "`--`, `---`, 빈칸 사이의 하이픈, 범위의 하이픈을 줄표로 그리기: 2014–2016, 10–15%"},
        "true"},
    KeySpec{"minus",
            Kind::boolean,
            {"A minus sign is drawn for the hyphen before a number: −21%",
             "수 앞의 하이픈을 빼기표로 그리기: −21%"},
            "true"},
};
constexpr TableSpec kPunctuation{"punctuation",
                                 {"Which marks are drawn better than they can be typed; text taken out of "
                                  "the PDF has them as typed. Code, "
                                  "addresses, telephone numbers and dates stay as they are",
                                  "자판으로 친 부호 가운데 제 모양으로 그릴 것; PDF에서 꺼낸 글에는 친 "
                                  "그대로 남음. 코드와 주소, 전화번호, "
                                  "날짜는 그대로"},
                                 kPunctuationKeys};

constexpr KeySpec part_of_year(std::string_view name, std::string_view example) {
  return {name,
          Kind::string,
          {"A part of a year: {0} is the year, {1} the number of a quarter",
           "한 해의 일부: {0}은 연도, {1}은 분기"},
          example};
}

constexpr std::array kDateKeys{
    KeySpec{"year",
            Kind::string,
            {"A date that is only a year, as a Unicode date pattern", "연도뿐인 날짜의 유니코드 날짜 형식"},
            "\"yyyy\""},
    KeySpec{"month",
            Kind::string,
            {"A year and a month, as a Unicode date pattern", "연월의 유니코드 날짜 형식"},
            "\"yyyy.MM\""},
    KeySpec{"day",
            Kind::string,
            {"A whole date, as a Unicode date pattern", "연월일의 유니코드 날짜 형식"},
            "\"yyyy.MM.dd\""},
    KeySpec{"range",
            Kind::string,
            {"A period: {0} is the start, {1} the end", "기간: {0}은 시작, {1}은 끝"},
            "\"{0} ~ {1}\""},
    KeySpec{"duration",
            Kind::string,
            {"How long something was, as an ICU message of {years} and {months}",
             "길이: {years}와 {months}를 쓰는 ICU 메시지"},
            "\"{years,plural,=0{}other{#년}} {months,plural,=0{}other{#개월}}\""},
    KeySpec{"age",
            Kind::string,
            {"An age in full years, which stands for {}; nothing if not given",
             "만 나이; {}에 햇수를 넣음; 없으면 안 찍음"},
            "\"만 {}세\""},
    KeySpec{"expected",
            Kind::string,
            {"A date that is yet to come, which stands for {}", "아직 오지 않은 날짜; {}에 날짜를 넣음"},
            "\"{} 예정\""},
    part_of_year("spring", "\"{0}년 봄\""),
    part_of_year("summer", "\"{0}년 여름\""),
    part_of_year("autumn", "\"{0}년 가을\""),
    part_of_year("winter", "\"{0}년 겨울\""),
    part_of_year("quarter", "\"{0}년 {1}분기\""),
    part_of_year("first_half", "\"{0}년 상반기\""),
    part_of_year("second_half", "\"{0}년 하반기\""),
    KeySpec{"since",
            Kind::string,
            {"From which year on a skill has been used, which stands for {}; nothing if not given",
             "기술을 쓰기 시작한 해; {}에 연도를 넣음; 없으면 안 찍음"},
            "\"{}년부터\""},
};
constexpr TableSpec kDates{"dates", {"How dates are written", "날짜를 적는 방식"}, kDateKeys};

constexpr schema::Choice kEntryUrls[]{
    {"address", {"the address itself, where the layout has it", "주소 그대로"}},
    {"title", {"a link on the entry's name", "항목 이름에 거는 링크"}}};
constexpr schema::Choice kContactUrls[]{{"address", {"label and address", "이름과 주소"}},
                                        {"label", {"the label alone, as a link", "링크를 건 이름만"}}};
constexpr std::array kUrlKeys{
    KeySpec{"entries", Kind::choice, {"What `url` of an entry prints", "항목의 `url`이 찍는 것"}, "\"title\""}
        .one_of(kEntryUrls),
    KeySpec{
        "contacts", Kind::choice, {"What the person's links print", "연락처의 링크가 찍는 것"}, "\"label\""}
        .one_of(kContactUrls),
};
constexpr TableSpec kUrl{"url", {"Where addresses stand", "주소가 놓이는 곳"}, kUrlKeys};

constexpr std::array kSectionKeys{
    KeySpec{
        "order",
        Kind::names,
        {"The sections of the main region that come first, in this order; the others follow as in the file",
         "본 영역에서 먼저 놓을 섹션의 차례; 나머지는 파일의 차례대로"},
        "[\"summary\", \"experience\"]"}
        .from("section"),
    KeySpec{"hide", Kind::names, {"The sections not to print", "찍지 않을 섹션"}, "[\"military\"]"}.from(
        "section"),
};
constexpr TableSpec kSection{
    "section", {"Which sections are printed, and in which order", "찍을 섹션과 그 차례"}, kSectionKeys};

// In the order of Knob.
constexpr Choice kKnobNames[]{{"leading", {"from line to line", "줄 간격"}},
                              {"space", {"between rows, entries and sections", "줄과 항목과 섹션 사이"}},
                              {"size", {"of the type", "글자 크기"}},
                              {"margin", {"of the page", "쪽 여백"}}};
constexpr std::array kFitKeys{
    KeySpec{"order",
            Kind::choices,
            {"Which ranges are used up first; what is not named stays at its loosest",
             "먼저 줄일 범위의 차례; 적지 않은 것은 가장 느슨한 값 그대로"},
            "[\"leading\", \"space\", \"size\", \"margin\"]"}
        .one_of(kKnobNames),
};
constexpr TableSpec kFit{
    "fit", {"What gives way where space is short", "자리가 모자랄 때 줄이는 것"}, kFitKeys};

// The plainest first, which is taken where nothing is said.
constexpr Choice kPhoneForms[]{{"as-written"}, {"national"}, {"international"}};

extern const TableSpec kLayout;

constexpr std::array kLayoutKeys{
    KeySpec{"description",
            Kind::string,
            {"One line for `hanjang layouts`", "`hanjang layouts`에 보일 한 줄"},
            "\"One column\""},
    KeySpec{"extends",
            Kind::string,
            {"The layout whose values hold where this file says nothing: a name or a file; the common ground "
             "of all layouts if not given",
             "이 파일에 없는 값을 가져올 레이아웃의 이름이나 파일; 없으면 모든 레이아웃의 공통 바탕"},
            "\"classic\""},
    KeySpec{"kind", Kind::choice, {"The kind of document that it makes", "만드는 문서의 종류"}, "\"resume\""}
        .one_of(kKinds),
    KeySpec{"head",
            Kind::choice,
            {"Where the head of a letter comes from", "편지 머리를 가져올 곳"},
            "\"document\""}
        .one_of(kHeads),
    KeySpec{"page", Kind::table, {"The paper", "지면"}, "{ size = \"A4\" }"}.of(kPage),
    KeySpec{"region",
            Kind::named_tables,
            {"The regions of a page; [page] says which are used", "지면의 영역; 쓸 것은 [page]에서 고름"},
            "{ main = { place = \"main\" } }"}
        .of(kRegionTable),
    KeySpec{"box",
            Kind::table,
            {"How entries in boxes are drawn", "상자에 넣은 항목을 그리는 방식"},
            "{ fill = \"tint\" }"}
        .of(kBoxTable),
    KeySpec{"photo", Kind::table, {"The photo", "사진"}, "{ place = \"right\" }"}.of(kPhotoTable),
    KeySpec{"picture", Kind::table, {"Pictures of the work", "작업의 그림"}, "{ gap = 12 }"}.of(
        kPictureTable),
    KeySpec{"card", Kind::table, {"Cards beside each other", "나란한 카드"}, "{ gap = 10 }"}.of(kCardTable),
    KeySpec{"contents",
            Kind::table,
            {"The contents, where a region names them", "영역에 `contents`를 적은 곳의 차례"},
            "{ least_pages = 7 }"}
        .of(kContentsTable),
    KeySpec{"footer",
            Kind::table,
            {"A line at the foot of every page", "모든 쪽 아래의 한 줄"},
            "{ right = \"{page} / {pages}\" }"}
        .of(kFooterTable),
    KeySpec{"icon", Kind::table, {"Small pictures before fields", "필드 앞의 작은 그림"}, "{ show = true }"}
        .of(kIconTable),
    KeySpec{"color",
            Kind::color_map,
            {"Colours, each under a name", "이름을 붙인 색"},
            "{ accent = \"#1f4b7a\" }"},
    KeySpec{"font",
            Kind::named_tables,
            {"Lists of font families, each under a name", "이름을 붙인 글꼴 목록"},
            "{ sans = { families = [\"Pretendard\"] } }"}
        .of(kFont),
    KeySpec{
        "style",
        Kind::named_tables,
        {"Type styles; `body` is the one that the others start from", "글자 모양; 다른 것은 `body`에서 시작"},
        "{ body = { size = 10 } }"}
        .of(kStyle),
    KeySpec{"inline",
            Kind::table,
            {"What marks in the text look like", "글 속 표시의 모양"},
            "{ strong = { weight = 600 } }"}
        .of(kInline),
    KeySpec{"punctuation",
            Kind::table,
            {"Which marks are drawn better than they can be typed",
             "자판으로 친 부호 가운데 제 모양으로 그릴 것"},
            "{ quotes = false }"}
        .of(kPunctuation),
    KeySpec{"heading", Kind::table, {"Section headings", "섹션 제목"}, "{ style = \"heading\" }"}.of(
        kHeadingTable),
    KeySpec{"bullet", Kind::table, {"Lists behind bullets", "글머리표를 붙인 목록"}, "{ glyph = \"•\" }"}.of(
        kBulletTable),
    KeySpec{"label", Kind::table, {"The label column", "이름표 열"}, "{ most = 0.3 }"}.of(kLabelTable),
    KeySpec{"row", Kind::table, {"Rows with a part at the right", "오른쪽 부분이 있는 줄"}, "{ gap = 14 }"}
        .of(kRowGapTable),
    KeySpec{"entry",
            Kind::named_tables,
            {"How entries are set, by kind", "종류별로 항목을 짜는 방식"},
            "{ awards = { space = [2, 1] } }"}
        .of(kEntryTable),
    KeySpec{"view",
            Kind::named_tables,
            {"Choices of records, each printed as a section of its own", "골라 모아 한 섹션으로 찍는 기록"},
            "{ best = { of = [\"projects\"], most = 3 } }"}
        .of(kViewTable),
    KeySpec{"url", Kind::table, {"Where addresses stand", "주소가 놓이는 곳"}, "{ entries = \"title\" }"}.of(
        kUrl),
    KeySpec{"section",
            Kind::table,
            {"Which sections are printed, and in which order", "찍을 섹션과 그 차례"},
            "{ order = [\"summary\"] }"}
        .of(kSection),
    KeySpec{"fit",
            Kind::table,
            {"What gives way where space is short", "자리가 모자랄 때 줄이는 것"},
            "{ order = [\"leading\", \"space\"] }"}
        .of(kFit),
    KeySpec{"title",
            Kind::word_map,
            {"What section headings say, by the key of the section", "섹션 키마다 적는 제목의 문구"},
            "{ experience = \"경력\" }"},
    KeySpec{
        "document",
        Kind::table,
        {"What each kind of document is called, in names of files", "파일 이름에서 문서 종류를 부르는 말"},
        "{ resume = \"이력서\" }"}
        .of(kDocumentNames),
    KeySpec{"word",
            Kind::word_map,
            {"Words under names, which `label` of a field and `title` of a cell print",
             "이름을 붙인 낱말; 필드의 `label`과 칸의 `title`이 찍음"},
            "{ score = \"학점 \" }"},
    KeySpec{"present",
            Kind::word_map,
            {"What stands for the end of what still goes on, by the kind of entry; `other` for all others",
             "아직 끝나지 않은 기간의 끝에 적는 말, 항목 종류별; 나머지는 `other`"},
            "{ other = \"현재\" }"},
    KeySpec{"dates", Kind::table, {"How dates are written", "날짜를 적는 방식"}, "{ month = \"yyyy.MM\" }"}
        .of(kDates),
    KeySpec{"pattern",
            Kind::table,
            {"How what belongs together is put together", "함께 적는 것을 잇는 방식"},
            "{ studies = \"{degree} in {major}\" }"}
        .of(kPattern),
    KeySpec{
        "phone", Kind::choice, {"How telephone numbers are written", "전화번호를 적는 방식"}, "\"national\""}
        .one_of(kPhoneForms),
    KeySpec{"language",
            Kind::named_tables,
            {"What is different in one language, by its code", "언어 코드별로 달라지는 것"},
            "{ ko = { phone = \"national\" } }"}
        .of(kLayout),
    KeySpec{"format",
            Kind::named_tables,
            {"What is different in one format, by its word: `txt`", "형식별로 달라지는 것: `txt`"},
            "{ txt = { page = { regions = [\"main\"] } } }"}
        .of(kLayout),
};

constexpr TableSpec kLayout{"layout", {"What a layout file holds", "레이아웃 파일의 내용"}, kLayoutKeys};

} // namespace

const schema::TableSpec& layout_spec() { return kLayout; }

} // namespace hanjang::design
