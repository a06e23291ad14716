// Dates to come, durations over gaps, and the years of all jobs.

#include "unit/compose/support.h"

#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\nbirth = \"1990-01-01\"\n";
const std::string kRows =
    "[[entry.experience.rows]]\nleft = [\"dates\", { field = \"duration\", separator = \" | \" }]\n"
    "[[entry.education.rows]]\nleft = [\"dates\"]\n";

std::string last_line(const std::string& entry, const std::string& over = kRows) {
  return Composed(kPerson + entry, over).lines().back(); // today is 2024-06-15
}

std::string career(const std::string& jobs, const std::string& document = {}) {
  const Composed run(document + kPerson + jobs,
                     "[entry.person]\nrows = [{ left = [\"name\", { field = \"career\", "
                     "separator = \" | \" }] }]\n");
  return run.lines().front();
}

} // namespace

TEST_CASE("an end to come is expected, and its time not served") {
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  CHECK(last_line(job + "start = \"2023-01\"\nend = \"2025-12\"\n") == "2023.01 ~ 2025.12 예정");
  CHECK(last_line(job + "start = \"2023-01\"\nend = \"2024-06\"\n") == "2023.01 ~ 2024.06 | 1년 6개월");
  CHECK(last_line(job + "start = \"2025-01\"\nend = \"2025-12\"\n") == "2025.01 ~ 2025.12 예정");
  CHECK(last_line(job + "start = \"2020-03-31\"\nend = \"2020-04-01\"\n") == "2020.03.31 ~ 2020.04.01");
  const std::string school = "[[education]]\ninstitution = \"A\"\nstart = \"2021-03\"\n";
  CHECK(last_line(school + "end = \"2025-02\"\n") == "2021.03 ~ 2025.02 예정");
  CHECK(last_line(school + "end = \"2025-02\"\nstatus = \"졸업예정\"\n") == "2021.03 ~ 2025.02");
  CHECK(last_line(school + "end = \"expected 2025-02\"\n") == "2021.03 ~ 2025.02 예정");
}

TEST_CASE("a start to come is expected, and nothing goes on before it begins") {
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  CHECK(last_line(job + "start = \"2024-07\"\n") == "2024.07 예정");
  CHECK(last_line(job + "start = \"2024-07 입사예정\"\n") == "2024.07 예정");
  CHECK(last_line(job + "start = \"2024-07\"\nend = \"present\"\n") == "2024.07 예정");
  CHECK(last_line(job + "start = \"2024-07\"\nend = \"2024\"\n") == "2024.07 ~ 2024 예정");
  CHECK(last_line(job + "start = \"2024-06\"\nend = \"present\"\n") == "2024.06 ~ 재직 중 | 1개월");
}

TEST_CASE("who is on leave from a school does not attend it") {
  const auto school = [](const std::string& status) {
    return last_line("[[education]]\ninstitution = \"A\"\nstart = \"2019-03\"\nend = \"present\"\n" + status);
  };
  CHECK(school("") == "2019.03 ~ 재학 중");
  CHECK(school("status = \"4학년 재학\"\n") == "2019.03 ~ 재학 중");
  for (const char* status : {"휴학 중", "휴학", "군휴학", "On leave"})
    CHECK(school("status = \"" + std::string(status) + "\"\n") == "2019.03 ~ 현재");
}

TEST_CASE("a position to come is no present of its job") {
  const auto whole = [](const std::string& first, const std::string& second) {
    return last_line("[[experience]]\norganization = \"A\"\npositions = [{ title = \"b\", " + first +
                     " }, { title = \"c\", " + second + " }]\n");
  };
  const std::string over = "start = \"2020-01\", end = \"2022-12\"";
  const std::string goes_on = "start = \"2020-01\", end = \"present\"";
  const std::string runs_out = "start = \"2020-01\", end = \"2024-08\"";
  const std::string ahead = "start = \"2024-09\"";
  CHECK(whole(ahead + ", end = \"present\"", over) == "2020.01 ~ 2022.12 | 3년");
  CHECK(whole(ahead, over) == "2020.01 ~ 2022.12 | 3년");
  CHECK(whole(ahead, runs_out) == "2020.01 ~ 재직 중 | 4년 6개월");
  CHECK(whole(ahead, goes_on) == "2020.01 ~ 재직 중 | 4년 6개월");
  CHECK(whole(ahead + ", end = \"present\"", runs_out) == "2020.01 ~ 재직 중 | 4년 6개월");
  CHECK(whole(ahead + ", end = \"2025-12\"", over) == "2020.01 ~ 2025.12 예정");
  CHECK(whole(ahead, "start = \"2024-10\", end = \"present\"") == "2024.09 예정");
}

