#include "unit/resume/markup_support.h"

#include <random>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::resume;
using namespace hanjang::test;

TEST_CASE("marks become inlines") {
  CHECK(clean("성능 **5%** 향상") == "성능 S{5%} 향상");
  CHECK(clean("성능이 **5%**만큼 올랐다") == "성능이 S{5%}만큼 올랐다");
  CHECK(clean("**(주)누리랩**에서") == "S{(주)누리랩}에서");
  CHECK(clean("an *important* point") == "an E{important} point");
  CHECK(clean("the `main` branch") == "the C{main} branch");
  CHECK(clean("see [the paper](https://example.com/a_(b)) here") ==
        "see L{https://example.com/a_(b)|the paper} here");
  CHECK(clean("").empty());
}

TEST_CASE("marks nest") {
  CHECK(clean("**a *b* c**") == "S{a }S{E{b}}S{ c}");
  CHECK(clean("***a*** b") == "S{E{a}} b");
  CHECK(clean("**a *b***") == "S{a }S{E{b}}");
  CHECK(clean("*a **b***") == "E{a }S{E{b}}");
  CHECK(clean("**see [it](https://a.b)**") == "S{see }L{https://a.b|S{it}}");
  CHECK(clean("[**5%** up](https://a.b)") == "L{https://a.b|S{5%}}L{https://a.b| up}");
  CHECK(clean("[`f(x)`](mailto:a@b.c)") == "L{mailto:a@b.c|C{f(x)}}");
  CHECK(clean("**a*b**") == "S{a*b}");
}

TEST_CASE("code is taken as it stands") {
  CHECK(clean("`a*b*c [x](y) \\*`") == "C{a*b*c [x](y) \\*}");
  CHECK(clean("``").empty() == false);
}

TEST_CASE("backslashes take the meaning from marks") {
  CHECK(clean(R"(\*a\* \`b\` \[c\](d) \(e\) \\)") == R"(*a* `b` [c](d) (e) \)");
  CHECK(clean(R"(**a\*\*b**)") == "S{a**b}");
  CHECK(clean(R"(C:\new \d)") == R"(C:\new \d)");
}

TEST_CASE("what does not look like a mark is printed without a word") {
  for (const auto* text : {"C++", "a * b", "2 * 3 * 4", "2*3", "char *", "void*", "5.0*", "x ** y", "2**10",
                           "[note]", "[1], [2]", "a]b[c", "()", "****", "f(x)"}) {
    CAPTURE(text);
    CHECK(clean(text) == text);
  }
}

TEST_CASE("marks of significance are no marks of emphasis") {
  for (const auto* text :
       {"p < 0.01**", "p<.05**, n = 20", "R = 0.83**와 0.91***", "r=-3*** (p < .001)", "유의(p≤.01**)함",
        "*p < 0.05, **p < 0.01, ***p < 0.001", "**p≤.01", "β = 0.42***"}) {
    CAPTURE(text);
    CHECK(clean(text) == text);
  }
  // A sum in bold that lacks its other mark is told all the same.
  for (const auto* text :
       {"up 900** then", "grade A+** then", "up **0.83 then", "**pages = 3 then", "v1.**"}) {
    CAPTURE(text);
    const auto [shown, warnings] = mark(text);
    CHECK(shown == text);
    CHECK(warnings == 1);
  }
}

TEST_CASE("marks that are never closed are printed and reported") {
  for (const auto* text : {"**5% up", "up 5%** then", "an *important point", "the `main branch", "[text](up",
                           "*주: 참고", "[](up)"}) {
    CAPTURE(text);
    const auto [shown, warnings] = mark(text);
    CHECK(shown == text);
    CHECK(warnings == 1);
  }
}

TEST_CASE("blanks shrink to one and vanish at the ends") {
  CHECK(clean("  a \n\t b  **c ** d** \n") == "a b S{c ** d}");
  CHECK(clean("a  **b**\n\nc") == "a S{b} c");
  CHECK(clean(" \n ").empty());
}

