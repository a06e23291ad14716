// Jobs, their dates, addresses and what must not be passed on; and what a file allows.

#include "reviewed.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

constexpr const char* kPerson = "[person]\nname = \"Gildong Hong\"\n";

std::string entry(const std::string& kind, const std::string& start, const std::string& end) {
  const std::string name = kind == "education" ? "institution" : kind == "projects" ? "name" : "organization";
  return "[[" + kind + "]]\n" + name + " = \"Nurilab " + start + "\"\nstart = \"" + start + "\"\nend = \"" +
         end + "\"\n";
}

std::string linked(const std::string& url) {
  return std::string(kPerson) + "links = [{ label = \"Blog\", url = \"" + url + "\" }]\n";
}

} // namespace

TEST_CASE("a job of three lines has a number") {
  CHECK(blamed("R001", job({"Rebuilt billing", "Moved to S3", "Wrote HTML5 pages"})) == Texts{"Nurilab"});
  CHECK(blamed("R001", job({"Rebuilt billing", "Moved 40 shops", "Wrote pages"})).empty());
  CHECK(blamed("R001", job({"Rebuilt billing", "Led a dozen engineers", "Wrote pages"})).empty());
  CHECK(blamed("R001", job({"Rebuilt billing", "Wrote pages"})).empty());
  CHECK(blamed("R041", job({"a b", "c d", "e f", "g h", "i j", "k l", "m n", "o p"})) == Texts{"Nurilab"});
  CHECK(blamed("R041", job({"a b", "c d", "e f", "g h", "i j", "k l", "m n"})).empty());
}

TEST_CASE("lines do not repeat each other") {
  CHECK(blamed("R037", job({"Rebuilt the billing service", "Moved the index",
                            "Rebuilt the billing service"})) == Texts{"Rebuilt the billing service"});
  CHECK(blamed("R038", job({"Rebuilt the billing service of shops in Seoul",
                            "Rebuilt the billing service of shops in Busan"}))
            .size() == 1);
  CHECK(
      blamed("R038", job({"Rebuilt the billing service of shops", "Moved the search index to new machines"}))
          .empty());
  CHECK(blamed("R039",
               job({"Developed the mail service", "Developed the search index", "Developed the rota tool",
                    "Developed the admin pages", "Developed the test tools"})) == Texts{"Developed"});
  CHECK(blamed("R039", job({"Skills involved: a", "Skills involved: b", "Skills involved: c",
                            "Skills involved: d", "Skills involved: e"}))
            .empty());
  CHECK(blamed("R039", job({"Developed a", "Built b", "Developed c", "Wrote d", "Moved e"})).empty());
}

TEST_CASE("a gap is told unless something accounts for it") {
  const std::string jobs =
      entry("experience", "2021-03", "2023-02") + entry("experience", "2018-01", "2019-12");
  CHECK(blamed("R034", kPerson + jobs) == Texts{"2021-03"});
  CHECK(blamed("R034", kPerson + jobs + entry("education", "2020-01", "2021-02")).empty());
  CHECK(blamed("R034", kPerson + jobs + entry("projects", "2020-03", "2020-12")).empty());
  CHECK(blamed("R034", kPerson + entry("experience", "2020-06", "2023-02") +
                           entry("experience", "2018-01", "2019-12"))
            .empty());
}

TEST_CASE("the newest job comes first, and none begins after today") {
  const std::string older = entry("experience", "2018-01", "2019-12");
  const std::string newer = entry("experience", "2020-01", "2023-02");
  CHECK(blamed("R035", kPerson + older + newer) == Texts{"2020-01"});
  CHECK(blamed("R035", kPerson + newer + older).empty());
  CHECK(blamed("R035", kPerson + older + entry("experience", "2017-01", "present")).empty());
  CHECK(blamed("R036", kPerson + entry("experience", "2031-01", "2032-02")) == Texts{"2031-01"});
  CHECK(blamed("R036", kPerson + entry("education", "2025-03", "2029-02")).empty());
}

