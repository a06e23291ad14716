#include "resume/keys.h"

#include "resume/detail/career_sections.h"
#include "resume/detail/other_sections.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace hanjang::resume {
namespace {

constexpr KeySpec kPagesKey{
    "pages",
    Kind::pages,
    {"How many pages at most, or from how many to how many", "최대 쪽수, 또는 몇 쪽에서 몇 쪽까지"},
    R"("1-2")"};
constexpr KeySpec kLayoutKey =
    KeySpec{"layout",
            Kind::string,
            {"The layout to set it in: a name or a file", "쓸 레이아웃의 이름이나 파일"},
            R"("./mine.toml")"}
        .also("theme template style 레이아웃 서식");
constexpr KeySpec kHideKey =
    KeySpec{"hide",
            Kind::per_language_strings,
            {"Sections, or fields of a section, not to print", "찍지 않을 섹션이나 섹션의 필드"},
            R"({ en = ["person.birth", "military"] })"}
        .also("exclude 숨김 숨기기");
constexpr KeySpec kShowKey =
    KeySpec{"show",
            Kind::per_language_strings,
            {"What is printed although it is hidden elsewhere, or left out of a document in this language",
             "다른 데서 숨겼거나 그 언어에서 빠지는 것 가운데 찍을 것"},
            R"({ en = ["person.photo"] })"}
        .also("include 보이기 표시");
constexpr KeySpec kTitleKey =
    text("title",
         {"The title of the PDF; by default the name and the headline", "PDF의 제목; 없으면 이름과 직함"},
         R"("홍길동 이력서")")
        .also("name 제목");
constexpr KeySpec kFileKey =
    text("file",
         {"What its file is called, without the ending; {name}, {headline}, {variant}, {document} and {lang} "
          "are "
          "filled in",
          "파일 이름, 확장자 없이; {name}, {headline}, {variant}, {document}, {lang}을 채움"},
         R"("{name}_{headline}_{document}")")
        .also("filename file_name output 파일 파일명 파일이름");
constexpr KeySpec kLanguagesKey =
    KeySpec{"languages",
            Kind::language_codes,
            {"The languages to print, in this order; by default every language that occurs",
             "찍을 언어와 그 차례; 없으면 쓰인 언어 모두"},
            R"(["ko", "en"])"}
        .also("language lang locale locales 언어");

constexpr schema::Choice kDrops[]{{"lowest-priority",
                                   {"what has the lowest `priority` first; what has none always stays",
                                    "`priority`가 낮은 것부터; 없는 것은 늘 남음"}}};
constexpr KeySpec kDropKey =
    KeySpec{"drop",
            Kind::choice,
            {"What to leave out where `pages` do not hold everything", "`pages`에 다 들어가지 않을 때 뺄 것"},
            R"("lowest-priority")"}
        .one_of(kDrops);
constexpr schema::Choice kCareers[]{
    {"all-jobs", {"every job", "모든 직장"}},
    {"without-internships",
     {"but for those whose `employment` or `title` says so", "`employment`나 `title`이 인턴인 것은 빼고"}}};
constexpr schema::Choice kSorts[]{{"newest", {"what ended last comes first", "나중에 끝난 것부터"}},
                                  {"oldest", {"what began first comes first", "먼저 시작한 것부터"}}};
constexpr std::array kSectionSettingsKeys{
    text("title", {"The heading, in place of the layout's", "레이아웃의 제목 대신 쓸 제목"},
         R"({ ko = "주요 경력", en = "Selected Experience" })")
        .also("name heading label 제목"),
    KeySpec{"sort",
            Kind::choice,
            {"The order of its entries; by default that of the file", "항목의 차례; 없으면 파일에 쓴 차례"},
            R"("newest")"}
        .one_of(kSorts)
        .also("order 정렬 차례"),
    kBreakKey,
    kKeepKey,
};
constexpr TableSpec kSectionSettingsSpec{.name = "document.section",
                                         .doc = {"What is said of a whole section", "섹션 하나에 대한 설정"},
                                         .keys = kSectionSettingsKeys};
constexpr std::array kDocumentKeys{
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
constexpr TableSpec kDocumentSpec{
    .name = "document", .doc = {"How to print the file", "파일을 찍는 방식"}, .keys = kDocumentKeys};

constexpr std::array kPersonKeys{
    text("name", {"Your name", "이름"}, R"({ ko = "홍길동", en = "Gildong Hong" })")
        .required()
        .also("fullname full_name 이름 성명 firstname lastname first_name last_name givenname surname "
              "familyname forename maidenname 성 영문이름 영문성명 한글이름 이름명"),
    text("hanja", {"Your name in Chinese characters", "한자 이름"}, R"("洪吉童")")
        .also("한자 한자이름 한자성명"),
    text("headline", {"What you are, in a few words", "하는 일, 몇 마디로"},
         R"({ ko = "머신러닝 엔지니어", en = "Machine Learning Engineer" })")
        .also("label title position job role tagline 직함 직무 소개 designation occupation jobtitle "
              "profession subtitle motto 직책 직위 한줄소개 지원분야 지원직무 희망직무 직업"),
    KeySpec{"email", Kind::email, {"Your e-mail address", "이메일 주소"}, R"("gildong@example.com")"}
        .or_list()
        .also("mail e-mail e_mail emails 이메일 메일 emailaddress 전자우편 이메일주소 메일주소"),
    KeySpec{"phone", Kind::phone, {"Your telephone number", "전화번호"}, R"("010-0000-0000")"}.or_list().also(
        "tel telephone mobile cell phones 전화 전화번호 연락처 휴대폰 phonenumber phone_number cellphone "
        "contact handphone fax 핸드폰 휴대전화 휴대폰번호 휴대전화번호 모바일 핸드폰번호 비상연락처"),
    kLocationKey,
    text("address", {"Your postal address", "주소"}, R"("서울시 예시구 예시로 1")")
        .also("street postaladdress postal_address postalcode postal_code zip zipcode zip_code 주소 거주지 "
              "거주지역 집주소 현주소 우편번호 자택주소"),
    date("birth", {"Your date of birth", "생년월일"}, R"("1995-03-01")")
        .also("birthday birthdate birth_date date_of_birth dob 생일 생년월일 dateofbirth born birthyear 출생 "
              "출생일 출생연도 생년"),
    KeySpec{"photo",
            Kind::file,
            {"An image file, relative to this file", "사진 파일, 이 파일에서부터의 경로"},
            R"("photo.jpg")"}
        .also("image picture avatar 사진 photograph portrait pic 증명사진 사진파일 이미지 얼굴사진"),
    tables("links", kLinkSpec, {"Your pages", "내 페이지"}, R"([{ network = "GitHub", handle = "gildong" }])")
        .also("link profiles social url website homepage blog github linkedin 링크 홈페이지 블로그 twitter "
              "facebook instagram youtube gitlab medium notion velog tistory brunch stackoverflow scholar "
              "googlescholar orcid behance dribbble websites socials social_networks socialnetworks "
              "social_links custom_connections portfolio web site 깃허브 웹사이트 포트폴리오 누리집 링크드인 "
              "노션 벨로그 티스토리 인스타그램 twitterhandles sns instantmessengers"),
    tables("facts", kFactSpec,
           {"What else employers ask for: nationality, visa, licence", "국적, 비자, 면허 같은 그 밖의 사항"},
           R"([{ label = "국적", value = "대한민국" }])")
        .also("details extra custom info nationality visa 기타 국적 비자 customfields custom_fields "
              "citizenship visastatus gender sex license licence drivinglicense pronouns age note notes "
              "hobbies 성별 나이 면허 운전면허 취미 특기 비고"),
};
constexpr TableSpec kPersonSpec{
    .name = "person", .doc = {"Who it is about", "이력서의 주인"}, .keys = kPersonKeys};

constexpr std::array kOwnEntryKeys{
    text("title", {"The first line of the entry", "항목의 첫 줄"}, R"("번역 자원봉사")")
        .required()
        .also("name 제목 이름 label project activity 활동명 항목"),
    text("subtitle", {"A second line", "둘째 줄"}, R"("기술 문서 번역")")
        .also("role 부제 position detail degree level rank 역할 직책"),
    text("organization", {"Who it was for, or with whom", "맡긴 곳이나 함께한 곳"}, R"("예시 커뮤니티")")
        .also("company institution 기관 단체 issuer venue publisher host by employer 회사 학교 기관명 단체명 "
              "주최 소속"),
    kLocationKey,
    date("date", {"When, if it was a single occasion", "한 번뿐이었다면 그때"}, R"("2022-08")")
        .also("year when 날짜 일자 on time issued 연도 년도 일시 취득일"),
    kStartBesideDateKey,
    kEndKey,
    prose("description", {"More about it", "더 자세한 설명"}, R"("설명서 300쪽 번역")")
        .also("desc summary 설명 about 설명글 소개"),
    prose("text", {"Running text", "이어 쓴 글"}, R"("매주 토요일 활동")")
        .also("body content 내용 글 paragraph 본문"),
    proses("items", {"A list", "목록"}, R"(["번역", "감수"])")
        .also("list details 목록 points keywords 세부내용 항목들"),
    text("note", {"A remark", "덧붙임"}, R"("현재 검토 담당")")
        .also("remark 비고 notes comment result score 참고 성과 결과 점수"),
    kUrlKey,
    kWorkKey.also("responsibilities achievements projects tasks duties accomplishments 업무 한일 담당업무 "
                  "주요업무 업무내용 수행업무"),
    kTagsKey,
    kPriorityKey,
    kBreakKey,
    kKeepKey,
};
constexpr TableSpec kOwnEntrySpec{.name = "entries",
                                  .doc = {"An entry of a section of your own", "직접 만든 섹션의 항목"},
                                  .keys = kOwnEntryKeys};

constexpr std::array kVariantKeys{
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
    kPagesKey,
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
constexpr TableSpec kVariantSpec{
    .name = "variant",
    .doc = {"Another document from the same file", "같은 파일에서 나오는 다른 문서"},
    .keys = kVariantKeys};

template <std::size_t A, std::size_t B>
constexpr std::array<SectionEntry, A + B> joined(const std::array<SectionEntry, A>& first,
                                                 const std::array<SectionEntry, B>& second) {
  std::array<SectionEntry, A + B> all{};
  std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), all.begin()));
  return all;
}

