#include "catch.h"
#include "diag/print.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::diag;

namespace {

// One file and what is said about it.
struct Fixture {
  explicit Fixture(std::string text) : source(std::move(text)), id(sources.add("me.toml", source)) {}

  // The first place where `part` stands.
  Span at(std::string_view part) const {
    const std::size_t begin = source.find(part);
    REQUIRE(begin != std::string::npos);
    return Span{id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + part.size())};
  }

  void error(Span span, std::string message, std::string span_message = {}, std::vector<Label> labels = {},
             std::vector<std::string> hints = {}) {
    diagnostics.add({.code = Code::unknown_key,
                     .message = std::move(message),
                     .span = span,
                     .span_message = std::move(span_message),
                     .labels = std::move(labels),
                     .hints = std::move(hints)});
  }

  std::string print(DiagnosticStyle style = DiagnosticStyle::rich, bool color = false) const {
    return print_diagnostics(diagnostics, sources, {style, color});
  }

  std::string source;
  SourceMap sources;
  SourceId id;
  Diagnostics diagnostics;
};

// The column of the first caret, counted from the gutter.
std::size_t caret_column(const std::string& text) {
  const std::size_t caret = text.find('^');
  REQUIRE(caret != std::string::npos);
  return caret - text.rfind('\n', caret);
}

} // namespace

TEST_CASE("A diagnostic shows its line, its caret and its hint") {
  Fixture f("\n\n\n\n\n\n\n\n\n\n\ntitel = \"엔지니어\"\n");
  f.error(f.at("titel"), "unknown key `titel`", "did you mean `title`?", {}, {"see the reference"});
  CHECK(f.print() == "error[E201]: unknown key `titel`\n"
                     "  --> me.toml:12:1\n"
                     "   |\n"
                     "12 | titel = \"엔지니어\"\n"
                     "   | ^^^^^ did you mean `title`?\n"
                     "   |\n"
                     "   = help: see the reference\n");
}

TEST_CASE("Hangul takes two cells, in the caret line too") {
  Fixture f("이름 = \"홍길동\" # 주석\n");
  f.error(f.at("홍길"), "m");
  CHECK(f.print() == "error[E201]: m\n"
                     " --> me.toml:1:7\n"
                     "  |\n"
                     "1 | 이름 = \"홍길동\" # 주석\n"
                     "  |         ^^^^\n");
}

TEST_CASE("Decomposed Hangul takes as much room as composed Hangul") {
  Fixture f("\u1112\u1161\u11AB\u1100\u1173\u11AF x\n");
  f.error(f.at("x"), "m");
  CHECK(f.print() == "error[E201]: m\n"
                     " --> me.toml:1:8\n"
                     "  |\n"
                     "1 | \u1112\u1161\u11AB\u1100\u1173\u11AF x\n"
                     "  |      ^\n");
}

TEST_CASE("A tab is four spaces in the source line and in the caret line") {
  Fixture f("\tkey\t= x\n");
  f.error(f.at("x"), "m");
  CHECK(f.print() == "error[E201]: m\n"
                     " --> me.toml:1:8\n"
                     "  |\n"
                     "1 |     key    = x\n"
                     "  |              ^\n");
}

TEST_CASE("Control characters never reach the terminal") {
  Fixture f("a\x1b[31m = \"\u202E\x80\"\n");
  f.error(f.at("\x1b"), "bad \x1b in\nname");
  CHECK(f.print() == "error[E201]: bad \\x1b in\\x0aname\n"
                     " --> me.toml:1:2\n"
                     "  |\n"
                     "1 | a\\x1b[31m = \"\\u{202e}\\x80\"\n"
                     "  |  ^^^^\n");
}

TEST_CASE("An empty place and a line end get one caret") {
  Fixture f("key =\r\nnext\n");
  f.error(Span{f.id, 5, 5}, "empty");
  f.error(Span{f.id, 5, 6}, "line end");
  CHECK(f.print() == "error[E201]: empty\n"
                     " --> me.toml:1:6\n"
                     "  |\n"
                     "1 | key =\n"
                     "  |      ^\n"
                     "\n"
                     "error[E201]: line end\n"
                     " --> me.toml:1:6\n"
                     "  |\n"
                     "1 | key =\n"
                     "  |      ^\n");
}

