#pragma once
// The codes of where tables and keys stand (26x).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kNestingCodes{
    error(Code::orphan_table, "orphan-table", "A table stands in none of those that it belongs to",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience.work]]
project = "Search"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"

[[experience.work]]
project = "Search"
)")),
    error(Code::below_header, "below-header",
          "Keys stand below a header that takes them from the entry above it",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"

[[experience.work]]
project = "Search"
start = "2019-03"
end = "2020-02"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-02"

[[experience.work]]
project = "Search"
)")),
};

} // namespace hanjang::diag