TEST_CASE("addresses lead somewhere that anybody can reach") {
  CHECK(blamed("R042", linked("http://gildong.kr")) == Texts{"http://gildong.kr"});
  CHECK(blamed("R043", linked("http://192.168.0.10/x")) == Texts{"http://192.168.0.10/x"});
  CHECK(blamed("R043", linked("https://wiki/page")) == Texts{"https://wiki/page"});
  CHECK(blamed("R044", linked("https://bit.ly/3abc")) == Texts{"https://bit.ly/3abc"});
  CHECK(blamed("R044", linked("https://heut.co/at.co")).empty());
  CHECK(blamed("R043", linked("https://172.32.0.1/x")).empty());
  CHECK(blamed("R043", linked("https://blog.gildong.kr")).empty());
}

TEST_CASE("a school's address is told only when asked for, and only long after") {
  const std::string mail =
      asking_for("R046") + "[person]\nname = \"Gildong Hong\"\nemail = \"g@cs.haedam.ac.kr\"\n";
  CHECK(blamed("R046", mail + entry("education", "2012-03", "2016-02")) == Texts{"g@cs.haedam.ac.kr"});
  CHECK(blamed("R046", mail + entry("education", "2022-03", "2026-08")).empty());
  CHECK(blamed("R046", mail + entry("education", "2022-03", "present")).empty());
}

TEST_CASE("secrets are errors") {
  CHECK(blamed("R048", job({"Demo: guest / password: hunter2!"})) == Texts{"password: hunter2!"});
  CHECK(blamed("R048", job({"데모 비밀번호: test1234"})) == Texts{"비밀번호: test1234"});
  CHECK(blamed("R048", job({"Password: hashing with bcrypt", "비밀번호 찾기 화면", "PW manager of 40 users"}))
            .empty());
  CHECK(blamed("R049", job({"주민등록번호 900101-1234568"})) == Texts{"900101-1234568"});
  CHECK(blamed("R049", job({"Card 4539 1488 0343 6467"})) == Texts{"4539 1488 0343 6467"});
  CHECK(blamed("R049", job({"여권 M12345678"})) == Texts{"M12345678"});
  CHECK(blamed("R049", job({"계좌 110-123-456789"})) == Texts{"110-123-456789"});
  CHECK(blamed("R049", job({"Key AKIAIOSFODNN7EXAMPLE"})) == Texts{"AKIAIOSFODNN7EXAMPLE"});
  CHECK(blamed("R049", job({"Order 123456-7654321 of 2019", "4539 1488 0343 6466", "여권 사진 인식 98.5%",
                            "1234 5678 9012 3456"}))
            .empty());
}

TEST_CASE("a file and an entry may allow a code, and are told when it allows nothing") {
  const Texts lines{"Moved to Github"};
  CHECK(blamed("R022", job(lines)).size() == 1);
  CHECK(blamed("R022", job(lines, "2020-07", "[check]\nallow = [\"R022\"]\n")).empty());
  CHECK(blamed("R090", job(lines, "2020-07", "[check]\nallow = [\"R022\"]\n")).empty());
  CHECK(blamed("R090", job(lines, "2020-07", "[check]\nallow = [\"R009\"]\n")) == Texts{"R009"});
  std::string in_entry = job(lines);
  in_entry.replace(in_entry.find("start ="), 0, "allow = [\"R022\", \"R003\"]\n");
  CHECK(blamed("R022", in_entry).empty());
  CHECK(blamed("R090", in_entry) == Texts{"R003"});
}

TEST_CASE("every code of a review has a rule") {
  for (const diag::CodeEntry& entry : diag::code_register()) {
    if (!diag::is_review(entry.code)) continue;
    INFO(entry.name);
    CHECK(std::ranges::count(review::rules(), entry.code, &review::RuleInfo::code) == 1);
  }
  CHECK(review::rules().size() >= 35);
}
