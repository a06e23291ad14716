#pragma once
// The codes of a reviewer: two languages side by side, and what is said of its own settings (60 to 99).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kReviewPairCodes{
    slip(Code::numbers_differ, "numbers-differ", "Numbers differ between the languages of a text",
         "Who compares the two believes neither",
         in_pair(R"(
검색 응답 시간 **5%** 단축
Cut search latency by **6%**
)",
                 R"(
검색 응답 시간 **5%** 단축
Cut search latency by **5%**
)")),
    advice(Code::names_differ, "names-differ",
           "A name in Latin letters stands in the Korean text and not in the English one",
           "One of the two was changed and the other forgotten",
           in_resume(R"(
[check]
warn = ["R061"]

[person]
name = { ko = "홍길동", en = "Gildong Hong" }

[[projects]]
name = { ko = "검색", en = "Search" }
description = { ko = "Redis로 캐시 도입", en = "Introduced a cache on Memcached" }
)",
                     R"(
[check]
warn = ["R061"]

[person]
name = { ko = "홍길동", en = "Gildong Hong" }

[[projects]]
name = { ko = "검색", en = "Search" }
description = { ko = "Redis로 캐시 도입", en = "Introduced a cache on Redis" }
)")),
    slip(Code::links_differ, "links-differ", "Links differ between the languages of a text",
         "One of the two was changed and the other forgotten",
         in_pair(R"(
[검색 도구](https://example.com/a) 공개
Published a [search tool](https://example.com/b)
)",
                 R"(
[검색 도구](https://example.com/a) 공개
Published a [search tool](https://example.com/a)
)")),
    slip(Code::items_differ, "items-differ",
         "A text has more paragraphs or items in one language than in the other",
         "One of the two was changed and the other forgotten",
         in_resume(R"(
summary = { ko = "검색 개발자.\n\n한국어 색인 전문.", en = "Search engineer." }

[person]
name = { ko = "홍길동", en = "Gildong Hong" }
)",
                   R"(
summary = { ko = "검색 개발자.\n\n한국어 색인 전문.", en = "Search engineer.\n\nExpert in Korean indexes." }

[person]
name = { ko = "홍길동", en = "Gildong Hong" }
)")),
    slip(Code::other_language, "other-language", "A text is left in the other language",
         "It was copied to be translated, and forgotten",
         in_pair(R"(
검색 캐시 도입
검색 캐시 도입
)",
                 R"(
검색 캐시 도입
Introduced a search cache
)")),
    slip(Code::unused_allow, "unused-allow", "An allowance allows nothing",
         "What it was for is gone, and it would hide the next one",
         in_resume(R"(
[check]
allow = ["R009"]

[person]
name = "Gildong Hong"
headline = "Engineer"
)",
                   R"(
[person]
name = "Gildong Hong"
headline = "Engineer"
)")),
};

} // namespace hanjang::diag
