#include "resume/keys.h"

#include <array>
#include <vector>

namespace hanjang::resume {
namespace {

constexpr schema::KeySpec text(std::string_view name, std::string_view doc, std::string_view example) {
  return {.name = name, .kind = schema::Kind::text, .doc = doc, .example = example};
}

constexpr schema::KeySpec texts(std::string_view name, std::string_view doc, std::string_view example) {
  return {.name = name, .kind = schema::Kind::text_list, .doc = doc, .example = example};
}

constexpr schema::KeySpec plain(std::string_view name, std::string_view doc, std::string_view example) {
  return {.name = name, .kind = schema::Kind::string, .doc = doc, .example = example};
}

constexpr schema::KeySpec number(std::string_view name, std::string_view doc, std::string_view example) {
  return {.name = name, .kind = schema::Kind::number_text, .doc = doc, .example = example};
}

constexpr schema::KeySpec date(std::string_view name, std::string_view doc, std::string_view example) {
  return {.name = name, .kind = schema::Kind::date, .doc = doc, .example = example};
}

constexpr schema::KeySpec tables(std::string_view name, const schema::TableSpec& table, std::string_view doc,
                                 std::string_view example) {
  return {.name = name, .kind = schema::Kind::tables, .doc = doc, .example = example, .table = &table};
}

constexpr schema::KeySpec required(schema::KeySpec key) {
  key.required = true;
  return key;
}

// Keys that mean the same wherever they stand.
constexpr schema::KeySpec kTagsKey{.name = "tags",
                                   .kind = schema::Kind::string_list,
                                   .doc = "Names by which a variant picks this",
                                   .example = R"(["ml", "nlp"])"};
constexpr schema::KeySpec kPriorityKey{.name = "priority",
                                       .kind = schema::Kind::integer,
                                       .doc = "How much this matters; what is lower drops out first",
                                       .example = "10"};
constexpr schema::KeySpec kStartKey = date("start", "When it began", R"("2019-03")");
constexpr schema::KeySpec kEndKey{.name = "end",
                                  .kind = schema::Kind::end_date,
                                  .doc = "When it ended, the last month included; `present` if it goes on",
                                  .example = R"("2020-07")"};
constexpr schema::KeySpec kUrlKey = plain("url", "Its web page", R"("https://example.com/project")");
constexpr schema::KeySpec kStackKey =
    texts("stack", "Tools and technologies used", R"(["PyTorch", "Kubernetes"])");
constexpr schema::KeySpec kLocationKey =
    text("location", "The city, or the city and the country", R"({ ko = "서울", en = "Seoul, Korea" })");
constexpr schema::KeySpec kPagesKey{.name = "pages",
                                    .kind = schema::Kind::pages,
                                    .doc = "How many pages at most, or from how many to how many",
                                    .example = R"("1-2")"};
constexpr schema::KeySpec kLayoutKey =
    plain("layout", "The layout to set it in: a name or a file", R"("./mine.toml")");
constexpr schema::KeySpec kHideKey{.name = "hide",
                                   .kind = schema::Kind::per_language_strings,
                                   .doc = "Sections, or fields of a section, not to print",
                                   .example = R"({ en = ["person.birth", "military"] })"};

constexpr std::array kWorkKeys{
    text("project", "What it was", R"("대화 시스템을 위한 언어 모델 사전학습")"),
    text("role", "What you did in it", R"("모델 설계와 학습")"),
    text("result", "What came of it, with a number if there is one", R"("기존 대비 성능 **5%** 향상")"),
    text("description", "More about it", R"("사내 챗봇의 의도 분류를 맡은 모델")"),
    texts("details", "Points under it, each behind a bullet of its own",
          R"(["색인을 다시 설계", "캐시 도입"])"),
    kStackKey,
    kUrlKey,
    kStartKey,
    kEndKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kWorkSpec{.name = "work",
                                      .doc =
                                          "One line of work: project, role and result; at least one of them",
                                      .keys = kWorkKeys,
                                      .shorthand = "project"};

constexpr schema::KeySpec kWorkKey =
    tables("work", kWorkSpec, "Lines of work, each a project, a role and a result",
           R"([{ project = "검색 개편", result = "응답 **30%** 단축" }])");

constexpr std::array kPositionKeys{
    required(text("title", "The position held", R"({ ko = "선임 연구원", en = "Senior Researcher" })")),
    text("department", "The team or department", R"("검색팀")"),
    text("employment", "The kind of employment", R"("정규직")"),
    kStartKey,
    kEndKey,
    text("description", "What the position was about", R"("추천 모델 연구")"),
    kWorkKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kPositionSpec{
    .name = "positions", .doc = "One of several positions at one organization", .keys = kPositionKeys};

constexpr std::array kLinkKeys{
    text("network", "The network; with a handle, a well-known one makes the address", R"("GitHub")"),
    plain("handle", "Your name there", R"("gildong")"),
    text("label", "What to print", R"({ ko = "블로그", en = "Blog" })"),
    plain("url", "The address; needed where the network does not make it", R"("https://example.com")"),
};
constexpr schema::TableSpec kLinkSpec{.name = "links", .doc = "A page of yours", .keys = kLinkKeys};

constexpr std::array kDocumentKeys{
    schema::KeySpec{.name = "languages",
                    .kind = schema::Kind::string_list,
                    .doc = "The languages to print, in this order; by default every language that occurs",
                    .example = R"(["ko", "en"])"},
    kLayoutKey,
    kPagesKey,
    schema::KeySpec{
        .name = "drop",
        .kind = schema::Kind::string,
        .doc = "What to leave out where `pages` do not hold everything: `lowest-priority` starts with "
               "the lowest `priority`; what has none always stays",
        .example = R"("lowest-priority")"},
    text("title", "The title of the PDF; by default the name and the headline", R"("홍길동 이력서")"),
    kHideKey,
};
constexpr schema::TableSpec kDocumentSpec{
    .name = "document", .doc = "How to print the file", .keys = kDocumentKeys};

constexpr std::array kPersonKeys{
    required(text("name", "Your name", R"({ ko = "홍길동", en = "Gildong Hong" })")),
    text("headline", "What you are, in a few words",
         R"({ ko = "머신러닝 엔지니어", en = "Machine Learning Engineer" })"),
    plain("email", "Your e-mail address", R"("gildong@example.com")"),
    text("phone", "Your telephone number", R"("010-0000-0000")"),
    kLocationKey,
    text("address", "Your postal address", R"("서울시 예시구 예시로 1")"),
    date("birth", "Your date of birth", R"("1995-03-01")"),
    plain("photo", "An image file, relative to this file", R"("photo.jpg")"),
    tables("links", kLinkSpec, "Your pages", R"([{ network = "GitHub", handle = "gildong" }])"),
};
constexpr schema::TableSpec kPersonSpec{.name = "person", .doc = "Who it is about", .keys = kPersonKeys};

// A summary is one text in the file; on the page it is a section with one entry.
constexpr std::array kSummaryKeys{text("text", "The text of the summary", R"("검색과 추천을 6년간 개발")")};
constexpr schema::TableSpec kSummarySpec{
    .name = "summary", .doc = "A few sentences about you", .keys = kSummaryKeys, .shorthand = "text"};

constexpr std::array kEducationKeys{
    required(text("institution", "The school, university or bootcamp",
                  R"({ ko = "한별대학교", en = "Hanbyeol University" })")),
    text("degree", "The degree", R"({ ko = "학사", en = "B.S." })"),
    text("major", "The major subject", R"({ ko = "컴퓨터공학", en = "Computer Science" })"),
    text("minor", "The minor subject", R"({ ko = "통계학", en = "Statistics" })"),
    text("status", "How it stands", R"({ ko = "졸업", en = "Graduated" })"),
    kStartKey,
    kEndKey,
    number("score", "The grade average or final mark", "3.98"),
    number("scale", "The best mark there is", "4.5"),
    kLocationKey,
    text("advisor", "The advisor", R"("이예시 교수")"),
    text("thesis", "The title of the thesis", R"("한국어 문장 임베딩 연구")"),
    texts("coursework", "Courses worth naming", R"(["자료구조", "기계학습"])"),
    text("description", "More about it", R"("인공지능 집중 과정")"),
    texts("highlights", "What stands out", R"(["수석 졸업"])"),
    kUrlKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kEducationSpec{
    .name = "education", .doc = "A school, a degree, a bootcamp", .keys = kEducationKeys};

constexpr std::array kExperienceKeys{
    required(text("organization", "Who you worked for", R"({ ko = "누리랩", en = "Nurilab" })")),
    text("title", "The position held", R"({ ko = "머신러닝 엔지니어", en = "Machine Learning Engineer" })"),
    text("department", "The team or department", R"("검색팀")"),
    text("employment", "The kind of employment", R"({ ko = "정규직", en = "Full-time" })"),
    kLocationKey,
    text("description", "What the organization or the job is about", R"("한국어 검색 서비스")"),
    kStartKey,
    kEndKey,
    tables("positions", kPositionSpec, "Several positions at the same organization",
           R"([{ title = "선임 연구원", start = "2021-01", end = "present" }])"),
    kWorkKey,
    kStackKey,
    kUrlKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kExperienceSpec{.name = "experience", .doc = "A job", .keys = kExperienceKeys};

constexpr std::array kProjectKeys{
    required(text("name", "What the project is called", R"("한글 맞춤법 검사기")")),
    text("role", "What you did in it", R"("설계와 개발")"),
    text("organization", "Who it was for, or with whom", R"("오픈소스")"),
    text("description", "What it is", R"("형태소 분석 기반 맞춤법 검사기")"),
    text("result", "What came of it", R"("월 사용자 **2만 명**")"),
    kStartKey,
    kEndKey,
    kStackKey,
    kUrlKey,
    kWorkKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kProjectSpec{
    .name = "projects", .doc = "A project outside a job", .keys = kProjectKeys};

constexpr std::array kAwardKeys{
    required(text("title", "The award", R"({ ko = "대상", en = "Grand Prize" })")),
    text("issuer", "Who gave it", R"("전국 데이터 경진대회")"),
    date("date", "When", R"("2021-11")"),
    text("note", "What for, or among how many", R"("120팀 중 1위")"),
    kUrlKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kAwardSpec{
    .name = "awards", .doc = "An award or a scholarship", .keys = kAwardKeys};

constexpr std::array kInterestKeys{
    required(text("topic", "The field", R"({ ko = "자연어 처리", en = "Natural language processing" })")),
    text("detail", "What in it", R"("저자원 언어의 사전학습")"),
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kInterestSpec{
    .name = "research_interests", .doc = "A field of research", .keys = kInterestKeys, .shorthand = "topic"};

constexpr std::array kPublicationKeys{
    required(text("title", "The title", R"("Sentence Embeddings for Korean")")),
    text("authors", "All authors, in order", R"("**홍길동**, 이예시")"),
    text("venue", "The journal, conference or publisher", R"("한글 및 한국어 정보처리 학술대회")"),
    date("date", "When it came out", R"("2021-10")"),
    text("status", "If it is not out yet", R"("심사 중")"),
    text("note", "More about it, such as a prize or that it is a translation", R"("우수 논문상")"),
    plain("doi", "Its DOI; printed as a link", R"("10.1000/182")"),
    kUrlKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kPublicationSpec{
    .name = "publications", .doc = "A paper, a book, a translation, a patent", .keys = kPublicationKeys};

constexpr std::array kActivityKeys{
    required(text("title", "What it was", R"({ ko = "파이썬 모임 발표", en = "Talk at a Python meetup" })")),
    text("role", "What you did in it", R"({ ko = "멘토", en = "Mentor" })"),
    text("organization", "Who ran it", R"("예시 커뮤니티")"),
    kLocationKey,
    date("date", "When, if it was a single occasion", R"("2022-08")"),
    kStartKey,
    kEndKey,
    text("description", "More about it", R"("12주 과정, 수강생 40명")"),
    kUrlKey,
    kWorkKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kActivitySpec{
    .name = "activities", .doc = "Teaching, mentoring, a talk, a community", .keys = kActivityKeys};

constexpr std::array kSkillKeys{
    required(text("group", "What the skills have in common", R"({ ko = "언어", en = "Languages" })")),
    texts("items", "The skills", R"(["Python", "C++"])"),
    text("text", "The skills as running text, in place of `items`", R"("Python 6년, C++ 2년")"),
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kSkillSpec{
    .name = "skills", .doc = "A group of skills, with `items` or `text`", .keys = kSkillKeys};

constexpr std::array kCertificateKeys{
    required(text("name", "The certificate or licence", R"("정보처리기사")")),
    text("issuer", "Who gives it", R"("한국산업인력공단")"),
    date("date", "When you got it", R"("2018-08")"),
    plain("number", "Its number", R"("18-0000-0000")"),
    text("note", "More about it", R"("실기 92점")"),
    kUrlKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kCertificateSpec{
    .name = "certificates", .doc = "A certificate or licence", .keys = kCertificateKeys};

constexpr std::array kLanguageKeys{
    required(text("language", "The language", R"({ ko = "영어", en = "English" })")),
    text("level", "How well, in words", R"({ ko = "업무 가능", en = "Professional" })"),
    text("test", "The test taken", R"("TOEIC")"),
    number("score", "The score or grade in it", "945"),
    date("date", "When it was taken", R"("2022-05")"),
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kLanguageSpec{
    .name = "language_skills", .doc = "A language you speak", .keys = kLanguageKeys};

constexpr std::array kMilitaryKeys{
    required(text("service", "The kind of service", R"("산업기능요원")")),
    text("branch", "The branch", R"("육군")"),
    text("organization", "The unit, or the company of alternative service", R"("누리랩")"),
    text("rank", "The rank at discharge", R"("병장")"),
    text("status", "How it stands", R"({ ko = "만기전역", en = "Completed" })"),
    text("specialty", "The field of duty", R"("정보처리")"),
    kStartKey,
    kEndKey,
    text("note", "More about it, such as why exempt", R"("편입 2019년")"),
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kMilitarySpec{
    .name = "military", .doc = "Military service", .keys = kMilitaryKeys};

constexpr std::array kSectionEntryKeys{
    required(text("title", "The first line of the entry", R"("번역 자원봉사")")),
    text("subtitle", "A second line", R"("기술 문서 번역")"),
    text("organization", "Who it was for, or with whom", R"("예시 커뮤니티")"),
    kLocationKey,
    date("date", "When, if it was a single occasion", R"("2022-08")"),
    kStartKey,
    kEndKey,
    text("description", "More about it", R"("설명서 300쪽 번역")"),
    text("text", "Running text", R"("매주 토요일 활동")"),
    texts("items", "A list", R"(["번역", "감수"])"),
    text("note", "A remark", R"("현재 검토 담당")"),
    kUrlKey,
    kWorkKey,
    kTagsKey,
    kPriorityKey,
};
constexpr schema::TableSpec kSectionEntrySpec{
    .name = "entries", .doc = "An entry of a section of your own", .keys = kSectionEntryKeys};

constexpr std::array kSectionKeys{
    required(text("title", "The heading", R"({ ko = "자원봉사", en = "Volunteering" })")),
    plain("id", "A name for it in `hide` and in variants", R"("volunteering")"),
    text("text", "Running text below the heading", R"("매주 토요일 활동")"),
    texts("items", "A list below the heading", R"(["번역", "감수"])"),
    tables("entries", kSectionEntrySpec, "Its entries", R"([{ title = "번역 자원봉사", date = "2022-08" }])"),
};
constexpr schema::TableSpec kSectionSpec{.name = "section",
                                         .doc = "A section of your own; with `text`, `items` or `entries`",
                                         .keys = kSectionKeys};

constexpr std::array kVariantKeys{
    schema::KeySpec{.name = "tags",
                    .kind = schema::Kind::string_list,
                    .doc = "Print what has one of these tags, and what has no tags",
                    .example = R"(["data"])"},
    schema::KeySpec{.name = "sections",
                    .kind = schema::Kind::string_list,
                    .doc = "The sections to print, in this order",
                    .example = R"(["summary", "experience"])"},
    text("headline", "The headline in place of the person's",
         R"({ ko = "데이터 엔지니어", en = "Data Engineer" })"),
    kLayoutKey,
    kPagesKey,
    kHideKey,
};
constexpr schema::TableSpec kVariantSpec{
    .name = "variant", .doc = "Another resume from the same file", .keys = kVariantKeys};

constexpr std::array kTopKeys{
    schema::KeySpec{.name = "document",
                    .kind = schema::Kind::table,
                    .doc = "How to print the file",
                    .example = R"({ languages = ["ko", "en"] })",
                    .table = &kDocumentSpec},
    required(schema::KeySpec{.name = "person",
                             .kind = schema::Kind::table,
                             .doc = "Who it is about",
                             .example = R"({ name = "홍길동" })",
                             .table = &kPersonSpec}),
    text("summary", "A few sentences about you", R"({ ko = "…", en = "…" })"),
    tables("education", kEducationSpec, "Schools, degrees, bootcamps", R"([{ institution = "한별대학교" }])"),
    tables("experience", kExperienceSpec, "Jobs", R"([{ organization = "누리랩" }])"),
    tables("projects", kProjectSpec, "Projects outside a job", R"([{ name = "한글 맞춤법 검사기" }])"),
    tables("awards", kAwardSpec, "Awards and scholarships", R"([{ title = "대상" }])"),
    tables("research_interests", kInterestSpec, "Fields of research", R"(["자연어 처리"])"),
    tables("publications", kPublicationSpec, "Papers, books, translations, patents",
           R"([{ title = "Sentence Embeddings for Korean" }])"),
    tables("activities", kActivitySpec, "Teaching, mentoring, talks, community",
           R"([{ title = "파이썬 모임 발표" }])"),
    tables("skills", kSkillSpec, "Skills in groups", R"([{ group = "언어", items = ["Python"] }])"),
    tables("certificates", kCertificateSpec, "Certificates and licences", R"([{ name = "정보처리기사" }])"),
    tables("language_skills", kLanguageSpec, "Languages you speak", R"([{ language = "영어" }])"),
    tables("military", kMilitarySpec, "Military service; a single `[military]` will do",
           R"([{ service = "육군 병장 만기전역" }])"),
    tables("section", kSectionSpec, "Sections of your own", R"([{ title = "자원봉사", items = ["번역"] }])"),
    schema::KeySpec{.name = "layout",
                    .kind = schema::Kind::foreign_table,
                    .doc = "Changes to the layout, in the keys of a layout file",
                    .example = R"({ color = { accent = "#8a1c2b" } })"},
    schema::KeySpec{.name = "variant",
                    .kind = schema::Kind::named_tables,
                    .doc = "Other resumes from the same file, each under a name",
                    .example = R"({ data = { tags = ["data"] } })",
                    .table = &kVariantSpec},
};
constexpr schema::TableSpec kTopSpec{.name = "resume", .doc = "A resume", .keys = kTopKeys};

struct NamedSpec {
  std::string_view name;
  const schema::TableSpec* spec;
};

constexpr std::array kEntrySpecs{
    NamedSpec{"person", &kPersonSpec},
    NamedSpec{"links", &kLinkSpec},
    NamedSpec{"summary", &kSummarySpec},
    NamedSpec{"education", &kEducationSpec},
    NamedSpec{"experience", &kExperienceSpec},
    NamedSpec{"positions", &kPositionSpec},
    NamedSpec{"work", &kWorkSpec},
    NamedSpec{"projects", &kProjectSpec},
    NamedSpec{"awards", &kAwardSpec},
    NamedSpec{"research_interests", &kInterestSpec},
    NamedSpec{"publications", &kPublicationSpec},
    NamedSpec{"activities", &kActivitySpec},
    NamedSpec{"skills", &kSkillSpec},
    NamedSpec{"certificates", &kCertificateSpec},
    NamedSpec{"language_skills", &kLanguageSpec},
    NamedSpec{"military", &kMilitarySpec},
    NamedSpec{"section", &kSectionEntrySpec},
    NamedSpec{"entries", &kSectionEntrySpec},
};

constexpr std::array<std::string_view, 13> kSections{
    "summary",      "education",  "experience", "projects",     "awards",          "research_interests",
    "publications", "activities", "skills",     "certificates", "language_skills", "military",
    "section"};

} // namespace

const schema::TableSpec& resume_spec() { return kTopSpec; }

const schema::TableSpec* entry_spec(std::string_view name) {
  for (const auto& entry : kEntrySpecs)
    if (entry.name == name) return entry.spec;
  return nullptr;
}

std::vector<std::string_view> entry_kinds() {
  std::vector<std::string_view> kinds;
  for (const auto& entry : kEntrySpecs)
    if (entry.name == entry.spec->name) kinds.push_back(entry.name);
  return kinds;
}

std::span<const std::string_view> section_names() { return kSections; }

} // namespace hanjang::resume
