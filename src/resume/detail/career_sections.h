#pragma once
// Sections of what somebody has done. Each stands here once: its row at the top of a resume, what its entries
// are, and their keys.

#include "resume/detail/section_entry.h"
#include "resume/detail/shared_keys.h"

#include <array>

namespace hanjang::resume {

inline constexpr std::array kCareerSections{
    // A summary is one text in the file; on the page it is a section with one entry.
    SectionEntry{prose("summary", {"A few sentences about you", "자신을 소개하는 몇 문장"},
                       R"({ ko = "…", en = "…" })")
                     .also("about profile objective introduction bio 자기소개 소개 요약 overview "
                           "professional_summary statement personal_statement career_summary aboutme "
                           "abstract 소개글 한줄소개 간단소개 개요 프로필"),
                 {.doc = {"A few sentences about you", "자신을 소개하는 몇 문장"}, .shorthand = "text"},
                 {prose("text", {"The text of the summary", "소개 글"}, R"("검색과 추천을 6년간 개발")")}},

    SectionEntry{
        KeySpec{"education",
                Kind::tables,
                {"Schools, degrees, bootcamps", "학교, 학위, 교육 과정"},
                R"([{ institution = "한별대학교" }])"}
            .also("school schools university bootcamp academic 학력 교육 학교 degrees studies academics "
                  "qualifications trainings training 학력사항 교육사항 교육이수 학위 최종학력"),
        {.doc = {"A school, a degree, a bootcamp", "학교, 학위, 교육 과정 하나"}},
        {
            text("institution", {"The school, university or bootcamp", "학교나 교육 기관"},
                 R"({ ko = "한별대학교", en = "Hanbyeol University" })")
                .required()
                .also("school university college name organization 학교 학교명 대학 대학교 schoolname "
                      "university_name institute academy 교육기관 기관 기관명 출신학교 이름"),
            text("degree", {"The degree", "학위"}, R"({ ko = "학사", en = "B.S." })")
                .also("studytype degreename degree_name degreetype level qualification diploma title type "
                      "학위 학위명 과정 학력 구분"),
            text("major", {"The major subject", "전공"}, R"({ ko = "컴퓨터공학", en = "Computer Science" })")
                .also("area field subject department 전공 학과 fieldofstudy study program programme course "
                      "faculty discipline specialization 전공명 학부 전공학과"),
            text("minor", {"The minor subject", "부전공"}, R"({ ko = "통계학", en = "Statistics" })")
                .also("부전공 secondmajor double_major 복수전공 이중전공 부전공명"),
            text("status", {"How it stands", "졸업 여부"}, R"({ ko = "졸업", en = "Graduated" })")
                .also("상태 졸업여부 state graduated 졸업구분 졸업상태 재학여부 학적"),
            kStartKey,
            kEndKey,
            number("score", {"The grade average or final mark", "평점이나 성적"}, "3.98")
                .also(
                    "gpa grade 학점 평점 grades marks mark result cgpa average 성적 평점평균 평균평점 점수"),
            number("scale", {"The best mark there is", "만점"}, "4.5")
                .also("max out_of max_gpa max_score gpa_max best 만점 기준학점 outof maximum total gpascale "
                      "총점 최고점 만점기준"),
            kLocationKey,
            text("advisor", {"The advisor", "지도 교수"}, R"("이예시 교수")")
                .also("supervisor 지도교수 adviser professor mentor 지도교수님 교수"),
            text("thesis", {"The title of the thesis", "학위 논문 제목"}, R"("한국어 문장 임베딩 연구")")
                .also("dissertation 논문 thesistitle 학위논문 논문제목 졸업논문"),
            texts("coursework", {"Courses worth naming", "들은 주요 과목"}, R"(["자료구조", "기계학습"])")
                .also("courses 과목 수강 classes subjects relevantcourses modules curriculum keywords "
                      "수강과목 주요과목 이수과목"),
            prose("description", {"More about it", "더 자세한 설명"}, R"("인공지능 집중 과정")")
                .also("설명 내용 desc summary text body 비고 교육내용 기타"),
            proses("highlights", {"What stands out", "눈에 띄는 점"}, R"(["수석 졸업"])")
                .also("details notes note items honors honours awards achievements activities bullets points "
                      "accomplishments rank work 수상 활동 특이사항 주요내용 세부내용"),
            kUrlKey,
            kLogoKey,
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{
        KeySpec{"experience", Kind::tables, {"Jobs", "경력"}, R"([{ organization = "누리랩" }])"}.also(
            "work career employment jobs job 경력 경력사항 이력 회사 works work_experience workexperience "
            "professional_experience professional internships internship 경력기술 경력기술서 직장 "
            "직장경력 근무경력 경험 인턴 인턴십"),
        {.doc = {"A job", "직장 하나"}},
        {
            text("organization", {"Who you worked for", "일한 곳"}, R"({ ko = "누리랩", en = "Nurilab" })")
                .required()
                .also("company companyname employer name institution organisation firm workplace entity "
                      "venue host school 회사 회사명 직장 직장명 기관 기관명 근무처 업체 단체"),
            text("title", {"The position held", "직책"},
                 R"({ ko = "머신러닝 엔지니어", en = "Machine Learning Engineer" })")
                .also("position role job jobtitle job_title designation headline occupation level rank grade "
                      "직책 직급 직함 직무 직위 역할 담당"),
            text("department", {"The team or department", "부서나 팀"}, R"("검색팀")")
                .also("team dept division group unit 부서 팀 소속 부서명 소속부서 팀명"),
            text("employment", {"The kind of employment", "고용 형태"},
                 R"({ ko = "정규직", en = "Full-time" })")
                .also("type contract employmenttype employment_type kind status 고용형태 근무형태 계약형태 "
                      "상태"),
            kLocationKey,
            prose("description", {"What the organization or the job is about", "회사나 일의 내용"},
                  R"("한국어 검색 서비스")")
                .also("desc summary text note notes about 설명 내용 비고 회사소개 소개 industry 사업내용"),
            kStartKey,
            kEndKey,
            tables("positions", kPositionSpec,
                   {"Several positions at the same organization", "같은 곳에서 맡은 여러 직책"},
                   R"([{ title = "선임 연구원", start = "2021-01", end = "present" }])")
                .also("roles titles jobs 직책들 직급들 경력"),
            kWorkKey,
            kStackKey,
            kUrlKey,
            kLogoKey,
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{
        KeySpec{"projects",
                Kind::tables,
                {"Projects outside a job", "직장 밖의 프로젝트"},
                R"([{ name = "한글 맞춤법 검사기" }])"}
            .also("project portfolio 프로젝트 포트폴리오 personal_projects personalprojects side_projects "
                  "sideprojects 프로젝트경험 개인프로젝트 과제 작품 프로젝트들"),
        {.doc = {"A project outside a job", "직장 밖의 프로젝트 하나"}},
        {
            text("name", {"What the project is called", "프로젝트 이름"}, R"("한글 맞춤법 검사기")")
                .required()
                .also("title project 이름 프로젝트명 label topic 프로젝트 제목 과제명 작품명 주제"),
            text("role", {"What you did in it", "맡은 역할"}, R"("설계와 개발")")
                .also("position 역할 담당 roles title_role 담당역할 직책"),
            text("organization", {"Who it was for, or with whom", "맡긴 곳이나 함께한 곳"}, R"("오픈소스")")
                .also("company client 소속 기관 entity institution employer host venue issuer "
                      "affiliation 회사 발주처 소속기관 주관 주최 고객사"),
            prose("description", {"What it is", "무엇인지"}, R"("형태소 분석 기반 맞춤법 검사기")")
                .also("desc summary text note notes about 설명 내용 비고 개요 소개"),
            text("result", {"What came of it", "성과"}, R"("월 사용자 **2만 명**")")
                .also("outcome results outcomes impact achievement score rank 성과 결과 주요성과 실적"),
            kStartKey,
            kEndKey,
            kStackKey,
            kUrlBesideLinksKey,
            kLinksKey,
            kImagesKey,
            kLogoKey,
            kBackgroundKey,
            kActionsKey,
            kChoiceKey,
            kLearnedKey,
            kMetricsKey,
            kTeamKey,
            kShareKey,
            kWorkKey,
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{
        KeySpec{
            "awards", Kind::tables, {"Awards and scholarships", "수상과 장학금"}, R"([{ title = "대상" }])"}
            .also("award honors honours prizes scholarships 수상 상 장학금 수상경력 honor prize scholarship "
                  "achievements accolades fellowships grants 수상내역 수상이력 수상실적 장학 상훈 포상"),
        {.doc = {"An award or a scholarship", "상이나 장학금 하나"}},
        {
            text("title", {"The award", "상 이름"}, R"({ ko = "대상", en = "Grand Prize" })")
                .required()
                .also("name award 이름 상 상명 prize label 수상명 수상내용 수상 장학금 장학금명 제목 대회명"),
            text("issuer", {"Who gave it", "준 곳"}, R"("전국 데이터 경진대회")")
                .also("awarder organization by from 기관 수여기관 주최 institution company venue issuedby "
                      "host sponsor giver awardedby 수여 수여처 발급기관 기관명 주최기관 주관 대회 시상기관"),
            date("date", {"When", "받은 때"}, R"("2021-11")")
                .also("year when 날짜 일자 수상일 issuedon issued awardedon start end 수상일자 수상년도 "
                      "수상연월 연도 년도 일시 취득일"),
            text("note", {"What for, or among how many", "받은 까닭이나 경쟁한 수"}, R"("120팀 중 1위")")
                .also("summary description detail 비고 설명 내용 details text notes desc rank level result "
                      "highlights items reason field 등수 순위 상세 수상내역 location 상격"),
            kUrlKey,
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},
};

} // namespace hanjang::resume