constexpr auto kSections = joined(kCareerSections, kOtherSections);

// The table of each section's entries.
constexpr auto kSectionTables = [] {
  std::array<TableSpec, kSections.size()> specs{};
  for (std::size_t i = 0; i < specs.size(); ++i) {
    specs.at(i) = kSections[i].table;
    specs.at(i).name = kSections[i].row.name;
    specs.at(i).keys = kSections[i].keys.span();
  }
  return specs;
}();

// What the entries of a section of one's own may be: those of any section that is an array, but for what
// forms ask, which layouts print in places of its own.
constexpr bool may_be_entries(const SectionEntry& section) {
  return section.row.kind == Kind::tables && section.row.name != kFormSection;
}

constexpr auto kEntryKinds = static_cast<std::size_t>(std::ranges::count_if(kSections, may_be_entries));

template <class Row>
constexpr std::array<Row, kEntryKinds> entry_kind_rows(Row (*row_of)(std::size_t)) {
  std::array<Row, kEntryKinds> rows{};
  for (std::size_t i = 0, kept = 0; i < kSections.size(); ++i)
    if (may_be_entries(kSections.at(i))) rows.at(kept++) = row_of(i);
  return rows;
}

constexpr auto kEntryKindWords = entry_kind_rows<schema::Choice>(
    [](std::size_t i) { return schema::Choice{.word = kSections.at(i).row.name}; });
