#include "catch.h"
#include "support/parsed.h"

#include <cmath>
#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::syntax;

TEST_CASE("Keys keep the order of the file") {
  const Parsed p("zebra = 1\nalpha = 2\n[mid]\nz = 1\na = 2\n[begin]\n");
  CHECK(p.keys() == Strings{"zebra", "alpha", "mid", "begin"});
  CHECK(p.keys({"mid"}) == Strings{"z", "a"});
}

TEST_CASE("Keys of one table that stand apart count where they first stand") {
  const Parsed p("[a.x]\nk = 1\n[b]\n[a]\nown = 2\n[a.w]\n");
  CHECK(p.keys() == Strings{"a", "b"});
  CHECK(p.keys({"a"}) == Strings{"x", "own", "w"});
}

TEST_CASE("Values have the span they were written in") {
  const Parsed p("s = \"홍\" # c\ni = 0x1F\nf = -3.50\nb = true\nd = 2019-08-01\n"
                 "arr = [ 1,\n  \"x\", # c\n  [2] ]\nt = { a = 1, b.c = 2 }\n");
  REQUIRE(p.root);
  CHECK(p.written({"s"}) == "\"홍\"");
  CHECK(p.written({"i"}) == "0x1F");
  CHECK(p.written({"f"}) == "-3.50");
  CHECK(p.written({"b"}) == "true");
  CHECK(p.written({"d"}) == "2019-08-01");
  CHECK(p.written({"arr"}) == "[ 1,\n  \"x\", # c\n  [2] ]");
  CHECK(p.written({"arr", "1"}) == "\"x\"");
  CHECK(p.written({"arr", "2"}) == "[2]");
  CHECK(p.written({"t"}) == "{ a = 1, b.c = 2 }");
  CHECK(p.written({"t", "b"}) == "b");
  CHECK(p.written({"t", "b", "c"}) == "2");
}

TEST_CASE("Values have their kind") {
  const Parsed p("s = 'x'\ni = -7\nf = 3.50\nb = false\nd = 2019-08-01\narr = []\nt = {}\n[[many]]\n");
  CHECK(p.get({"i"})->integer() != nullptr);
  CHECK(*p.get({"i"})->integer() == -7);
  CHECK(std::abs(*p.get({"f"})->real() - 3.5) < 1e-12);
  CHECK(p.get({"f"})->lexeme == "3.50");
  CHECK(p.get({"s"})->lexeme.empty());
  CHECK(*p.get({"b"})->boolean() == false);
  CHECK(p.get({"d"})->date()->month == 8);
  CHECK(kind_of(*p.get({"s"})) == "a string");
  CHECK(kind_of(*p.get({"i"})) == "an integer");
  CHECK(kind_of(*p.get({"f"})) == "a number");
  CHECK(kind_of(*p.get({"b"})) == "a boolean");
  CHECK(kind_of(*p.get({"d"})) == "a date");
  CHECK(kind_of(*p.get({"arr"})) == "an array");
  CHECK(kind_of(*p.get({"t"})) == "a table");
  CHECK(kind_of(*p.get({"many"})) == "an array of tables");
}

TEST_CASE("A table has the span of its header") {
  const Parsed p("  [ a . \"b c\" ] # comment\nx = 1\n[a]\ny = 2\n");
  CHECK(p.written({"a"}) == "[a]");
  CHECK(p.written({"a", "b c"}) == "[ a . \"b c\" ]");
}

TEST_CASE("A table that only its inner table names has that header") {
  const Parsed p("[a.b]\nx = 1\n");
  CHECK(p.written({"a"}) == "[a.b]");
}

TEST_CASE("A table of dotted keys has the first of them") {
  const Parsed p(
      "[person]\nlocation.ko = \"서울\"\nname = \"x\"\nlocation.en = \"Seoul\"\n\"quoted\".a.b = 1\n");
  CHECK(p.keys({"person"}) == Strings{"location", "name", "quoted"});
  CHECK(p.written({"person", "location"}) == "location");
  CHECK(p.get({"person", "location"})->span.begin == 9);
  CHECK(p.keys({"person", "location"}) == Strings{"ko", "en"});
  CHECK(p.written({"person", "quoted"}) == "\"quoted\"");
  CHECK(p.written({"person", "quoted", "a"}) == "a");
}