TEST_CASE("a date beside a field that says expected itself says it no more, and a name may hold the word") {
  const auto printed = [](const std::string& keys) {
    return last_line("[[awards]]\ndate = \"2024-09\"\n" + keys, "[[entry.awards.rows]]\nleft = [\"date\"]\n");
  };
  CHECK(printed("title = \"A\"\n") == "2024.09 예정");
  for (const char* title : {"Handling Unexpected Input", "An Expected Improvement Method", "예정지 연구"})
    CHECK(printed("title = \"" + std::string(title) + "\"\n") == "2024.09 예정");
  for (const char* title :
       {"A (expected)", "A, expected 2024", "Anticipated: A (anticipated)", "A 수상 예정"})
    CHECK(printed("title = \"" + std::string(title) + "\"\n") == "2024.09");
  CHECK(printed("title = \"A\"\nnote = \"수상 예정\"\n") == "2024.09");
  CHECK(printed("title = \"A\"\nnote = \"Twice the expected sales\"\n") == "2024.09 예정");
}

TEST_CASE("brackets of a date in brackets become a comma") {
  const auto printed = [](const std::string& expected, const std::string& before) {
    return last_line("[[awards]]\ntitle = \"A\"\ndate = \"2024-09\"\n",
                     "[dates]\nexpected = \"" + expected + "\"\n[[entry.awards.rows]]\nleft = [{ field = " +
                         "\"date\", before = \"" + before + "\", after = \")\" }]\n");
  };
  CHECK(printed("{} (expected)", "(") == "(2024.09, expected)");
  CHECK(printed("{} (expected)", " (") == " (2024.09, expected)");
  CHECK(printed("{} (expected)", "[") == "[2024.09 (expected))");
  CHECK(printed("{} 예정", "(") == "(2024.09 예정)");
  CHECK(printed("({})", "(") == "((2024.09))");
}

TEST_CASE("parts of years have no duration") {
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  CHECK(last_line(job + "start = \"2023 Q1\"\nend = \"2023 H2\"\n") == "2023년 1분기 ~ 2023년 하반기");
  CHECK(last_line(job + "start = \"2023 상반기\"\nend = \"present\"\n") == "2023년 상반기 ~ 재직 중");
  CHECK(last_line(job + "start = \"2023-01\"\nend = \"2023 가을\"\n") == "2023.01 ~ 2023년 가을");
}

