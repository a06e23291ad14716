#include "catch.h"
#include "support/parsed.h"

#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::syntax;

namespace {

// The one fault of a text that must not be readable.
std::string fault(const std::string& text) {
  const Parsed p(text);
  CHECK_FALSE(p.root);
  REQUIRE(p.faults().size() == 1);
  CHECK(p.faults()[0].substr(0, 5) == "E102 ");
  return p.faults()[0].substr(5);
}

std::string hint(const std::string& text) {
  const Strings hints = Parsed(text).hints();
  return hints.empty() ? "(none)" : hints[0];
}

} // namespace

TEST_CASE("Bytes that are not UTF-8 are named before anything else") {
  const Parsed p("name = \"a\xB1\xE6\"\nbroken =\n");
  CHECK_FALSE(p.root);
  CHECK(p.brief() ==
        "me.toml:1:10: error[E101]: byte 0xB1 is not UTF-8 (help: save the file as UTF-8 (Korean "
        "text from older programs is often in CP949))\n");
  CHECK(hint(std::string("\xFF\xFE"
                         "a\0",
                         4)) == "this file is UTF-16: save it as UTF-8");
}

TEST_CASE("Slips in values") {
  CHECK(fault("name = 홍길동 # c\n") == "홍길동: the text `홍길동` needs quotes");
  CHECK(hint("name = 홍길동 # c\n") == "write name = \"홍길동\"");
  CHECK(fault("name = nice work\n") == "nice work: the text `nice work` needs quotes");
  CHECK(fault("name = “홍길동”\n") == "“홍길동”: curly quotes do not mark a string");
  CHECK(hint("name = “홍, 길동”\n") == "use the straight quotation mark: name = \"홍, 길동\"");
  CHECK(fault("ok = True\n") == "True: `True` is not a value of TOML");
  CHECK(fault("name =\n") == "name: `name` has no value");
  CHECK(fault("name = # none\n") == "name: `name` has no value");
  CHECK(fault("name = ") == "name: `name` has no value");
}

TEST_CASE("Slips in numbers and dates") {
  CHECK(fault("phone = 010-1234-5678\n") == "010-1234-5678: `010-1234-5678` is neither a number nor a date");
  CHECK(hint("phone = 010-1234-5678\n") == "if it is text, put it in quotes: phone = \"010-1234-5678\"");
  CHECK(fault("start = 2019-08\n") == "2019-08: the date `2019-08` needs quotes");
  CHECK(fault("start = 2019-13-01\n") == "2019-13-01: `2019-13-01` is not in the calendar");
  CHECK(fault("start = 2019-02-29\n") == "2019-02-29: `2019-02-29` is not in the calendar");
  CHECK(fault("zip = 01234\n") == "01234: the number `01234` starts with a zero");
  CHECK(fault("id = 99999999999999999999\n") ==
        "99999999999999999999: the number `99999999999999999999` is too large");
}

TEST_CASE("Slips in strings") {
  CHECK(fault("name = \"홍길동\nx = 1\n") == "\"홍길동: this string is never closed");
  CHECK(fault("name = 'x") == "'x: this string is never closed");
  CHECK(fault("a = 1\nname = \"\"\"x\ny\n") == "\"\"\"x: this string is never closed");
  CHECK(fault("t = \"He said \"hi\" there\"\n") ==
        "\"He said \"hi\" there\": quotation marks inside a string");
  CHECK(fault("t = 'it's'\n") == "'it's': quotation marks inside a string");
  CHECK(fault("p = \"C:\\dir\"\n") == "\\d: a backslash begins an escape in double quotes");
  CHECK(fault("p = \"\\u12\"\n") == "\\u12: an escape that names no character");
  CHECK(fault("p = \"\\uD800\"\n") == "\\uD800: an escape that names no character");
  CHECK(fault("p = \"a\x01\"\n") == "\x01: control character U+0001");
}

TEST_CASE("Slips in keys") {
  CHECK(fault("이름 = 1\n") == "이름: keys are English: `이름` is not known");
  CHECK(hint("이름 = 1\n") == "a name of your own takes quotes: \"이름\" = …");
  CHECK(fault("first name = \"x\"\n") == "first name: the key `first name` needs quotes");
  CHECK(fault("name: \"x\"\n") == ":: `:` where `=` belongs");
  CHECK(fault("name \"x\"\n") == "\"x\": `=` is missing after `name`");
  CHECK(fault("name\n") == "name: `name` has no value");
  CHECK(fault("a..b = 1\n") == "a..b: a part of the dotted key `a..b` is missing");
  CHECK(fault("= 3\n") == "=: a key is missing before `=`");
  CHECK(fault("// note\n") == "// note: this is no comment in TOML");
  CHECK(fault("}\n") == "}: unexpected `}`");
}

TEST_CASE("Slips in headers") {
  CHECK(fault("[person\nx = 1\n") == "[person: the header `[person` is not complete");
  CHECK(fault("[[job]\nx = 1\n") == "[[job]: the header `[[job]` is not complete");
  CHECK(fault("[경력]\n") == "[경력]: keys are English: `경력` is not known");
  CHECK(hint("[[경력]]\n") == "a name of your own takes quotes: [[\"경력\"]]");
  CHECK(hint("[variant.네이버 웹툰.x]\n") == "a name of your own takes quotes: [variant.\"네이버 웹툰\".x]");
  CHECK(fault("[my job]\n") == "[my job]: a key with spaces or signs needs quotes");
  CHECK(fault("[]\n") == "[]: a header without a name");
  CHECK(fault("[a] x = 1\n") == "x = 1: unexpected text after a header");
}

