#pragma once
// The codes of a reviewer: spelling and signs (17 to 33).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kReviewLanguageCodes{
    slip(Code::misspelt_korean, "misspelt-korean", "A Korean word that is often misspelt",
         "A reader sees it before all else on the line",
         in_lines(R"(
신규 컨텐츠 관리 화면 개발
)",
                  R"(
신규 콘텐츠 관리 화면 개발
)")),
    advice(Code::loanword_style, "loanword-style", "A loanword that is written otherwise by the standard",
           "Most readers accept 런칭 and 타겟, so it is a matter of taste",
           in_resume(R"(
[check]
warn = ["R018"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["신규 서비스 런칭"]
)",
                     R"(
[check]
warn = ["R018"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["신규 서비스 론칭"]
)")),
    slip(Code::wrong_particle, "wrong-particle", "A particle does not go with the sound before it",
         "It was left from rewriting, and shows that nobody read the line again",
         in_lines(R"(
검색 모델를 다시 학습
)",
                  R"(
검색 모델을 다시 학습
)")),
    slip(Code::rate_suffix, "rate-suffix", "One of 율 and 률 stands for the other",
         "Behind a vowel or ㄴ it is 율, and 률 behind all else (Korean orthography, article 11)",
         in_lines(R"(
결제 성공율 99% 달성
)",
                  R"(
결제 성공률 99% 달성
)")),
    advice(Code::korean_spacing, "korean-spacing", "A noun and 시, 중 or 때 are written together",
           "A dependent noun is written apart from the word before it (Korean orthography, article 42)",
           in_lines(R"(
배포시 장애를 막는 점검 도구 개발
)",
                    R"(
배포 시 장애를 막는 점검 도구 개발
)")),
    slip(Code::brand_spelling, "brand-spelling",
         "The name of a product is not written as its makers write it",
         "An engineer who writes Github looks like one who has not looked",
         in_lines(R"(
Moved the build to Github Actions
)",
                  R"(
Moved the build to GitHub Actions
)")),
    slip(Code::two_spellings, "two-spellings", "One name stands in two spellings in a file",
         "Two spellings of one name look like two things, or like haste",
         in_resume(R"(
[person]
name = "Gildong Hong"

[[skills]]
group = "Tools"
items = ["HyperGrid"]

[[projects]]
name = "Search"
description = "Built on Hypergrid"
)",
                   R"(
[person]
name = "Gildong Hong"

[[skills]]
group = "Tools"
items = ["HyperGrid"]

[[projects]]
name = "Search"
description = "Built on HyperGrid"
)")),
    advice(Code::closed_and_spaced, "closed-and-spaced", "One name stands with and without a blank in a file",
           "Two spellings of one name look like two things, or like haste",
           in_resume(R"(
[person]
name = "Gildong Hong"

[[skills]]
group = "Tools"
items = ["Hyper Grid"]

[[projects]]
name = "Search"
description = "Built on HyperGrid"
)",
                     R"(
[person]
name = "Gildong Hong"

[[skills]]
group = "Tools"
items = ["HyperGrid"]

[[projects]]
name = "Search"
description = "Built on HyperGrid"
)")),
    advice(Code::korean_closed_and_spaced, "korean-closed-and-spaced",
           "Two Korean words stand with and without a blank in a file",
           "Either may be right; both in one file look like haste",
           in_lines(R"(
검색엔진 색인 개편
검색 엔진 응답 시간 단축
)",
                    R"(
검색 엔진 색인 개편
검색 엔진 응답 시간 단축
)")),
    slip(Code::double_space, "double-space", "Two blanks stand between two words",
         "One is printed, but the text goes elsewhere too, and there the gap shows",
         in_lines(R"(
Built the  search engine
)",
                  R"(
Built the search engine
)")),
    slip(Code::no_space_after_comma, "no-space-after-comma", "No blank stands behind a comma",
         "It reads as one word",
         in_lines(R"(
Wrote parsers,linters and tests
)",
                  R"(
Wrote parsers, linters and tests
)")),
    slip(Code::space_before_mark, "space-before-mark", "A blank stands before a comma, colon or full stop",
         "The mark belongs to the word before it, and may begin the next line",
         in_lines(R"(
Wrote parsers , linters and tests
)",
                  R"(
Wrote parsers, linters and tests
)")),
    advice(Code::no_space_before_bracket, "no-space-before-bracket",
           "No blank stands before a bracket in English", "It reads as a call of a function",
           in_lines(R"(
Built the search engine(version 2)
)",
                    R"(
Built the search engine (version 2)
)")),
    slip(Code::left_markup, "left-markup", "A mark of another format was left in a text",
         "It is printed as it stands",
         in_lines(R"(
Built the search engine\\nand its tests
)",
                  R"(
Built the search engine and its tests
)")),
    advice(Code::bare_address, "bare-address", "A line is nothing but an address",
           "A reader of paper cannot follow it, and `url` makes a link of the words",
           in_resume(R"(
[check]
warn = ["R031"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Search engine", "https://example.com/search"]
)",
                     R"--(
[check]
warn = ["R031"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["[Search engine](https://example.com/search)"]
)--")),
    advice(Code::typed_sign, "typed-sign", "A sign is typed in a makeshift way, or full width",
           "The page can print the sign itself",
           in_resume(R"(
[check]
warn = ["R032"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["검색 색인 재설계（2021）"]
)",
                     R"--(
[check]
warn = ["R032"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["검색 색인 재설계(2021)"]
)--")),
    advice(Code::mixed_apostrophes, "mixed-apostrophes", "Straight and curved apostrophes stand in one file",
           "Part of the text was pasted from elsewhere",
           in_resume(R"(
[check]
warn = ["R033"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Cut the shop's costs", "Cut the bank’s costs"]
)",
                     R"(
[check]
warn = ["R033"]

[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = ["Cut the shop's costs", "Cut the bank's costs"]
)")),
};

} // namespace hanjang::diag
