#pragma once
// The codes of keys and values (2xx).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kInputCodes{
    error(Code::unknown_key, "unknown-key", "A table has a key that there is not",
          in_resume(R"(
[person]
name = "Gildong Hong"
headlin = "Engineer"
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"
)")),
    error(Code::wrong_type, "wrong-type", "A key has a value of another kind than it takes",
          in_resume(R"(
[person]
name = 3
)",
                    R"(
[person]
name = "3"
)")),
    error(Code::missing_key, "missing-key", "A table lacks a key that it needs",
          in_resume(R"(
[person]
email = "gildong@example.com"
)",
                    R"(
[person]
name = "Gildong Hong"
email = "gildong@example.com"
)")),
    error(Code::bad_date, "bad-date", "A date cannot be read, or is none of the calendar",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-13"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-12"
)")),
    error(Code::reversed_dates, "reversed-dates", "An end lies before its start",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2020-03"
end = "2019-08"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
start = "2019-08"
end = "2020-03"
)")),
    error(Code::unknown_language, "unknown-language",
          "A language code does not exist, or nothing is written in it",
          in_resume(R"(
[person]
name = { kr = "홍길동", en = "Gildong Hong" }
)",
                    R"(
[person]
name = { ko = "홍길동", en = "Gildong Hong" }
)")),
    warning(Code::missing_translation, "missing-translation",
            "A text has no version in a language that is printed",
            in_resume(R"(
[person]
name = { ko = "홍길동", en = "Gildong Hong" }
headline = { ko = "엔지니어" }
)",
                      R"(
[person]
name = { ko = "홍길동", en = "Gildong Hong" }
headline = { ko = "엔지니어", en = "Engineer" }
)")),
    warning(Code::bad_markup, "bad-markup", "A mark in a text is never closed",
            in_resume(R"(
summary = "made it **5% faster"

[person]
name = "Gildong Hong"
)",
                      R"(
summary = "made it **5%** faster"

[person]
name = "Gildong Hong"
)")),
    error(Code::bad_url, "bad-url", "An address cannot be followed",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
url = "example.com/nurilab"
)",
                    R"(
[person]
name = "Gildong Hong"

[[experience]]
organization = "Nurilab"
url = "https://example.com/nurilab"
)")),
    error(Code::bad_email, "bad-email", "An e-mail address cannot be one",
          in_resume(R"(
[person]
name = "Gildong Hong"
email = "gildong.example.com"
)",
                    R"(
[person]
name = "Gildong Hong"
email = "gildong@example.com"
)")),
    error(Code::not_a_choice, "not-a-choice", "A value is none of those that its key takes",
          in_layout(R"(
[heading]
place = "hanging"
)",
                    R"(
[heading]
place = "hang"
)")),
    error(Code::unknown_name, "unknown-name", "A name stands for nothing in this file",
          in_resume(R"(
[document]
hide = { en = ["educaton"] }

[person]
name = "Gildong Hong"
)",
                    R"(
[document]
hide = { en = ["education"] }

[person]
name = "Gildong Hong"
)")),
    error(Code::empty_value, "empty-value", "A value has nothing in it",
          in_resume(R"(
[person]
name = ""
)",
                    R"(
[person]
name = "Gildong Hong"
)")),
    error(Code::nothing_to_print, "nothing-to-print", "A layout shows nothing of a resume",
          in_layout(R"(
[entry.person]
rows = []

[section]
hide = ["experience", "skills"]
)",
                    R"(
[entry.person]
rows = [{ left = ["name"] }]

[section]
hide = ["experience", "skills"]
)")),
    error(Code::text_too_long, "text-too-long", "One text is longer than any that is meant", kNoExample),
    error(Code::direction_mark, "direction-mark", "An invisible mark turns the direction of writing",
          in_resume(R"(
[person]
name = "Gildong Hong"
headline = "Engineer \u202E"
)",
                    R"(
[person]
name = "Gildong Hong"
headline = "Engineer"
)")),
    warning(Code::bad_phone, "bad-phone", "A telephone number cannot be called",
            in_resume(R"(
[person]
name = "Gildong Hong"
phone = "call me"
)",
                      R"(
[person]
name = "Gildong Hong"
phone = "+82 10-0000-0000"
)")),
    error(Code::bad_handle, "bad-handle", "A handle on a network is not a name alone",
          in_resume(R"(
[person]
name = "Gildong Hong"
links = [{ network = "GitHub", handle = "https://github.com/gildong" }]
)",
                    R"(
[person]
name = "Gildong Hong"
links = [{ network = "GitHub", handle = "gildong" }]
)")),
    error(Code::bad_doi, "bad-doi", "A DOI cannot be one",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[publications]]
