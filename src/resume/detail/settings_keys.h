#pragma once
// Rows of `[document]` and `[variant.NAME]`: how documents are made, not what they say.

#include "resume/detail/shared_keys.h"

#include <array>

namespace hanjang::resume {

inline constexpr KeySpec kPagesKey{
    "pages",
    Kind::pages,
    {"How many pages at most, or from how many to how many; of several parts, those of the first one's kind",
     "최대 쪽수, 또는 몇 쪽에서 몇 쪽까지; 여러 문서를 묶으면 첫 문서와 같은 종류에 적용"},
    R"("1-2")"};
inline constexpr KeySpec kVariantPagesKey{
    "pages",
    Kind::pages,
    {"How many pages at most, or from how many to how many; of several parts, the first",
     "최대 쪽수, 또는 몇 쪽에서 몇 쪽까지; 여러 문서를 묶으면 첫 문서에 적용"},
    R"("1-2")"};
inline constexpr KeySpec kLayoutKey =
    KeySpec{"layout",
            Kind::string,
            {"The layout to set it in: a name or a file; several make one PDF of as many parts",
             "쓸 레이아웃의 이름이나 파일; 여럿이면 그 차례로 묶어 PDF 하나로"},
            R"("./mine.toml")"}
        .or_list()
        .also("theme template style 레이아웃 서식")
        .not_table("changes to the layout go into [layout], and those of a variant into its `set`");
inline constexpr KeySpec kHideKey =
    KeySpec{"hide",
            Kind::per_language_strings,
            {"Sections, or fields of a section, not to print", "찍지 않을 섹션이나 섹션의 필드"},
            R"({ en = ["person.birth", "military"] })"}
        .also("exclude 숨김 숨기기");
inline constexpr KeySpec kShowKey =
    KeySpec{"show",
            Kind::per_language_strings,
            {"What is printed although it is hidden elsewhere, or left out of a document in this language",
             "다른 데서 숨겼거나 그 언어에서 빠지는 것 가운데 찍을 것"},
            R"({ en = ["person.photo"] })"}
        .also("include 보이기 표시");
inline constexpr KeySpec kTitleKey =
    text("title",
         {"The title of the PDF; by default the name and the headline", "PDF의 제목; 없으면 이름과 직함"},
         R"("홍길동 이력서")")
        .also("name 제목");
inline constexpr KeySpec kFileKey =
    text("file",
         {"What its file is called, without the ending; {name}, {headline}, {variant}, {organization} "
          "(of a letter), {letter} (its id), {document} and {lang} are filled in",
          "파일 이름, 확장자 없이; {name}, {headline}, {variant}, {organization}(편지가 가는 곳), "
          "{letter}(그 id), "
          "{document}, {lang}을 채움"},
         R"("{name}_{headline}_{document}")")
        .also("filename file_name output 파일 파일명 파일이름");
inline constexpr KeySpec kLanguagesKey =
    KeySpec{"languages",
            Kind::language_codes,
            {"The languages to print, in this order; by default every language that occurs",
             "찍을 언어와 그 차례; 없으면 쓰인 언어 모두"},
            R"(["ko", "en"])"}
        .also("language lang locale locales 언어");

inline constexpr schema::Choice kDrops[]{{"lowest-priority",
                                          {"what has the lowest `priority` first; what has none always stays",
                                           "`priority`가 낮은 것부터; 없는 것은 늘 남음"}}};
inline constexpr KeySpec kDropKey =
    KeySpec{"drop",
            Kind::choice,
            {"What to leave out where `pages` do not hold everything", "`pages`에 다 들어가지 않을 때 뺄 것"},
            R"("lowest-priority")"}
        .one_of(kDrops)
        .without_default();
inline constexpr schema::Choice kCareers[]{
    {"all-jobs", {"every job", "모든 직장"}},
    {"without-internships",
     {"but for those whose `employment` or `title` says so", "`employment`나 `title`이 인턴인 것은 빼고"}}};
inline constexpr schema::Choice kSorts[]{{"newest", {"what ended last comes first", "나중에 끝난 것부터"}},
                                         {"oldest", {"what began first comes first", "먼저 시작한 것부터"}}};
inline constexpr std::array kSectionSettingsKeys{
    text("title", {"The heading, in place of the layout's", "레이아웃의 제목 대신 쓸 제목"},
         R"({ ko = "주요 경력", en = "Selected Experience" })")
        .also("name heading label 제목"),
    KeySpec{"sort",
            Kind::choice,
            {"The order of its entries; by default that of the file", "항목의 차례; 없으면 파일에 쓴 차례"},
            R"("newest")"}
        .one_of(kSorts)
        .without_default()
        .also("order 정렬 차례"),
    kBreakKey,
    kKeepKey,
};
inline constexpr TableSpec kSectionSettingsSpec{
    .name = "document.section",
    .doc = {"What is said of a whole section", "섹션 하나에 대한 설정"},
    .keys = kSectionSettingsKeys};
inline constexpr std::array kDocumentKeys{
    kLanguagesKey,
    kLayoutKey,
    kPagesKey,
    kDropKey,
    kTitleKey,
    kFileKey,
    kHideKey,
    kShowKey,
    KeySpec{"career",
            Kind::choice,
            {"Which jobs the total of years counts, where a layout prints it",
             "총 경력에 넣을 직장; 레이아웃이 찍을 때"},
            R"("without-internships")"}
        .one_of(kCareers)
        .also("총경력 경력"),
    KeySpec{"section",
            Kind::named_tables,
            {"Settings of whole sections, each under its name or `id`", "섹션마다의 설정, 이름이나 `id`로"},
            R"({ experience = { sort = "newest" } })"}
        .of(kSectionSettingsSpec)
        .also("sections 섹션"),
};
inline constexpr TableSpec kDocumentSpec{.name = "document",
                                         .doc = {"How to print the file", "파일을 찍는 방식"},
                                         .keys = kDocumentKeys,
                                         .kin = "variant"};

inline constexpr std::array kCheckKeys{
    KeySpec{"allow",
            Kind::names,
            {"Codes that are not said of this file", "이 파일에 알리지 않을 코드"},
            R"(["R012"])"},
    KeySpec{"warn",
            Kind::names,
            {"Codes that are said though they are not by default", "기본이 아니어도 알릴 코드"},
            R"(["R006"])"},
    KeySpec{"deny", Kind::names, {"Codes that are errors in this file", "오류로 볼 코드"}, R"(["R022"])"},
};
inline constexpr TableSpec kCheckSpec{
    .name = "check", .doc = {"What a review says of the file", "검토에서 알릴 것"}, .keys = kCheckKeys};

inline constexpr std::array kVariantKeys{
    KeySpec{"tags",
            Kind::names,
            {"Print what has one of these tags, and what has no tags",
             "이 이름표가 있거나 이름표가 없는 것만 찍음"},
            R"(["data"])"}
        .from("tags")
        .also("tag only 이름표 태그"),
    KeySpec{"without",
            Kind::names,
            {"Leave out what has one of these tags, and what stands in it",
             "이 이름표가 있는 것과 그 안의 것을 뺌"},
            R"(["teaching"])"}
        .from("tags")
        .also("not except 제외"),
    KeySpec{"sections",
            Kind::names,
            {"The sections to print, in this order", "찍을 섹션과 그 차례"},
            R"(["summary", "experience"])"}
        .from("section")
        .also("section order 섹션"),
    kLanguagesKey,
    text("headline", {"The headline in place of the person's", "원래 직함 대신 쓸 직함"},
         R"({ ko = "데이터 엔지니어", en = "Data Engineer" })")
        .also("label position role 직함 직무"),
    prose("summary", {"The summary in place of the file's", "원래 소개 대신 쓸 소개"},
          R"({ ko = "…", en = "…" })")
        .also("about profile objective introduction 소개 자기소개 요약"),
    kLayoutKey,
    KeySpec{
        "set",
        Kind::layout_keys,
        {"Changes to the layout, in the keys of a layout file", "레이아웃에서 바꿀 것, 레이아웃 파일의 키로"},
        R"({ color = { accent = "#8a1c2b" } })"}
        .also("layout_changes overrides 설정"),
    kVariantPagesKey,
    kDropKey,
    kTitleKey,
    kFileKey,
    kHideKey,
    kShowKey,
    KeySpec{
        "letter", Kind::string, {"The letter to print, by its `id`", "찍을 편지, 그 `id`로"}, R"("damda")"}
        .also("cover_letter 편지"),
    KeySpec{"extends",
            Kind::string,
            {"The variant whose values hold where this one says nothing", "여기 없는 값을 가져올 변형본"},
            R"("ml")"}
        .also("base from inherits parent 바탕"),
};
inline constexpr TableSpec kVariantSpec{
    .name = "variant",
    .doc = {"Another document from the same file", "같은 파일에서 나오는 다른 문서"},
    .keys = kVariantKeys};

} // namespace hanjang::resume
