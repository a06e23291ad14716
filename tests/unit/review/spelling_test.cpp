// Spelling of Korean and of names, blanks and signs.

#include "reviewed.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

void check_none(std::string_view code, const Texts& lines) {
  for (const std::string& line : lines) {
    INFO(line);
    CHECK(blamed(code, job({line})).empty());
  }
}

} // namespace

TEST_CASE("words that are often misspelt") {
  CHECK(blamed("R017", job({"신규 컨텐츠를 관리"})) == Texts{"컨텐츠"});
  CHECK(blamed("R017", job({"알림 메세지 개편"})) == Texts{"메세지"});
  CHECK(reviewed(job({"팀웍으로 개선"})).front().hint == "write `팀워크로`");
  CHECK(reviewed(job({"팀웍을 개선"})).front().hint == "write `팀워크를`");
  CHECK(reviewed(job({"팀웍 개선"})).front().hint == "write `팀워크`");
  CHECK(blamed("R017", job({"PO로써 출시를 이끎"})) == Texts{"PO로써"});
  check_none("R017", {"신규 콘텐츠 관리", "`컨텐츠` 테이블 개편", "“컨텐츠”라는 말"});
}

TEST_CASE("particles go with the sound before them") {
  CHECK(blamed("R019", job({"검색 모델를 학습"})) == Texts{"를"});
  CHECK(blamed("R019", job({"검색 지도을 개편"})) == Texts{"을"});
  CHECK(blamed("R019", job({"서버으로 옮김"})) == Texts{"으로"});
  CHECK(blamed("R019", job({"개발팀와 기획팀"})) == Texts{"와"});
  check_none("R019", {"새마을 지도 개편", "이름을 지을 때", "방법을 찾음", "사용자를 늘림", "앞으로 할 일",
                      "Kafka을 씀", "메일로 보냄", "도와 개선", "상황과 결과"});
}

TEST_CASE("율 and 률") {
  CHECK(blamed("R020", job({"결제 성공율 99%"})) == Texts{"성공율"});
  CHECK(blamed("R020", job({"이탈 감소률을 기록"})) == Texts{"감소률"});
  check_none("R020", {"전환율 5%", "성공률 99%", "자율 주행", "확률 모형", "법률 서비스", "할인율 계산",
                      "효율을 높임", "조율했다"});
}

TEST_CASE("dependent nouns stand apart") {
  CHECK(blamed("R021", job({"배포시 장애를 막음"})) == Texts{"배포시"});
  CHECK(blamed("R021", job({"개발중인 서비스"})) == Texts{"개발중인"});
  CHECK(blamed("R021", job({"결제를 할때 검증"})) == Texts{"할때"});
  check_none("R021", {"레거시 제거", "서울시 사업", "다시 설계", "역시 빠름", "즉시 알림", "집중 개선",
                      "나중에 확장", "배포 시 점검", "그때"});
}

TEST_CASE("names of products are written as their makers write them") {
  CHECK(blamed("R022", job({"Moved the build to Github"})) == Texts{"Github"});
  CHECK(blamed("R022", job({"Javascript/Python으로 개발"})) == Texts{"Javascript"});
  CHECK(blamed("R022", job({"Github를 도입"})) == Texts{"Github"});
  CHECK(blamed("R022", job({"Wrote it in NodeJS."})) == Texts{"NodeJS"});
  check_none("R022", {"Moved the build to GitHub", "Wrote `javascript`", "https://github.com/gildong",
                      "github.com/gildong", "Wrote javascript-parser", "See @github", "GitHub Actions",
                      "Used GitHub."});
}

TEST_CASE("one name has one spelling in a file") {
  CHECK(blamed("R023", job({"Built HyperGrid", "Sped HyperGrid up", "Sold Hypergrid"}, "2020-07",
                           asking_for("R023"))) == Texts{"Hypergrid"});
  CHECK(blamed("R023", job({"Search beside search", "React and ReAct agents"}, "2020-07", asking_for("R023")))
            .empty());
  CHECK(blamed("R024", job({"Built HyperGrid", "Sold Hyper Grid"})) == Texts{"Hyper Grid"});
  CHECK(blamed("R024", job({"Built open source tools", "An open-source project"})).empty());
  CHECK(blamed("R025", job({"검색엔진의 색인", "검색 엔진 개편"})) == Texts{"검색엔진"});
  CHECK(blamed("R025", job({"검색엔진의 색인", "검색 화면과 엔진 개편"})).empty());
}

TEST_CASE("blanks and marks") {
  CHECK(blamed("R026", job({"Cut  the costs"})) == Texts{"  "});
  CHECK(blamed("R026", job({"Cut the\n  costs"})).empty());
  CHECK(blamed("R027", job({"Wrote parsers,linters"})) == Texts{","});
  CHECK(blamed("R028", job({"Wrote parsers , linters"})) == Texts{" ,"});
  CHECK(blamed("R029", job({"Built the engine(version 2)"})) == Texts{"engine("});
  CHECK(blamed("R030", job({R"(Built it\\nand sold it)"})).size() == 1);
  check_none("R027", {"1,000 users", "Wrote parsers, linters"});
  check_none("R028", {"Moved to .NET", "Ran 10 ... 20", "Wrote :name: shortcodes"});
  check_none("R029", {"Called main()", "Three engineer(s)", "한글(Hangul)", "f(x)", "Built (and sold) it"});
}

TEST_CASE("rules that were not right nine times in ten are off unless asked for") {
  CHECK(blamed("R032", job({"색인（2021）"})).empty());
  CHECK(blamed("R032", job({"색인（2021）"}, "2020-07", asking_for("R032"))) == Texts{"（", "）"});
  CHECK(blamed("R032", job({"Moved A -> B"}, "2020-07", asking_for("R032"))) == Texts{"->"});
}