TEST_CASE("Each table of an array has its own header") {
  const Parsed p("[[job]]\nn = 1\n [[job.work]]\n [[job.work]]\n[[job]] # second\nn = 2\n");
  const Node* jobs = p.get({"job"});
  REQUIRE(jobs != nullptr);
  REQUIRE(jobs->array() != nullptr);
  CHECK(jobs->array()->of_tables);
  CHECK(jobs->array()->items.size() == 2);
  CHECK(p.written({"job"}) == "[[job]]");
  CHECK(p.get({"job", "0"})->span.begin == 0);
  CHECK(p.get({"job", "1"})->span.begin == 42);
  CHECK(p.written({"job", "0", "work", "1"}) == "[[job.work]]");
  CHECK(p.get({"job", "0", "work", "1"})->span.begin == 29);
}

TEST_CASE("An array of inline tables is not one of headers") {
  const Parsed p("a = [ { x = 1 }, { x = 2 } ]\n");
  REQUIRE(p.get({"a"}) != nullptr);
  CHECK_FALSE(p.get({"a"})->array()->of_tables);
  CHECK(p.written({"a", "1"}) == "{ x = 2 }");
}

TEST_CASE("Keys have the span of their own part") {
  const Parsed p("a.\"b c\" . d = 1\n");
  const Member& a = p.root->table()->members.at(0);
  const Member& b = a.value.table()->members.at(0);
  const Member& d = b.value.table()->members.at(0);
  CHECK(p.at(a.key_span) == "a");
  CHECK(p.at(b.key_span) == "\"b c\"");
  CHECK(b.key == "b c");
  CHECK(p.at(d.key_span) == "d");
}

TEST_CASE("A byte order mark is skipped and shifts nothing") {
  const Parsed p("\xEF\xBB\xBFkey = \"v\"\n");
  REQUIRE(p.root);
  CHECK(p.written({"key"}) == "\"v\"");
  CHECK(p.get({"key"})->span.begin == 9);
}

TEST_CASE("CR LF line ends shift nothing") {
  const Parsed p("a = 1\r\n\r\n한 = 0\r\n");
  CHECK_FALSE(p.root);
  const Parsed q("a = 1\r\n# 한글\r\nb = '한'\r\n");
  CHECK(q.written({"b"}) == "'한'");
}

TEST_CASE("An empty file is an empty table") {
  const Parsed p("");
  REQUIRE(p.root);
  CHECK(p.root->table()->members.empty());
  CHECK_FALSE(p.diagnostics.has_errors());
}

TEST_CASE("Times of day are refused in their place, and reading goes on") {
  const Parsed p("t = 10:00:00\nd = 2019-08-01 10:00:00\nx = 1\n");
  CHECK(p.faults() == Strings{"E202 2019-08-01 10:00:00: times of day are not used here",
                              "E202 10:00:00: times of day are not used here"});
  REQUIRE(p.root);
  CHECK(p.get({"d"})->date()->year == 2019);
  CHECK(p.get({"x"}) != nullptr);
}

TEST_CASE("Two spellings of one key are one key twice") {
  const Parsed p("\"\uAC00\" = 1\n\"\u1100\u1161\" = 2\n");
  REQUIRE(p.diagnostics.error_count() == 1);
  CHECK(p.diagnostics.all()[0].message == "the key `\uAC00` stands here twice");
  CHECK(p.diagnostics.all()[0].span.begin == 10);
  REQUIRE(p.diagnostics.all()[0].labels.size() == 1);
  CHECK(p.diagnostics.all()[0].labels[0].span.begin == 0);
}

TEST_CASE("A line of a hundred thousand values keeps every place") {
  std::string text = "a = [";
  for (int i = 0; i < 100000; ++i) text += "\"한\", ";
  const Parsed p(text + "\"끝\"]\n");
  CHECK(p.written({"a", "100000"}) == "\"끝\"");
  CHECK(p.written({"a", "77777"}) == "\"한\"");
}
