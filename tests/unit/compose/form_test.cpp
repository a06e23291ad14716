// What application forms ask for: columns that are used, the age, names in other scripts, the declaration.

#include "unit/compose/support.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kPerson = "[person]\nname = { ko = \"홍길동\", en = \"Gildong Hong\" }\n";

std::string first_line(const std::string& resume, const std::string& fields, const std::string& language) {
  const Composed run(resume,
                     "[entry.person]\nrows = [{ separator = \"|\", left = [" + fields + "] }]\n" +
                         "[dates]\nage = \"만 {}세\"\n",
                     language);
  CHECK_FALSE(run.diagnostics.has_errors());
  return run.lines().front();
}

} // namespace

TEST_CASE("a column that no entry of its table uses leaves its room to the one before it") {
  const std::string jobs = kPerson + "[[experience]]\norganization = \"가\"\nlocation = \"서울\"\n"
                                     "[[experience]]\norganization = \"나\"\nstart = \"2020\"\n";
  const Composed run(jobs, R"(
[word]
firm = "회사"
job = "직책"
when = "때"
[entry.experience]
rows = [{ cells = [
  { title = "job", width = 1, fields = ["title"] },
  { title = "firm", width = 2, fields = ["organization"] },
  { title = "job", width = 3, fields = ["department", "employment"] },
  { title = "when", width = 4, fields = ["dates"] },
] }]
)");
  CHECK(run.lines().back() == "| 나 | 2020 |");
  const auto titles = cells_of(run.block("=| [회사] | [때] |"));
  const auto cells = cells_of(run.block("| 가 |  |"));
  REQUIRE(cells.size() == 2);
  CHECK(cells[0].from == 0);
  CHECK(std::abs(cells[0].to - 0.6) < 1e-6);
  CHECK(std::abs(titles[0].to - 0.6) < 1e-6);
  CHECK(cells[1].to == 1);
}

TEST_CASE("the age changes on the birthday, and only a whole date tells it") {
  const auto age = [](const std::string& birth) {
    return first_line(kPerson + "birth = \"" + birth + "\"\n", "\"birth\", \"age\"", "ko");
  };
  CHECK(age("1995-06-14") == "1995.06.14|만 29세"); // today is 2024-06-15
  CHECK(age("1995-06-15") == "1995.06.15|만 29세");
  CHECK(age("1995-06-16") == "1995.06.16|만 28세");
  CHECK(age("1995-06") == "1995.06");
}

TEST_CASE("the name in English stands beside that of another language") {
  CHECK(first_line(kPerson + "hanja = \"洪吉童\"\n", "\"name\", \"hanja\", \"english_name\"", "ko") ==
        "홍길동|洪吉童|Gildong Hong");
  CHECK(first_line(kPerson, "\"name\", \"english_name\"", "en") == "Gildong Hong");
  CHECK(first_line("[person]\nname = \"홍길동\"\n", "\"name\", \"english_name\"", "ko") == "홍길동");
}

TEST_CASE("a declaration prints the layout's words or the writer's, with the day and who signs") {
  const std::string layout = R"(
[section]
hide = []
[word]
declaration = "사실입니다."
signer = "지원자"
[entry.form]
rows = [
  { left = [{ field = "declaration", word = "declaration" }] },
  { left = ["today"] },
  { left = [{ word = "signer" }, { field = "signer", separator = " " }] },
]
)";
  const auto lines = [&](const std::string& form) {
    const Composed run(kPerson + "[form]\n" + form, layout);
    Lines all = run.lines();
    all.erase(all.begin());
    return all;
  };
  CHECK(lines("declaration = true\n") == Lines{"# 지원 사항", "사실입니다.", "2024.06.15", "지원자 홍길동"});
  CHECK(lines("declaration = \"맞습니다.\"\n") ==
        Lines{"# 지원 사항", "맞습니다.", "2024.06.15", "지원자 홍길동"});
  CHECK(lines("declaration = false\n").empty());
  CHECK(lines("salary = \"협의\"\n").empty());
}

TEST_CASE("the salary may stand with the person's data") {
  CHECK(first_line(kPerson + "[form]\nsalary = \"면접 시 협의\"\n", "\"name\", \"salary\"", "ko") ==
        "홍길동|면접 시 협의");
}
