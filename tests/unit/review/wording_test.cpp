// How lines of work are put: what is found, at which words, and what looks like it and is right.

#include "reviewed.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

// Lines that must not be found, one by one: several would be told of by other rules.
void check_none(std::string_view code, const Texts& lines, const std::string& end = "2020-07") {
  for (const std::string& line : lines) {
    INFO(line);
    CHECK(blamed(code, job({line}, end)).empty());
  }
}

} // namespace

TEST_CASE("a line does not begin with who was responsible") {
  CHECK(blamed("R003", job({"Responsible for the billing service"})) == Texts{"Responsible for"});
  CHECK(blamed("R003", job({"Helped the team move to Kubernetes"})) == Texts{"Helped"});
  CHECK(blamed("R003", job({"Worked on the search index", "Rebuilt the index"})) == Texts{"Worked on"});
  check_none("R003", {"Supported 40 shops", "Contributed to open source tools", "Helpdesk for 300 people",
                      "Built what was worked on", "Made the build faster"});
}

TEST_CASE("a line of work has no I, we or my") {
  CHECK(blamed("R005", job({"Rebuilt the index with my team"})) == Texts{"my"});
  CHECK(blamed("R005", job({"We cut the costs by half"})) == Texts{"We"});
  CHECK(blamed("R005", job({"What I did: parsers"})) == Texts{"I"});
  check_none("R005", {"Taught Calculus I", "Calculus I & II", "Built the shop of We:Jet",
                      "Ran Nara.me in the US", "Sped up I/O by half", "Level I support", "Wrote `for i in x`",
                      "Part I of the course", "Titled “How we moved to Kafka”"});
}

TEST_CASE("a summary may say I, unless somebody asks") {
  const std::string text = "summary = \"I build search engines.\"\n[person]\nname = \"Gildong Hong\"\n";
  CHECK(blamed("R006", text).empty());
  const std::string asked =
      "summary = \"I build search engines.\"\n" + asking_for("R006") + "[person]\nname = \"Gildong Hong\"\n";
  CHECK(blamed("R006", asked) == Texts{"I"});
}

TEST_CASE("what is over is told in the past") {
  CHECK(blamed("R007", job({"Build the data pipeline"})) == Texts{"Build"});
  CHECK(blamed("R007", job({"Write and test the parser"})) == Texts{"Write"});
  check_none("R007", {"Lead engineer for search", "Research integrated into the shop", "Design of the index",
                      "Set up the index", "Built the index", "Test engineer in a team of four"});
  check_none("R007", {"Build the data pipeline", "Write and test the parser"}, "present");
}

TEST_CASE("the past of lead is led") {
  CHECK(blamed("R013", job({"Lead the team of four"})) == Texts{"Lead"});
  CHECK(blamed("R013", job({"Designed the index and lead a team"})) == Texts{"lead"});
  CHECK(blamed("R013", job({"Successfully lead the migration"})) == Texts{"lead"});
  check_none("R013", {"Lead engineer of the team", "Worked under the lead of the team", "Led the team",
                      "Asked the tech lead for a review", "Found 40 new leads"});
  check_none("R013", {"Lead the team of four"}, "present");
}

TEST_CASE("what everybody writes says nothing") {
  CHECK(blamed("R009", job({"Passionate about clean code"})) == Texts{"Passionate"});
  CHECK(blamed("R009", job({"A team player"})) == Texts{"team player"});
  check_none("R009",
             {"Led a team of players", "Wrote a synergistic-effects model", "Compassionate use programme"});
}

TEST_CASE("slips of English") {
  CHECK(blamed("R014", job({"Built a internal tool"})) == Texts{"a internal"});
  CHECK(blamed("R014", job({"Wrote an parser"})) == Texts{"an parser"});
  check_none("R014", {"Built a one-page tool", "Ran a European site", "Taught at a university",
                      "Took an hour", "Trained a unified model", "Wrote an SQL parser", "Wrote a UI kit",
                      "An MBA course", "Built a use case", "Gave an honest answer", "Moved a US site"});
  CHECK(blamed("R015", job({"Built the the index"})) == Texts{"the the"});
  CHECK(blamed("R015", job({"검색 색인 색인 개편"})) == Texts{"색인 색인"});
  check_none("R015", {"Said that that was right", "Ran it 10 10 times", "하나 하나 고침",
                      "Bora Bora travel app", "Wrote tests. Tests ran nightly"});
  CHECK(blamed("R050", job({"Redesigned the seperate service"})) == Texts{"seperate"});
  check_none("R050", {"Redesigned the separate service", "Kept `seperate` as it was"});
}

TEST_CASE("a Korean line does not end in taking part") {
  CHECK(blamed("R004", job({"추천 시스템 개편 프로젝트에 참여"})) == Texts{"참여"});
  CHECK(blamed("R004", job({"API 문서화 작업을 수행했습니다."})) == Texts{"수행했습니다"});
  check_none("R004",
             {"추천 시스템 개편", "사용자 참여 유도 화면 개발", "고객 경험 개선", "운영 지원", "정산 담당"});
}

TEST_CASE("lines of an entry end in one manner") {
  CHECK(blamed("R010", job({"검색 색인을 다시 설계했습니다", "응답 시간 절반으로 단축",
                            "로그 수집기 개발"})) == Texts{"설계했습니다"});
  CHECK(blamed("R010", job({"검색 색인을 다시 설계함", "응답 시간 단축"})).empty()); // both are notes
  CHECK(blamed("R010", job({"검색 색인을 다시 설계했습니다", "응답 시간을 줄였습니다 (30%)"})).empty());
  CHECK(blamed("R010", job({"어려움 해결", "흐름 개선", "필요 없는 코드 정리 필요"})).empty());
  CHECK(blamed("R011", job({"색인을 설계했습니다", "시간을 단축하였습니다"})) == Texts{"하였습니다"});
  CHECK(blamed("R011", job({"색인을 설계했습니다", "시간을 단축했습니다"})).empty());
  CHECK(blamed("R012", job({"결제 모듈의 개발을 진행했습니다"})) == Texts{"개발을 진행했습니다"});
  CHECK(blamed("R012", job({"개발 진행 상황판을 만듦", "을 진행"})).empty());
}

TEST_CASE("what a variant says is read too, and once where another one takes it over") {
  const std::string text = job({"Built the index"}) +
                           "[variant.ml]\nsummary = \"Built search on Github\"\n"
                           "[variant.short]\nextends = \"ml\"\nheadline = \"Search on Mysql\"\n";
  CHECK(blamed("R022", text) == Texts{"Github", "Mysql"});
  CHECK(blamed("R022",
               "[person]\nname = \"Ann Lee\"\nlinks = [{ network = \"github\", handle = \"github\" }]\n")
            .empty());
}
