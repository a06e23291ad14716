#pragma once
// The codes of files (1xx).

#include "diag/detail/code_rows.h"

#include <array>

namespace hanjang::diag {

inline constexpr std::array kFileCodes{
    error(Code::invalid_utf8, "invalid-utf8", "A file holds bytes that are not UTF-8",
          in_resume("[person]\nname = \"\xC8\xAB\xB1\xE6\xB5\xBF\"\n", "[person]\nname = \"홍길동\"\n")),
    error(Code::toml_syntax, "toml-syntax", "A file is not TOML",
          in_resume(R"(
[person]
name = Gildong Hong
)",
                    R"(
[person]
name = "Gildong Hong"
)")),
    error(Code::empty_file, "empty-file", "A file has nothing in it", in_resume("", R"(
[person]
name = "Gildong Hong"
)")),
    error(Code::file_too_large, "file-too-large", "A file holds more than any such file would", kNoExample),
    error(Code::other_format, "other-format", "A file is of another format than TOML",
          in_resume(R"(
person:
  name: Gildong Hong
)",
                    R"(
[person]
name = "Gildong Hong"
)")),
};

} // namespace hanjang::diag