TEST_CASE("A place over several lines shows the first") {
  Fixture f("a = \"\"\"x\ny\n\"\"\"\n");
  f.error(f.at("\"\"\"x\ny\n\"\"\""), "m");
  CHECK(f.print() == "error[E201]: m\n"
                     " --> me.toml:1:5\n"
                     "  |\n"
                     "1 | a = \"\"\"x\n"
                     "  |     ^^^^\n");
}

TEST_CASE("Second places stand in the order of their lines") {
  Fixture f("one\ntwo\nthree\nfour\nfive\nsix\n");
  f.error(f.at("six"), "m", "here", {{f.at("one"), "first"}, {f.at("four"), "near"}});
  CHECK(f.print() == "error[E201]: m\n"
                     " --> me.toml:6:1\n"
                     "  |\n"
                     "1 | one\n"
                     "  | --- first\n"
                     "...\n"
                     "4 | four\n"
                     "  | ---- near\n"
                     "5 | five\n"
                     "6 | six\n"
                     "  | ^^^ here\n");
}

TEST_CASE("Two places in one line share it") {
  Fixture f("start = 1, end = 2\n");
  f.error(f.at("end"), "m", "", {{f.at("start"), "begins here"}});
  CHECK(f.print() == "error[E201]: m\n"
                     " --> me.toml:1:12\n"
                     "  |\n"
                     "1 | start = 1, end = 2\n"
                     "  |            ^^^\n"
                     "  | ----- begins here\n");
}

TEST_CASE("A place in another file has its own block") {
  Fixture f("mine\n");
  const SourceId other = f.sources.add("base.toml", "\ntheirs\n");
  f.error(f.at("mine"), "m", "", {{Span{other, 1, 7}, "from here"}});
  CHECK(f.print() == "error[E201]: m\n"
                     " --> me.toml:1:1\n"
                     "  |\n"
                     "1 | mine\n"
                     "  | ^^^^\n"
                     " ::: base.toml:2:1\n"
                     "  |\n"
                     "2 | theirs\n"
                     "  | ------ from here\n");
}

TEST_CASE("A long line is cut around its place") {
  Fixture f("a = \"" + std::string(150, 'x') + "한글" + std::string(3000000, 'y') + "\"\n");
  f.error(f.at("한글"), "m");
  const std::string text = f.print();
  CHECK(text.size() < 500);
  CHECK(text.find("1 | …" + std::string(33, 'x') + "한글yyy") != std::string::npos);
  CHECK(text.find("y…\n") != std::string::npos);
  CHECK(text.find("\n  | " + std::string(34, ' ') + "^^^^\n") != std::string::npos);
}

TEST_CASE("A place longer than the window is marked to its edge") {
  Fixture f(std::string(1000, 'z'));
  f.error(Span{f.id, 0, 1000}, "m");
  CHECK(f.print() == "error[E201]: m\n --> me.toml:1:1\n  |\n1 | " + std::string(100, 'z') + "…\n  | " +
                         std::string(100, '^') + "\n");
}

TEST_CASE("Places past the end of the file do no harm") {
  Fixture f("ab");
  f.error(Span{f.id, 50, 90}, "m");
  CHECK(caret_column(f.print()) == 7);
}

TEST_CASE("Without a place there is no block") {
  Fixture f("x");
  f.error(Span{}, "no file", "", {}, {"name one"});
  CHECK(f.print() == "error[E201]: no file\n  = help: name one\n");
}

TEST_CASE("Severity picks the letter of the code") {
  Fixture f("x");
  f.diagnostics.report(Code::substituted_family, Span{}, "w");
  f.diagnostics.report(Code::not_shown, Span{}, "n");
  CHECK(f.print(DiagnosticStyle::brief) == "warning[W405]: w\nnote[N305]: n\n");
}

