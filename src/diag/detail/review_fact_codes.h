#pragma once
// The codes of a reviewer: entries and private matters (34 to 59).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kReviewFactCodes{
    advice(Code::gap_between_jobs, "gap-between-jobs",
           "Between two jobs lies more than half a year that nothing accounts for",
           "A reader asks what was in between, and an entry answers it: study, service, a project",
           in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2021-03"
end = "2023-07"

[[experience]]
organization = "Damda"
title = "Engineer"
start = "2018-01"
end = "2019-12"
)",
                     R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2021-03"
end = "2023-07"

[[experience]]
organization = "Damda"
title = "Engineer"
start = "2018-01"
end = "2021-01"
)")),
    advice(Code::not_newest_first, "not-newest-first", "Jobs stand in no order of time",
           "Readers look for the newest job at the top",
           in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2018-01"
end = "2019-12"

[[experience]]
organization = "Damda"
title = "Engineer"
start = "2020-01"
end = "2023-07"
)",
                     R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2020-01"
end = "2023-07"

[[experience]]
organization = "Damda"
title = "Engineer"
start = "2018-01"
end = "2019-12"
)")),
    slip(Code::future_job, "future-job", "A job begins after today",
         "A date that is yet to come is a slip, or must be told as one that is expected",
         in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2099-03"
)",
                   R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2019-03"
end = "present"
)")),
    slip(Code::same_line, "same-line", "A line stands twice in a file", "It was left from copying",
         in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2020-01"
end = "2023-07"
work = ["Rebuilt the billing service for 30 shops"]

[[experience]]
organization = "Damda"
title = "Engineer"
start = "2018-01"
end = "2019-12"
work = ["Rebuilt the billing service for 30 shops"]
)",
                   R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2020-01"
end = "2023-07"
work = ["Rebuilt the billing service for 30 shops"]

