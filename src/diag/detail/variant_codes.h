#pragma once
// The codes of variants and of what is hidden (27x, 28x). Examples are built with every variant that they
// have.

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kVariantCodes{
    warning(Code::unasked_tag, "unasked-tag", "An entry has a tag that no variant asks for",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.ml]
tags = ["ml"]
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.ml]
tags = ["ml"]
without = ["data"]
)")),
    error(Code::shows_nothing, "shows-nothing", "A variant leaves out everything",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
tags = ["ml"]

[variant.short]
without = ["ml"]
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
tags = ["ml"]

[[skills]]
group = "Languages"
items = ["Python"]

[variant.short]
without = ["ml"]
)")),
    warning(Code::work_left_out, "work-left-out", "A variant leaves out every line of work",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }]

[variant.short]
without = ["ml"]
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.short]
without = ["ml"]
tags = ["data"]
)")),
    warning(Code::lines_left_out, "lines-left-out",
            "A variant shows an entry without any of the work done there",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }]

[[experience]]
organization = "Damda"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.data]
tags = ["data"]
without = ["ml"]
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
tags = ["ml"]
work = [{ project = "Search", tags = ["ml"] }]

[[experience]]
organization = "Damda"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.data]
tags = ["data"]
without = ["ml"]
)")),
    warning(Code::section_not_there, "section-not-there",
            "A variant names a section that the file lacks, or speaks of one that it leaves out",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.short]
sections = ["experience", "awards"]
)",
                      R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.short]
sections = ["experience"]
)")),
    error(Code::variant_circle, "variant-circle", "A variant extends itself, perhaps through others",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.a]
extends = "b"

[variant.b]
extends = "a"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.a]
extends = "b"

[variant.b]
pages = 1
)")),
    error(Code::bad_variant_name, "bad-variant-name",
          "A name of a variant or a letter cannot stand in the name of a file",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant."a/b"]
pages = 1
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.a-b]
pages = 1
)")),
    error(Code::same_output, "same-output", "Two documents would be written to one file",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.a]
file = "{name}"

[variant.b]
file = "{name}"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.a]
file = "{name}_{variant}"

[variant.b]
file = "{name}_{variant}"
)")),
    error(Code::bad_file_name, "bad-file-name", "A pattern makes a name that a file cannot have",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.a]
file = "{headline}"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]

[variant.a]
file = "{name}_{headline}"
)")),
    error(Code::hidden_and_shown, "hidden-and-shown", "Something is hidden and shown at once",
          in_resume(R"(
[document]
hide = ["person.email"]
show = ["person.email"]

[person]
name = "Gildong Hong"
email = "gildong@example.com"
)",
                    R"(
[document]
hide = ["person.email"]

[person]
name = "Gildong Hong"
email = "gildong@example.com"
)")),
    note(Code::left_out_abroad, "left-out-abroad",
         "A photo or a date of birth is left out of a document that is not in Korean",
         in_resume(R"(
[document]
languages = ["en"]

[person]
name = "Gildong Hong"
birth = "1995-03-01"
)",
                   R"(
[document]
languages = ["en"]
hide = ["person.birth"]

[person]
name = "Gildong Hong"
birth = "1995-03-01"
)")),
    error(Code::too_many_layouts, "too-many-layouts", "A document has more parts than any that is meant",
          in_resume(R"(
[document]
layout = ["./a.toml", "./b.toml", "./c.toml", "./d.toml", "./e.toml", "./f.toml", "./g.toml", "./h.toml", "./i.toml"]

[person]
name = "Gildong Hong"
)",
                    R"(
[document]
languages = ["en"]

[person]
name = "Gildong Hong"
)")),
};

} // namespace hanjang::diag
