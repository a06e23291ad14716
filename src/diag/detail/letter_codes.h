#pragma once
// The codes of letters and answers (29x). Examples are built with every variant that they have.

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kLetterCodes{
    error(Code::letter_and_answers, "letter-and-answers", "A letter has a body and answers questions as well",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[letter]]
id = "damda"
body = "I am applying for the job."
questions = [{ question = "Why here?", answer = "I like to pay in time." }]
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[letter]]
id = "damda"
body = "I am applying for the job."

[[letter]]
id = "damda-answers"
questions = [{ question = "Why here?", answer = "I like to pay in time." }]
)")),
    error(Code::letter_kind, "letter-kind", "A letter is asked for in a layout that is not for it",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[skills]]
group = "Languages"
items = ["Python"]

[[letter]]
id = "damda"
body = "I am applying for the job."

[variant.damda]
letter = "damda"
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[skills]]
group = "Languages"
items = ["Python"]

[[letter]]
id = "damda"
body = "I am applying for the job."

[variant.damda]
letter = "damda"
layout = "./letter.toml"
)")),
    error(Code::letter_language, "letter-language", "A letter has no text in a language it is asked for in",
          in_resume(R"(
[person]
name = { ko = "홍길동", en = "Gildong Hong" }
headline = { ko = "개발자", en = "Engineer" }

[[letter]]
id = "damda"
body.ko = "안녕하세요. 지원합니다."

[variant.damda]
letter = "damda"
layout = "./letter.toml"
languages = ["en"]
)",
                    R"(
[person]
name = { ko = "홍길동", en = "Gildong Hong" }
headline = { ko = "개발자", en = "Engineer" }

[[letter]]
id = "damda"
body.ko = "안녕하세요. 지원합니다."

[variant.damda]
letter = "damda"
layout = "./letter.toml"
languages = ["ko"]
)")),
    error(Code::over_limit, "over-limit", "An answer is longer than its form takes",
          in_resume(R"(
[person]
name = "홍길동"
headline = "개발자"

[[letter]]
id = "damda"
questions = [{ question = "지원 동기", answer = "정산을 제때 끝내고 싶습니다.", limit = 10, count = "spaces" }]

[variant.damda]
letter = "damda"
layout = "./answers.toml"
)",
                    R"(
[person]
name = "홍길동"
headline = "개발자"

[[letter]]
id = "damda"
questions = [{ question = "지원 동기", answer = "제때 끝냅니다.", limit = 10, count = "spaces" }]

[variant.damda]
letter = "damda"
layout = "./answers.toml"
)")),
    warning(Code::other_organization, "other-organization",
            "A letter names the organization that another one goes to",
            in_resume(R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[letter]]
id = "damda"
organization = "Damda"
body = "I want to work at Saebom."

[[letter]]
id = "saebom"
organization = "Saebom"
body = "I want to work at Saebom."
)",
                      R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[letter]]
id = "damda"
organization = "Damda"
body = "I want to work at {organization}."

[[letter]]
id = "saebom"
organization = "Saebom"
body = "I want to work at {organization}."
)")),
    warning(Code::outside_cp949, "outside-cp949", "An answer holds a character that portals may refuse",
            in_resume(R"(
[person]
name = "홍길동"
headline = "개발자"

[[letter]]
id = "damda"
questions = [{ question = "지원 동기", answer = "정산 — 제때 끝내고 싶습니다." }]

[variant.damda]
letter = "damda"
layout = "./answers.toml"
)",
                      R"(
[person]
name = "홍길동"
headline = "개발자"

[[letter]]
id = "damda"
questions = [{ question = "지원 동기", answer = "정산을 제때 끝내고 싶습니다." }]

[variant.damda]
letter = "damda"
layout = "./answers.toml"
)")),
    error(Code::empty_placeholder, "empty-placeholder", "Nothing stands for a placeholder of a letter",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[letter]]
id = "damda"
body = "I am applying to {organization}."
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"

[[letter]]
id = "damda"
organization = "Damda"
body = "I am applying to {organization}."
)")),
    error(Code::no_text_form, "no-text-form", "A document of this kind is not made as text yet", kNoExample),
};

} // namespace hanjang::diag
