#pragma once
// The codes of a reviewer: how a line of work is written (1 to 16).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kReviewLineCodes{
    advice(Code::job_without_number, "job-without-number",
           "A job of three lines or more has no number in any",
           "A reader believes what was measured, and one number in a job is enough",
           in_lines(R"(
Redesigned the search index
Ran the on-call rota
Reviewed the code of the team
)",
                    R"(
Redesigned the search index: answers in **120 ms** in place of 700
Ran the on-call rota
Reviewed the code of the team
)")),
    slip(Code::long_line, "long-line", "A line of work takes more than two lines on the page",
         "A line that runs on is skipped by somebody who has fifteen seconds",
         in_lines(R"(
Redesigned the search index of the shop so that questions with typing errors, with words run together or in the wrong keyboard layout, and in two scripts at once are answered too, and measured what it brought over four weeks beside the old one, before it was switched on for everybody in March
)",
                  R"(
Redesigned the search index so that misspelt questions are answered too
)")),
    advice(Code::weak_opener, "weak-opener", "A line begins with words that hide what was done",
           "Who was responsible may not have done it: the verb of the work says more",
           in_lines(R"(
Responsible for the billing service
)",
                    R"(
Rebuilt the billing service
)")),
    advice(Code::weak_ending, "weak-ending", "A Korean line ends in taking part, trying or going through",
           "Who took part may have done anything: what was made or changed says more",
           in_lines(R"(
추천 시스템 개편 프로젝트에 참여
)",
                    R"(
추천 시스템의 후보 생성 모델 개편
)")),
    advice(Code::first_person, "first-person", "A line of work says I, my or we",
           "A resume has one subject, and leaving it out is the custom",
           in_lines(R"(
I built the data pipeline
)",
                    R"(
Built the data pipeline
)")),
    advice(Code::first_person_summary, "first-person-summary", "A summary says I or 저는",
           "Some readers find it unusual; in a summary it is a matter of taste",
           in_resume(R"(
summary = "I build search engines."

[check]
warn = ["R006"]

[person]
name = "Gildong Hong"
)",
                     R"(
summary = "Builds search engines."

[check]
warn = ["R006"]

[person]
name = "Gildong Hong"
)")),
    slip(Code::bare_verb, "bare-verb", "A line of a job that has ended begins with a verb in the present",
         "What is over is told in the past, or it looks copied from a job description",
         in_lines(R"(
Build the data pipeline
)",
                  R"(
Built the data pipeline
)")),
    advice(Code::ing_opener, "ing-opener", "A line begins with a verb in -ing",
           "Building says that it went on, built that it was finished",
           in_resume(R"(
[check]
warn = ["R008"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Building the data pipeline"]
)",
                     R"(
[check]
warn = ["R008"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Built the data pipeline"]
)")),
    advice(Code::cliche, "cliche", "Words that everybody writes about themselves",
           "Anybody can say it, so it says nothing; what was done shows it",
           in_lines(R"(
Results-driven team player who rebuilt the billing service
)",
                    R"(
Rebuilt the billing service with two colleagues
)")),
    slip(Code::mixed_style, "mixed-style", "Lines of one entry end as sentences and as notes",
         "One manner of ending reads as one hand, and two as pasted together",
         in_lines(R"(
검색 색인을 다시 설계했습니다
응답 시간 절반으로 단축
)",
                  R"(
검색 색인 재설계
응답 시간 절반으로 단축
)")),
    advice(Code::mixed_past, "mixed-past", "Both 했습니다 and 하였습니다 stand in one entry",
           "One of the two forms reads as one hand, and both as pasted together",
           in_lines(R"(
검색 색인을 다시 설계했습니다
응답 시간을 절반으로 단축하였습니다
)",
                    R"(
검색 색인을 다시 설계했습니다
응답 시간을 절반으로 단축했습니다
)")),
    advice(Code::hollow_progress, "hollow-progress", "A noun with ~을 진행 in place of its own verb",
           "The verb of the noun itself is shorter and clearer",
           in_lines(R"(
결제 모듈의 개발을 진행하였고 장애를 줄임
)",
                    R"(
결제 모듈을 개발하고 장애를 줄임
)")),
    slip(Code::lead_for_led, "lead-for-led", "Lead stands for led",
         "The past of lead is led, and readers notice",
         in_lines(R"(
Designed the service and lead a team of four
)",
                  R"(
Designed the service and led a team of four
)")),
    slip(Code::wrong_article, "wrong-article", "A stands before a vowel, or an before a consonant",
         "A slip of grammar in a short text costs trust",
         in_lines(R"(
Built a internal search engine
)",
                  R"(
Built an internal search engine
)")),
    slip(Code::doubled_word, "doubled-word", "A word stands twice in a row",
         "It was left from rewriting, and shows that nobody read the line again",
         in_lines(R"(
Built the the search engine
)",
                  R"(
Built the search engine
)")),
    advice(Code::uncountable_plural, "uncountable-plural", "A noun that has no plural has one",
           "Informations and trainings are not said in English",
           in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Collected informations from ten shops"]
)",
                     R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Collected information from ten shops"]
)")),
};

} // namespace hanjang::diag
