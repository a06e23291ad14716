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
                     .also("interests research 관심분야 연구분야"),
                 {.doc = {"A field of research", "연구 분야 하나"}, .shorthand = "topic"},
                 {
                     text("topic", {"The field", "분야"},
                          R"({ ko = "자연어 처리", en = "Natural language processing" })")
                         .required()
                         .also("name title area 분야 주제"),
                     text("detail", {"What in it", "세부 내용"}, R"("저자원 언어의 사전학습")")
                         .also("description details 설명 내용"),
                     kTagsKey,
                     kPriorityKey,
                 }},

    SectionEntry{
        KeySpec{"publications",
                Kind::tables,
                {"Papers, books, translations, patents", "논문, 책, 번역, 특허"},
                R"([{ title = "Sentence Embeddings for Korean" }])"}
            .also("papers publication articles books 논문 출판 저서"),
        {.doc = {"A paper, a book, a translation, a patent", "논문, 책, 번역, 특허 하나"}},
        {
            text("title", {"The title", "제목"}, R"("Sentence Embeddings for Korean")")
                .required()
                .also("name 제목 논문명"),
            text("authors", {"All authors, in order", "저자 모두, 차례대로"}, R"("**홍길동**, 이예시")")
                .also("author by 저자"),
            text("venue", {"The journal, conference or publisher", "학술지, 학회, 출판사"},
                 R"("한글 및 한국어 정보처리 학술대회")")
                .also("journal conference publisher booktitle 학술지 학회 출판사"),
            date("date", {"When it came out", "나온 때"}, R"("2021-10")")
                .also("year releasedate published 날짜 발행일"),
            text("status", {"If it is not out yet", "아직 나오지 않았을 때의 상태"}, R"("심사 중")")
                .also("상태"),
            text("note",
                 {"More about it, such as a prize or that it is a translation",
                  "상이나 번역 여부 같은 덧붙임"},
                 R"("우수 논문상")")
                .also("summary description 비고 설명"),
            KeySpec{"doi", Kind::doi, {"Its DOI; printed as a link", "DOI; 링크로 찍음"}, R"("10.1000/182")"},
            kUrlKey,
            kTagsKey,
            kPriorityKey,
        }},

    SectionEntry{
        KeySpec{"activities",
                Kind::tables,
                {"Teaching, mentoring, talks, community", "강의, 멘토링, 발표, 커뮤니티"},
                R"([{ title = "파이썬 모임 발표" }])"}
            .also("talks talk volunteer volunteering presentations teaching extracurricular 활동 대외활동 "
                  "발표 봉사"),
        {.doc = {"Teaching, mentoring, a talk, a community", "강의, 멘토링, 발표, 커뮤니티 활동 하나"}},
        {
            text("title", {"What it was", "무슨 활동인지"},
                 R"({ ko = "파이썬 모임 발표", en = "Talk at a Python meetup" })")
                .required()
                .also("name activity 제목 이름 활동명"),
            text("role", {"What you did in it", "맡은 역할"}, R"({ ko = "멘토", en = "Mentor" })")
                .also("position 역할 담당"),
            text("organization", {"Who ran it", "주최한 곳"}, R"("예시 커뮤니티")")
                .also("company host event 기관 단체 주최"),
            kLocationKey,
            date("date", {"When, if it was a single occasion", "한 번뿐이었다면 그때"}, R"("2022-08")")
                .also("year when 날짜 일자"),
            kStartKey,
            kEndKey,
            prose("description", {"More about it", "더 자세한 설명"}, R"("12주 과정, 수강생 40명")")
                .also("desc summary 설명 내용"),
            kUrlKey,
            kWorkKey,
            kTagsKey,
            kPriorityKey,
        }},

    SectionEntry{
        KeySpec{"skills",
                Kind::tables,
                {"Skills in groups", "묶음으로 적는 기술"},
                R"([{ group = "언어", items = ["Python"] }])"}
            .also("skill technologies stack 기술 기술스택 역량 스킬"),
        {.doc = {"A group of skills, with `items` or `text`", "기술 한 묶음, `items`나 `text`로"},
         .one_of = {"items text", "this group of skills has no skills",
                    "write `items` or `text`, for example: items = [\"Python\", \"C++\"]"}},
        {
            text("group", {"What the skills have in common", "묶음의 이름"},
                 R"({ ko = "언어", en = "Languages" })")
                .required()
                .also("name category title label 분류 구분 이름"),
            tables("items", kSkillSpec,
                   {"The skills; a text alone is a skill's name", "기술; 글만 쓰면 기술의 이름"},
                   R"(["Python", { name = "Kotlin", level = "능숙", since = 2016 }])")
                .also("keywords skills list 기술 목록"),
            text("text", {"The skills as running text, in place of `items`", "`items` 대신 이어 쓴 글"},
                 R"("Python 6년, C++ 2년")")
                .also("description details 설명 내용"),
            kTagsKey,
            kPriorityKey,
        }},

    SectionEntry{
        KeySpec{"certificates",
                Kind::tables,
                {"Certificates and licences", "자격증과 면허"},
                R"([{ name = "정보처리기사" }])"}
            .also("certifications certification licenses licences 자격증 자격 면허"),
        {.doc = {"A certificate or licence", "자격증이나 면허 하나"}},
        {
            text("name", {"The certificate or licence", "자격증이나 면허 이름"}, R"("정보처리기사")")
                .required()
                .also("title certificate 이름 자격증 자격증명"),
            text("issuer", {"Who gives it", "발급한 곳"}, R"("한국산업인력공단")")
                .also("organization authority by 기관 발급기관"),
            date("date", {"When you got it", "취득한 때"}, R"("2018-08")").also("year when 날짜 취득일"),
            KeySpec{"number", Kind::string, {"Its number", "자격 번호"}, R"("18-0000-0000")"}.also("id 번호"),
            text("note", {"More about it", "덧붙임"}, R"("실기 92점")").also("description summary 비고 설명"),
            kUrlKey,
            kTagsKey,
            kPriorityKey,
        }},

    SectionEntry{
        KeySpec{"language_skills",
                Kind::tables,
                {"Languages you speak", "할 줄 아는 언어"},
                R"([{ language = "영어" }])"}
            .also("languages language 어학 외국어 언어"),
        {.doc = {"A language you speak", "할 줄 아는 언어 하나"}},
        {
            text("language", {"The language", "언어"}, R"({ ko = "영어", en = "English" })")
                .required()
                .also("name 언어 외국어"),
            text("level", {"How well, in words", "수준, 말로"},
                 R"({ ko = "업무 가능", en = "Professional" })")
                .also("fluency proficiency 수준"),
            text("test", {"The test taken", "본 시험"}, R"("TOEIC")").also("exam 시험"),
            number("score", {"The score or grade in it", "시험 점수나 등급"}, "945")
                .also("grade result 점수 등급"),
            date("date", {"When it was taken", "시험 본 때"}, R"("2022-05")").also("year when 날짜 응시일"),
            kTagsKey,
            kPriorityKey,
        }},

    SectionEntry{
        KeySpec{.name = "military",
                .kind = Kind::tables,
                .doc = {"Military service; a single `[military]` will do", "병역; `[military]` 하나로도 됨"},
                .example = R"([{ service = "육군 병장 만기전역" }])",
                .may_be_single = true}
            .also("military_service army 병역 군대 군복무 병역사항"),
        {.doc = {"Military service", "병역"}},
        {
            text("service", {"The kind of service", "복무 종류"}, R"("산업기능요원")")
                .required()
                .also("type kind name 복무 역종 구분"),
            text("branch", {"The branch", "군별"}, R"("육군")").also("군별"),
            text("organization", {"The unit, or the company of alternative service", "부대나 대체 복무한 곳"},
                 R"("누리랩")")
                .also("unit company 부대 회사 기관"),
            text("rank", {"The rank at discharge", "전역 계급"}, R"("병장")").also("계급"),
            text("status", {"How it stands", "복무 상태"}, R"({ ko = "만기전역", en = "Completed" })")
                .also("상태 전역구분"),
            text("specialty", {"The field of duty", "병과"}, R"("정보처리")").also("병과 특기"),
            kStartKey,
            kEndKey,
            text("note", {"More about it, such as why exempt", "면제 사유 같은 덧붙임"}, R"("편입 2019년")")
                .also("description reason 비고 사유 설명"),
            kTagsKey,
            kPriorityKey,
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
                .also("pay expected_salary desired_salary 연봉 희망연봉 희망급여"),
            KeySpec{
                "declaration",
                Kind::text_or_true,
                {"That all of it is true, with the date and a line to sign; `true` for the layout's words",
                 "사실과 다름없다는 확인과 날짜, 서명할 줄; `true`면 레이아웃의 문구"},
                "true"}
                .also("statement signature confirm 확인 서약 서명"),
            kTagsKey,
            kPriorityKey,
        }},
};

} // namespace hanjang::resume
