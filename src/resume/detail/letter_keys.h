#pragma once
// Rows of `[[letter]]`: a letter with a `body`, or the answers to set questions.

#include "resume/detail/shared_keys.h"

#include <array>

namespace hanjang::resume {

inline constexpr schema::Choice kCounts[]{
    {"spaces", {"characters, blanks included", "글자 수, 공백 포함"}},
    {"no-spaces", {"characters without blanks", "글자 수, 공백 제외"}},
    {"bytes-2", {"bytes, two for a character beyond ASCII", "바이트, 한글은 2바이트"}},
    {"bytes-3", {"bytes in UTF-8, three for a Hangul syllable", "바이트, UTF-8로 한글은 3바이트"}},
};
inline constexpr std::array kQuestionKeys{
    text("question", {"The question, as it is set", "문항, 공고에 나온 그대로"}, R"("지원 동기")")
        .required()
        .also("title prompt heading label 문항 질문 제목 항목"),
    KeySpec{"answer",
            Kind::lines,
            {"What you answer; a blank line parts paragraphs, and every other line end is kept",
             "답; 빈 줄은 문단을 나누고, 다른 줄바꿈도 그대로 남음"},
            R"("정산 장애를 줄인 경험을 잇고 싶습니다.")"}
        .required()
        .also("text body content response 답 답변 내용 글 본문"),
    KeySpec{"limit",
            Kind::integer,
            {"How much it may be at most, counted as `count` says", "최대 길이, `count`로 셈"},
            "700"}
        .within({1, 100000})
        .also("max maximum most 제한 글자수 글자제한 최대"),
    KeySpec{"count", Kind::choice, {"What the limit counts", "제한이 세는 것"}, R"("spaces")"}
        .one_of(kCounts)
        .without_default()
        .also("unit counting by 기준 단위"),
    KeySpec{"newline",
            Kind::integer,
            {"How much a line end counts, but for `no-spaces`; portals differ",
             "줄바꿈 하나를 몇으로 셀지, `no-spaces`에는 세지 않음; 채용 사이트마다 다름"},
            "1"}
        .within({0, 2})
        .or_else(1)
        .also("line_break linebreak newlines 줄바꿈"),
};
inline constexpr TableSpec kQuestionSpec{
    .name = "questions",
    .doc = {"A question of a form, and its answer", "지원서 문항 하나와 그 답"},
    .keys = kQuestionKeys};

inline constexpr std::array kLetterKeys{
    KeySpec{"id",
            Kind::string,
            {"Its name, for `letter` of a variant; needed where there are several",
             "이름, 변형본의 `letter`가 부름; 여럿이면 필요"},
            R"("damda")"}
        .also("name key slug 이름"),
    text("organization", {"Who it goes to", "받는 곳"}, R"({ ko = "담다페이", en = "Damda Pay" })")
        .also("company employer institution 회사 기관 단체 회사명 지원회사"),
    text("recipient", {"The person who reads it, with their title", "읽는 사람, 직함과 함께"},
         R"({ ko = "채용 담당자님", en = "Ms Gaon Lee" })")
        .also("to addressee contact hiring_manager attention 받는사람 수신 수신인 담당자 받는이"),
    text("position", {"The job you apply for", "지원하는 직무"},
         R"({ ko = "백엔드 개발자", en = "Backend Engineer" })")
        .also("job role title 직무 지원직무 지원분야 포지션"),
    date("date", {"The day it is written; today if not given", "쓴 날; 없으면 오늘"}, "2026-11-26")
        .also("when day 날짜 일자 작성일"),
    text("subject", {"What it is about; the subject of a mail", "제목; 메일의 제목"},
         R"("Application for Backend Engineer")")
        .also("heading re regarding 제목 메일제목"),
    text("salutation", {"The line it opens with, in place of the layout's", "레이아웃의 첫인사 대신 쓸 인사"},
         R"("Dear Dr Lee,")")
        .also("greeting opening dear 인사 첫인사 인사말"),
    KeySpec{"body",
            Kind::paragraphs,
            {"What it says: a text, or an array of paragraphs", "본문: 글 하나, 또는 문단의 배열"},
            R"({ ko = "안녕하세요. …", en = ["I am applying …", "I would welcome …"] })"}
        .also("text content paragraphs message letter 본문 내용 글"),
    text("closing",
         {"The line above the signature, in place of the layout's", "레이아웃의 맺음말 대신 쓸 맺음말"},
         R"({ ko = "감사합니다.", en = "Kind regards," })")
        .also("signoff sign_off complimentary_close regards 맺음말 끝인사"),
    texts("enclosures", {"What comes with it", "함께 보내는 것"}, R"(["이력서", "경력기술서"])")
        .also("attachments enclosure encl attached 첨부 첨부파일 붙임 동봉"),
    tables("questions", kQuestionSpec,
           {"In place of a `body`, questions and answers", "`body` 대신 문항과 답"},
           R"([{ question = "지원 동기", answer = "…", limit = 700, count = "spaces" }])")
        .also("answers essay items 문항 질문 자기소개서 항목"),
    kTagsKey,
};
inline constexpr TableSpec kLetterSpec{
    .name = "letter",
    .doc = {"A letter, or the answers to set questions", "편지 하나, 또는 자기소개서 문항과 답"},
    .keys = kLetterKeys,
    .one_of = {"body questions", "this letter says nothing",
               "write its `body`, or [[letter.questions]] with a `question` and an `answer` each"}};

} // namespace hanjang::resume