TEST_CASE("Output is sorted by place, and equal ones are printed once") {
  Fixture f("one\ntwo\n");
  f.error(Span{}, "nowhere");
  f.error(f.at("two"), "second");
  f.error(f.at("one"), "first");
  f.error(f.at("two"), "other");
  f.error(f.at("two"), "second");
  f.error(Span{}, "nowhere");
  CHECK(f.print(DiagnosticStyle::brief) == "me.toml:1:1: error[E201]: first\n"
                                           "me.toml:2:1: error[E201]: second\n"
                                           "me.toml:2:1: error[E201]: other\n"
                                           "error[E201]: nowhere\n");
}

TEST_CASE("The brief form is one line with the first hint") {
  Fixture f("한 x\n");
  f.error(f.at("x"), "m\nn", "aside", {}, {"do this", "or that"});
  CHECK(f.print(DiagnosticStyle::brief) == "me.toml:1:3: error[E201]: m\\x0an: aside (help: do this)\n");
}

TEST_CASE("Colour comes only when asked for, and changes no character") {
  Fixture f("abc\n");
  f.error(f.at("b"), "m", "here", {}, {"hint"});
  const std::string plain = f.print();
  std::string colored = f.print(DiagnosticStyle::rich, true);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(colored.find("\x1b[1;31merror[E201]\x1b[0m") == 0);
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  CHECK(colored == plain);
}

TEST_CASE("JSON gives every field, escaped") {
  Fixture f("한 x\n");
  f.error(f.at("x"), "say \"hi\"\n\\ \x01", "aside", {{f.at("한"), "l"}}, {"h1", "h2"});
  CHECK(f.print(DiagnosticStyle::json) ==
        "[\n  {\"severity\": \"error\", \"code\": \"E201\", \"message\": \"say \\\"hi\\\"\\n\\\\ \\u0001\", "
        "\"file\": \"me.toml\", \"line\": 1, \"column\": 3, \"end_line\": 1, \"end_column\": 4, "
        "\"begin\": 4, \"end\": 5, \"span_message\": \"aside\", \"labels\": [{\"message\": \"l\", "
        "\"file\": \"me.toml\", \"line\": 1, \"column\": 1, \"end_line\": 1, \"end_column\": 2, "
        "\"begin\": 0, \"end\": 3}], \"hints\": [\"h1\", \"h2\"]}\n]\n");
}

TEST_CASE("JSON stays JSON for nothing, for no place and for bytes that are not UTF-8") {
  Fixture f("x");
  CHECK(f.print(DiagnosticStyle::json) == "[]\n");
  f.error(Span{}, "a\xB0z");
  CHECK(f.print(DiagnosticStyle::json) ==
        "[\n  {\"severity\": \"error\", \"code\": \"E201\", \"message\": \"a\uFFFDz\", \"file\": null, "
        "\"line\": null, \"column\": null, \"end_line\": null, \"end_column\": null, \"begin\": null, "
        "\"end\": null, \"span_message\": \"\", \"labels\": [], \"hints\": []}\n]\n");
}

TEST_CASE("what several runs say is one text, and what they say alike stands there once") {
  Fixture first("a = 1\n");
  first.error({}, "both say this");
  first.error(first.at("a"), "only the first says this");
  Fixture second("a = 1\n");
  second.error({}, "both say this");
  const auto log_of = [&](DiagnosticStyle style) {
    DiagnosticLog log(style);
    std::string text = log.add(print_each(first.diagnostics, first.sources, {style, false}));
    text += log.add({});
    text += log.add(print_each(second.diagnostics, second.sources, {style, false}));
    CHECK(log.count(Severity::error) == 2);
    CHECK(log.count(Severity::warning) == 0);
    return text + log.end();
  };
  for (const DiagnosticStyle style :
       {DiagnosticStyle::rich, DiagnosticStyle::brief, DiagnosticStyle::json, DiagnosticStyle::sarif})
    CHECK(log_of(style) == first.print(style));
}

TEST_CASE("a run alone is printed whole, whatever its diagnostics look like") {
  Fixture f("a = 1\n");
  f.error(f.at("a"), "twice", {}, {}, {"first hint", "another"});
  f.error({f.id, 0, 2}, "twice", {}, {}, {"first hint"});
  const std::string printed = f.print(DiagnosticStyle::brief);
  CHECK(std::count(printed.begin(), printed.end(), '\n') == 2);
}
