#pragma once
// Rows of layout files that speak of documents as such: their kinds, their names, and what is put together of
// several fields.

#include "schema/schema.h"

#include <array>

namespace hanjang::design {

// In the order of DocumentKind.
inline constexpr schema::Choice kKinds[]{
    {"resume", {"one or two pages about a person", "한두 쪽으로 줄인 이력"}},
    {"career", {"what was done in each job, at length", "직장마다 한 일을 자세히"}},
    {"portfolio", {"projects, a page or two each", "프로젝트마다 한두 쪽"}},
    {"letter", {"a letter to an employer", "지원 편지"}},
    {"essay", {"answers to set questions", "정해진 물음에 대한 답"}}};

inline constexpr schema::Choice kHeads[]{
    {"own", {"this layout says how it looks", "이 레이아웃이 정함"}},
    {"document",
     {"this layout is laid over that of the resume, so that both look like one application",
      "이력서의 레이아웃 위에 이 레이아웃을 얹어 한 벌로 보이게 함"}}};

inline constexpr std::array kDocumentNameKeys{
    schema::KeySpec{"resume", schema::Kind::string, {"A resume", "이력서"}, "\"이력서\""},
    schema::KeySpec{
        "career", schema::Kind::string, {"A description of a career", "경력기술서"}, "\"경력기술서\""},
    schema::KeySpec{"portfolio", schema::Kind::string, {"A portfolio", "포트폴리오"}, "\"포트폴리오\""},
    schema::KeySpec{"letter", schema::Kind::string, {"A letter", "지원 편지"}, "\"커버레터\""},
    schema::KeySpec{"essay", schema::Kind::string, {"Answers", "자기소개서"}, "\"자기소개서\""},
};
inline constexpr schema::TableSpec kDocumentNames{
    "document", {"What each kind of document is called", "문서 종류를 부르는 말"}, kDocumentNameKeys};

inline constexpr std::array kPatternKeys{
    schema::KeySpec{"studies",
                    schema::Kind::string,
                    {"A degree and what it is in, where an entry has both: {degree} and {major}",
                     "학위와 전공이 함께 있을 때 적는 방식: {degree}와 {major}"},
                    "\"{degree} in {major}\""},
    schema::KeySpec{"salutation",
                    schema::Kind::string,
                    {"How a letter opens: {recipient}, {organization} and {position}",
                     "편지의 첫인사: {recipient}, {organization}, {position}"},
                    "\"Dear {recipient},\""},
    schema::KeySpec{"salutation_alone",
                    schema::Kind::string,
                    {"The same where the letter names no recipient", "받는 사람이 없는 편지의 첫인사"},
                    "\"Dear Hiring Manager,\""},
    schema::KeySpec{"closing",
                    schema::Kind::string,
                    {"How a letter closes; nothing if not given", "편지의 맺음말; 없으면 안 찍음"},
                    "\"Sincerely,\""},
    schema::KeySpec{"closing_alone",
                    schema::Kind::string,
                    {"The same where the letter names no recipient and that makes a difference",
                     "받는 사람이 없는 편지의 맺음말; 다를 때만"},
                    "\"Yours faithfully,\""},
    schema::KeySpec{
        "mail_subject",
        schema::Kind::string,
        {"The subject of a mail, where the letter has none: {position}, {organization} and {name}",
         "편지에 제목이 없을 때 메일의 제목: {position}, {organization}, {name}"},
        "\"[입사지원] {position} – {name}\""},
    schema::KeySpec{"mail_subject_alone",
                    schema::Kind::string,
                    {"The same where the letter names no position", "직무가 없는 편지의 메일 제목"},
                    "\"[입사지원] {name}\""},
    schema::KeySpec{"mail_link",
                    schema::Kind::string,
                    {"What the link of an e-mail address is called for who cannot see it: {address}",
                     "이메일 링크를 소리로 읽어 줄 때의 이름: {address}"},
                    "\"E-mail: {address}\""},
    schema::KeySpec{"phone_link",
                    schema::Kind::string,
                    {"The same of a telephone number: {number}", "전화번호 링크의 이름: {number}"},
                    "\"Phone: {number}\""},
    schema::KeySpec{"spaces",
                    schema::Kind::string,
                    {"How long an answer is, {count}, where blanks count", "답의 길이 {count}, 공백 포함"},
                    "\"{count}자 (공백 포함)\""},
    schema::KeySpec{"no-spaces",
                    schema::Kind::string,
                    {"The same where blanks do not count", "답의 길이, 공백 제외"},
                    "\"{count}자 (공백 제외)\""},
    schema::KeySpec{"bytes-2",
                    schema::Kind::string,
                    {"The same in bytes, two for a Hangul syllable", "답의 길이, 한글 2바이트"},
                    "\"{count}바이트\""},
    schema::KeySpec{"bytes-3",
                    schema::Kind::string,
                    {"The same in bytes, three for a Hangul syllable", "답의 길이, 한글 3바이트"},
                    "\"{count}바이트\""},
};
inline constexpr schema::TableSpec kPattern{
    "pattern", {"How what belongs together is put together", "함께 적는 것을 잇는 방식"}, kPatternKeys};

} // namespace hanjang::design