title = "Sentence embeddings"
doi = "182"
)",
                    R"(
[person]
name = "Gildong Hong"

[[publications]]
title = "Sentence embeddings"
doi = "10.1000/182"
)")),
    error(Code::named_twice, "named-twice", "A list names one thing twice",
          in_resume(R"(
[document]
languages = ["ko", "en", "ko"]

[person]
name = { ko = "홍길동", en = "Gildong Hong" }
)",
                    R"(
[document]
languages = ["ko", "en"]

[person]
name = { ko = "홍길동", en = "Gildong Hong" }
)")),
    error(Code::cannot_hide, "cannot-hide", "What is to be hidden cannot be left out as a whole",
          in_resume(R"(
[document]
hide = { en = ["person"] }

[person]
name = "Gildong Hong"
)",
                    R"(
[document]
hide = { en = ["person.email"] }

[person]
name = "Gildong Hong"
)")),
    error(Code::bad_pages, "bad-pages", "A number of pages cannot be one",
          in_resume(R"(
[document]
pages = "2-1"

[person]
name = "Gildong Hong"
)",
                    R"(
[document]
pages = "1-2"

[person]
name = "Gildong Hong"
)")),
    error(Code::out_of_range, "out-of-range", "A number is smaller or larger than its key takes",
          in_layout(R"(
[page]
margin.left = -20
)",
                    R"(
[page]
margin.left = 20
)")),
    warning(Code::unused_name, "unused-name", "Nothing asks for a name that a layout defines",
            in_layout(R"(
[color]
acent = "#112233"
)",
                      R"(
[color]
accent = "#112233"
)")),
    error(Code::taken_name, "taken-name", "The id of a section is the name of another",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[section]]
title = "Prizes"
id = "awards"
text = "Three of them."
)",
                    R"(
[person]
name = "Gildong Hong"

[[section]]
title = "Prizes"
id = "prizes"
text = "Three of them."
)")),
    warning(Code::scale_alone, "scale-alone", "A best mark stands without a mark",
            in_resume(R"(
[person]
name = "Gildong Hong"

[[education]]
institution = "Hanbyeol University"
scale = 4.5
)",
                      R"(
[person]
name = "Gildong Hong"

[[education]]
institution = "Hanbyeol University"
score = 3.9
scale = 4.5
)")),
    error(Code::bad_score, "bad-score", "A mark is better than the best there is, or names another best one",
          in_resume(R"(
[person]
name = "Gildong Hong"

[[education]]
institution = "Hanbyeol University"
score = 5.0
scale = 4.5
)",
                    R"(
[person]
name = "Gildong Hong"

[[education]]
institution = "Hanbyeol University"
score = 4.0
scale = 4.5
)")),
    error(Code::bad_path, "bad-path", "The path of a file holds a control character",
          in_resume(R"(
[person]
name = "Gildong Hong"
photo = "photos\new.jpg"
)",
                    R"(
[person]
name = "Gildong Hong"
photo = "photos/new.jpg"
)")),
    error(Code::cannot_sort, "cannot-sort", "A section without dates is to be sorted",
          in_resume(R"(
[document.section.skills]
sort = "newest"

[person]
name = "Gildong Hong"

[[skills]]
group = "Languages"
items = ["Python"]
)",
                    R"(
[person]
name = "Gildong Hong"

[[skills]]
group = "Languages"
items = ["Python"]
)")),
};

} // namespace hanjang::diag
