#pragma once
// The other sections, each in one piece as in career_sections.h.

#include "resume/detail/section_entry.h"
#include "resume/detail/shared_keys.h"

#include <array>

namespace hanjang::resume {

inline constexpr std::array kOtherSections{
    SectionEntry{KeySpec{"research_interests",
                         Kind::tables,
                         {"Fields of research", "연구 관심 분야"},
                         R"(["자연어 처리"])"}
                     .also("interests research 관심분야 연구분야 interest hobbies hobby research_areas "
                           "관심사 관심 연구관심사 취미"),
                 {.doc = {"A field of research", "연구 분야 하나"}, .shorthand = "topic"},
                 {
                     text("topic", {"The field", "분야"},
                          R"({ ko = "자연어 처리", en = "Natural language processing" })")
                         .required()
                         .also("name title area 분야 주제 label interest field 이름 관심분야 연구분야 제목"),
                     text("detail", {"What in it", "세부 내용"}, R"("저자원 언어의 사전학습")")
                         .also("description details 설명 내용 summary text note notes desc keywords items "
                               "비고 세부내용 키워드"),
                     kTagsKey,
                     kPriorityKey,
                     kAllowKey,
                     kBreakKey,
                     kKeepKey,
                 }},

    SectionEntry{
        KeySpec{"publications",
                Kind::tables,
                {"Papers, books, translations, patents", "논문, 책, 번역, 특허"},
                R"([{ title = "Sentence Embeddings for Korean" }])"}
            .also("papers publication articles books 논문 출판 저서 paper article book patents patent "
                  "translations preprints writing 논문목록 출판물 특허 번역 학술논문 저술"),
        {.doc = {"A paper, a book, a translation, a patent", "논문, 책, 번역, 특허 하나"}},
        {
            text("title", {"The title", "제목"}, R"("Sentence Embeddings for Korean")")
                .required()
                .also("name 제목 논문명 label paper 논문제목 이름 저서명 서명 특허명 제목명"),
            text("authors", {"All authors, in order", "저자 모두, 차례대로"}, R"("**홍길동**, 이예시")")
                .also("author by 저자 inventors inventor writers translator 저자명 지은이 발명자 역자"),
            text("venue", {"The journal, conference or publisher", "학술지, 학회, 출판사"},
                 R"("한글 및 한국어 정보처리 학술대회")")
                .also("journal conference publisher booktitle 학술지 학회 출판사 series organization issuer "
                      "institution host where source 게재지 저널 학술대회 발행처 출원처 기관"),
            date("date", {"When it came out", "나온 때"}, R"("2021-10")")
                .also("year releasedate published 날짜 발행일 publishedon publicationdate issued start end "
                      "게재일 출판일 출간일 발표일 연도 년도 일자 출원일 등록일"),
            text("status", {"If it is not out yet", "아직 나오지 않았을 때의 상태"}, R"("심사 중")")
                .also("상태 state stage type kind 게재상태 진행상태 구분"),
            text("note",
                 {"More about it, such as a prize or that it is a translation",
                  "상이나 번역 여부 같은 덧붙임"},
                 R"("우수 논문상")")
                .also("summary description 비고 설명 details text notes desc highlights items result rank "
                      "level abstract keywords 내용 초록 volume issue number pages 권호 페이지"),
            KeySpec{"doi", Kind::doi, {"Its DOI; printed as a link", "DOI; 링크로 찍음"}, R"("10.1000/182")"},
            kUrlKey,
            kImagesKey,
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{
        KeySpec{"activities",
                Kind::tables,
                {"Teaching, mentoring, talks, community", "강의, 멘토링, 발표, 커뮤니티"},
                R"([{ title = "파이썬 모임 발표" }])"}
            .also("talks talk volunteer volunteering presentations teaching extracurricular 활동 대외활동 "
                  "activity clubs club memberships organizations leadership community outreach mentoring "
                  "lectures events발표 봉사 봉사활동 동아리 교외활동 교내활동 사회활동 강의 강연 멘토링 "
                  "봉사기록"),
        {.doc = {"Teaching, mentoring, a talk, a community", "강의, 멘토링, 발표, 커뮤니티 활동 하나"}},
        {
            text("title", {"What it was", "무슨 활동인지"},
                 R"({ ko = "파이썬 모임 발표", en = "Talk at a Python meetup" })")
                .required()
                .also("name activity 제목 이름 활동명 talk label project 활동 행사명 행사 동아리 동아리명 "
                      "봉사명 발표제목 강의명"),
            text("role", {"What you did in it", "맡은 역할"}, R"({ ko = "멘토", en = "Mentor" })")
                .also("position 역할 담당 roles 담당역할 직책"),
            text("organization", {"Who ran it", "주최한 곳"}, R"("예시 커뮤니티")")
                .also("company host event 기관 단체 주최 institution venue issuer conference publisher "
                      "client team 단체명 기관명 주최기관 주관 장소명 회사 companyname"),
            kLocationKey,
            date("date", {"When, if it was a single occasion", "한 번뿐이었다면 그때"}, R"("2022-08")")
                .also("year when 날짜 일자 on time 활동일 발표일 일시 연도 년도"),
            kStartBesideDateKey,
            kEndKey,
            prose("description", {"More about it", "더 자세한 설명"}, R"("12주 과정, 수강생 40명")")
                .also("desc summary 설명 내용 text note notes result cause about 활동내용 비고 성과 hours "
                      "type 활동구분 시간 봉사시간"),
            kUrlKey,
            kImagesKey,
            kWorkKey,
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{
        KeySpec{"skills",
                Kind::tables,
                {"Skills in groups", "묶음으로 적는 기술"},
                R"([{ group = "언어", items = ["Python"] }])"}
            .also(
                "skill technologies stack 기술 기술스택 역량 스킬 technical_skills technicalskills expertise "
                "competencies tools technology 보유기술 사용기술 기술역량 핵심역량 능력 기술능력 보유스킬"),
        {.doc = {"A group of skills, with `items` or `text`", "기술 한 묶음, `items`나 `text`로"},
         .one_of = {"items text", "this group of skills has no skills",
                    "write `items` or `text`, for example: items = [\"Python\", \"C++\"]"}},
        {
            text("group", {"What the skills have in common", "묶음의 이름"},
                 R"({ ko = "언어", en = "Languages" })")
                .required()
                .also("name category title label 분류 구분 이름 skill field area domain type 묶음 종류 분야 "
                      "제목 기술분류"),
            tables("items", kSkillSpec,
                   {"The skills; a text alone is a skill's name", "기술; 글만 쓰면 기술의 이름"},
                   R"(["Python", { name = "Kotlin", level = "능숙", since = 2016 }])")
                .also("keywords skills list 기술 목록 languages tools technologies tech stack details "
                      "highlights bullets 기술명 항목 키워드 보유기술 스킬"),
            text("text", {"The skills as running text, in place of `items`", "`items` 대신 이어 쓴 글"},
                 R"("Python 6년, C++ 2년")")
                .also("description 설명 내용 summary note notes desc level proficiency rating 비고 세부내용 "
                      "수준 숙련도"),
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{
        KeySpec{"certificates",
                Kind::tables,
                {"Certificates and licences", "자격증과 면허"},
                R"([{ name = "정보처리기사" }])"}
            .also("certifications certification licenses licences 자격증 자격 면허 certificate license "
                  "licence courses credentials accreditations 자격사항 자격면허 자격증명 보유자격증 수료증"),
        {.doc = {"A certificate or licence", "자격증이나 면허 하나"}},
        {
            text("name", {"The certificate or licence", "자격증이나 면허 이름"}, R"("정보처리기사")")
                .required()
                .also("title certificate 이름 자격증 자격증명 certification license licence label course "
                      "자격 자격명 면허 면허명 자격사항 제목 종류"),
            text("issuer", {"Who gives it", "발급한 곳"}, R"("한국산업인력공단")")
                .also("organization authority by 기관 발급기관 institution issuingorganization "
                      "issuing_organization provider company venue issuedby host awarder 발급처 발행기관 "
                      "발행처 기관명 시행처 시행기관 주관 주최 인증기관"),
            date("date", {"When you got it", "취득한 때"}, R"("2018-08")")
                .also("year when 날짜 취득일 issued issuedon issue_date issuedate start startdate obtained "
                      "acquired 취득일자 취득년월 취득연월 발급일 발행일 합격일 연도 년도 일자 startedon"),
            KeySpec{"number", Kind::string, {"Its number", "자격 번호"}, R"("18-0000-0000")"}.also(
                "id 번호 licensenumber license_number credential credentialid credential_id serial 자격번호 "
                "등록번호 자격증번호 발급번호 인증번호"),
            text("note", {"More about it", "덧붙임"}, R"("실기 92점")")
                .also("description summary details text notes desc highlights items result score grade level "
                      "rank status expiry expires expiration expiration_date expirydate expirationdate "
                      "validuntil valid_until end enddate 비고 설명 내용 점수 등급 급수 만료일 유효기간 "
                      "finishedon 합격구분"),
            kUrlKey,
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{KeySpec{"language_skills",
                         Kind::tables,
                         {"Languages you speak", "할 줄 아는 언어"},
                         R"([{ language = "영어" }])"}
                     .also("languages language 어학 외국어 언어 spoken_languages languageskills 어학능력 "
                           "어학성적 외국어능력 어학사항 언어능력"),
                 {.doc = {"A language you speak", "할 줄 아는 언어 하나"}},
                 {
                     text("language", {"The language", "언어"}, R"({ ko = "영어", en = "English" })")
                         .required()
                         .also("name 언어 외국어 title label lang 언어명 외국어명 어학 이름 종류"),
                     text("level", {"How well, in words", "수준, 말로"},
                          R"({ ko = "업무 가능", en = "Professional" })")
                         .also("fluency proficiency 수준 cefr skill rank competence ability description note "
                               "status details summary 회화 능력 구사수준 능숙도 숙련도 실력 비고 native "
                               "rating 작문 독해 회화수준"),
                     text("test", {"The test taken", "본 시험"}, R"("TOEIC")")
                         .also("exam 시험 certificate certification testname issuer 시험명 시험종류 공인시험 "
                               "자격증 어학시험 구분"),
                     number("score", {"The score or grade in it", "시험 점수나 등급"}, "945")
                         .also("grade result 점수 등급 mark marks scores points band 성적 취득점수 급수 급"),
                     date("date", {"When it was taken", "시험 본 때"}, R"("2022-05")")
                         .also("year when issued start taken 날짜 응시일 취득일 취득년월 시험일 연도 일자"),
                     kTagsKey,
                     kPriorityKey,
                     kAllowKey,
                     kBreakKey,
                     kKeepKey,
                 }},

    SectionEntry{
        KeySpec{.name = "military",
                .kind = Kind::tables,
                .doc = {"Military service; a single `[military]` will do", "병역; `[military]` 하나로도 됨"},
                .example = R"([{ service = "육군 병장 만기전역" }])",
                .may_be_single = true}
            .also("military_service army 병역 군대 군복무 병역사항 service conscription nationalservice "
                  "군경력 병역구분 군필여부 군별 병역여부 복무"),
        {.doc = {"Military service", "병역"}},
        {
            text("service", {"The kind of service", "복무 종류"}, R"("산업기능요원")")
                .required()
                .also("type kind name 복무 역종 구분 title label servicetype 병역 병역구분 복무구분 복무형태 "
                      "군필여부 이름 병역사항"),
            text("branch", {"The branch", "군별"}, R"("육군")").also("군별 force corps army 군 군종"),
            text("organization", {"The unit, or the company of alternative service", "부대나 대체 복무한 곳"},
                 R"("누리랩")")
                .also("unit company 부대 회사 기관 institution issuer venue location 부대명 복무지 복무기관 "
                      "소속 복무처 기관명"),
            text("rank", {"The rank at discharge", "전역 계급"}, R"("병장")")
                .also("계급 grade level position 전역계급 최종계급"),
            text("status", {"How it stands", "복무 상태"}, R"({ ko = "만기전역", en = "Completed" })")
                .also("상태 전역구분 state discharge result 전역사유 복무상태 군필 미필 제대구분"),
            text("specialty", {"The field of duty", "병과"}, R"("정보처리")")
                .also("병과 특기 mos branchcode role 주특기 보직"),
            kStartKey,
            kEndKey,
            text("note", {"More about it, such as why exempt", "면제 사유 같은 덧붙임"}, R"("편입 2019년")")
                .also("description reason 비고 사유 설명 details text notes desc summary items highlights "
                      "exemption 면제사유 미필사유 내용"),
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},

    SectionEntry{
        KeySpec{.name = "form",
                .kind = Kind::tables,
                .doc = {"What application forms ask for; a single `[form]` will do",
                        "이력서 양식에서 묻는 것; `[form]` 하나로도 됨"},
                .example = R"([{ salary = "면접 시 협의", declaration = true }])",
                .may_be_single = true}
            .also("application 양식 서식"),
        {.doc = {"What application forms ask for", "이력서 양식에서 묻는 것"}},
        {
            text("salary", {"The salary you ask for", "희망 연봉"}, R"("면접 시 협의")")
                .also("pay expected_salary desired_salary 연봉 희망연봉 희망급여 wage expectedsalary "
                      "desiredsalary compensation 급여 희망임금 희망급여액 처우"),
            KeySpec{
                "declaration",
                Kind::text_or_true,
                {"That all of it is true, with the date and a line to sign; `true` for the layout's words",
                 "사실과 다름없다는 확인과 날짜, 서명할 줄; `true`면 레이아웃의 문구"},
                "true"}
                .also("statement signature confirm 확인 서약 서명"),
            kTagsKey,
            kPriorityKey,
            kAllowKey,
            kBreakKey,
            kKeepKey,
        }},
};

} // namespace hanjang::resume