[[experience]]
organization = "Damda"
title = "Engineer"
start = "2018-01"
end = "2019-12"
work = ["Moved the search index to new machines"]
)")),
    advice(Code::similar_lines, "similar-lines", "Two lines say nearly the same",
           "The second tells a reader nothing",
           in_lines(R"(
Rebuilt the billing service for the shops in Seoul in 2019
Rebuilt the billing service for the shops in Busan in 2019
)",
                    R"(
Rebuilt the billing service for the shops in Seoul and Busan in 2019
Moved the search index to new machines
)")),
    advice(Code::same_opening, "same-opening", "Many lines of a job begin with the same word",
           "The word has lost its meaning by the third line",
           in_lines(R"(
Developed the billing service
Developed the search index
Developed the admin pages
Developed the mail service
Developed the test tools in 2019
)",
                    R"(
Rebuilt the billing service
Designed the search index
Wrote the admin pages
Sped up the mail service
Developed the test tools in 2019
)")),
    advice(Code::mixed_stops, "mixed-stops", "Some lines of an entry end in a full stop, and some do not",
           "One manner of ending reads as one hand",
           in_resume(R"(
[check]
warn = ["R040"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Rebuilt the billing service.", "Cut its costs by half"]
)",
                     R"(
[check]
warn = ["R040"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Rebuilt the billing service", "Cut its costs by half"]
)")),
    advice(Code::long_job, "long-job", "A job has more than seven lines",
           "Nobody reads the eighth; a variant for each application shows what matters there",
           in_lines(R"(
Rebuilt the billing service in 2019
Moved the search index
Wrote the admin pages
Sped up the mail queue
Taught two newcomers
Drew up the rota
Closed old machines
Hired a tester
)",
                    R"(
Rebuilt the billing service in 2019
Moved the search index
Wrote the admin pages
Sped up the mail queue
)")),
    advice(Code::insecure_address, "insecure-address", "An address begins with http://",
           "Readers' programs warn of pages that are not encrypted",
           in_resume(R"(
[person]
name = "Gildong Hong"
links = [{ label = "Blog", url = "http://gildong.example.com" }]
)",
                     R"(
[person]
name = "Gildong Hong"
links = [{ label = "Blog", url = "https://gildong.example.com" }]
)")),
    danger(Code::private_host, "private-host", "An address leads to a machine that others cannot reach",
           "The reader who follows it finds nothing",
           in_resume(R"(
[person]
name = "Gildong Hong"
links = [{ label = "Blog", url = "http://192.168.0.10/blog" }]
)",
                     R"(
[person]
name = "Gildong Hong"
links = [{ label = "Blog", url = "https://gildong.example.com/blog" }]
)")),
    advice(Code::link_shortener, "link-shortener", "An address is that of a service which shortens addresses",
           "It hides where it leads, and stops working when the service does",
           in_resume(R"(
[person]
name = "Gildong Hong"
links = [{ label = "Blog", url = "https://bit.ly/3abcde" }]
)",
                     R"(
[person]
name = "Gildong Hong"
links = [{ label = "Blog", url = "https://gildong.example.com/blog" }]
)")),
    advice(Code::example_address, "example-address", "An address is one that is set aside for examples",
           "It was left from a starter",
           in_resume(R"(
[check]
warn = ["R045"]

[person]
name = "Gildong Hong"
email = "gildong@example.com"
)",
                     R"(
[check]
warn = ["R045"]

[person]
name = "Gildong Hong"
email = "gildong@nurilab.kr"
)")),
    advice(Code::school_email, "school-email",
           "The e-mail address is a school's, and school ended more than a year ago",
           "Schools close the addresses of those who have left, and the answer does not arrive",
           in_resume(R"(
[check]
warn = ["R046"]

[person]
name = "Gildong Hong"
email = "gildong@cs.haedam.ac.kr"

[[education]]
institution = "Haedam University"
start = "2012-03"
end = "2016-02"
)",
                     R"(
[check]
warn = ["R046"]

[person]
name = "Gildong Hong"
email = "gildong@nurilab.kr"

[[education]]
institution = "Haedam University"
start = "2012-03"
end = "2016-02"
)")),
    advice(Code::birth_abroad, "birth-abroad", "A date of birth or a photo is shown in English",
           "Many employers abroad must not see them, and put such resumes aside",
           in_resume(R"(
[document]
show = { en = ["person.birth"] }

[person]
name = { ko = "홍길동", en = "Gildong Hong" }
birth = "1990-01-02"
)",
                     R"(
[person]
name = { ko = "홍길동", en = "Gildong Hong" }
birth = "1990-01-02"
)")),
    danger(Code::password, "password", "A password stands in a text", "Whoever holds the file can use it",
           in_lines(R"(
Demo account: guest, password: hunter2!
)",
                    R"(
Demo account on request
)")),
    danger(Code::private_number, "private-number",
           "A number that must not be passed on stands in a text: a resident, card, account or passport "
           "number, or a key",
           "Whoever holds the file can use it, and no employer needs it before a contract",
           in_lines(R"(
주민등록번호 900101-1234568
)",
                    R"(
주민등록번호는 계약 때 제출
)")),
    slip(Code::misspelt_english, "misspelt-english", "An English word that is often misspelt",
         "A reader sees it before all else on the line",
         in_lines(R"(
Redesigned the seperate billing service
)",
                  R"(
Redesigned the separate billing service
)")),
    slip(Code::slip_of_spelling, "slip-of-spelling",
         "A word that no dictionary of English has, one letter away from a word that resumes use",
         "A reader sees it before all else on the line; `hanjang check --spelling` looks for it",
         in_resume(R"(
[check]
warn = ["R051"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2019-03"
end = "2020-07"
work = ["Rewrote the billng service in Go"]
)",
                   R"(
[check]
warn = ["R051"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2019-03"
end = "2020-07"
work = ["Rewrote the billing service in Go"]
)")),
    advice(Code::unknown_english, "unknown-english",
           "A word that no dictionary of English has, and that may be a slip or a term",
           "A second look is cheap, and `hanjang check --learn` keeps a term",
           in_resume(R"(
[check]
warn = ["R052"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2019-03"
end = "2020-07"
work = ["Enusured that the billing service recovers"]
)",
                     R"(
[check]
warn = ["R052"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
title = "Engineer"
start = "2019-03"
end = "2020-07"
work = ["Ensured that the billing service recovers"]
)")),
    advice(Code::unknown_korean, "unknown-korean", "A word that the dictionary of Korean does not have",
           "It lacks many terms, so nineteen of twenty are right; `hanjang check --spelling=all` asks for it",
           in_resume(R"(
[check]
warn = ["R053"]

[person]
name = "홍길동"

[[experience]]
organization = "누리랩"
title = "엔지니어"
start = "2019-03"
end = "2020-07"
work = ["검섹 서비스 개편"]
)",
                     R"(
[check]
warn = ["R053"]

[person]
name = "홍길동"

[[experience]]
organization = "누리랩"
title = "엔지니어"
start = "2019-03"
end = "2020-07"
work = ["검색 서비스 개편"]
)")),
};

} // namespace hanjang::diag
