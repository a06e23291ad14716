#include "catch.h"
#include "resume/resume.h"

#include <string>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

// Inlines as one string: S{} strong, E{} emphasis, C{} code, L{url|} link, nested in that order.
std::string show(const RichText& text) {
  std::string shown;
  for (const auto& part : text.inlines) {
    std::string one = part.text.text;
    if (part.code) one = "C{" + one + "}";
    if (part.emphasis) one = "E{" + one + "}";
    if (part.strong) one = "S{" + one + "}";
    if (!part.url.empty()) one = "L{" + part.url + "|" + one + "}";
    shown += one;
  }
  return shown;
}

struct Marked {
  std::string shown;
  std::size_t warnings;
};

Marked mark(std::string text) {
  diag::Diagnostics diagnostics;
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto read = parse_markup({std::move(text), {1, 0, size}, {}}, diagnostics);
  CHECK(diagnostics.error_count() == 0);
  return {show(read), diagnostics.count(diag::Severity::warning)};
}

std::string clean(std::string text) {
  const auto [shown, warnings] = mark(std::move(text));
  CHECK(warnings == 0);
  return shown;
}

} // namespace

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

TEST_CASE("marks that are never closed are printed and reported") {
  for (const auto* text : {"**5% up", "up 5%** then", "an *important point", "the `main branch",
                           "[text](https://example.com", "*주: 참고", "[](https://example.com)"}) {
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
  for (const std::string piece : {"[", "[a](", "*a ", "**a*", "`", "[*x](u)*", "\\", "*a **b "}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    diag::Diagnostics diagnostics;
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto read = parse_markup({text, {1, 0, size}, {}}, diagnostics);
    CHECK_FALSE(read.empty());
  }
}