TEST_CASE("Slips in arrays and inline tables") {
  CHECK(fault("t = [\"a\" \"b\"]\n") == "\"b\": a comma is missing before this value");
  CHECK(fault("t = [,]\n") == ",: a value is missing here");
  CHECK(fault("t = [1, 2\n") == "[: `[` is never closed");
  CHECK(fault("t = { a = 1, }\n") == ",: a comma after the last entry of an inline table");
  CHECK(fault("t = { a = 1 b = 2 }\n") == "b: a comma is missing before this value");
  CHECK(fault("t = {\n  a = 1,\n  b = 2\n}\nx = 1\n") == "{: an inline table has to stand on one line");
  CHECK(fault("t = { a = 1\nx = 1\n") == "{ a = 1: an inline table has to end on the line it starts on");
  CHECK(fault("t = { a = 1, a = 2 }\n") == "a: `a` stands here twice");
}

TEST_CASE("Slips behind a value") {
  CHECK(fault("a = \"x\",\n") == ",: no `,` stands at the end of a line in TOML");
  CHECK(fault("a = 1 2\n") == "2: unexpected `2` after the value");
  CHECK(fault("a = 1\u3000# c\n") == "\u3000: U+3000 (a full-width space) outside quotes");
}

TEST_CASE("A name that is taken points at the first one") {
  const Parsed p("[person]\nname = 1\nage = 2\nname = 3\n");
  REQUIRE(p.faults() == Strings{"E102 name: `name` is defined already"});
  const diag::Diagnostic& twin = p.diagnostics.all()[0];
  CHECK(twin.span.begin == 26);
  REQUIRE(twin.labels.size() == 1);
  CHECK(twin.labels[0].span.begin == 9);
}

TEST_CASE("A header that is taken points at the first one") {
  for (const std::string text :
       {"[a]\nx = 1\n[b]\n[a]\n", "[[a]]\nx = 1\n[b]\n[a]\n", "a = 1\n[b]\n[c]\n[a.b]\n[d]\n"}) {
    const Parsed p(text);
    REQUIRE(p.diagnostics.error_count() == 1);
    const diag::Diagnostic& twin = p.diagnostics.all()[0];
    CHECK(twin.span.begin == text.rfind("[a"));
    REQUIRE(twin.labels.size() == 1);
    CHECK(twin.labels[0].span.begin == 0);
  }
}

TEST_CASE("Every syntax error of a file is found in one run") {
  const Parsed p("name = 홍길동\nok = 1\n[job\nname = 2\ntags = [\n  \"a\",\n  b,\n  \"c\" \"d\",\n  { x = 1 "
                 "} { y = 2 }\n]\n"
                 "date = 2019-13-01\n");
  CHECK(p.faults() ==
        Strings{"E102 홍길동: the text `홍길동` needs quotes", "E102 [job: the header `[job` is not complete",
                "E102 b: the text `b` needs quotes", "E102 \"d\": a comma is missing before this value",
                "E102 {: a comma is missing before this value",
                "E102 2019-13-01: `2019-13-01` is not in the calendar"});
}

TEST_CASE("An array that is never closed ends where the next entry starts") {
  const Parsed p("tags = [\"a\", \"b\"\nrole = \"x\"\nbad =\n");
  CHECK(p.faults() == Strings{"E102 [: `[` is never closed", "E102 bad: `bad` has no value"});
  REQUIRE(p.diagnostics.all()[0].labels.size() == 1);
  CHECK(p.diagnostics.all()[0].labels[0].span.begin == 17);
}

TEST_CASE("A header left out does not make the names after it seem taken") {
  const Parsed p("[[job]\nname = 1\n[[job.work]]\n[[job]]\nname = 2\n[person\nname = 3\nname = 4\n");
  CHECK(p.faults() == Strings{"E102 [[job]: the header `[[job]` is not complete",
                              "E102 [person: the header `[person` is not complete"});
}

TEST_CASE("Syntax errors are listed up to a limit") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "k" + std::to_string(i) + " = x\n";
  CHECK(Parsed(text).diagnostics.error_count() == 20);
}

TEST_CASE("Nothing is too deep to be refused politely") {
  std::string dots = "a";
  for (int i = 0; i < 20000; ++i) dots += ".a";
  std::string braces = "a = ";
  for (int i = 0; i < 20000; ++i) braces += "{a=";
  const std::string brackets(20000, '[');
  for (const std::string& text : {"a = " + brackets, brackets, braces, dots + " = 1\n", "[" + dots + "]\n"}) {
    const Parsed p(text);
    CHECK_FALSE(p.root);
    REQUIRE(p.diagnostics.error_count() == 1);
    CHECK(p.diagnostics.all()[0].message.substr(0, 17) == "nested too deeply");
  }
}

TEST_CASE("What people write is not too deep") {
  const Parsed p("[a.b.c.d]\ne.f.g = [[[[{ h = [1.5, \"a.b.c.d.e.f\"] }]]]]\nmail = \"" +
                 std::string(100, '.') + "\"\n");
  CHECK(p.root);
}

TEST_CASE("Quotes, comments and brackets in strings do not confuse the places") {
  const Parsed p("a = \"[ # { \\\" \"  # ' \"\nb = '] = \"'\nc = [ # ]\n  \"]\", # [\n]\nd = oops\n");
  CHECK(p.faults() == Strings{"E102 oops: the text `oops` needs quotes"});
}
