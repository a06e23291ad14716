#pragma once
// The codes of dates that say something untrue together (25x).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kDateCodes{
    warning(Code::date_beside_start, "date-beside-start", "An entry has a single date and a period as well",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[activities]]
title = "Mentor"
date = "2022-08"
start = "2020-03"
end = "2021-12"
)",
                      R"(
[person]
name = "Gildong Hong"

[[activities]]
title = "Mentor"
start = "2020-03"
end = "2021-12"
)")),
    warning(Code::outside_job, "outside-job",
            "A position or a line of work lies outside the time of its entry",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-01"
end = "2022-01"
positions = [{ title = "Lead", start = "2021-01", end = "2023-01" }]
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-01"
end = "2022-01"
positions = [{ title = "Lead", start = "2021-01", end = "2022-01" }]
)")),
    warning(Code::no_end, "no-end", "Something that took time has a start and no end",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-01"
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-01"
end = "present"
)")),
    warning(Code::no_start, "no-start", "A job or a service has an end and no start",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
end = "2020-07"
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-01"
end = "2020-07"
)")),
    warning(Code::not_begun, "not-begun", "Something goes on that begins in the future",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2099-01"
end = "present"
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2099-01"
)")),
    warning(Code::expected_but_over, "expected-but-over", "A date is written as expected and is over",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[certificates]]
name = "Engineer"
date = "expected 2001-05"
)",
                      R"(
[person]
name = "Gildong Hong"

[[certificates]]
name = "Engineer"
date = "2001-05"
)")),
    warning(Code::job_not_counted, "job-not-counted", "The years of all jobs cannot be counted",
            in_resume(R"(
[person]
name = "Gildong Hong"

[layout]
entry.person.rows = [{ left = ["name", "career"] }]

[[experience]]
organization = "Nurilab"
start = "2019"
end = "2020"
)",
                      R"(
[person]
name = "Gildong Hong"

[layout]
entry.person.rows = [{ left = ["name", "career"] }]

[[experience]]
organization = "Nurilab"
start = "2019-01"
end = "2020-12"
)")),
    error(Code::must_be_past, "must-be-past", "A date that must be over is in the future",
          in_resume(R"(
[person]
name = "홍길동"
birth = "2099-05-17"
)",
                    R"(
[person]
name = "홍길동"
birth = "1999-05-17"
)")),
    error(Code::standing_dates, "standing-dates", "Work that is said to have no dates has some",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-02"

[[experience.work]]
project = "On-call"
standing = true
start = "2019-03"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-02"

[[experience.work]]
project = "On-call"
standing = true
)")),
};

} // namespace hanjang::diag