TEST_CASE("every inline remembers where its bytes stood") {
  diag::Diagnostics diagnostics;
  // Read from a file at byte 100, where "é" was written as an escape of six bytes.
  const diag::SourceText source{"a **é\\*z**", {7, 100, 115}, {0, 1, 2, 3, 4, 4, 10, 11, 12, 13, 14, 15}};
  REQUIRE(source.origin.size() == source.text.size() + 1);
  const auto read = parse_markup(source, diagnostics);
  REQUIRE(read.inlines.size() == 2);
  CHECK(read.inlines[0].text.text == "a ");
  CHECK(read.inlines[0].text.span == diag::Span{7, 100, 102});
  const auto& strong = read.inlines[1].text;
  CHECK(strong.text == "é*z");
  CHECK(strong.span == diag::Span{7, 104, 113});
  CHECK(strong.locate(0, 2) == diag::Span{7, 104, 110});
  CHECK(strong.locate(2, 3) == diag::Span{7, 110, 112});
  CHECK(strong.locate(3, 4) == diag::Span{7, 112, 113});
  CHECK(read.span == source.span);
}

TEST_CASE("links must lead somewhere") {
  diag::Diagnostics diagnostics;
  const std::string text = "[a](example.com/x)";
  parse_markup({text, {1, 0, 18}, {}}, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  const auto& error = diagnostics.all().front();
  CHECK(error.code == diag::Code::bad_url);
  CHECK(error.span == diag::Span{1, 4, 17});
  CHECK(error.hints.front() == "write \"https://example.com/x\"");
}

TEST_CASE("hostile markup is read in linear time") {
  for (const std::string piece :
       {"[", "[a](", "*a ", "**a*", "`", "[*x](u)*", "\\", "*a **b ", "a@", "@", "www.a", "_",
        "https://a.kr/(", "f(**b ", "<b", "``a` ", "(*a ", "[(*a* ", "*a) "}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    diag::Diagnostics diagnostics;
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto read = parse_markup({text, {1, 0, size}, {}}, diagnostics);
    CHECK_FALSE(read.empty());
  }
}

TEST_CASE("stars that are no marks stay, and nothing is said of them") {
  for (const auto* text : {"G. Yoon*, Y. Lee*, K. Park",
                           "A*, D* Lite",
                           "TOEIC 900*, OPIc AL*",
                           "필수*, 우대*",
                           "f(*args, **kw)",
                           "5*3*2",
                           "2 * 3 * 4",
                           "*",
                           "**",
                           "***",
                           "* 공동 1저자",
                           "(* equal contribution)",
                           "(*공동 1저자)",
                           "윤가람*, 이예시*, 박보기 (*공동 1저자)",
                           "Q*-learning beats A*-search",
                           "a*b*c",
                           "3.9*/4.5",
                           "C*-algebra",
                           "**/*.toml",
                           "x**2 + y**2",
                           "성능*2",
                           "값*",
                           "가*나*다"}) {
    CAPTURE(text);
    CHECK(clean(text) == text);
  }
}

TEST_CASE("emphasis begins where a word does, and may end before a particle") {
  CHECK(clean("**G. Yoon***, Y. Lee*") == "S{G. Yoon}*, Y. Lee*");
  CHECK(clean("**강조**는 **‘인용’**을 **(괄호)**에서도 **5%**만큼") ==
        "S{강조}는 S{‘인용’}을 S{(괄호)}에서도 S{5%}만큼");
  CHECK(clean("**bold**ing, (**a**), \"*b*\", —**c**—") == "S{bold}ing, (S{a}), \"E{b}\", —S{c}—");
  CHECK(clean("**가\u2028나** 다") == "S{가\u2028나} 다");
  CHECK(mark("성능을**5%** 높임").shown == "성능을**5%** 높임");
}

TEST_CASE("a pair of stars that may be footnote marks is taken with a word") {
  for (const auto* text : {"*Lee, Kim*", "Lee*, *Kim* and *Park*", "G. Yoon*, *note*"}) {
    CAPTURE(text);
    CHECK(mark(text).warnings > 0);
  }
  CHECK(mark("*Journal of Things*").warnings == 0);
}

TEST_CASE("code stands between rows of backquotes of one length") {
  CHECK(clean("``a`b`` c") == "C{a`b} c");
  CHECK(clean("`` `x` `` y") == "C{`x`} y");
  CHECK(mark("``a` b").shown == "``a` b");
  CHECK(mark("a ` b").warnings == 1);
}

TEST_CASE("markup of other formats is printed as it is typed, with one word for a text") {
  for (const auto* text : {"<b>x</b> and <i>y</i>", "a<br>b", "a<br/>b", "<a href=\"x\">y</a>", "R&amp;D",
                           "a&nbsp;b", "&#8226; a", "~~old~~ new", "$x^2$ terms", "in $O(n)$ time",
                           "$n$ jobs", "![logo](a.png)", "# Heading", "## 제목", "| a | b |\n|---|---|",
                           "\\textbf{x}", "50\\% up", "_two words_", "__굵게__는"}) {
    CAPTURE(text);
    CHECK(mark(text).warnings == 1);
  }
  for (const auto* text : {"a < b and c > d",
                           "C<T>",
                           "vector<int>",
                           "$100",
                           "US$1M and US$2M",
                           "R&D",
                           "AT&T; x",
                           "~100 ~ 200",
                           "snake_case_name",
                           "__init__",
                           "_private",
                           "#1 in sales",
                           "# 1",
                           "C#",
                           "`<br>` tag",
                           "$HOME/bin",
                           "a_b",
                           "C:\\new\\dir",
                           "!important",
                           "Wow![1]",
                           "p < 0.05; q > 1"}) {
    CAPTURE(text);
    CHECK(mark(text).warnings == 0);
  }
}

namespace {

std::string letters_of(const std::string& text) {
  diag::Diagnostics diagnostics;
  const auto size = static_cast<std::uint32_t>(text.size());
  return parse_markup({text, {1, 0, size}, {}}, diagnostics).plain();
}

std::size_t draw(std::mt19937& random, std::size_t most) { return static_cast<std::size_t>(random() % most); }

} // namespace

TEST_CASE("texts with stars behind their words lose none") {
  std::mt19937 random(20270102);
  const std::vector<std::string> words{"Lee",   "윤가람", "A",   "3.9", "(공동",
                                       "저자)", "D*",     "5*3", "C++", "—"};
  for (int run = 0; run < 300; ++run) {
    std::string text;
    for (std::size_t i = 0, count = 1 + draw(random, 8); i < count; ++i) {
      if (i > 0) text += draw(random, 3) == 0 ? ", " : " ";
      text += words[draw(random, words.size())];
      text += std::string(draw(random, 4) % 3, '*');
    }
    CAPTURE(text);
    CHECK(letters_of(text) == text);
  }
}

TEST_CASE("marked-up text drawn at random reads as it was made") {
  std::mt19937 random(20270103);
  const std::vector<std::string> words{"검색", "search", "5%", "(주)누리", "‘인용’", "A/B", "끝."};
  const std::vector<std::string> behind{"", ",", "을", " and", "에서", "."};
  for (int run = 0; run < 400; ++run) {
    std::string source;
    std::string shown;
    for (std::size_t i = 0, count = 1 + draw(random, 6); i < count; ++i) {
      std::string phrase = words[draw(random, words.size())];
      if (draw(random, 2) == 0) phrase += " " + words[draw(random, words.size())];
      const std::string tail = behind[draw(random, behind.size())];
      const std::string gap = i > 0 ? " " : "";
      source += gap;
      shown += gap;
      switch (draw(random, 5)) {
      case 0:
        source += "**" + phrase + "**" + tail;
        shown += "S{" + phrase + "}" + tail;
        break;
      case 1:
        source += "*" + phrase + "*" + tail;
        shown += "E{" + phrase + "}" + tail;
        break;
      case 2:
        source += "`" + phrase + "`" + tail;
        shown += "C{" + phrase + "}" + tail;
        break;
      case 3:
        source += "[**" + phrase + "**](https://a.kr)" + tail;
        shown += "L{https://a.kr|S{" + phrase + "}}" + tail;
        break;
      default:
        source += phrase + tail;
        shown += phrase + tail;
      }
    }
    CAPTURE(source);
    CHECK(mark(source).shown == shown);
  }
}
