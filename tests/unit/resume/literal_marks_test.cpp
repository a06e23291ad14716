// Stars and backquotes that are typed for what they are: none may vanish without a word.

#include "catch.h"
#include "markup_support.h"
#include "resume/resume.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

using namespace hanjang;
using test::clean;
using test::mark;

TEST_CASE("stars of patterns, paths, quotations and operators stay") {
  for (const auto* text : {"GRANT ALL ON *.* TO app",
                           "\"*\"를 \"*\"로",
                           "'*' and '*'",
                           "‘*’ 또는 ‘*’",
                           "“*”, “*”",
                           "「*」와 「*」",
                           "(*), (*)",
                           "[*]와 [*]",
                           "\"**\" and \"**\"",
                           "\"/api/**\", \"/auth/**\"",
                           "/api/**, /auth/**",
                           "/v1/*와 /v2/*",
                           "/api/*와 /auth*",
                           "*.jpg·*.png",
                           "*.jpg/*.png",
                           "*.jpg,*.png",
                           "*.html+*.css",
                           "*.py, *.ts and **/*.json",
                           "*.example.com/*",
                           "**/node_modules, **/dist",
                           "**/foo/**, **/bar/**",
                           "*@a.com,*@b.com",
                           "//*[@id=\"x\"]//*",
                           "*→*",
                           "*.py와 [a-z]*",
                           "'*A' or 'B*'",
                           "\"*A\" or \"B*\"",
                           "a.*b.*c",
                           "^.*$ and .*foo.*",
                           "SELECT *, COUNT(*) FROM t",
                           "/*comment*/ x /*y*/",
                           "--include=*foo --exclude=bar*",
                           "s3://bucket/*/data/*",
                           "C:/logs/*.log, D:/*",
                           "*:80, *:443",
                           "0 */2 * * *, */5 * * * *",
                           "김철수*, 이영희**, 박민수*",
                           "Kim*, Lee**, Park***",
                           "a*b, c*d"}) {
    CAPTURE(text);
    CHECK(clean(text) == text);
  }
  for (const auto* text : {"*test*.py, *_test*.py", "*_test.go 와 test_*", "int *p, *q",
                           "char **argv, **envp", "*(p+1) = *(q+1)"}) {
    CAPTURE(text);
    CHECK(mark(text).shown == text);
  }
}

TEST_CASE("marks beside punctuation are still marks") {
  CHECK(clean("**기술:** C++") == "S{기술:} C++");
  CHECK(clean("**C++**·**C#**/**Go**, **.NET**") == "S{C++}·S{C#}/S{Go}, S{.NET}");
  CHECK(clean("**-5%**, **$5M**, **+12%**, **~30%**") == "S{-5%}, S{$5M}, S{+12%}, S{~30%}");
  CHECK(clean("*.NET Core*") == "E{.NET Core}");
  CHECK(clean("\"**인용**\"과 '**a**'") == "\"S{인용}\"과 'S{a}'");
  CHECK(clean("'**It's** good'") == "'S{It's} good'");
  CHECK(clean("**\"가\" 나**") == "S{\"가\" 나}");
  CHECK(clean("**★★★** (**5.0**)") == "S{★★★} (S{5.0})");
  CHECK(clean("기획/**개발**/운영") == "기획/S{개발}/운영");
  CHECK(clean("**①** 첫째 **②** 둘째, **95.3%**p") == "S{①} 첫째 S{②} 둘째, S{95.3%}p");
  CHECK(mark("*C++*/*C#* 개발").shown == "E{C++}/*C#* 개발");
  CHECK(clean("**/api/v1** 개편, **~/bin**") == "S{/api/v1} 개편, S{~/bin}");
  CHECK(clean("(*et al.*), *Nature*.") == "(E{et al.}), E{Nature}.");
  CHECK(clean("**(주)한장**, **[사내]**") == "S{(주)한장}, S{[사내]}");
}

TEST_CASE("backquotes in place of apostrophes are printed, with one word for a text") {
  for (const auto* text :
       {"I`m good, it doesn`t matter", "Bachelor`s and Master`s", "`23.03 ~ `24.02", "`23.03~`24.02",
        "(`23.03~`24.02)", "`90s and `00s", "`23년과 `24년", "``quoted'' and ``again''"}) {
    CAPTURE(text);
    CHECK(mark(text).shown == text);
    CHECK(mark(text).warnings == 1);
  }
}

TEST_CASE("code stays code beside loose backquotes, Hangul and links") {
  CHECK(mark("`a` and b`").shown == "C{a} and b`");
  CHECK(mark("I`m `good`").shown == "I`m C{good}");
  CHECK(mark("x `a` [y](https://a.kr) and `b").shown == "x C{a} L{https://a.kr|y} and `b");
  CHECK(clean("함수`foo`를 (`a`)와 `Promise`s") == "함수C{foo}를 (C{a})와 C{Promise}s");
  CHECK(clean("`23.03` ~ `24.02`") == "C{23.03} ~ C{24.02}");
  CHECK(clean("[`a`](https://a.kr) `C:\\dir\\`") == "L{https://a.kr|C{a}} C{C:\\dir\\}");
  CHECK(clean("\\`a\\` `b`") == "`a` C{b}");
}

namespace {

const std::string& draw(std::mt19937& random, const std::vector<std::string>& from) {
  return from[static_cast<std::size_t>(random() % from.size())];
}

} // namespace

TEST_CASE("texts drawn from patterns, paths and footnotes lose no star without a word") {
  std::mt19937 random(20270211);
  const std::vector<std::string> pieces{
      "*.py",  "*.*",    "/api/**", "/v1/*",   "**/*.ts",  "'*'",       "\"*\"",    "(*)",  "Lee*",
      "필수*", "900*",   "5*3*2",   "A*",      "f(*args)", "x**2",      "COUNT(*)", "*→*",  "a.*b",
      "//*",   "[a-z]*", "src/**",  "*.com/*", "2 * 3",    "k8s/*.yml", "/*x*/",    "‘**’", "윤가람*"};
  const std::vector<std::string> joints{", ", " ", " and ", "와 ", "·", "/", "; ", " | ", "+", ",", " → "};
  for (int run = 0; run < 2'000; ++run) {
    std::string text;
    for (std::size_t i = 0, count = 1 + random() % 6; i < count; ++i)
      text += (i > 0 ? draw(random, joints) : std::string{}) + draw(random, pieces);
    CAPTURE(text);
    diag::Diagnostics diagnostics;
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto read = resume::parse_markup({text, {1, 0, size}, {}}, diagnostics);
    CHECK((read.plain() == text || !diagnostics.all().empty()));
  }
}
