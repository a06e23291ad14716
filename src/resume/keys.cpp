#include "resume/keys.h"

#include "resume/detail/career_sections.h"
#include "resume/detail/letter_keys.h"
#include "resume/detail/other_sections.h"
#include "resume/detail/settings_keys.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace hanjang::resume {
namespace {

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
    kImagesKey,
    kWorkKey.also("responsibilities achievements projects tasks duties accomplishments 업무 한일 담당업무 "
                  "주요업무 업무내용 수행업무"),
    kTagsKey,
    kPriorityKey,
    kAllowKey,
    kBreakKey,
    kKeepKey,
};
constexpr TableSpec kOwnEntrySpec{.name = "entries",
                                  .doc = {"An entry of a section of your own", "직접 만든 섹션의 항목"},
                                  .keys = kOwnEntryKeys};

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
        .without_default()
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
    KeySpec{"check",
            Kind::table,
            {"What a review says of the file", "검토에서 알릴 것"},
            R"({ allow = ["R012"] })"}
        .of(kCheckSpec)
        .also("review lint rules 검토"),
    tables("letter", kLetterSpec, {"Cover letters, and answers to set questions", "커버레터와 자기소개서"},
           R"([{ id = "damda", organization = "담다페이", body = "…" }])")
        .also("letters cover_letter coverletter cover_letters essay essays 편지 자기소개서 자소서 커버레터 "
              "지원서 지원메일"),
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
    add(kLetterKind, kLetterSpec);
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
      if (key.kind == Kind::tables && key.table != &kImageSpec)
        add(key.name, *key.table); // pictures are drawn
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
  if (&spec == entry_spec("work") || &spec == entry_spec("task")) return {kOrganizationKey.name};
  if (&spec == entry_spec(kLetterKind)) return {kSenderKey.name};
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