TEST_CASE("periods that are open where they cannot be are told") {
  struct Case {
    const char* entry;
    std::vector<diag::Code> told;
  };
  using diag::Code;
  const Case cases[]{
      {"[[experience]]\norganization = \"A\"\nstart = \"2019\"\n", {Code::no_end}},
      {"[[experience]]\norganization = \"A\"\nstart = \"2019\"\nend = \"재직 중\"\n", {}},
      {"[[experience]]\norganization = \"A\"\nstart = \"2024-07\"\n", {}},
      {"[[experience]]\norganization = \"A\"\nstart = \"expected 2024-07\"\n", {}},
      {"[[experience]]\norganization = \"A\"\nstart = \"2024-07\"\nend = \"present\"\n", {Code::not_begun}},
      {"[[experience]]\norganization = \"A\"\nend = \"2019\"\n", {Code::no_start}},
      {"[[experience]]\norganization = \"A\"\nend = \"present\"\n", {Code::no_start}},
      {"[[experience]]\norganization = \"A\"\npositions = [{ title = \"b\", start = \"2019\" }]\n",
       {Code::no_end}},
      {"[[experience]]\norganization = \"A\"\npositions = [{ title = \"b\", end = \"2019\" }]\n",
       {Code::no_start}},
      {"[[education]]\ninstitution = \"A\"\nstart = \"2019\"\n", {Code::no_end}},
      {"[[education]]\ninstitution = \"A\"\nend = \"2019\"\n", {}},
      {"[[education]]\ninstitution = \"A\"\nstart = \"2024-09\"\n", {Code::no_end}},
      {"[[education]]\ninstitution = \"A\"\nstart = \"2024-09\"\nstatus = \"입학 예정\"\n", {}},
      {"[[military]]\nservice = \"A\"\nstart = \"2019\"\n", {Code::no_end}},
      {"[[military]]\nservice = \"A\"\nend = \"2019\"\n", {Code::no_start}},
      {"[[activities]]\ntitle = \"A\"\nstart = \"2019\"\n", {Code::no_end}},
      {"[[activities]]\ntitle = \"A\"\nstart = \"2024-07\"\n", {}},
      {"[[activities]]\ntitle = \"A\"\nend = \"2019\"\n", {}},
      {"[[projects]]\nname = \"A\"\nstart = \"2019\"\n", {}},
      {"[[projects]]\nname = \"A\"\nend = \"2019\"\n", {}},
      {"[[section]]\ntitle = \"S\"\nentries = [{ title = \"A\", start = \"2019\" }]\n", {Code::no_end}},
      {"[[education]]\ninstitution = \"A\"\nend = \"2024-02\"\nstatus = \"졸업예정\"\n",
       {Code::expected_but_over}},
      {"[document]\nhide.ko = [\"experience.end\"]\n[[experience]]\norganization = \"A\"\n"
       "start = \"2019\"\nend = \"2020\"\n",
       {}},
      {"[[education]]\ninstitution = \"A\"\nend = \"2024-08\"\nstatus = \"졸업예정\"\n", {}},
      {"[[education]]\ninstitution = \"A\"\nend = \"2024-02 졸업예정\"\n", {Code::expected_but_over}},
      {"[[education]]\ninstitution = \"A\"\nend = \"2024-06 예정\"\n", {}},
      {"[[education]]\ninstitution = \"A\"\ndegree = \"B.S. (expected)\"\nend = \"2024-02\"\n",
       {Code::expected_but_over}},
      {"[[education]]\ninstitution = \"A\"\ndegree = \"B.S. (expected)\"\nend = \"2024-08\"\n", {}},
      {"[[activities]]\ntitle = \"A\"\ndate = \"2020-03\"\nstart = \"2019-03\"\n", {Code::date_beside_start}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.entry);
    const Composed run(kPerson + one.entry);
    std::vector<diag::Code> told;
    for (const auto& diagnostic : run.diagnostics.all()) told.push_back(diagnostic.code);
    CHECK(told == one.told);
  }
}

TEST_CASE("gaps between positions are no time at the job") {
  CHECK(
      last_line(
          "[[experience]]\norganization = \"A\"\n"
          "positions = [{ title = \"b\", start = \"2020-03\", end = \"2021-02\" }, "
          "{ title = \"c\", start = \"2018-03\", end = \"2019-02\" }]\n",
          "[[entry.experience.rows]]\nleft = [\"dates\", { field = \"duration\", separator = \" | \" }]\n") ==
      "2018.03 ~ 2021.02 | 2년");
}

TEST_CASE("a job with a position whose months are not known has no length") {
  const auto whole = [](const std::string& other) {
    return last_line(
        "[[experience]]\norganization = \"A\"\n"
        "positions = [{ title = \"b\", start = \"2019-03\", end = \"2020-02\" }, { title = \"c\"" +
            other + " }]\n",
        "[[entry.experience.rows]]\nleft = [{ field = \"duration\", before = \"=\" }, \"title\", "
        "\"organization\"]\n");
  };
  CHECK(whole(", start = \"2020-03\", end = \"2021-02\"") == "=2년A");
  CHECK(whole(", start = \"2030-01\"") == "=1년A");
  for (const char* other :
       {", start = \"2016\", end = \"2019\"", ", start = \"2018-03\", end = \"2019\"", "",
        ", start = \"2018 Q1\", end = \"2018 Q4\"", ", start = \"2018 봄\", end = \"2018-12\"",
        ", start = \"2018-01\"", ", end = \"2018-12\"", ", start = \"2016\", end = \"present\""})
    CHECK(whole(other) == "A");
}

