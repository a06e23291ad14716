#include "catch.h"
#include "driver/detail/languages.h"
#include "resume/resume.h"
#include "syntax/node.h"

using namespace hanjang;
using namespace hanjang::driver;

namespace {

using Languages = std::vector<std::string>;

struct Run {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  resume::SourceResume resume;

  explicit Run(const std::string& text) {
    const auto root = syntax::parse_toml(sources, sources.add("me.toml", text), diagnostics);
    REQUIRE(root);
    auto decoded = resume::decode_resume(*root, diagnostics);
    REQUIRE(decoded);
    resume = std::move(*decoded);
  }

  Languages build(const Languages& asked) {
    return languages_to_build(resume, resume.languages, asked, diagnostics);
  }
};

const std::string kBilingual = R"([document]
languages = ["ko"]
[person]
name = { ko = "홍길동", en = "Gildong Hong" }
[[experience]]
organization = "Lab"
  [[experience.work]]
  project.ja = "研究"
  project.ko = "연구"
  project.en = "research"
)";

} // namespace

TEST_CASE("languages are found wherever a text is") {
  CHECK(Run(kBilingual).resume.languages_written == Languages{"ko", "en", "ja"});
}

TEST_CASE("the file says what to build, and the command line overrides it") {
  Run run(kBilingual);
  CHECK(run.build({}) == Languages{"ko"});
  CHECK(run.build({"en", "ko", "en"}) == Languages{"en", "ko"});
  CHECK(run.diagnostics.all().empty());
}

TEST_CASE("a language without any text is an error") {
  Run run(kBilingual);
  CHECK(run.build({"ko", "fr"}).empty());
  REQUIRE(run.diagnostics.all().size() == 1);
  CHECK(run.diagnostics.all().front().code == diag::Code::unknown_language);
  CHECK(run.diagnostics.all().front().message == "the file has no text in `fr`");
}

TEST_CASE("what is no language is an error") {
  Run run(kBilingual);
  for (const char* wrong : {"korean", "../x", "k", ""}) CHECK(run.build({wrong}).empty());
  REQUIRE(run.diagnostics.error_count() == 4);
  CHECK(run.diagnostics.all().front().hints.front() == "the code for Korean is `ko`");
}

TEST_CASE("a language that nothing is written in brings those that are") {
  Run run(kBilingual);
  CHECK(run.build({"uk"}).empty());
  REQUIRE(run.diagnostics.all().size() == 1);
  CHECK(run.diagnostics.all().front().message == "the file has no text in `uk`");
  CHECK(run.diagnostics.all().front().hints.front() == "it has text in: ko, en, ja");
}

TEST_CASE("texts that serve every language serve the one asked for") {
  Run run("[person]\nname = \"Gildong Hong\"\n");
  CHECK(run.build({"fr"}) == Languages{"fr"});
}
