#pragma once
// The codes of texts: their paragraphs, lists and marks (23x).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kProseCodes{
    error(Code::not_prose, "not-prose", "A key that takes one paragraph has several, or a list",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = """
Engineer

- search
- ranking
"""
)",
                    R"(
summary = """
Engineer

- search
- ranking
"""

[person]
name = "Gildong Hong"
headline = "Engineer"
)")),
    error(Code::bad_list, "bad-list", "A list stands deeper than lists go",
          in_resume(R"(
summary = """
- search
  - ranking
"""

[person]
name = "Gildong Hong"
)",
                    R"(
summary = """
- search
- ranking
"""

[person]
name = "Gildong Hong"
)")),
    warning(Code::list_mark, "list-mark", "Lines look like a list and are printed as one paragraph",
            in_resume(R"(
summary = """
* search
* ranking
"""

[person]
name = "Gildong Hong"
)",
                      R"(
summary = """
- search
- ranking
"""

[person]
name = "Gildong Hong"
)")),
    warning(Code::doubled_mark, "doubled-mark", "An item of a list begins with a mark of its own",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["- Search", "• Ranking"]
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = ["Search", "Ranking"]
)")),
    error(Code::control_character, "control-character", "A text has a control character",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = "Engineer \u001B[1m"
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"
)")),
    warning(Code::doubtful_star, "doubtful-star",
            "Two stars that may be footnote marks are taken for emphasis",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[publications]]
title = "Sentence Embeddings"
authors = "*Lee, Kim*"
)",
                      R"(
[person]
name = "Gildong Hong"

[[publications]]
title = "Sentence Embeddings"
authors = '\*Lee, Kim\*'
)")),
    warning(Code::typed_markup, "typed-markup", "Markup of another format is printed as it is typed",
            in_resume(R"(
summary = "Made it <b>5 %</b> faster"

[person]
name = "Gildong Hong"
)",
                      R"(
summary = "Made it **5 %** faster"

[person]
name = "Gildong Hong"
)")),
};

} // namespace hanjang::diag