TEST_CASE("the years of all jobs count no month twice, and no internship where that is asked") {
  const std::string jobs =
      "[[experience]]\norganization = \"A\"\nstart = \"2018-01\"\nend = \"2019-12\"\n"
      "[[experience]]\norganization = \"B\"\nstart = \"2019-07\"\nend = \"2020-06\"\n"
      "[[experience]]\norganization = \"C\"\nemployment = \"인턴\"\nstart = \"2016-01\"\n"
      "end = \"2016-06\"\n";
  CHECK(career(jobs) == "홍길동 | 3년");
  CHECK(career(jobs, "[document]\ncareer = \"without-internships\"\n") == "홍길동 | 2년 6개월");
  CHECK(career(jobs + "[[experience]]\norganization = \"D\"\nstart = \"2010\"\nend = \"2011\"\n") ==
        "홍길동");
  const std::string positions = "[[experience]]\norganization = \"P\"\n"
                                "positions = [{ title = \"인턴\", start = \"2021-01\", end = \"2021-06\" }, "
                                "{ title = \"엔지니어\", start = \"2021-07\", end = \"2022-06\" }]\n";
  CHECK(career(positions) == "홍길동 | 1년 6개월");
  CHECK(career(positions, "[document]\ncareer = \"without-internships\"\n") == "홍길동 | 1년");
  CHECK(career("") == "홍길동");
  const std::string next = "[[experience]]\norganization = \"N\"\n";
  for (const char* start : {"2024-07", "2025", "2024-06 예정", "2025 Q1"})
    CHECK(career(jobs + next + "start = \"" + start + "\"\n") == "홍길동 | 3년");
  CHECK(career(jobs + next + "start = \"2025\"\nend = \"2026\"\n") == "홍길동 | 3년");
  CHECK(career(jobs + next + "start = \"2024-07\"\nend = \"present\"\n") == "홍길동 | 3년");
  CHECK(career(jobs + next + "start = \"2024\"\n") == "홍길동");
}

TEST_CASE("the job that keeps all of them from being counted is told what it lacks") {
  const auto told = [](const std::string& keys) {
    const Composed run(kPerson + "[[experience]]\norganization = \"A\"\n" + keys,
                       "[entry.person]\nrows = [{ left = [\"career\"] }]\n");
    for (const auto& diagnostic : run.diagnostics.all())
      if (diagnostic.code == diag::Code::job_not_counted)
        return diagnostic.message.substr(0, diagnostic.message.find(','));
    return std::string{};
  };
  CHECK(told("start = \"2019\"\nend = \"2020\"\n") == "the dates of this job are too rough to count");
  CHECK(told("start = \"2019-03\"\n") == "this job or one of its positions has no `end`");
  CHECK(told("end = \"2019-03\"\n") == "this job or one of its positions has no `start`");
  CHECK(told("") == "this job or one of its positions has no dates");
  CHECK(told("start = \"2024-09\"\n").empty());
}

TEST_CASE("a date that is expected and over is told") {
  const Composed run(kPerson + "[[awards]]\ntitle = \"A\"\ndate = \"expected 2001-05\"\n");
  REQUIRE(run.diagnostics.all().size() == 1);
  CHECK(run.diagnostics.all().front().code == diag::Code::expected_but_over);
}

TEST_CASE("what goes on in a job that is over is told, and no internship is read into other words") {
  const auto told = [](const std::string& end) {
    return Composed(kPerson + "[[experience]]\norganization = \"A\"\nstart = \"2019-01\"\nend = \"" + end +
                    "\"\npositions = [{ title = \"b\", start = \"2020-01\", end = \"present\" }]\n")
        .diagnostics.all()
        .size();
  };
  CHECK(told("2022-01") == 1);
  CHECK(told("2025-01") == 0);
  const std::string job =
      "[[experience]]\norganization = \"A\"\nstart = \"2020-01\"\nend = \"2020-12\"\ntitle = ";
  const std::string without = "[document]\ncareer = \"without-internships\"\n";
  for (const char* title : {"International Sales Manager", "Internal Auditor", "인터넷 개발자"})
    CHECK(career(job + "\"" + title + "\"\n", without) == "홍길동 | 1년");
  for (const char* title : {"Intern", "Software Engineering Intern", "Internship (summer)", "연구 인턴"})
    CHECK(career(job + "\"" + title + "\"\n", without) == "홍길동");
}

TEST_CASE("nobody is born, and no skill begun, in the future") {
  const auto said = [](const std::string& birth, const std::string& since) {
    const Composed run("[person]\nname = \"홍길동\"\nbirth = \"" + birth +
                       "\"\n[[skills]]\ngroup = \"A\"\nitems = [{ name = \"b\", since = \"" + since +
                       "\" }]\n");
    return run.diagnostics.error_count();
  };
  CHECK(said("1990-01-01", "2020") == 0);
  CHECK(said("2024-06-15", "2024") == 0); // today
  CHECK(said("2024-06-16", "2020") == 1);
  CHECK(said("1990 예정", "2025") == 2);
}