constexpr auto kEntryKindTables = entry_kind_rows<schema::TableChoice>(
    [](std::size_t i) { return schema::TableChoice{kSections.at(i).row.name, &kSectionTables.at(i)}; });

constexpr std::array kOwnSectionKeys{
    text("title", {"The heading", "섹션 제목"}, R"({ ko = "자원봉사", en = "Volunteering" })")
        .required()
        .also("name heading 제목 이름"),
    KeySpec{"id",
            Kind::string,
            {"A name for it in `hide` and in variants", "`hide`와 변형본에서 부르는 이름"},
            R"("volunteering")"},
    prose("text", {"Running text below the heading", "제목 아래 이어 쓴 글"}, R"("매주 토요일 활동")")
        .also("body content description 내용 글"),
    proses("items", {"A list below the heading", "제목 아래 목록"}, R"(["번역", "감수"])")
        .also("list bullets 목록"),
    KeySpec{"as",
            Kind::choice,
            {"The section whose keys its entries take", "항목이 키를 빌려 쓰는 섹션"},
            R"("experience")"}
        .one_of(kEntryKindWords)
        .also("kind type like 종류"),
    tables("entries", kOwnEntrySpec, {"Its entries", "항목"},
           R"([{ title = "번역 자원봉사", date = "2022-08" }])")
        .chosen_by("as", kEntryKindTables)
        .also("entry item 항목"),
};
constexpr TableSpec kOwnSectionSpec{.name = "section",
                                    .doc = {"A section of your own; with `text`, `items` or `entries`",
                                            "직접 만든 섹션; `text`, `items`, `entries` 가운데 하나와 함께"},
                                    .keys = kOwnSectionKeys,
                                    .one_of = {"text items entries",
                                               "this section has nothing below its heading",
                                               "write `text`, `items` or [[section.entries]]"}};

