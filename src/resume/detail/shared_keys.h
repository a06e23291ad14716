#pragma once
// Rows of the key table that stand in several tables, and the tables inside entries.

#include "schema/schema.h"

#include <array>
#include <string_view>

namespace hanjang::resume {

using schema::Doc;
using schema::KeySpec;
using schema::Kind;
using schema::TableSpec;

constexpr KeySpec text(std::string_view name, Doc doc, std::string_view example) {
  return {name, Kind::text, doc, example};
}

constexpr KeySpec texts(std::string_view name, Doc doc, std::string_view example) {
  return {name, Kind::text_list, doc, example};
}

constexpr KeySpec prose(std::string_view name, Doc doc, std::string_view example) {
  return {name, Kind::prose, doc, example};
}

constexpr KeySpec number(std::string_view name, Doc doc, std::string_view example) {
  return {name, Kind::number_text, doc, example};
}

constexpr KeySpec date(std::string_view name, Doc doc, std::string_view example) {
  return {name, Kind::date, doc, example};
}

constexpr KeySpec tables(std::string_view name, const TableSpec& table, Doc doc, std::string_view example) {
  return KeySpec{name, Kind::tables, doc, example}.of(table);
}

// Keys that mean the same wherever they stand.
inline constexpr KeySpec kTagsKey =
    KeySpec{"tags",
            Kind::names,
            {"Names by which a variant picks this", "변형본에서 이것을 고르는 이름"},
            R"(["ml", "nlp"])"}
        .from("tags");
inline constexpr KeySpec kAllowKey{
    "allow",
    Kind::names,
    {"Codes of a review that say nothing of this", "여기서 알리지 않을 검토 코드"},
    R"(["R012"])"};
inline constexpr std::array kListItemKeys{
    prose("text", {"The text of the item", "항목의 글"}, R"("색인을 다시 설계")")
        .required()
        .also("name title content 글 내용 항목"),
    kTagsKey,
};
inline constexpr TableSpec kListItemSpec{
    .name = "list item",
    .doc = {"An item of a list of texts, with tags of its own", "이름표를 따로 붙인 목록 항목"},
    .keys = kListItemKeys,
    .shorthand = "text"};

constexpr KeySpec proses(std::string_view name, Doc doc, std::string_view example) {
  return KeySpec{name, Kind::prose_list, doc, example}.of(kListItemSpec);
}

inline constexpr KeySpec kPriorityKey{
    "priority",
    Kind::integer,
    {"How much this matters; what is lower drops out first", "중요한 정도; 낮은 것부터 빠짐"},
    "10"};
inline constexpr schema::Choice kBreaks[]{{"page", {"on a page of its own", "새 쪽에서"}}};
inline constexpr KeySpec kBreakKey =
    KeySpec{"break", Kind::choice, {"Where it begins", "시작하는 자리"}, R"("page")"}
        .one_of(kBreaks)
        .without_default()
        .also("page_break pagebreak newpage new_page 쪽나눔 새쪽");
inline constexpr KeySpec kKeepKey =
    KeySpec{
        "keep", Kind::boolean, {"That no page ends in the middle of it", "쪽 사이에서 나누지 않기"}, "true"}
        .also("keep_together keeptogether unbreakable 나누지않기");
inline constexpr KeySpec kStartKey =
    date("start", {"When it began", "시작한 때"}, R"("2019-03")")
        .also(
            "from since startdate start_date period dates 시작 기간 date year starts startedon begin began "
            "beginning duration timeperiod 시작일 시작일자 입사일 입사 입사년월 입사일자 입학 입학일 "
            "입학년월 입대일 입대 근무기간 재직기간 재학기간 복무기간 활동기간 날짜 일자 수행기간 참여기간");
/// Where a single day has a key of its own.
inline constexpr KeySpec kStartBesideDateKey =
    kStartKey.also("from since startdate start_date period dates 시작 기간 starts startedon begin began "
                   "beginning duration timeperiod 시작일 시작일자 입사일 입사 입사년월 입사일자 입학 입학일 "
                   "입학년월 입대일 입대 근무기간 재직기간 재학기간 복무기간 활동기간");
inline constexpr KeySpec kEndKey =
    KeySpec{"end",
            Kind::end_date,
            {"When it ended, the last month included; `present` if it goes on",
             "끝난 때, 마지막 달까지; 계속되면 `present`"},
            R"("2020-07")"}
        .also("to until enddate end_date current ongoing is_current 종료 끝 재직중 ends endedon finishedon "
              "finished finish graduation graduationdate 종료일 종료일자 퇴사일 퇴사 퇴사년월 퇴직일 퇴직 "
              "졸업 졸업일 졸업년월 전역일 전역 제대일 제대 재직여부 현재");
inline constexpr KeySpec kUrlKey =
    KeySpec{"url", Kind::url, {"Its web page", "웹 페이지 주소"}, R"("https://example.com/project")"}.also(
        "link links href website homepage repository 링크 주소 홈페이지 uri web repo github demo site "
        "웹사이트 깃허브 링크주소");
/// Where there may be several.
inline constexpr KeySpec kUrlBesideLinksKey =
    kUrlKey.also("link href website homepage repository 링크 주소 홈페이지 uri web repo github demo site "
                 "웹사이트 깃허브 링크주소");
inline constexpr KeySpec kStackKey =
    texts("stack", {"Tools and technologies used", "쓴 도구와 기술"}, R"(["PyTorch", "Kubernetes"])")
        .also("technologies tech tools keywords techstack tech_stack 기술 기술스택 skills languages language "
              "frameworks 사용기술 개발환경 도구 기술스택및도구");
inline constexpr KeySpec kLocationKey =
    text("location", {"The city, or the city and the country", "도시, 또는 도시와 나라"},
         R"({ ko = "서울", en = "Seoul, Korea" })")
        .also("city place 지역 위치 country region geolocation where 근무지 근무지역 장소 도시 소재지 국가 "
              "countrycode remote");
inline constexpr std::array kLinkKeys{
    text("network",
         {"The network; with a handle, a well-known one makes the address",
          "서비스 이름; 아는 곳이면 아이디로 주소를 만듦"},
         R"("GitHub")")
        .also("site service platform 서비스 placeholder type kind 사이트 종류"),
    KeySpec{"handle", Kind::string, {"Your name there", "그곳의 아이디"}, R"("gildong")"}.also(
        "username user id account 아이디 nickname 계정 사용자명"),
    text("label", {"What to print", "찍을 글"}, R"({ ko = "블로그", en = "Blog" })")
        .also("name title text 이름 headline 제목"),
    KeySpec{"url",
            Kind::url,
            {"The address; needed where the network does not make it",
             "주소; 서비스 이름으로 만들 수 없을 때 필요"},
            R"("https://example.com")"}
        .also("link href address 링크 주소 uri website homepage 웹사이트 홈페이지"),
    kTagsKey,
};
inline constexpr TableSpec kLinkSpec{
    .name = "links",
    .doc = {"A page of yours", "내 페이지"},
    .keys = kLinkKeys,
    .shorthand = "url",
    .one_of = {"url handle", "this link has no address", "write `url`, or `network` and `handle`"}};

inline constexpr std::array kMetricKeys{
    text("name", {"What was measured", "잰 것"}, R"({ ko = "응답 시간", en = "Response time" })")
        .required()
        .also("metric label what title 지표 이름 항목 지표명"),
    number("before", {"How it was", "이전 값"}, R"("740 ms")").also("from baseline 이전 전 기존 기준"),
    number("after", {"How it came to be", "이후 값"}, R"("190 ms")")
        .also("to value result now 이후 후 개선 결과 값"),
    text("measured", {"How it was measured", "잰 방법"}, R"("운영 로그 4주")")
        .also("how source basis method 측정 측정방법 출처 근거"),
};
inline constexpr TableSpec kMetricSpec{.name = "metrics",
                                       .doc = {"A result in figures", "수치로 적은 성과"},
                                       .keys = kMetricKeys,
                                       .one_of = {"before after", "this metric has no figure",
                                                  "write `after`, and `before` where there is one"}};

inline constexpr schema::Choice kImageKinds[]{
    {"picture", {"beside others of its row where there are several", "여럿이면 나란히"}},
    {"screen", {"the same, within a thin line", "나란히, 가는 테두리 안에"}},
    {"chart", {"over the whole width", "너비 전체에"}},
    {"diagram", {"over the whole width", "너비 전체에"}}};
inline constexpr std::array kImageKeys{
    KeySpec{"file",
            Kind::file,
            {"A JPEG, PNG, WebP, HEIC or SVG file; its path starts at the folder of the resume",
             "JPEG, PNG, WebP, HEIC, SVG 파일; 경로는 이력서 파일이 있는 폴더부터"},
            R"("images/dashboard.png")"}
        .required()
        .also("path src source image url photo picture 파일 경로 이미지 사진"),
    text("caption", {"What stands under it", "아래에 찍을 설명"}, R"("배포 뒤 응답 시간")")
        .also("title text description label name legend 설명 제목 캡션"),
    text("alt",
         {"What it shows, in words, for those who cannot see it", "보지 못하는 사람을 위한 대체 텍스트"},
         R"("응답 시간이 740 ms에서 190 ms로 내려가는 꺾은선 그래프")")
        .also("alternative alttext alt_text 대체텍스트 대체"),
    KeySpec{"kind",
            Kind::choice,
            {"What it is, which says how it is placed", "그림의 종류; 놓는 방식이 달라짐"},
            R"("screen")"}
        .one_of(kImageKinds)
        .also("type style 종류 구분"),
    kTagsKey,
};
inline constexpr TableSpec kImageSpec{
    .name = "images", .doc = {"A picture of the work", "그림 하나"}, .keys = kImageKeys, .shorthand = "file"};
inline constexpr KeySpec kImagesKey =
    tables("images", kImageSpec, {"Pictures: screens, charts, diagrams", "그림: 화면, 그래프, 구조도"},
           R"([{ file = "flow.png", caption = "정산 흐름", alt = "정산이 네 단계로 나뉘어 도는 그림" }])")
        .also("image pictures picture figure screenshots screenshot photos media 그림 이미지 사진 "
              "스크린샷");
inline constexpr KeySpec kLogoKey =
    KeySpec{"logo", Kind::file, {"Its logo, a file", "로고 파일"}, R"("logos/nurilab.png")"}.also(
        "icon symbol emblem 로고");

// What a description of a career or a portfolio tells of a piece of work beyond what a resume does.
inline constexpr KeySpec kBackgroundKey =
    prose("background", {"Why it was needed, and what the problem was", "배경과 문제"},
          R"("영업 시작 전에 끝나지 않는 74분짜리 배치")")
        .also("problem context situation challenge why 배경 문제 문제상황 배경및문제 과제배경");
inline constexpr KeySpec kActionsKey =
    proses("actions", {"What you did, step by step", "수행 내용"}, R"(["구간 병렬 처리", "느린 질의 교체"])")
        .also("action steps 수행 수행내용 행동 수행사항 한일들");
inline constexpr KeySpec kChoiceKey =
    prose("choice", {"What you decided, and why", "기술적 선택과 이유"},
          R"("큐 대신 분할을 골랐다: 다시 처리하기 쉽다")")
        .also("decision decisions choices rationale alternatives 선택 기술적선택 선택이유 대안 결정");
inline constexpr KeySpec kLearnedKey =
    prose("learned", {"What you learned", "배운 점"}, R"("먼저 재고 나서 고친다")")
        .also("lesson lessons learnings takeaway takeaways 배운점 교훈 회고 느낀점");
inline constexpr KeySpec kTeamKey =
    number("team", {"Who worked on it, or how many", "팀 구성이나 인원"}, R"("백엔드 2, 기획 1, QA 1")")
        .also("team_size teamsize members size 팀 팀구성 인원 참여인원 팀인원 팀규모");
inline constexpr KeySpec kShareKey =
    number("share", {"Your part in it, in words or in percent", "기여도, 말이나 퍼센트로"}, R"("배치 전담")")
        .also("contribution percent part 기여도 기여 기여율 비중 참여율");
inline constexpr KeySpec kMetricsKey =
    tables("metrics", kMetricSpec, {"Results in figures", "수치로 적은 성과"},
           R"([{ name = "실행 시간", before = "74분", after = "19분" }])")
        .also("metric kpi kpis figures measurements 지표 수치 정량성과");
inline constexpr KeySpec kLinksKey = tables("links", kLinkSpec, {"Pages about it", "관련 페이지"},
                                            R"([{ label = "발표", url = "https://example.com/talk" }])")
                                         .also("urls references 관련링크 참고링크 링크들");

inline constexpr std::array kWorkKeys{
    text("project", {"What it was", "무슨 일인지"}, R"("대화 시스템을 위한 언어 모델 사전학습")")
        .also("name title task 프로젝트 과제 label text what headline 프로젝트명 업무 업무명 담당업무 제목 "
              "이름 한일 주요업무"),
    text("role", {"What you did in it", "맡은 역할"}, R"("모델 설계와 학습")")
        .also("역할 담당 position responsibility 담당역할"),
    text("result", {"What came of it, with a number if there is one", "성과, 있으면 수치와 함께"},
         R"("기존 대비 성능 **5%** 향상")")
        .also("results outcome achievement impact 성과 결과 outcomes score effect 주요성과 실적 효과"),
    prose("description", {"More about it", "더 자세한 설명"}, R"("사내 챗봇의 의도 분류를 맡은 모델")")
        .also("desc summary 설명 내용 업무내용"),
    proses("details",
           {"Points under it, each behind a bullet of its own", "아래에 글머리표를 붙여 적는 세부 내용"},
           R"(["색인을 다시 설계", "캐시 도입"])")
        .also("highlights bullets points items 상세 세부 note notes tasks subtasks list 세부내용 상세내용 "
              "세부사항 목록"),
    kBackgroundKey,
    kActionsKey,
    kChoiceKey,
    kLearnedKey,
    kMetricsKey,
    kTeamKey,
    kShareKey,
    kStackKey,
    kUrlBesideLinksKey,
    kLinksKey,
    kImagesKey,
    kStartKey,
    kEndKey,
    KeySpec{"standing",
            Kind::text_or_true,
            {"That it is a duty without dates; `true` for the layout's word",
             "기간 없이 늘 하는 업무; `true`면 레이아웃의 문구"},
            "true"}
        .also("duty routine 상시 상시업무 상시과제"),
    kTagsKey,
    kPriorityKey,
    kAllowKey,
    kBreakKey,
    kKeepKey,
};
inline constexpr TableSpec kWorkSpec{
    .name = "work",
    .doc = {"One line of work: project, role and result; at least one of them",
            "일 하나: 무슨 일, 역할, 성과 가운데 적어도 하나"},
    .keys = kWorkKeys,
    .shorthand = "project",
    .one_of = {"project role result", "this line of work says nothing",
               "write at least one of `project`, `role` and `result`"}};

/// A record of `work` that tells more than a line can hold: layouts set it as an entry of this name.
inline constexpr TableSpec kTaskSpec{
    .name = "task",
    .doc = {"Work with dates, a team, a share, tools, links or details: set as an entry",
            "기간, 팀, 기술, 세부 내용이 있는 업무"},
    .keys = kWorkKeys,
    .shorthand = "project"};

inline constexpr KeySpec kWorkKey =
    tables("work", kWorkSpec,
           {"Lines of work, each a project, a role and a result", "한 일, 각각 무슨 일과 역할과 성과"},
           R"([{ project = "검색 개편", result = "응답 **30%** 단축" }])")
        .also("highlights responsibilities achievements bullets projects tasks 업무 한일 details items "
              "duties accomplishments 담당업무 주요업무 업무내용 주요내용 수행업무");

inline constexpr std::array kPositionKeys{
    text("title", {"The position held", "직책"}, R"({ ko = "선임 연구원", en = "Senior Researcher" })")
        .required()
        .also("position role job name jobtitle designation level rank grade 직책 직급 직함 직위 직무"),
    text("department", {"The team or department", "부서나 팀"}, R"("검색팀")")
        .also("team dept division group unit 부서 팀 소속 부서명 소속부서"),
    text("employment", {"The kind of employment", "고용 형태"}, R"("정규직")")
        .also("type contract employmenttype 고용형태 근무형태"),
    kStartKey,
    kEndKey,
    prose("description", {"What the position was about", "직책의 내용"}, R"("추천 모델 연구")")
        .also("desc summary text note notes 설명 내용 비고"),
    kWorkKey,
    kTagsKey,
    kPriorityKey,
    kAllowKey,
    kBreakKey,
    kKeepKey,
};
inline constexpr TableSpec kPositionSpec{
    .name = "positions",
    .doc = {"One of several positions at one organization", "한 곳에서 맡은 여러 직책 가운데 하나"},
    .keys = kPositionKeys};

inline constexpr std::array kFactKeys{
    text("label", {"What it is", "무엇인지"}, R"({ ko = "국적", en = "Nationality" })")
        .required()
        .also("name title key 이름 항목 type category 제목 구분"),
    text("value", {"What it says", "내용"}, R"({ ko = "대한민국", en = "Republic of Korea" })")
        .required()
        .also("text content 값 내용 detail description url link 설명"),
    kTagsKey,
};
inline constexpr TableSpec kFactSpec{
    .name = "facts", .doc = {"A fact about the person", "인적 사항 하나"}, .keys = kFactKeys};

inline constexpr std::array kSkillKeys{
    text("name", {"The skill", "기술"}, R"("Kotlin")").also("skill title keyword 이름 기술 label 기술명"),
    text("level", {"How well, in words", "수준, 말로"}, R"({ ko = "능숙", en = "proficient" })")
        .also("proficiency fluency rating 수준 숙련도 score rank grade description note 등급 능력"),
    date("since", {"The year from which on you have used it", "쓰기 시작한 해"}, "2016")
        .also("from start years 시작 date year experience 경력 사용기간 기간"),
    kTagsKey,
};
inline constexpr TableSpec kSkillSpec{
    .name = "items",
    .doc = {"A skill", "기술 하나"},
    .keys = kSkillKeys,
    .shorthand = "name",
    .one_of = {"name", "this skill has no name", "write its name, or take it out"}};

} // namespace hanjang::resume
