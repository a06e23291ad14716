#include "catch.h"
#include "support/parsed.h"

#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::syntax;

namespace {

// The source behind each occurrence of `part` in a string value.
std::string source_of(const Parsed& p, const std::string& part) {
  const Node* node = p.get({"k"});
  REQUIRE(node != nullptr);
  REQUIRE(node->string() != nullptr);
  const std::size_t begin = node->string()->text.find(part);
  REQUIRE(begin != std::string::npos);
  return p.at(node->string()->locate(begin, begin + part.size()));
}

} // namespace

TEST_CASE("A plain string needs no map") {
  const Parsed p("k = \"홍길동 a\"\n");
  const diag::SourceText& text = *p.get({"k"})->string();
  CHECK(text.text == "홍길동 a");
  CHECK(p.at(text.span) == "홍길동 a");
  CHECK(text.origin.empty());
  CHECK(source_of(p, "길") == "길");
}

TEST_CASE("Escapes lead back to where they stand") {
  const Parsed p("k = \"a\\tb\\u00e9c\\\\d\\\"e\\U0001F600f\"\n");
  CHECK(p.string({"k"}) == "a\tb\u00E9c\\d\"e\U0001F600f");
  CHECK(source_of(p, "a") == "a");
  CHECK(source_of(p, "\t") == "\\t");
  CHECK(source_of(p, "\u00E9") == "\\u00e9");
  CHECK(source_of(p, "c\\d") == "c\\\\d");
  CHECK(source_of(p, "\"") == "\\\"");
  CHECK(source_of(p, "\U0001F600") == "\\U0001F600");
  CHECK(source_of(p, "f") == "f");
}

TEST_CASE("Literal strings have no escapes") {
  const Parsed p("k = 'C:\\new \"x\"'\n");
  CHECK(p.string({"k"}) == "C:\\new \"x\"");
  CHECK(p.get({"k"})->string()->origin.empty());
}

TEST_CASE("A string over several lines drops its first line end") {
  const Parsed p("k = \"\"\"\n첫 줄\n  둘째\"\"\"\n");
  CHECK(p.string({"k"}) == "첫 줄\n  둘째");
  CHECK(p.at(p.get({"k"})->string()->span) == "첫 줄\n  둘째");
  CHECK(source_of(p, "둘째") == "둘째");
}

TEST_CASE("A backslash joins lines") {
  const Parsed p("k = \"\"\"one \\\n\n    two \\   \n  three\"\"\"\n");
  CHECK(p.string({"k"}) == "one two three");
  CHECK(source_of(p, "two") == "two");
  CHECK(source_of(p, "three") == "three");
}

TEST_CASE("Letters and signs of any script are no space") {
  for (const std::string character : {"é", "я", "ᐁ", "“", "…", "、", "あ", "ㄱ", "한", "﷼", "😀"}) {
    const Parsed p("k = \"\"\"one \\\n  " + character + " two\"\"\" # " + character + "\n");
    CHECK(p.string({"k"}) == "one " + character + " two");
    CHECK(source_of(p, character) == character);
  }
}

TEST_CASE("CR LF inside a string is one line end") {
  const Parsed p("k = '''\r\none\r\ntwo'''\r\n");
  CHECK(p.string({"k"}) == "one\ntwo");
  CHECK(source_of(p, "two") == "two");
}

TEST_CASE("Quotes may stand next to the quotes that close") {
  const Parsed basic("k = \"\"\"say \"\"hi\"\"\"\"\"\n");
  CHECK(basic.string({"k"}) == "say \"\"hi\"\"");
  CHECK(basic.written({"k"}) == "\"\"\"say \"\"hi\"\"\"\"\"");
  const Parsed literal("k = ''''it''''\nnext = 1\n");
  CHECK(literal.string({"k"}) == "'it'");
  CHECK(literal.get({"next"}) != nullptr);
}

TEST_CASE("Empty strings of every form") {
  for (const std::string form : {"\"\"", "''", "\"\"\"\"\"\"", "''''''", "\"\"\"\n\"\"\""}) {
    const Parsed p("k = " + form);
    CHECK(p.string({"k"}).empty());
    CHECK(p.written({"k"}) == form);
  }
}

TEST_CASE("Decomposed Hangul is composed and leads back") {
  const Parsed p("k = \"a\u1112\u1161\u11ABb\\u1100\u1161c\"\n");
  CHECK(p.string({"k"}) == "a\uD55Cb\uAC00c");
  CHECK(source_of(p, "a") == "a");
  CHECK(source_of(p, "\uD55C") == "\u1112\u1161\u11AB");
  CHECK(source_of(p, "b") == "b");
  CHECK(source_of(p, "\uAC00") == "\\u1100\u1161");
  CHECK(source_of(p, "c") == "c");
}

TEST_CASE("Compatibility characters stay as they are") {
  const Parsed p("k = \"㈜ ½ ﬁ ㎏ ｋ\"\n");
  CHECK(p.string({"k"}) == "㈜ ½ ﬁ ㎏ ｋ");
}

TEST_CASE("Keys are composed too") {
  const Parsed p("\"\u1112\u1161\u11AB\" = 1\n");
  CHECK(p.keys() == Strings{"\uD55C"});
}
