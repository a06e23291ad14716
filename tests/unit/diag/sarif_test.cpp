// SARIF, and the names that codes go by.

#include "catch.h"
#include "diag/print.h"

#include <string>

using namespace hanjang;
using namespace hanjang::diag;

namespace {

std::string sarif(const Diagnostics& diagnostics, const SourceMap& sources) {
  return print_diagnostics(diagnostics, sources, {DiagnosticStyle::sarif, false});
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a SARIF log names each rule once and each finding with its place") {
  SourceMap sources;
  const SourceId file = sources.add("my resumes/나.toml", "name = \"가\"\nurl = \"x\"\n");
  Diagnostics diagnostics;
  diagnostics.report(Code::brand_spelling, {file, 8, 11}, "`가` is \"wrong\"", "write `나`");
  diagnostics.report(Code::brand_spelling, {file, 20, 21}, "again");
  diagnostics.report(Code::cannot_write, {}, "no place");
  const std::string log = sarif(diagnostics, sources);
  CHECK(has(log, R"("version": "2.1.0")"));
  CHECK(has(log, R"("uri": "my%20resumes/%EB%82%98.toml")"));
  CHECK(has(log, R"("startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 10)"));
  CHECK(has(log, R"("text": "`가` is \"wrong\"\nhelp: write `나`")"));
  CHECK(has(log, R"("level": "warning")"));
  CHECK(has(log, R"("locations": [])"));
  const std::string rule = R"({"id": "R022", "name": "brand-spelling")";
  CHECK(has(log, rule));
  CHECK(log.find(rule) == log.rfind(rule));
}

TEST_CASE("a SARIF log of nothing is a log") { CHECK(has(sarif({}, {}), R"("results": [)")); }

TEST_CASE("a code goes by its name, its number and any letter of a severity") {
  for (const std::string_view name : {"E201", "e201", "W201", "201", "unknown-key"}) {
    INFO(name);
    REQUIRE(find_code(name) != nullptr);
    CHECK(find_code(name)->code == Code::unknown_key);
  }
  REQUIRE(find_code("r012") != nullptr);
  CHECK(find_code("R012")->code == Code::hollow_progress);
  CHECK(find_code("12") == nullptr); // a reviewer's code has its letter
  CHECK(find_code("E012") == nullptr);
  CHECK(find_code("") == nullptr);
  CHECK(find_code("E") == nullptr);
  CHECK(code_name(Code::hollow_progress, Severity::error) == "R012");
  CHECK(code_name(Code::unknown_key, Severity::error) == "E201");
  CHECK(code_name(Code::bad_phone, Severity::warning) == "W217");
}

TEST_CASE("a severity may be another one than the register's") {
  Diagnostics diagnostics;
  diagnostics.add_as(Severity::error, {.code = Code::cliche,
                                       .severity = {},
                                       .message = "x",
                                       .span = {},
                                       .span_message = {},
                                       .labels = {},
                                       .hints = {}});
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.all().front().severity == Severity::error);
}
