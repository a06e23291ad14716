// What outputs are called is known before they are made.

#include "catch.h"
#include "driver/build.h"
#include "unit/driver/support.h"

#include <string>
#include <utility>
#include <vector>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;

namespace {

struct Run : LayoutsRun {
  using Names = std::vector<std::pair<std::string, std::string>>;

  static Names names_of(const std::vector<Output>& outputs) {
    Names names;
    for (const Output& output : outputs) names.emplace_back(output.name, output.stem);
    return names;
  }

  Names planned(const std::string& text) {
    request.text = text;
    return names_of(plan_outputs(session, request));
  }

  Names built(const std::string& text) { return names_of(build(text).outputs); }
};

const std::string kResume = R"([person]
name = { ko = "홍길동", en = "Gildong Hong" }
headline = { ko = "개발자", en = "Developer" }

[[projects]]
name = "Kite"

[[letter]]
id = "one"
organization = "Nurilab"
body = { ko = "안녕하십니까.", en = "Hello." }

[[letter]]
id = "two"
organization = "Damda"
body = { ko = "안녕하십니까." }

[[letter]]
id = "questions"
organization = "Damda"
questions = [{ question = "Why?", answer = { ko = "그래서.", en = "Because." } }]

[variant.short]
pages = 1

[variant.career]
layout = ["classic", "career-history"]
languages = ["en"]
)";

const std::string kPattern =
    "[document]\nfile = \"{name}_{headline}_{document}_{variant}_{letter}_{lang}\"\n";

} // namespace

TEST_CASE("a plan has the names that the build has") {
  std::size_t compared = 0;
  for (const std::string& text : {kResume, kPattern + kResume})
    for (const char* layout : {"", "classic", "cover-letter", "essay-answers"})
      for (const char* format : {"pdf", "txt"})
        for (const bool all : {false, true}) {
          INFO(text.substr(0, 10) << ' ' << layout << ' ' << format << ' ' << all);
          Run run;
          run.request.layout = all ? "" : layout;
          run.request.format = find_format(format)->word;
          run.request.all_variants = all;
          const Run::Names planned = run.planned(text);
          const Run::Names built = run.built(text);
          if (run.diagnostics.has_errors()) continue;
          CHECK(planned == built);
          compared += built.size();
        }
  CHECK(compared > 30);
}

TEST_CASE("a file that cannot be read has no outputs") {
  Run run;
  CHECK(run.planned("[person\n").empty());
  CHECK(run.planned("").empty());
  CHECK(run.diagnostics.all().empty());
  run.request.variants = {"none"};
  CHECK(run.planned(kResume).empty());
}