constexpr std::array kKeysBefore{
    KeySpec{"document",
            Kind::table,
            {"How to print the file", "파일을 찍는 방식"},
            R"({ languages = ["ko", "en"] })"}
        .of(kDocumentSpec)
        .also("settings options config 설정 문서"),
    KeySpec{"person", Kind::table, {"Who it is about", "이력서의 주인"}, R"({ name = "홍길동" })"}
        .required()
        .of(kPersonSpec)
        .also(
            "basics cv personal me contact profile_info 인적사항 개인정보 basic personal_info personalinfo "
            "personal_information header info contact_info 기본정보 기본사항 인적 신상 신상정보 본인 연락처"),
};
constexpr std::array kKeysBehind{
    KeySpec{.name = "section",
            .kind = Kind::tables,
            .doc = {"Sections of your own", "직접 만든 섹션"},
            .example = R"([{ title = "자원봉사", items = ["번역"] }])",
            .table = &kOwnSectionSpec,
            .entry = &kOwnEntrySpec}
        .also("sections custom 섹션 custom_section customsection custom_sections 항목 기타"),
    KeySpec{
        "layout",
        Kind::layout_keys,
        {"Changes to the layout, in the keys of a layout file", "레이아웃에서 바꿀 것, 레이아웃 파일의 키로"},
        R"({ color = { accent = "#8a1c2b" } })"},
    KeySpec{"variant",
            Kind::named_tables,
            {"Other documents from the same file, each under a name",
             "같은 파일에서 나오는 다른 문서, 이름마다 하나"},
            R"({ data = { tags = ["data"] } })"}
        .of(kVariantSpec)
        .also("variants version versions 변형"),
};

// The rows of the sections stand between the others.
constexpr auto kTopKeys = [] {
  std::array<KeySpec, kKeysBefore.size() + kSections.size() + kKeysBehind.size()> keys{};
  auto* end = std::copy(kKeysBefore.begin(), kKeysBefore.end(), keys.data());
  for (std::size_t i = 0; i < kSections.size(); ++i) {
    *end = kSections[i].row;
    end->entry = &kSectionTables[i];
    if (end->kind == Kind::tables) end->table = end->entry;
    ++end;
  }
  std::copy(kKeysBehind.begin(), kKeysBehind.end(), end);
  return keys;
}();
constexpr TableSpec kTopSpec{.name = "resume",
                             .doc = {"A resume", "이력서"},
                             .keys = kTopKeys,
                             .other_tables = "a section of your own is written [[section]], with a `title`"};

struct NamedSpec {
  std::string_view name;
  const TableSpec* spec;
};

// What a layout may call by name: each once, the lists inside entries behind their first holder.
class EntryCollector {
public:
  std::vector<NamedSpec> run() {
    add("person", kPersonSpec);
    for (const KeySpec& key : kTopKeys) {
      if (key.entry == nullptr) continue;
      add(key.name, *key.entry);
      if (key.table != nullptr) add_lists(*key.table);
    }
    return std::move(found_);
  }

private:
  void add(std::string_view name, const TableSpec& spec) {
    if (std::any_of(found_.begin(), found_.end(), [&](const NamedSpec& known) { return known.name == name; }))
      return;
    found_.push_back({name, &spec});
    if (&spec == &kWorkSpec) found_.push_back({kTaskSpec.name, &kTaskSpec});
    add_lists(spec);
  }

  void add_lists(const TableSpec& spec) {
    for (const KeySpec& key : spec.keys)
      if (key.kind == Kind::tables) add(key.name, *key.table);
  }

  std::vector<NamedSpec> found_;
};

const std::vector<NamedSpec>& entry_specs() {
  static const std::vector<NamedSpec> kSpecs = EntryCollector().run();
  return kSpecs;
}

} // namespace

const TableSpec& resume_spec() { return kTopSpec; }

const TableSpec* entry_spec(std::string_view name) {
  for (const NamedSpec& entry : entry_specs())
    if (entry.name == name) return entry.spec;
  return nullptr;
}

std::vector<std::string_view> added_names(const TableSpec& spec) {
  if (&spec == entry_spec("person")) return {kEnglishNameKey.name, kSalaryKey.name};
  if (&spec == entry_spec(kFormSection)) return {kSignerKey.name};
  return {};
}

std::vector<std::string_view> entry_kinds() {
  std::vector<std::string_view> kinds;
  for (const NamedSpec& entry : entry_specs())
    if (entry.name == entry.spec->name) kinds.push_back(entry.name);
  return kinds;
}

std::span<const std::string_view> section_names() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const KeySpec& key : kTopKeys)
      if (key.entry != nullptr) names.push_back(key.name);
    return names;
  }();
  return kNames;
}

} // namespace hanjang::resume
